import { isGivenName } from '../../names/given-names.ts';
import { isAnswer } from '../answer.ts';
import { findKeyword, findPrefix, foldKey, longestKeyword } from '../keyword-lookup.ts';
import {
  clausesOf,
  emptyAttendance,
  leaveEnclosing,
  type OpenClauses,
  type OpenConstruct,
  openClauses,
  openConstruct,
  setFlow,
  takesEntries,
} from '../lexer-state.ts';
import { type Line, trimEmphasis } from '../line.ts';
import { saysNotSecret } from '../not-secret.ts';
import type { ItemStyle } from '../style/document-style.ts';
import { isAgendaTitle, labelTitle, underline } from '../style/line-forms.ts';
import { type LineToken, tokenTraits } from '../tokens.ts';
import type { Keyword, KeywordForm, Place } from '../vocabulary.ts';
import { areColumnLabels, attendanceHeading, coverLabel } from './attendance-heading.ts';
import { goesOn, inlinePeople, isColumnHead, isColumnTitle } from './attendance-row.ts';
import type { AttendancePiece } from './attendance-separators.ts';
import { emitDecisionValue } from './decision.ts';
import { isDecisionLabel } from './decision-label.ts';
import { emitValue, type LineContext, type Recogniser } from './line-context.ts';
import { emitSignatureLine, emitSignatureNames, signedLabel } from './signature.ts';
import { voteLabel } from './vote-label.ts';

/** A keyword found at the start of a line. */
interface Found {
  readonly keyword: Keyword;
  readonly form: KeywordForm;
  /** End of the keyword's words, before a colon or stars. */
  readonly end: number;
}

/** A line that starts with a keyword of the vocabulary, in a form and a place where it is one. */
export const recogniseKeyword: Recogniser = (context) => {
  if (emitSignatureLine(context)) return true;
  const found = find(context) ?? attendanceHeading(context) ?? coverLabel(context) ?? signedLabel(context);
  return found !== undefined && (opening[found.keyword.token] ?? openText)(found, context);
};

function find({ line, lead, state }: LineContext): Found | undefined {
  const { text } = line;
  const from = lead.words;
  const place = state.place;
  // A numbered line is an entry, never a keyword; bullets may be before one ("- Plats: …").
  if (lead.bullet?.ordinal !== undefined) return undefined;
  const colon = labelEnd(text, from, place);
  if (colon > from && colon - from <= longestKeyword + 4) {
    const end = trimEnd(text, from, colon);
    const label = text.slice(from, end);
    const word = isDecisionLabel(label, lead.bullet !== undefined) ? 'beslut' : foldKey(label);
    const keyword = findKeyword(word, place, 'label');
    if (keyword) return { keyword, form: 'label', end };
    const { key, count } = voteLabel(label);
    const votes = count === undefined ? undefined : findKeyword(key, place, 'label');
    if (votes?.token === 'VOTE_ROW') return { keyword: votes, form: 'label', end };
  }
  // Not the header row of a table of people: "Nr⇥Namn⇥Parti".
  const isHeader = state.open.kind === 'attendance' && isColumnHead(text, from, line.to);
  const column = place === 'head' && !isHeader ? firstColumn(line, from) : undefined;
  if (column) {
    const keyword = findKeyword(foldKey(text.slice(from, column)), place, 'label');
    if (keyword && tokenTraits[keyword.token].headColumn) return { keyword, form: 'label', end: column };
  }
  // "Närvarande | Organisation": the header row of a table of people.
  const bar = text.indexOf('|', from);
  if (bar > from && bar - from <= longestKeyword + 4 && place !== 'closing') {
    const end = trimEnd(text, from, bar);
    const keyword = findKeyword(foldKey(text.slice(from, end)), place, 'label');
    if (keyword?.token === 'ATTENDANCE_HEADING') return { keyword, form: 'label', end };
  }
  const to = trimEmphasis(line, from);
  if (to - from <= longestKeyword + 2) {
    const end = text.charAt(to - 1) === '.' ? to - 1 : to;
    const words = text.slice(from, end);
    const keyword = findKeyword(isDecisionLabel(words, true) ? 'beslut' : foldKey(words), place, 'alone');
    // "att göra" below a decision is its clause.
    if (keyword?.token === 'ACTION' && clausesOf(state) && text.startsWith('att', from)) return undefined;
    // A bullet alone before a keyword alone ("- Övriga") is an entry.
    if (keyword && !(lead.bullet && keyword.token !== 'END_SECRET')) return { keyword, form: 'alone', end };
  }
  if (lead.bullet) return undefined;
  const prefix = findPrefix(text.slice(from, Math.min(line.to, from + longestKeyword + 2)), place);
  if (!prefix) return undefined;
  // These begin something of their own also below a line without a full stop. What is secret must never be taken for the
  // rest of a sentence.
  const capital = /\p{Lu}/u.test(text.charAt(from));
  const isSection = prefix.keyword.token === 'SECRET' || prefix.keyword.token === 'QUOTED';
  const begins = capital && (isSection || (prefix.keyword.token === 'OUTCOME' && state.flow.entryIndent === -1));
  if (state.flow.midSentence && !begins) return undefined;
  // Two blanks in a row, which folding made one, are no way to write a keyword.
  const end = from + prefix.length;
  return prefix.length === foldKey(text.slice(from, end)).length ? { ...prefix, form: 'prefix', end } : undefined;
}

