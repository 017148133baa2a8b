import type * as Ast from '../../generated/ast.ts';
import type { Sourced } from '../../source/range.ts';
import { titleKind } from '../../syntax/title-kinds.ts';
import type { DateValue, MeetingKind } from '../model.ts';
import { composed, type Piece, pieceOf, pieces, sourceOffset } from '../node-tokens.ts';
import { monthNames } from '../time/calendar.ts';
import { findTimes } from '../time/clock.ts';
import { daysIn } from '../time/meeting-date.ts';

/** What a title line says about the meeting. */
export interface TitleFacts {
  readonly kind: MeetingKind | undefined;
  readonly body: Sourced<string> | undefined;
  readonly number: Sourced<string> | undefined;
  readonly date: DateValue | undefined;
}

/** "6", "2024/6", "2024/117-extra-B" */
export const meetingNumber = String.raw`\d{1,4}(?:[/:-]\d{1,4})?(?:\p{Lu}(?![\p{L}\p{N}]))?(?:-\p{L}[\p{L}\p{N}]*)*`;

const number = new RegExp(
  String.raw`(?:(?:,|^|\s)\s*(?:nr\.?|nummer|#|(?<!s\s)möte(?=\s+\d))\s*|,\s*|\s(?=\d{4}[/:]\d{1,3}(?:\p{Lu}|-\p{L}[\p{L}\p{N}-]*)?\s*$))(${meetingNumber})\s*$`,
  'iu',
);
const numberFirst = /^\s*(?:nr\.?|nummer|#)?\s*(\d{1,3}(?:[/:-](?:20)?\d{2})?)(?=\s*(?:[,:]|$|från|för)|\s[–-]\s)/i;
const lead =
  /^(?:[\s,:–-]|\(?(?:fört|förda?|hållet|från|för|av|över|på|vid|med|i|hos|till|per)(?=\s)|(?:ordinarie|extra|konstituera(?:n)?de|digitalt)(?=\s))+/i;
const meetingWord = /^(?!kår|klass|by)\p{L}*(?:möte|stämma|sammanträde)[tn]?(?=[\s,.]|$)/iu;
/** "Ängens båtklubb styrelsemöte": the meeting behind the name. */
const meetingBehind = /(?<!\s)\s+\p{L}*(?:möte|stämma|sammanträde)[tn]?$/iu;
const yearOfTitle = new RegExp(
  `(?:^|(?<!\\s)\\s+)(?:(?:(?:verksamhets)?år(?:et)?|${monthNames.join('|')})\\s+)?(?:19|20)\\d{2}$`,
  'i',
);
const pageNumber =
  /(?:^|[\s,])(?:sid(?:a|an|nr|nummer)?|blad)\.?:?\s*\d{1,3}(?:\s*(?:\(\d{1,3}\)|av\s+\d{1,3}|\/\s*\d{1,3}))?/i;
const genitiveMeeting =
  /s\s+(?:(?:ordinarie|extra\p{L}*|konstituerande|digitala|årliga|allmänna|första|andra|\d{1,3}:[ea])\s+){0,2}\p{L}*(?:möte|sammanträde|stämma)\p{L}*.*$/iu;

/** Reads "Minnesanteckningar från ledningsgruppen, 6", "Protokoll fört vid Kulturnämndens sammanträde den 3 maj 2024", "Brf Björkens årsstämma 2024". */
export function readTitle(node: Ast.Title | undefined, source: string): TitleFacts {
  return readTitlePieces(node ? pieces(node) : [], source);
}

/** Reads a title line from its pieces; none say nothing. */
function readTitlePieces(all: readonly Piece[], source: string): TitleFacts {
  const kindAt = all.findIndex((piece) => piece.token === 'TITLE_KIND');
  const kind = titleKind(all[kindAt]?.value ?? '') as MeetingKind | undefined;
  const after = joined(all.slice(kindAt + 1), source);
  const dates = all.flatMap((piece) =>
    piece.token === 'VALUE' || piece.token === 'MORE' ? daysIn(piece.range, source) : [],
  );
  const found = after ? bodyAndNumber(after, dates[0], source) : { body: undefined, number: undefined };
  const before = kindAt > 0 ? pieceOf(all, 'VALUE') : undefined;
  return { kind, date: dates[0], body: found.body ?? (before && ownerOf(before, source)), number: found.number };
}

/** The lines of a title as one. */
function joined([first, ...more]: readonly Piece[], source: string): Piece | undefined {
  const last = more.at(-1);
  if (!first || !last) return first;
  const range = { start: first.range.start, end: last.range.end };
  return { ...first, value: composed(source.slice(range.start, range.end).replace(/[\r\n]/g, ' ')), range };
}

function bodyAndNumber(
  piece: Piece,
  date: DateValue | undefined,
  source: string,
): { body: Sourced<string> | undefined; number: Sourced<string> | undefined } {
  let from = 0;
  let to = piece.value.length;
  const dateAt = date ? piece.value.length - (piece.range.end - date.range.start) : -1;
  let numbered: Sourced<string> | undefined;
  const trailing = number.exec(
    piece.value.slice(0, dateAt > 0 ? dateAt : to).replace(/(?<!\s)\s*(?:(?:den|,)\s*)?$/i, ''),
  );
  const last = trailing ? null : number.exec(piece.value);
  const leading = trailing || last ? null : numberFirst.exec(piece.value);
  const take = (match: RegExpExecArray) => {
    const at = match.index + match[0].lastIndexOf(match[1] ?? '');
    numbered = {
      value: match[1] ?? '',
      range: { start: sourceOffset(source, piece, at), end: sourceOffset(source, piece, at + (match[1] ?? '').length) },
    };
  };
  if (dateAt > 0) to = dateAt;
  else if (dateAt === 0) from = Math.min(to, piece.value.length - (piece.range.end - (date?.range.end ?? 0)));
  if (trailing) {
    take(trailing);
    to = Math.min(to, trailing.index);
  } else if (last) {
    take(last);
    to = Math.min(to, last.index);
  } else if (leading && leading[0].trim() !== '') {
    take(leading);
    from = leading[0].length;
  }
  // "Sid 1 (3)", "… kl. 18:30" are no parts of a name.
  const page = pageNumber.exec(piece.value.slice(from, to));
  if (page) to = from + page.index;
  const time = findTimes(piece.value, 0).find((each) => each.range.start >= from);
  if (time) to = Math.min(to, time.range.start);
  return { body: nameOfBody(piece, from, to, source), number: numbered };
}

/** The body in what is left of a title: without "fört vid", "ordinarie", the word for the meeting and a genitive -s. */
function nameOfBody(piece: Piece, from: number, to: number, source: string): Sourced<string> | undefined {
  // "Protokoll: Årsmötet"
  const whole = /^\s*(\p{L}*(?:mötet|stämman|sammanträdet))\s*$/iu.exec(piece.value.slice(from, to))?.[1];
  if (whole) return { value: whole, range: piece.range };
  let start = from;
  let end = to;
  for (let round = 0; round < 3; round++) {
    const rest = piece.value.slice(start, end);
    const skip = lead.exec(rest)?.[0].length ?? 0;
    const meeting = meetingWord.exec(rest.slice(skip))?.[0].length ?? 0;
    if (skip + meeting === 0) break;
    start += skip + meeting;
  }
  const genitive = genitiveMeeting.exec(piece.value.slice(start, end));
  if (genitive) end = start + genitive.index;
  const text = piece.value
    .slice(start, end)
    .replace(yearOfTitle, '')
    .replace(/(?<![\s,.:–(-])(?:[\s,.:–(-]|(?<=\s)(?:den|kl\.?)(?=\s*$))+$/i, '')
    .replace(meetingBehind, '');
  const leading = text.length - text.trimStart().length;
  const value = text.trim();
  if (!/\p{L}{2}/u.test(value)) return undefined;
  const at = start + leading;
  return {
    value,
    range: { start: sourceOffset(source, piece, at), end: sourceOffset(source, piece, at + value.length) },
  };
}

/** "Kulturnämndens protokoll", "Brf Björken – Protokoll": whose it is. "Ordinarie årsmöte" is nobody's. */
function ownerOf(piece: Piece, source: string): Sourced<string> | undefined {
  const value = piece.value
    .replace(/(?<![\s:–-])[\s:–-]+$/, '')
    .replace(/(?<!\s)\s+(?:ordinarie|extra|konstituerande)$/i, '');
  if (/^(?:ordinarie|extra|konstituerande|digitalt|justerat|utkast)$/i.test(value)) return undefined;
  const owner = /\p{Ll}s$/u.test(value) && !/[–-]\s*$/.test(piece.value) ? value.slice(0, -1) : value;
  return { value: owner, range: { start: piece.range.start, end: sourceOffset(source, piece, owner.length) } };
}
