import { describe, expect, it } from 'vitest';
import { prosesOf } from '../../../language/meeting/items/item.ts';
import { readItemText } from '../meeting/read-text.ts';

/** All running text of an item: what is printed without any bullet. */
function words(text: string): string {
  return readItemText(text)
    .blocks.flatMap(prosesOf)
    .map((prose) => prose.text)
    .join('\n');
}

describe('a plus before an amount', () => {
  it.each([
    '+ 300 kr från lotteri\n+ 1 200 kr\n- 450 kr till domare',
    '+300 kr\n– 450,50 kr\n+ 12 %',
    'Kassan är god.\n+ 300 kr från lotteri',
    'Beslut\natt betala\n+ 300 kr från lotteri\n- 450 kr till domare\natt äta',
    '+ 1 200:-',
    '+ 1 200',
  ])('is kept with the minus beside it: %j', (text) => {
    for (const line of text.split('\n').filter((each) => /^[+–-]/.test(each))) expect(words(text)).toContain(line);
  });

  it.each(['- 450 kr till domare\n- 300 kr till bollar', '+ köpa bollar\n+ sälja båten', '+ 3 bollar köps'])(
    'is not seen where a list has bullets: %j',
    (text) => expect(readItemText(text).blocks.map(({ type }) => type)).toEqual(['list']),
  );
});
