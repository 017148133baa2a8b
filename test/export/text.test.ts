import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportOptions } from '../../export/options.ts';
import { aligned, columnsOf, hanging, wrapped } from '../../export/text/columns.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { hostile, hostileTexts, pieces } from '../language/hostile.ts';
import { examples } from '../support/examples.ts';
import { syntheticMinutes } from '../support/synthetic-minutes.ts';
import { minutesRows } from './minutes-rows.ts';
import { missingWord, modelWords, wordsOf } from './model-words.ts';
import { renderAs } from './render-as.ts';

async function plain(text: string, options: ExportOptions = {}, warnings: string[] = []): Promise<string> {
  const file = await renderAs('text', text, options, { warn: (message) => void warnings.push(message) });
  return new TextDecoder('utf-8', { fatal: true }).decode(file);
}

async function expectNothingLost(text: string): Promise<void> {
  const file = await plain(text);
  const missing = missingWord(modelWords(readMinutes(text).meeting, text), wordsOf(file));
  if (missing) expect.fail(`${missing} is not in\n${file}\nof\n${JSON.stringify(text)}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(file).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
  for (const line of file.split('\n')) {
    expect(line).toBe(line.trimEnd());
    // A word that is longer than the line, after the sign of what it is in.
    if (columnsOf(line) > 80) expect(line.replace(/^[\s|>]*(?:\S{1,60}\s+){0,8}/u, '').trim()).not.toMatch(/\s/);
  }
}

describe('everything that the model has is in the text, in order', () => {
  it.each(examples)('$name, in 80 columns and nothing twice', async ({ text }) => {
    await expectNothingLost(text);
    const file = await plain(text);
    for (const line of file.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80);
    const own = modelWords(readMinutes(text).meeting, text).flatMap((group) => group.words).length;
    expect(wordsOf(file).length).toBeLessThan(own + 60);
  });

  it('synthetic minutes', async () => {
    for (let seed = 0; seed < 20; seed++) await expectNothingLost(syntheticMinutes({ lines: 300, seed }));
  });

  it('any lines of any example, and any pieces of minutes, in any order', async () => {
    const lines = examples.flatMap(({ text }) => text.split(/\r\n|\r|\n/));
    const rows = fc.array(fc.constantFrom(...lines, ...minutesRows), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(rows, async (picked) => expectNothingLost(picked.join('\n'))),
      { numRuns: 300 },
    );
    const piece = fc.constantFrom(...pieces.filter((each) => !/[\ud800-\udfff\0]/.test(each)), ...minutesRows);
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (picked) => expectNothingLost(picked.join(''))),
      { numRuns: 500 },
    );
  });

  it(
    'texts that are long without end',
    async () => {
      for (const text of hostileTexts) expect(typeof (await plain(text))).toBe('string');
    },
    hostile.timeout,
  );
});

describe('a text', () => {
  it('has items, people, decisions and lines to sign on', async () => {
    const file = await plain(examples.find(({ name }) => name.startsWith('kulturnamnden'))?.text ?? '');
    expect(file).toMatch(/^Protokoll: Kulturnämnden\n={24}\n/);
    expect(file).toContain('\nPunkt 2. Offert på näringslivsanalys\n------------------------------------\n');
    expect(file).toContain('\nBeslut\natt beställa den ordinarie analysen.\natt uppdra åt Rickard Sundbom');
    expect(file).toMatch(/\nVid protokollet\n\n\n_{40} {2}_{14}\nAnna Söderström {27}Datum\n/);
  });

  it('has no secrets and no lines to sign on when it is published, and says what it is', async () => {
    const text =
      'Protokoll: Nämnden\n\nPunkt 1. Val\nSekretess OSL 21 kap. 7 §: Ett namn.\nKalle Planterad\nSlut sekretess\n\n' +
      'Personnummer 19121212-1212.\n\nVid protokollet: Anna Ek\nJusteras: Bo Ek\n';
    expect(await plain(text)).toContain('Planterad');
    const file = await plain(text, { version: 'publik' });
    expect(file).not.toMatch(/Planterad|1212|__/);
    expect(file).toContain('\n  Sekretess OSL 21 kap. 7 §: Ett namn.\n\n  Slut sekretess\n');
    expect(file).toContain('publicerade versionen');
    expect(file).toContain('Bo Ek');
  });

  it('is marked until it is verified', async () => {
    const open = 'Protokoll: Nämnden\nJusterare: Bo Ek\n\nPunkt 1. Val\nText.\n';
    expect(await plain(open)).toMatch(/^ {71}OJUSTERAT\n/);
    expect(await plain(open, { 'draft-mark': false })).not.toContain('OJUSTERAT');
    expect(await plain(`${open}\nJusteras: Bo Ek 2024-03-18\n`)).not.toContain('OJUSTERAT');
  });

  it('cannot steer a terminal', async () => {
    const warnings: string[] = [];
    expect(await plain('Punkt 1. Val\nEtt\u001b[31m två\u0007.\n', {}, warnings)).toContain('Ett[31m två.');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('U+001B, U+0007');
  });
});

describe('columns', () => {
  it('counts what is seen', () => {
    expect(columnsOf('Åsa')).toBe(3);
    expect(columnsOf('e\u0301')).toBe(1);
    expect(columnsOf('日本')).toBe(4);
    expect(columnsOf('👩‍👩‍👧')).toBe(2);
    expect(columnsOf('a\u200bb')).toBe(2);
  });

  it('breaks lines at spaces, not at hard ones, and never words', () => {
    expect(wrapped('ett två tre', 7)).toEqual(['ett två', 'tre']);
    expect(wrapped('den 6\u00a0maj kl.\u00a09', 9)).toEqual(['den 6\u00a0maj', 'kl.\u00a09']);
    expect(wrapped('a\n\nlångtordhär b', 5)).toEqual(['a', '', 'långtordhär', 'b']);
    expect(hanging('att ', ['a', 'b'])).toEqual(['att a', '    b']);
  });

  it('puts cells under each other when there is room', () => {
    const rows = [
      ['Åsa', 'x'],
      ['Bo', 'yy'],
    ];
    expect(aligned(rows, 7)).toEqual(['Åsa  x', 'Bo   yy']);
    expect(aligned(rows, 6)).toBeUndefined();
  });
});
