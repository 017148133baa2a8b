import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { openGate } from './gate.ts';
import type { RunFolder } from './run-folder.ts';
import { codeServerEntry, nodeBinary } from './versions.ts';

/**
 * A running code-server for the length of a run. It listens on a socket in the run's folder, which is this user's alone, and
 * is reached on loopback through a gate that asks for a secret of the run.
 */
export interface WorkbenchServer {
  /** With the secret, as a page that is opened anew needs it. */
  url: string;
  /** Host and port: the authority of `vscode-remote:` URIs. */
  authority: string;
  stop(): Promise<void>;
}

/** How long the server may take to answer, in milliseconds. A cold disk needs some seconds, a busy machine more. */
const startLimit = 300_000;

export interface ServerOptions {
  /** Added to the server's environment, which extension hosts on Node inherit. */
  env?: NodeJS.ProcessEnv;
  /** Whether workspaces must be trusted before all of their extensions is allowed. */
  restricted?: boolean;
}

export async function startServer(
  run: RunFolder,
  { env = {}, restricted = false }: ServerOptions = {},
): Promise<WorkbenchServer> {
  const socket = path.join(run.sockets, 'server.sock');
  const log = fs.openSync(run.log, 'a');
  const args = [
    codeServerEntry,
    ...folderArgs(run),
    // Nobody but the gate gets this far.
    ...['--auth', 'none', '--socket', socket, '--socket-mode', '600'],
    ...['--disable-telemetry', '--disable-update-check'],
    ...(restricted ? [] : ['--disable-workspace-trust']),
    '--disable-getting-started-override',
  ];
  // A group of its own: stopping it stops the extension hosts, too.
  const server = spawn(nodeBinary, args, {
    env: { ...serverEnv(run), ...env },
    stdio: ['ignore', log, log],
    detached: true,
  });
  fs.closeSync(log);
  const exited = once(server, 'exit');
  const { pid } = server;
  if (pid === undefined) throw new Error(`${nodeBinary} did not start`);
  const end = Date.now() + startLimit;
  while (!(await answers(socket))) {
    if (server.exitCode !== null || Date.now() > end) {
      throw new Error(`code-server did not come up:\n${fs.readFileSync(run.log, 'utf8').slice(-2000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const gate = await openGate(socket, randomBytes(32).toString('base64url'));
  return {
    url: gate.url,
    authority: gate.authority,
    stop: async () => {
      gate.close();
      await stopGroup(pid, exited);
    },
  };
}

/** Runs a verb of code-server's command line (`--install-extension` …) and gives what it printed. */
export async function serverCommand(run: RunFolder, ...args: string[]): Promise<string> {
  const all = [codeServerEntry, ...folderArgs(run), ...args];
  const { stdout } = await promisify(execFile)(nodeBinary, all, { env: serverEnv(run) });
  return stdout;
}

function folderArgs(run: RunFolder): string[] {
  return ['--config', run.config, '--user-data-dir', run.userData, '--extensions-dir', run.extensions];
}

function serverEnv(run: RunFolder): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    XDG_CONFIG_HOME: path.join(run.path, 'xdg'),
    XDG_DATA_HOME: path.join(run.path, 'xdg'),
    // Else VS Code leaves its sockets behind in the temporary folder.
    XDG_RUNTIME_DIR: run.sockets,
    // No gallery: the workbench asks no outside host.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
  // Set in a terminal of VS Code: the server would hand over to that window.
  delete env.VSCODE_IPC_HOOK_CLI;
  delete env.NODE_OPTIONS;
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = http.get({ socketPath, path: '/healthz' }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    request.on('error', () => resolve(false));
  });
}

async function stopGroup(pid: number, exited: Promise<unknown>): Promise<void> {
  const kill = (signal: NodeJS.Signals) => {
    try {
      process.kill(-pid, signal);
    } catch {
      // It is gone already.
    }
  };
  kill('SIGTERM');
  const timer = setTimeout(kill, 5000, 'SIGKILL');
  await exited;
  clearTimeout(timer);
}
