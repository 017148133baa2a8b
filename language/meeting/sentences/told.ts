/** What the sentences of a passage report, as parts of the model with their source ranges. */

import type { Sourced, SourceRange } from '../../source/range.ts';
import { normalizeNumber } from '../../syntax/item-number.ts';
import type { BlockContext, ReadContext } from '../block-context.ts';
import { clauseOutcome } from '../decisions/answered.ts';
import { implicitDecisions } from '../decisions/implicit-decisions.ts';
import type {
  Clause,
  DateValue,
  Decision,
  ImplicitDecision,
  Mention,
  Movement,
  Prose,
  Statement,
  Told,
} from '../model.ts';
import { composed } from '../node-tokens.ts';
import { findAssignees } from '../people/assignees.ts';
import { findDue } from '../people/due.ts';
import { readPassage, withUses } from '../prose.ts';
import { findTimes } from '../time/clock.ts';
import {
  type ClausePart,
  clauseParts,
  decisionsInText,
  nextDecisionAt,
  readableSentences,
  type ToldDecision,
} from './decisions-in-text.ts';
import { movedIn } from './moved.ts';
import { mayMove } from './movement-verbs.ts';
import { mentionAt, nameSense } from './name-sense.ts';
import { recusedIn } from './recused.ts';
import type { SentenceScope } from './scope.ts';

/** A passage in which nothing is stated. */
export const nothingTold: Told = { decisions: [], implicitDecisions: [], movements: [], recusals: [] };

/** Reads what the sentences of a passage report. */
export function readTold(prose: Prose, context: BlockContext, isTitle = false): Told {
  if (context.isSilent) return { ...nothingTold, implicitDecisions: implicitDecisions(prose, context, []) };
  const decisions = decisionsInText(textOf(prose, context), scopeOf(prose, context, isTitle)).map((decision) =>
    decisionOf(decision, prose.range.start, context),
  );
  return {
    decisions,
    implicitDecisions: isTitle
      ? impliedInTitle(prose, context, decisions)
      : implicitDecisions(prose, context, decisions),
    movements: movementsIn(prose, context),
    recusals: isTitle ? [] : recusalsIn(prose, context),
  };
}

/** Says that it is done: "Dagordningen fastställs" alone may be what is to be done. */
const done =
  /(?:^|\s)(?:godkändes?|fastställdes?|antogs?|beviljades?|bifölls?|avslogs?|valdes?|utsågs?|omvaldes|nyvaldes|återvaldes|adjungerades|lades\s+till)(?=[\s.,;:]|$)/i;

/** False for a title that implies no decision. */
export function titleMayImply(title: string): boolean {
  return title.endsWith('.') || done.test(title);
}

/** "§ 4. Dagordningen fastställdes.": a title that is a sentence. */
function impliedInTitle(
  prose: Prose,
  context: BlockContext,
  decisions: readonly Pick<Decision, 'range'>[],
): readonly ImplicitDecision[] {
  if (/^att\s/.test(prose.text)) return [];
  return implicitDecisions(prose, context, decisions).filter(({ value }) => value.endsWith('.') || done.test(value));
}

/** Of several passages, one after the other. */
export function joinTold(all: readonly Told[]): Told {
  return {
    decisions: all.flatMap((told) => told.decisions),
    implicitDecisions: all.flatMap((told) => told.implicitDecisions),
    movements: all.flatMap((told) => told.movements),
    recusals: all.flatMap((told) => told.recusals),
  };
}

/** The passage with those known who come and go in its sentences, or get something to do. */
export function withTold(prose: Prose, { decisions, movements, recusals }: Told): Prose {
  return withUses(prose, [
    ...recusals.flatMap(({ people }) => people),
    ...decisions.flatMap(({ assignees, clauses }) => [...assignees, ...clauses.flatMap((clause) => clause.assignees)]),
    ...movements.flatMap(({ people }) => people),
  ]);
}

function movementsIn(prose: Prose, context: ReadContext): Movement[] {
  const raw = textOf(prose, context);
  if (!mayMove(raw)) return [];
  const base = prose.range.start;
  const sense = nameSense(raw, base, context);
  return readableSentences(raw).flatMap((words) =>
    movedIn(words, sense).map(({ type, names, range, item }): Movement => {
      const people = names.map((name) => mentionAt(name, raw, base, context, type));
      const own = moved(range, base);
      return {
        type,
        range: own,
        label: undefined,
        people,
        time: findTimes(context.text.slice(own.start, own.end), own.start)[0]?.start,
        item: item && {
          number: {
            value: normalizeNumber(raw.slice(item.number.start, item.number.end)),
            range: moved(item.number, base),
          },
          side: item.side,
        },
        prose: withUses(readPassage({ ...own }, context), people),
      };
    }),
  );
}

/** Where the first sentence but the first one that says who comes or goes begins: offset in the source; undefined when none does. */
export function nextMovementIn(prose: Prose, context: ReadContext): number | undefined {
  const raw = textOf(prose, context);
  if (!mayMove(raw)) return undefined;
  const sense = nameSense(raw, prose.range.start, context);
  const [, ...others] = readableSentences(raw);
  const first = others.find((words) => movedIn(words, sense).length > 0)?.[0];
  return first && prose.range.start + first.start;
}

