import type { LangiumDocument } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { today } from '../diagnostics/findings.ts';
import { meetingOf, minutesOf } from '../documents/open-minutes.ts';
import { minutesMarks } from '../reading/marks-in-text.ts';
import { minutesStatus } from '../reading/minutes-status.ts';
import { documentAt } from '../requests.ts';
import type { MinutesSharedServices } from '../services.ts';
import { within } from '../workspace/background-pauses.ts';
import { attendanceRows } from './attendance-view.ts';
import { meetingRows } from './meetings-view.ts';
import { assigneesIn, overdueCount, type TaskSource, taskRows } from './tasks-view.ts';
import {
  type AttendanceParams,
  assigneesRequest,
  attendanceRequest,
  type MarksParams,
  type MeetingsParams,
  marksRequest,
  meetingsRequest,
  overdueRequest,
  type StatusParams,
  statusRequest,
  type TasksParams,
  tasksRequest,
  type ViewRows,
} from './view-protocol.ts';

/** How long rows wait for files that are being read, in milliseconds; later the client is notified of the rest. */
const patience = 1_000;

/** Answers what views, status bar and marks ask. Nothing is worked out before it is asked for. */
export function registerViews(connection: Connection, shared: MinutesSharedServices): void {
  const { WorkspaceIndex: index } = shared.workspace;

  async function minutesNow() {
    await within(patience, index.settled());
    return index.allMinutes();
  }

  async function tasksNow(): Promise<TaskSource> {
    return { minutes: await minutesNow(), today: today() };
  }

  async function ofOpen<T>(uri: string, answer: (document: LangiumDocument) => T): Promise<T | null> {
    const document = await documentAt(shared, uri);
    return document ? answer(document) : null;
  }

  connection.onRequest(tasksRequest, async (params: TasksParams) => taskRows(await tasksNow(), params));
  connection.onRequest(overdueRequest, async () => overdueCount(await tasksNow()));
  connection.onRequest(assigneesRequest, async () => assigneesIn(await tasksNow()));
  connection.onRequest(meetingsRequest, async (params: MeetingsParams) => meetingRows(await minutesNow(), params));
  connection.onRequest(attendanceRequest, async (params: AttendanceParams): Promise<ViewRows> => {
    const rows = await ofOpen(params.uri, (document) =>
      attendanceRows(meetingOf(document), document.textDocument, params),
    );
    return rows ?? { rows: [] };
  });
  connection.onRequest(statusRequest, ({ uri }: StatusParams) =>
    ofOpen(uri, (document) => minutesStatus(minutesOf(document))),
  );
  connection.onRequest(marksRequest, ({ uri }: MarksParams) =>
    ofOpen(uri, (document) => minutesMarks(meetingOf(document), document.textDocument)),
  );
}
