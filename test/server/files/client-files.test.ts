import { URI } from 'langium';
import { VirtualFileSystemProvider } from 'langium/test';
import { expect, it } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import { type Session, startSession } from '../session.ts';

const root = 'vscode-vfs://exempel/arkiv';
const minutes = (person: string) => `Protokoll: Styrelsen\nDatum: 2024-03-01\n\nNärvarande\n- ${person}\n`;

/** A server that has no disk, and a client whose workspace has two minutes in folders. */
async function start(answers: boolean): Promise<{ files: VirtualFileSystemProvider; session: Session }> {
  const files = new VirtualFileSystemProvider();
  files.insert(URI.parse(`${root}/2024/mars.protokoll`), minutes('Åsa Öberg'));
  files.insert(URI.parse(`${root}/register.protokoll`), minutes('Nils Nyström'));
  const workspace = { files, folders: [root], ofClient: true };
  const session = await startSession({}, answers ? { files: true } : {}, workspace);
  return { files, session };
}

async function people(session: Session): Promise<string[]> {
  // The server answers in order, so it knows of all that it has been told.
  await session.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'x' });
  await session.index.settled();
  return session.index.peopleOf('Styrelsen', '').map(({ name }) => name);
}

it('are read through the client', async () => {
  const { session } = await start(true);
  expect((await people(session)).sort()).toEqual(['Nils Nyström', 'Åsa Öberg']);
  expect(session.index.allMinutes().map(({ uri }) => uri)).toEqual(
    expect.arrayContaining([
      URI.parse(`${root}/2024/mars.protokoll`).toString(),
      URI.parse(`${root}/register.protokoll`).toString(),
    ]),
  );
  await session.end();
});

it('are read again when they change', async () => {
  const { files, session } = await start(true);
  await people(session);
  const uri = `${root}/2024/mars.protokoll`;
  files.delete(URI.parse(uri));
  files.insert(URI.parse(uri), minutes('Ida Ek'));
  await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [
      { uri, type: FileChangeType.Changed },
      { uri: `${root}/inte-där.protokoll`, type: FileChangeType.Created },
    ],
  });
  expect((await people(session)).sort()).toEqual(['Ida Ek', 'Nils Nyström']);
  await session.end();
});

it('are none with a client that does not answer for files', async () => {
  const { session } = await start(false);
  expect(await people(session)).toEqual([]);
  await session.end();
});
