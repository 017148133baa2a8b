import assert from 'node:assert/strict';
import type { CstNode, LeafCstNode } from 'langium';
import { CstUtils } from 'langium';
import type { Meeting } from '../../language/meeting/model.ts';
import { readMeeting } from '../../language/meeting/read.ts';
import { parse } from '../../language/parse.ts';
import type { Sourced, SourceRange } from '../../language/source/range.ts';
import { blockRanges } from '../support/block-ranges.ts';
import { modelTexts } from '../support/model-texts.ts';

/** All that must be true of every text: it has a tree without errors, a model, and no word of it is lost on the way. */
export function expectTotal(text: string): void {
  const { value, lexerErrors, parserErrors } = parse(text);
  assert.deepEqual(lexerErrors, []);
  assert.deepEqual(
    parserErrors.map((error) => error.message),
    [],
  );
  expectMonotone(value.$cstNode, text);
  const meeting = readMeeting(value, text);
  expectPartition(meeting, text);
  expectWords(meeting, text);
}

/** Tokens are one after another in the text and are what they say. */
function expectMonotone(tree: CstNode | undefined, text: string): void {
  let last = 0;
  const leaves: readonly LeafCstNode[] = tree ? CstUtils.flattenCst(tree).toArray() : [];
  for (const leaf of leaves) {
    if (leaf.offset < last || leaf.end <= leaf.offset) assert.fail(`${leaf.tokenType.name} at ${leaf.offset} overlaps`);
    if (leaf.text !== text.slice(leaf.offset, leaf.end))
      assert.fail(`${leaf.tokenType.name} at ${leaf.offset} differs`);
    last = leaf.end;
  }
}

/** The blocks' pieces, one after another, are the document, and each block is within its own piece. */
function expectPartition(meeting: Meeting, text: string): void {
  let at = 0;
  for (const { range, part } of blockRanges(meeting, text)) {
    assert.equal(range.start, at, 'pieces are contiguous');
    if (range.end <= range.start) assert.fail(`The piece at ${at} is empty`);
    const own = part && (part.type === 'heading' ? part.item.heading : part.block.range);
    if (own && !(range.start <= own.start && own.start <= own.end && own.end <= range.end))
      assert.fail(`The block at ${own.start}–${own.end} is outside its piece ${range.start}–${range.end}`);
    at = range.end;
  }
  assert.equal(at, text.length);
}

const word = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * The model's texts have the words of the source and no others, in order and each once. Outside of them are only
 * comments, the marks of numbered lists and the words that join names.
 */
function expectWords(meeting: Meeting, text: string): void {
  const texts = modelTexts(meeting, text);
  let last = 0;
  for (const each of texts) {
    if (each.range.start < last) assert.fail(`"${each.value}" at ${each.range.start} is in the model twice`);
    last = each.range.end;
    const found = words(each.value);
    const source = words(withoutComments(text, each.range, meeting));
    assert.equal(found.join(' '), source.join(' '), `The text at ${each.range.start} differs`);
  }
  expectNothingBetween(texts, meeting, text);
}

function expectNothingBetween(texts: readonly Sourced<string>[], meeting: Meeting, text: string): void {
  let at = 0;
  for (const { range } of [...texts, { range: { start: text.length, end: text.length } }]) {
    const rest = withoutComments(text, { start: at, end: range.start }, meeting);
    if (/[\p{L}\p{N}]/u.test(rest) && words(rest.replace(layout, ' ')).length > 0)
      assert.fail(`"${rest.trim()}" at ${at} is lost`);
    at = range.end;
  }
}

// "1.", "(2)", "a)" in front of a line; "och" between names. Org-mode and Markdown signs are no words.
const layout =
  /(?<=^|[\r\n])[^\p{L}\p{N}\r\n]*(?:\d{1,3}[.)]|[a-h]\))|(?<![\p{L}\p{N}])(?:och|samt)(?![\p{L}\p{N}])/giu;

function words(text: string): string[] {
  return text.normalize('NFC').match(word) ?? [];
}

function withoutComments(text: string, { start, end }: SourceRange, meeting: Meeting): string {
  let kept = '';
  let at = start;
  for (const { range } of meeting.comments) {
    if (range.end <= start || range.start >= end) continue;
    kept += text.slice(at, range.start);
    at = range.end;
  }
  return kept + text.slice(at, end);
}
