import { isAnswer } from '../answer.ts';
import { closeOpen } from '../lexer-state.ts';
import { trimEmphasis } from '../line.ts';
import type { LineToken } from '../tokens.ts';
import { findKeyword, findPrefix, foldKey, type Keyword, type KeywordForm, longestKeyword } from '../vocabulary.ts';
import { inlinePeople } from './attendance-pieces.ts';
import { emitValue, type LineContext, type Recogniser } from './context.ts';
import { emitDecisionValue } from './decision.ts';
import { emitSignatureLine, emitSignatureNames } from './signature.ts';

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
  const found = find(context);
  return found !== undefined && (opening[found.keyword.token] ?? openText)(found, context);
};

function find({ line, lead, state }: LineContext): Found | undefined {
  const { text } = line;
  const from = lead.words;
  const place = state.place;
  // A numbered line is an entry, never a keyword; bullets may stand before one ("- Plats: …").
  if (lead.bullet?.ordinal !== undefined) return undefined;
  const colon = text.indexOf(':', from);
  if (colon > from && colon - from <= longestKeyword + 4) {
    const end = trimEnd(text, from, colon);
    const keyword = findKeyword(foldKey(text.slice(from, end)), place, 'label');
    if (keyword) return { keyword, form: 'label', end };
  }
  const to = trimEmphasis(line, from);
  if (to - from <= longestKeyword + 2) {
    const end = text.charAt(to - 1) === '.' ? to - 1 : to;
    const keyword = findKeyword(foldKey(text.slice(from, end)), place, 'alone');
    // "att göra" below a decision is its clause.
    if (keyword?.token === 'ACTION' && state.clauses && text.startsWith('att', from)) return undefined;
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
  const begins = capital && (isSection || (prefix.keyword.token === 'OUTCOME' && state.entryIndent === -1));
  if (state.midSentence && !begins) return undefined;
  // Two blanks in a row, which folding made one, are no way to write a keyword.
  const end = from + prefix.length;
  return prefix.length === foldKey(text.slice(from, end)).length ? { ...prefix, form: 'prefix', end } : undefined;
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s*_]/.test(text.charAt(end - 1))) end--;
  return end;
}

type Open = (found: Found, context: LineContext) => boolean;

/** "KS 2024/211" after "Dnr" without colon: only a number, not a sentence. */
function isRegistryNumber(text: string): boolean {
  return text.length <= 40 && /^[\s*_]+(?:\p{Lu}[\p{L}-]*[\s.-]*){0,3}\d[\d\s/:.–-]*(?:\p{Lu}{1,4})?[*_]*$/u.test(text);
}

