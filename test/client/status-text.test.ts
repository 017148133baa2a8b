import { describe, expect, it } from 'vitest';
import { statusTexts } from '../../client/status-text.ts';
import { inLanguage, type Text } from '../../client/texts.ts';
import type { MinutesStatus } from '../../server/views/view-protocol.ts';

const say = (text: Text, values?: Readonly<Record<string, string | number>>) => inLanguage(text, 'sv', values);
const status: MinutesStatus = {
  body: 'Styrelsen',
  kind: 'Protokoll',
  date: '2024-03-15',
  style: '§ 3',
  decisions: 4,
  tasks: 1,
  verification: 'draft',
  verifiedOn: null,
};

describe('the status bar', () => {
  it('tells how items are recognised on hover', () => {
    expect(statusTexts(status, 0, say).meeting.tooltip).toContain('§ 3');
    expect(statusTexts({ ...status, style: null }, 0, say).meeting.tooltip).not.toContain('§');
  });

  it.each<[Partial<MinutesStatus>, number, string]>([
    [{}, 0, '$(notebook) Styrelsen 2024-03-15 · 4 beslut · 1 uppgift'],
    [{ decisions: 1, tasks: 2 }, 1, '$(notebook) Styrelsen 2024-03-15 · 1 beslut · 2 uppgifter · 1 problem'],
    [{ body: null }, 8, '$(notebook) Protokoll 2024-03-15 · 4 beslut · 1 uppgift · 8 problem'],
    [{ body: null, kind: null, date: null }, 0, '$(notebook) Protokoll · 4 beslut · 1 uppgift'],
    [
      { body: `Nämnden för ${'mycket '.repeat(9)}` },
      0,
      '$(notebook) Nämnden för mycket mycket mycke… 2024-03-15 · 4 beslut · 1 uppgift',
    ],
    [{ body: 'A $(sync~spin)\nB' }, 0, '$(notebook) A (sync~spin) B 2024-03-15 · 4 beslut · 1 uppgift'],
  ])('%o', (change, problems, expected) => {
    expect(statusTexts({ ...status, ...change }, problems, say).meeting.text).toBe(expected);
  });

  it.each<[Partial<MinutesStatus>, string | undefined]>([
    [{}, '$(edit) Ojusterat'],
    [{ verification: 'verified', verifiedOn: '2024-03-18' }, '$(verified) Justerat 2024-03-18'],
    [{ verification: 'none' }, undefined],
  ])('%o', (change, expected) => {
    expect(statusTexts({ ...status, ...change }, 0, say).verification?.text).toBe(expected);
  });

  it('says the whole name when it is pointed at', () => {
    const body = 'Socialnämndens individ- och familjeutskott';
    const { tooltip } = statusTexts({ ...status, body }, 2, say).meeting;
    expect(tooltip).toContain(`${body} 2024-03-15\n4 beslut, 1 uppgift, 2 problem`);
  });
});
