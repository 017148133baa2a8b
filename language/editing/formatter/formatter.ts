/**
 * The formatter: minutes in any accepted style → the canonical style of the language. It changes layout and how keywords,
 * fields, lists and headings are written; never a word of what was said and decided, and never the order.
 *
 * Each line is written again and read again in the state that the lines above leave the lexer in. Only what is read as the
 * same is taken; else the line stays as it is. So nothing changes its meaning by being formatted, also where the writer
 * does something unforeseen.
 */

import { anyLineBreak } from '../../source/characters.ts';
import type { SourceRange } from '../../source/range.ts';
import { initialState, type LexerState } from '../../syntax/lexer-state.ts';
import { frontMatterEnd } from '../../syntax/lines/front-matter.ts';
import { type DocumentStyle, sameStyle, styleOf } from '../../syntax/style/document-style.ts';
import { applyEdits, editsBetween, type SourceEdit } from '../edit.ts';
import { gapsOf } from './blank-lines.ts';
import { sameTokens } from './equivalence.ts';
import { canonicalLines } from './render-unit.ts';
import { dominantLineBreak, lex, readLines, type SourceToken } from './source-lines.ts';
import { stylesOf } from './unit-layout.ts';
import { signaturePairs, type Unit, type UnitKind, unitsOf } from './units.ts';

const byteOrderMark = 0xfeff;

/** The edits that put the text in canonical style, in order. None when it is already. */
export function formatMinutes(text: string): SourceEdit[] {
  return format(text, () => true);
}

/** The text in canonical style. */
export function formatted(text: string): string {
  return applyEdits(text, formatMinutes(text));
}

/** The edits that put those blocks in canonical style that the range touches; everything else stays as it is. */
export function formatRange(text: string, range: SourceRange): SourceEdit[] {
  return format(text, (start, end) => start <= range.end && range.start <= end);
}

function format(text: string, isTouched: (start: number, end: number) => boolean): SourceEdit[] {
  const from = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  const units = unitsOf(readLines(text, from));
  const touched = touchedBlocks(units, isTouched);
  const style = styleOf(text);
  const drafts = draftsOf(units, text, touched);
  const found = edits(text, from, drafts, writeAll(drafts, style));
  if (keepsMeaning(text, from, found, style)) return found;
  // Headings written in another way have given the document another style.
  const kept = drafts.map((draft) => (draft.unit.kind === 'item' ? onlyExact(draft) : draft));
  const careful = edits(text, from, kept, writeAll(kept, style));
  return keepsMeaning(text, from, careful, style) ? careful : [];
}

/** True if the edited text is read as what the drafts were read as, in its own style. */
function keepsMeaning(text: string, from: number, found: readonly SourceEdit[], style: DocumentStyle): boolean {
  const after = applyEdits(text, found);
  const own = styleOf(after);
  if (sameStyle(own, style)) return true;
  return sameTokens(lex(after, from, initialState(style)), lex(after, from, initialState(own)));
}

function onlyExact(draft: Draft): Draft {
  return { ...draft, writings: draft.writings.slice(-1) };
}

function touchedBlocks(units: readonly Unit[], isTouched: (start: number, end: number) => boolean): Set<number> {
  const ranges = new Map<number, { start: number; end: number }>();
  for (const { block, lines } of units) {
    const start = lines[0]?.start ?? 0;
    const end = lines.at(-1)?.end ?? start;
    ranges.set(block, { start: ranges.get(block)?.start ?? start, end });
  }
  return new Set([...ranges].flatMap(([block, { start, end }]) => (isTouched(start, end) ? [block] : [])));
}

/** How a unit may be written: lines below a number of blank lines. */
interface Writing {
  readonly blankAbove: number;
  readonly lines: readonly string[];
}

/** A unit with the ways to write it, the canonical one first; the last is exactly as it is in the source. */
interface Draft {
  readonly unit: Unit;
  readonly writings: readonly Writing[];
  /** What a writing must be read as: one of these. */
  readonly meanings: readonly (readonly SourceToken[])[];
  readonly start: number;
  readonly end: number;
}

function draftsOf(units: readonly Unit[], text: string, touched: ReadonlySet<number>): Draft[] {
  const styles = stylesOf(units, text);
  const gaps = gapsOf(units);
  const frontMatter = frontMatterEnd(text, text.charCodeAt(0) === byteOrderMark ? 1 : 0);
  return units.map((unit, at): Draft => {
    const first = unit.lines[0];
    const last = unit.lines.at(-1);
    const start = first?.start ?? 0;
    const end = last?.end ?? start;
    const written = first?.blankAbove ?? 0;
    const exact: Writing = { blankAbove: written, lines: text.slice(start, end).split(anyLineBreak) };
    const style = styles[at];
    const draft = { unit, start, end, meanings: meaningsOf(unit) };
    // The indentation of code counts, and front matter is another program's.
    const isOwn = unit.kind === 'code' || start < frontMatter;
    if (!touched.has(unit.block) || !style || isOwn) return { ...draft, writings: [exact] };
    const isFirstTouched = at > 0 && !touched.has(units[at - 1]?.block ?? unit.block);
    const gap = isFirstTouched ? written : (gaps[at] ?? 0);
    const own = Math.min(written, at === 0 ? 0 : 1);
    const canonical = breaksEmphasis(unit, units[at + 1]) ? undefined : canonicalLines(unit, style);
    const trimmed = exact.lines.map((line) => line.trimEnd()).filter((line, row) => row === 0 || line !== '');
    const writings: Writing[] = [];
    // Tabs before the first word are empty cells.
    const isTabbed = tables.has(unit.kind) && !trimmed.some((line) => line.includes('|'));
    for (const lines of canonical ? [canonical, trimmed] : isTabbed ? [trimmed] : [unindented(trimmed), trimmed])
      for (const blankAbove of gap === own ? [gap] : [gap, own]) writings.push({ blankAbove, lines });
    return { ...draft, writings: [...writings, exact] };
  });
}

