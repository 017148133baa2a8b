import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { decidedIn } from '../../../language/facts/tasks.ts';
import type { Item, Movement } from '../../../language/meeting/model.ts';
import { readItemText, readText } from './read-text.ts';

/** The sentences of a table below their headings: each with what it says; no parts for "–". */
function table(name: string): [string, [string, string[]][]][] {
  const file = path.join(import.meta.dirname, '../../fixtures/sentences', `${name}.txt`);
  const groups: [string, [string, string[]][]][] = [];
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('## ')) groups.push([line.slice(3), []]);
    const [sentence, reading] = line.split(' => ');
    if (sentence === undefined || reading === undefined || line.startsWith('#')) continue;
    const parts = reading === '–' ? [] : reading.split(' | ');
    groups.at(-1)?.[1].push([sentence.replaceAll('¶', '\n'), parts]);
  }
  return groups;
}

function decided({ decisions }: Item): string[] {
  return decisions.flatMap(decidedIn).map(({ prose }) => (prose?.text ?? '').replace(/\s+/g, ' '));
}

const withoutStop = (text: string) => text.replace(/\.$/, '');

describe.each(table('decisions'))('decisions: %s', (_, sentences) => {
  test.each(sentences)('%j', (sentence, parts) => {
    const item = readItemText(sentence);
    expect(decided(item).map(withoutStop)).toEqual(parts.map(withoutStop));
  });

  test.each(sentences)('%j in NFD and between other sentences', (sentence, parts) => {
    if (/[\n>●▪]|^[-1*]/.test(sentence) || parts.some((part) => /\. \p{Lu}/u.test(part))) return;
    const item = readItemText(`Anna hälsade välkommen. ${sentence.normalize('NFD')} Alla tackades.`);
    const own = item.decisions.filter(({ source }) => source === 'sentence').length;
    if (own > 0 || parts.length === 0) expect(decided(item).map(withoutStop)).toEqual(parts.map(withoutStop));
  });
});

const initials = { o: 'chair', s: 'secretary', j: 'adjusters' } as const;

describe.each(table('elections'))('elections: %s', (_, sentences) => {
  test.each(sentences)('%j', (row, [reading = '']) => {
    const [title, sentence] = row.split(' | ');
    const meeting = readText(
      `Protokoll: Årsmötet\n\nNärvarande\n- Anna Ek\n- Bo Ask\n- Lisa Lund\n\n§ 1 ${title}\n\n${sentence}\n`,
    );
    const expected: Record<string, string[]> = { chair: [], secretary: [], adjusters: [] };
    for (const part of reading.split('; ').filter(Boolean)) {
      const [office, names = ''] = part.split(': ');
      expected[initials[office as keyof typeof initials]] = names.split(', ');
    }
    expect({
      chair: meeting.chair ? [meeting.chair.name] : [],
      secretary: meeting.secretary ? [meeting.secretary.name] : [],
      adjusters: meeting.adjusters.map(({ name }) => name).sort(),
    }).toEqual(expected);
  });
});

function movedText({ type, people, time, item }: Movement): string {
  const sides = { before: '<', during: '=', after: '>' } as const;
  const names = people.map(({ attendee, name }) => attendee?.name ?? name).join(', ');
  const parts = [
    `${type === 'arrival' ? '+' : '-'}${names}`,
    time?.value,
    item && `${sides[item.side]}${item.number.value}`,
  ];
  return parts.filter(Boolean).join(' ');
}

describe.each(table('movements'))('movements: %s', (_, sentences) => {
  test.each(sentences)('%j', (sentence, [reading = '']) => {
    const { movements } = readItemText(sentence);
    expect(movements.map(movedText).join('; ')).toBe(reading);
    expect(movements.every(({ people }) => people.every(({ use }) => use === 'arrival' || use === 'departure'))).toBe(
      true,
    );
  });
});

describe.each(table('implicit'))('implicit decisions: %s', (_, sentences) => {
  test.each(sentences)('%j', (sentence, [reading = '']) => {
    const found = readItemText(sentence).implicitDecisions.map(({ what, whom }) => {
      const people = whom.map(({ attendee, name }) => attendee?.name ?? name).join(', ');
      return [what?.value ?? '', people].filter(Boolean).join(': ');
    });
    expect(found).toEqual(reading === 'none' ? [] : [reading]);
  });
});
