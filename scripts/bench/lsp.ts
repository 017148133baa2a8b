/** What a server costs its user, measured over a real pipe: from the key to the diagnostics, from the start to the first. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { syntheticMinutes } from '../../test/support/synthetic-minutes.ts';
import { root } from '../run.ts';
import { documentUri, type Peer } from './lsp-peers.ts';
import type { Spread } from './measure.ts';
import type { Result } from './pipeline.ts';
import { processorTime, residentMegabytes } from './processes.ts';

const mostKeys = 300;
const fewestKeys = 5;
const budget = 12_000; // ms for the keys of one server and text
const patience = 60_000; // ms for one answer

const tooLate = { text: `over ${patience / 1_000} s` };

class TooLate extends Error {}

interface Running {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
  /** Milliseconds from the start of the process to the answer to `initialize`. */
  readonly started: number;
  end(): void;
}

async function start(peer: Peer, uri: string, folder: string | undefined, text: () => string): Promise<Running> {
  const before = performance.now();
  const child = spawn(process.execPath, [...peer.args], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...peer.env },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  // Without it the wait for an answer would end in silence.
  child.on('exit', (code) => {
    if (code) throw new Error(`${peer.name} has ended with ${code}`);
  });
  const uris = [folder ?? path.dirname(uri)];
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: uris[0] ?? null,
    workspaceFolders:
      folder === undefined && peer.extension === '.protokoll' ? [] : uris.map((each) => ({ uri: each, name: 'bench' })),
    initializationOptions: { markdownFileExtensions: ['md'], ...peer.options },
    capabilities: peer.diagnostics === 'pulled' ? { textDocument: { diagnostic: { dynamicRegistration: true } } } : {},
  });
  const started = performance.now() - before;
  await connection.sendNotification(InitializedNotification.type, {});
  await peer.prepare?.(connection, uri, text);
  const end = () => {
    connection.dispose();
    child.kill();
  };
  return { child, connection, started, end };
}

/** Ends a server as an editor does, so that Node can keep what it has compiled. */
async function leave({ child, connection, end }: Running): Promise<void> {
  const exited = once(child, 'exit');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await Promise.race([exited, wait(2_000)]);
  end();
}

/** Waits for the next diagnostics of a document: call it before what causes them. */
function nextDiagnostics({ connection }: Running, peer: Peer, uri: string): () => Promise<unknown> {
  if (peer.diagnostics === 'pulled')
    return () => connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  const next = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooLate(`${peer.name} gives no diagnostics`)), patience);
    const listening = connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (params.uri !== uri) return;
      clearTimeout(timer);
      listening.dispose();
      resolve();
    });
  });
  return () => next;
}

async function open(running: Running, peer: Peer, uri: string, text: string): Promise<number> {
  const before = performance.now();
  const diagnostics = nextDiagnostics(running, peer, uri);
  await running.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: peer.languageId, version: 1, text },
  });
  await diagnostics();
  return performance.now() - before;
}

/** Types letters in the middle of an open document, each after the diagnostics of the one before. */
async function typeKeys(running: Running, peer: Peer, uri: string, document: { text: TextDocument }): Promise<Spread> {
  const typed = await peer.opened?.(running.connection, uri);
  const offset = document.text.getText().indexOf(' ', document.text.getText().length / 2);
  const times: number[] = [];
  const end = performance.now() + budget;
  while (times.length < mostKeys && (times.length < fewestKeys || performance.now() < end)) {
    const position = document.text.positionAt(offset);
    const version = document.text.version + 1;
    const contentChanges = [{ range: { start: position, end: position }, text: 'x' }];
    document.text = TextDocument.update(document.text, contentChanges, version);
    const before = performance.now();
    const diagnostics = nextDiagnostics(running, peer, uri);
    await running.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
    typed?.();
    await diagnostics();
    times.push(performance.now() - before);
  }
  // The first keys warm the server up; a slow one has few.
  const cold = Math.min(Math.ceil(times.length / 10), times.length - fewestKeys);
  const sorted = times.slice(cold).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p90: at(0.9) };
}

