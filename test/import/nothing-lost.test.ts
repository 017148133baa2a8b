// Characters in = characters in the text + characters in the account.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../support/examples.ts';
import { balances, lost, readIn } from './read-in.ts';

const pieces = [
  '§ 1 Öppnande',
  '& 2 Budget',
  '## Rubrik',
  '* Rubrik',
  '** § 3 Val',
  '= Rubrik',
  '#+TITLE: Möte',
  '#+OPTIONS: toc:nil',
  '# kommentar',
  'Närvarande',
  '- Ylva Brandt',
  '- Sten Kvist',
  '1. | Öppnande      YB',
  'Punkt | Vad      Ansvar',
  '| a | b |',
  '|---|---|',
  'att köpa en stol.',
  'Beslut',
  'Vid protokollet                Justeras',
  '_________             ________',
  'Sten Kvist             Moa Lilja',
  '**Fet text**',
  '**Fet text som',
  'går vidare**',
  '<span>**Val**</span>\\',
  '<!-- dold',
  '-->',
  '```',
  '===',
  '---',
  '% Titel',
  'title: Möte',
  'Innehåll',
  '§ 1 Öppnande .......... 3',
  '§ 2 Val ............ 4',
  '§ 3 Slut ....... 5',
  '\f',
  'Sida 2 (3)',
  'PLATS: Huset              NÄRVARANDE:',
  '                          Ylva Brandt',
  '',
  '',
  '\t tab\tceller',
  '#show: protokoll.with(',
  '  title: "Möte", date: datetime(year: 2023, month: 3, day: 4))',
  '#deltagere([Ada Ek], [Ja], [Bo Al], [Nej])',
  '#attSatser([ vi köper ], [ vi säljer ])',
  '// kommentar',
  '/* längre */',
  '\\section{Val}',
  '\\att{köpa}',
  '\\textbf{x} % slut',
  '\\item Ada',
  '\\begin{itemize}',
  '\\end{itemize}',
  '\\documentclass{protokoll}',
  'närvarande:',
  '  - Ada Ek',
  'justerare: [Ada Ek, Bo Al]',
  '&nbsp;&sect;',
  ':PROPERTIES:',
  ':END:',
  '#+begin_src',
  '#+end_src',
];

const document = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
    ),
    {
      maxLength: 30,
    },
  )
  .map((lines) => lines.join('\n'))
  // Some begin with a head.
  .chain((text) => fc.constantFrom(text, `---\ntitle: Möte\nnärvarande:\n  - Ada Ek\n${text}`))
  .filter((text) => text.trim() !== '' && !text.includes('\0') && !/^(?:PK|%PDF|\{\\rtf|BM|GIF8)/.test(text));

describe('Nothing is lost', () => {
  it.each(['txt', 'org', 'typ', 'tex'])('of any text as .%s', async (ending) => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const imported = await readIn(text, `a.${ending}`);
        expect(lost(text, imported)).toBe('');
        expect(balances(imported)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it.each(examples)('of $name', async ({ name, text }) => {
    const imported = await readIn(text, name);
    expect(lost(text, imported)).toBe('');
    expect(balances(imported)).toBe(true);
  });
});

it('says of each line where it went and what it was read as', async () => {
  const { account, text } = await readIn('Protokoll: Vätten\n\n# 1. Öppnande\nBeslut\natt börja.\n');
  const lines = text.split('\n');
  for (const { from, to, read } of account.lines) {
    expect(from).toBeGreaterThan(0);
    expect(lines[to - 1]).toBeTruthy();
    expect(read).toMatch(/^[a-zA-Z]+$/);
  }
  expect(account.lines.map(({ read }) => read)).toEqual(['title', 'item', 'decision', 'clause']);
});
