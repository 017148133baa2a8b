import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findKeyword, foldKey, keywordOf } from '../../../language/syntax/keyword-lookup.ts';
import { initialState } from '../../../language/syntax/lexer-state.ts';
import { lexLines } from '../../../language/syntax/line-lexer.ts';
import { titleKind, titleKinds } from '../../../language/syntax/title-kinds.ts';
import { type LineToken, lineTokens } from '../../../language/syntax/tokens.ts';
import { type Keyword, type KeywordForm, keywords, type Place } from '../../../language/syntax/vocabulary.ts';

describe('The grammar', () => {
  test('has the tokens that lines are made of as its terminals, each once', () => {
    const grammar = fs.readFileSync(path.join(import.meta.dirname, '../../../language/protokoll.langium'), 'utf8');
    const terminals = [...grammar.matchAll(/^(?:hidden )?terminal (\w+):/gm)].map((match) => match[1]);
    expect(terminals.toSorted()).toEqual(lineTokens.toSorted());
  });
});

describe('A spelling', () => {
  test('is claimed by one keyword only in the same place and form', () => {
    const claims = keywords.flatMap((keyword) =>
      keyword.places.flatMap((place) =>
        keyword.forms.flatMap((form) =>
          spellings(keyword).map((spelling) => `${foldKey(spelling)} | ${place} | ${form}`),
        ),
      ),
    );
    expect(claims.filter((claim, at) => claims.indexOf(claim) !== at)).toEqual([]);
  });

  test('is written once, NFC, without blanks around it', () => {
    for (const keyword of keywords) {
      const folded = spellings(keyword).map(foldKey);
      expect(new Set(folded).size, keyword.canonical).toBe(folded.length);
      for (const spelling of spellings(keyword)) expect(spelling).toBe(spelling.normalize('NFC').trim());
    }
  });
});

describe('Every keyword is read in every place and form that it claims', () => {
  const rows = keywords.map((keyword) => ({ keyword, name: `${keyword.token} ${keyword.canonical}` }));
  test.each(rows)('$name', ({ keyword }) => {
    const missed: string[] = [];
    for (const spelling of spellings(keyword)) {
      for (const place of keyword.places) {
        for (const form of keyword.forms) {
          // What another row claims with the same spelling, the test above forbids.
          expect(findKeyword(foldKey(spelling), place, form)).toBe(keyword);
          for (const line of lines(spelling, form, keyword)) {
            for (const written of [line, line.normalize('NFD')]) {
              const found = lastLine(`${before(keyword, place)}${written}\n`);
              const isRead = found?.token === keyword.token && foldKey(found.text) === foldKey(spelling);
              if (!isRead)
                missed.push(`${place}, ${form}: ${JSON.stringify(written)} is ${found?.token} ${found?.text}`);
              else if (keywordOf(found.text, keyword.token, place) !== keyword)
                missed.push(`${place}: ${written} means another row`);
            }
          }
        }
      }
    }
    expect(missed).toEqual([]);
  });
});

describe('Every title word makes a title line', () => {
  test.each(titleKinds)('$word', ({ word, kind }) => {
    for (const line of [
      word,
      `${word}: Styrelsen`,
      `# ${word} 2024`,
      `**${word}** 6`,
      `Ordinarie ${word.toLowerCase()}`,
    ]) {
      for (const written of [line, line.toUpperCase(), line.normalize('NFD')]) {
        const tokens = lex(`${written}\n`);
        const title = tokens.find((token) => token.token === 'TITLE_KIND');
        expect(title && titleKind(title.text), written).toBe(kind);
      }
    }
  });
});

function spellings({ canonical, also }: Keyword): string[] {
  return [canonical, ...also];
}

/** All the ways in which a keyword may be written in a form. */
function lines(spelling: string, form: KeywordForm, keyword: Keyword): string[] {
  const cases = [spelling, spelling.toUpperCase(), spelling.toLowerCase()];
  const value = values[keyword.token] ?? 'Anna Ek';
  if (form === 'prefix') {
    const told = prefixValues[keyword.canonical] ?? value;
    return [
      `${spelling} ${told}`,
      `${spelling.toUpperCase()} ${told}`,
      `**${spelling}** ${told}`,
      `_${spelling}_ ${told}`,
    ];
  }
  if (form === 'alone') {
    // With a colon and nothing after it, it is a label.
    const labels = keyword.forms.includes('label') ? [`**${spelling}:**`, `${spelling}:`] : [];
    const own = [...cases, `**${spelling}**`, `_${spelling}_`, ...labels];
    // "## Nästa möte" is an item, as "10. Nästa möte" is.
    if (keyword.token === 'NEXT_MEETING') return own;
    return [...own, `## ${spelling}`, `## **${spelling}**`, ...(labels.length > 0 ? [`## ${spelling}:`] : [])];
  }
  return [
    ...cases.map((word) => `${word}: ${value}`),
    `${spelling} : ${value}`,
    `${spelling}:\t${value}`,
    `**${spelling}:** ${value}`,
    `**${spelling}**: ${value}`,
    `_${spelling}_: ${value}`,
    `_${spelling}:_ ${value}`,
    `- ${spelling}: ${value}`,
    `* **${spelling}:** ${value}`,
  ];
}

const values: Partial<Record<LineToken, string>> = {
  OUTCOME: 'till nästa möte',
  VOTE: '5 ja, 3 nej',
  QUOTED: '2018-10-05',
  SECRET: 'OSL 21 kap. 7 §',
  NEXT_MEETING: '24 januari',
};
const prefixValues: Readonly<Record<string, string>> = {
  Tid: 'fredag 6 december 2019',
  Datum: '2019-12-06',
  Plats: 'Norrskogen',
  Dnr: 'KS 2024/211',
};

/** Minutes up to the line in question, where the keyword means something. */
function before({ token }: Keyword, place: Place): string {
  const head = 'Protokoll: X\n\n';
  const start = { head, item: `${head}Punkt 1. Y\n\n`, closing: `${head}Punkt 1. Y\n\nVid protokollet: Anna Ek\n\n` }[
    place
  ];
  const opened: Partial<Record<LineToken, string>> = {
    VOTE_ROW: 'Omröstning\n',
    CLAUSE_FIELD: 'Beslut\natt köpa en matta\n',
    END_SECRET: 'Sekretess\nx\n\n',
    END_QUOTED: 'Tidigare beslut 2018-10-05\nx\n\n',
  };
  return start + (opened[token] ?? '');
}

interface Lexed {
  readonly token: LineToken;
  readonly text: string;
  readonly line: number;
}

function lex(text: string): Lexed[] {
  const found: Lexed[] = [];
  lexLines(text, 0, text.length, 0, initialState(), {
    take: (token, start, end, line) => found.push({ token, text: text.slice(start, end), line }),
  });
  return found;
}

/** The first token of the last line. */
function lastLine(text: string): Lexed | undefined {
  const found = lex(text);
  return found.find((token) => token.line === found.at(-1)?.line);
}