/** What a keyword opens, where it is more than text that can go on and entries below it. */
const opening: Partial<Record<LineToken, Open>> = {
  ATTENDANCE_HEADING(found, context) {
    const { line, state, emit } = context;
    if (found.form === 'label' && state.place !== 'head' && !state.afterBlank) return false;
    closeOpen(state);
    emit('ATTENDANCE_HEADING', context.lead.words, found.end);
    state.attendance = true;
    state.attendanceRows = 0;
    state.roleRows = false;
    let from = found.end;
    while (from < line.to && /[\s:*_]/.test(line.text.charAt(from))) from++;
    if (from < line.to) {
      for (const piece of inlinePeople(line.text, from, line.to)) emit(piece.token, piece.start, piece.end);
      state.attendanceRows = 1;
    }
    return true;
  },
  FIELD_KEY(found, context) {
    // "Tid" and "Plats" without colon need something that a sentence would not have after them.
    if (
      found.form === 'prefix' &&
      !/^[\s*_]*[\p{Lu}\d]|^[\s*_]*(?:den|kl|mån|tis|ons|tors|fre|lör|sön)/u.test(context.line.text.slice(found.end))
    )
      return false;
    return openText(found, context);
  },
  DECISION(found, context) {
    openClauses(found, context);
    context.state.decision = true;
    context.state.clauses = true;
    context.state.answered = isAnswer(context.line.text.slice(found.end, context.line.to));
    context.state.rows = context.state.pending;
    context.state.entries = false;
    return true;
  },
  MOTION(found, context) {
    // `Att: …` inside a decision is one of its clauses; below "Attsatsen bifalles." it is the next to be answered.
    const { clauses, answered } = context.state;
    if (clauses && !answered && /^att$/i.test(context.line.text.slice(context.lead.words, found.end))) return false;
    openClauses(found, context);
    context.state.clauses = context.state.pending || context.state.clause;
    return true;
  },
  VOTE(found, context) {
    openText(found, context);
    context.state.vote = true;
    return true;
  },
  VOTE_ROW(found, context) {
    const { state, emit, lead } = context;
    // "Mot:", "För:" mean votes only where a vote is open; "Ja-röster:" says it itself.
    if (!state.vote && !/röst/i.test(context.line.text.slice(lead.words, found.end))) return false;
    closeOpen(state);
    state.vote = true;
    state.indentedText = true;
    emit('VOTE_ROW', lead.words, found.end);
    emitValue(context, found.end);
    return true;
  },
  CLAUSE_FIELD(found, context) {
    const { state, emit, lead } = context;
    const decisionText = state.decision && !state.pending && state.clauseCount === 0;
    if (!state.clause && !decisionText) return false;
    emit('CLAUSE_FIELD', lead.words, found.end);
    emitValue(context, found.end);
    state.text = false;
    return true;
  },
  SECRET(found, context) {
    if (context.state.open.length >= deepest) return false;
    if (
      found.form === 'prefix' &&
      !/^[\s*_]*(?:OSL|enligt|\(|\d|:|offentlighets)/i.test(context.line.text.slice(found.end))
    )
      return false;
    openText(found, context);
    context.state.open += 's';
    context.state.entries = false;
    context.state.pending = false;
    return true;
  },
  QUOTED(found, context) {
    if (context.state.open.length >= deepest) return false;
    if (found.form === 'prefix' && !/^[\s*_]*(?:den|från|av|i|\d|\p{Lu})/u.test(context.line.text.slice(found.end)))
      return false;
    openText(found, context);
    context.state.open += 'q';
    context.state.entries = false;
    context.state.pending = false;
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
    openText(found, context);
    context.state.open = '';
    context.state.entries = false;
    return true;
  },
  OUTCOME(found, context) {
    // "Utgår från att …", "Ajourneras": a sentence that only begins with the word has a subject to come.
    if (found.form === 'prefix' && /^\s+(?:från att|ifrån|frågan om)/i.test(context.line.text.slice(found.end)))
      return false;
    openText(found, context);
    context.state.entries = false;
    context.state.pending = false;
    return true;
  },
  SUBHEADING(found, context) {
    const { lead, state } = context;
    // "Beslutet skickas till" and then "Ekonomi": a name, not a heading.
    if (state.pending && !state.afterBlank && lead.depth === 0 && !lead.emphasized && found.form === 'alone')
      return false;
    openText(found, context);
    context.state.entries = false;
    context.state.pending = false;
    return true;
  },
  SIGN_ROLE(found, context) {
    const { line, lead, state, emit } = context;
    const explicit = /^vid /i.test(line.text.slice(lead.words, found.end));
    if (found.form === 'alone' && !state.afterBlank && state.place !== 'closing' && !explicit) return false;
    closeOpen(state);
    state.place = 'closing';
    state.open = '';
    emit('SIGN_ROLE', lead.words, found.end);
    emitSignatureNames(context, found.end);
    return true;
  },
};

/**
 * Keywords whose value is one line: what stands below it is text of its own ("Dnr: …" and then a paragraph), unless it
 * is indented. Above all, what stands below "Sekretess: replacement" is the secret.
 */
const oneLine: ReadonlySet<LineToken> = new Set([
  'FIELD_KEY',
  'FACT',
  'OUTCOME',
  'VOTE',
  'MOVEMENT',
  'ADJOURNMENT',
  'NEXT_MEETING',
  'SECRET',
  'QUOTED',
  'SUBHEADING',
]);

/** Keywords that bullets below them belong to, as in the grammar. */
const withEntries: ReadonlySet<LineToken> = new Set([
  'FIELD_KEY',
  'MOTION',
  'PROPOSITION_ORDER',
  'STATEMENT',
  'FACT',
  'ACTION',
]);

/** A keyword and the rest of its line; lines directly below go on with it, and alone it takes entries. */
function openText({ keyword, form, end }: Found, context: LineContext): boolean {
  const { state, emit, lead } = context;
  closeOpen(state);
  emit(keyword.token, lead.words, end);
  // "Bordläggs." alone: its full stop says nothing.
  const hasValue = form !== 'alone' && emitValue(context, end);
  state.text = !oneLine.has(keyword.token);
  state.indentedText = keyword.token !== 'SECRET' && keyword.token !== 'QUOTED';
  state.entries = !hasValue && withEntries.has(keyword.token);
  state.pending = !hasValue;
  return true;
}

/** A keyword that clauses belong to, whose first clause may stand on its line. */
function openClauses({ keyword, form, end }: Found, context: LineContext): void {
  const { state, emit, lead } = context;
  closeOpen(state);
  emit(keyword.token, lead.words, end);
  state.clauseCount = 0;
  state.indentedText = true;
  if (form === 'alone') state.pending = true;
  else emitDecisionValue(context, end);
  state.text = !state.pending;
  state.entries = state.pending;
}

/**
 * How many secret and quoted sections stand within each other at most; more than the parser's stack can hold would be too
 * many. From there on, what opens and closes them is text: all of it is secret to the end of the item, so nothing leaks.
 */
const deepest = 16;

function closeSection(which: 's' | 'q', found: Found, context: LineContext): boolean {
  const { state, emit, lead } = context;
  const at = state.open.lastIndexOf(which);
  if (at < 0 || state.open.length >= deepest) return false;
  state.open = state.open.slice(0, at);
  closeOpen(state);
  emit(found.keyword.token, lead.words, found.end);
  // What stands after the closing words is text of its own.
  state.text = found.form !== 'alone' && emitValue(context, found.end, 'PROSE');
  return true;
}

const freeKey = /(\p{Lu}[\p{L}\p{N}/.-]*(?:\s[\p{L}\p{N}/.&-]+){0,3})[*_]{0,2}\s?:[*_]{0,2}(?=\s|$)/uy;

/** `Word: …` before the first item: a field that the language does not know, kept as it is. */
export const recogniseFreeField: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  if (state.place !== 'head' || lead.depth > 0 || state.midSentence) return false;
  freeKey.lastIndex = lead.words;
  const found = freeKey.exec(line.text);
  if (!found?.[1] || found[1].length > 40) return false;
  closeOpen(state);
  emit('FIELD_KEY', lead.words, lead.words + found[1].length);
  const hasValue = emitValue(context, lead.words + found[0].length);
  state.indentedText = true;
  state.entries = !hasValue;
  state.pending = !hasValue;
  return true;
};
