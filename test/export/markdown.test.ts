import fs from 'node:fs';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../export/markdown.ts';
import { buildMinutes } from '../../export/paper/build.ts';
import { publishedMinutes } from '../../export/published.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { hostile, hostileTexts, pieces } from '../language/hostile.ts';
import { syntheticMinutes } from '../support/synthetic-minutes.ts';
import { minutesRows } from './minutes-rows.ts';
import { missingWord, modelWords, wordsOf } from './model-words.ts';

/** A reader that knows all the markup of GitHub that minutes could contain by chance; HTML too, to see it if it is there. */
const reader = new MarkdownIt({ html: true });

function markdown(text: string): string {
  const { meeting } = readMinutes(text);
  return renderMarkdown(buildMinutes(meeting, text, { version: 'intern', draftMark: false }));
}

type Token = ReturnType<typeof reader.parse>[number];

/** The words that a reader sees, in order; the number of a list entry is one. */
function readWords(file: string): string[] {
  const seen = (tokens: readonly Token[]): string[] =>
    tokens.flatMap((token) => {
      if (token.children) return wordsOf(seen(token.children).join(''));
      if (token.type === 'list_item_open') return wordsOf(token.info);
      return token.type === 'text' || token.type === 'code_inline' || token.type === 'code_block'
        ? [token.content]
        : token.type === 'softbreak' || token.type === 'hardbreak'
          ? [' ']
          : [];
    });
  return seen(reader.parse(file, {}));
}

function tokenTypes(file: string): Set<string> {
  const all = (tokens: readonly Token[]): string[] =>
    tokens.flatMap((token) => [token.type, ...(token.children ? all(token.children) : [])]);
  return new Set(all(reader.parse(file, {})));
}

/** What the export itself writes; anything else came from the text of the minutes. */
const ownMarkup =
  /^(?:inline|text|hardbreak|(?:paragraph|heading|strong|em|bullet_list|ordered_list|list_item|blockquote|table|thead|tbody|tr|th|td)_(?:open|close))$/;

function expectNothingLost(text: string): void {
  const { meeting } = readMinutes(text);
  const file = markdown(text);
  const missing = missingWord(modelWords(meeting, text), readWords(file));
  if (missing) expect.fail(`${missing} is not in\n${file}\nof\n${JSON.stringify(text)}`);
  for (const type of tokenTypes(file)) expect(type).toMatch(ownMarkup);
}

const examples = fs.readdirSync('examples').filter((name) => name.endsWith('.protokoll'));

describe('everything that the model has is in the Markdown, in order', () => {
  it.each(examples)('%s', (name) => {
    expectNothingLost(fs.readFileSync(`examples/${name}`, 'utf8'));
  });

  it('synthetic minutes', () => {
    for (let seed = 0; seed < 20; seed++) expectNothingLost(syntheticMinutes({ lines: 300, seed }));
  });

  it('a row of hyphens without a table', () =>
    expectNothingLost('Kommunstyrelsen beslutar\n|---|---|---|\natt gå\n|---|\n'));

  it('what looks like a comment in code', () => expectNothingLost('```\nmaj<!-- x -->640823'));

  it('any lines of any example, in any order', () => {
    const lines = examples.flatMap((name) => fs.readFileSync(`examples/${name}`, 'utf8').split(/\r\n|\r|\n/));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines, ...minutesRows), { minLength: 1, maxLength: 40 }), (picked) => {
        expectNothingLost(picked.join('\n'));
      }),
      { numRuns: 500 },
    );
  });

  it('any pieces of minutes and of Markdown', () => {
    const piece = fc.constantFrom(
      ...pieces.filter((each) => !/[\ud800-\udfff\0]/.test(each)),
      ...markup,
      ...minutesRows,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (picked) => expectNothingLost(picked.join(''))),
      { numRuns: 1000 },
    );
  });

  it(
    'texts that are long without end',
    () => {
      for (const text of hostileTexts) expect(typeof markdown(text)).toBe('string');
    },
    hostile.timeout,
  );
});

