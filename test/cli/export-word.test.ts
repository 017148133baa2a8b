import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exitCodes } from '../../cli/exit-codes.ts';
import { patience } from '../export/pdf/built-engine.ts';
import { buildCli, runCli } from './run-cli.ts';

let folder = '';

beforeAll(() => {
  buildCli();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-word-'));
  fs.writeFileSync(
    path.join(folder, 'a.protokoll'),
    'Protokoll: Nämnden\nDatum: 2024-03-12\n\nPunkt 1. Ärende\nText.\n',
  );
}, patience);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const asWord = (...flags: string[]) => runCli(['export', 'a.protokoll', '--format', 'docx', ...flags], folder);

it(
  "fills in an organisation's own Word template",
  async () => {
    const lines = ['Granviks kommun', '{organ} {datum_text}', '{@arenden}'].map((line) => new Paragraph(line));
    const template = await Packer.toBuffer(new Document({ sections: [{ children: lines }] }));
    fs.writeFileSync(path.join(folder, 'mall.docx'), template);
    expect(await asWord('--word-template', 'mall.docx')).toMatchObject({ code: exitCodes.ok });
    const { value } = await mammoth.extractRawText({ path: path.join(folder, 'a.docx') });
    expect(value.replaceAll('\u00a0', ' ').split(/\n+/).filter(Boolean)).toEqual([
      'Granviks kommun',
      'Nämnden 12 mars 2024',
      'Punkt 1. Ärende',
      'Text.',
    ]);
  },
  patience,
);

it(
  'tells what is wrong with it, and leaves the old file',
  async () => {
    const before = fs.readFileSync(path.join(folder, 'a.docx'));
    expect(await asWord('--overwrite', '--word-template', 'finns-inte.docx')).toMatchObject({
      code: exitCodes.unreadable,
    });
    fs.writeFileSync(path.join(folder, 'trasig.docx'), 'inte Word');
    const run = await asWord('--overwrite', '--word-template', 'trasig.docx');
    expect(run.code).toBe(exitCodes.unwritable);
    expect(run.err).not.toBe('');
    expect(fs.readFileSync(path.join(folder, 'a.docx')).equals(before)).toBe(true);
  },
  patience,
);
