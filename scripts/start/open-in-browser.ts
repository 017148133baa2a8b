import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { installWorkbench } from '../../test/editor/workbench/install.ts';
import { makeRunFolder, type RunFolder } from '../../test/editor/workbench/run-folder.ts';
import { serverCommand, startServer, type WorkbenchServer } from '../../test/editor/workbench/server.ts';
import { cacheFolder } from '../../test/editor/workbench/versions.ts';
import { nodeFlags, root } from '../run.ts';
import { copyExamples, firstExample } from './example-copies.ts';

/** Where the editor of the tests can run. */
export const browserIsPossible = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);

/**
 * Serves VS Code with the packaged extension and the examples on this machine until it is interrupted, and opens the
 * page when `show` and there is a browser to open it in.
 */
export async function openInBrowser(show: boolean): Promise<void> {
  installWorkbench(
    `Hämtar VS Code för webbläsaren från npm (ungefär 400 MB, bara första gången) till ${cacheFolder} …`,
  );
  console.log('Bygger och packar tillägget …');
  const vsix = path.join(root, '.cache', 'start', 'protokoll.vsix');
  const packed = spawnSync(process.execPath, [...nodeFlags, 'scripts/package.ts', vsix], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (packed.status !== 0) {
    console.error('Det gick inte att packa tillägget. Felet står ovanför.');
    process.exit(1);
  }
  const folder = copyExamples();
  const run = makeRunFolder({ 'files.autoSave': 'afterDelay' });
  let server: WorkbenchServer | undefined;
  const ended = interrupted();
  try {
    await serverCommand(run, '--install-extension', vsix, '--force');
    server = await startServer(run);
    const address = pageAddress(server, folder);
    console.log(`
VS Code med Protokoll körs nu på den här datorn. Öppna adressen i en webbläsare:

  ${address}

Adressen går bara att nå från den här datorn, och inget skickas därifrån. Den har en hemlig nyckel som gäller tills du
avslutar: ge den inte till någon annan. Filerna är kopior av exemplen och ligger i
${folder}

Avsluta med Ctrl+C.`);
    if (show) showPage(run, address);
    await ended;
  } finally {
    await server?.stop();
    fs.rmSync(run.path, { recursive: true, force: true });
  }
  console.log('\nAvslutat.');
}

/** The address of the workbench with the folder and the first example open. */
function pageAddress({ url, authority }: WorkbenchServer, folder: string): string {
  const address = new URL(url);
  const file = `vscode-remote://${authority}${path.join(folder, firstExample)}`;
  address.searchParams.set('folder', folder);
  address.searchParams.set(
    'payload',
    JSON.stringify([
      ['skipWelcome', 'true'],
      ['openFile', file],
    ]),
  );
  return address.toString();
}

/** Ctrl+C, the end of the terminal, or a request to end. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

/**
 * Opens the page in the user's browser, when there is a desktop. By a file that only this user can read: what a program is
 * started with can be seen by everybody on the machine.
 */
function showPage(run: RunFolder, address: string): void {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const page = path.join(run.path, 'start.html');
  fs.writeFileSync(page, `<meta http-equiv="refresh" content="0; url=${address.replaceAll('&', '&amp;')}">`, {
    mode: 0o600,
  });
  const browser = spawn('xdg-open', [page], { stdio: 'ignore', detached: true });
  // There may be none; the address is printed.
  browser.on('error', () => undefined);
  browser.unref();
}
