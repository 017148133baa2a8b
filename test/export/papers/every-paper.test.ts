import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ExportProblem } from '../../../export/export-problem.ts';
import { whatText } from '../../../export/follow-up-text.ts';
import { followUps } from '../../../export/follow-ups.ts';
import type { ExportContext } from '../../../export/formats.ts';
import { formatsOf, papers } from '../../../export/papers.ts';
import { renderXlsx } from '../../../export/table/xlsx.ts';
import { renderWord } from '../../../export/word/write.ts';
import { decidedIn } from '../../../language/facts/tasks.ts';
import { allItems } from '../../../language/facts/traversal.ts';
import type { Meeting } from '../../../language/meeting/model.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { examples } from '../../support/examples.ts';
import { wordsOf } from '../model-words.ts';
import { patience, testEngine, testTypesetter } from '../pdf/built-engine.ts';
import { check, noReaders, pageText, properties, taggedText, unpacked } from '../pdf/pdf-tools.ts';
import { renderAs } from '../render-as.ts';
import { allText, readers } from './read-back.ts';

vi.setConfig({ testTimeout: patience });

const context: ExportContext = { pdf: testEngine, word: { render: renderWord }, sheet: { render: renderXlsx } };

/** Numbered items of the top level: the first one and every third from there. */
function chosenOf(meeting: Meeting): Meeting['items'] {
  return meeting.items.filter((item) => item.number).filter((_, at) => at % 3 === 0);
}

function optionsFor(meeting: Meeting) {
  return {
    items: chosenOf(meeting)
      .flatMap(({ number }) => number?.value ?? [])
      .join(', '),
  };
}

/** Texts that a paper must have, in this order, each as often as it is here. */
const expectations: Readonly<Record<string, (meeting: Meeting) => string[]>> = {
  utdrag: (meeting) =>
    [...allItems(chosenOf(meeting))].flatMap((item) => [item.title?.value ?? '', ...decisionTexts([item])]),
  beslutslista: ({ items }) => decisionTexts([...allItems(items)]),
  atgardslista: (meeting) => {
    const tasks = followUps(meeting);
    const day = (at: number) => tasks[at]?.due?.iso ?? '9999';
    const order = [...tasks.keys()].sort((a, b) => day(a).localeCompare(day(b)) || a - b);
    return order.map((at) => (tasks[at] ? whatText(tasks[at].source) : ''));
  },
  narvarolista: ({ attendanceSections }) =>
    attendanceSections.flatMap(({ attendees }) => attendees.map(({ name }) => name)),
};

function decisionTexts(items: Meeting['items']): string[] {
  return items.flatMap(({ decisions }) => decisions.flatMap(decidedIn).map(({ prose }) => prose?.text ?? ''));
}

/** Where each text begins among the words, searched from the end of the one before; undefined at the first that is not there. */
function placesOf(texts: readonly string[], words: readonly string[]): number[] | string {
  const places: number[] = [];
  let from = 0;
  for (const text of texts) {
    const sought = wordsOf(text.replaceAll('@', ''));
    const at = find(words, sought, from);
    if (at < 0) return text;
    places.push(at);
    from = at + sought.length;
  }
  return places;
}

function find(words: readonly string[], sought: readonly string[], from: number): number {
  for (let at = from; at + sought.length <= words.length; at++)
    if (sought.every((word, offset) => words[at + offset] === word)) return at;
  return -1;
}

function countOf(words: readonly string[], text: string): number {
  const sought = wordsOf(text.replaceAll('@', ''));
  let count = 0;
  for (let at = find(words, sought, 0); at >= 0; at = find(words, sought, at + 1)) count++;
  return count;
}

const cases = papers
  .filter(({ id }) => id !== 'protokoll')
  .flatMap((paper) => formatsOf(paper).map((format) => ({ paper: paper.id, format: format.id })))
  .filter(({ format }) => format !== 'pdf');

describe.each(cases)('$paper as $format', ({ paper, format }) => {
  it('has of every example what it is to have, in order and as often as the minutes', async () => {
    let made = 0;
    for (const { name, text } of examples) {
      const { meeting } = readMinutes(text);
      const file = await renderAs(format, text, optionsFor(meeting), context, paper).catch((error: unknown) => {
        // A calendar of minutes without a day.
        if (error instanceof ExportProblem) return undefined;
        throw error;
      });
      if (!file) continue;
      made++;
      const read = await readers[format]?.(file);
      const words = wordsOf(read ?? '');
      expect(words.length, name).toBeGreaterThan(3);
      const texts = expectations[paper]?.(meeting) ?? [];
      expect(placesOf(texts, words), `${name}\n${read}`).toBeInstanceOf(Array);
      if (paper === 'beslutslista' || paper === 'atgardslista')
        for (const each of new Set(texts.filter((one) => wordsOf(one).length > 6)))
          expect(countOf(words, each), `${name}: ${each}`).toBe(texts.filter((one) => one.includes(each)).length);
      if (paper === 'utdrag') {
        const chosen = new Set(allItems(chosenOf(meeting)));
        for (const item of allItems(meeting.items))
          if (!chosen.has(item))
            for (const other of decisionTexts([item]))
              if (wordsOf(other).length > 6) expect(countOf(words, other), `${name}: ${other}`).toBe(0);
      }
    }
    // Some have no day for a calendar, and one has no numbers to choose by.
    const least = { kalender: 6, utdrag: examples.length - 1 }[paper] ?? examples.length;
    expect(made).toBeGreaterThanOrEqual(least);
  });
});

