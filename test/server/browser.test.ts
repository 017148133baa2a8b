import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  DidOpenTextDocumentNotification,
  type Disposable,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  InitializedNotification,
  InitializeRequest,
  type Message,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { fromBase64 } from '../../server/files/base64.ts';
import { type ProgramFileParams, programFileRequest } from '../../server/files/file-protocol.ts';
import { type ExportParams, type ExportResult, exportRequest } from '../../server/protocol.ts';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, '.cache', 'test-server', 'browser');
const address = 'https://exempel.se/dist';
const uri = 'untitled:1';

/** What there is in a web worker, as far as it may be used. Nothing of Node. */
const workerGlobals = {
  ...{ AbortController, AbortSignal, Blob, console, crypto, performance, TextDecoder, TextEncoder, URL, WebAssembly },
  ...{ atob, btoa, clearTimeout, queueMicrotask, setTimeout, structuredClone, Uint8Array, ArrayBuffer },
  navigator: { platform: '', userAgent: '' },
};

/** A client that talks with the server's bundle for browsers, which sees nothing but a worker's own things. */
function startInWorker(): ProtocolConnection {
  let toClient: DataCallback | undefined;
  const scope: Record<string, unknown> = {
    ...workerGlobals,
    postMessage: (message: Message) => setTimeout(() => toClient?.(message)),
    importScripts: (script: string) => run(script),
    // Pages may refuse workers of workers; then the PDF engine runs here.
    Worker: class {
      constructor() {
        throw new Error('refused');
      }
    },
    addEventListener: () => undefined,
    onmessage: null,
  };
  scope.self = scope;
  const context = vm.createContext(scope);
  const run = (script: string) => {
    expect(script.startsWith(`${address}/`)).toBe(true);
    vm.runInContext(fs.readFileSync(path.join(built, script.slice(address.length)), 'utf8'), context);
  };
  const send = (data: unknown) => (scope.onmessage as (event: { data: unknown }) => void)({ data });
  run(`${address}/server-web.js`);
  send({ program: address, rulePages: 'regler:' });

  class Reader extends AbstractMessageReader {
    override listen(callback: DataCallback): Disposable {
      toClient = callback;
      return { dispose: () => undefined };
    }
  }
  class Writer extends AbstractMessageWriter {
    write(message: Message): Promise<void> {
      setTimeout(() => send(message));
      return Promise.resolve();
    }
    end(): void {
      // A worker is ended from outside.
    }
  }
  return createProtocolConnection(new Reader(), new Writer());
}

let connection: ProtocolConnection;

beforeAll(async () => {
  const args = ['esbuild.mjs', 'server', 'word', 'pdf', `--outdir=${built}`];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The server does not build:\n${stderr}`);
  connection = startInWorker();
  connection.onRequest(programFileRequest, ({ path: file }: ProgramFileParams) =>
    Uint8Array.from(fs.readFileSync(path.join(built, file))),
  );
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} } };
  await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities });
  await connection.sendNotification(InitializedNotification.type, {});
  const text = 'Protokoll: Styrelsen\nDatum: 2024-03-01\n\n1. Öppnande\nMötet öppnades.\n';
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'protokoll', version: 1, text },
  });
});

afterAll(() => connection?.dispose());

it('finds what it finds elsewhere', async () => {
  const params = { textDocument: { uri } };
  const report: FullDocumentDiagnosticReport = await connection.sendRequest(DocumentDiagnosticRequest.method, params);
  expect(report.items.map(({ code }) => code)).toContain('huvud/deltagare-saknas');
  expect(report.items[0]?.codeDescription?.href).toMatch(/^regler:\//);
});

it.each([
  ['pdf', '%PDF-1.7'],
  ['docx', 'PK'],
  ['html', '<!'],
  ['markdown', '**OJUSTERAT'],
  ['json', '{'],
])('makes %s without anything of Node', async (format, beginning) => {
  const params: ExportParams = { uri, format };
  const { content } = await connection.sendRequest<ExportResult>(exportRequest, params);
  expect(new TextDecoder('latin1').decode(fromBase64(content)).slice(0, beginning.length)).toBe(beginning);
});
