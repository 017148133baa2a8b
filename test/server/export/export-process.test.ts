import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  CancellationTokenSource,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LSPErrorCodes,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { fromBase64, toBase64 } from '../../../server/files/base64.ts';
import { type ExportParams, type ExportResult, exportRequest } from '../../../server/protocol.ts';
import { patience } from '../../export/pdf/built-engine.ts';
import { paragraph, templateOf } from '../../export/word/template-package.ts';

vi.setConfig({ testTimeout: patience });

const root = path.resolve(import.meta.dirname, '../../..');
const uri = 'file:///moten/a.protokoll';
let built = '';
let server: ChildProcess;
let connection: ProtocolConnection;

beforeAll(async () => {
  built = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-server-'));
  const args = ['esbuild.mjs', 'server', 'word', 'pdf', `--outdir=${built}`];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The server does not build:\n${stderr}`);
  const child = spawn(process.execPath, [path.join(built, 'server.cjs'), '--stdio'], { stdio: 'pipe' });
  server = child;
  connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification(InitializedNotification.type, {});
  const text = 'Protokoll: Styrelsen\nDatum: 2024-03-01\n\n1. Öppnande\nMötet öppnades.\n';
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'protokoll', version: 1, text },
  });
}, patience);

afterAll(() => {
  connection?.dispose();
  server?.kill();
  fs.rmSync(built, { recursive: true, force: true });
});

const endless = {
  main: '#let n = 0\n#for a in range(100000) { for b in range(100000) { n += 1 } }\n#n',
  files: {},
};
/** As much as a template may have, which takes seconds to fill in. */
const heavy = () => toBase64(templateOf(paragraph('{titel}{organ}{datum}').repeat(20_000) + paragraph('{@innehall}')));

it.each([
  ['a Word template that takes long', () => ({ format: 'docx', wordTemplate: heavy() })],
  ['a Typst template that never ends', () => ({ format: 'pdf', design: { template: endless } })],
])('answers while it makes a file of %s, and ends when it is told to', async (_name, job) => {
  const params: ExportParams = { uri, ...job() };
  const { token, cancel } = cancellation();
  let isDone = false;
  const file = connection.sendRequest<ExportResult>(exportRequest, params, token).then(
    () => {
      isDone = true;
      return undefined;
    },
    (error: unknown) => {
      isDone = true;
      return error;
    },
  );
  for (let at = 0; at < 5; at++) {
    const hover = { textDocument: { uri }, position: { line: 3, character: 3 } };
    await connection.sendRequest(HoverRequest.type, hover);
    expect(isDone).toBe(false);
  }
  cancel();
  expect(await file).toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  // The next one has a thread of its own.
  const next = await connection.sendRequest<ExportResult>(exportRequest, { uri, format: params.format });
  expect(fromBase64(next.content).length).toBeGreaterThan(1000);
});

function cancellation() {
  const source = new CancellationTokenSource();
  return { token: source.token, cancel: () => source.cancel() };
}
