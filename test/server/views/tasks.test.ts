import { describe, expect, it } from 'vitest';
import { assigneesIn, overdueCount, taskRows } from '../../../server/views/tasks-view.ts';
import type { TaskOptions, ViewNode } from '../../../server/views/view-protocol.ts';
import type { IndexedMinutes } from '../../../server/workspace/workspace-index.ts';
import { readDigest } from '../../support/digest.ts';

const today = '2024-03-15';

function minutes(uri: string, ...lines: string[]): IndexedMinutes {
  return { uri, digest: readDigest(lines.join('\n')) };
}

const board = minutes(
  'file:///styrelsen.protokoll',
  'Protokoll: Styrelsen',
  'Datum: 2024-02-01',
  '',
  'Närvarande',
  '- Lisa Ek',
  '- Bo Ask',
  '',
  'Punkt 1. Lokal',
  'Uppgift: @Lisa Ek bokar lokal senast 2024-03-14',
  'Uppgift: @Lisa Ek köper kaffe senast 2024-02-10',
  'Uppgift: @Bo Ask och @Lisa Ek städar senast 2024-03-15',
  'Uppgift: @Bo Ask funderar',
  'Uppgift: Skriv till 19900101-2385',
  'Beslut',
  'att hyra ut.',
  'att uppdra åt @Bo Ask att skriva avtal senast 2024-04-01.',
);
const committee = minutes(
  'file:///namnden.protokoll',
  'Protokoll: Nämnden',
  'Datum: 2024-03-01',
  'Punkt 2. Ärende',
  'Sekretess OSL 26 kap. 1 §: Ett enskilt ärende.',
  'Beslut',
  'att uppdra åt @Åsa Hemlig att söka bidrag.',
  'Uppgift: @Åsa Hemlig ringer senast 2024-03-02',
  'Slut sekretess',
);
const agenda = minutes(
  'file:///kallelse.protokoll',
  'Dagordning: Styrelsen',
  'Datum: 2024-05-01',
  '',
  'Punkt 1. Lokal',
  'Uppgift: @Lisa Ek bokar senast 2024-01-01',
);
const source = { minutes: [board, committee, agenda], today };

function rows(parent?: string, options: Partial<TaskOptions> = {}, limit = 100): readonly ViewNode[] {
  const params = { grouping: 'person', filter: { kind: 'all' }, limit, ...options } as const;
  return taskRows(source, { ...params, ...(parent === undefined ? {} : { parent }) }).rows;
}

const said = (all: readonly ViewNode[]) => all.map(({ label, detail }) => [label, detail]);
const stages = (all: readonly ViewNode[]) => all.map(({ label, kind }) => [label, kind]);

describe('tasks by person', () => {
  it('have those with overdue ones first, and those of nobody, secret ones and decisions last', () => {
    expect(said(rows())).toEqual([
      ['Lisa Ek', '3 uppgifter · 2 försenade'],
      ['Bo Ask', '3 uppgifter'],
      ['Utan ansvarig', '1 uppgift'],
      ['Omfattas av sekretess', '2 uppgifter'],
      ['Beslut', '3'],
    ]);
  });

  it('stand overdue first, then as they come, then without a day', () => {
    expect(said(rows('person:lisa ek'))).toEqual([
      ['2024-03-14  Lisa Ek bokar lokal senast 2024-03-14', 'försenad · Styrelsen 2024-02-01'],
      ['2024-02-10  Lisa Ek köper kaffe senast 2024-02-10', 'försenad · Styrelsen 2024-02-01'],
      ['2024-03-15  Bo Ask och Lisa Ek städar senast 2024-03-15', 'Styrelsen 2024-02-01'],
    ]);
    expect(stages(rows('person:bo ask'))).toEqual([
      ['2024-03-15  Bo Ask och Lisa Ek städar senast 2024-03-15', 'upcoming'],
      ['2024-04-01  Uppdra åt Bo Ask att skriva avtal senast 2024-04-01.', 'upcoming'],
      ['Bo Ask funderar', 'undated'],
    ]);
  });

  it('open where they stand', () => {
    expect(rows('person:lisa ek')[1]?.place).toEqual({ uri: board.uri, line: 9, start: 0, end: 7 });
  });

  it('show no personnummer', () => {
    expect(said(rows('person:')).flat().join()).not.toContain('2385');
  });
});

