/** The document cut into its blocks, for whatever shows or edits the source block by block. */
import type { Block, Item, Meeting } from '../../language/meeting/model.ts';
import type { SourceRange } from '../../language/source/range.ts';

/** What a piece of the document is: a block of the preamble, of an item or of the closing lines, or an item's heading. */
export type DocumentPart =
  | { readonly type: 'block'; readonly block: Block; readonly item: Item | undefined }
  | { readonly type: 'heading'; readonly item: Item };

/** A piece of the document. Only a document without any block has a piece without a part. */
export interface BlockRange {
  readonly range: SourceRange;
  readonly part: DocumentPart | undefined;
}

/**
 * The document as contiguous pieces in order, one for each item heading and each block that is in no other:
 * joining their slices of `text`, which is what the meeting was read from, gives `text` itself. A piece begins where its
 * part's first line does; blank lines and comments belong to the piece above them, those at the top to the first one.
 */
export function blockRanges(meeting: Meeting, text: string): BlockRange[] {
  const parts = documentParts(meeting);
  if (parts.length === 0) return text === '' ? [] : [{ range: { start: 0, end: text.length }, part: undefined }];
  const starts: number[] = [];
  let lastEnd = 0;
  for (const part of parts) {
    starts.push(starts.length === 0 ? 0 : lineStart(text, rangeOf(part).start, lastEnd));
    lastEnd = rangeOf(part).end;
  }
  return parts.map((part, at) => ({ range: { start: starts[at] ?? 0, end: starts[at + 1] ?? text.length }, part }));
}

function documentParts(meeting: Meeting): DocumentPart[] {
  const parts: DocumentPart[] = [];
  const add = (blocks: readonly Block[], item: Item | undefined) => {
    for (const block of blocks) parts.push({ type: 'block', block, item });
  };
  const addItem = (item: Item) => {
    parts.push({ type: 'heading', item });
    add(item.blocks, item);
    item.items.forEach(addItem);
  };
  add(meeting.preamble, undefined);
  meeting.items.forEach(addItem);
  for (const closing of meeting.closings) add(closing.blocks, undefined);
  // Closing lines may be between items.
  return parts.sort((a, b) => rangeOf(a).start - rangeOf(b).start);
}

function rangeOf(part: DocumentPart): SourceRange {
  return part.type === 'heading' ? part.item.heading : part.block.range;
}

/** Start of the line that `offset` is in, but not before `least`. */
function lineStart(text: string, offset: number, least: number): number {
  let at = offset;
  while (at > least && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
  return at;
}
