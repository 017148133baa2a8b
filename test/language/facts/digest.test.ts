import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../language/facts/digest-of.ts';
import { lastOf } from '../../../language/meeting/read.ts';
import { openMinutes, readMeetingInSteps, updateMinutes } from '../../../language/minutes-document.ts';
import { readDigest } from '../../support/digest.ts';
import { examples } from '../../support/examples.ts';

it('knows those whom only a field names', () => {
  const text =
    'Protokoll: Styrelsen\nOrdförande: Lisa Ek\nJusterare: Bo Åkerman och Lisa Ek\n\nNärvarande\n- Ida Öberg\n';
  const people = readDigest(text).people.map(({ name, roles, line, start, end }) => [name, roles, line, start, end]);
  expect(people).toEqual([
    ['Ida Öberg', [], 5, 2, 11],
    ['Lisa Ek', ['ordförande'], 1, 12, 19],
    ['Bo Åkerman', ['justerare'], 2, 11, 21],
  ]);
});

it.each(examples.map(({ name, text }): [string, string] => [name, text]))(
  'of %s is the same in steps and after edits',
  (_, text) => {
    const whole = readDigest(text);
    expect(digestOf(lastOf(readMeetingInSteps(text)), text)).toEqual(whole);
    const before = text.replace(/\n/, '\nNy rad\n');
    const minutes = openMinutes(before);
    updateMinutes(minutes, text);
    expect(digestOf(minutes.meeting, text)).toEqual(whole);
  },
);

it('has no range beyond its line', () => {
  for (const { text } of examples) {
    const lines = text.split('\n');
    const { people, items, decisions, tasks } = readDigest(text);
    for (const { line, start, end } of [...people, ...items, ...decisions, ...tasks]) {
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(lines[line]?.length ?? 0);
    }
  }
});

it('leaves what was voted down out of the tasks', () => {
  const text =
    'Protokoll: Styrelsen\nNärvarande\n- Anna Ek\n\nPunkt 1. Val\n\nBeslut\natt uppdra åt Anna Ek att mäta. Avslås\natt uppdra åt Anna Ek att väga.\n';
  expect(readDigest(text).tasks).toHaveLength(1);
});

describe('what is secret', () => {
  const head = ['Protokoll: Socialnämnden', 'Datum: 2024-03-15', 'Närvarande', '- Lisa Ek', '', 'Punkt 1. Ärende'];
  const decisions = (...lines: string[]) =>
    readDigest([...head, ...lines].join('\n')).decisions.map(({ text, secret }) => [text, secret?.replacement]);

  it.each<[string, string[], (string | undefined)[]]>([
    [
      'after its end nothing is',
      ['Sekretess: Ett ärende.', 'Beslut', 'att a.', 'Slut sekretess', 'Beslut', 'att b.'],
      ['Ett ärende.', undefined],
    ],
    [
      'it ends with the item',
      ['Sekretess', 'Beslut', 'att a.', '', 'Punkt 2. Annat', 'Beslut', 'att b.'],
      ['', undefined],
    ],
    ['words without a colon may be the secret', ['Sekretess enligt Lisa Eks önskan', 'Beslut', 'att a.'], ['']],
    [
      'the statute does not stand instead',
      ['Sekretess OSL 26 kap. 1 §: Ett ärende.', 'Beslut', 'att a.'],
      ['Ett ärende.'],
    ],
    [
      'the outermost stands instead',
      ['Sekretess: Yttre.', 'Sekretess: Inre.', 'Beslut', 'att a.', 'Slut sekretess', 'Beslut', 'att b.'],
      ['Yttre.', 'Yttre.'],
    ],
    [
      'within a quoted decision it ends with that',
      ['Tidigare beslut 2024-01-01', 'Sekretess: Ett ärende.', 'Slut tidigare beslut', 'Beslut', 'att b.'],
      [undefined],
    ],
    [
      'unclear marks hide what follows',
      ['- Sekretess enligt OSL 26 kap.', 'Beslut', 'att a.', '', 'Punkt 2. Annat', 'Beslut', 'att b.'],
      ['', undefined],
    ],
    ['words about it are none', ['Vi talade om sekretess.', 'Beslut', 'att a.'], [undefined]],
  ])('%s', (_name, lines, expected) => {
    expect(decisions(...lines).map(([, replacement]) => replacement)).toEqual(expected);
  });

  it('fills out no name from a secret list', () => {
    const [task] = readDigest(
      [
        'Protokoll: Styrelsen',
        'Sekretess',
        'Närvarande',
        '- Bo Hemlig',
        'Slut sekretess',
        '',
        'Punkt 1. A',
        'Uppgift: @Bo bokar',
      ].join('\n'),
    ).tasks;
    expect(task?.assignees).toEqual(['Bo']);
  });
});

describe('verification', () => {
  it.each<[string, string[], unknown]>([
    ['minutes without signatures are a draft', ['Protokoll: Styrelsen'], { state: 'draft', date: undefined }],
    ['notes need none', ['Minnesanteckningar: Gruppen'], { state: 'none', date: undefined }],
    [
      'unless somebody shall',
      ['Minnesanteckningar: Gruppen', 'Justerare:', '- Lisa Ek'],
      { state: 'draft', date: undefined },
    ],
    ['agendas have none', ['Dagordning: Styrelsen', 'Justerare: Lisa Ek'], { state: 'none', date: undefined }],
    [
      'a name without a date is none',
      ['Protokoll: Styrelsen', '', 'Punkt 1. A', '', 'Justeras', 'Lisa Ek'],
      { state: 'draft', date: undefined },
    ],
    [
      'all have signed',
      ['Protokoll: Styrelsen', '', 'Punkt 1. A', '', 'Justeras', 'Lisa Ek, 2024-03-18', 'Bo Ask, 2024-03-20'],
      { state: 'verified', date: '2024-03-20' },
    ],
    [
      'one of two has',
      ['Protokoll: Styrelsen', '', 'Punkt 1. A', '', 'Justeras', 'Lisa Ek, 2024-03-18', 'Bo Ask'],
      { state: 'draft', date: undefined },
    ],
  ])('%s', (_name, lines, expected) => {
    const text = lines.join('\n');
    expect(readDigest(text).verification).toEqual(expected);
  });
});
