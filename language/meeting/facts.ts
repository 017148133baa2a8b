/**
 * The facts of the meeting: each may stand in several places (LANGUAGE.md, "Where facts are found"). The places are
 * asked in order; the first that says something is used, and another that says something else is a conflict.
 */
import { isBodyName } from './body-name.ts';
import { findTimes } from './clock.ts';
import { findDates } from './dates.ts';
import type { Block, Conflict, DateValue, Field, FieldName, Item, Meeting, Prose } from './model.ts';
import { timesWhen } from './sentences/opened.ts';
import { contains, type Sourced, type SourceRange } from './source.ts';
import { meetingNumber, type TitleFacts } from './title.ts';

type Facts = Pick<Meeting, 'body' | 'number' | 'date' | 'start' | 'end' | 'place' | 'quorum'> & {
  readonly conflicts: readonly Conflict[];
};

/** The values of the fields of this name that have one, in order. */
function fieldValues(fields: readonly Field[], name: FieldName): Sourced<string>[] {
  return fields.flatMap((field) =>
    field.known === name && field.prose ? [{ value: field.prose.text, range: field.prose.range }] : [],
  );
}

/** The meeting's date, which dates without a year are near to: from the fields, the title, or the opening words. */
export function meetingDate(
  fields: readonly Field[],
  titleDate: DateValue | undefined,
  preamble: readonly Block[],
): DateValue[] {
  const inFields = fields.flatMap((field) =>
    field.known === 'tid' || field.known === 'datum' || field.known === 'plats' ? (field.prose?.dates ?? []) : [],
  );
  const opening = preamble.flatMap((block) => (block.type === 'paragraph' ? block.prose.dates : []));
  return [...inFields, ...(titleDate ? [titleDate] : []), ...opening];
}

