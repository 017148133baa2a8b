import { expect, it } from 'vitest';
import { applyEdits } from '../../../language/editing/edit.ts';
import { insertAttachment } from '../../../language/editing/insert-attachment.ts';
import type { Item } from '../../../language/meeting/model.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { examples } from '../../support/examples.ts';

/** The text with an attachment named where `‸` is. */
function inserted(lines: readonly string[], lineBreak = '\n'): string | undefined {
  const marked = lines.join(lineBreak);
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const edit = insertAttachment(readMinutes(text).meeting, text, offset, 'bilagor/offert.pdf');
  return edit && applyEdits(text, [edit]);
}

const bilaga = 'Bilaga: bilagor/offert.pdf';

it.each([
  [
    'last in the item',
    ['Punkt 1. A', 'Te‸xt.', '', 'Punkt 2. B'],
    ['Punkt 1. A', 'Text.', '', bilaga, '', 'Punkt 2. B'],
  ],
  ['on the heading', ['Punkt 1. A‸', '', 'Punkt 2. B'], ['Punkt 1. A', bilaga, '', 'Punkt 2. B']],
  ['on the blank line below', ['Punkt 1. A', 'Text.', '‸'], ['Punkt 1. A', 'Text.', '', bilaga, '']],
  ['by other facts', ['§ 1 A', 'Dnr: 1‸'], ['§ 1 A', 'Dnr: 1', bilaga]],
  [
    'below other attachments',
    ['§ 1 A', 'Bilaga: a.pdf', '', 'Text.‸'],
    ['§ 1 A', 'Bilaga: a.pdf', bilaga, '', 'Text.'],
  ],
  [
    'above sub-items',
    ['Punkt 1. A‸', 'Text.', '', 'Punkt 1.1 B', 'Text.'],
    ['Punkt 1. A', 'Text.', '', bilaga, '', 'Punkt 1.1 B', 'Text.'],
  ],
  [
    'in the sub-item',
    ['Punkt 1. A', '', 'Punkt 1.1 B', 'Text.‸'],
    ['Punkt 1. A', '', 'Punkt 1.1 B', 'Text.', '', bilaga],
  ],
  ['below a title on its own line', ['§ 1', 'Rubrik‸', '', '§ 2 B'], ['§ 1', 'Rubrik', bilaga, '', '§ 2 B']],
  [
    'in what is secret, where the cursor is there',
    ['§ 1 A', 'Sekretess', 'Hem‸ligt.', 'Slut sekretess', 'Mer.'],
    ['§ 1 A', 'Sekretess', 'Hemligt.', '', bilaga, 'Slut sekretess', 'Mer.'],
  ],
  [
    'before what is secret to the end',
    ['§ 1 A', 'Te‸xt.', '', 'Sekretess', 'Hemligt.'],
    ['§ 1 A', 'Text.', '', bilaga, '', 'Sekretess', 'Hemligt.'],
  ],
  [
    'before a quoted decision that has no end',
    ['§ 1 A', 'Te‸xt.', '', 'Tidigare beslut 2018-10-05', 'att köpa.'],
    ['§ 1 A', 'Text.', '', bilaga, '', 'Tidigare beslut 2018-10-05', 'att köpa.'],
  ],
])('goes %s', (_, lines, expected) => {
  expect(inserted(lines)).toBe(expected.join('\n'));
});

it('keeps the line breaks of the document', () => {
  expect(inserted(['§ 1 A', 'Te‸xt.'], '\r\n')).toBe(['§ 1 A', 'Text.', '', bilaga].join('\r\n'));
});

it.each([[['Protokoll: N', 'Pla‸ts: X', '', '§ 1 A']], [['§ 1 A', 'Text.', '', 'Vid protokollet: Lis‸a Ek']], [['‸']]])(
  'goes nowhere outside the items: %j',
  (lines) => {
    expect(inserted(lines)).toBeUndefined();
  },
);

function attachments(items: readonly Item[]): string[] {
  return items.flatMap((item) => [
    ...item.facts.flatMap(({ kind, prose }) => (kind === 'bilaga' && prose ? [prose.text] : [])),
    ...attachments(item.items),
  ]);
}

it.each(examples)('is read as an attachment of the item, anywhere in $name', ({ text }) => {
  const { meeting } = readMinutes(text);
  const before = attachments(meeting.items).length;
  for (const item of meeting.items) {
    const edit = insertAttachment(meeting, text, item.heading.end, 'bilagor/offert.pdf');
    const read = readMinutes(applyEdits(text, edit ? [edit] : [])).meeting;
    const after = attachments(read.items);
    expect(after).toContain('bilagor/offert.pdf');
    expect(after).toHaveLength(before + 1);
    expect(read.items.map(({ title }) => title?.value)).toEqual(meeting.items.map(({ title }) => title?.value));
    expect(read.items.flatMap(({ decisions }) => decisions.flatMap((each) => each.clauses.length))).toEqual(
      meeting.items.flatMap(({ decisions }) => decisions.flatMap((each) => each.clauses.length)),
    );
  }
});
