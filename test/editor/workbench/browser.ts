import fs from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { RunFolder } from './run-folder.ts';
import type { WorkbenchServer } from './server.ts';

/** A Chromium of this machine; CHROMIUM_PATH names another. */
export function findChromium(): string | undefined {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return process.env.CHROMIUM_PATH ?? usual.find((file) => fs.existsSync(file));
}

/** Starts a headless browser with a fresh profile that can reach nothing but this machine. */
export async function startBrowser(run: RunFolder): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found. Debian: apt-get install chromium');
  // Webviews are third-party frames to the workbench: allow their service worker.
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  fs.writeFileSync(path.join(run.browser, 'Default/Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(run.browser, {
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 1080 },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE *.localhost',
    ],
  });
}

/** The page that a new browser opens with. */
export async function firstPage(browser: BrowserContext): Promise<Page> {
  return browser.pages()[0] ?? browser.newPage();
}

/** Gathers the names of hosts other than this machine that the page asks for. There should be none. */
export function watchOutsideHosts(page: Page): Set<string> {
  const hosts = new Set<string>();
  page.on('request', (request) => {
    const url = new URL(request.url());
    const local = /^(127\.0\.0\.1|([^.]+\.)?localhost)$/.test(url.hostname);
    // What a webview asks of the extension's own files: a service worker of the page answers, and no host.
    const ownFile = /^vscode-remote\+127-.*\.vscode-resource\.vscode-cdn\.net$/.test(url.hostname);
    if (/^(http|ws)s?:$/.test(url.protocol) && !local && !ownFile) hosts.add(url.host);
  });
  return hosts;
}

/** The address of the workbench with a folder open, or the workspace that a file describes. */
export function workbenchUrl(server: WorkbenchServer, workspace: string): string {
  const url = new URL(server.url);
  url.searchParams.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
  url.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true']]));
  return url.toString();
}
