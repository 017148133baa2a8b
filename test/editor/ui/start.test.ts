import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { nodeFlags, root } from '../../../scripts/run.ts';
import { firstPage, startBrowser } from '../workbench/browser.ts';
import { makeRunFolder } from '../workbench/run-folder.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-start-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  /** Waits until what has been printed matches, and gives the match. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<number | null>;
}

/** It builds and packs the extension itself, on a machine that may be busy. Milliseconds. */
const patience = 600_000;

/** Runs `npm start` without npm: its folders of commands come before the machine's. */
function start(args: string[], env: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(process.execPath, [...nodeFlags, 'scripts/start.ts', ...args], {
    cwd: root,
    env: { ...process.env, VSCODE_IPC_HOOK_CLI: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const look of waiting) look();
    });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const printed = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(output);
        if (match) resolve(match);
      };
      waiting.add(look);
      look();
      ended.then(() => reject(new Error(`It ended without ${pattern}:\n${output}`)));
    });
  return { child, printed, ended };
}

/** A `code` that knows its version and writes down how it was called. */
function fakeCode(version: string): { folder: string; calls: string } {
  const own = fs.mkdtempSync(path.join(folder, 'code-'));
  const calls = path.join(own, 'calls');
  fs.writeFileSync(
    path.join(own, 'code'),
    `#!/bin/sh\nif [ "$1" = --version ]; then echo ${version}; else printf '%s\\n' "$@" > '${calls}'; fi\n`,
    { mode: 0o755 },
  );
  return { folder: own, calls };
}

it('checks and exports minutes, and without a terminal says how to open the editor', {
  timeout: patience,
}, async () => {
  const { folder: own, calls } = fakeCode('1.101.0');
  const started = start([], { PATH: `${own}${path.delimiter}${process.env.PATH}` });
  expect(await started.ended).toBe(0);
  await started.printed(/minnesanteckningar-2019-12-06\.protokoll:\d+:\d+/);
  for (const ending of ['pdf', 'docx', 'html']) {
    const [file] = await started.printed(new RegExp(`^out/export/minnesanteckningar-2019-12-06\\.${ending}$`, 'm'));
    expect(fs.statSync(path.join(root, file)).size).toBeGreaterThan(0);
  }
  await started.printed(/npm start -- --editor/);
  expect(fs.existsSync(calls)).toBe(false);
});

it('opens the user’s VS Code with the extension and the examples', { timeout: patience }, async () => {
  const { folder: own, calls } = fakeCode('1.101.0');
  const started = start(['--editor'], { PATH: `${own}${path.delimiter}${process.env.PATH}` });
  expect(await started.ended).toBe(0);
  const examples = path.join(root, 'out', 'exempel');
  expect(fs.readFileSync(calls, 'utf8').trim().split('\n')).toEqual([
    '--new-window',
    `--extensionDevelopmentPath=${root}`,
    examples,
    path.join(examples, 'minnesanteckningar-2019-12-06.protokoll'),
  ]);
  await started.printed(/nytt fönster i din VS Code/);
  expect(fs.readdirSync(examples).sort()).toEqual(fs.readdirSync(path.join(root, 'examples')).sort());
});

it('serves the editor to the browser when VS Code is too old, and leaves nothing when it is interrupted', {
  timeout: patience,
}, async () => {
  const { folder: own, calls } = fakeCode('1.90.0');
  const temporary = path.join(folder, 'temporary');
  fs.mkdirSync(temporary);
  const started = start(['--editor', '--no-open'], {
    PATH: `${own}${path.delimiter}${process.env.PATH}`,
    TMPDIR: temporary,
    // npm's own, if it is npm that runs the tests: it would be left there.
    NODE_DISABLE_COMPILE_CACHE: '1',
  });
  await started.printed(/1\.90\.0/);
  const [address] = await started.printed(/http:\/\/127\.0\.0\.1\S+/);
  expect(fs.existsSync(calls)).toBe(false);

  const run = makeRunFolder();
  const browser = await startBrowser(run);
  try {
    const page = await firstPage(browser);
    await page.goto(address);
    // The first example is open, and the language server has looked at it.
    await page.locator('.tab.active[data-resource-name="minnesanteckningar-2019-12-06.protokoll"]').waitFor();
    await page.locator('.codelens-decoration', { hasText: 'beslut' }).first().waitFor();
  } finally {
    await browser.close();
    fs.rmSync(run.path, { recursive: true, force: true });
  }

  started.child.kill('SIGINT');
  expect(await started.ended).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
  expect(fs.readdirSync(temporary)).toEqual([]);
});
