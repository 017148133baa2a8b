import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { exitCodes } from '../../cli/exit-codes.ts';
import { patience } from '../export/pdf/built-engine.ts';
import { check, noReaders, pageText, structure } from '../export/pdf/pdf-tools.ts';
import { buildCli, runCli } from './run-cli.ts';

vi.setConfig({ testTimeout: patience });

let folder = '';

beforeAll(() => {
  buildCli();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-pdf-'));
}, patience);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const text = `Protokoll: Nämnden
Datum: 2024-03-12

Punkt 1. Ärende
Före.
Sekretess OSL 21 kap. 7 §: Ersatt.
HEMLIGT
Slut sekretess
`;

async function exported(name: string, content: string, ...flags: string[]) {
  fs.writeFileSync(path.join(folder, `${name}.protokoll`), content);
  const run = await runCli(['export', `${name}.protokoll`, '--format', 'pdf', ...flags], folder);
  const mark = flags.includes('publik') ? ' (publik)' : '';
  const file = path.join(folder, `${name}${mark}.pdf`);
  return { run, pdf: fs.existsSync(file) ? fs.readFileSync(file) : undefined };
}

it.skipIf(noReaders)('writes the original and the published version', async () => {
  const original = await exported('original', text);
  expect(original.run).toMatchObject({ code: exitCodes.ok, err: '' });
  expect(pageText(original.pdf ?? new Uint8Array())).toContain('HEMLIGT');

  const { run, pdf } = await exported('publik', text, '--version', 'publik');
  expect(run.code).toBe(exitCodes.ok);
  check(pdf ?? new Uint8Array());
  const words = pageText(pdf ?? new Uint8Array());
  expect(words).toContain('Ersatt.');
  expect(words).not.toContain('HEMLIGT');
});

it('says which characters no font has, and writes the file', async () => {
  const { run, pdf } = await exported('tecken', text.replace('Före.', 'Bra 😀'));
  expect(run.code).toBe(exitCodes.ok);
  expect(run.err).toContain('tecken.protokoll');
  expect(run.err).toContain('U+1F600');
  expect(pdf).toBeDefined();
});

it('writes nothing when it is not clear what is secret', async () => {
  const { run, pdf } = await exported('oklart', text.replace('HEMLIGT', 'Punkt 9. Rubrik'), '--version', 'publik');
  expect(run.code).toBe(exitCodes.unwritable);
  expect(pdf).toBeUndefined();
});

it.skipIf(noReaders)("takes an organisation's own look", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  fs.writeFileSync(path.join(folder, 'logo.svg'), svg);
  const { run, pdf } = await exported('logo', text, '--logo', 'logo.svg', '--accent', '#006633');
  expect(run.code).toBe(exitCodes.ok);
  expect(structure(pdf ?? new Uint8Array())).toContain('Figure');

  const mall = path.join(folder, 'mall', 'delar');
  fs.mkdirSync(mall, { recursive: true });
  fs.writeFileSync(path.join(mall, 'sidfot.typ'), 'Egen sidfot');
  fs.writeFileSync(path.join(mall, '..', 'mall.typ'), '#include "delar/sidfot.typ"\n#json("/minutes.json").body');
  const own = await exported('egen', text, '--template', 'mall/mall.typ');
  expect(pageText(own.pdf ?? new Uint8Array())).toMatch(/Egen sidfot[\s\S]*Nämnden/);
});

it.each([
  ['a colour', ['--accent', 'röd'], exitCodes.unwritable],
  ['a logo', ['--logo', 'finns-inte.png'], exitCodes.unreadable],
  ['a template', ['--template', 'finns-inte.typ'], exitCodes.unreadable],
  ['a version', ['--version', 'hemlig'], exitCodes.usage],
])('tells what is wrong with %s', async (_, flags, code) => {
  const { run, pdf } = await exported('fel', text, ...flags);
  expect(run.code).toBe(code);
  expect(run.err).not.toBe('');
  expect(pdf).toBeUndefined();
});

it('ends a template that never does, and says where one is wrong', async () => {
  const file = (name: string, content: string) => fs.writeFileSync(path.join(folder, name), content);
  file('evig.typ', '#let n = 0\n#for a in range(100000) { for b in range(100000) { n += 1 } }\n#n');
  const late = await exported('evig', text, '--template', 'evig.typ', '--time-limit', '3');
  expect(late.run.code).toBe(exitCodes.unwritable);
  expect(late.run.err).toContain('3 sekunder');
  fs.mkdirSync(path.join(folder, 'mallar', 'delar'), { recursive: true });
  file('mallar/brev.typ', '#import "delar/fot.typ": fot\n#fot');
  file('mallar/delar/fot.typ', '#let fot = [Fot]\n#let sida = sidnumer');
  const wrong = await exported('fel', text, '--template', 'mallar/brev.typ');
  expect(wrong.run.code).toBe(exitCodes.unwritable);
  expect(wrong.run.err).toMatch(/mallar\/delar\/fot\.typ, rad 2: .*sidnumer/);
  expect((await exported('tid', text, '--time-limit', 'länge')).run.code).toBe(exitCodes.usage);
});

it('writes the other formats when one fails, whatever their order, and says once why', async () => {
  fs.writeFileSync(path.join(folder, 'trasig.typ'), '#let s = saknas');
  fs.writeFileSync(path.join(folder, 'flera.protokoll'), text);
  const args = ['export', 'flera.protokoll', '--format', 'pdf,text,markdown', '--template', 'trasig.typ'];
  const run = await runCli(args, folder);
  expect(run).toMatchObject({ code: exitCodes.unwritable, out: 'flera.txt\nflera.md\n' });
  expect(run.err.match(/trasig\.typ/g)).toHaveLength(1);
  fs.writeFileSync(path.join(folder, 'oklara.protokoll'), text.replace('HEMLIGT', 'Punkt 9. Rubrik'));
  const none = await runCli(['export', 'oklara.protokoll', '--format', 'text,markdown', '--version', 'publik'], folder);
  expect(none).toMatchObject({ code: exitCodes.unwritable, out: '' });
  expect(none.err.match(/oklara\.protokoll/g)).toHaveLength(1);
});

it('ends at once, and says why, when a template takes all memory', async () => {
  fs.writeFileSync(path.join(folder, 'minne.typ'), '#let s = "aaaaaaaa"\n#for i in range(40) { s = s + s }\n#s');
  const { run } = await exported('minne', text, '--template', 'minne.typ');
  expect(run.code).toBe(exitCodes.unwritable);
  expect(run.err).toContain('minne');
  expect(run.err).not.toContain('ownership');
});
