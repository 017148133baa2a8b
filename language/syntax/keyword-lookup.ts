/** Looks text up in the table of keywords. */
import { groupBy } from '../source/group-by.ts';
import type { LineToken } from './tokens.ts';
import { type Keyword, type KeywordForm, keywords, type Place } from './vocabulary.ts';

// Latin letters and single blanks between words: most text by far, and already folded but for its case.
const usual = /^[\x21-\x7e\u00c0-\u00ff]+(?: [\x21-\x7e\u00c0-\u00ff]+)*$/;

/** NFC, lower case, single ordinary blanks: how spellings are compared. */
export function foldKey(text: string): string {
  if (usual.test(text)) return text.toLowerCase();
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

const spellings = keywords.flatMap((keyword) =>
  [keyword.canonical, ...keyword.also].map((spelling) => ({ key: foldKey(spelling), keyword })),
);
const byKey = groupBy(spellings, ({ key }) => key);

/** The longest spelling, in words and characters: bounds how much of a line can be a keyword. */
export const longestKeyword = Math.max(...[...byKey.keys()].map((key) => key.length));

/** The keyword that `key` (folded by `foldKey`) is at this place in this form, if it is one. */
export function findKeyword(key: string, place: Place, form: KeywordForm): Keyword | undefined {
  const rows = byKey.get(key);
  return rows?.find(({ keyword }) => keyword.places.includes(place) && keyword.forms.includes(form))?.keyword;
}

/** The keyword that a token's text is, wherever it is; the reader asks this about text that the lexer accepted. */
export function keywordOf(text: string, token: LineToken, place: Place): Keyword | undefined {
  const rows = byKey.get(foldKey(text))?.filter(({ keyword }) => keyword.token === token);
  return (rows?.find(({ keyword }) => keyword.places.includes(place)) ?? rows?.[0])?.keyword;
}

const prefixes = spellings
  .filter(({ keyword }) => keyword.forms.includes('prefix'))
  .sort((a, b) => b.key.length - a.key.length);
// "**Tid** fredag": the keyword's own emphasis ends before the blank.
const closed = /^[*_]{0,3} /;
const prefixInitials = new Set(prefixes.map((prefix) => prefix.key.charAt(0)));

/** The keyword that `text` (NFC) starts with in prefix form ("Tid fredag …"), the longest first, and its length. */
export function findPrefix(text: string, place: Place): { keyword: Keyword; length: number } | undefined {
  if (!prefixInitials.has(text.charAt(0).toLowerCase())) return undefined;
  const line = foldKey(text);
  for (const { key, keyword } of prefixes) {
    if (line.startsWith(key) && closed.test(line.slice(key.length)) && keyword.places.includes(place))
      return { keyword, length: key.length };
  }
  return undefined;
}
