import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds the language server as it is packaged, into a folder for the tests of this name only, and gives its file. */
export function buildServer(name: string): string {
  const folder = path.join(root, '.cache', 'test-server', name);
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', 'server', `--outdir=${folder}`], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The language server does not build:\n${stderr}`);
  return path.join(folder, 'server.cjs');
}

/** A server in a process of its own, and the connection with it over its standard input and output. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
}

/** Starts a built server with these flags for Node. It is not initialized yet. */
export function startServer(file: string, flags: readonly string[] = []): ServerProcess {
  const child = spawn(process.execPath, [...flags, file, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  return { child, connection };
}
