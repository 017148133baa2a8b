/** What of a source must be in everything that is made of it: all words and numbers, but for layout. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { lex, type SourceToken } from '../../language/editing/formatter/source-lines.ts';
import { initialState } from '../../language/syntax/lexer-state.ts';
import type { LineToken } from '../../language/syntax/tokens.ts';

/** What layout is a part of: everything that is exported, or the JSON, whose keys say what labels say elsewhere. */
type Where = 'everything' | 'json';

interface Layout {
  readonly where: Where;
  /** The tokens that it is in; `between` is what the lexer gives no token for. */
  readonly tokens: readonly (LineToken | 'between')[];
  /** What of their text it is. */
  readonly is: RegExp;
  readonly why: string;
}

/** The one table of words and numbers that need not be in what is exported. All else must. */
export const layout: readonly Layout[] = [
  { where: 'everything', tokens: ['COMMENT'], is: /.+/su, why: 'comments are the writer’s own' },
  {
    where: 'everything',
    tokens: ['between'],
    is: /(?<!\p{L})(?:och|samt)(?!\p{L})|(?<=^|[\r\n])[\s*_-]*\(?\d{1,3}[.)](?=\s)|(?<=^|[\r\n])[\s*_-]*[a-h]\)/giu,
    why: 'what joins the names of a list, and the numbers of its rows',
  },
  {
    where: 'everything',
    tokens: ['ATTENDANCE_HEADING'],
    is: /^[\p{L}\s]+$/u,
    why: 'a heading that repeats its item’s title stands once',
  },
  { where: 'json', tokens: ['ITEM_NUMBER'], is: /\p{L}{2,}/gu, why: '“Punkt” is the key `number`' },
  { where: 'json', tokens: ['ATT'], is: /att|[a-h]\)/giu, why: '`att` is the place in `clauses`' },
  {
    where: 'json',
    tokens: ['ENTRY', 'POINT'],
    is: /\d{1,3}[.)]|[a-h]\)/giu,
    why: 'the number of an entry is its place in the list',
  },
  {
    where: 'json',
    tokens: ['VOTE', 'MOVEMENT', 'ADJOURNMENT', 'NEXT_MEETING', 'STATEMENT', 'SECRET', 'END_SECRET', 'END_QUOTED'],
    is: /.+/su,
    why: 'the label is the key',
  },
];

/** Runs of digits, with the blanks between their thousands, and of letters, in lower case. */
export function partsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\u00a0\u2009\u202f]/g, ' ')
      .match(/(?<!\d)\d{1,3}(?: \d{3})+(?!\d)|\d+|[\p{L}\p{M}]+/gu) ?? []
  );
}

/** What must be in an export of the minutes, in the order of the source; without the numbers of the tokens that are counted. */
export function partsOfSource(text: string, where: Where, counted: readonly LineToken[] = []): string[] {
  const tokens = lex(text, 0, initialState());
  const parts: string[] = [];
  let at = 0;
  const take = (kind: LineToken | 'between', passage: string) => {
    let kept = passage;
    for (const row of layout)
      if (row.tokens.includes(kind) && (row.where === 'everything' || row.where === where))
        kept = kept.replace(row.is, ' ');
    parts.push(...partsOf(kept));
  };
  for (const { token, start, end } of withoutDoubles(tokens)) {
    take('between', text.slice(at, start));
    const passage = text.slice(start, end);
    take(token, counted.includes(token) ? passage.replace(/\d+/g, '') : passage);
    at = end;
  }
  take('between', text.slice(at));
  return parts;
}

function withoutDoubles(tokens: readonly SourceToken[]): SourceToken[] {
  return tokens.filter((token, at) => at === 0 || token.start >= (tokens[at - 1]?.end ?? 0));
}

/** The parts that are missing in what was made: those that it has less often than the source. */
export function missing(parts: readonly string[], made: string): string[] {
  const left = new Map<string, number>();
  for (const part of partsOf(made)) left.set(part, (left.get(part) ?? 0) + 1);
  return parts.filter((part) => {
    const count = left.get(part) ?? 0;
    left.set(part, count - 1);
    return count <= 0;
  });
}

/** All text of plain data: its strings and numbers, and the signs of lists, of which the data of papers only has the first. */
export function textsIn(data: unknown): string {
  if (typeof data === 'string' || typeof data === 'number') return `${data}\n`;
  if (Array.isArray(data)) return data.map(textsIn).join('');
  if (typeof data !== 'object' || data === null) return '';
  if ('entries' in data && Array.isArray(data.entries) && 'marker' in data && 'start' in data) {
    const { entries, marker, start } = data;
    return entries
      .map((entry, at) => `${typeof start === 'number' ? start + at : (marker ?? '')}\n${textsIn(entry)}`)
      .join('');
  }
  return Object.values(data).map(textsIn).join('');
}

/** What somebody sees of a page: its text, with the numbers of ordered lists. */
export function textOfPage(html: string): string {
  const shown = (
    node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document,
    number?: number,
  ): string => {
    if ('value' in node && node.nodeName === '#text') return node.value;
    if (!('childNodes' in node) || /^(?:head|nav|style)$/.test(node.nodeName)) return '';
    const first = 'attrs' in node ? Number(node.attrs.find(({ name }) => name === 'start')?.value ?? 1) : 1;
    let at = first;
    const inside = node.childNodes
      .map((child) => shown(child, node.nodeName === 'ol' && child.nodeName === 'li' ? at++ : undefined))
      .join(/^(?:p|div|tr|table|section|ul|ol|dl|body)$/.test(node.nodeName) ? ' ' : '');
    return `${number ?? ''} ${inside}`;
  };
  return shown(parse(html));
}
