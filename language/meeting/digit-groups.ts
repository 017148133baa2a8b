import { isDigitAt } from '../source/characters.ts';
import { entityAt } from '../syntax/html-entity.ts';
import { markupEnd } from '../syntax/html-markup.ts';

/** What is between two groups of digits. */
export type GapKind =
  /** Spaces, tabs, or one line break with the next line's indentation and quote marks. */
  | 'blank'
  /** Hyphens or dashes, perhaps with blanks around them. */
  | 'dash'
  | 'plus'
  /** `/`, `.`, `:` or `=`, or marks of emphasis alone. */
  | 'other'
  /** Separates numbers from each other, or decimals. */
  | 'comma'
  /** Anything else: the groups have nothing to do with each other. */
  | 'apart';

export interface Gap {
  readonly kind: GapKind;
  /** No blank or line break in it. */
  readonly tight: boolean;
  /** A line break in it. */
  readonly broken: boolean;
  /** Which of the signs of `other` it is; empty for marks alone. */
  readonly sign: string;
  /** The runs of emphasis marks in it, as written. */
  readonly marks: readonly string[];
  /** The borders of cells, brackets and words ("nr") in it, which stay when the digits around it are masked. */
  readonly kept: string;
  /** A border of two cells in a row of a table: a bar or a tab. */
  readonly isCell: boolean;
}

/** A run of digits as a reader sees it: invisible characters do not end it. */
export interface DigitGroup {
  /** As 0–9, however they are written. */
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** What is between the group before and this one. */
  readonly before: Gap;
}

/** A character in the terms below; the plain signs stand for themselves. */
type Sign =
  | 'digit'
  | 'small'
  | 'invisible'
  | 'mark'
  | 'letter'
  | 'bracket'
  | ' '
  | '\n'
  | '|'
  | '>'
  | '-'
  | '+'
  | '/'
  | '.'
  | ':'
  | '='
  | ',';

interface Character {
  readonly sign: Sign;
  /** Of a digit 0–9, of others nothing. */
  readonly digit: string;
}

// What no reader sees, or sees as a part of the digit before: default-ignorable, format and control characters, combining
// marks; and what exports leave out or replace.
const invisible =
  /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Mn}\p{Me}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]$/u;

