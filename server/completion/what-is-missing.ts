/** Conditions of what can begin a line: what the minutes lack at the cursor. */
import type { FactKind, FieldName } from '../../language/meeting/model.ts';
import { type Cursor, isOnLine } from './cursor.ts';

export function lacksField(...names: readonly FieldName[]) {
  return (cursor: Cursor) =>
    !cursor.meeting.fields.some(
      (field) => field.known && names.includes(field.known) && !isOnLine(cursor, field.range),
    );
}

export function lacksAttendance(pattern: RegExp) {
  return (cursor: Cursor) =>
    !cursor.meeting.preamble.some(
      (block) => block.type === 'attendance' && pattern.test(block.heading.value) && !isOnLine(cursor, block.range),
    );
}

export function lacksFact(kind: FactKind) {
  return (cursor: Cursor) => !cursor.item?.facts.some((fact) => fact.kind === kind && !isOnLine(cursor, fact.range));
}

export function hasDecision({ item }: Cursor): boolean {
  return item !== undefined && (item.decisions.length > 0 || item.implicitDecisions.length > 0);
}

export function lacksVote(cursor: Cursor): boolean {
  return !cursor.item?.votes.some((vote) => !isOnLine(cursor, vote.range));
}

export function lacksOutcome(cursor: Cursor): boolean {
  const { item } = cursor;
  return !hasDecision(cursor) && !(item?.outcome && !isOnLine(cursor, item.outcome.range));
}

function isLastItem({ meeting, itemIndex, item }: Cursor): boolean {
  return meeting.items.length === 0 || (itemIndex === meeting.items.length - 1 && item !== undefined);
}

export function lacksNextMeeting(cursor: Cursor): boolean {
  const next = cursor.meeting.nextMeeting;
  return isLastItem(cursor) && (!next || isOnLine(cursor, next.range));
}

export function lacksSignature(office: 'secretary' | 'adjuster') {
  return (cursor: Cursor) =>
    isLastItem(cursor) &&
    !cursor.meeting.signatures.some((signature) => signature.office === office && !isOnLine(cursor, signature.range));
}

/** Facts of a matter are before what was said and decided about it. */
export function isUndecided({ item }: Cursor): boolean {
  return item !== undefined && item.decisions.length === 0;
}

export function both(...conditions: readonly ((cursor: Cursor) => boolean)[]) {
  return (cursor: Cursor) => conditions.every((condition) => condition(cursor));
}
