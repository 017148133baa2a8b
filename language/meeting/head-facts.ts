/**
 * The facts of the meeting: each may be in several places (LANGUAGE.md, "Where facts are found"). The places are
 * asked in order; the first that says something is used, and another that says something else is a conflict.
 */
import { isBodyName, isInCapitals } from '../names/body-name.ts';
import { contains, type Sourced, type SourceRange } from '../source/range.ts';
import { bodyInOpening } from './body-in-opening.ts';
import { meetingNumber, type TitleFacts } from './items/title.ts';
import { placeInOpening, placesInFields, tellingOfPlace } from './meeting-place.ts';
import type { Block, Conflict, Field, FieldName, Item, Meeting, Prose } from './model.ts';
import { findTimes } from './time/clock.ts';
import { findFieldDates } from './time/field-dates.ts';
import { meetingDate, openingDays } from './time/meeting-date.ts';
import { closingTimes, openingTimes } from './time/meeting-times.ts';

type Facts = Pick<Meeting, 'body' | 'number' | 'date' | 'start' | 'end' | 'place' | 'quorum'> & {
  readonly conflicts: readonly Conflict[];
};

/** The values of the fields of this name that have one, in order. */
function fieldValues(fields: readonly Field[], name: FieldName): Sourced<string>[] {
  return fields.flatMap((field) =>
    field.known === name && field.prose ? [{ value: field.prose.text, range: field.prose.range }] : [],
  );
}

/**
 * Puts the facts together from fields, title, preamble, items and closing parts. `source` is the whole document; `items` are
 * all of them, sub-items too, in its order.
 */
export function readFacts(
  source: string,
  fields: readonly Field[],
  title: TitleFacts,
  preamble: readonly Block[],
  items: readonly Item[],
  closing: readonly Block[],
): Facts {
  const dates = meetingDate(fields, title.date, preamble, source);
  const head = openingLines(preamble, source);
  const times = [
    ...fields.flatMap((field) => (field.known === 'tid' || field.known === 'datum' ? (field.prose ?? []) : [])),
    ...preamble.filter((block) => block.type === 'title'),
    ...head,
  ].flatMap(({ range }) => meetingTime(range, source));
  const start = [...times.map((time) => time.start), ...openingTimes(source, preamble, items)];
  const end = [...times.flatMap((time) => (time.end ? [time.end] : [])), ...closingTimes(source, items, closing)];
  const body = [...(title.body ? [title.body] : []), ...fieldValues(fields, 'organ')];
  const number = [...fieldValues(fields, 'nummer').map(leadingNumber), ...(title.number ? [title.number] : [])];
  const above = head.flatMap((prose) => bodyBesideDate(prose, source) ?? []);
  const place = [
    ...placesInFields(fields, source),
    ...head.flatMap((prose) =>
      placeInOpening(prose, above.find((each) => contains(prose.range, each.range))?.range, source),
    ),
    ...tellingOfPlace([...preamble, ...items.slice(0, 2).flatMap((item) => item.blocks)], source),
  ];
  const quorum = fieldValues(fields, 'beslutför')[0];
  const needed = quorum && /\d{1,4}/.exec(quorum.value);
  const firstParagraph = preamble.find((block) => block.type !== 'title');
  // "Brf Björken" on a line of its own above "Protokoll fört vid årsstämma".
  const letterhead =
    body.length === 0 && firstParagraph?.type === 'paragraph' && precedesTitle(firstParagraph, preamble)
      ? bodyOfLetterhead(firstParagraph.prose)
      : undefined;
  return {
    body: body[0] ?? letterhead ?? above[0] ?? bodyBelowTitle(preamble, source) ?? bodyInOpening(preamble, source),
    number: number[0],
    date: dates[0],
    start: start[0],
    end: end[0],
    place: place[0],
    quorum: quorum && needed ? { value: Number(needed[0]), range: quorum.range } : undefined,
    conflicts: [
      ...conflict('body', body, sameBody),
      ...conflict('number', number),
      ...conflict(
        'date',
        dates
          .slice(0, inFieldsAndTitle(fields, title))
          .flatMap((date) => (date.iso ? [{ value: date.iso, range: date.range }] : [])),
      ),
      ...conflict('start', start),
      ...conflict('end', end),
      ...conflict('place', place, sameBody),
    ],
  };
}

/** Only dates that are said to be the meeting's can disagree with each other; those of the opening words may be others. */
function inFieldsAndTitle(fields: readonly Field[], title: TitleFacts): number {
  return fields.reduce(
    (sum, field) => sum + (field.known === 'tid' || field.known === 'datum' ? (field.prose?.dates.length ?? 0) : 0),
    title.date ? 1 : 0,
  );
}

/** The meeting's number in a field's value: "6" of "6 (av 8)", all of "2024/117-extra-B". */
function leadingNumber(value: Sourced<string>): Sourced<string> {
  const found = new RegExp(meetingNumber, 'u').exec(value.value);
  return found
    ? {
        value: found[0],
        range: { start: value.range.start + found.index, end: value.range.start + found.index + found[0].length },
      }
    : value;
}

