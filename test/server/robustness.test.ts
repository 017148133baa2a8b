import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  CodeActionRequest,
  CompletionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  ExitNotification,
  FoldingRangeRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LSPErrorCodes,
  PublishDiagnosticsNotification,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SemanticTokensRequest,
  ShutdownRequest,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildServer, type ServerProcess, startServer } from '../support/built-server.ts';
import { seededRandom } from '../support/random.ts';
import { syntheticMinutes } from '../support/synthetic-minutes.ts';
import { typing } from '../support/typing.ts';
import { type Session, startSession } from './session.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** All of the long runs; without it they are a tenth and less. */
const isLong = process.env.PROTOKOLL_LONG === '1';
const uri = 'file:///a.protokoll';
const text = syntheticMinutes({ lines: 200, seed: 2 });

/** Requests of every kind, at a place. */
const requests = [
  [HoverRequest.method, (at: object) => at],
  [CompletionRequest.method, (at: object) => at],
  [ReferencesRequest.method, (at: object) => ({ ...at, context: { includeDeclaration: true } })],
  [RenameRequest.method, (at: object) => ({ ...at, newName: 'Zita Quick' })],
  [DocumentSymbolRequest.method, (at: object) => at],
  [FoldingRangeRequest.method, (at: object) => at],
  [SemanticTokensRequest.method, (at: object) => at],
  [DocumentDiagnosticRequest.method, (at: object) => at],
  [DocumentFormattingRequest.method, (at: object) => ({ ...at, options: { tabSize: 2, insertSpaces: true } })],
  [
    CodeActionRequest.method,
    (at: { position: object }) => ({
      ...at,
      range: { start: at.position, end: at.position },
      context: { diagnostics: [] },
    }),
  ],
] as const;

/** What may go wrong with a request when the document changes or nobody waits for it any more. */
const fine: ReadonlySet<number> = new Set([
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ServerCancelled,
  LSPErrorCodes.ContentModified,
  // A rename that is refused says why.
  LSPErrorCodes.RequestFailed,
]);

async function expectFine(answer: Promise<unknown>): Promise<void> {
  const problem: unknown = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (problem === undefined) return;
  expect(problem).toBeInstanceOf(ResponseError);
  expect(fine).toContain((problem as ResponseError).code);
}

describe('a session', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session.end());

  const pulled = async (of: string): Promise<Diagnostic[]> => {
    const report = await session.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: of } });
    return report.kind === 'full' ? report.items : [];
  };

  it('answers all requests, cancelled and overtaken by changes as they are, and then is as before', async () => {
    session.open(uri, text);
    const before = await session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    const random = seededRandom(4);
    const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
    const answers: Promise<void>[] = [];
    for (let round = 2; round < 120; round++) {
      for (let each = 0; each < 4; each++) {
        const [method, paramsFor] = pick(requests);
        const source = new CancellationTokenSource();
        // Lines and characters that there may not be.
        const position = { line: Math.floor(random() * 260), character: Math.floor(random() * 90) };
        const params = paramsFor({ textDocument: { uri }, position } as never);
        answers.push(expectFine(session.connection.sendRequest(method, params, source.token)));
        if (random() < 0.4) source.cancel();
      }
      session.change(uri, round, round % 3 === 0 ? text : text.slice(0, Math.floor(random() * text.length)));
    }
    session.change(uri, 200, text);
    await Promise.all(answers);
    expect(await session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })).toEqual(before);
    session.close(uri);
  });

  it('survives what makes no sense', async () => {
    const unknown = { textDocument: { uri: 'file:///finns-inte.protokoll' }, position: { line: 0, character: 0 } };
    for (const [method, paramsFor] of requests) {
      const answer = session.connection.sendRequest(method, paramsFor(unknown as never));
      // An answer or an error, but not nothing.
      await answer.then(
        () => {},
        (error: unknown) => expect(error).toBeInstanceOf(ResponseError),
      );
    }
    const { connection } = session;
    session.change('file:///aldrig-oppnad.protokoll', 2, text);
    session.close('file:///aldrig-oppnad.protokoll');
    session.open(uri, text);
    session.open(uri, text);
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 3 },
      contentChanges: [
        { range: { start: { line: 9_999, character: 0 }, end: { line: 0, character: 0 } }, text: 'x' },
        { range: { start: { line: 0, character: 9_999 }, end: { line: 9_999, character: 9 } }, text: '\u0000\ud800' },
      ],
    });
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 4 },
      contentChanges: [],
    });
    await connection.sendNotification('finns/inte', { a: 1 });
    await expect(connection.sendRequest('finns/inte')).rejects.toBeInstanceOf(ResponseError);
    session.change(uri, 5, text);
    expect(await pulled(uri)).not.toEqual([]);
    session.close(uri);
    session.close(uri);
  });

  it('gives no diagnostics of a document that was closed while it was built', async () => {
    const seen: number[] = [];
    const listening = session.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (params.uri === 'file:///stor.protokoll') seen.push(params.diagnostics.length);
    });
    const large = syntheticMinutes({ lines: 5_000, seed: 1 });
    for (let round = 0; round < 5; round++) {
      session.open('file:///stor.protokoll', large);
      session.change('file:///stor.protokoll', 2, `${large}\nPunkt 9999. Sist\n`);
      session.close('file:///stor.protokoll');
    }
    const open = { uri: 'file:///annan.protokoll', languageId: 'protokoll', version: 1, text };
    await session.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: open });
    // Builds come one after another: when the next document's is done, so are those before.
    expect(await pulled('file:///annan.protokoll')).not.toEqual([]);
    await expect.poll(() => seen.at(-1)).toBe(0);
    await session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: open.uri } });
    expect(seen.at(-1)).toBe(0);
    listening.dispose();
    session.close('file:///annan.protokoll');
  });

  it('ends a thousand quick keys with the diagnostics of the text that they leave', async () => {
    let last: Diagnostic[] | undefined;
    const listening = session.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (params.uri === uri) last = params.diagnostics;
    });
    session.open(uri, text);
    let document = TextDocument.create(uri, 'protokoll', 1, text);
    for (const key of typing(text, 9)) {
      const version = document.version + 1;
      const range = { start: document.positionAt(key.start), end: document.positionAt(key.end) };
      const contentChanges = [{ range, text: key.text }];
      void session.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      });
      document = TextDocument.update(document, contentChanges, version);
      // In the middle of a word, so that the text is another one.
      if (version > 1_000 && document.getText() !== text) break;
    }
    const fresh = 'file:///samma.protokoll';
    session.open(fresh, document.getText());
    const expected = JSON.stringify(await pulled(fresh)).replaceAll(fresh, uri);
    expect(JSON.stringify(await pulled(uri))).toBe(expected);
    await expect.poll(() => JSON.stringify(last)).toBe(expected);
    listening.dispose();
    session.close(fresh);
    session.close(uri);
  });
});

