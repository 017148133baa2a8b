/** Who somebody in the minutes is, and everywhere that they are. */
import type { Attendee, Meeting, Mention } from '../../language/meeting/model.ts';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import { areOne, nameKey } from '../../language/names/name-index.ts';
import type { SourceRange } from '../../language/source/range.ts';
import type { Target } from './at-position.ts';
import { everyInlines } from './inlines.ts';

/** A person: their rows on the lists, usually one; none for somebody who is only named in the text. */
export interface Somebody {
  readonly name: string;
  readonly key: string;
  readonly rows: readonly Attendee[];
}

/** The person that a target is, or names. Undefined when it is nobody's name, or could be several people's. */
export function somebodyAt(target: Target | undefined, meeting: Meeting): Somebody | undefined {
  if (target?.kind === 'attendee') return listed(target.attendee, meeting);
  if (target?.kind !== 'mention') return undefined;
  const { attendee, candidates, name } = target.mention;
  if (attendee) return listed(attendee, meeting);
  return candidates.length === 0 ? { name, key: nameKey(name), rows: [] } : undefined;
}

/** Somebody on the lists, with all their rows: they may be listed twice. */
export function listed(attendee: Attendee, meeting: Meeting): Somebody {
  const { name } = attendee;
  return { name, key: nameKey(name), rows: meeting.attendance.filter((row) => areOne(row, attendee)) };
}

/** True if a mention is of this person. */
export function names(mention: Mention, { key, rows }: Somebody): boolean {
  if (mention.attendee) return rows.includes(mention.attendee);
  return rows.length === 0 && mention.candidates.length === 0 && nameKey(mention.name) === key;
}

/** A place where somebody is: their row, or a mention of them. */
export interface PersonPlace {
  readonly range: SourceRange;
  /** Undefined on their own row. */
  readonly mention: Mention | undefined;
}

/** Every place of a person in the document, in order: rows, and mentions wherever they are, quoted ones too. */
export function placesOf(somebody: Somebody, minutes: MinutesDocument): PersonPlace[] {
  const places = new Map<number, PersonPlace>();
  for (const { mentions } of everyInlines(minutes))
    for (const mention of mentions)
      if (names(mention, somebody)) places.set(mention.range.start, { range: mention.range, mention });
  for (const { nameRange } of somebody.rows)
    if (!places.has(nameRange.start)) places.set(nameRange.start, { range: nameRange, mention: undefined });
  return [...places.values()].sort((a, b) => a.range.start - b.range.start);
}
