import { expect, test } from 'vitest';
import { meetingJson } from '../../export/json.ts';
import { buildMinutes } from '../../export/paper/build.ts';
import { buildDecisionList } from '../../export/papers/decision-list.ts';
import { decisionsTable } from '../../export/table/decisions-table.ts';
import { readMeeting } from '../../language/meeting/read.ts';
import { parse } from '../../language/parse.ts';

const text = `Protokoll: Styrelsen
Datum: 2024-03-07

Alla var där. Det beslutades att mötet sänds.

Punkt 1. Lokal
Bo visade tre prover. Styrelsen beslutade att köpa det blå och att Bo målar. Kaffe dracks.

Beslut att hyra en pump.

Punkt 2. Plan
Mötet beslutar om följande plan:
- Måla huset
- Köpa lampor
`;
const meeting = readMeeting(parse(text).value, text);
const options = { version: 'intern', draftMark: false } as const;

/** How often each text is in a value. */
function count(value: unknown, ...texts: string[]): number[] {
  const all = JSON.stringify(value);
  return texts.map((each) => all.split(each).length - 1);
}

test('the minutes have a sentence that decides once, in its place', () => {
  const paper = buildMinutes(meeting, text, options);
  expect(count(paper.blocks, 'mötet sänds', 'köpa det blå', 'Bo målar', 'Kaffe dracks', 'Måla huset')).toEqual([
    1, 1, 1, 1, 1,
  ]);
});

test('the list of decisions has them as decisions, in order', () => {
  const { blocks } = buildDecisionList(meeting, text, { ...options, allItems: false });
  expect(count(blocks, 'mötet sänds', 'köpa det blå', 'Bo målar', 'Kaffe dracks', 'Måla huset')).toEqual([
    1, 1, 1, 0, 1,
  ]);
  expect(blocks.filter(({ kind }) => kind === 'decision')).toHaveLength(4);
  const all = JSON.stringify(blocks);
  expect(all.indexOf('köpa det blå')).toBeLessThan(all.indexOf('hyra en pump'));
});

test('the table has a row for each', () => {
  const rows = decisionsTable(meeting).rows.map((row) => row.slice(0, 3));
  expect(rows).toEqual([
    ['', '', expect.stringContaining('mötet sänds')],
    ['1', 'Lokal', expect.stringContaining('köpa det blå')],
    ['1', 'Lokal', expect.stringContaining('Bo målar')],
    ['1', 'Lokal', expect.stringContaining('hyra en pump')],
    ['2', 'Plan', expect.stringContaining('Måla huset')],
    ['2', 'Plan', expect.stringContaining('Köpa lampor')],
  ]);
});

test('the JSON has them beside the text', () => {
  const json = meetingJson(meeting, { text }, { ranges: false });
  expect(json.preamble?.decisions.map(({ source }) => source)).toEqual(['sentence']);
  expect(json.items[0]?.decisions.map(({ source, leadIn }) => [source, leadIn])).toEqual([
    ['sentence', 'Styrelsen beslutade'],
    ['block', 'Beslut'],
  ]);
  expect(json.items[0]?.text).toEqual([expect.stringContaining('Kaffe dracks')]);
});
