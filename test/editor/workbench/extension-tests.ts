import fs from 'node:fs';
import { format } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { firstPage, startBrowser, watchOutsideHosts, workbenchUrl } from './browser.ts';
import { installWorkbench } from './install.ts';
import { makeRunFolder, type RunFolder } from './run-folder.ts';
import { startServer, type WorkbenchServer } from './server.ts';

export interface ExtensionTests {
  /** The folder of the extension under test. */
  extension: string;
  /** The module whose `run` is called in the extension host. */
  tests: string;
  /** The folder that is open in the workbench. */
  folder: string;
}

/** After this the run has hung. */
const limit = 180_000;

/** Lines of the workbench's own log, which comes the same way as what the tests print. */
const noise =
  /^(Resolv(ing|ed) connection|Creating a socket|\[reconnection|Updating additional|Ignoring fetching|\[Service Worker\]|\[AgentHost|\[AccountPolicy|Creation of workbench|No search provider|\[ChatModel|\[DefaultAccount\]|Request to 'http|Error while fetching the extension under development)/;

/** Runs tests in the extension host of the test workbench and gives the exit code: what test-electron does with Electron. */
export async function runExtensionTests(options: ExtensionTests): Promise<number> {
  installWorkbench();
  const run = makeRunFolder();
  let server: WorkbenchServer | undefined;
  let browser: BrowserContext | undefined;
  const stop = async () => {
    await browser?.close().catch(() => undefined);
    await server?.stop();
  };
  stopWhenInterrupted(stop);
  let code = 1;
  try {
    server = await startServer(run);
    browser = await startBrowser(run);
    code = await runInPage(await firstPage(browser), server, options, run);
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

async function runInPage(
  page: Page,
  server: WorkbenchServer,
  options: ExtensionTests,
  run: RunFolder,
): Promise<number> {
  const outside = watchOutsideHosts(page);
  // VS Code calls these two functions of the window when they are there.
  const ended = new Promise<number>((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.on('crash', () => reject(new Error('The page crashed.')));
    page.on('close', () => reject(new Error('The page was closed.')));
    setTimeout(() => reject(new Error(`The run did not end within ${limit} ms.`)), limit).unref();
  });
  // Awaited below; until then a failure must not count as unhandled.
  ended.catch(() => undefined);
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const line = format(...args);
    if (type !== 'error' && !noise.test(line)) console.log(line);
  });
  const uri = (path: string) => ({ scheme: 'vscode-remote', authority: server.authority, path });
  await setDevelopmentOptions(page, { extensions: [uri(options.extension)], extensionTestsPath: uri(options.tests) });
  try {
    await page.goto(workbenchUrl(server, options.folder));
    return await ended;
  } catch (error) {
    await page.screenshot({ path: `${run.path}/failure.png` }).catch(() => undefined);
    throw error;
  } finally {
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
