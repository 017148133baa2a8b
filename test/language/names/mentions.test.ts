import { expect, it } from 'vitest';
import { readMinutes } from '../../../language/read-minutes.ts';

function mentioned(sentence: string): string[] {
  const text = `Närvarande\n- Lisa von Post\n- Per Olof af Klercker\n- Bo Ask\n\nPunkt 1. Val\n${sentence}\n`;
  const { meeting } = readMinutes(text);
  return (meeting.items[0]?.mentions ?? []).map(({ range }) => text.slice(range.start, range.end));
}

it.each([
  ['Så sade von Post.', ['von Post']],
  ['von Posts plan och Posts svar.', ['von Post', 'Post']],
  ['af Klercker och Klercker.', ['af Klercker', 'Klercker']],
  ['Olof af Klercker svarade.', ['Olof af Klercker']],
  ['av Post, ivon Post.', ['Post', 'Post']],
])('takes the particles of a surname with it: %j', (sentence, expected) => {
  expect(mentioned(sentence)).toEqual(expected);
});