describe('tasks by date', () => {
  it('have the overdue ones first', () => {
    const options = { grouping: 'date' } as const;
    expect(said(rows(undefined, options)).slice(0, 3)).toEqual([
      ['Försenade', '2 uppgifter'],
      ['Kommande', '2 uppgifter'],
      ['Utan datum', '2 uppgifter'],
    ]);
    expect(said(rows('stage:upcoming', options))).toEqual([
      ['2024-03-15  Bo Ask och Lisa Ek städar senast 2024-03-15', 'Bo Ask, Lisa Ek'],
      ['2024-04-01  Uppdra åt Bo Ask att skriva avtal senast 2024-04-01.', 'Bo Ask'],
    ]);
    expect(said(rows('stage:undated', options)).map(([, detail]) => detail)).toEqual(['Bo Ask', 'utan ansvarig']);
  });
});

describe('the filter', () => {
  it.each<[Partial<TaskOptions>, string[]]>([
    [{ filter: { kind: 'overdue' } }, ['Lisa Ek']],
    [{ filter: { kind: 'person', name: 'BO ASK' } }, ['Bo Ask']],
    [{ filter: { kind: 'person', name: 'Bo Ask' }, grouping: 'date' }, ['Kommande', 'Utan datum']],
    [{ filter: { kind: 'overdue' }, grouping: 'date' }, ['Försenade']],
    [{ filter: { kind: 'person', name: 'Ingen Alls' } }, []],
  ])('%o', (options, labels) => {
    expect(rows(undefined, options).map(({ label }) => label)).toEqual(labels);
  });

  it('holds below a person, too', () => {
    expect(rows('person:lisa ek', { filter: { kind: 'overdue' } })).toHaveLength(2);
  });
});

describe('what is secret', () => {
  it('is shown by what stands instead, without names and days', () => {
    const all = [...rows('secret'), ...rows(`decisions:${committee.uri}`)];
    expect(all.map(({ label, kind }) => [label, kind])).toEqual(
      Array.from({ length: 3 }, () => ['Ett enskilt ärende.', 'secret']),
    );
  });

  it('is nowhere', () => {
    const everything = (parent?: string, options: Partial<TaskOptions> = {}): string =>
      rows(parent, options)
        .map((row) => JSON.stringify(row) + (row.children === 'none' ? '' : everything(row.id, options)))
        .join();
    for (const grouping of ['person', 'date'] as const)
      expect(everything(undefined, { grouping })).not.toMatch(/Hemlig|bidrag|2024-03-02/);
    expect(assigneesIn(source)).toEqual(['Bo Ask', 'Lisa Ek']);
  });

  it('is not counted as overdue', () => {
    expect(overdueCount(source)).toBe(2);
    expect(overdueCount({ ...source, today: '2024-03-16' })).toBe(3);
  });
});

it('lists decisions by meeting, the latest first', () => {
  expect(said(rows('decisions'))).toEqual([
    ['Nämnden 2024-03-01', '1 beslut'],
    ['Styrelsen 2024-02-01', '2 beslut'],
  ]);
  expect(said(rows(`decisions:${board.uri}`))).toEqual([
    ['att hyra ut.', '1. Lokal'],
    ['att uppdra åt Bo Ask att skriva avtal senast 2024-04-01.', '1. Lokal'],
  ]);
});

it('says how many rows there are more', () => {
  const all = rows('person:lisa ek', {}, 2);
  expect(all.map(({ kind, label }) => (kind === 'more' ? label : kind))).toEqual([
    'overdue',
    'overdue',
    'Visa fler (1 till)',
  ]);
});

it('gives each row an id of its own', () => {
  const ids: string[] = [];
  const visit = (parent?: string) => {
    for (const row of rows(parent)) {
      ids.push(row.id);
      if (row.children !== 'none') visit(row.id);
    }
  };
  visit();
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(15);
});
