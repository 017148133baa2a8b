import { URI } from 'langium';
import { VirtualFileSystemProvider } from 'langium/test';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver-protocol';
import {
  assigneesRequest,
  attendanceRequest,
  type ChangedParams,
  changedNotification,
  type MinutesMarks,
  type MinutesStatus,
  marksRequest,
  meetingsRequest,
  overdueRequest,
  statusRequest,
  tasksRequest,
  type ViewRows,
} from '../../../server/views/view-protocol.ts';
import { type Session, startSession } from '../session.ts';

const root = 'memory:/arkiv';
const closed = `${root}/styrelsen.protokoll`;
const open = URI.parse(`${root}/öppet.protokoll`).toString();
const text = [
  'Protokoll: Nämnden',
  'Datum: 2024-03-01',
  '',
  'Närvarande',
  '- Bo Ask',
  '',
  'Punkt 1. Ärende',
  'Beslut',
  'att bevilja.',
  'Uppgift: @Bo Ask ringer senast 2024-03-02',
  '',
  'Punkt 2. Hemligt',
  'Sekretess: Ett ärende.',
  'Text.',
  'Slut sekretess',
];
let files: VirtualFileSystemProvider;
let session: Session;

beforeEach(async () => {
  files = new VirtualFileSystemProvider();
  files.insert(
    URI.parse(closed),
    'Protokoll: Styrelsen\nDatum: 2024-02-01\n\nPunkt 1. A\nUppgift: @Lisa Ek bokar senast 2024-03-01\n',
  );
  session = await startSession({}, { tellChanges: true }, { files, folders: [root] });
});
afterEach(() => session.end());

function ask<T>(method: string, params: object = {}): Promise<T> {
  return session.connection.sendRequest(method, params);
}

async function labels(method: string, params: object = {}): Promise<string[]> {
  const { rows } = await ask<ViewRows>(method, { limit: 100, ...params });
  return rows.map(({ label }) => label);
}

/** The next time that the server reports changes. */
function told(isIt: (params: ChangedParams) => boolean): Promise<ChangedParams> {
  return new Promise((resolve) => {
    const listening = session.connection.onNotification(changedNotification, (params: ChangedParams) => {
      if (!isIt(params)) return;
      listening.dispose();
      resolve(params);
    });
  });
}

const all = { grouping: 'person', filter: { kind: 'all' } } as const;

it('answers for files, and for open minutes as they are being written', async () => {
  session.open(open, text.join('\n'));
  await ask(statusRequest, { uri: open });
  expect(await labels(tasksRequest, all)).toEqual(['Bo Ask', 'Lisa Ek', 'Beslut']);
  expect(await ask(overdueRequest)).toBe(2);
  expect(await ask(assigneesRequest)).toEqual(['Bo Ask', 'Lisa Ek']);
  expect(await labels(meetingsRequest)).toEqual(['Nämnden', 'Styrelsen']);
  session.change(open, 2, text.join('\n').replaceAll('Bo Ask', 'Bo Åkerman'));
  expect(await labels(tasksRequest, all)).toEqual(['Bo Åkerman', 'Lisa Ek', 'Beslut']);
  expect(await labels(attendanceRequest, { uri: open, parent: 'list:0' })).toEqual(['Bo Åkerman']);
});

it('says of open minutes what a status bar says, and where they are marked', async () => {
  session.open(open, text.join('\n'));
  expect(await ask<MinutesStatus>(statusRequest, { uri: open })).toEqual({
    body: 'Nämnden',
    kind: 'Protokoll',
    date: '2024-03-01',
    style: expect.stringContaining('Punkt 3'),
    decisions: 1,
    tasks: 1,
    verification: 'draft',
    verifiedOn: null,
  });
  const marks = await ask<MinutesMarks>(marksRequest, { uri: open });
  expect(marks).toEqual({ decided: [6], secret: [{ first: 12, last: 14 }] });
  session.change(open, 2, ['', ...text, '', 'Justeras', 'Bo Ask, 2024-03-20'].join('\n'));
  expect(await ask(statusRequest, { uri: open })).toMatchObject({ verification: 'verified', verifiedOn: '2024-03-20' });
  expect(await ask(marksRequest, { uri: open })).toEqual({ decided: [7], secret: [{ first: 13, last: 15 }] });
});

it('has nothing to say of minutes that are not open', async () => {
  expect(await ask(statusRequest, { uri: closed })).toBeNull();
  expect(await ask(marksRequest, { uri: closed })).toBeNull();
  expect(await labels(attendanceRequest, { uri: closed })).toEqual([]);
});

it('tells of what has changed, together', async () => {
  const opened = told(({ open: uris }) => uris.length > 0);
  session.open(open, text.join('\n'));
  expect((await opened).open).toEqual([open]);

  const typed = told(({ open: uris }) => uris.length > 0);
  for (let version = 2; version < 6; version++) session.change(open, version, `${text.join('\n')}\n${version}`);
  expect((await typed).open).toEqual([open]);

  const filed = told((params) => params.files);
  files.insert(URI.parse(`${root}/nytt.protokoll`), 'Protokoll: Nytt\n');
  await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: `${root}/nytt.protokoll`, type: FileChangeType.Created }],
  });
  await filed;
  expect(await labels(meetingsRequest)).toContain('Nytt');

  const gone = told(({ open: uris }) => uris.length > 0);
  session.close(open);
  expect((await gone).open).toEqual([open]);
});
