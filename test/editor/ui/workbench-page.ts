import fs from 'node:fs';
import path from 'node:path';
import { errors, type Locator, type Page } from 'playwright-core';
import { root } from '../../../scripts/run.ts';
import { firstPage, startBrowser, watchOutsideHosts, workbenchUrl } from '../workbench/browser.ts';
import { makeRunFolder } from '../workbench/run-folder.ts';
import { serverCommand, startServer } from '../workbench/server.ts';

const screenshots = path.join(root, 'test/editor/screenshots');

/** A workbench with the packaged extension and a folder of minutes open, as a user sees it. */
export interface WorkbenchPage {
  page: Page;
  /** The folder that is open. */
  folder: string;
  /** Hosts other than this machine that the page asked for. */
  outsideHosts: Set<string>;
  /** Runs a command by its title in the palette. */
  command(title: string): Promise<void>;
  /** Opens a file of the folder in an editor. */
  open(file: string): Promise<void>;
  /** Puts the cursor at a line and column, counted from 1, as a click does. */
  goTo(line: number, column: number): Promise<void>;
  /** The rows of a list or tree that are shown. */
  rows(container: string): Locator;
  /** The choice with this text in the quick input that is shown. */
  choice(text: string): Locator;
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Installs the package, starts a workbench and opens a new folder in it, with copies of files (name → file to copy) and
 * with new ones (name → text).
 */
export async function openWorkbench(
  vsix: string,
  files: Record<string, string>,
  texts: Record<string, string> = {},
): Promise<WorkbenchPage> {
  const run = makeRunFolder({
    // Collapsed, so that the outline's rows all have room: a list holds only the rows that are seen.
    'outline.collapseItems': 'alwaysCollapse',
    // A page of the editor's own (the walkthrough's) takes the focus when it has loaded, whatever is open by then.
    'workbench.quickOpen.closeOnFocusLost': false,
  });
  const folder = path.join(run.path, 'protokoll');
  fs.mkdirSync(folder);
  for (const [name, source] of Object.entries(files)) fs.copyFileSync(source, path.join(folder, name));
  for (const [name, text] of Object.entries(texts)) fs.writeFileSync(path.join(folder, name), text);
  await serverCommand(run, '--install-extension', vsix, '--force');
  const server = await startServer(run);
  const browser = await startBrowser(run);
  const page = await firstPage(browser);
  page.setDefaultTimeout(60_000);
  const outsideHosts = watchOutsideHosts(page);
  const rows = (container: string) => page.locator(`${container} .monaco-list-row`);
  // The first start after an installation reads a cold disk.
  await page.goto(workbenchUrl(server, folder), { timeout: 300_000 });
  for (const name of Object.keys({ ...files, ...texts })) {
    await rows('.explorer-folders-view').filter({ hasText: name }).waitFor({ timeout: 300_000 });
  }
  return {
    page,
    folder,
    outsideHosts,
    rows,
    choice: (text) => choice(page, text),
    command: (title) => runCommand(page, title),
    open: (file) => openFile(page, file),
    goTo: (line, column) => goTo(page, line, column),
    screenshot: async (name) => {
      fs.mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: path.join(screenshots, `${name}.png`), animations: 'disabled' });
    },
    close: async () => {
      await browser.close();
      await server.stop();
      fs.rmSync(run.path, { recursive: true, force: true });
    },
  };
}

/** F1 works wherever the focus is, and titles are steadier than keys. */
async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await pick(page, `>${title}`, title);
}

async function openFile(page: Page, file: string): Promise<void> {
  await page.keyboard.press('Control+p');
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  await input.waitFor();
  // A file that was just made is not in the list at once, which follows only what is typed.
  await input.fill(file);
  for (let tries = 0; tries < 15 && !(await isListed(page, file)); tries++) {
    await input.fill('');
    await input.fill(file);
  }
  await choice(page, file).click();
  await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
  await page.locator('.editor-instance .monaco-editor .view-lines').first().waitFor();
}

async function isListed(page: Page, file: string): Promise<boolean> {
  try {
    await choice(page, file).waitFor({ timeout: 2_000 });
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}

async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  await input.fill(`:${line}:${column}`);
  await input.press('Enter');
  await page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  await page.locator('.quick-input-widget:visible').waitFor({ state: 'detached' });
}

/**
 * By what a screen reader says, not by the text in the row: the list takes its rows into use again, and what the one before
 * had as its detail stays in them, hidden.
 */
function choice(page: Page, text: string): Locator {
  return page.locator('.quick-input-widget:visible').getByRole('option', { name: text }).first();
}

/** Types into the quick input and takes the row with this text. */
async function pick(page: Page, typed: string, row: string): Promise<void> {
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  await input.waitFor();
  await input.fill(typed);
  // Not Enter: it would take whatever is first while the list still follows what was typed.
  await choice(page, row).click();
}