/** Puts the facts together from fields, title, preamble and items. `source` is the whole document. */
export function readFacts(
  source: string,
  fields: readonly Field[],
  title: TitleFacts,
  preamble: readonly Block[],
  items: readonly Item[],
): Facts {
  const dates = meetingDate(fields, title.date, preamble);
  const head = openingLines(preamble);
  const times = [
    ...fields.flatMap((field) => (field.known === 'tid' || field.known === 'datum' ? (field.prose ?? []) : [])),
    ...preamble.filter((block) => block.type === 'title'),
    ...head,
  ].flatMap(({ range }) => meetingTime(range, source));
  const start = [...times.map((time) => time.start), ...openingTimes(source, preamble, items)];
  const end = [...times.flatMap((time) => (time.end ? [time.end] : [])), ...closingTimes(source, items)];
  const body = [...(title.body ? [title.body] : []), ...fieldValues(fields, 'organ')];
  const number = [...fieldValues(fields, 'nummer').map(leadingNumber), ...(title.number ? [title.number] : [])];
  const above = head.flatMap((prose) => bodyAboveDate(prose, source) ?? []);
  const place = [
    ...places(fields, source),
    ...head.flatMap(({ range }) => {
      const start = above.find((each) => contains(range, each.range))?.range.end ?? range.start;
      return withoutDateAndTime({ start, end: range.end }, source) ?? [];
    }),
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
    body: body[0] ?? letterhead ?? above[0] ?? bodyBelowTitle(preamble),
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

/** The body in a letterhead, its last line: "Granviks kommun" and then "Kommunstyrelsen". */
function bodyOfLetterhead({ text, range }: Pick<Prose, 'text' | 'range'>): Sourced<string> | undefined {
  const value = text.slice(text.lastIndexOf('\n') + 1);
  if (text.length > 120 || /[.!?:]$/m.test(text)) return undefined;
  return { value, range: { start: range.end - value.length, end: range.end } };
}

/** "Kulturnämnden" above "2024-03-07", or before it on its line: whose meeting it was, and no place. */
function bodyAboveDate({ range, dates }: Prose, source: string): Sourced<string> | undefined {
  const date = dates[0];
  if (!date) return undefined;
  const above = source.slice(range.start, date.range.start);
  let at = range.start;
  let found: Sourced<string> | undefined;
  for (const line of above.split(/(?<=[\r\n])/)) {
    const value = line.trim().replace(/(?:[\s,;–-]+(?:\p{L}{3,4}dag(?:en)?|den))*[\s,;–-]*$/iu, '');
    const start = at + line.length - line.trimStart().length;
    if (isBodyName(value)) found = { value: value.normalize('NFC'), range: { start, end: start + value.length } };
    at += line.length;
  }
  return found;
}

/** A paragraph right below the title that is a body's name and nothing more. */
function bodyBelowTitle(preamble: readonly Block[]): Sourced<string> | undefined {
  const below = preamble[preamble.findIndex((block) => block.type === 'title') + 1];
  if (below?.type !== 'paragraph' || !isBodyName(below.prose.text)) return undefined;
  return { value: below.prose.text, range: below.prose.range };
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
  const times = findTimes(text, range.start, { field: true }).filter((time) => {
    const at = time.range.start - range.start;
    return !/(?:ajourner\p{L}*|paus)[\s:]*(?:kl\.?\s*)?$/iu.test(text.slice(Math.max(0, at - 40), at));
  });
  const [first] = times;
  return first ? [{ start: first.start, end: times.findLast((time) => time.end)?.end }] : [];
}

/** "torsdagen den 15 februari 2024 kl. 13.00–15.30" and the place, on lines of their own that are no sentences. */
function openingLines(preamble: readonly Block[]): Prose[] {
  return preamble
    .flatMap((block) => (block.type === 'paragraph' && block.prose.dates.length > 0 ? [block.prose] : []))
    .filter(({ text }) => text.length <= 200 && !/[.!?](?:\s|$)(?<!kl\.\s)/.test(text))
    .slice(0, 1);
}

/** The place, from `Plats`, or what is left of "Plats och tid" when date and time are taken out. */
function places(fields: readonly Field[], source: string): Sourced<string>[] {
  return fields.flatMap((field) => {
    // "Justeringens plats och tid" is a field of its own kind: not the meeting's.
    if (!field.prose || (field.known !== 'plats' && field.known !== 'tid')) return [];
    const both = /plats/i.test(field.key.value) && /tid/i.test(field.key.value);
    if (field.known === 'plats' && !both) return [{ value: field.prose.text, range: field.prose.range }];
    if (!both) return [];
    const place = withoutDateAndTime(field.prose.range, source);
    return place ? [place] : [];
  });
}

/** The longest piece of a text between its dates and clock times, without separators around it. */
export function withoutDateAndTime(range: { start: number; end: number }, source: string): Sourced<string> | undefined {
  const text = source.slice(range.start, range.end);
  const taken = [
    ...findDates(text, 0).map((date) => date.range),
    ...findTimes(text, 0, { field: true }).map((time) => time.range),
  ].sort((a, b) => a.start - b.start);
  const gaps: { start: number; end: number }[] = [];
  let at = 0;
  for (const each of [...taken, { start: text.length, end: text.length }]) {
    if (each.start > at) gaps.push({ start: at, end: each.start });
    at = Math.max(at, each.end);
  }
  const trimmed = gaps.map(({ start, end }) => {
    const raw = text.slice(start, end);
    const lead =
      /^(?:[\s,;:.–—-]|kl\.?(?=\s|$)|den(?=\s)|i(?=\s)|p(?:å|a\u030a)(?=\s)|vid(?=\s)|och(?=\s)|klockan)*/i.exec(
        raw,
      )?.[0].length ?? 0;
    const body = raw.slice(lead).replace(/(?<![\s,;:.–—-])(?:[\s,;:.–—-]|(?<=\s)(?:den|kl\.?|klockan))+$/i, '');
    return {
      value: body.normalize('NFC'),
      range: { start: range.start + start + lead, end: range.start + start + lead + body.length },
    };
  });
  return trimmed
    .filter((piece) => /\p{L}{2}/u.test(piece.value) && !/^(?:ajournering\p{L}*|paus)$/iu.test(piece.value))
    .sort((a, b) => b.value.length - a.value.length)[0];
}

function openingTimes(source: string, preamble: readonly Block[], items: readonly Item[]): Sourced<string>[] {
  const inTitle = items
    .slice(0, 2)
    .flatMap((item) => (item.title && /öppn|OFMÖ/i.test(item.title.value) ? titleTimes(item, source) : []));
  return [...inTitle, ...timesOf('open', [...preamble, ...items.slice(0, 3).flatMap((item) => item.blocks)], source)];
}

/** With sub-items, in the order of the source. */
function flattened(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...flattened(item.items)]);
}

function closingTimes(source: string, items: readonly Item[]): Sourced<string>[] {
  const last = flattened(items).slice(-3);
  const inTitle = last.flatMap((item) =>
    item.title && /avslut|OFMA/i.test(item.title.value) ? titleTimes(item, source) : [],
  );
  return [
    ...inTitle,
    ...timesOf(
      'close',
      last.flatMap((item) => item.blocks),
      source,
    ),
  ];
}

/** The clock time in an item's title, or that is all its text: "§ 12 OFMA" and then "19:30". */
function titleTimes(item: Item, source: string): Sourced<string>[] {
  const [only, ...others] = item.blocks;
  const text =
    only?.type === 'paragraph' && others.length === 0 && only.prose.text.length <= 20 ? [only.prose.range] : [];
  return [...(item.title ? [item.title.range] : []), ...text].flatMap(({ start, end }) =>
    findTimes(source.slice(start, end), start, { field: true }).map((time) => time.start),
  );
}

/** Clock times in sentences that open (or close) the meeting. */
function timesOf(what: 'open' | 'close', blocks: readonly Block[], text: string): Sourced<string>[] {
  return blocks
    .flatMap((block) => {
      if (block.type === 'paragraph') return [block.prose.range];
      return block.type === 'list' ? block.entries.map((entry) => entry.prose.range) : [];
    })
    .flatMap((range) => timesWhen(what, range, { text }));
}