/** Where a label's colon is. "Plats; Bygdegården" and "Beslut. Ordföranden fick mandat" are written for it, too. */
function labelEnd(text: string, from: number, place: Place): number {
  const other = /^(?:\p{Lu}\p{L}{2,20}(?=;\s+\p{Lu})|Beslut(?=[.;]\s+\p{Lu}))/u.exec(text.slice(from, from + 30))?.[0];
  const isOther = other !== undefined && (place === 'head' || /^Beslut/.test(other));
  return isOther ? from + other.length : text.indexOf(':', from);
}

/** End of a line's first column, when a tab or three blanks end it and there is a second one. */
function firstColumn({ text, to }: Line, from: number): number | undefined {
  const gap = /\t| {3,}/.exec(text.slice(from, Math.min(to, from + longestKeyword + 8)));
  if (!gap || gap.index === 0 || gap.index > longestKeyword + 4) return undefined;
  const end = from + gap.index;
  return trimEnd(text, from, text.charAt(end - 1) === ':' ? end - 1 : end);
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s*_]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** "Sekretess: nej" in the head is a field like any other. */
const secrecyField: Keyword = {
  token: 'FIELD_KEY',
  canonical: 'Sekretess',
  also: [],
  places: ['head'],
  forms: ['label'],
};

type Open = (found: Found, context: LineContext) => boolean;

/** "KS 2024/211" after "Dnr" without colon: only a number, not a sentence. */
function isRegistryNumber(text: string): boolean {
  return text.length <= 40 && /^[\s*_]+(?:\p{Lu}[\p{L}-]*[\s.-]*){0,3}\d[\d\s/:.–-]*(?:\p{Lu}{1,4})?[*_]*$/u.test(text);
}