describe('a server in a process of its own', () => {
  let server: string;
  let running: ServerProcess | undefined;
  beforeAll(() => {
    server = buildServer('robustness');
  });
  afterAll(() => {
    running?.connection.dispose();
    running?.child.kill();
  });

  async function start(processId: number | null, flags: readonly string[] = []): Promise<ServerProcess> {
    running = startServer(server, flags);
    const { connection } = running;
    await connection.sendRequest(InitializeRequest.type, { processId, rootUri: null, capabilities: {} });
    await connection.sendNotification(InitializedNotification.type, {});
    return running;
  }

  const exitOf = ({ child }: ServerProcess) =>
    child.exitCode !== null
      ? Promise.resolve(child.exitCode)
      : new Promise<number | null>((resolve) => child.on('exit', resolve));

  it('exits as it is told', async () => {
    const polite = await start(null);
    await polite.connection.sendRequest(ShutdownRequest.type);
    const left = exitOf(polite);
    await polite.connection.sendNotification(ExitNotification.type);
    expect(await left).toBe(0);

    const rude = await start(null);
    const gone = exitOf(rude);
    await rude.connection.sendNotification(ExitNotification.type);
    expect(await gone).toBe(1);
  });

  it('exits when its client is gone without a word, also in the middle of work', async () => {
    const alone = await start(null);
    const left = exitOf(alone);
    const document = { uri, languageId: 'protokoll', version: 1, text: syntheticMinutes({ lines: 20_000, seed: 1 }) };
    await alone.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: document });
    alone.connection.dispose();
    alone.child.stdin?.destroy();
    alone.child.stdout?.destroy();
    await left;
  });

  it('exits when the process of its client is gone, though the pipe is open', async () => {
    const client = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)']);
    const orphan = await start(client.pid ?? null);
    const left = exitOf(orphan);
    client.kill('SIGKILL');
    // It looks every few seconds.
    await left;
  });

  it.skipIf(process.platform === 'win32')('keeps no memory of what was typed over the pipe', async () => {
    const keys = isLong ? 10_000 : 1_500;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-heap-'));
    const report = path.join(folder, 'heap');
    process.env.HEAP_REPORT = report;
    const { child, connection } = await start(null, [
      '--expose-gc',
      '-r',
      path.join(root, 'test/support/report-heap.cjs'),
    ]);
    const heap = async () => {
      fs.rmSync(report, { force: true });
      child.kill('SIGUSR2');
      await expect.poll(() => fs.existsSync(report)).toBe(true);
      return Number(fs.readFileSync(report, 'utf8'));
    };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'protokoll', version: 1, text },
    });
    let document = TextDocument.create(uri, 'protokoll', 1, text);
    let first = 0;
    for (const key of typing(text, 3)) {
      const version = document.version + 1;
      const position = document.positionAt(key.start);
      const contentChanges = [{ range: { start: position, end: document.positionAt(key.end) }, text: key.text }];
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      });
      document = TextDocument.update(document, contentChanges, version);
      if (version % 5 === 0) {
        await connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
        await connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
      }
      if (version === Math.floor(keys / 5)) first = await heap();
      if (version > keys) break;
    }
    await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await connection.sendRequest(ShutdownRequest.type);
    const last = await heap();
    if (isLong) console.log(`Heap over the pipe after ${keys / 5} and ${keys} keys: ${first} and ${last} bytes`);
    expect(last / first).toBeLessThan(1.2);
    const left = exitOf({ child, connection });
    await connection.sendNotification(ExitNotification.type);
    await left;
    fs.rmSync(folder, { recursive: true });
  });
});

it('keeps no memory of what was typed for hours', () => {
  const keys = isLong ? 100_000 : 2_000;
  const run = spawnSync(
    process.execPath,
    ['--expose-gc', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', 'test/server/long-typing.ts', String(keys)],
    { cwd: root, encoding: 'utf8' },
  );
  expect(run.stderr).toBe('');
  const { first, last }: { first: number; last: number } = JSON.parse(run.stdout);
  if (isLong) console.log(`Heap after ${keys / 10} and ${keys} keys: ${first} and ${last} bytes`);
  expect(last / first).toBeLessThan(1.2);
}, 900_000);
