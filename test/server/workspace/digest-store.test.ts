// What the server knows of the files of a workspace from its last start.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { InitializedNotification, InitializeRequest } from 'vscode-languageserver-protocol/node';
import { createDiskDigestStore } from '../../../server/workspace/disk-digest-store.ts';
import { createWorkspaceIndex } from '../../../server/workspace/workspace-index.ts';
import { buildServer, startServer } from '../../support/built-server.ts';
import { examples } from '../../support/examples.ts';

let folder = '';
let storage = '';
const longAgo = new Date('2024-01-01T12:00:00Z');

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-digests-'));
  storage = path.join(folder, '.lager', 'inre');
  for (const { name, text } of examples) write(name, text);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string, modified = longAgo): void {
  fs.writeFileSync(path.join(folder, name), text);
  fs.utimesSync(path.join(folder, name), modified, modified);
}

/** A start of the server: what it knows when all is read, and how many files it read for that. */
async function start(version = '1'): Promise<{ known: Record<string, unknown>; read: string[] }> {
  const read: string[] = [];
  const files = new NodeFileSystemProvider();
  const readBinary = files.readBinary.bind(files);
  files.readBinary = (uri: URI) => {
    read.push(path.basename(uri.fsPath));
    return readBinary(uri);
  };
  const store = createDiskDigestStore(storage, version);
  const index = createWorkspaceIndex(
    files,
    () => [],
    () => store,
  );
  index.addFolder(`file://${folder}`);
  await index.settled();
  await store.save();
  const known = Object.fromEntries(index.allMinutes().map(({ uri, digest }) => [path.basename(uri), digest]));
  return { known, read: read.sort() };
}

const stored = () => fs.readFileSync(path.join(storage, 'digests'), 'utf8');
const isSecret = ({ text }: { readonly text: string }) => /sekretess/i.test(text);
const secret = examples.filter(isSecret).map(({ name }) => name);
const open = examples.filter((each) => !isSecret(each)).map(({ name }) => name);

it('reads again only what has changed, and knows the same', async () => {
  const first = await start();
  expect(first.read).toHaveLength(examples.length);
  const second = await start();
  expect(second.read).toEqual([...secret].sort());
  expect(second.known).toEqual(first.known);
  const [changed = '', touched = ''] = open;
  write(changed, 'Protokoll: Nya nämnden\nDatum: 2024-05-06\n', new Date('2024-02-02'));
  write(touched, examples.find(({ name }) => name === touched)?.text ?? '', new Date('2024-02-02'));
  const third = await start();
  expect(third.read).toEqual([changed, touched, ...secret].sort());
  expect(third.known[changed]).toMatchObject({ body: 'Nya nämnden' });
  expect((await start()).read).toEqual([...secret].sort());
});

it('reads again what was written a moment before, for it may be written within the same moment', async () => {
  const [name = ''] = open;
  await start();
  write(name, 'Protokoll: A\n', new Date());
  await start();
  expect((await start()).read).toContain(name);
});

it('keeps nothing of minutes with secret text, nor what they said before they had any', async () => {
  expect(secret.length).toBeGreaterThan(0);
  write('a.protokoll', 'Protokoll: Styrelsen\n\n§ 1 Val\nBeslut\natt hemligheten röjs\n');
  await start();
  expect(stored()).toContain('hemligheten röjs');
  for (const name of secret) expect(stored()).not.toContain(name);
  write(
    'a.protokoll',
    'Protokoll: Styrelsen\n\n§ 1 Val\nSekretess: Utgår\nBeslut\natt hemligheten röjs\nSlut sekretess\n',
    new Date('2024-02-02'),
  );
  await start();
  expect(stored()).not.toContain('hemligheten');
});

it('forgets files that are gone', async () => {
  const [name = ''] = open;
  await start();
  expect(stored()).toContain(name);
  fs.rmSync(path.join(folder, name));
  expect((await start()).known).not.toHaveProperty([name]);
  expect(stored()).not.toContain(name);
});

it.each<[string, () => void, string]>([
  ['of another version', () => undefined, '2'],
  ...[0, 1, 2, 500, 1_000, 2_000, 3_000].map((size): [string, () => void, string] => [
    `that is cut off after ${size} bytes`,
    () => fs.truncateSync(path.join(storage, 'digests'), size),
    '1',
  ]),
  ['that is something else', () => fs.writeFileSync(path.join(storage, 'digests'), '1\nx\ty\tz\t{}\n\0'), '1'],
])('does not trust a store %s', async (_, spoil, version) => {
  const first = await start();
  spoil();
  const again = await start(version);
  expect(again.known).toEqual(first.known);
  expect(again.read.length).toBeGreaterThan(secret.length);
});

it.skipIf(process.platform === 'win32')('lets nobody else read it', async () => {
  await start();
  expect(fs.statSync(path.join(storage, 'digests')).mode & 0o777).toBe(0o600);
  expect(fs.statSync(storage).mode & 0o777).toBe(0o700);
});

it('works where nothing can be written', async () => {
  fs.writeFileSync(path.join(folder, '.lager'), 'a file, no folder');
  expect((await start()).read).toHaveLength(examples.length);
});

it('the built server keeps it where the client says', async () => {
  const { child, connection } = startServer(buildServer('digests'));
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: `file://${folder}`, name: 'a' }],
    initializationOptions: { storage },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await vi.waitUntil(() => fs.existsSync(path.join(storage, 'digests')), { timeout: 60_000 });
  for (const name of open) expect(stored()).toContain(name);
  child.kill();
}, 90_000);
