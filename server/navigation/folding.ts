import type { LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { allBlocks, itemsOf } from '../../language/facts/traversal.ts';
import type { Block, Comment, Item, Meeting } from '../../language/meeting/model.ts';
import { memo } from '../../language/source/memo.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { lineFinder } from '../documents/line-finder.ts';
import { minutesOf } from '../documents/open-minutes.ts';

export interface Fold {
  readonly range: SourceRange;
  readonly isComment: boolean;
}

/** Blocks that begin with a line of their own, under which the rest is hidden. */
const foldable: ReadonlySet<Block['type']> = new Set([
  'action',
  'attendance',
  'decision',
  'fact',
  'field',
  'motion',
  'note',
  'propositionOrder',
  'quoted',
  'recusal',
  'reservation',
  'secret',
  'signatures',
  'specialOpinion',
  'vote',
]);

/**
 * What can be folded, larger parts first: the head of the minutes, items with their sub-items, attendance lists, decisions
 * with their clauses and their like, secret and quoted text, signatures, runs of comment lines. `lineOf` returns an offset's line.
 */
export function folds(meeting: Meeting, lineOf: (offset: number) => number): Fold[] {
  const found: Fold[] = [];
  const add = (range: SourceRange) => found.push({ range, isComment: false });
  const first = meeting.preamble[0];
  const last = meeting.preamble.at(-1);
  if (first && last && first !== last) add({ start: first.range.start, end: last.range.end });
  const items = itemsOf(meeting);
  for (const item of items) add(item.range);
  foldableBlocks(meeting.preamble).forEach(add);
  for (const item of items) ofItem(item).forEach(add);
  for (const { blocks } of meeting.closings) foldableBlocks(blocks).forEach(add);
  for (const range of commentRuns(meeting.comments, lineOf)) found.push({ range, isComment: true });
  return found;
}

function foldableBlocks(blocks: readonly Block[]): SourceRange[] {
  const all = [...allBlocks(blocks)].filter(({ type }) => foldable.has(type));
  return all.map(({ range }) => range);
}

// The ranges are the model's own and move with the text.
const ofItem = memo((item: Item): readonly SourceRange[] => foldableBlocks(item.blocks));

/** Comment lines that follow each other with no other line between. */
function commentRuns(comments: readonly Comment[], lineOf: (offset: number) => number): SourceRange[] {
  const runs: { start: number; end: number; line: number }[] = [];
  for (const { range } of comments) {
    const line = lineOf(range.start);
    const run = runs.at(-1);
    if (run && run.line + 1 === line) Object.assign(run, { end: range.end, line });
    else runs.push({ ...range, line });
  }
  return runs;
}

/** Folds by line; one fold a line, the largest, for editors show no more. */
export const foldingProvider: FoldingRangeProvider = {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const lineOf = lineFinder(document.textDocument);
    const byLine = new Map<number, FoldingRange>();
    for (const { range, isComment } of folds(minutesOf(document).meeting, lineOf)) {
      const startLine = lineOf(range.start);
      const endLine = lineOf(range.end);
      const known = byLine.get(startLine);
      if (endLine <= startLine || (known && known.endLine >= endLine)) continue;
      byLine.set(startLine, { startLine, endLine, ...(isComment ? { kind: FoldingRangeKind.Comment } : {}) });
    }
    return [...byLine.values()];
  },
};
