import { normalizeNumber } from '../item-number.ts';
import { clausesOf, type LexerState, takesEntries } from '../lexer-state.ts';
import { type Lead, type Line, trimEmphasis } from '../line.ts';
import type { DocumentStyle } from '../style/document-style.ts';
import { breaksOff } from './title-end.ts';

/** A line that is an item's heading. Positions are in the line's text. */
export interface ItemHeading {
  /** The number as a path: "3", "3.1", "3 a"; undefined for a heading without number. */
  readonly path: string | undefined;
  readonly major: number;
  /** Where the number's sign ("## § 3.") ends. */
  readonly signEnd: number;
  readonly titleStart: number;
  readonly titleEnd: number;
  /** Where text begins that follows a title in bold on its line; undefined when nothing does. */
  readonly text: number | undefined;
  readonly style: 'bare' | 'marked';
  readonly depth: number;
}

// "3", "3.1", "3 a", "3a"; a letter by itself from i on may be a word ("§ 3 i stadgarna").
const number = String.raw`(\d{1,4}(?:\s?[a-h]|[a-zåäö])(?=[.:)\s]|$)|\d{1,4}(?:\.\d{1,3}){0,3})`;
// "KS § 12", "Sn § 50": the body that decided. "Se § 12" is a reference.
const bodyBefore = String.raw`(?:(?!(?:Jfr|Dvs|Pkt|Nr)\s)(?:[A-ZÅÄÖ]{2,8}|[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,3}|Au)\s)?`;
const word = new RegExp(String.raw`(?:punkt|paragraf|ärende)\s+${number}([.:)]?)(?=\s|$|[.:)])`, 'iy');
// "§ 12/2024": numbers that begin again with the year.
// "§ 3.Budget" has no blank before its title.
const section = new RegExp(
  String.raw`[.,·]?${bodyBefore}§\s?${number}(?:\/\d{2,4})?(?:(\)?[.:]|\)?)(?=\s|$|´)|([.:])(?=[A-ZÅÄÖ]))`,
  'y',
);
const misread = new RegExp(String.raw`[&$]\s?${number}([.:)]?)(?=\s|$)`, 'y');
const sectionAfter = new RegExp(String.raw`${number}\s?§([.:]?)(?=\s|$)`, 'y');
// "3.", "3)", "3:", and "**3.** **Title**", whose stars close around the number alone.
const bare = new RegExp(String.raw`${number}([.):])[*_]{0,3}(?=\s|$)`, 'y');
/** "##3.Title" */
const tight = new RegExp(String.raw`${number}([.):])(?=\p{Lu})`, 'uy');
/** "3 – Title", "3 Title" */
const spaced = /(\d{1,3})(\s+[–—-])?(?=\s+\p{Lu})/uy;
const bareSub = /(\d{1,3}(?:\.\d{1,3}){1,3}|\d{1,3}:\d{1,2}|\d{1,3}\s?[a-zåäö])(\)?)(?=\s+\p{Lu})/uy;
/** "(1) Title", "#1 Title", "1.Title" in documents of that style. */
const tightSign = /[#(]?(\d{1,3})(?:\)(?=\s*\p{Lu})|\.(?=\p{Lu})|(?=\s+\p{Lu}))/uy;
const upper = /[\p{Lu}\p{N}"”'(@*_]/uy;

/** The item heading that this line is, in its context, or undefined. */
export function itemHeading(line: Line, lead: Lead, state: LexerState): ItemHeading | undefined {
  // An ordinal in front ("3. Title") has been read as a bullet: numbers are looked for from there.
  const isBareNumber = lead.depth === 0 && lead.bullet?.ordinal !== undefined;
  const at = isBareNumber && lead.bullet ? lead.bullet.start : lead.words;
  const first = line.text.charCodeAt(at);
  const marked = markedNumber(line, at, first, state.documentStyle);
  if (marked) return acceptMarked(line, lead, state, marked);
  const letter = letteredHeading(line, lead, state);
  if (letter) return letter;
  const one = oneHeading(line, lead, state);
  if (one) return one;
  const other = numberOfStyle(line, lead, state, at);
  if (other) return heading(line, lead, other, 'bare');
  if (first >= 48 && first <= 57) {
    const spacedNumber = lead.depth > 0 || state.documentStyle.items === 'spaced' ? match(spaced, line, at) : undefined;
    // "11.Mötets avslutande", the last of numbers that have a blank.
    const glued = lead.depth > 0 || isNextAlone(line, at, state) ? match(tight, line, at) : undefined;
    const plain = match(bare, line, at) ?? glued ?? match(bareSub, line, at) ?? spacedNumber;
    if (plain && acceptBare(line, lead, state, plain))
      return heading(line, lead, plain, lead.depth > 0 ? 'marked' : 'bare');
  }
  if (lead.depth === 0 || lead.words >= line.to) return undefined;
  const titleEnd = trimEmphasis(line, lead.words);
  return {
    path: undefined,
    major: state.lastItem,
    signEnd: line.from + lead.depth,
    titleStart: lead.words,
    titleEnd,
    text: undefined,
    style: 'marked',
    depth: lead.depth,
  };
}

/** In a paragraph of its own, the number after the last one. */
function isNextAlone(line: Line, at: number, { afterBlank, lastItem, style, flow }: LexerState): boolean {
  if (!afterBlank || lastItem < 2 || style !== 'bare' || flow.entryIndent > 0) return false;
  return Number.parseInt(line.text.slice(at, at + 4), 10) === lastItem + 1;
}

interface NumberSign {
  readonly path: string;
  readonly end: number;
  /** A full stop, colon or bracket follows the number. */
  readonly closed: boolean;
}

function match(pattern: RegExp, line: Line, at: number): NumberSign | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(line.text);
  if (!found?.[1]) return undefined;
  return { path: normalizeNumber(found[1]), end: at + found[0].length, closed: found[2] !== '' };
}

function markedNumber(line: Line, at: number, first: number, style: DocumentStyle): NumberSign | undefined {
  const startsWord = first === 80 || first === 112 || first === 0xc4 || first === 0xe4;
  if (style.misreadSign && (first === 38 || first === 36)) return match(misread, line, at);
  return (
    (startsWord ? match(word, line, at) : undefined) ??
    (line.text.includes('§')
      ? (match(section, line, at) ?? (style.signAfter ? match(sectionAfter, line, at) : undefined))
      : undefined)
  );
}

const letterSign = /(?:[A-Za-z](?:\.\s{2,}|[)/]\s+)|[a-z]\.\s+)(?=\p{Lu})/uy;

