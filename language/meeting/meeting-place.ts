/** Where the meeting was held, from the fields, the title and the opening words. */
import { isBodyName } from '../names/body-name.ts';
import type { Sourced, SourceRange } from '../source/range.ts';
import type { Block, Field, Prose } from './model.ts';
import { findTimes } from './time/clock.ts';
import { findDates } from './time/dates.ts';
import { findFieldDates } from './time/field-dates.ts';

/** The place, from `Plats`, or what is left of "Plats och tid" when date and time are taken out. */
export function placesInFields(fields: readonly Field[], source: string): Sourced<string>[] {
  return fields.flatMap((field) => {
    // "Justeringens plats och tid" is a field of its own kind: not the meeting's.
    if (!field.prose || (field.known !== 'plats' && field.known !== 'tid' && field.known !== 'datum')) return [];
    const key = field.key.value;
    // "Plats och" above "tid:", the label on two lines.
    const both = /plats|lokal/i.test(key) && /tid|datum|dag|(?:och|[/&])$/i.test(key);
    if (field.known === 'plats' && !both) return [{ value: field.prose.text, range: field.prose.range }];
    const place = both ? withoutDateAndTime(field.prose.range, source) : undefined;
    return place ?? labelledPlace(field.prose.range, source) ?? [];
  });
}

const label = /(?:^|[\s,;.])(?:plats|lokal)\s?(?::|(?<=\d.*)(?=\s+\p{Lu}))\s*([^\r\n]*?)[\s.]*$/iu;

/** "… kl. 17.15 Plats: Bygdegården": the label within a line. */
export function labelledPlace({ start, end }: SourceRange, source: string): Sourced<string> | undefined {
  const text = source.slice(start, end);
  const found = label.exec(text);
  if (!found?.[1]) return undefined;
  const at = start + found.index + found[0].lastIndexOf(found[1]);
  return { value: found[1].normalize('NFC'), range: { start: at, end: at + found[1].length } };
}

