/**
 * Sections: the preamble, each item, each closing part. Every section starts at a line start, together they are the
 * whole document, and a section's tokens depend on its own text and on the lexer's state before it only. So after an
 * edit, lexing starts again at the section that was touched and stops where it meets an old section in its old state.
 */

import { countLeading } from '../source/search.ts';
import type { TextChange } from '../source/text-change.ts';
import { initialState, type LexerState, sameState } from './lexer-state.ts';
import { lexLines } from './line-lexer.ts';
import { type DocumentStyle, noStyle } from './style/document-style.ts';
import { type LineToken, tokenTraits } from './tokens.ts';

export type SectionKind = 'preamble' | 'item' | 'nextMeeting' | 'signatures';

/** A token of a section: offsets from the section's start, line counted from the section's first. */
export interface SectionToken {
  readonly token: LineToken;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export interface Section {
  readonly kind: SectionKind;
  /** Document offset; changes when the text before it does. */
  start: number;
  readonly length: number;
  /** The lexer's state before the section. */
  readonly entry: Readonly<LexerState>;
  readonly tokens: readonly SectionToken[];
}

/** All sections of a text of that style; the first is the preamble, which may be empty. */
export function scanSections(source: string, style: DocumentStyle): Section[] {
  return scan(source, 'preamble', 0, initialState(style), () => false) ?? [];
}

/** How an edit changed the sections: `fresh` replaced `count` sections from `at` on; those after moved by `delta`. */
export interface SectionChange {
  readonly at: number;
  readonly count: number;
  readonly fresh: readonly Section[];
  readonly delta: number;
}

/**
 * Updates sections after the text has changed from `before` to `after` and its style has not: changes `sections` in place and
 * returns what was done.
 */
export function rescanSections(
  sections: Section[],
  before: string,
  after: string,
  { start, tail }: TextChange,
): SectionChange {
  const delta = after.length - before.length;
  const changedEnd = after.length - tail;
  let at = Math.max(0, countLeading(sections, (section) => section.start < start) - 1);
  let next = at;
  const isKnown: IsKnown = (kind, start, state) => {
    if (start < changedEnd) return false;
    while (next < sections.length && (sections[next]?.start ?? 0) + delta < start) next++;
    const old = sections[next];
    return old !== undefined && old.start + delta === start && old.kind === kind && sameState(old.entry, state);
  };
  let fresh = scanFrom(sections[at], after, isKnown);
  // A section whose heading has gone becomes part of the one before.
  while (!fresh) fresh = scanFrom(sections[--at], after, isKnown);
  const last = fresh.at(-1);
  // Where scanning ran to the end of the text, no old section is left.
  const toEnd = last === undefined || last.start + last.length >= after.length;
  const count = (toEnd ? sections.length : next) - at;
  for (let index = at + count; index < sections.length; index++) {
    const moved = sections[index];
    if (moved) moved.start += delta;
  }
  sections.splice(at, count, ...fresh);
  return { at, count, fresh, delta };
}

function scanFrom(section: Section | undefined, source: string, isKnown: IsKnown): Section[] | undefined {
  if (!section || section.kind === 'preamble')
    return scan(source, 'preamble', 0, initialState(section?.entry.documentStyle ?? noStyle), isKnown);
  return scan(source, undefined, section.start, section.entry, isKnown);
}

type IsKnown = (kind: SectionKind, start: number, state: LexerState) => boolean;

interface Open {
  readonly kind: SectionKind;
  readonly start: number;
  readonly firstLine: number;
  readonly entry: LexerState;
  readonly tokens: SectionToken[];
  /** Something other than roles and names has come: the next role starts a section of its own. */
  blocks: boolean;
}

/**
 * Scans from one section's start until a section that is known, or to the end of the text. Undefined when no section
 * starts at `from`, unless it is the preamble's start.
 */
function scan(
  source: string,
  preamble: 'preamble' | undefined,
  from: number,
  entry: Readonly<LexerState>,
  isKnown: IsKnown,
): Section[] | undefined {
  const sections: Section[] = [];
  const state = { ...entry };
  let before: LexerState = { ...entry };
  let open: Open | undefined = preamble
    ? { kind: preamble, start: 0, firstLine: 0, entry: before, tokens: [], blocks: false }
    : undefined;
  let lineAt = from;
  let isFirst = true;
  let stopped = false;
  const close = (section: Open, end: number) =>
    sections.push({
      kind: section.kind,
      start: section.start,
      length: end - section.start,
      entry: section.entry,
      tokens: section.tokens,
    });
  lexLines(source, from, source.length, 0, state, {
    beforeLine: (start) => {
      lineAt = start;
      isFirst = true;
      before = { ...state };
      return !stopped;
    },
    take: (token, start, end, lineNumber, lineStart) => {
      if (stopped) return;
      const starting = isFirst ? tokenTraits[token].starts : undefined;
      isFirst = false;
      const goesOn = starting === 'signatures' && open?.kind === 'signatures' && !open.blocks;
      if (starting && !goesOn) {
        if (open) close(open, lineAt);
        stopped = isKnown(starting, lineAt, before);
        if (!stopped)
          open = { kind: starting, start: lineAt, firstLine: lineNumber, entry: before, tokens: [], blocks: false };
      } else if (!open) stopped = true;
      if (stopped || !open) return;
      if (!tokenTraits[token].inSignatures) open.blocks = true;
      const base = open.start;
      open.tokens.push({
        token,
        start: start - base,
        end: end - base,
        line: lineNumber - open.firstLine,
        column: start - lineStart,
      });
    },
  });
  if (!open) return undefined;
  if (!stopped) close(open, source.length);
  return sections;
}