/** From a key to its diagnostics in this text, for each server. */
export async function measureKeys(peers: readonly Peer[], text: string): Promise<Result[]> {
  const results: Result[] = [];
  for (const peer of peers) {
    const uri = documentUri(`bench${peer.extension}`);
    const document = { text: TextDocument.create(uri, peer.languageId, 1, text) };
    const running = await start(peer, uri, undefined, () => document.text.getText());
    let keys: Result['value'] = tooLate;
    let first: Result['value'] = tooLate;
    try {
      first = { number: await open(running, peer, uri, text), unit: 'ms' };
      keys = await typeKeys(running, peer, uri, document);
    } catch (error) {
      // A peer that does not manage this text is a result, too.
      if (!(error instanceof TooLate) || peer === peers[0]) throw error;
    } finally {
      results.push({ name: `key → diagnostics, ${peer.name}`, value: keys });
      results.push({ name: '  opened → diagnostics', value: first });
      results.push({ name: '  memory', value: { number: residentMegabytes(running.child.pid), unit: 'MB' } });
      running.end();
    }
  }
  return results;
}

/** From the start of the process to the first diagnostics of this text: the median of some starts. */
export async function measureStart(peers: readonly Peer[], text: string): Promise<Result[]> {
  const results: Result[] = [];
  for (const peer of peers) {
    const times: number[] = [];
    for (let round = 0; round < 7; round++) {
      const uri = documentUri(`bench${peer.extension}`);
      const running = await start(peer, uri, undefined, () => text);
      const time = running.started + (await open(running, peer, uri, text));
      if (round > 0 || !peer.startedBefore) times.push(time);
      await leave(running);
    }
    const sorted = times.sort((a, b) => a - b);
    const value = { min: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
    results.push({ name: `start → first diagnostics, ${peer.name}`, value });
  }
  return results;
}

/** What a server costs in a folder with many minutes. */
export async function measureWorkspace(peer: Peer, count: number, lines: number, seed: string): Promise<Result[]> {
  const folder = path.join(root, '.cache', 'bench', 'workspace');
  fs.rmSync(folder, { recursive: true, force: true });
  for (let at = 0; at < count; at++) {
    const parent = path.join(folder, String(Math.floor(at / 100)));
    if (at % 100 === 0) fs.mkdirSync(parent, { recursive: true });
    fs.writeFileSync(path.join(parent, `${at}.protokoll`), syntheticMinutes({ lines, seed: at + 1 }));
  }
  const uri = pathToFileURL(path.join(folder, '0', '0.protokoll')).href;
  const document = { text: TextDocument.create(uri, peer.languageId, 1, seed) };
  const running = await start(peer, uri, pathToFileURL(folder).href, () => seed);
  try {
    const first = await open(running, peer, uri, seed);
    const before = performance.now();
    // The answer waits for what is being read, for some time.
    for (let asked = 0; asked < 1_000; asked++) {
      const sent = performance.now();
      await running.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'finns inte' });
      if (performance.now() - sent < 1_500) break;
    }
    const indexed = performance.now() - before;
    const cpu = processorTime(running.child.pid);
    const keys = await typeKeys(running, peer, uri, document);
    const searched = performance.now();
    const symbols = await running.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'oppnande' });
    const search = performance.now() - searched;
    return [
      { name: 'opened → diagnostics', value: { number: first, unit: 'ms' } },
      { name: 'key → diagnostics', value: keys },
      { name: 'memory of the server', value: { number: residentMegabytes(running.child.pid), unit: 'MB' } },
      { name: 'all files known after', value: { number: indexed, unit: 'ms' } },
      { name: 'processor time until then, with the start', value: { number: cpu, unit: 'ms' } },
      { name: 'workspace symbols', value: { number: search, unit: 'ms' } },
      { name: 'symbols found', value: { number: symbols?.length ?? 0, unit: '' } },
    ];
  } finally {
    running.end();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
