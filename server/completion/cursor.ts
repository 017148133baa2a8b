import { type LineAt, lineAt } from '../../language/line-at.ts';
import type { Item, Meeting } from '../../language/meeting/model.ts';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { countLeading } from '../../language/source/search.ts';
import { type Genre, genreOf } from './genre.ts';
import type { KnownPerson } from './known-people.ts';

export interface CompletionOptions {
  /** Today's ISO date where the user is. */
  readonly today: string;
  /** People of the same body whom other minutes know. Asked only where people are offered. */
  readonly known?: () => readonly KnownPerson[];
  /** The character that was typed, when it is one that asks by itself. */
  readonly trigger?: string | undefined;
}

/** The part of the document that the cursor's line is in. */
export type Zone = 'head' | 'item' | 'closing';

/** Where the cursor is, and what is there. */
export interface Cursor {
  readonly meeting: Meeting;
  readonly text: string;
  readonly offset: number;
  readonly line: LineAt;
  /** The line's text before the cursor, and after it. */
  readonly before: string;
  readonly after: string;
  /** Nothing but blanks is after the cursor on its line. */
  readonly endsLine: boolean;
  readonly zone: Zone;
  readonly genre: Genre;
  /** The item whose heading is the last above the line; sub-items are items. */
  readonly item: Item | undefined;
  /** Index in `meeting.items` of the item of the top level that is the last above the line; -1 above all. */
  readonly itemIndex: number;
  readonly lineBreak: string;
  readonly options: CompletionOptions;
}

/** Looks at the place of an offset. */
export function cursorAt(document: MinutesDocument, offset: number, options: CompletionOptions): Cursor {
  const { text, meeting } = document;
  const line = lineAt(document, offset);
  const itemIndex = lastAbove(meeting.items, line.start);
  const after = text.slice(offset, line.end);
  const zone = line.state.place === 'head' ? 'head' : isClosing(line) ? 'closing' : 'item';
  return {
    meeting,
    text,
    offset,
    line,
    before: text.slice(line.start, offset),
    after,
    endsLine: after.trim() === '',
    zone,
    genre: genreOf(meeting),
    item: innermost(meeting.items[itemIndex], line.start),
    itemIndex,
    lineBreak: text.startsWith('\r\n', line.end) || text.startsWith('\r\n', line.start - 2) ? '\r\n' : '\n',
    options,
  };
}

function isClosing({ section, state, above }: LineAt): boolean {
  return state.place === 'closing' || (section !== 'item' && above !== undefined);
}

/** Index of the last item whose heading begins above the offset; -1 when there is none. */
function lastAbove(items: readonly Item[], offset: number): number {
  return countLeading(items, ({ heading }) => heading.start < offset) - 1;
}

function innermost(item: Item | undefined, offset: number): Item | undefined {
  const inner = item?.items[lastAbove(item.items, offset)];
  return inner ? innermost(inner, offset) : item;
}

/** The offset of a position in the cursor's line, counted from the line's start. */
export function inLine({ line }: Cursor, from: number, to: number): SourceRange {
  return { start: line.start + from, end: line.start + to };
}

/** True if the range is on the cursor's line, where it is still being written. */
export function isOnLine({ line }: Cursor, range: SourceRange): boolean {
  return range.start >= line.start && range.start <= line.end;
}

/** The item at the cursor and those above it, the nearest first; no more than `most` of the top level. */
export function* itemsAbove({ meeting, item, itemIndex }: Cursor, most: number): Generator<Item> {
  if (item && item !== meeting.items[itemIndex]) yield item;
  for (let at = itemIndex; at >= 0 && at > itemIndex - most; at--) {
    const each = meeting.items[at];
    if (each) yield each;
  }
}
