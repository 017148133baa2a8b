/** Fixes of rules about people. */
import { allItems } from '../../facts/traversal.ts';
import type { AttendanceStatus, Attendee, Meeting, Mention, MentionUse } from '../../meeting/model.ts';
import { nameKey } from '../../names/name-index.ts';
import type { SourceRange } from '../../source/range.ts';
import { isSameRange } from '../../source/range.ts';
import { addAttendee } from '../add-attendee.ts';
import type { SourceEdit } from '../edit.ts';
import { dominantLineBreak } from '../formatter/source-lines.ts';
import { addDetails, type Row, removeRow, rowAt, rowText } from './attendance-rows.ts';
import { type Fix, type FixEdit, type FixMaker, fix, type Minutes, replace } from './fix.ts';
import { renamed } from './names.ts';

const lists: readonly (readonly [AttendanceStatus, string])[] = [
  ['present', 'bland de närvarande'],
  ['guest', 'bland övriga deltagare'],
  ['absent', 'bland de frånvarande'],
];

/** What only somebody can do who is there. */
const presentUses: ReadonlySet<MentionUse> = new Set([
  'arrival',
  'departure',
  'mover',
  'reservation',
  'voter',
  'role',
  'signature',
]);
/** What a guest cannot do. */
const memberUses: ReadonlySet<MentionUse> = new Set(['mover', 'reservation', 'voter']);

/** Writes the person on a list, one fix for each list that they can be on. */
export const addToList: FixMaker = ({ data, range }, { meeting, text }) => {
  const name = data?.name;
  if (name === undefined) return [];
  const use = mentionAt(meeting, range)?.use;
  const possible = lists.filter(([status]) => {
    if (use === undefined || status === 'present') return true;
    return status === 'absent' ? !presentUses.has(use) : !memberUses.has(use);
  });
  return possible.flatMap(([status, where]) => {
    const edit = addAttendee(meeting, text, name, status);
    return edit ? [fix(`Lägg till ${name} ${where}`, [edit])] : [];
  });
};

function mentionAt(meeting: Meeting, range: SourceRange): Mention | undefined {
  const isHere = (mention: Mention) => isSameRange(range, mention.range);
  const outside = meeting.mentions.find(isHere);
  if (outside) return outside;
  for (const item of allItems(meeting.items)) {
    const found = range.end <= item.range.end ? item.mentions.find(isHere) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Writes the name as it is on the list: the one that it resembles, or one of those that it fits. */
export const correctName: FixMaker = ({ data, range, related }, minutes) => {
  const { replacement } = data ?? {};
  const change = (name: string, isPreferred: boolean) =>
    fix(`Byt till ${name}`, [renamed(minutes.text, range, name)], isPreferred);
  if (replacement !== undefined) return [change(replacement, true)];
  const people = related.flatMap((place) => rowAt(minutes, place.range)?.attendee ?? []);
  const names = people.flatMap((person) => distinctName(person, people) ?? []);
  return [...new Set(names)].map((name) => change(name, false));
};

/** A name that only one of `people` has: "Per Ek (S)" where several are called Per Ek; undefined when nothing distinguishes them. */
function distinctName(person: Attendee, people: readonly Attendee[]): string | undefined {
  const namesakes = people.filter((other) => other !== person && nameKey(other.name) === nameKey(person.name));
  if (namesakes.length === 0) return person.name;
  const own = qualifiers(person).find(
    (word) => !namesakes.some((other) => qualifiers(other).some((each) => nameKey(each) === nameKey(word))),
  );
  return own === undefined ? undefined : `${person.name} (${own})`;
}

function qualifiers({ party, organization, roles }: Attendee): string[] {
  return [party?.value, organization?.value, ...roles.map(({ text }) => text)].filter((word) => word !== undefined);
}

/** Takes away one of two rows of one person. Of a duplicate, the row that stays gets what only the other one says. */
export const removeOneRow: FixMaker = ({ code, range, related }, minutes) => {
  const own = rowAt(minutes, range);
  const other = rowAt(minutes, related[0]?.range);
  if (!own || !other) return [];
  const isDuplicate = code === 'person/dubblett';
  const remove = (gone: Row, kept: Row, isPreferred: boolean): Fix => {
    const edits = [...(isDuplicate ? addDetails(kept, gone, minutes) : []), removeRow(gone, minutes)];
    return fix(`Ta bort ${gone.attendee.name} ${placeOf(gone, kept, range)}`, edits, isPreferred);
  };
  return [remove(own, other, isDuplicate), remove(other, own, false)];
};

function placeOf(gone: Row, kept: Row, here: SourceRange): string {
  if (gone.section !== kept.section) return `under ${gone.section.heading.value.trim()}`;
  return isSameRange(here, gone.attendee.nameRange) ? 'på den här raden' : 'på den första raden';
}

/** Moves somebody from those absent to those present. */
export const moveToPresent: FixMaker = ({ related }, minutes) => {
  const row = rowAt(minutes, related[0]?.range);
  if (row?.attendee.status !== 'absent') return [];
  const added = addAttendee(minutes.meeting, minutes.text, rowText(row, minutes), 'present');
  if (!added) return [];
  const removed = removeRow(row, minutes);
  const isInside = removed.range.start <= added.range.start && added.range.end <= removed.range.end;
  const edits = isInside ? [inPlaceOf(removed.range, added, minutes)] : [added, removed];
  return [fix(`Flytta ${row.attendee.name} till de närvarande`, edits)];
};

/** A new list that takes the place of the one that it is written above. */
function inPlaceOf({ start, end }: SourceRange, { range, newText }: SourceEdit, { text }: Minutes): FixEdit {
  const above = text.slice(start, range.start);
  const list = end < text.length ? newText : `${newText.trimEnd()}${dominantLineBreak(text)}`;
  return replace({ start, end }, above + list);
}
