/**
 * One unit in the canonical style: its tokens, in their order and in their own words, with the canonical layout between
 * them. What the lexer took for layout (bullets, tabs, stars, colons) goes; a unit in which words would go with it has no
 * canonical form and stays as it is.
 */

import { isParty } from '../../names/parties.ts';
import { type Check, checkOf } from '../../syntax/check-box.ts';
import { normalizeNumber } from '../../syntax/item-number.ts';
import { foldKey, keywordOf } from '../../syntax/keyword-lookup.ts';
import { tokenTraits } from '../../syntax/tokens.ts';
import { keywords } from '../../syntax/vocabulary.ts';
import type { SourceToken } from './source-lines.ts';
import { styleTime } from './time-style.ts';
import { signaturePairs, type Unit } from './units.ts';

/** What the rest of the document says about how a unit is written. */
export interface UnitStyle {
  /** Blanks before the unit. */
  readonly indent: number;
  /** Item headings keep their `#`: unnumbered headings or the depth of the signs shows what is below what. */
  readonly keepsHashes: boolean;
  /** The clauses of this decision keep their bullets, since some have no `att`. */
  readonly keepsBullets: boolean;
  /** The whole text that the unit is in. */
  readonly source: string;
}

/** The canonical lines of a unit, or undefined when it has no canonical form. */
export function canonicalLines(unit: Unit, style: UnitStyle): readonly string[] | undefined {
  const { tokens } = unit;
  const line = unit.lines[0];
  if (!line || tokens.length === 0) return undefined;
  const first = tokens[0]?.token;
  if (first && tokenTraits[first].wholeLine) return undefined;
  const render = unit.kind === 'signature' ? signatureLines : renderers[unit.kind];
  if (!render || losesWords(unit, style.source)) return undefined;
  const lines = render(unit, style);
  const pad = ' '.repeat(style.indent);
  return lines?.map((each) => pad + each);
}

type Renderer = (unit: Unit, style: UnitStyle) => readonly string[] | undefined;

const renderers: Partial<Record<Unit['kind'], Renderer>> = {
  title: titleLines,
  field: labelLines,
  attendance: attendanceLines,
  row: rowLines,
  item: itemLines,
  paragraph: textLines,
  more: textLines,
  listEntry: entryLines,
  entry: entryLines,
  point: entryLines,
  quote: quoteLines,
  subheading: labelLines,
  decision: decisionLines,
  clause: clauseLines,
  clauseField: labelLines,
  fact: labelLines,
  label: labelLines,
  sentence: labelLines,
  voteRow: labelLines,
  open: labelLines,
  close: labelLines,
  outcome: labelLines,
  nextMeeting: labelLines,
};

// --- Words ------------------------------------------------------------------------------------------------------

/** True if the source has words or numbers that are in no token, other than the `och` of a list of people. */
function losesWords(unit: Unit, source: string): boolean {
  const { tokens } = unit;
  const isList = unit.kind === 'attendance' || unit.kind === 'row' || unit.kind === 'signature';
  let at = 0;
  return unit.lines.some((line) => {
    let from = line.from;
    let left = '';
    for (; tokens[at] && (tokens[at]?.start ?? 0) <= line.end; at++) {
      left += `${source.slice(from, tokens[at]?.start)} `;
      from = tokens[at]?.end ?? from;
    }
    left += source.slice(from, line.to);
    if (isList) left = left.replace(/(?<!\p{L})(?:och|samt)(?!\p{L})/giu, '');
    // The number of an attendance row is written again.
    if (unit.kind === 'row') left = left.replace(/^\(?\d{1,3}[.)]/, '');
    return /[\p{L}\p{N}]/u.test(left);
  });
}

const spellings = new Map(
  keywords.flatMap(({ token, canonical, also }) =>
    [canonical, ...also].map((spelling) => [`${token} ${foldKey(spelling)}`, spelling]),
  ),
);

/** A keyword in the letter case of the vocabulary; a word that is none here (the name of a free field) is left alone. */
function spelled({ token, text }: SourceToken): string {
  const known = spellings.get(`${token} ${foldKey(text)}`);
  return known === undefined || known === text.normalize('NFC') ? text : known;
}

/** What is between two tokens, or after the last one. */
function between(source: string, left: SourceToken, right: SourceToken | undefined, end: number): string {
  return source.slice(left.end, right?.start ?? end);
}

/** The stars after a text that close a pair begun in it. */
function closingStars(text: string, after: string): string {
  const stars = /^[*_]+/.exec(after)?.[0] ?? '';
  return stars && ((text.match(/\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu)?.length ?? 0) & 1) === 1 ? stars : '';
}

// --- Title, labels ----------------------------------------------------------------------------------------------

function titleLines({ tokens, lines }: Unit, { source }: UnitStyle): string[] | undefined {
  const [kind, value] = tokens;
  const end = lines[0]?.to ?? 0;
  const last = tokens.at(-1);
  if (!kind || !last) return undefined;
  const whole = source.slice(kind.start, last.end) + closingStars(last.text, source.slice(last.end, end));
  // A title is the organisation's own words: only the blanks around its colon are changed.
  const isField = kind.token === 'TITLE_KIND' && value && between(source, kind, value, end).includes(':');
  if (!isField) return [whole];
  return [`${kind.text}: ${value.text}${closingStars(value.text, source.slice(value.end, end))}`];
}