/** "a) Val av ledamöter", "A.   Parkeringen" below a numbered item, where these are alone in their paragraphs; "### a) Val". */
function letteredHeading(line: Line, lead: Lead, state: LexerState): ItemHeading | undefined {
  const { documentStyle: style, afterBlank, open, place } = state;
  // Directly below what was decided in the sub-item above.
  const isBelowClause = clausesOf(state)?.clause !== undefined && state.lastPath !== '' && !state.flow.announces;
  const mayBe = lead.depth > 0 || (style.lettered && (afterBlank || open.kind === 'title' || isBelowClause));
  if (!mayBe || place !== 'item') return undefined;
  const from = lead.depth > 0 ? lead.words : line.from;
  letterSign.lastIndex = from;
  const found = letterSign.exec(line.text);
  if (!found || state.lastItem === 0) return undefined;
  const path = found[0].charAt(0);
  const isNext = path.charCodeAt(0) === state.lastPath.charCodeAt(0) + 1;
  if (!isNext && (path.toLowerCase() !== 'a' || (!afterBlank && isBelowClause))) return undefined;
  return heading(line, lead, { path, end: from + found[0].trimEnd().length, closed: true }, 'marked');
}

/** "1. Title" in a document that has "1." before every heading: a mark, and no number. */
function oneHeading(line: Line, lead: Lead, state: LexerState): ItemHeading | undefined {
  if (state.documentStyle.items !== 'ones' || !state.afterBlank) return undefined;
  if (lead.bullet?.ordinal !== 1 || lead.bullet.lettered || line.from > 0 || lead.words >= line.to) return undefined;
  const found = heading(line, lead, { path: '1', end: lead.bullet.end, closed: true }, 'bare');
  return { ...found, path: undefined, major: state.lastItem };
}

