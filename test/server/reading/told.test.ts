import { expect, it } from 'vitest';
import { hoverAt } from '../../../server/reading/hover.ts';
import { sectionTokens } from '../../../server/reading/section-tokens.ts';
import { marked, textsOf } from '../marked.ts';

const head = [
  'Protokoll: Styrelsen',
  'Datum: 2024-03-07',
  '',
  'Närvarande',
  '- Anna Ek',
  '- Bo Ask',
  '',
  'Punkt 1. Val',
];

function hover(sentence: string) {
  const { minutes, text, cursor } = marked([...head, sentence]);
  const found = hoverAt(minutes, cursor, { today: '2024-04-01', rulePages: 'file:///regler' });
  return found && { markdown: found.markdown, on: textsOf(text, [found.range])[0] };
}

it.each([
  ['Vi talade. Styrelsen besl¦utade att köpa färg.', 'beslut', 'Styrelsen beslutade att köpa färg.'],
  ['Bo Ask läm¦nade mötet kl. 11.15.', 'lämnar mötet kl. 11.15', 'Bo Ask lämnade mötet kl. 11.15.'],
  ['Dagordningen god¦kändes.', 'räknas inte', 'Dagordningen godkändes.'],
])('says what a sentence counts as: %j', (sentence, markdown, on) => {
  const found = hover(sentence);
  expect(found?.markdown).toContain(markdown);
  expect(found?.on).toBe(on);
});

it('says nothing of other sentences, and of people who they are', () => {
  expect(hover('Vi ta¦lade. Styrelsen beslutade att köpa färg.')).toBeUndefined();
  expect(hover('An¦na Ek lämnade mötet.')?.markdown).toContain('närvarande');
});

it('colours the verb and att, and no more', () => {
  const { minutes, text } = marked([
    ...head,
    '¦Vi åt. Efter lunch beslutade mötet att köpa färg. Bo Ask lämnade mötet.',
  ]);
  const told = minutes.sections
    .flatMap((section) => sectionTokens(section, minutes))
    .filter(({ modifiers }) => modifiers.includes('told'));
  expect(
    textsOf(
      text,
      told.map(({ range }) => range),
    ),
  ).toEqual(['beslutade', 'att', 'lämnade']);
});