function titleCase(word: string): string {
  const folded = word.normalize('NFC').toLowerCase();
  return folded.charAt(0).toUpperCase() + folded.slice(1);
}

function labelLines({ tokens, lines }: Unit, { source }: UnitStyle): string[] | undefined {
  const [label, value, ...rest] = tokens;
  if (!label || rest.length > 0) return undefined;
  if (label.token === 'ACTION' && checkOf(label.text)) return [[canonicalMarker(label), value?.text].join(' ')];
  const end = lines[0]?.to ?? label.end;
  const hasColon = between(source, label, value, end).includes(':');
  if (!value) return [spelled(label) + (label.token === 'FIELD_KEY' && hasColon ? ':' : '')];
  const text = isTimed(label) ? styleTime(value.text) : value.text;
  if (label.token === 'FIELD_KEY' || hasColon) return [`${spelled(label)}: ${text}`];
  // "BORDLÄGGS TILL NÄSTA MÖTE" is a sentence, in the writer's letters.
  return [`${label.text} ${text}`];
}

/** True if the value of a label is a date and a time. */
function isTimed({ token, text }: SourceToken): boolean {
  if (token !== 'FIELD_KEY') return token === 'NEXT_MEETING' || token === 'ADJOURNMENT';
  const field = keywordOf(text, token, 'head')?.field;
  return field === 'tid' || field === 'datum';
}

// --- People -----------------------------------------------------------------------------------------------------

function attendanceLines(unit: Unit, style: UnitStyle): string[] | undefined {
  const [heading, ...people] = unit.tokens;
  if (!heading) return undefined;
  if (people.length === 0) return [spelled(heading)];
  const rows = people[0]?.token === 'NAME' ? peopleRows(people, unit, style, '- ') : undefined;
  return rows && [spelled(heading), ...rows];
}

function rowLines(unit: Unit, style: UnitStyle): readonly string[] | undefined {
  const [first, ...rest] = unit.tokens;
  const line = unit.lines[0];
  if (!first || !line) return undefined;
  const number = /^\(?(\d{1,3})[.)]/.exec(style.source.slice(line.from, first.start))?.[1];
  const marker = number === undefined ? '- ' : `${number}. `;
  if (first.token !== 'ATTENDEE_ROLE') return peopleRows(unit.tokens, unit, style, marker);
  const row = peopleRows(rest, unit, style, '');
  return row?.length === 1 ? [`${marker}${first.text}: ${row[0]}`] : undefined;
}

/** "- Lisa Ek (S), Tyresö kommun, ersätter Mats Bergström": a line for each name. */
function peopleRows(
  tokens: readonly SourceToken[],
  unit: Unit,
  { source }: UnitStyle,
  marker: string,
): string[] | undefined {
  const rows: string[] = [];
  for (const [at, { token, text, start }] of tokens.entries()) {
    if (token === 'NAME') rows.push(marker + text);
    else if (token !== 'DETAIL' || rows.length === 0) return undefined;
    else {
      const isBracketed = /[([]\s*$/.test(source.slice(tokens[at - 1]?.end ?? start, start));
      const isShort = isBracketed && /^\p{Lu}{1,4}$/u.test(text);
      rows[rows.length - 1] += isParty(text) || isShort ? ` (${text})` : `, ${text}`;
    }
  }
  return unit.kind === 'row' && rows.length > 1 && marker !== '- ' ? undefined : rows;
}

function signatureLines(unit: Unit, { source }: UnitStyle): readonly string[] | undefined {
  const pairs = signaturePairs(unit.tokens);
  if (!pairs) {
    const [role, name] = unit.tokens;
    if (role?.token !== 'SIGN_ROLE' || name?.token === 'SIGN_ROLE') return undefined;
    // Several names, or a line to sign on, stay in their columns.
    return [name ? `${spelled(role)}: ${source.slice(name.start, unit.lines[0]?.to)}` : spelled(role)];
  }
  return pairs.map(({ role, name, details }) =>
    [`${spelled(role)}: ${name.text}`, ...details.map(({ text }) => (/^\d/.test(text) ? text : `, ${text}`))]
      .join(' ')
      .replaceAll(' , ', ', '),
  );
}

// --- Items ------------------------------------------------------------------------------------------------------

const bareNumber = /^(\d[\d.]*(?::\d+)?(?:\s?[a-zåäö])?)[.:)]?$/i;
const wordNumber = /^([\p{L}\p{M}]+)\s+(\d[\d.]*(?::\d+)?(?:\s?[a-zåäö])?)[.:)]?$/iu;

