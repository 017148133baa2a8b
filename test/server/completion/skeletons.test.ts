import { expect, it } from 'vitest';
import { check } from '../../../language/checks/check.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { skeletons } from '../../../server/completion/skeletons.ts';
import { filled } from '../../../server/completion/snippet.ts';
import { completeAt, today } from './complete.ts';

it.each(['‸', '\n\n‸', '  \n‸\n'])('offers whole minutes in an empty file: %j', (text) => {
  const { labels, take } = completeAt(text);
  expect(labels.slice(0, skeletons.length)).toEqual(skeletons.map(({ label }) => `${label} – hela`));
  expect(take('Dagordning – hela')).toContain('Dagordning: ‸Styrelsen\nTid: tisdag 14 januari 2020 kl. 18.00–20.00');
});

it('offers those that begin as what is typed, and the first line by itself', () => {
  expect(completeAt('Minn‸').labels).toEqual(['Minnesanteckningar – hela', 'Minnesanteckningar:']);
  expect(completeAt('Minn‸').take('Minnesanteckningar:')).toBe('Minnesanteckningar: ‸Arbetsgruppen');
  expect(completeAt('Protokoll: Nämnden\n‸').labels.filter((label) => label.endsWith('hela'))).toEqual([]);
});

const invented = ['Rickard Sundbom', 'Anna Söderström', 'Stefan Hollmark', 'Lisa Ek', 'Jonas Berg', 'Petra Ståhl'];

it.each(skeletons)('$label, filled in, has no findings from warning on', ({ snippet }) => {
  const names = new Map<string, string>();
  const text = filled(snippet('tisdag 14 januari 2020'), (_, own) => {
    if (!/namn$/.test(own)) return own;
    const name = names.get(own) ?? invented[names.size] ?? 'Bo Ask';
    names.set(own, name);
    return name;
  });
  const { meeting } = readMinutes(text);
  const grave = check(meeting, { text }, { today }).filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
  expect(grave.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  expect(meeting.date?.iso).toBe('2020-01-14');
});
