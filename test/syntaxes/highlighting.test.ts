import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import type { Item } from '../../language/meeting/model.ts';
import { readMeeting } from '../../language/meeting/read.ts';
import { parse } from '../../language/parse.ts';
import { type KeywordForm, keywords, type Place } from '../../language/syntax/vocabulary.ts';
import { loadGrammar, tokenize } from './tokenize.ts';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

/** The innermost scope of the first piece with this text, on the line with this number (from 0). */
function scopeOf(source: string, line: number, piece: string): string | undefined {
  const pieces = tokenize(grammar, source)[line];
  return pieces
    ?.find(({ text }) => text === piece)
    ?.scopes.at(-1)
    ?.replace(/\.protokoll$/, '');
}

/** Two lines in front, so that the keyword is in the place where it is read. */
const opening: Record<Place, string> = {
  head: 'Protokoll: Styrelsen\n\n',
  item: 'Punkt 1. Öppnande\n\n',
  closing: 'Punkt 1. Öppnande\n\n',
};
const inForm: Record<KeywordForm, (spelling: string) => string> = {
  label: (spelling) => `${spelling}: text`,
  alone: (spelling) => spelling,
  prefix: (spelling) => `${spelling} text`,
};

describe('Every keyword is coloured', () => {
  const cases = keywords.flatMap((keyword) =>
    keyword.places.flatMap((place) =>
      keyword.forms.flatMap((form) =>
        [keyword.canonical, ...keyword.also].map((spelling) => ({ place, form, spelling })),
      ),
    ),
  );
  const keywordScope = /^(keyword|entity\.name)/;

  for (const place of ['head', 'item', 'closing'] as const) {
    for (const form of ['label', 'alone', 'prefix'] as const) {
      it(`${place}, ${form}`, () => {
        const plain = cases
          .filter((each) => each.place === place && each.form === form)
          // Alone on its line it is an att-clause that is being written.
          .filter(({ spelling }) => !(spelling === 'Att' && form === 'alone'))
          .flatMap(({ spelling }) => [spelling, spelling.toUpperCase(), spelling.normalize('NFD')])
          .filter((spelling) => {
            const scope = scopeOf(opening[place] + inForm[form](spelling), 2, spelling);
            return !keywordScope.test(scope ?? '');
          });
        expect(plain).toEqual([]);
      });
    }
  }
});

describe('A line is coloured by what it is', () => {
  const item = 'Punkt 1. Öppnande\n';

  it('keywords within a sentence are words', () => {
    const line = 'Rickard tog upp tid, plats, beslut och yrkanden: allt nämndes.';
    expect(tokenize(grammar, item + line)[1]).toEqual([{ text: line, scopes: [] }]);
  });

  it('decisions, in the styles that minutes use', () => {
    const verb = (line: string) => scopeOf(item + line, 1, 'beslutade');
    expect(verb('Ledningsgruppen beslutade')).toBe('keyword.control.decision');
    expect(verb('Ledningsgruppen tackade för rapporten och beslutade')).toBe('keyword.control.decision');
    expect(verb('Nämnden beslutade enhälligt att bifalla förslaget.')).toBe('keyword.control.decision');
    expect(verb('Förra året beslutade styrelsen om en ny logga.')).toBeUndefined();
    for (const line of ['att köpa kaffe.', '- att** köpa kaffe.', 'att *köpa kaffe.*']) {
      expect(
        tokenize(grammar, item + line)[1]?.some(({ scopes }) => scopes.includes('keyword.control.decision.protokoll')),
      ).toBe(true);
    }
  });

  it('a bare number starts an item after a blank line, and else an entry', () => {
    const source = `${item}\n2. Budget\nTre förslag:\n1. Höj\n2. Sänk\n\n3. Övrigt`;
    expect(scopeOf(source, 2, 'Budget')).toBe('entity.name.section.item');
    expect(scopeOf(source, 4, '1.')).toBe('punctuation.definition.list');
    expect(scopeOf(source, 5, '2.')).toBe('punctuation.definition.list');
    expect(scopeOf(source, 7, 'Övrigt')).toBe('entity.name.section.item');
  });

  it('people on the attendance lists', () => {
    const source =
      'Protokoll: Styrelsen\n\nNärvarande\n- Åsa af Ek-Lund (S), ordförande\nIda O’Neill\tEnköping, punkt 2\n\nPlats: Ek';
    expect(scopeOf(source, 3, 'Åsa af Ek-Lund')).toBe('entity.name.type.person');
    expect(scopeOf(source, 3, '(S)')).toBe('constant.other.party');
    expect(scopeOf(source, 3, 'ordförande')).toBe('storage.modifier.role');
    expect(scopeOf(source, 4, 'Ida O’Neill')).toBe('entity.name.type.person');
    expect(scopeOf(source, 4, 'punkt 2')).toBe('constant.other.reference');
    expect(scopeOf(source, 6, 'Plats')).toBe('entity.name.tag.field');
  });

  it('mentions, but not addresses', () => {
    expect(scopeOf(`${item}Fråga @Lisa Ek om det.`, 1, '@Lisa Ek')).toBe('entity.name.type.mention');
    expect(tokenize(grammar, `${item}Skriv till anna@Kommun.se om det.`)[1]).toHaveLength(1);
  });

  it('dates, clock and references', () => {
    const line = 'Mötet den 6 december 2019 kl. 9.00–12.15, 24/1 och 2019-12-06, se punkt 9 och § 3–5.';
    for (const date of ['6 december 2019', '24/1', '2019-12-06']) {
      expect(scopeOf(item + line, 1, date)).toBe('constant.numeric.date');
    }
    expect(scopeOf(item + line, 1, 'kl. 9.00–12.15')).toBe('constant.numeric.time');
    expect(scopeOf(item + line, 1, 'punkt 9')).toBe('constant.other.reference');
    expect(scopeOf(item + line, 1, '§ 3–5')).toBe('constant.other.reference');
  });

  it('comments, secret text and quoted decisions', () => {
    const source = `${item}// inte med\nSekretess OSL 21 kap.\nHemligt\nSlut sekretess\nTidigare beslut 2018-10-05\natt köpa kaffe\nSlut tidigare beslut\nÖppet`;
    const all = (line: number) => tokenize(grammar, source)[line]?.flatMap(({ scopes }) => scopes) ?? [];
    expect(all(1)).toContain('comment.line.double-slash.protokoll');
    expect(all(3)).toContain('string.unquoted.secret.protokoll');
    expect(all(6)).toContain('markup.quote.decision.protokoll');
    expect(all(8)).toEqual([]);
  });

  it('a long line does not make the expressions backtrack', () => {
    const line = 'beslutade inte om det '.repeat(2000);
    // With backtracking this would take minutes, and the test's time limit would end it.
    expect(tokenize(grammar, item + line)).toHaveLength(2);
  });
});