function itemLines({ tokens, lines }: Unit, { keepsHashes, source }: UnitStyle): string[] | undefined {
  const [sign, title] = tokens;
  if (!sign) return undefined;
  const hashes = /^[#*]+(?=\s|$)/.exec(sign.text)?.[0].replaceAll('*', '#') ?? '';
  const name = title && title.text + closingStars(title.text, source.slice(title.end, lines[0]?.to));
  const number = sign.text.slice(hashes.length).replace(/^[\s*_]+/, '');
  const prefix = hashes && (keepsHashes || sign.token === 'ITEM_MARK') ? `${hashes} ` : '';
  const written = sign.token === 'ITEM_NUMBER' ? numberSign(number, prefix !== '', name) : '';
  if (written === undefined) return undefined;
  return [
    [prefix + written, name]
      .filter(Boolean)
      .join(prefix + written === prefix ? '' : ' ')
      .trimEnd(),
  ];
}

/** "Punkt 3." for a number; a § stays what it is, since decisions are cited by it. */
function numberSign(sign: string, isHeading: boolean, title: string | undefined): string | undefined {
  if (sign.includes('§')) {
    const spaced = sign.replace(/§(?=\d)/, '§ ').replace(/\s{2,}/g, ' ');
    const isOpen = title === undefined || /^[\p{Lu}\p{N}"”'(@]/u.test(title);
    return isOpen ? spaced.replace(/[.:)]$/, '') : spaced;
  }
  const worded = wordNumber.exec(sign);
  // "(3)", "#3" and "3 –" are "3", too.
  const path = worded?.[2] ?? bareNumber.exec(sign.replace(/^[#(]|\s?[–-]$/g, ''))?.[1];
  if (path === undefined) return undefined;
  const bare = normalizeNumber(path.replace(/\.$/, ''));
  const isOpen = bare.includes('.') && title !== undefined && /^[\p{Lu}\p{N}"”'(@]/u.test(title);
  const number = bare + (isOpen ? '' : '.');
  if (worded?.[1]) return `${titleCase(worded[1])} ${number}`;
  return isHeading ? number : `Punkt ${number}`;
}

// --- Text, lists, clauses ---------------------------------------------------------------------------------------

function textLines({ lines }: Unit, { source }: UnitStyle): string[] {
  return lines.map((line) => source.slice(line.from, line.to));
}

function quoteLines({ tokens }: Unit): string[] {
  return tokens.map(({ text }) => text.replace(/^>(?=[^\s>])/, '> '));
}

const checkBoxes: Readonly<Record<Check, string>> = { open: '[ ]', done: '[x]' };

/** The mark of a list entry: a number keeps its number, `+` is no bullet to everybody, a tick says something in a list. */
export function canonicalMarker(token: SourceToken): string {
  const number = /\d+/.exec(token.text)?.[0];
  const check = checkOf(token.text);
  if (check) return [number ? `${number}.` : '-', checkBoxes[check]].join(' ');
  if (number !== undefined) return `${number}.`;
  if (/[a-z+]/i.test(token.text) && token.text !== 'o') return token.text;
  return token.token !== 'POINT' && token.text.includes('✓') ? '- ✓' : '-';
}

function entryLines({ tokens }: Unit): string[] | undefined {
  const [marker, value] = tokens;
  return marker && [[canonicalMarker(marker), value?.text].filter(Boolean).join(' ')];
}

function decisionLines(unit: Unit, style: UnitStyle): readonly string[] | undefined {
  const [leadIn, att, value] = unit.tokens;
  if (att?.token !== 'ATT') {
    if (leadIn?.token === 'LEAD_IN' && !att) return [leadIn.text];
    return labelLines(unit, style);
  }
  if (!leadIn) return undefined;
  const label = spelled({ ...leadIn, token: 'DECISION', text: leadIn.text.replace(/\s*:$/, '') });
  return [[label, attSign(att.text), value?.text].filter(Boolean).join(' ')];
}

function clauseLines({ tokens, lines }: Unit, { keepsBullets, source }: UnitStyle): string[] | undefined {
  const [marker, value] = tokens;
  if (marker?.token === 'ROW') return lines.map((line) => source.slice(line.from, line.to));
  if (!marker) return undefined;
  const number = /^\(?(\d{1,2})[.)]/.exec(marker.text)?.[1];
  const letter = /^[a-h]\)/i.exec(marker.text)?.[0];
  const bullet = number !== undefined ? `${number}.` : (letter ?? (keepsBullets ? '-' : ''));
  const words = marker.text.replace(/^(?:\(?\d{1,2}[.)]|[a-h]\)|[^\p{L}]+)\s*/iu, '');
  const sign = [bullet, attSign(words)].filter(Boolean).join(' ');
  // "1. 2) att": which number is it?
  if (sign.replace(/\D/g, '') !== marker.text.replace(/\D/g, '')) return undefined;
  return [[sign, value?.text].filter(Boolean).join(' ')];
}

/** "**Att**" is "att"; a number keeps its sign, which says that it is the clause's: "att2:" is "att 2:". */
function attSign(text: string): string {
  const found = /[Aa]tt(?:\s?(\d{1,2})[*_]{0,3}([:.,)]?))?/.exec(text);
  if (!found) return '';
  const [, number, sign = ''] = found;
  return number === undefined ? 'att' : `att ${number}${sign}`;
}