const tables: ReadonlySet<UnitKind> = new Set<UnitKind>(['table', 'clauseTable', 'tableRow']);

/** True if stars that end a line are in the middle of a text, which continues below. */
function breaksEmphasis({ lines, tokens }: Unit, below: Unit | undefined): boolean {
  return below?.kind === 'more' && (tokens.at(-1)?.end ?? 0) < (lines.at(-1)?.to ?? 0);
}

function unindented(lines: readonly string[]): string[] {
  return lines.map((line) => line.trimStart());
}

function meaningsOf(unit: Unit): (readonly SourceToken[])[] {
  const pairs = unit.kind === 'signature' ? signaturePairs(unit.tokens) : undefined;
  if (!pairs) return [unit.tokens];
  return [pairs.flatMap(({ role, name, details }) => [role, name, ...details]), unit.tokens];
}

// --- Choosing ---------------------------------------------------------------------------------------------------

/** Which of its writings each unit may use from: the later, the closer to the source. */
interface Choice {
  /** First writing that may be used. */
  floor: number;
  /** The writing used. */
  taken: number;
  /** The lexer's state above the unit. */
  state: LexerState;
  /** How many units above this one were last made to stay closer to the source, since this one could not be written. */
  reach: number;
}

/** Chooses a writing for each unit so that all are read as what they were. */
function writeAll(drafts: readonly Draft[], style: DocumentStyle): Writing[] {
  const choices: Choice[] = [];
  let state = initialState(style);
  for (let at = 0; at < drafts.length; ) {
    const draft = drafts[at];
    if (!draft) break;
    const choice = choices[at] ?? { floor: 0, taken: 0, state, reach: 0 };
    choice.state = { ...state };
    choices[at] = choice;
    const below = firstLineOf(drafts[at + 1]);
    const taken = firstThatFits(draft, choice.floor, state, below);
    if (taken) {
      choice.taken = taken.writing;
      state = taken.state;
      at++;
      continue;
    }
    // The lines above leave the lexer in another state than those of the source: keep more and more of them as written.
    choice.reach = Math.max(1, choice.reach * 2);
    const back = Math.max(0, at - choice.reach);
    const isWhole = back === 0 && choices.slice(0, at + 1).every((each, row) => each.floor >= exactOf(drafts[row]));
    if (isWhole) {
      // The same text from the start is read in the same way: cannot be reached, but would be no reason to lose text.
      choice.taken = exactOf(draft);
      state = readIn(draft.writings[choice.taken], state, below).state;
      at++;
      continue;
    }
    for (let row = back; row <= at; row++) {
      const each = choices[row];
      const own = drafts[row];
      if (each && own) each.floor = each.floor < exactOf(own) - 1 ? Math.max(0, trimmedOf(own)) : exactOf(own);
    }
    state = { ...(choices[back]?.state ?? initialState(style)) };
    at = back;
  }
  return drafts.flatMap((draft, at) => draft.writings[choices[at]?.taken ?? 0] ?? []);
}

function exactOf(draft: Draft | undefined): number {
  return (draft?.writings.length ?? 1) - 1;
}

/** The writing that only has less white space than the source. */
function trimmedOf(draft: Draft): number {
  return exactOf(draft) - 1;
}

function firstThatFits(
  draft: Draft,
  floor: number,
  state: LexerState,
  below: string,
): { writing: number; state: LexerState } | undefined {
  for (let writing = floor; writing < draft.writings.length; writing++) {
    const read = readIn(draft.writings[writing], state, below);
    if (draft.meanings.some((meaning) => sameTokens(meaning, read.tokens))) return { writing, state: read.state };
  }
  return undefined;
}

/** The line below a draft's own, which may underline it: as it is in the source. */
function firstLineOf(draft: Draft | undefined): string {
  return draft?.writings.at(-1)?.lines[0] ?? '';
}

function readIn(
  writing: Writing | undefined,
  above: LexerState,
  below: string,
): { tokens: SourceToken[]; state: LexerState } {
  const state = { ...above };
  const text = writing ? '\n'.repeat(writing.blankAbove) + writing.lines.join('\n') : '';
  return { tokens: lex(`${text}\n${below}`, 0, state, text.length), state };
}

// --- Writing ----------------------------------------------------------------------------------------------------

function edits(text: string, from: number, drafts: readonly Draft[], written: readonly Writing[]): SourceEdit[] {
  const lineBreak = dominantLineBreak(text);
  const found: SourceEdit[] = [];
  let at = from;
  drafts.forEach((draft, row) => {
    const writing = written[row];
    if (!writing) return;
    const isExact = draft.writings.length === 1;
    const above = row === 0 ? 0 : 1;
    const blank = lineBreak.repeat(above + writing.blankAbove);
    if (!isExact) found.push(...editsBetween(text.slice(at, draft.end), blank + writing.lines.join(lineBreak), at));
    at = draft.end;
  });
  const last = drafts.at(-1);
  if (!last || last.writings.length > 1) found.push(...editsBetween(text.slice(at), last ? lineBreak : '', at));
  return found;
}