describe('The examples', () => {
  const folder = path.resolve(import.meta.dirname, '../../examples');
  const examples = fs.readdirSync(folder).filter((name) => name.endsWith('.protokoll'));

  it.each(examples)('%s: the items are coloured as items, and nothing else is', (name) => {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    const lines = text.split(/\r?\n/);
    const headings: number[] = [];
    const collect = (item: Item) => {
      headings.push(text.slice(0, item.heading.start).split('\n').length - 1);
      item.items.forEach(collect);
    };
    readMeeting(parse(text).value, text).items.forEach(collect);
    const coloured = [...tokenize(grammar, text).entries()]
      .filter(([, pieces]) => pieces.some(({ scopes }) => scopes.includes('markup.heading.item.protokoll')))
      .map(([line]) => line);
    const named = (numbers: number[]) => numbers.map((line) => `${line + 1}: ${lines[line]}`);
    expect(named(coloured.filter((line) => !headings.includes(line)))).toEqual([]);
    // Without a blank line before it, TextMate cannot tell a bare number from a list, and a letter never.
    const unsure = (line: number) =>
      /^\p{L}\)/u.test(lines[line] ?? '') || (/^\d+[.)]/.test(lines[line] ?? '') && lines[line - 1]?.trim() !== '');
    expect(named(headings.filter((line) => !coloured.includes(line) && !unsure(line)))).toEqual([]);
  });

  it.each(examples)('%s: everybody on the attendance lists before the items is coloured', (name) => {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    const people = tokenize(grammar, text)
      .flat()
      .filter(({ scopes }) => scopes.includes('entity.name.type.person.protokoll'))
      .map((piece) => piece.text.replace('@', ''));
    const { attendance, items } = readMeeting(parse(text).value, text);
    // TextMate cannot tell an electoral roll inside an item from other rows there; semantic tokens can.
    const first = items[0]?.range.start ?? text.length;
    const listed = attendance.filter(({ nameRange }) => nameRange.end <= first);
    expect(people).toEqual(
      expect.arrayContaining(listed.map(({ nameRange }) => text.slice(nameRange.start, nameRange.end))),
    );
  });
});

it('the first example is coloured throughout', () => {
  const file = path.resolve(import.meta.dirname, '../../examples/minnesanteckningar-2019-12-06.protokoll');
  const pieces = tokenize(grammar, fs.readFileSync(file, 'utf8')).flat();
  const texts = (scope: string) =>
    pieces.filter(({ scopes }) => scopes.at(-1) === `${scope}.protokoll`).map(({ text }) => text);
  expect(texts('entity.name.section.item')).toHaveLength(10);
  expect(texts('entity.name.section.attendance')).toEqual(['Deltagare', 'Frånvarande', 'Övriga deltagare']);
  expect(texts('entity.name.type.person')).toHaveLength(13);
  expect(texts('keyword.control.decision').filter((text) => text.startsWith('att'))).toHaveLength(11);
  expect(texts('entity.name.tag.field')).toEqual(['Tid', 'Plats', 'Vid anteckningarna', 'Justerat']);
});