const afterTime = /^[\s,)]*(?:(?:i|p(?:å|a\u030a)|vid|(?:å|a\u030a))\s+|\(|(?=(?:hos|via|digitalt|utanför)\s))/iu;
const placeNoun = String.raw`\p{L}*(?:rum(?:met)?|sal(?:en)?|lokal(?:en)?|hus(?:et)?|gatan?|vägen|skolan?|gård(?:en)?|bibliotek(?:et)?|kyrkan?|stugan?|kontor(?:et)?|plan(?:en)?|torg(?:et)?|aulan?|café(?:et)?|hotell(?:et)?|hemma|Zoom|Teams|Discord)(?![\p{L}-])`;
/** "… 2023-03-20 17:15 Föreningslokalen", "kl. 21.30. Ekgården": all that is behind, in the title. */
const nounBehind = new RegExp(String.raw`^[.,]?\s+(?=\p{L}*\s?(?:[\p{L}’']+\s){0,3}?${placeNoun}[\s.]*$)`, 'iu');
const told =
  /(?:mötet|sammanträdet|stämman|årsmötet)\s+(?:hölls|hålls|ägde\s+rum|äger\s+rum)\s+(?:den\s+[^.!?]{1,40}?\s)?((?:i|på|vid|hos|via)\s+[^.!?\r\n]{2,80}?)(?=\s+(?:den|kl\.?|klockan)\s|[,.!?]|$)/iu;
const meeting = '(?:m(?:ö|o\u0308)te|sammantr(?:ä|a\u0308)de|st(?:ä|a\u0308)mma)';
const beforeDate = new RegExp(
  String.raw`${meeting}[\p{L}\p{M}]*\s+(?:i|p(?:å|a\u030a)|hos|via)\s+(?=\p{L}*\s?(?:[\p{L}’']+\s){0,4}?${placeNoun})`,
  'iu',
);
/** "årsmöte på Ekbacken den 3 maj": a body meets in itself, but on something else. */
const onPlace = new RegExp(String.raw`${meeting}[\p{L}\p{M}]*\s+(?:p(?:å|a\u030a)|hos)\s+(?=\p{Lu})`, 'u');

/** The place that a title or sentence names: "… den 2 mars 2023 klockan 19 i sal 24", "Protokoll fört vid möte i biblioteket". */
export function placeInSentence({ start, end }: SourceRange, source: string): Sourced<string> | undefined {
  const text = source.slice(start, end);
  const ends = [...findDates(text, 0), ...findTimes(text, 0)].map((each) => each.range.end);
  const after = Math.max(0, ...ends);
  const rest = text.slice(after);
  const lead = after > 0 ? (afterTime.exec(rest) ?? nounBehind.exec(rest)) : null;
  const behind = lead && placeAt(start, text, after + lead[0].length, text.length);
  if (behind) return behind;
  const found = beforeDate.exec(text) ?? (after > 0 ? onPlace.exec(text) : null);
  if (!found) return undefined;
  const from = found.index + found[0].length;
  const dates = [...findDates(text, 0), ...findTimes(text, 0)].map((each) => each.range.start);
  return placeAt(start, text, from, Math.min(text.length, ...dates.filter((at) => at >= from)));
}

/** "Mötet hölls i biblioteket." */
export function toldPlace({ start, end }: SourceRange, source: string): Sourced<string> | undefined {
  const text = source.slice(start, end);
  const found = told.exec(text);
  if (!found?.[1]) return undefined;
  const at = found.index + found[0].length - found[1].length;
  const lead = /^(?:i|på|vid)\s+/iu.exec(found[1])?.[0].length ?? 0;
  return placeAt(start, text, at + lead, at + found[1].length);
}

function placeAt(base: number, text: string, from: number, to: number): Sourced<string> | undefined {
  const piece = /^[^.;!?\r\n()]*/.exec(text.slice(from, to))?.[0] ?? '';
  const value = piece.replace(/(?<!\s)(?:[\s,–-]|\s(?:den|kl\.?|\p{L}{3,4}dag(?:en)?))*$/iu, '');
  if (!/\p{L}{2}/u.test(value) || value.length > 80 || isBodyName(value)) return undefined;
  return { value: value.normalize('NFC'), range: { start: base + from, end: base + from + value.length } };
}

/** "Protokoll fört vid Ängens årsmöte" is no place, whatever else it says. */
const namesMeeting = /(?:protokoll|möte|stämma|sammanträde)(?:[tns]|et|na)?(?!\p{L})/iu;
/** "Protokoll fört vid …", "Årsmöte med …", below the title. */
const secondTitle =
  /^(?:#+\s*)?(?:\p{L}*(?:protokoll|möte|stämma|sammanträde)(?!\p{L})|\p{Lu}[^.:]{2,80}s\s\p{L}*(?:möte|stämma|sammanträde)(?!\p{L}))/iu;

/** What an opening line has besides date, time and the body's name. */
export function placeInOpening(prose: Prose, body: SourceRange | undefined, source: string): Sourced<string>[] {
  const { start, end } = prose.range;
  if (source.charAt(start) === '#') return [];
  const labelled = labelledPlace(prose.range, source);
  if (labelled) return [labelled];
  const parts = body
    ? [
        { start, end: body.start },
        { start: body.end, end },
      ]
    : [{ start, end }];
  const found = parts
    .flatMap((part) => withoutDateAndTime(part, source) ?? [])
    .filter(({ value }) => !namesMeeting.test(value));
  return found.sort((a, b) => b.value.length - a.value.length).slice(0, 1);
}

/** The longest piece of a text between its dates and clock times, without separators around it. */
export function withoutDateAndTime(range: SourceRange, source: string): Sourced<string> | undefined {
  const text = source.slice(range.start, range.end);
  const dates = findDates(text, 0);
  const taken = [...(dates.length > 0 ? dates : findFieldDates(text, 0)), ...findTimes(text, 0, { field: true })]
    .map((each) => each.range)
    .sort((a, b) => a.start - b.start);
  const gaps: { start: number; end: number }[] = [];
  let at = 0;
  for (const each of [...taken, { start: text.length, end: text.length }]) {
    if (each.start > at) gaps.push({ start: at, end: each.start });
    at = Math.max(at, each.end);
  }
  const trimmed = gaps.map(({ start, end }) => {
    const raw = text.slice(start, end);
    const lead =
      /^(?:[\s,;:.–—-]|kl\.?(?=\s|$)|den(?=\s)|i(?=\s)|p(?:å|a\u030a)(?=\s)|vid(?=\s)|och(?=\s)|klockan|plats,)*/i.exec(
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

/** The places that a title or a paragraph among these blocks names. */
export function tellingOfPlace(preamble: readonly Block[], source: string): Sourced<string>[] {
  return preamble.flatMap((block) => {
    if (block.type === 'title') return labelledPlace(block.range, source) ?? placeInSentence(block.range, source) ?? [];
    if (block.type !== 'paragraph') return [];
    const told = toldPlace(block.prose.range, source);
    if (told) return told;
    const { start, end } = block.prose.range;
    const line = /^[^\r\n]*/.exec(source.slice(start, end))?.[0] ?? '';
    return secondTitle.test(line.normalize('NFC'))
      ? (placeInSentence({ start, end: start + line.length }, source) ?? [])
      : [];
  });
}
