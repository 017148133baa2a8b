import type { Item } from '../../language/meeting/model.ts';
import type { Cursor } from './cursor.ts';
import { literal } from './snippet.ts';

/** An item's heading as it could be written here. */
export interface NextHeading {
  /** "Punkt 4. ", "## § 4 " */
  readonly sign: string;
  /** The heading with a tab stop for its title. */
  readonly snippet: string;
  /** There is an item with this number below already. */
  readonly isTaken: boolean;
}

/** Headings for the next item, numbered and marked as the document does it; for the first item, both usual ways. */
export function nextHeadings(cursor: Cursor): NextHeading[] {
  const { meeting, itemIndex, genre } = cursor;
  const last = meeting.items[itemIndex];
  if (!last) {
    const style = meeting.items[0];
    if (style) return headingLike(style, 0, cursor);
    const signs = genre === 'municipal' || genre === 'general' ? ['§ 1 ', 'Punkt 1. '] : ['Punkt 1. ', '§ 1 '];
    return signs.map((sign) => ({ sign, snippet: `${sign}\${1:Rubrik}`, isTaken: false }));
  }
  return headingLike(last, last.number?.major ?? 0, cursor);
}

/** The heading of a sub-item, where the document has some already: "3.2 " below 3.1. */
export function nextSubHeadings(cursor: Cursor): NextHeading[] {
  const { meeting, itemIndex, item, text } = cursor;
  if (!item?.number || item === meeting.items[itemIndex]) return [];
  const next = increased(item.number.value);
  if (next === undefined) return [];
  const written = text.slice(item.number.range.start, item.number.range.end);
  const parent = meeting.items[itemIndex];
  const isTaken = parent?.items.some((each) => each.number?.value === next) === true;
  if (isTaken) return [];
  return [headingOf(item, /\s/.test(written) ? next : next.replace(' ', ''), false, cursor)];
}

function headingLike(style: Item, lastNumber: number, cursor: Cursor): NextHeading[] {
  const { meeting, itemIndex, text } = cursor;
  if (!style.number) {
    const mark = /^[#*]+/.exec(text.slice(style.heading.start, style.heading.end))?.[0];
    return mark ? [{ sign: `${mark} `, snippet: `${mark} \${1:Rubrik}`, isTaken: false }] : [];
  }
  const number = lastNumber + 1;
  return [headingOf(style, String(number), meeting.items[itemIndex + 1]?.number?.major === number, cursor)];
}

/** A heading with this number, in all else as that of `style`. */
function headingOf({ heading, number, title }: Item, next: string, isTaken: boolean, { text }: Cursor): NextHeading {
  const range = number?.range ?? heading;
  const rest = text.slice(range.end, heading.end);
  const hasTitle =
    title !== undefined && title.range.start < heading.end && !/[\r\n]/.test(text.slice(range.end, title.range.start));
  // What is between number and title, and what closes emphasis after the title.
  const between = hasTitle ? text.slice(range.end, title.range.start) : (/^[.:)]?/.exec(rest)?.[0] ?? '');
  const closing = hasTitle ? (/^[*_]+/.exec(text.slice(title.range.end, heading.end + 3))?.[0] ?? '') : '';
  const sign = text.slice(heading.start, range.start) + next + between;
  const open = /\s$/.test(sign) || /[*_]$/.test(sign) ? sign : `${sign} `;
  return { sign: open, snippet: `${literal(open)}\${1:Rubrik}${closing}`, isTaken };
}

/** "3.1" → "3.2", "3 a" → "3 b". */
function increased(number: string): string | undefined {
  const path = /^(.*\.)(\d+)$/.exec(number);
  if (path) return `${path[1]}${Number(path[2]) + 1}`;
  const letter = /^(\d+ )([a-zåä])$/.exec(number);
  return letter?.[2] && letter[2] !== 'z'
    ? `${letter[1]}${String.fromCharCode(letter[2].charCodeAt(0) + 1)}`
    : undefined;
}
