/** The decisions of a draft as the model has them: a clause that is several, and what running text tells of. */
import { findDates } from '../meeting/dates.ts';
import { mayDecide } from '../meeting/sentences/deciding-verbs.ts';
import {
  clauseParts,
  decisionsInText,
  nextDecisionAt,
  type ToldDecision,
} from '../meeting/sentences/decisions-in-text.ts';
import type { SentenceScope } from '../meeting/sentences/scope.ts';
import { otherDates } from '../meeting/sentences/told.ts';
import type { SourceRange } from '../meeting/source.ts';
import type { Draft, PassageDraft, TaskDraft } from './draft.ts';

/** What the minutes call the body, folded, and the meeting's ISO date. */
type Known = Pick<SentenceScope, 'own'> & { readonly near: string | undefined };

/** Every clause, and every decision without clauses, in the order of the source. */
export function decidedParts({ decided, passages, text }: Draft, known: Known): TaskDraft[] {
  const parts = [
    ...decided.flatMap((task) => partsOf(task, text, known)),
    ...passages.flatMap((passage, at) => toldIn(passage, passages.slice(at + 1), text, known)),
  ];
  return parts.sort((a, b) => a.at.line - b.at.line || a.at.start - b.at.start);
}

function scopeOf({ start, end }: SourceRange, source: string, { own, near }: Known, isTitle = false): SentenceScope {
  const text = source.slice(start, end);
  return { own, otherDates: otherDates(findDates(text, 0, near), near, 0), isTitle };
}

/** A clause's own clauses, and the decisions that the sentences after its first tell of. */
function partsOf(task: TaskDraft, source: string, known: Known): TaskDraft[] {
  const { start, end } = task.text;
  if (start < 0) return [task];
  const isOpen = task.isLast && !task.hasPoints && task.fields.length === 0 && typeof task.secret !== 'object';
  const passage: PassageDraft = {
    ...positionOf(task),
    text: task.text,
    item: task.item,
    kind: 'paragraph',
    secret: task.secret,
    column: 0,
    below: undefined,
  };
  const whole = source.slice(start, end);
  const cut = isOpen && mayDecide.test(whole) ? nextDecisionAt(whole, scopeOf(task.text, source, known)) : undefined;
  const own = cut === undefined ? whole : whole.slice(0, cut).trimEnd();
  const parts = task.isClause ? clauseParts(own) : [];
  const first = parts[0];
  const split: TaskDraft[] =
    first && parts.length > 1
      ? parts.map((part, at) =>
          at === 0
            ? { ...task, text: { start: start + first.start, end: start + first.end }, fields: [] }
            : told(passage, source, part.marker ?? part, part, at === parts.length - 1 ? task.fields : []),
        )
      : [{ ...task, text: { start, end: start + own.length } }];
  if (cut === undefined) return split;
  const rest = { ...passage, text: { start: start + cut, end } };
  return [...split, ...toldIn({ ...rest, ...lineOf(passage, source, start + cut) }, [], source, known)];
}

/** Where the first line of a clause begins: its text stands on it, or the clause has none. */
function positionOf({ textAt }: TaskDraft): Pick<PassageDraft, 'line' | 'lineStart'> {
  return textAt ?? { line: 0, lineStart: 0 };
}

function toldIn(passage: PassageDraft, after: readonly PassageDraft[], source: string, known: Known): TaskDraft[] {
  const { start, end } = passage.text;
  const raw = start < 0 ? '' : source.slice(start, end);
  if (!mayDecide.test(raw)) return [];
  if (passage.below && listOf(passage.below, source, known)) return [];
  const all = decisionsInText(raw, scopeOf(passage.text, source, known, passage.kind === 'title'));
  return all.flatMap((decision, at): TaskDraft[] => {
    if (decision.isList) return at === all.length - 1 ? entriesBelow(passage, after, source) : [];
    if (decision.text) return [told(passage, source, decision.leadIn ?? decision.text, decision.text, [])];
    return decision.clauses.map((clause) => told(passage, source, clause.marker ?? clause, clause, []));
  });
}

/** Whether what a paragraph decides is the list below it. */
function listOf({ text, kind }: PassageDraft, source: string, known: Known): ToldDecision | undefined {
  const raw = source.slice(text.start, text.end);
  if (kind !== 'paragraph' || !mayDecide.test(raw)) return undefined;
  const last = decisionsInText(raw, scopeOf(text, source, known)).at(-1);
  return last?.isList ? last : undefined;
}

/** The outermost entries of the list below "om följande plan:". */
function entriesBelow(passage: PassageDraft, after: readonly PassageDraft[], source: string): TaskDraft[] {
  let least = Number.POSITIVE_INFINITY;
  return after
    .filter((entry) => entry.below === passage)
    .flatMap((entry) => {
      if (entry.column > least) return [];
      least = entry.column;
      return [
        told(entry, source, { start: 0, end: 0 }, { start: 0, end: entry.text.end - entry.text.start }, [], false),
      ];
    });
}

/** A part that is told in a passage; ranges are positions in it. */
function told(
  passage: PassageDraft,
  source: string,
  at: SourceRange,
  text: SourceRange,
  fields: TaskDraft['fields'],
  hasAtt = at !== text && 'marker' in text,
): TaskDraft {
  const base = passage.text.start;
  const { line, lineStart } = lineOf(passage, source, base + at.start);
  return {
    isAction: false,
    isDone: false,
    isClause: true,
    isLast: true,
    hasPoints: false,
    hasAtt,
    item: passage.item,
    at: { line, start: base + at.start - lineStart, end: base + at.end - lineStart },
    textAt: undefined,
    text: { start: base + text.start, end: base + text.end },
    fields,
    secret: passage.secret,
  };
}

/** The line that an offset in a passage is on. */
function lineOf({ line, lineStart, text }: PassageDraft, source: string, offset: number) {
  const found = { line, lineStart };
  for (let at = text.start; at < offset; at++) {
    const code = source.charCodeAt(at);
    if (code !== 10 && (code !== 13 || source.charCodeAt(at + 1) === 10)) continue;
    found.line++;
    found.lineStart = at + 1;
  }
  return found;
}
