import { expect, it } from 'vitest';
import { meetingRows } from '../../../server/views/meetings-view.ts';
import type { IndexedMinutes } from '../../../server/workspace/workspace-index.ts';
import { readDigest } from '../../support/digest.ts';

function minutes(name: string, ...lines: string[]): IndexedMinutes {
  return { uri: `file:///${name}.protokoll`, digest: readDigest(lines.join('\n')) };
}

const signed = ['', 'Punkt 1. Val', '', 'Justeras', 'Lisa Ek, 2024-02-05'];
const all = [
  minutes('a', 'Protokoll: Ängsnämnden', 'Datum: 2024-02-01', ...signed),
  minutes('b', 'Protokoll: ängsnämnden', 'Datum: 2024-03-01', 'Nummer: 3'),
  minutes('c', 'Kallelse: Ängsnämnden', 'Datum: 2024-04-01'),
  minutes('d', 'Minnesanteckningar: Arbetsgruppen', 'Datum: 2024-01-01'),
  minutes('e', 'Punkt 1. Utan allt'),
  minutes('f', 'Register: Arbetsgruppen'),
  minutes('ny', ''),
];

function rows(parent?: string, limit = 100) {
  return meetingRows(all, parent === undefined ? { limit } : { parent, limit }).rows;
}

it('has the bodies by the alphabet, each as its latest minutes spell it', () => {
  expect(rows().map(({ label, detail }) => [label, detail])).toEqual([
    ['Arbetsgruppen', '2 protokoll · senast 2024-01-01'],
    ['Ängsnämnden', '3 protokoll · senast 2024-04-01'],
    ['Utan organ', '1 protokoll'],
  ]);
});

it('has the minutes of a body by date, and how far they have come', () => {
  expect(rows('body:ängsnämnden').map(({ label, detail, kind }) => [label, detail, kind])).toEqual([
    ['2024-04-01', 'Kallelse', 'plan'],
    ['2024-03-01', 'ojusterat · Protokoll · nr 3', 'draft'],
    ['2024-02-01', 'justerat 2024-02-05 · Protokoll', 'verified'],
  ]);
  expect(rows('body:arbetsgruppen').map(({ label, kind }) => [label, kind])).toEqual([
    ['2024-01-01', 'meeting'],
    ['Register', 'register'],
  ]);
  expect(rows('body:').map(({ label }) => label)).toEqual(['Utan datum']);
});

it('opens minutes at their beginning', () => {
  expect(rows('body:')[0]?.place).toEqual({ uri: 'file:///e.protokoll', line: 0, start: 0, end: 0 });
});

it('says how many there are more', () => {
  expect(rows('body:ängsnämnden', 2).at(-1)).toMatchObject({ kind: 'more', label: 'Visa fler (1 till)' });
});