/** A line of a letterhead that names nobody: "Org.nr 769612-3456", "Tel. 08-12 34 56", "www.bjorken.example", "Box 12, 123 45 Ort", "Sida 1 (4)". */
const besideName =
  /^(?:org(?:anisations)?[.\s-]*(?:nr|nummer)|bankgiro|plusgiro|bg|pg|swish|tel|telefon|mobil|e-?post|mejl|box|sida|sid|dnr|diarienr|diarienummer)(?![\p{L}])|^(?:https?:|www\.)|^\S+@\S+$|(?<!\d)\d{3} \d{2}(?!\d)|^[^\p{L}]*$/iu;

/** The body in a letterhead, its last line that is a name: "Granviks kommun" and then "Kommunstyrelsen". */
function bodyOfLetterhead({ text, range }: Pick<Prose, 'text' | 'range'>): Sourced<string> | undefined {
  if (text.length > 120 || /[.!?:]$/m.test(text)) return undefined;
  const lines = text.split('\n');
  while (lines.length > 0 && besideName.test(lines.at(-1) ?? '')) lines.pop();
  const last = lines.at(-1);
  if (last === undefined) return undefined;
  const value = last.replace(/^#+\s+/, '');
  const end = range.end - (text.length - lines.join('\n').length);
  return { value, range: { start: end - value.length, end } };
}

/** "Kulturnämnden" above or below "2024-03-07", or before it on its line: whose meeting it was, and no place. */
function bodyBesideDate({ range, dates }: Prose, source: string): Sourced<string> | undefined {
  const date = dates[0];
  if (!date) return undefined;
  const before = bodyInLines({ start: range.start, end: date.range.start }, source).at(-1);
  return before ?? bodyInLines({ start: date.range.end, end: range.end }, source)[0];
}

/** The bodies that are alone on their lines, or in the first columns of them. */
function bodyInLines(range: SourceRange, source: string): Sourced<string>[] {
  const found: Sourced<string>[] = [];
  let at = range.start;
  for (const line of source.slice(range.start, range.end).split(/(?<=[\r\n])/)) {
    const sign = /^[\s#*_]*/.exec(line)?.[0].length ?? 0;
    const [column = ''] = line.slice(sign).split(/\t|\s{3,}|[\r\n]/);
    const value = column.replace(/(?:[\s,;–-]+(?:\p{L}{3,4}dag(?:en)?|den))*[\s,;–*_-]*$/iu, '');
    const start = at + sign;
    if (isBodyName(value) || isInCapitals(value))
      found.push({ value: value.normalize('NFC'), range: { start, end: start + value.length } });
    at += line.length;
  }
  return found;
}

/** A paragraph right below the title that is a body's name and nothing more. */
function bodyBelowTitle(preamble: readonly Block[], source: string): Sourced<string> | undefined {
  const below = preamble[preamble.findIndex((block) => block.type === 'title') + 1];
  if (below?.type !== 'paragraph') return undefined;
  const end = /[\r\n]|$/.exec(source.slice(below.prose.range.start, below.prose.range.end))?.index ?? 0;
  return bodyInLines({ start: below.prose.range.start, end: below.prose.range.start + end }, source)[0];
}

function precedesTitle(block: Block, preamble: readonly Block[]): boolean {
  return preamble.indexOf(block) < preamble.findIndex((each) => each.type === 'title');
}

function conflict(
  fact: Conflict['fact'],
  values: readonly Sourced<string>[],
  same: (a: string, b: string) => boolean = (a, b) => a === b,
): Conflict[] {
  const [used, ...others] = values;
  if (!used) return [];
  return others.filter((other) => !same(used.value, other.value)).map((other) => ({ fact, used, other }));
}

/** "Kulturnämnden" and "Kulturnämnden, Huddinge" are no contradiction. */
function sameBody(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return x === y || x === undefined || y === undefined || x.includes(y) || y.includes(x);
}

/** Start and end in a field or line: "9.00–9.45; 10.30–12.00" is one meeting, and an adjournment is no end of it. */
function meetingTime(
  range: SourceRange,
  source: string,
): { start: Sourced<string>; end: Sourced<string> | undefined }[] {
  const text = source.slice(range.start, range.end);
  const days = findFieldDates(text, range.start);
  const times = findTimes(text, range.start, { field: true }).filter((time) => {
    const at = time.range.start - range.start;
    if (days.some((day) => contains(day.range, time.range))) return false;
    return !/(?:ajourner\p{L}*|paus)[\s:]*(?:kl\.?\s*)?$/iu.test(text.slice(Math.max(0, at - 40), at));
  });
  const [first] = times;
  return first ? [{ start: first.start, end: times.findLast((time) => time.end)?.end }] : [];
}

/** "torsdagen den 15 februari 2024 kl. 13.00–15.30" and the place, on lines of their own that are no sentences. */
function openingLines(preamble: readonly Block[], source: string): Prose[] {
  return preamble
    .flatMap((block) =>
      block.type === 'paragraph' && openingDays(block.prose.range, source).length > 0 ? [block.prose] : [],
    )
    .filter(({ text, range, dates }) => {
      // "Lördagen den 6 maj kl 17.15 Plats: Bygdegården.": a line that begins with the day is no sentence.
      const words = dates[0]?.range.start === range.start ? text.replace(/\.$/, '') : text;
      return text.length <= 200 && !/[.!?](?:\s|$)(?<!(?:kl|\d)\.\s)/.test(words);
    })
    .slice(0, 1);
}
