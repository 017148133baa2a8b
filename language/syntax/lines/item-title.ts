/** The title of an item: on the heading's line, on the line below a number, over two lines, or with text after it. */

import { findKeyword, foldKey, keywordOf, longestKeyword } from '../keyword-lookup.ts';
import { emptyAttendance, openConstruct, setFlow } from '../lexer-state.ts';
import { trimEmphasis } from '../line.ts';
import { goesOn, inlinePeople } from './attendance-row.ts';
import { emitValue, type LineContext, type Recogniser } from './line-context.ts';
import { breaksOff } from './title-end.ts';

/** "§ 163" and its title on the next line: a few words, not a sentence. Asked when the line is nothing else. */
export const recogniseItemTitle: Recogniser = (context) => {
  const { line, lead, state } = context;
  if (state.open.kind !== 'untitled' || lead.bullet || lead.depth > 0 || line.to - lead.words > MAX_TITLE) return false;
  if (!/[\p{Lu}\p{N}]/u.test(line.text.charAt(lead.words)) || /[.!?:;,]$/.test(line.text.slice(0, line.to)))
    return false;
  openConstruct(state);
  emitTitle(context, lead.words, trimEmphasis(line, lead.words));
  return true;
};

/** The line below a number, in a document that has its numbers on lines of their own. */
export const recogniseTitleBelowNumber: Recogniser = (context) => {
  const { line, lead, state } = context;
  if (state.open.kind !== 'untitled' || !state.documentStyle.numberLines || state.afterBlank) return false;
  if (lead.bullet || line.to - lead.words > MAX_TITLE) return false;
  openConstruct(state);
  emitTitle(context, lead.words, trimEmphasis(line, lead.words));
  return true;
};

const MAX_TITLE = 150;

/** Emits an item's title, and what follows it on its line. */
export function emitTitle(context: LineContext, start: number, to: number, numbered = true): void {
  const { line, state, emit } = context;
  // "§ 3 Ekonomi:"
  const end = to - start > 1 && line.text.charAt(to - 1) === ':' ? to - 1 : to;
  const text = line.text.slice(start, end);
  if (context.lead.depth === 0 && emitRegistryNumber(context, start, end)) return;
  if (emitListedPeople(context, start, end)) return;
  const title = state.documentStyle.titleThenText || isLongText(text) ? titleBefore(text) : undefined;
  if (title === undefined) {
    const fact = registryNumberAfter(text);
    emit('ITEM_TITLE', start, start + (fact?.title ?? text.length));
    if (fact) {
      emit('FACT', start + fact.word, start + fact.word + fact.length);
      emitValue(context, start + fact.word + fact.length);
    }
    openTitle(context, text, numbered);
    return;
  }
  let rest = start + title + 1;
  while (/\s/.test(line.text.charAt(rest))) rest++;
  emitTitleAndText(context, start, start + title, rest);
}

/** "2. Närvarande: Ada Ek, Bo Al": the people on the title's line. */
function emitListedPeople({ line, state, emit }: LineContext, start: number, end: number): boolean {
  const colon = line.text.indexOf(':', start);
  if (colon < 0 || colon > start + longestKeyword || colon >= end) return false;
  if (findKeyword(foldKey(line.text.slice(start, colon)), 'item', 'alone')?.token !== 'ATTENDANCE_HEADING')
    return false;
  let from = colon + 1;
  while (from < end && /\s/.test(line.text.charAt(from))) from++;
  const pieces = inlinePeople(line.text, from, line.to);
  const names = pieces.filter(({ token }) => token === 'NAME');
  if (names.length === 0 || names.some((name) => !/\s/.test(line.text.slice(name.start, name.end)))) return false;
  emit('ITEM_TITLE', start, colon);
  for (const piece of pieces) emit(piece.token, piece.start, piece.end);
  openConstruct(state, { ...emptyAttendance, rows: 1, goesOn: goesOn(line, pieces) });
  return true;
}