const markup = [
  '<script>alert(1)</script>',
  '<!-- x -->',
  '<a@b.se>',
  '&amp;',
  '&#x41;',
  '[a](b)',
  '![a](b)',
  '[a]: b\n',
  '[^1]',
  '~~a~~',
  '`a`',
  '```\n',
  '~~~\n',
  '\n---\n',
  '\n===\n',
  '\n# a\n',
  '| a | b |\n|---|---|\n',
  'a | b\n--- | ---\n',
  '\n    kod\n',
  '\n> a\n',
  '\n+ a\n',
  '\n1) a\n',
  '\n12. a\n',
  '\\',
  '\\\n',
  '  \n',
  '- [ ] a\n',
  // On a line of its own: emphasis within a word is no end of the word.
  '\n***a***\n',
  '__a__',
  '_a_',
  ':-|',
];

describe('a document', () => {
  const file = markdown(fs.readFileSync('examples/kulturnamnden-2019-12-06.protokoll', 'utf8'));

  it('has its title, its fields and its items', () => {
    expect(file).toMatch(/^# Protokoll: Kulturnämnden\n\n- \*\*Nummer:\*\* 6\n/);
    expect(file).toContain('\n## Punkt 2. Offert på näringslivsanalys\n\n- **Dnr:** KN 2019/147\n');
  });

  it('has the attendance in tables with the columns that are used', () => {
    expect(file).toContain('\n| Namn | Parti | Roll | Närvaro | Ersätter |\n');
    expect(file).toContain('\n| Lisa Ek | S | | | Mats Bergström |\n');
    expect(file).toContain('\n| Per Eckemark | Svenska kraftnät | | punkt 2 |\n');
  });

  it('has decisions as lists and votes as they are written', () => {
    expect(file).toContain(
      '\n**Beslut**\n\n- att beställa den ordinarie analysen.\n- att uppdra åt Rickard Sundbom att',
    );
    expect(file).toContain('\n**Omröstning:** 3 ja, 1 nej\n');
  });

  it('has its closing lines', () => {
    expect(file).toContain('\n**Nästa möte**\n\nfredag 24 januari 2020');
    expect(file).toContain('\n**Justeras:** Stefan Hollmark, 2019-12-18\n');
  });
});

it('shows who a mention is of, not the sign that it is written with', () => {
  const text =
    'Närvarande\n- Anna Ek\n\nPunkt 1. Val\n@Anna Ek och @Anna skriver till info@anna.se.\n\nJusterare: @Anna Ek\n';
  const file = markdown(text);
  expect(file).toContain('Anna Ek och Anna skriver till info@anna.se.');
  expect(file).toContain('**Justerare:** Anna Ek');
});

it('keeps the lines of a paragraph apart, and numbers that do not follow on each other', () => {
  const file = markdown(
    'Protokoll: Styrelsen\n\nPunkt 1. Rapporter\nFörsta raden\nAndra raden\n\n1. ett\n2. två\n4. fyra\n',
  );
  expect(file).toContain('Första raden  \nAndra raden\n');
  expect(file).toMatch(/1\. ett\n2\. två\n\n4[.)] fyra/);
});

it('shows what is quoted and what is secret as such', () => {
  const text =
    'Protokoll: Styrelsen\n\nPunkt 1. Avtal\nTidigare beslut 2018-10-05\nBeslut\natt mäta.\nSlut tidigare beslut\n\n' +
    'Sekretess OSL 21 kap. 7 §: Ett avtal.\nHemligt.\nSlut sekretess\n';
  const file = markdown(text);
  expect(file).toContain('\n**Tidigare beslut 2018-10-05**\n\n**Beslut**\n\n- att mäta.\n\n**Slut tidigare beslut**\n');
  expect(file).toContain('\n**Sekretess OSL 21 kap. 7 §: Ett avtal.**\n\nHemligt.\n\n**Slut sekretess**\n');
});

it('never has comments', () => {
  expect(markdown('Protokoll: Styrelsen\n// inte\n\nPunkt 1. Val\nText\n// inte\nmera.\n')).not.toContain('inte');
});

it('says what is published and what is not', () => {
  const original = 'Protokoll: Styrelsen\n\nPunkt 1. Avtal\nSekretess OSL 21 kap. 7 §\nHemligt.\nSlut sekretess\n';
  const minutes = publishedMinutes(readMinutes(original).meeting, original);
  const file = renderMarkdown(buildMinutes(minutes.meeting, minutes.text, { version: 'publik', draftMark: true }));
  expect(file).toContain(
    '\n**Sekretess OSL 21 kap. 7 §: Uppgifter som omfattas av sekretess**\n\n**Slut sekretess**\n',
  );
  expect(file).toContain('publicerade versionen');
  expect(file).not.toContain('Hemligt');
});