/** Only of those who are on a list: a sentence is no label. */
function recusalsIn(prose: Prose, context: ReadContext): Statement[] {
  return recusedIn(textOf(prose, context)).flatMap((range): Statement[] => {
    const own = readPassage(moved(range, prose.range.start), context);
    const people = own.mentions
      .filter(({ attendee, candidates }) => attendee || candidates.length > 0)
      .map((mention): Mention => ({ ...mention, use: 'recusal' }));
    if (people.length === 0) return [];
    const label = undefined;
    return [{ type: 'recusal', range: own.range, label, people, prose: withUses(own, people), entries: [] }];
  });
}

/** Where another decision begins in a passage that is already one: offset in the source; undefined when none does. */
export function nextDecisionIn(prose: Prose, context: ReadContext): number | undefined {
  const next = nextDecisionAt(textOf(prose, context), scopeOf(prose, context, false));
  return next === undefined ? undefined : prose.range.start + next;
}

function scopeOf({ range, dates }: Prose, { own, near }: ReadContext, isTitle: boolean): SentenceScope {
  return { own, otherDates: otherDates(dates, near, range.start), isTitle };
}

/** Where dates are that are not the meeting's (`near`): positions in a text that begins at `base`. */
export function otherDates(dates: readonly DateValue[], near: string | undefined, base: number): SourceRange[] {
  return dates.filter((date) => date.iso === undefined || date.iso !== near).map((date) => moved(date.range, -base));
}

function decisionOf({ leadIn, text, clauses }: ToldDecision, base: number, context: ReadContext): Decision {
  const lead = leadIn && moved(leadIn, base);
  const prose = text && readPassage(moved(text, base), context);
  const found = prose ? assigneesIn(prose, context) : [];
  const read = clauses.map((part) => clauseOf(part, base, context));
  const all = [...(lead ? [lead] : []), ...(prose ? [prose.range] : []), ...read.map((clause) => clause.range)];
  return {
    type: 'decision',
    source: 'sentence',
    range: { start: Math.min(...all.map((range) => range.start)), end: Math.max(...all.map((range) => range.end)) },
    leadIn: lead && sourced(lead, context.text),
    prose: prose && withUses(prose, found),
    fields: [],
    tables: [],
    assignees: found,
    due: prose && findDue(textOf(prose, context), prose.range.start, context.near),
    clauses: read,
    unanimous: /enhällig/i.test(lead ? sourced(lead, context.text).value : ''),
    quotedFrom: undefined,
  };
}

function clauseOf({ marker, start, end }: ClausePart, base: number, context: ReadContext): Clause {
  const mark = marker && sourced(moved(marker, base), context.text);
  return clauseWith(mark, readPassage(moved({ start, end }, base), context), context);
}

/**
 * A clause of a block of its own that says several things: "att måla bryggan och att byta två plankor". What is below
 * it, and the sentences after its first, belong to the last.
 */
export function splitClause(clause: Clause, context: ReadContext): Clause[] {
  const { prose, range } = clause;
  const parts = clauseParts(textOf(prose, context));
  if (parts.length < 2) return [clause];
  return parts.map((part, at) => {
    const read = clauseOf(part, prose.range.start, context);
    if (at === 0) return { ...read, marker: clause.marker, range: { start: range.start, end: read.range.end } };
    if (at < parts.length - 1) return read;
    // What "Ansvarig:" and "Senast:" below the clause say was found in it, too.
    const below = clause.assignees.filter((mention) => mention.range.start >= prose.range.end);
    const isBelow = clause.due !== undefined && clause.due.range.start >= prose.range.end;
    return {
      ...read,
      points: clause.points,
      fields: clause.fields,
      tables: clause.tables,
      assignees: [...read.assignees, ...below],
      due: isBelow ? clause.due : read.due,
      range: { start: read.range.start, end: range.end },
    };
  });
}

/** The clause that a passage is. */
export function clauseWith(marker: Sourced<string> | undefined, prose: Prose, context: ReadContext): Clause {
  const assignees = assigneesIn(prose, context);
  return {
    marker,
    prose: withUses(prose, assignees),
    points: [],
    assignees,
    due: findDue(textOf(prose, context), prose.range.start, context.near),
    outcome: clauseOutcome(prose.text),
    fields: [],
    tables: [],
    range: { start: marker?.range.start ?? prose.range.start, end: prose.range.end },
  };
}

function assigneesIn(prose: Prose, context: ReadContext): Mention[] {
  return findAssignees(textOf(prose, context), prose.range.start, context.names);
}

function textOf({ range }: Prose, { text }: ReadContext): string {
  return text.slice(range.start, range.end);
}

function moved({ start, end }: SourceRange, by: number): SourceRange {
  return { start: start + by, end: end + by };
}

function sourced(range: SourceRange, source: string): Sourced<string> {
  return { value: composed(source.slice(range.start, range.end)).replace(/\s+/g, ' '), range };
}