/** Emits an item's title, and text from `rest` to the end of the line. */
export function emitTitleAndText({ line, state, emit }: LineContext, start: number, end: number, rest: number): void {
  emit('ITEM_TITLE', start, end);
  openConstruct(state);
  emit('PROSE', rest, line.to);
  setFlow(state, { text: true });
}

/** Opens what the lines below a title belong to: people, or the rest of the title. */
export function openTitle({ state }: LineContext, text: string, numbered: boolean): void {
  const title = foldKey(text.replace(/:$/, ''));
  // "§ 2 Närvarande", "4. Fastställande av röstlängd": the lines below are people.
  const listsPeople = findKeyword(title, 'item', 'alone')?.token === 'ATTENDANCE_HEADING' || /röstlängd/.test(title);
  openConstruct(state, listsPeople ? emptyAttendance : { kind: 'title', open: breaksOff(text), numbered });
}

/** "§ 46   Dnr KFN 2026/112": a fact; the title may be the next line. */
function emitRegistryNumber(context: LineContext, start: number, end: number): boolean {
  const { line, state, emit } = context;
  const word = /^(?:Dnr|Diarienummer|Diarienr)\.?(?=[\s:])/i.exec(
    line.text.slice(start, Math.min(end, start + longestKeyword)),
  );
  const keyword = word && keywordOf(word[0], 'FACT', 'item');
  if (!word || !keyword || !/\d/.test(line.text.slice(start, end))) return false;
  emit('FACT', start, start + word[0].length);
  emitValue(context, start + word[0].length);
  openConstruct(state, { kind: 'untitled' });
  return true;
}

/** "Info från kommunen: Skyltar … kvar.": no title is so long, and ends as a sentence does. */
function isLongText(text: string): boolean {
  return (
    text.length > 90 &&
    /^\p{Lu}[^.:!?]{2,40}:\s+\p{Lu}.*\.\s.*\p{Ll}[.:]?$|^\p{Lu}[^.:!?]{2,40}:\s+\p{Lu}.*\p{Ll}\.$/u.test(text)
  );
}

const abbreviations =
  /(?:^|\s)(?:\p{L}|\d+|bl\.a|t\.ex|m\.m|m\.fl|f\.d|s\.k|ordf|sekr|kl|nr|dnr|ang|avd|inkl|kap|st|p|tf|dr|prof)$/iu;

const registryNumber = /(?<=\s)\(?(Dnr|Diarienummer|Diarienr)\.?[\s:]+\p{L}*[\s-]?\d[\d\s/:.–-]*\)?$/u;

/** "Budget   Dnr KS 2024/12": where the title ends, and where the fact's word is. */
function registryNumberAfter(text: string): { title: number; word: number; length: number } | undefined {
  const found = registryNumber.exec(text);
  if (!found?.[1] || found.index === 0) return undefined;
  const title = text.slice(0, found.index).trimEnd().length;
  return { title, word: found.index + found[0].indexOf(found[1]), length: found[1].length };
}

/** Length of the title in "Öppnande. Stämman öppnades av Ylva Brandt"; undefined when all of it is the title. */
function titleBefore(text: string): number | undefined {
  for (const stop of text.matchAll(/[.:]\s+(?=\(?[\p{Lu}\d])/gu)) {
    if (stop.index > 60) return undefined;
    if (!abbreviations.test(text.slice(0, stop.index))) return stop.index;
  }
  return undefined;
}

/** A line directly below a title that breaks off, or that begins in lower case as a sentence does not. */
export const recogniseTitleContinuation: Recogniser = ({ line, lead, state, emit }) => {
  const { open } = state;
  if (open.kind !== 'title' || state.afterBlank || lead.bullet || lead.depth > 0) return false;
  const text = line.text.slice(line.from, line.to);
  const isShort = text.length <= MAX_TITLE && !/[.!?:;]$/.test(text);
  const goesOn = open.open ? /^[\p{L}\d(]/u.test(text) : /^\p{Ll}/u.test(text) && !/^(?:att|dnr)\b/i.test(text);
  if (!isShort || !goesOn) return false;
  emit('MORE', line.from, line.to);
  openConstruct(state, { ...open, open: breaksOff(text) });
  return true;
};
