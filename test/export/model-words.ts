import type { Block, Item, Meeting } from '../../language/meeting/model.ts';
import { contains, type SourceRange } from '../../language/source/range.ts';
import { htmlComments } from '../../language/syntax/html-markup.ts';
import { modelTexts } from '../support/model-texts.ts';

/** Letters and digits in a row, in lower case. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words that follow on each other, or that are together in any order: a row of a table, names paired with roles. */
export interface WordGroup {
  readonly words: readonly string[];
  readonly anyOrder: boolean;
}

/** Every word of the model's blocks, in the order of the source. */
export function modelWords(meeting: Meeting, source: string): WordGroup[] {
  const tables = tableRanges(meeting);
  const codes = codeRanges(meeting);
  const groups: { words: string[]; range: SourceRange | undefined }[] = [];
  const texts = modelTexts(meeting, source);
  for (const [at, text] of texts.entries()) {
    // A sentence that is its own label is given twice, the longer one last.
    if (texts[at + 1]?.range.start === text.range.start) continue;
    const range = tables.find((table) => contains(table, text.range));
    const last = groups.at(-1);
    // A title's text is made of its tokens; a word that two of them share is one word in the export.
    const isTitle = meeting.title !== undefined && contains(meeting.title.range, text.range);
    const written = isTitle ? source.slice(text.range.start, text.range.end) : text.value;
    const isCode = codes.some((code) => contains(code, text.range));
    const words = wordsOf(isCode ? written : withoutComments(written));
    if (last && last.range === range) last.words.push(...words);
    else groups.push({ words, range });
  }
  return groups.map(({ words, range }) => ({ words, anyOrder: range !== undefined }));
}

/** HTML comments are never exported, but for what looks like one in code. */
function withoutComments(text: string): string {
  return htmlComments(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function tableRanges(meeting: Meeting): SourceRange[] {
  return rangesOf(meeting, ({ type }) => type === 'attendance' || type === 'vote' || type === 'signatures');
}

function codeRanges(meeting: Meeting): SourceRange[] {
  return rangesOf(meeting, (block) => block.type === 'paragraph' && block.code === true);
}

function rangesOf(meeting: Meeting, isOne: (block: Block) => boolean): SourceRange[] {
  const found: SourceRange[] = [];
  const visit = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (isOne(block)) found.push(block.range);
      else if (block.type === 'secret' || block.type === 'quoted') visit(block.blocks);
    }
  };
  const visitItem = (item: Item) => {
    visit(item.blocks);
    item.items.forEach(visitItem);
  };
  visit(meeting.preamble);
  meeting.items.forEach(visitItem);
  for (const closing of meeting.closings) visit(closing.blocks);
  return found;
}

/** The first word that is not where it should be in `words`, with those before it; undefined when all are. */
export function missingWord(groups: readonly WordGroup[], words: readonly string[]): string | undefined {
  let at = 0;
  for (const group of groups) {
    if (!group.anyOrder) {
      for (const [index, word] of group.words.entries()) {
        const found = words.indexOf(word, at);
        if (found < 0) return `”${word}” after ”${group.words.slice(Math.max(0, index - 6), index).join(' ')}”`;
        at = found + 1;
      }
      continue;
    }
    const open = new Map<string, number>();
    for (const word of group.words) open.set(word, (open.get(word) ?? 0) + 1);
    let left = group.words.length;
    while (left > 0 && at < words.length) {
      const word = words[at++] ?? '';
      const count = open.get(word) ?? 0;
      if (count > 0) {
        open.set(word, count - 1);
        left--;
      }
    }
    if (left > 0) return [...open].filter(([, count]) => count > 0).join(' ');
  }
  return undefined;
}