describe.skipIf(noReaders)('as PDF', () => {
  beforeAll(async () => void (await testTypesetter()), patience);
  const text = examples.find(({ name }) => name.startsWith('miljonamnden'))?.text ?? '';
  const { meeting } = readMinutes(text);

  it.each(papers.filter(({ id, contents }) => id !== 'protokoll' && contents.page))(
    '$id has a title, and what it is to have',
    async ({ id, label }) => {
      const pdf = await renderAs('pdf', text, optionsFor(meeting), context, id);
      check(pdf);
      expect(properties(pdf).get('Title')).toContain(label.split(' ')[0]);
      const words = wordsOf(pageText(pdf).replace(/^Sida \d+ \(\d+\)$/gm, ''));
      // A table's cells are read line by line, so only what is in lines of its own can be compared.
      if (id === 'utdrag' || id === 'beslutslista')
        expect(placesOf(expectations[id]?.(meeting) ?? [], words)).toBeInstanceOf(Array);
    },
  );
});

describe('the published version', () => {
  // Skatteverket's test number.
  const number = '19640823-3234';
  const secret = (word: string) =>
    `Sekretess OSL 26 kap. 1 §: Ersatt.\nHEMLIG${word} text.\nBeslut\natt uppdra åt Anna Ek att göra HEMLIG${word} senast 2024-05-02.\n` +
    `Närvarande\n- HEMLIG${word} Person\nUppgift: @Anna Ek HEMLIG${word} senast 2024-05-03\nSlut sekretess\n`;
  const text = `Nämnden ${number}

Protokoll: Nämnden ${number}
Nummer: 4
Datum: 2024-03-12
Plats: Rådhuset ${number}
Justerare: Bo Alm
Justeringens plats: Rådhuset ${number}

${secret('INLEDNING')}
Närvarande
- Anna Ek (S), ordförande, ${number}
- Bo Alm, ${number}

Punkt 1. Ärendet ${number}
// HEMLIGKOMMENTAR
Före ${number}.
Beslut
att uppdra åt Anna Ek att ringa ${number} senast 2024-04-01.
${secret('PUNKT')}
Bordläggs ${number}.

Punkt 1.1 Under
${secret('UNDER')}

Punkt 2. Utan slut
Tidigare beslut 2018-10-05
Beslut
att mäta igen.
Slut tidigare beslut
Sekretess
HEMLIGÖPPEN

Nästa möte: 24 april 2024 kl. 8.30, Rådhuset ${number}

Vid protokollet: Anna Ek ${number}
Justeras: Bo Alm 2024-03-20
`;
  const options = { items: '1', version: 'publik', posted: '2024-03-21', storage: 'Kansliet', 'all-items': true };

  const all = papers.flatMap((paper) => formatsOf(paper).map((format) => ({ paper: paper.id, format: format.id })));
  const planted = /HEMLIG|640823|-3234|3234/;

  beforeAll(async () => void (noReaders || (await testTypesetter())), patience);

  it.each(all)('of $paper as $format has nothing of what is secret, in any part of the file', async (each) => {
    if (each.format === 'pdf' && noReaders) return;
    const file = await renderAs(each.format, text, options, context, each.paper);
    const seen = each.format === 'pdf' ? pdfText(file) : allText(file);
    expect(planted.exec(seen)?.[0]).toBeUndefined();
    const shown = each.format === 'pdf' ? pageText(file) : ((await readers[each.format]?.(file)) ?? '');
    expect(shown).toMatch(/Nämnden|Anna Ek/);
    expect(shown).not.toMatch(planted);
  });

  it('would have found it: the original has it', async () => {
    for (const { paper, format } of all.filter((each) => !/kallelse|anslag|narvarolista/.test(each.paper))) {
      if (format === 'pdf') continue;
      const file = await renderAs(format, text, { ...options, version: 'intern' }, context, paper);
      expect(allText(file), `${paper} ${format}`).toMatch(planted);
    }
  });
});

/** All that is in the file: as it is, unpacked, and text strings in UTF-16. */
function pdfText(pdf: Uint8Array): string {
  const plain = unpacked(pdf);
  const about = [...properties(pdf).values()].join('\n');
  return [allText(pdf), plain, plain.replaceAll('\0', ''), taggedText(pdf), about].join('\n');
}
