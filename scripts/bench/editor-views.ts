/** What an editor with every view and a live preview open asks for while somebody types. */
import type { ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { type PreviewAnswer, type PreviewParams, previewRequest } from '../../server/preview/preview-protocol.ts';
import type { InitializationOptions } from '../../server/protocol.ts';
import {
  type AttendanceParams,
  attendanceRequest,
  type ChangedParams,
  changedNotification,
  type MarksParams,
  type MeetingsParams,
  marksRequest,
  meetingsRequest,
  overdueRequest,
  type StatusParams,
  statusRequest,
  type TasksParams,
  tasksRequest,
} from '../../server/views/view-protocol.ts';
import type { Peer } from './lsp-peers.ts';

const options: InitializationOptions = { tellChanges: true };

/** The same server, of an editor with all that asks it for more than the editor itself does. */
export function withViews(peer: Peer): Peer {
  return { ...peer, name: `${peer.name} with views and preview`, options, opened: openViews };
}

/** Opens the views and a preview of a document, and returns what to call for each key: the preview asks for each. */
async function openViews(connection: ProtocolConnection, uri: string): Promise<() => void> {
  const limit = 200;
  const askViews = () =>
    Promise.all([
      connection.sendRequest(tasksRequest, {
        limit,
        grouping: 'person',
        filter: { kind: 'all' },
      } satisfies TasksParams),
      connection.sendRequest(overdueRequest),
      connection.sendRequest(meetingsRequest, { limit } satisfies MeetingsParams),
      connection.sendRequest(attendanceRequest, { uri, limit } satisfies AttendanceParams),
      connection.sendRequest(statusRequest, { uri } satisfies StatusParams),
      connection.sendRequest(marksRequest, { uri } satisfies MarksParams),
    ]);
  const preview = previewOf(connection, uri);
  connection.onNotification(changedNotification, (_: ChangedParams) => void askViews().catch(endedMeanwhile));
  await Promise.all([askViews(), preview()]);
  return () => void preview().catch(endedMeanwhile);
}

/** The server ends during a request: its answer is not awaited. */
function endedMeanwhile(): void {}

/** Requests the current preview, one request at a time: keys typed during a request are answered together. */
function previewOf(connection: ProtocolConnection, uri: string): () => Promise<void> {
  let asking = false;
  let again = false;
  let shown: Pick<PreviewParams, 'revision'> = {};
  return async () => {
    again = true;
    if (asking) return;
    asking = true;
    while (again) {
      again = false;
      const params: PreviewParams = { uri, preview: 'bench', version: 'intern', ...shown };
      const answer = await connection.sendRequest<PreviewAnswer>(previewRequest, params);
      if ('problem' in answer) throw new Error(answer.problem);
      shown = { revision: answer.revision };
    }
    asking = false;
  };
}
