import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exitCodes } from '../../cli/exit-codes.ts';
import { makeDocx, p } from '../import/docx/made-docx.ts';
import { buildCli, runCli } from './run-cli.ts';

vi.setConfig({ testTimeout: 60_000 });

let parent: string;
let folder: string;
beforeAll(() => {
  buildCli();
  parent = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-import-'));
});
afterAll(() => fs.rmSync(parent, { recursive: true, force: true }));
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(parent, 'test-'));
});

function file(name: string, content: string | Uint8Array): string {
  fs.writeFileSync(path.join(folder, name), content);
  return name;
}
const run = (...args: string[]) => runCli(args, folder);
const content = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');

const org = '#+TITLE: Årsmöte\n#+DATE: 2023-03-04\n# glöm inte\n* Öppnande\nText.\n';

describe('import', () => {
  it('writes several documents to a folder, with an account of each', async () => {
    file('a.org', org);
    file('b.md', '# Protokoll\n\n## § 1 Slut\nText.\n');
    const { code, out } = await run('import', 'a.org', 'b.md', '--out', 'ut', '--account', 'konto.json');
    expect({ code, out }).toEqual({ code: exitCodes.ok, out: 'ut/a.protokoll\nut/b.protokoll\n' });
    expect(content('ut/a.protokoll')).toMatch(/Datum: 2023-03-04/);
    const accounts = JSON.parse(content('konto.json'));
    expect(accounts.map((account: { source: { format: string } }) => account.source.format)).toEqual(['org', 'text']);
    expect(accounts[0].leftOut).toContainEqual({ kind: 'comment', where: 'rad 3', text: '# glöm inte' });
  });

  it('replaces no file unless it is told to', async () => {
    file('a.org', org);
    file('a.protokoll', 'Mitt eget.\n');
    expect((await run('import', 'a.org')).code).toBe(exitCodes.unwritable);
    expect(content('a.protokoll')).toBe('Mitt eget.\n');
    expect((await run('import', 'a.org', '--overwrite')).code).toBe(exitCodes.ok);
    expect(content('a.protokoll')).toMatch(/Öppnande/);
  });

  it('ends with 1 with --strict when text was left out', async () => {
    file('a.org', org);
    file('b.md', '# Protokoll\n');
    expect((await run('import', 'a.org', '--out', '-', '--strict')).code).toBe(exitCodes.findings);
    expect((await run('import', 'b.md', '--out', '-', '--strict')).code).toBe(exitCodes.ok);
  });

  it.each([
    ['an empty file', '', exitCodes.unreadable],
    ['a picture with another name', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), exitCodes.binary],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), exitCodes.unreadable],
    ['a file in RTF', '{\\rtf1 Protokoll}', exitCodes.unreadable],
    ['bytes that are nothing', Uint8Array.from([1, 0, 2, 0]), exitCodes.binary],
    ['a package that is no document', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), exitCodes.unreadable],
  ])('says what is wrong with %s, in one line, and writes nothing', async (_, bytes, exitCode) => {
    file('mote.docx', bytes);
    const { code, out, err } = await run('import', 'mote.docx', '--out', 'ut');
    expect({ code, out }).toEqual({ code: exitCode, out: '' });
    expect(err).toMatch(/^mote\.docx: .+\n$/);
    expect(fs.readdirSync(path.join(folder, 'ut'))).toEqual([]);
  });
});

describe('Documents', () => {
  it('are read in by json, check and outline', async () => {
    file('a.org', org);
    expect(JSON.parse((await run('json', 'a.org')).out).date).toBe('2023-03-04');
    expect((await run('outline', 'a.org')).out).toMatch(/Öppnande/);
    expect((await run('check', '--format', 'json', 'a.org')).out).toMatch(/^\[/);
  });

  it('of Word are read in, too', async () => {
    file('mote.docx', makeDocx({ body: p('Protokoll') + p('Datum: 2024-03-01') + p('§ 1 Start') + p('Text.') }));
    expect(JSON.parse((await run('json', 'mote.docx')).out).date).toBe('2024-03-01');
    expect((await run('export', '--format', 'text', 'mote.docx')).code).toBe(exitCodes.binary);
  });

  it('are not formatted and not exported', async () => {
    file('a.org', org);
    expect(await run('format', 'a.org')).toMatchObject({ code: exitCodes.binary, out: '' });
    expect(content('a.org')).toBe(org);
  });
});
