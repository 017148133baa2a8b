/** What an answer costs while somebody writes in the middle of minutes. */
import { openMinutes } from '../../language/minutes-document.ts';
import { complete } from '../../server/completion/completion.ts';
import { editsAfterEnter } from '../../server/editing/formatting/on-type.ts';
import { measure } from './measure.ts';
import type { Result } from './pipeline.ts';

const people = Array.from({ length: 300 }, (_, at) => ({
  name: `Anna Ek${'abcdefghij'.charAt(at % 10)} ${at}`,
  roles: ['ledamot'],
  status: 'present' as const,
}));
const options = { today: '2020-01-14', known: () => people };

/** Where the cursor is: after text of its own in the middle of the minutes. */
const places: readonly (readonly [string, string])[] = [
  ['complete at a line’s start', '\n\n'],
  ['complete a person after @', '\n\nEnligt @'],
  ['complete a clause after att', '\n\nBeslut\natt '],
  ['complete nothing in a sentence', '\n\nEnligt förslaget '],
];

/** Measures one text, whose minutes are open already. */
export async function measureCompletion(text: string): Promise<Result[]> {
  const results: Result[] = [];
  for (const [name, written] of places) {
    const { document, offset } = writing(text, written);
    results.push({ name, value: await measure(() => complete(document, offset, options)) });
  }
  const { document, offset } = writing(text, '\n\nBeslut\natt fira.\n');
  return [...results, { name: 'Enter after a clause', value: await measure(() => editsAfterEnter(document, offset)) }];
}

function writing(text: string, written: string) {
  const middle = text.indexOf('\n\n', text.length / 2);
  const offset = middle + written.length;
  return { document: openMinutes(`${text.slice(0, middle)}${written}${text.slice(middle)}`), offset };
}
