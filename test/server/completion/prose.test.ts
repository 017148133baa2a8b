import { expect, it } from 'vitest';
import type { Block, Item, Meeting } from '../../../language/meeting/model.ts';
import { openMinutes } from '../../../language/minutes-document.ts';
import type { SourceRange } from '../../../language/source/range.ts';
import { complete } from '../../../server/completion/completion.ts';
import { examples } from '../../support/examples.ts';
import { syntheticMinutes } from '../../support/synthetic-minutes.ts';
import { today } from './complete.ts';

const texts = [...examples, { name: '150 lines', text: syntheticMinutes({ lines: 150, seed: 3 }) }];

function blocksOf(meeting: Meeting): Block[] {
  const deep = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((block) => [
      block,
      ...(block.type === 'secret' || block.type === 'quoted' ? deep(block.blocks) : []),
    ]);
  const ofItem = (item: Item): Block[] => [...deep(item.blocks), ...item.items.flatMap(ofItem)];
  return [
    ...deep(meeting.preamble),
    ...meeting.items.flatMap(ofItem),
    ...meeting.closings.flatMap(({ blocks }) => deep(blocks)),
  ];
}

function headingsOf({ items, title }: Meeting): SourceRange[] {
  const ofItem = (item: Item): SourceRange[] => [
    ...(item.title ? [item.title.range] : []),
    ...item.items.flatMap(ofItem),
  ];
  return [...(title ? [title.text.range] : []), ...items.flatMap(ofItem)];
}

/** Offsets in the ranges at which something is offered, asked for by hand or by a blank, with the text before them. */
function offeredIn(text: string, ranges: readonly SourceRange[]): string[] {
  const document = openMinutes(text);
  const found: string[] = [];
  for (const { start, end } of ranges) {
    for (let offset = start + 1; offset <= end; offset++) {
      const triggers = [undefined, ...(/[ @\t(]/.test(text.charAt(offset - 1)) ? [text.charAt(offset - 1)] : [])];
      for (const trigger of triggers) {
        const { offers } = complete(document, offset, { today, trigger });
        if (offers.length > 0) found.push(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
      }
    }
  }
  return found;
}

it.each(texts)('offers nothing in running text of $name but after @ and “punkt”', ({ text }) => {
  const prose = blocksOf(openMinutes(text).meeting).filter(
    (block) => block.type === 'paragraph' || block.type === 'quote' || block.type === 'list',
  );
  const isPlace = (before: string) =>
    /(?:^|\s)@[\p{L}\p{M}. '’-]*$/u.test(before) ||
    /(?:punkt |§ ?)(?:\d*|\p{Lu}.*)$/iu.test(before) ||
    /^\p{L}*$/u.test(before);
  expect(
    offeredIn(
      text,
      prose.map(({ range }) => range),
    ).filter((before) => !isPlace(before)),
  ).toEqual([]);
});

it.each(texts)('offers nothing in titles and comments of $name', ({ text }) => {
  const { meeting } = openMinutes(text);
  const ranges = [...headingsOf(meeting), ...meeting.comments.map((comment) => comment.range)];
  // A heading without number may be a single word, which could be the beginning of a keyword.
  expect(offeredIn(text, ranges).filter((before) => !/^[#\s*]*\p{L}+$/u.test(before))).toEqual([]);
});

it.each(texts)('offers nothing but people in secret text of $name', ({ text }) => {
  const document = openMinutes(text);
  const secrets = blocksOf(document.meeting).filter((block) => block.type === 'secret');
  for (const { heading, end, range } of secrets) {
    for (let offset = heading.end + 1; offset < (end?.range.start ?? range.end); offset++) {
      const kinds = complete(document, offset, { today }).offers.map(({ kind, label }) =>
        kind === 'person' ? kind : label,
      );
      expect(kinds.filter((kind) => kind !== 'person' && kind !== 'Slut sekretess')).toEqual([]);
    }
  }
});

it.each(texts)('answers at every offset of $name', ({ text }) => {
  const document = openMinutes(text);
  for (let offset = 0; offset <= text.length; offset++) {
    const { offers } = complete(document, offset, { today, trigger: offset % 3 === 0 ? ' ' : undefined });
    for (const { range, filter, label, snippet } of offers) {
      // LSP: on the cursor's line, and around the cursor.
      expect(range.start <= offset && offset <= range.end).toBe(true);
      expect(text.slice(range.start, range.end)).not.toMatch(/[\r\n]/);
      expect([label, filter, snippet]).not.toContain('');
    }
  }
});