/** Numbers that only the document's style makes those of items: in order, and not in the middle of a sentence. */
function numberOfStyle(line: Line, lead: Lead, state: LexerState, at: number): NumberSign | undefined {
  const { documentStyle: style, flow, lastItem, open } = state;
  if (lead.depth > 0 || (lead.bullet && lead.bullet.ordinal === undefined)) return undefined;
  const alone = style.numberLines ? /^\d{1,3}$/.exec(line.text.slice(line.from, line.to)) : null;
  if (alone) return Number(alone[0]) === lastItem + 1 ? { path: alone[0], end: line.to, closed: false } : undefined;
  const found = style.tightNumbers && !indented(line, state) ? match(tightSign, line, at) : undefined;
  if (!found || (open.kind === 'attendance' && !state.afterBlank)) return undefined;
  const number = Number(found.path);
  const follows = state.afterBlank
    ? number > lastItem && number <= lastItem + 5
    : number === lastItem + 1 && !flow.midSentence;
  return follows ? found : undefined;
}

/** "Punkt 9 utgår" and "§ 12 i stadgarna ändras" are sentences; a number that is closed or has a title after it is a heading. */
function acceptMarked(line: Line, lead: Lead, state: LexerState, sign: NumberSign): ItemHeading | undefined {
  const rest = skipBlank(line, sign.end);
  if (lead.depth === 0 && lead.bullet && lead.bullet.ordinal === undefined) return undefined;
  // "Paragraf 3 förklarades omedelbart justerad"
  if (!sign.closed && sign.path === state.lastPath && /omedelbart\sjuster/i.test(line.text.slice(rest, line.to)))
    return undefined;
  if (rest < line.to && !sign.closed && lead.depth === 0 && !lead.emphasized) {
    if (!isUpper(line, rest)) {
      const isNext = state.afterBlank && Number.parseInt(sign.path, 10) === state.lastItem + 1;
      if (!isNext || /[.!?]$/.test(line.text.slice(rest, line.to))) return undefined;
    }
  }
  if (
    state.flow.midSentence &&
    lead.depth === 0 &&
    !sign.closed &&
    Number.parseInt(sign.path, 10) !== state.lastItem + 1
  )
    return undefined;
  return heading(line, lead, sign, 'marked');
}

/**
 * A bare number ("3. Title") is a heading where the numbering continues, and a list entry where it starts again, is
 * indented, is in an unbroken run of list lines, or where this document marks its items otherwise.
 */
function acceptBare(line: Line, lead: Lead, state: LexerState, sign: NumberSign): boolean {
  if (lead.depth > 0) return true;
  const isSub = /[.\s]/.test(sign.path);
  const major = Number.parseInt(sign.path, 10);
  if (line.from > 0 && !lead.emphasized && indented(line, state) && !isShifted(line, state, sign)) return false;
  if (major > 999) return false;
  const title = skipBlank(line, sign.end);
  if (isSub) {
    // "4:1" may also be a time, or a property whose name is broken over lines.
    const isColon = line.text.slice(line.from, sign.end).includes(':');
    return title < line.to && acceptSub(state, sign.path, major, isColon);
  }
  if (state.style === 'marked' || isListOfHead(state)) return false;
  if (state.style === 'headings' && !(major === 1 && opensMeeting(line.text.slice(title, line.to)))) return false;
  if (title >= line.to) return state.afterBlank && major === state.lastItem + 1;
  if (clausesOf(state) && /^[*_]*att\b/i.test(line.text.slice(title, title + 6))) return false;
  const { open } = state;
  // Directly below a heading without number, numbers begin or continue.
  if (open.kind === 'title' && !open.numbered && (major === 1 || major === state.lastItem + 1)) return true;
  const { ordinal } = state.flow;
  const continuesList = ordinal > 0 && major === ordinal + 1;
  if (open.kind === 'attendance' && continuesList) return false;
  // The agenda in the head: "Dagordning" alone, and the list below it.
  if (takesEntries(state) && state.place === 'head' && (state.flow.pending || ordinal > 0) && major === ordinal + 1)
    return false;
  if (major === 1 && state.lastItem > 0 && beginsAgain(state)) return true;
  if (state.afterBlank) return major > state.lastItem || (major === state.lastItem && major > 1);
  const isRow = open.kind === 'attendance' && open.rows === 0 && !opensMeeting(line.text.slice(title, line.to));
  return (!state.flow.midSentence || isUpper(line, title)) && !continuesList && !isRow && major === state.lastItem + 1;
}

/** "        8. Rapporter" below "7. Ekonomi", as copied pages have it: the next number, below text and no list. */
function isShifted(line: Line, state: LexerState, sign: NumberSign): boolean {
  if (state.flow.entryIndent >= 0 || state.flow.ordinal > 0 || state.open.kind === 'attendance') return false;
  return isNextAlone(line, line.from, state) && isUpper(line, skipBlank(line, sign.end));
}

