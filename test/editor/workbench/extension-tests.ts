import fs from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { firstPage, startBrowser, watchOutsideHosts, workbenchUrl } from './browser.ts';
import { type FileServer, serveFiles } from './file-server.ts';
import { installWorkbench } from './install.ts';
import { watchProgress } from './progress.ts';
import { makeRunFolder, type RunFolder } from './run-folder.ts';
import { startServer, type WorkbenchServer } from './server.ts';

export interface ExtensionTests {
  /** The folder of the extension under test. */
  extension: string;
  /** The module whose `run` is called in the extension host. */
  tests: string;
  /** The folder, or the file of a workspace, that is open in the workbench. */
  workspace: string;
  /** Where the extension runs: on Node beside the server, or in a worker of the browser. */
  host?: 'node' | 'web';
  /** Whether the workspace is one that the user has not said to trust. */
  restricted?: boolean;
  /** The user's settings. */
  settings?: object;
  /** Is told each line that the extension host prints. */
  onLine?: (line: string) => void;
}

/** After so long without a line from the extension host or an answer from the server, the run has hung. Milliseconds. */
const stalledAfter = 300_000;

/** Lines of the workbench's own log, which comes the same way as what the tests print. */
const noise =
  /^(Resolv(ing|ed) connection|Creating a socket|\[reconnection|Updating additional|Ignoring fetching|\[Service Worker\]|\[AgentHost|\[AccountPolicy|Creation of workbench|No search provider|\[ChatModel|\[DefaultAccount\]|Request to 'http|Error while fetching the extension under development)/;

/** Runs tests in the extension host of the test workbench and gives the exit code: what test-electron does with Electron. */
export async function runExtensionTests(options: ExtensionTests): Promise<number> {
  installWorkbench();
  const { restricted = false, settings = {}, host = 'node' } = options;
  const trust = restricted
    ? { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' }
    : {};
  const run = makeRunFolder({ ...trust, ...settings });
  let server: WorkbenchServer | undefined;
  let browser: BrowserContext | undefined;
  let files: FileServer | undefined;
  const stop = async () => {
    await browser?.close().catch(() => undefined);
    await server?.stop();
    files?.close();
  };
  stopWhenInterrupted(stop);
  let code = 1;
  try {
    server = await startServer(run, { restricted });
    if (host === 'web') files = await serveFiles([options.extension, path.dirname(options.tests)]);
    browser = await startBrowser(run);
    code = await runInPage(await firstPage(browser), server, options, run, addressing(server, files));
  } catch (error) {
    console.error(String(error));
  } finally {
    await stop();
  }
  const died = hostDeath(run);
  if (died) {
    console.error(died);
    code ||= 1;
  }
  if (code === 0) fs.rmSync(run.path, { recursive: true, force: true });
  else console.error(`Kept for a look: ${run.path}`);
  return code;
}

/** Gives a file's address as the extension host knows it. */
type Addressing = (file: string) => { scheme: string; authority: string; path: string };

/** Node reads files where the server is. A browser fetches them, and only from where the page is: through its proxy. */
function addressing({ authority }: WorkbenchServer, files: FileServer | undefined): Addressing {
  if (!files) return (file) => ({ scheme: 'vscode-remote', authority, path: file });
  return (file) => ({ scheme: 'http', authority, path: `/proxy/${files.port}${file}` });
}

async function runInPage(
  page: Page,
  server: WorkbenchServer,
  options: ExtensionTests,
  run: RunFolder,
  uri: Addressing,
): Promise<number> {
  const outside = watchOutsideHosts(page);
  const watchdog = watchProgress(stalledAfter);
  page.on('response', watchdog.progress);
  // VS Code calls these two functions of the window when they are there.
  const ended = new Promise<number>((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.on('crash', () => reject(new Error('The page crashed.')));
    page.on('close', () => reject(new Error('The page was closed.')));
    watchdog.stalled.catch(reject);
  });
  // Awaited below; until then a failure must not count as unhandled.
  ended.catch(() => undefined);
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    watchdog.progress();
    const line = format(...args);
    options.onLine?.(line);
    if (type !== 'error' && !noise.test(line)) console.log(line);
  });
  await setDevelopmentOptions(page, { extensions: [uri(options.extension)], extensionTestsPath: uri(options.tests) });
  try {
    await page.goto(workbenchUrl(server, options.workspace));
    return await ended;
  } catch (error) {
    await page.screenshot({ path: `${run.path}/failure.png` }).catch(() => undefined);
    throw error;
  } finally {
    watchdog.stop();
    if (outside.size > 0) console.log(`The page asked for other hosts: ${[...outside].join(', ')}`);
  }
}

/**
 * Tells the workbench of the extension and its tests, as its embedder may. The same in the page's address is ignored by
 * a built VS Code unless it runs with a flag that also hides notifications; and a document whose text is replaced on the
 * way loses its loopback address, so that Chromium then refuses the WebSocket.
 */
async function setDevelopmentOptions(page: Page, options: object): Promise<void> {
  await page.addInitScript({
    content: `
      new MutationObserver((_, observer) => {
        const element = document.getElementById('vscode-workbench-web-configuration');
        if (!element) return;
        observer.disconnect();
        const configuration = JSON.parse(element.getAttribute('data-settings'));
        configuration.developmentOptions = { ...configuration.developmentOptions, ...${JSON.stringify(options)} };
        element.setAttribute('data-settings', JSON.stringify(configuration));
      }).observe(document, { childList: true, subtree: true });
    `,
  });
}

/** An extension host that was killed looks to the page as if it ended well. The server's log knows better. */
function hostDeath(run: RunFolder): string | undefined {
  const bad =
    /Extension Host Process exited with code: (?!0,)[^\n]*|Extension Host Process exited with code: 0, signal: (?!null)[^\n]*/;
  return fs.existsSync(run.log) ? fs.readFileSync(run.log, 'utf8').match(bad)?.[0] : undefined;
}

/** Ctrl+C, a build server's SIGTERM, or a parent that is gone: leave no server and no browser behind. */
function stopWhenInterrupted(stop: () => Promise<void>): void {
  const quit = async () => {
    clearInterval(watch);
    await Promise.race([stop(), new Promise((resolve) => setTimeout(resolve, 8000))]);
    process.exit(130);
  };
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && quit(), 1000);
  watch.unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, quit);
}
