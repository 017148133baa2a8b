import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeFlags } from '../../scripts/run.ts';

const loader = path.join(import.meta.dirname, 'load-compiled.ts');
let folder: string;
let bundle: string;
let kept: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-compiled-'));
  bundle = path.join(folder, 'bundle.cjs');
  kept = path.join(folder, 'compiled');
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(said: string): void {
  const lines = [
    "const path = require('node:path');",
    `exports.said = '${said}';`,
    'exports.file = __filename;',
    'exports.name = path.basename(__dirname);',
  ];
  fs.writeFileSync(bundle, lines.join('\n'));
}

interface Loaded {
  readonly said: string;
  readonly wasCompiled: boolean;
}

function load(): Loaded {
  const printed = execFileSync(process.execPath, [...nodeFlags, loader, bundle, kept], { encoding: 'utf8' });
  return JSON.parse(printed) as Loaded;
}

const keptFile = () => path.join(kept, fs.readdirSync(kept)[0] ?? '');

it('runs a file as require does, and need not compile it the next time', () => {
  write('ett');
  const exported = { said: 'ett', file: bundle, name: path.basename(folder) };
  expect(load()).toEqual({ ...exported, wasCompiled: false });
  const { mtimeMs } = fs.statSync(keptFile());
  expect(load()).toEqual({ ...exported, wasCompiled: true });
  expect(fs.statSync(keptFile()).mtimeMs).toBe(mtimeMs);
});

it('runs a new version of the same length as it is, and keeps that alone', () => {
  write('ett');
  load();
  write('två');
  expect(load()).toMatchObject({ said: 'två', wasCompiled: false });
  expect(fs.readdirSync(kept)).toHaveLength(1);
  expect(load()).toMatchObject({ said: 'två', wasCompiled: true });
});

it('mends what is broken', () => {
  write('ett');
  load();
  fs.writeFileSync(keptFile(), 'trasig');
  expect(load()).toMatchObject({ said: 'ett', wasCompiled: false });
  expect(load()).toMatchObject({ said: 'ett', wasCompiled: true });
});

it('leaves other files of the folder alone', () => {
  fs.mkdirSync(path.join(kept, 'v24'), { recursive: true });
  fs.writeFileSync(path.join(kept, 'annat.v8'), '');
  write('ett');
  load();
  expect(fs.readdirSync(kept)).toHaveLength(3);
});

it('works where nothing can be kept', () => {
  fs.writeFileSync(kept, 'ingen mapp');
  write('ett');
  expect(load()).toMatchObject({ said: 'ett', wasCompiled: false });
  expect(load()).toMatchObject({ said: 'ett', wasCompiled: false });
});
