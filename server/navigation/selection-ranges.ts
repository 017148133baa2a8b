import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection, SelectionRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { prosesOf } from '../../language/meeting/items/item.ts';
import type { Block, Clause } from '../../language/meeting/model.ts';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import { contains, type SourceRange } from '../../language/source/range.ts';
import { partAt } from '../../language/source/search.ts';
import { isIn, pathAt, targetAt } from '../documents/at-position.ts';
import { toLspRange } from '../documents/lsp-ranges.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { sentenceAt, wordAt } from '../documents/sentence.ts';
import { documentAt } from '../requests.ts';

/**
 * What to select around an offset, step by step, each step larger than the one before: the word, the name or reference,
 * the sentence, the passage, the clause or row, the block, the secret text that it is in, the item, the document.
 */
export function selectionSteps(minutes: MinutesDocument, offset: number): SourceRange[] {
  const { meeting, text } = minutes;
  const { items, blocks, closing } = pathAt(meeting, offset);
  const comment = partAt(meeting.comments, offset);
  const block = comment ? undefined : blocks.at(-1);
  const candidates = [
    wordAt(text, offset),
    targetAt(minutes, offset)?.range,
    comment?.range,
    ...(block ? insideBlock(block, text, offset) : headingSteps(minutes, offset)),
    ...blocks.map(({ range }) => range).reverse(),
    ...items.flatMap(({ blocks: own, range }) => [range, bodyOf(own, offset)]).reverse(),
    closing?.range,
    bodyOf(meeting.preamble, offset),
    meeting.range,
  ];
  return growing(candidates, offset);
}

/** What is inside a block from the smallest on. */
function insideBlock(block: Block, text: string, offset: number): (SourceRange | undefined)[] {
  const prose = prosesOf(block).find(({ range }) => isIn(range, offset) && contains(block.range, range));
  return [
    prose && sentenceAt(text, prose.range, offset),
    prose?.range,
    ...parts(block)
      .filter((range) => isIn(range, offset) && contains(block.range, range))
      .sort((a, b) => a.end - a.start - (b.end - b.start)),
  ];
}

/** The parts that a block has besides its text: clauses with their points, entries, rows, people. */
function parts(block: Block): SourceRange[] {
  const found: SourceRange[] = [];
  const add = (all: readonly { readonly range: SourceRange }[]) => found.push(...all.map(({ range }) => range));
  if ('entries' in block) add(block.entries);
  if ('fields' in block) add(block.fields);
  if ('rows' in block) add(block.rows);
  if ('attendees' in block) add(block.attendees);
  if ('signatures' in block) add(block.signatures);
  if ('clauses' in block) {
    add(block.clauses);
    for (const clause of block.clauses) add(inClause(clause));
    const [first, last] = [block.clauses[0], block.clauses.at(-1)];
    if (first && last) found.push({ start: first.range.start, end: last.range.end });
  }
  return found;
}

function inClause({ points, fields }: Clause): { readonly range: SourceRange }[] {
  return [...points, ...fields];
}

function headingSteps({ meeting }: MinutesDocument, offset: number): (SourceRange | undefined)[] {
  const item = pathAt(meeting, offset).items.at(-1);
  return item && isIn(item.heading, offset) ? [item.title?.range, item.heading] : [];
}

/** From the first block to the last, when the offset is among them: an item without its heading, the head of the minutes. */
function bodyOf(blocks: readonly Block[], offset: number): SourceRange | undefined {
  const [first, last] = [blocks[0], blocks.at(-1)];
  const range = first && last && { start: first.range.start, end: last.range.end };
  return range && isIn(range, offset) ? range : undefined;
}

function growing(candidates: readonly (SourceRange | undefined)[], offset: number): SourceRange[] {
  const steps: SourceRange[] = [];
  for (const range of candidates) {
    if (!range || !isIn(range, offset)) continue;
    const last = steps.at(-1);
    if (!last || (contains(range, last) && range.end - range.start > last.end - last.start)) steps.push(range);
  }
  return steps;
}

/** Answers requests for selection ranges, which Langium does not know of. */
export function registerSelectionRanges(connection: Connection, shared: LangiumSharedServices): void {
  connection.onSelectionRanges(async ({ textDocument, positions }) => {
    const document = await documentAt(shared, textDocument.uri);
    if (!document) return null;
    const minutes = minutesOf(document);
    return positions.map((position) => {
      const steps = selectionSteps(minutes, document.textDocument.offsetAt(position));
      return nested(steps, document.textDocument) ?? { range: { start: position, end: position } };
    });
  });
}

function nested(steps: readonly SourceRange[], document: TextDocument): SelectionRange | undefined {
  return steps.reduceRight<SelectionRange | undefined>(
    (parent, range) => ({ range: toLspRange(document, range), ...(parent ? { parent } : {}) }),
    undefined,
  );
}
