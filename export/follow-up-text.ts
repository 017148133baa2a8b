/** Decisions and tasks in words, for lists, spreadsheets and calendars. */

import type { Task } from '../language/facts/tasks.ts';
import { cellsOf } from '../language/meeting/items/item.ts';
import type { ClauseField, Mention } from '../language/meeting/model.ts';
import { receiverIn } from '../language/meeting/people/receiver.ts';
import { oneLine } from '../language/source/one-line.ts';
import { contains } from '../language/source/range.ts';
import { listText, tableText } from './plain-text.ts';
import { readable } from './without-at-signs.ts';

type Source = Task['source'];

/** What was decided or is to be done, as written, without its "att" and what is below it. */
export function ownText({ prose, assignees }: Source): string {
  return prose ? readable(prose.text, [...prose.mentions, ...assignees]) : '';
}

/** The same with its "att", and with the points and tables below it on lines of their own. */
export function whatText(source: Source): string {
  const [marker, points] = 'points' in source ? [source.marker?.value ?? '', source.points] : ['', []];
  const tables = 'tables' in source ? source.tables : [];
  const att = /\p{L}[\p{L}-]*/u.exec(marker)?.[0] ?? '';
  const mentions = points.flatMap((point) => point.prose.mentions);
  const shown = tables.map((table) =>
    readable(
      tableText(table),
      cellsOf(table).flatMap((cell) => cell.mentions),
    ),
  );
  const lines = [`${att} ${ownText(source)}`.trim(), readable(listText(points), mentions), ...shown];
  return lines.filter((line) => line !== '').join('\n');
}

/** Who is responsible: full names of those whom the minutes know, else as written. Empty when nobody is said to be. */
export function whoText(source: Source): string {
  const said = fieldsOf(source, 'ansvarig');
  const named = source.assignees.filter((mention) => !said.some(({ range }) => contains(range, mention.range)));
  const receiver = receiverIn(ownText(source)) ?? '';
  const [receivers, others] = [true, false].map((isIn) => named.filter(({ name }) => receiver.includes(name) === isIn));
  return [
    ...new Set([
      ...(receiver === '' ? [] : namesOrText(receiver, receivers ?? [])),
      ...(others ?? []).map(fullName),
      ...said.flatMap((field) => namesOrText(fieldText(field), field.prose?.mentions ?? [])),
    ]),
  ].join(', ');
}

/** Until when: an ISO date, or what `Senast` says instead ("nästa möte"). Empty when nothing is said. */
export function whenText(source: Source): string {
  return source.due?.iso ?? fieldsOf(source, 'senast').map(fieldText).join(', ');
}

function fieldsOf(source: Source, kind: ClauseField['kind']): ClauseField[] {
  return 'fields' in source ? source.fields.filter((field) => field.kind === kind && field.prose !== undefined) : [];
}

/** "Anna och Bo" are two people; "kansliet" and "Anna, med hjälp av Bo" are what they are. */
function namesOrText(text: string, mentions: readonly Mention[]): string[] {
  const rest = mentions.reduce((left, { name }) => left.replace(name, ''), text);
  return mentions.length > 0 && /^(?:[\s,.&/]|och|samt)*$/.test(rest) ? mentions.map(fullName) : [text];
}

function fieldText({ prose }: ClauseField): string {
  return prose ? oneLine(readable(prose.text, prose.mentions)) : '';
}

function fullName({ attendee, name }: Mention): string {
  return attendee?.name ?? name;
}
