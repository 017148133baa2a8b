/** *Deltagare*: everybody on the lists of the minutes, and below each of them the items that they were there for. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { secretNote } from '../../export/paper.ts';
import { type PresenceAtItem, presenceOf } from '../../language/facts/item-presence.ts';
import { capitalize } from '../../language/facts/wording.ts';
import type { AttendanceSection, AttendanceStatus, Attendee, Meeting, Presence } from '../../language/meeting/model.ts';
import { formatClock } from '../../language/meeting/time/clock.ts';
import { contains, type SourceRange } from '../../language/source/range.ts';
import { secretRanges } from '../documents/secrets.ts';
import { counted, firstRows, itemName, joined, shown } from './rows.ts';
import type { AttendanceParams, ViewNode, ViewNodeKind, ViewPlace, ViewRows } from './view-protocol.ts';

const statuses: Readonly<Record<AttendanceStatus, string>> = {
  present: 'närvarande',
  absent: 'frånvarande',
  guest: 'gäst',
  deputy: 'ersättare',
};

interface Source {
  readonly meeting: Meeting;
  readonly document: TextDocument;
  readonly isShown: (range: SourceRange) => boolean;
}

/** The lists, the people of a list, or the items of somebody. */
export function attendanceRows(meeting: Meeting, document: TextDocument, params: AttendanceParams): ViewRows {
  const secret = secretRanges(meeting);
  const source = { meeting, document, isShown: (range: SourceRange) => !secret.some((each) => contains(each, range)) };
  const { parent } = params;
  const sections = meeting.attendanceSections.filter(({ attendees }) => attendees.length > 0);
  if (parent === undefined) return { rows: sections.map((section, at) => listRow(section, at, source)) };
  for (const [at, section] of sections.entries()) {
    if (parent === listId(at))
      return { rows: firstRows(peopleOf(section, at, source), params, (each) => row(each, source)) };
    const person = parent.startsWith(`${listId(at)}/`)
      ? peopleOf(section, at, source).find(({ id }) => id === parent)
      : undefined;
    if (person && source.isShown(person.attendee.range))
      return {
        rows: firstRows(presenceOf(person.attendee, meeting, source.isShown), params, (each) =>
          presenceRow(each, person, source),
        ),
      };
  }
  return { rows: [] };
}

function listId(at: number): string {
  return `list:${at}`;
}

function listRow({ heading, attendees, status, range }: AttendanceSection, at: number, source: Source): ViewNode {
  return {
    id: listId(at),
    kind: status === 'absent' ? 'absent' : 'people',
    label: source.isShown(range) ? shown(heading.value).replace(/:$/, '') || capitalize(statuses[status]) : secretNote,
    ...joined(counted(attendees.length, 'person', 'personer')),
    children: 'expanded',
  };
}

interface Person {
  readonly id: string;
  readonly attendee: Attendee;
}

/** Everybody of a list. Two of the same name are two rows. */
function peopleOf({ attendees }: AttendanceSection, at: number, { isShown }: Source): Person[] {
  const seen = new Map<string, number>();
  return attendees.map((attendee) => {
    const name = isShown(attendee.range) ? attendee.name : '';
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return { id: `${listId(at)}/${name}${count > 0 ? `#${count}` : ''}`, attendee };
  });
}

function row({ id, attendee }: Person, source: Source): ViewNode {
  const place = placeOf(attendee.nameRange, source);
  if (!source.isShown(attendee.range)) return { id, kind: 'secret', label: secretNote, children: 'none', place };
  const all = presenceOf(attendee, source.meeting, source.isShown);
  const kind = kindOf(attendee, all);
  const { party, organization, roles } = attendee;
  const name = party ? `${attendee.name} (${party.value})` : attendee.name;
  const isAway = attendee.status === 'absent' && all.every(({ presence }) => presence === 'absent');
  const details = [organization?.value, ...roles.map((role) => role.text)].filter((text) => text !== undefined);
  const state = kind === 'partly' ? 'delvis närvarande' : statuses[attendee.status];
  return {
    id,
    kind,
    label: shown(name),
    ...joined(details.map(shown).join(', '), state),
    tooltip: [shown(name), ...details.map(shown), state].join('\n'),
    ...(isAway || all.length === 0 ? { children: 'none', place } : { children: 'collapsed' }),
  };
}

function kindOf({ status }: Attendee, all: readonly PresenceAtItem[]): ViewNodeKind {
  const there = all.filter(({ presence }) => presence !== 'absent').length;
  if (status === 'absent' && there === 0) return 'absent';
  const isWhole = all.every(({ presence }) => presence === 'present' || presence === 'recused');
  return isWhole ? status : 'partly';
}

function presenceRow(
  { item, presence, movements }: PresenceAtItem,
  { id, attendee }: Person,
  source: Source,
): ViewNode {
  const name = itemName({ number: item.number?.value, title: item.title?.value ?? '' }) ?? '(utan rubrik)';
  const texts: Readonly<Record<PresenceAtItem['presence'], string>> = {
    present: 'närvarande',
    absent: 'inte närvarande',
    recused: 'deltog inte (jäv)',
    partly: movements.map(movementText).join(', '),
    unclear: attendee.presence.flatMap(timeText).join(', '),
  };
  return {
    id: `${id}/${item.number?.value ?? ''}@${item.heading.start}`,
    kind: presence === 'unclear' ? 'partly' : presence,
    label: name,
    ...joined(texts[presence]),
    children: 'none',
    place: placeOf(movements[0]?.range ?? item.heading, source),
  };
}

function movementText({ type, time }: PresenceAtItem['movements'][number]): string {
  return `${type === 'arrival' ? 'kom' : 'gick'} under punkten${time ? ` kl. ${formatClock(time.value)}` : ''}`;
}

/** "från kl. 10.00": what a list says with a clock time. */
function timeText({ kind, time }: Presence): string[] {
  if (time === undefined || (kind !== 'from' && kind !== 'until')) return [];
  return [`${kind === 'from' ? 'från' : 'till'} kl. ${formatClock(time)}`];
}

function placeOf({ start, end }: SourceRange, { document }: Source): ViewPlace {
  const from = document.positionAt(start);
  return { uri: document.uri, line: from.line, start: from.character, end: from.character + end - start };
}
