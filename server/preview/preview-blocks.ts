import { createCleaner } from '../../export/clean-text.ts';
import { markBlocks } from '../../export/emphasis/mark-paper.ts';
import { unmarkedText } from '../../export/emphasis/mark-text.ts';
import { markup } from '../../export/html/element.ts';
import { blocksHtml } from '../../export/html/html-blocks.ts';
import { contentsHtml, footerHtml, headerHtml, headOf, type ListedItem } from '../../export/html/page-parts.ts';
import { type MinutesPart, minutesParts } from '../../export/paper/build.ts';
import { withoutLevelJumps } from '../../export/paper/heading-levels.ts';
import { mapTexts } from '../../export/paper/map-texts.ts';
import { documentTitle } from '../../export/paper/names.ts';
import type { BlockData } from '../../export/paper/paper-data.ts';
import { withHardSpaces } from '../../export/paper/typography.ts';
import { isDraft } from '../../export/paper/verification.ts';
import type { Version } from '../../export/published.ts';
import type { Meeting } from '../../language/meeting/model.ts';
import { splitLines } from '../../language/source/lines.ts';
import type { SourceRange } from '../../language/source/range.ts';

/** A block of the page as it is exported, and where it is. */
export interface PageBlock {
  readonly html: string;
  /** The model's own ranges, in order; empty for what is nowhere. */
  readonly source: readonly SourceRange[];
  /** For each source line, about how many rows it takes. */
  readonly rows: readonly number[];
  readonly item: ListedItem | undefined;
}

/** The blocks of the page, of a meeting that was read from `text`. */
export type PageBuilder = (meeting: Meeting, text: string) => PageBlock[];

/** A part of the minutes as it was built last. */
interface BuiltPart {
  /** What it depends on besides the part: its own level and the level of the heading above it. */
  readonly level: number;
  readonly above: number;
  /** The level of its last heading. */
  readonly below: number;
  /** The letterhead, the title and the line below it. */
  readonly head: readonly BlockData[];
  readonly headBlock: PageBlock;
  readonly blocks: readonly PageBlock[];
}

/** Makes the builder for one document: parts that have not changed since the last time are not built again. */
export function createPageBuilder(version: Version): PageBuilder {
  const built = new WeakMap<object, BuiltPart>();
  const contentsOf = createContents();
  return (meeting, text) => {
    const above = { level: 0 };
    const parts = minutesParts(meeting, text, version).map((part) => {
      const level = 'level' in part.of && typeof part.of.level === 'number' ? part.of.level : 0;
      const known = built.get(part.of);
      const isSame = known?.level === level && known.above === above.level;
      const fresh = isSame ? known : buildPart(part, level, above.level, text, version);
      if (!isSame) built.set(part.of, fresh);
      above.level = fresh.below;
      return fresh;
    });
    const blocks = parts.flatMap((part) => part.blocks);
    const [preamble] = parts;
    const paper = { draft: isDraft(meeting), title: unmarkedText(cleanText(documentTitle(meeting))), version };
    const header: PageBlock = {
      ...(preamble?.headBlock ?? nowhere),
      html: markup(headerHtml(preamble?.head ?? [], paper)),
    };
    const contents = contentsOf(blocks.flatMap(({ item }) => item ?? []));
    const footer = markup(footerHtml(version));
    return [
      header,
      ...(contents === '' ? [] : [{ ...nowhere, html: contents }]),
      ...blocks,
      ...(footer === '' ? [] : [{ ...nowhere, html: footer }]),
    ];
  };
}

/** Makes the list of the items, which is made again only when one of their headings is another. Empty for few items. */
function createContents(): (items: readonly ListedItem[]) => string {
  let listed: readonly ListedItem[] = [];
  let html = '';
  return (items) => {
    if (!haveSameHeadings(items, listed)) html = markup(contentsHtml(items));
    listed = items;
    return html;
  };
}

function haveSameHeadings(a: readonly ListedItem[], b: readonly ListedItem[]): boolean {
  return a.length === b.length && a.every((item, at) => isSameHeading(item, b[at]));
}

function isSameHeading(a: ListedItem, b: ListedItem | undefined): boolean {
  return a === b || (a.level === b?.level && a.number === b.number && a.text === b.text);
}

const nowhere: PageBlock = { html: '', source: [], rows: [], item: undefined };

function buildPart(part: MinutesPart, level: number, above: number, text: string, version: Version): BuiltPart {
  const levels = { level: above };
  const placed = part.build().map(({ blocks, source }) => ({
    blocks: mapTexts(markBlocks(mapTexts(withoutLevelJumps(blocks, levels), cleanText)), withHardSpaces),
    source,
  }));
  // Only the preamble has a title, which is a block by itself.
  let headCount = headOf(placed.flatMap(({ blocks }) => blocks)).length;
  let headParts = 0;
  for (; headCount > 0; headParts++) headCount -= placed[headParts]?.blocks.length ?? headCount;
  const head = placed.slice(0, headParts);
  const headSource = head.flatMap(({ source }) => source);
  return {
    level,
    above,
    below: levels.level,
    head: head.flatMap(({ blocks }) => blocks),
    headBlock: { html: '', source: headSource, rows: rowsOf(headSource, text), item: undefined },
    blocks: placed.slice(headParts).map(({ blocks, source }) => {
      const item = blocks.find((block) => block.kind === 'item');
      return { html: markup(blocksHtml(blocks, version)), source, rows: rowsOf(source, text), item };
    }),
  };
}

/** As a page holds it. What no page can hold is reported on export. */
function cleanText(text: string): string {
  return createCleaner().clean(text);
}

/** Characters in a row of a narrow column, about. */
const rowLength = 70;

function rowsOf(source: readonly SourceRange[], text: string): number[] {
  const [first] = source;
  const last = source.at(-1);
  if (!first || !last) return [];
  // A line break at the end belongs to what is below.
  const lines = splitLines(text.slice(first.start, last.end).trimEnd());
  return lines.map((line) => Math.max(1, Math.ceil(line.trim().length / rowLength)));
}
