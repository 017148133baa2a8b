import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meetingJson, renderJson } from '../../export/json.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { renderAs } from './render-as.ts';

function json(text: string, options = {}) {
  const minutes = readMinutes(text);
  return meetingJson(minutes.meeting, minutes, options);
}

const example = (name: string) => fs.readFileSync(`examples/${name}.protokoll`, 'utf8');
const seed = example('minnesanteckningar-2019-12-06');

describe('the JSON of real notes', () => {
  const meeting = json(seed, { ranges: false });

  it('has the facts of the meeting', () => {
    expect(meeting).toMatchObject({
      kind: 'Minnesanteckningar',
      body: 'Södertörnskommunernas ledningsgrupp',
      number: 6,
      date: '2019-12-06',
      start: '09:00',
      end: '12:15',
      place: 'Norrskogen, StorStblm',
      chair: 'Rickard Sundbom',
      secretary: 'Anna Söderström',
      adjusters: ['Stefan Hollmark'],
      nextMeeting: {
        date: '2020-01-24',
        start: '08:30',
        end: '11:00',
        place: 'Huddinge kommunhus, lokal Valhall',
      },
      preamble: null,
      closing: null,
    });
    expect(meeting.signatures.map(({ name, office }) => [name, office])).toEqual([
      ['Anna Söderström', 'secretary'],
      ['Stefan Hollmark', 'adjuster'],
    ]);
  });

  it('has everybody who is listed', () => {
    const count = (status: string) => meeting.attendance.filter((attendee) => attendee.status === status).length;
    expect([count('present'), count('absent'), count('guest'), count('deputy')]).toEqual([6, 2, 5, 0]);
    expect(meeting.attendance.find(({ name }) => name === 'Per Eckemark')).toEqual({
      name: 'Per Eckemark',
      organization: 'Svenska Kraftnät',
      role: null,
      party: null,
      status: 'guest',
      presence: 'punkt 9',
      presenceSpans: [{ kind: 'items', items: [{ from: '9', to: '9' }], time: null }],
      substitutesFor: null,
      details: ['Svenska Kraftnät', 'punkt 9'],
      section: 'Övriga deltagare',
    });
  });

  it('has the items with what was decided', () => {
    expect(meeting.items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const clauses = meeting.items.map(({ decisions }) => decisions.flatMap((decision) => decision.clauses).length);
    expect(clauses).toEqual([0, 4, 3, 0, 0, 0, 0, 1, 0, 0]);
    expect(meeting.items[2]?.decisions[0]?.clauses.map(({ assignees }) => assignees)).toEqual([
      ['Rickard Sundbom'],
      [],
      ['Rickard Sundbom'],
    ]);
    expect(meeting.items[3]).toMatchObject({ outcome: 'bordlagd', decisions: [] });
    const quoted = meeting.items[6]?.quotedDecisions ?? [];
    expect(quoted.map(({ date, clauses }) => [date, clauses.map(({ points }) => points.length)])).toEqual([
      ['2018-10-05', [0, 0, 3]],
    ]);
  });
});

it('has votes, motions, reservations and facts', () => {
  const meeting = json(example('kulturnamnden-2019-12-06'), { ranges: false });
  expect(meeting.attendance[0]).toMatchObject({ name: 'Rickard Sundbom', party: 'S', role: 'ordförande' });
  expect(meeting.attendance[2]).toMatchObject({ name: 'Lisa Ek', substitutesFor: 'Mats Bergström' });
  expect(meeting.attendance[3]).toMatchObject({
    presence: 't.o.m. punkt 2',
    presenceSpans: [{ kind: 'until', items: [{ from: '2', to: '2' }] }],
  });
  const item = meeting.items[1];
  expect(item?.facts.map(({ kind, text, people }) => [kind, text, people])).toEqual([
    ['dnr', 'KN 2019/147', []],
    ['föredragande', '@Per Eckemark', ['Per Eckemark']],
    ['bilaga', 'bilagor/offert.pdf', []],
  ]);
  expect(item?.motions.map(({ kind, movers }) => [kind, movers])).toEqual([
    ['yrkande', ['Lisa Ek']],
    ['yrkande', ['Stefan Hollmark']],
  ]);
  expect(item?.votes[0]?.counts.map(({ option, count }) => [option, count])).toEqual([
    ['ja', 3],
    ['nej', 1],
  ]);
  expect(item?.decisions[0]?.clauses[1]).toEqual({
    number: null,
    text: 'uppdra åt @Rickard Sundbom att återkoppla till nämnden senast 2020-03-31.',
    tables: [],
    points: [],
    details: [],
    assignees: ['Rickard Sundbom'],
    due: '2020-03-31',
    outcome: null,
  });
  expect(item?.reservations.map(({ people }) => people)).toEqual([['Stefan Hollmark']]);
});

it('has no comments of HTML', () => {
  const text = 'Text <!-- a --> mer.\n\n<!-- b -->\n\n- ett\n- <!-- c -->\n- två\n\n<!-- d\nd -->\n\nSlut.\n';
  const { items } = json(`Protokoll: Styrelsen\n\n## Ett\n${text}`);
  expect(items[0]?.text).toEqual(['Text mer.', '- ett\n- två', 'Slut.']);
});

it('has the heading of tasks that stand in a table', () => {
  const { items } = json(
    'Protokoll: Styrelsen\n\n## Ett\nText.\n\n## Att göra\n\n| Vem | Vad |\n|---|---|\n| Bo | ringa |\n',
  );
  expect(items[0]?.text).toEqual(['Text.', 'Att göra']);
});

it('gives each object its place in the source, as LSP counts', () => {
  const { items } = json('Protokoll: Styrelsen\r\n\r\n  Punkt 1. Öppnande\r\nBeslut\r\natt öppna.\r\n');
  expect(items[0]?.range?.start).toEqual({ line: 2, character: 2 });
  expect(items[0]?.decisions[0]?.range).toEqual({ start: { line: 3, character: 0 }, end: { line: 4, character: 10 } });
  expect(items[0]?.decisions[0]?.clauses[0]?.range?.start).toEqual({ line: 4, character: 0 });
  expect(JSON.stringify(json(seed, { ranges: false }))).not.toContain('"range"');
});

it('keeps what is secret in one place only', () => {
  const text =
    'Protokoll: Styrelsen\n\nPunkt 1. Avtal\nÖppet.\n\nSekretess OSL 21 kap. 7 §: Ett avtal behandlades.\nHemligt ord.\n\n' +
    'Beslut att godkänna avtalet.\nUppgift: Bo Ek skriver under senast 2020-01-01\n\nBordläggs till hösten.\nSlut sekretess\nÖppet igen.\n';
  const item = json(text).items[0];
  expect(item).toMatchObject({ text: ['Öppet.', 'Öppet igen.'], decisions: [], actions: [], outcome: null });
  expect(item?.secrets).toMatchObject([
    {
      basis: 'OSL 21 kap. 7 §',
      replacement: 'Ett avtal behandlades.',
      closed: true,
      text: ['Hemligt ord.'],
      decisions: [{ clauses: [{ text: 'godkänna avtalet.' }] }],
      actions: [{ due: '2020-01-01' }],
      outcome: 'bordlagd',
    },
  ]);
  const { secrets, ...rest } = item ?? {};
  expect(JSON.stringify(rest)).not.toMatch(/hemligt|godkänna|skriver|bordläggs/i);
  expect(secrets).toHaveLength(1);
});

it('has the decisions of a quoted passage beside it, and its text in it', () => {
  const text =
    'Protokoll: Styrelsen\n\nPunkt 1. Uppföljning\nTidigare beslut 2018-10-05\nBakgrunden var denna.\n\nBeslut\natt mäta.\n' +
    'Slut tidigare beslut\n\nBeslut\natt mäta igen.\n';
  const item = json(text).items[0];
  expect(item?.decisions.map(({ clauses }) => clauses.map((clause) => clause.text))).toEqual([['mäta igen.']]);
  expect(item?.quotedDecisions).toMatchObject([{ date: '2018-10-05', clauses: [{ text: 'mäta.' }] }]);
  expect(item?.quotedSections).toMatchObject([{ date: '2018-10-05', text: ['Bakgrunden var denna.'] }]);
});

it('has a number that is no integer as written', () => {
  const meeting = json('Protokoll: Styrelsen\nNummer: 6/2019\n\nPunkt 3.1 Lokal\nText.\n\nPunkt 4. Avtal\nText.\n');
  expect(meeting.number).toBe('6/2019');
  expect(meeting.items.map(({ number }) => number)).toEqual(['3.1', 4]);
});

it('puts a meeting with nothing in it in the same form', () => {
  expect(json('', { ranges: false })).toMatchObject({ kind: null, attendance: [], items: [], nextMeeting: null });
});

it('never has comments, and ends the file with a line end', () => {
  const minutes = readMinutes('Protokoll: Styrelsen\n// inte detta\n\nPunkt 1. Val\n// inte heller detta\nText.\n');
  const file = renderJson(minutes.meeting, minutes);
  expect(file).not.toMatch(/detta/);
  expect(file.endsWith('}\n')).toBe(true);
});

it('says which version it is of', async () => {
  const text = 'Protokoll: Styrelsen\n\nPunkt 1. Val\nText.\n';
  for (const version of ['intern', 'publik'])
    expect(JSON.parse(new TextDecoder().decode(await renderAs('json', text, { version }))).version).toBe(version);
});
