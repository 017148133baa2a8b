import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Other programs that read PDF, with the Debian packages that have them. */
const tools = { pdftotext: 'poppler-utils', pdfinfo: 'poppler-utils', qpdf: 'qpdf' } as const;

const absent = Object.keys(tools).filter((tool) => spawnSync(tool, ['--version']).error !== undefined);

/** Why files cannot be read back here, or undefined. A build server must have the programs; elsewhere it is said aloud. */
export const noReaders: string | undefined =
  absent.length > 0 ? `Left out: needs ${absent.join(', ')} (Debian: apt-get install poppler-utils qpdf)` : undefined;

if (noReaders && process.env.CI === 'true') throw new Error(noReaders);
if (noReaders) console.log(noReaders);

function run(tool: keyof typeof tools, args: (file: string) => readonly string[], pdf: Uint8Array): Buffer {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-pdf-'));
  const file = path.join(folder, 'minutes.pdf');
  try {
    fs.writeFileSync(file, pdf);
    const { status, stdout, stderr } = spawnSync(tool, args(file), { maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`${tool}: ${stderr}${stdout}`);
    return stdout;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** All text of the pages, running heads and page numbers too. */
export function pageText(pdf: Uint8Array): string {
  return run('pdftotext', (file) => ['-enc', 'UTF-8', file, '-'], pdf).toString('utf8');
}

/** The text in the order in which it is read aloud: what is tagged, without running heads and page numbers. */
export function taggedText(pdf: Uint8Array): string {
  const tree = run('pdfinfo', (file) => ['-enc', 'UTF-8', '-struct-text', file], pdf).toString('utf8');
  return tree
    .split('\n')
    .flatMap((line) => /^\s*"(.*)"$/.exec(line)?.[1] ?? [])
    .join('\n');
}

/** The names of the structure's elements, in order. */
export function structure(pdf: Uint8Array): string[] {
  const tree = run('pdfinfo', (file) => ['-struct', file], pdf).toString('latin1');
  return [...tree.matchAll(/^\s*([A-Z][A-Za-z0-9]*)\b(?=.*)/gm)].map((match) => match[1] ?? '');
}

/** "Title", "Author", "Pages" … */
export function properties(pdf: Uint8Array): ReadonlyMap<string, string> {
  const lines = run('pdfinfo', (file) => ['-enc', 'UTF-8', file], pdf)
    .toString('utf8')
    .split('\n');
  return new Map(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
}

/** Throws when the file is damaged. */
export function check(pdf: Uint8Array): void {
  run('qpdf', (file) => ['--check', file], pdf);
}

/** All of the file with nothing packed, a character for each byte. */
export function unpacked(pdf: Uint8Array): string {
  const args = (file: string) => ['--qdf', '--object-streams=disable', '--decode-level=all', file, '-'];
  return run('qpdf', args, pdf).toString('latin1');
}