/** In this order; each is tried on the character as NFKC writes it. */
const signs: readonly (readonly [Sign, RegExp])[] = [
  ['-', /^[\p{Pd}\u2212\u2043\u02d7]$/u],
  ['+', /^\+$/],
  ['>', /^>$/],
  ['/', /^[/\u2044\u2215]$/],
  [':', /^[:\u2236]$/],
  ['.', /^[.\u00b7\u2022\u2027\u2219\u22c5]$/],
  ['=', /^=$/],
  [',', /^,$/],
  ['|', /^[|\u00a6\u2223]$/],
  ['bracket', /^[()[\]]$/],
  ['mark', /^[*_`~\\]$/],
];

function classify(char: string): Character {
  const none = (sign: Sign): Character => ({ sign, digit: '' });
  if (/^[\n\r\v\f\u0085\u2028\u2029]$/.test(char)) return none('\n');
  if (/^[\t\p{Zs}]$/u.test(char)) return none(' ');
  if (invisible.test(char)) return none('invisible');
  if (/^\p{Nd}$/u.test(char)) return { sign: 'digit', digit: decimalOf(char) };
  const plain = char.normalize('NFKC');
  // Above or below the line, or in a circle: "3234¹" has a footnote, not a fifth digit.
  if (/^\d$/.test(plain)) return { sign: 'small', digit: plain };
  return none(signs.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'letter');
}

/** The value of a decimal digit of any script: each script has its ten in a row, most of them unknown to NFKC. */
function decimalOf(char: string): string {
  const plain = char.normalize('NFKC');
  if (/^\d$/.test(plain)) return plain;
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > code - 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

const known = new Map<number, Character>();

function characterOf(code: number): Character {
  const found = known.get(code) ?? classify(String.fromCodePoint(code));
  known.set(code, found);
  return found;
}

/**
 * The groups of digits of a text, in order, with what is between them: as a reader of any export sees them, when what is
 * invisible is gone and lines are joined. Looks at each character a few times.
 */
export function digitGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  for (let at = 0; at < text.length; ) {
    const sign = mayBeginDigit(text.charCodeAt(at)) ? digitSignAt(text, at) : undefined;
    if (!sign) {
      at = entityAt(text, at)?.end ?? at + 1;
      continue;
    }
    const { digits, end } = readGroup(text, at, sign);
    const previous = groups.at(-1);
    groups.push({ digits, start: at, end, before: previous ? readGap(text, previous.end, at) : apart });
    at = end;
  }
  return groups;
}

/** False for nearly all characters, of which texts are searched one by one. Entities begin with `&`. */
function mayBeginDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 38 || code >= firstOther;
}

/** Decimal digits of other scripts begin there; ¹²³ below begin no number that is looked for. */
const firstOther = 0x660;

function digitSignAt(text: string, at: number): Sign | undefined {
  const entity = entityAt(text, at);
  if (!entity && text.charCodeAt(at) < firstOther) return isDigitAt(text, at) ? 'digit' : undefined;
  const { sign } = characterOf((entity?.char ?? text.slice(at, at + 2)).codePointAt(0) ?? 0);
  return sign === 'digit' || sign === 'small' ? sign : undefined;
}

/** The character at `at`, also one that is written as an entity; undefined for a tag or comment, which is nothing. */
function readCharacter(text: string, at: number): { readonly code: number | undefined; readonly end: number } {
  const code = text.codePointAt(at) ?? 0;
  const past = code === 60 ? markupEnd(text, at) : at;
  if (past > at) return { code: undefined, end: past };
  const entity = entityAt(text, at);
  return entity ? { code: entity.char.codePointAt(0), end: entity.end } : { code, end: at + (code > 0xffff ? 2 : 1) };
}

function readGroup(text: string, start: number, sign: Sign): { digits: string; end: number } {
  let digits = '';
  let end = start;
  for (let at = start; at < text.length; ) {
    const { code, end: next } = readCharacter(text, at);
    at = next;
    if (code === undefined) continue;
    const found = characterOf(code);
    if (found.sign === 'invisible') continue;
    if (found.sign !== sign) break;
    digits += found.digit;
    end = at;
  }
  return { digits, end };
}

const apart: Gap = { kind: 'apart', tight: false, broken: false, sign: '', marks: [], kept: '', isCell: false };

/** More characters than this are columns or a rule. */
const widest = 40;

/** Words between the date and the last digits: "640823 nr 3234", "640823, sista fyra 3234". */
const words =
  /(?:nr|no|nummer|(?:och\s)?(?:de\s)?(?:fyra\ssista|sista\sfyra)(?:\ssiffrorna)?|(?:med\s)?(?:slut|sista\s)siffror(?:na)?|kontroll(?:nr|nummer|siffror|siffra))\.?(?![\p{L}\p{M}])/iuy;

function readGap(text: string, start: number, end: number): Gap {
  let shape = '';
  let kept = '';
  const marks: string[] = [];
  for (let at = start; at < end; ) {
    const { code, end: next } = readCharacter(text, at);
    const from = at;
    at = next;
    if (code === undefined) continue;
    const char = String.fromCodePoint(code);
    const { sign } = characterOf(code);
    if (sign === 'invisible' || (char === '\n' && text.charAt(from - 1) === '\r')) continue;
    words.lastIndex = from;
    const word = sign === 'letter' ? words.exec(text)?.[0] : undefined;
    if (word !== undefined && shape !== '') {
      at = from + word.length;
      shape += 'w';
      kept += word;
      continue;
    }
    if (sign === 'letter' || sign === 'small' || sign === 'digit' || shape.length === widest) return apart;
    if (sign === 'bracket' || sign === '|' || char === '\t') kept += char;
    else if (sign === ' ' || sign === '\n') kept += ' ';
    if (sign === 'bracket') shape += char;
    else if (sign !== 'mark') shape += char === '\t' ? '\t' : sign;
    else {
      if (shape.endsWith('m')) marks.push(`${marks.pop() ?? ''}${char}`);
      else marks.push(char);
      shape += 'm';
    }
  }
  // A bullet at the line's start, or a blank line: what follows is another part of the text.
  if (/\n[\s>]*[-+.m]+\s|\n[^\n]*\n/.test(shape) || !/^[^>]*(?:\n[\s>]*)?[^>]*$/.test(shape)) return apart;
  const visible = shape.replace(/[m>]/g, '');
  const bars = visible.replace(/[^|]/g, '').length;
  const isCell = bars > 0 || visible.includes('\t');
  // The next row of a table, or a cell between two.
  if (bars > 1 || (bars > 0 && visible.includes('\n')) || /^[^([]*[)\]][^()[\]]*[)\]]/.test(visible)) return apart;
  const plain = visible.replace(/[|()[\]]/g, '').replace(/,?\s*w/g, ' ');
  const signs = plain.trim();
  const kind = kindOf(signs, plain, marks.length > 0 || plain !== visible);
  const broken = visible.includes('\n');
  return {
    kind: kind === 'other' && signs === '' && plain !== visible ? 'blank' : kind,
    tight: signs === visible,
    broken,
    sign: kind === 'other' ? signs : '',
    marks,
    kept: /\S|\t/.test(kept) ? kept.replace(/ +/g, ' ') : '',
    isCell,
  };
}

function kindOf(signs: string, visible: string, marked: boolean): GapKind {
  if (signs === '') return visible !== '' ? 'blank' : marked ? 'other' : 'apart';
  if (/^-(?: ?-){0,2}$/.test(signs)) return 'dash';
  if (signs === '+') return 'plus';
  // "640823. 3234 kr": a sentence ends.
  if (/^[/.:=]$/.test(signs)) return /^[.:]\s/.test(visible) ? 'apart' : 'other';
  return signs === ',' ? 'comma' : 'apart';
}