/** What a keyword opens, where it is more than text that can continue and entries below it. */
const opening: Partial<Record<LineToken, Open>> = {
  ATTENDANCE_HEADING(found, context) {
    const { line, state, emit } = context;
    if (isBesideVotes(found, context)) return openVoteRow(found, context);
    if (isRowOfList(found, context)) return false;
    const isFirst = state.open.kind === 'title' || (state.open.kind === 'attendance' && state.open.rows === 0);
    if (found.form === 'label' && state.place === 'item' && !state.afterBlank && !isFirst) return false;
    const mayBeEmpty = found.form === 'label' && found.keyword.status !== 'present';
    openConstruct(state, { ...emptyAttendance, mayBeEmpty });
    state.hasHead = true;
    emit('ATTENDANCE_HEADING', context.lead.words, found.end);
    let from = found.end;
    while (from < line.to && /[\s:*_|]/.test(line.text.charAt(from))) from++;
    if (from >= line.to) return true;
    // "Närvarande | Organisation | Roll": the rest is titles of columns.
    const isHeader =
      areColumnLabels(line.text, from, line.to) ||
      (line.text.slice(found.end, from).includes('|') && isColumnTitle(line.text, from, line.to));
    const pieces: readonly AttendancePiece[] = isHeader
      ? [{ token: 'NOTE', start: from, end: line.to }]
      : inlinePeople(line.text, from, line.to);
    for (const piece of pieces) emit(piece.token, piece.start, piece.end);
    state.open = {
      ...emptyAttendance,
      rows: isHeader ? 0 : 1,
      inline: !isHeader,
      goesOn: isHeader ? 'no' : goesOn(line, pieces),
    };
    return true;
  },
  FIELD_KEY(found, context) {
    // "Tid" and "Plats" without colon need something that a sentence would not have after them.
    if (
      found.form === 'prefix' &&
      !/^[\s*_]*[\p{Lu}\d]|^[\s*_]*(?:den|kl|mån|tis|ons|tors|fre|lör|sön)/u.test(context.line.text.slice(found.end))
    )
      return false;
    context.state.hasHead = true;
    return openText(found, context);
  },
  DECISION(found, context) {
    const { state, line } = context;
    const open = openKeywordClauses('decision', found, context);
    const answered = isAnswer(line.text.slice(found.end, line.to));
    state.open = { ...open, answered, rows: state.flow.pending, entries: false };
    return true;
  },
  MOTION(found, context) {
    // `Att: …` inside a decision is one of its clauses; below "Attsatsen bifalles." it is the next to be answered.
    const { state } = context;
    const above = clausesOf(state);
    if (above && !above.answered && /^att$/i.test(context.line.text.slice(context.lead.words, found.end))) return false;
    const open = openKeywordClauses('motion', found, context);
    if (!state.flow.pending && !open.clause) state.open = { kind: 'none' };
    return true;
  },
  VOTE(found, context) {
    openText(found, context);
    context.state.open = { kind: 'vote' };
    return true;
  },
  VOTE_ROW(found, context) {
    const { state, lead, line } = context;
    // "Mot:", "För:" mean votes only where a vote is open; "Ja-röster:" says it itself.
    const saysIt = found.keyword.vote !== undefined && /röst/i.test(line.text.slice(lead.words, found.end));
    return (state.open.kind === 'vote' || saysIt) && openVoteRow(found, context);
  },
  CLAUSE_FIELD(found, context) {
    const { state, emit, lead } = context;
    const open = clausesOf(state);
    const decisionText = open?.of === 'decision' && !state.flow.pending && open.count === 0;
    if (!open?.clause && !decisionText) return false;
    emit('CLAUSE_FIELD', lead.words, found.end);
    emitValue(context, found.end);
    setFlow(state, { text: false });
    return true;
  },
  SECRET(found, context) {
    if (context.state.enclosing.length >= deepest) return false;
    if (
      found.form === 'prefix' &&
      !/^[\s*_]*(?:OSL|enligt|\(|\d|:|offentlighets)/i.test(context.line.text.slice(found.end))
    )
      return false;
    const { state, line } = context;
    if (found.form === 'label' && state.place === 'head' && saysNotSecret(line.text.slice(found.end, line.to)))
      return openText({ ...found, keyword: secrecyField }, context);
    // A secret part among the rows of a list of people does not end the list, nor are its rows outside of it.
    const rows = state.open.kind === 'attendance' ? state.open : attClauses(state.open);
    if (state.enclosing === '') state.around = rows;
    openText(found, context);
    state.enclosing += 's';
    takeNothing(context);
    if (rows) state.open = rows;
    return true;
  },
  QUOTED(found, context) {
    if (context.state.enclosing.length >= deepest) return false;
    if (found.form === 'prefix' && !/^[\s*_]*(?:den|från|av|i|\d|\p{Lu})/u.test(context.line.text.slice(found.end)))
      return false;
    openText(found, context);
    context.state.enclosing += 'q';
    takeNothing(context);
    return true;
  },
  FACT(found, context) {
    if (found.form === 'prefix' && !isRegistryNumber(context.line.text.slice(found.end, context.line.to))) return false;
    return openText(found, context);
  },
  END_SECRET: (found, context) => closeSection('s', found, context),
  END_QUOTED: (found, context) => closeSection('q', found, context),
  NEXT_MEETING(found, context) {
    if (found.form === 'alone' && !context.state.afterBlank) return false;
    // Underlined where items are, it is an item, as "## Nästa möte" is.
    if (found.form === 'alone' && context.state.documentStyle.underlines && underline.test(context.nextLine()))
      return false;
    openText(found, context);
    leaveEnclosing(context.state);
    return true;
  },
  OUTCOME(found, context) {
    // "Utgår från att …", "Ajourneras": a sentence that only begins with the word has a subject to come.
    if (found.form === 'prefix' && /^\s+(?:från att|ifrån|frågan om)/i.test(context.line.text.slice(found.end)))
      return false;
    openText(found, context);
    takeNothing(context);
    return true;
  },
  SUBHEADING(found, context) {
    const { lead, state } = context;
    // "Ekonomi:" where the items are headed so.
    if (state.documentStyle.items === 'labels' && state.afterBlank && isLabelOfAgenda(context)) return false;
    // "Beslutet skickas till" and then "Ekonomi": a name, not a heading.
    if (state.flow.pending && !state.afterBlank && lead.depth === 0 && !lead.emphasized && found.form === 'alone')
      return false;
    // Below "Expedieras" and "Tekniska nämnden, 2 ex", too. "Diskussion" is no name there.
    const isListed = takesEntries(state) && state.flow.text && !state.afterBlank && !lead.emphasized;
    if (isListed && found.form === 'alone' && lead.depth === 0 && isAgendaTitle(lineText(context))) return false;
    // "Ekonomi" alone in its line, where items have such headings; "Diskussion" is a part of one.
    if (found.form === 'alone' && lead.depth === 0 && isHeadingOfStyle(context)) return false;
    openText(found, context);
    takeNothing(context);
    return true;
  },
  SIGN_ROLE(found, context) {
    const { line, lead, state, emit } = context;
    const explicit = /^vid /i.test(line.text.slice(lead.words, found.end));
    if (found.form === 'alone' && !state.afterBlank && state.place !== 'closing' && !explicit) return false;
    openConstruct(state);
    state.place = 'closing';
    leaveEnclosing(state);
    emit('SIGN_ROLE', lead.words, found.end);
    emitSignatureNames(context, found.end);
    return true;
  },
};

/** The open decision, to be continued by lines that begin with `att` and by nothing else; undefined when it has no clause yet. */
function attClauses(open: OpenConstruct): OpenClauses | undefined {
  if (open.kind !== 'clauses' || open.of !== 'decision' || open.count === 0) return undefined;
  return { ...open, rows: false, listed: false, entries: false, clause: undefined };
}

function isLabelOfAgenda({ line }: LineContext): boolean {
  const label = labelTitle(line.text.slice(line.from, line.to));
  return label !== undefined && isAgendaTitle(label);
}

/** A keyword and the rest of its line; lines directly below continue it, and alone it takes entries. */
function openText({ keyword, form, end }: Found, context: LineContext): boolean {
  const { state, emit, lead } = context;
  emit(keyword.token, lead.words, end);
  // "Bordläggs." alone: its full stop says nothing.
  const hasValue = form !== 'alone' && emitValue(context, end);
  openConstruct(state, { kind: !hasValue && tokenTraits[keyword.token].entries ? 'entries' : 'none' });
  setFlow(state, {
    text: !tokenTraits[keyword.token].oneLine,
    indentedText: keyword.token !== 'SECRET' && keyword.token !== 'QUOTED',
    pending: !hasValue,
  });
  return true;
}

/** "Frånvarande: 1" among the rows of a vote. Below a blank line, "Frånvarande: Bo Ek" is a list of its own. */
function isBesideVotes({ form, end }: Found, { line, state }: LineContext): boolean {
  const isRow = state.open.kind === 'vote' && form === 'label';
  return isRow && (!state.afterBlank || /^[\s:*_]*\d/.test(line.text.slice(end)));
}

/** "- Adjungerad: Leif Mo" among rows with bullets: only the people on the line are what it says. */
function isRowOfList({ form, end }: Found, { line, lead, state }: LineContext): boolean {
  const isRow =
    lead.bullet !== undefined && form === 'label' && state.open.kind === 'attendance' && state.open.bulleted;
  return isRow && !state.afterBlank && /\p{L}/u.test(line.text.slice(end, line.to));
}

const lineStyles: ReadonlySet<ItemStyle> = new Set<ItemStyle>(['plain', 'bold', 'capitals', 'underlined']);

function isHeadingOfStyle(context: LineContext): boolean {
  const { state } = context;
  return state.afterBlank && lineStyles.has(state.documentStyle.items) && isAgendaTitle(lineText(context));
}

function lineText({ line }: LineContext): string {
  return line.text.slice(line.from, line.to);
}

function openVoteRow({ end }: Found, context: LineContext): boolean {
  const { state, emit, lead } = context;
  openConstruct(state, { kind: 'vote' });
  setFlow(state, { indentedText: true });
  emit('VOTE_ROW', lead.words, end);
  emitValue(context, end);
  return true;
}

/** Nothing below belongs to the keyword by itself: the next line is text of its own. */
function takeNothing({ state }: LineContext): void {
  setFlow(state, { pending: false });
}

/** A keyword that clauses belong to, whose first clause may be on its line. Returns what it opened. */
function openKeywordClauses(of: OpenClauses['of'], { keyword, form, end }: Found, context: LineContext): OpenClauses {
  const { state, emit, lead, line } = context;
  openClauses(state, of, lead.bullet ? line.from : -1);
  emit(keyword.token, lead.words, end);
  setFlow(state, { indentedText: true });
  if (form === 'alone') setFlow(state, { pending: true });
  else emitDecisionValue(context, end);
  const { pending } = state.flow;
  setFlow(state, { text: !pending });
  const open = clausesOf(state);
  if (!open) throw new Error('A clause closed its own decision');
  state.open = { ...open, entries: pending };
  return state.open;
}

/**
 * How many secret and quoted sections are within each other at most; more than the parser's stack can hold would be too
 * many. From there on, what opens and closes them is text: all of it is secret to the end of the item, so nothing leaks.
 */
const deepest = 16;

function closeSection(which: 's' | 'q', found: Found, context: LineContext): boolean {
  const { state, emit, lead } = context;
  const at = state.enclosing.lastIndexOf(which);
  if (at < 0 || state.enclosing.length >= deepest) return false;
  state.enclosing = state.enclosing.slice(0, at);
  openConstruct(state);
  emit(found.keyword.token, lead.words, found.end);
  // What is after the closing words is text of its own.
  const text = found.form !== 'alone' && emitValue(context, found.end, 'PROSE');
  setFlow(state, { text });
  if (state.enclosing !== '') return true;
  if (state.around && !text) state.open = state.around;
  state.around = undefined;
  return true;
}

const freeKey = /(\p{Lu}[\p{L}\p{N}/.-]*(?:\s[\p{L}\p{N}/.&-]+){0,3})[*_]{0,2}\s?:[*_]{0,2}(?=\s|$)/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function columnAt({ line, lead, state }: LineContext): RegExpExecArray | null {
  if (!state.flow.indentedText || state.afterBlank) return null;
  const found = matchAt(freeColumn, line.text, lead.words);
  return isGivenName(found?.[1]?.split(/[\s-]/)[0] ?? '') ? null : found;
}

const freeColumn = /(\p{Lu}[\p{L}\p{N}/.-]*(?: [\p{L}\p{N}/.&-]+){0,3})[*_]{0,2} ?\t+(?=\S)/uy;

/**
 * `Word: …` before the first item: a field that the language does not know, kept as it is. Directly below another field,
 * a tab may be in place of the colon, unless what is before it is somebody's name.
 */
export const recogniseFreeField: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  if (state.place !== 'head' || lead.depth > 0) return false;
  const found = (state.flow.midSentence ? null : matchAt(freeKey, line.text, lead.words)) ?? columnAt(context);
  if (!found?.[1] || found[1].length > 40) return false;
  state.hasHead = true;
  emit('FIELD_KEY', lead.words, lead.words + found[1].length);
  const hasValue = emitValue(context, lead.words + found[0].length);
  openConstruct(state, { kind: hasValue ? 'none' : 'entries' });
  setFlow(state, { indentedText: true, pending: !hasValue });
  return true;
};