/** "3.1", "3 a" below item 3; directly below a line only where the numbering continues, for "1.5 Miljoner" is a sum. */
function acceptSub(state: LexerState, path: string, major: number, isColon: boolean): boolean {
  // "9.00 Mötet öppnas" is a clock time: parts of a number do not start with 0.
  if (/\.0/.test(path) || major !== state.lastItem || major === 0) return false;
  const goesOn = nextPaths(state.lastPath).has(path);
  if (isColon) return goesOn && state.afterBlank;
  return goesOn || (state.style === 'bare' && state.afterBlank && state.flow.ordinal === 0);
}

/** What may follow a number: its first sub-item, or the next one on each level. */
function nextPaths(path: string): ReadonlySet<string> {
  const next = new Set([`${path}.1`, `${path} a`]);
  const letter = /^(\d+) (\p{L})$/u.exec(path);
  if (letter?.[1] && letter[2]) next.add(`${letter[1]} ${String.fromCharCode(letter[2].charCodeAt(0) + 1)}`);
  const parts = path.split('.');
  for (let length = 2; length <= parts.length; length++) {
    const up = parts.slice(0, length);
    next.add([...up.slice(0, -1), Number(up.at(-1)) + 1].join('.'));
  }
  return next;
}

/** Below headings without number, a list that begins as agendas do is one. */
function opensMeeting(title: string): boolean {
  return /^[*_]*(?:(?:mötets?|stämmans?|sammanträdets?|årsmötets?)\s+öpp|öppn|upprop|formalia|ofmö|inledning|välkom|val av)/i.test(
    title,
  );
}

function isUpper(line: Line, at: number): boolean {
  upper.lastIndex = at;
  return upper.test(line.text);
}

function indented(line: Line, { documentStyle: style, itemIndent }: LexerState): boolean {
  const most = Math.max(style.margin, style.indent, itemIndent) + 1;
  return line.from > most || (line.text.charCodeAt(0) === 9 && style.indent === 0);
}

/** In the head of a document whose items are headings, numbered lines are a list. */
function isListOfHead({ documentStyle: style, place, lastItem }: LexerState): boolean {
  return style.items === 'headings' && place === 'head' && lastItem === 0;
}

/** Numbers that begin again at 1 in a document whose numbered lines are alone in their paragraphs. */
function beginsAgain({ afterBlank, documentStyle: style }: LexerState): boolean {
  return afterBlank && style.restarts;
}

function heading(line: Line, lead: Lead, sign: NumberSign, style: 'bare' | 'marked'): ItemHeading {
  let titleStart = skipBlank(line, sign.end);
  // "§ 5 – Title", "3. – Title", "** § 5** Title"
  const dash = /^[–—:*_´-]+\s*/.exec(line.text.slice(titleStart, titleStart + 6));
  if (dash && titleStart + dash[0].length < line.to) titleStart += dash[0].length;
  const bold = boldTitle(line, lead, titleStart);
  const titleEnd = bold?.end ?? (titleStart < line.to ? trimEmphasis(line, titleStart) : line.to);
  return {
    path: sign.path,
    major: Number.parseInt(sign.path, 10) || 0,
    signEnd: sign.end,
    titleStart,
    titleEnd,
    text: bold?.text,
    style,
    depth: lead.depth,
  };
}

/** "**§ 1 Öppnande.** Ada öppnade mötet.": number and title in bold, and text after them. */
function boldTitle(line: Line, lead: Lead, start: number): { end: number; text: number } | undefined {
  const mark = line.text.slice(line.from, lead.words).trimEnd().slice(-2);
  if (mark !== '**' && mark !== '__') return undefined;
  const close = line.text.indexOf(mark, start);
  const text = skipBlank(line, close + 2);
  if (close <= start || text >= line.to || !/^\p{Lu}/u.test(line.text.slice(text, text + 2))) return undefined;
  let end = close;
  while (end > start && /[\s.:]/.test(line.text.charAt(end - 1))) end--;
  return end > start && !breaksOff(line.text.slice(start, end)) ? { end, text } : undefined;
}

function skipBlank(line: Line, from: number): number {
  let at = from;
  while (at < line.to && /\s/.test(line.text.charAt(at))) at++;
  return at;
}
