import { describe, expect, it } from 'vitest';
import { ExportProblem } from '../../../export/export-problem.ts';
import type { BlockData } from '../../../export/paper/paper-data.ts';
import type { Paper } from '../../../export/paper.ts';
import { buildAttendanceList } from '../../../export/papers/attendance-list.ts';
import { buildDecisionList } from '../../../export/papers/decision-list.ts';
import { buildExtract } from '../../../export/papers/extract.ts';
import { buildNotice } from '../../../export/papers/notice.ts';
import { buildTaskList } from '../../../export/papers/task-list.ts';
import { publishedMinutes } from '../../../export/published.ts';
import { renderText } from '../../../export/text.ts';
import { readMinutes } from '../../../language/read-minutes.ts';

const head = 'Protokoll: Nämnden\nDatum: 2024-03-12\nPlats: Rådhuset\n';
const people = 'Närvarande\n- Anna Ek (S), ordförande\n- Bo Alm (M), punkt 2\n\nFrånvarande\n- Eva Frid\n';
const signed = 'Vid protokollet: Anna Ek\nJusteras: Bo Alm 2024-03-20\n';

const secretItem =
  'Punkt 2. Lön\nSekretess OSL 21 kap. 7 §: Utgår.\nBeslut\natt uppdra åt @Anna Ek att höja HEMLIGT senast 2024-04-01.\nSlut sekretess\n';

const text = [
  head,
  people,
  'Punkt 1. Kaffe\nVi pratade.\nBeslut\natt köpa kaffe.\nUppgift: @Bo Alm ringer senast 2024-05-01\n',
  secretItem,
  'Punkt 3. Hus\nTidigare beslut 2018-10-05\nBeslut\natt mäta.\nSlut tidigare beslut\nVi pratade.\n',
  'Punkt 4. Val\n\nPunkt 4.1 Kassör\nBordläggs.\n',
  signed,
].join('\n');

const { meeting } = readMinutes(text);
const intern = { version: 'intern', draftMark: true } as const;

function ofKind<Kind extends BlockData['kind']>({ blocks }: Paper, kind: Kind): Extract<BlockData, { kind: Kind }>[] {
  return blocks.filter((block): block is Extract<BlockData, { kind: Kind }> => block.kind === kind);
}

function facts(paper: Paper): Record<string, string | null> {
  const rows = ofKind(paper, 'facts').flatMap((block) => block.rows);
  return Object.fromEntries(rows.map((row) => [row.label, row.blank ? '____' : row.text]));
}

function items(paper: Paper): string[] {
  return ofKind(paper, 'item').map(({ number, text: title }) => `${number} ${title}`);
}

describe('an extract', () => {
  it('has the chosen items whole and nothing of the others, not even in the original', () => {
    const paper = buildExtract(meeting, text, { ...intern, items: '1, 3' });
    expect(items(paper)).toEqual(['Punkt 1. Kaffe', 'Punkt 3. Hus']);
    expect(JSON.stringify(paper)).not.toMatch(/HEMLIGT|Kassör/);
    expect(ofKind(paper, 'quoted')).toHaveLength(1);
  });

  it('marks what is secret in a chosen item', () => {
    const paper = buildExtract(meeting, text, { ...intern, items: '2' });
    expect(JSON.stringify(ofKind(paper, 'secret'))).toContain('HEMLIGT');
  });

  it('has the heading above a sub-item, and headings that go down one at a time', () => {
    const paper = buildExtract(meeting, text, { ...intern, items: '4.1' });
    expect(items(paper)).toEqual(['Punkt 4. Val', 'Punkt 4.1 Kassör']);
    expect(ofKind(paper, 'item').map(({ level }) => level)).toEqual([1, 2]);
  });

  it('says where, when, which items, who was there and who signed, and has lines to certify it', () => {
    const paper = buildExtract(meeting, text, { ...intern, items: '1' });
    expect(facts(paper)).toEqual({
      Datum: '2024-03-12',
      Plats: 'Rådhuset',
      Sekreterare: 'Anna Ek',
      Justerare: 'Bo Alm',
      Punkt: '1',
      'Vid protokollet': 'Anna Ek',
      Justeras: 'Bo Alm, 2024-03-20',
      Justering: 'Protokollet justerades den 20 mars 2024.',
      'Ort och datum': '____',
      Underskrift: '____',
      Namnförtydligande: '____',
    });
    expect(ofKind(paper, 'attendance').map(({ heading }) => heading)).toEqual(['Närvarande']);
    expect(ofKind(paper, 'signatures')).toEqual([]);
    expect(paper.title).toBe('Protokollsutdrag, Nämnden, 12 mars 2024');
  });

  it('is marked when the minutes are not verified', () => {
    const open = text.replace(' 2024-03-20', '');
    const draft = (draftMark: boolean) =>
      buildExtract(readMinutes(open).meeting, open, { version: 'intern', draftMark, items: '1' });
    expect(draft(true).draft).toBe(true);
    expect(draft(false).draft).toBe(false);
    expect(facts(draft(false)).Justering).toBe('Protokollet är inte justerat.');
  });

  it('has what the title says of the meeting where there are no fields', () => {
    const source =
      'Protokoll nr 2/2024 fört vid styrelsemöte i Norrvind AB\ntorsdagen den 15 februari 2024 kl. 13.00–15.30\n\nPunkt 1 Val\nText.\n';
    const paper = buildExtract(readMinutes(source).meeting, source, { ...intern, items: '1' });
    expect(facts(paper)).toMatchObject({ Tid: 'torsdag 15 februari 2024 kl. 13.00–15.30', Nummer: '2/2024' });
  });

  it('never has a list of people that is secret', () => {
    const source = `${head}\nPunkt 1. Ett\nSekretess\nNärvarande\n- HEMLIG Person\nSlut sekretess\n\nPunkt 2. Två\nText.\n`;
    expect(JSON.stringify(buildExtract(readMinutes(source).meeting, source, { ...intern, items: '2' }))).not.toContain(
      'HEMLIG',
    );
  });
});

describe('who was there for the items of an extract', () => {
  const moving = [
    head,
    'Närvarande\n- Anna Ek (S), ordförande\n- Jonas Berg (C)\n- Lisa Ask (S), t.o.m. punkt 1\n- Siv Lund, Kansliet\n',
    'Frånvarande\n- Eva Frid (S)\n- Per Hult (M)\n',
    'Punkt 1. Ett\nAnländer: @Eva Frid kl. 9.30\nLämnar: @Lisa Ask\n',
    'Punkt 2. Två\nLämnar: @Jonas Berg kl. 11.15, ersätts av @Bo Alm\nSekretess\nLämnar: @Siv Lund\nSlut sekretess\n',
    'Punkt 3. Tre\nText.\n',
    'Punkt 4. Fyra\nAnländer: @Jonas Berg\nLämnar: @Anna Ek\n',
    'Punkt 5. Fem\nText.\n',
  ].join('\n');

  /** The rows of the lists, and the lines below them. */
  function peopleOf(source: string, chosen: string, version: 'intern' | 'publik' = 'intern') {
    const read = readMinutes(source);
    const minutes = version === 'publik' ? publishedMinutes(read.meeting, source) : read;
    const paper = buildExtract(minutes.meeting, minutes.text, { version, draftMark: true, items: chosen });
    const lists = ofKind(paper, 'attendance');
    const first = paper.blocks.findIndex(({ kind }) => kind === 'item');
    return {
      rows: lists.flatMap(({ rows }) => rows.map((row) => row.filter((cell) => cell !== '').join(', '))),
      wide: lists.flatMap(({ wide }) => wide.rows.map((row) => row.filter((cell) => cell !== '').join(', '))),
      lines: ofKind({ ...paper, blocks: paper.blocks.slice(0, first) }, 'labelled').map(
        ({ label, text: told }) => `${label}: ${told}`,
      ),
    };
  }

  it('is said at those who were not there for all of them, and below the lists what else is said of it', () => {
    expect(peopleOf(moving, '3')).toEqual({
      rows: [
        'Anna Ek (S), ordförande',
        'Jonas Berg (C), lämnade mötet vid punkt 2 kl. 11.15, återkom vid punkt 4',
        'Lisa Ask (S), t.o.m. punkt 1',
        'Siv Lund, Kansliet',
      ],
      wide: [
        'Anna Ek, S, ordförande',
        'Jonas Berg, C, lämnade mötet vid punkt 2 kl. 11.15, återkom vid punkt 4',
        'Lisa Ask, S, t.o.m. punkt 1',
        'Siv Lund, Kansliet',
      ],
      lines: ['Anländer vid punkt 1: Eva Frid kl. 9.30', 'Lämnar vid punkt 2: Jonas Berg kl. 11.15, ersätts av Bo Alm'],
    });
  });

  it('is not said where it changes nothing for these items', () => {
    expect(peopleOf(moving, '1')).toMatchObject({ rows: expect.arrayContaining(['Jonas Berg (C)']), lines: [] });
    expect(peopleOf(moving, '5')).toMatchObject({
      rows: [
        'Anna Ek (S), ordförande, lämnade mötet vid punkt 4',
        'Jonas Berg (C)',
        expect.anything(),
        expect.anything(),
      ],
      lines: ['Anländer vid punkt 1: Eva Frid kl. 9.30'],
    });
    expect(peopleOf(text, '1')).toMatchObject({ rows: ['Anna Ek (S), ordförande', 'Bo Alm (M), punkt 2'], lines: [] });
  });

  it('says when somebody came after them', () => {
    const source = `${head}\nNärvarande\n- Anna Ek\n- Bo Alm\n\n§ 7 Ett\nText.\n\n§ 8 Två\nAnländer: @Bo Alm kl. 9\n`;
    expect(peopleOf(source, '7').rows).toEqual(['Anna Ek', 'Bo Alm, anlände vid § 8 kl. 9.00']);
    expect(peopleOf(source, '8').rows).toEqual(['Anna Ek', 'Bo Alm']);
  });

  it('stands below a list that has its own headings, or stands in one of the items', () => {
    const rest = 'Lämnar: @Bo Alm kl. 9\n\nPunkt 3. Tre\nText.\n';
    const written = `${head}\nNärvarande\n| Namn | Röster |\n|---|---|\n| Bo Alm | 2 |\n\nPunkt 2. Två\n${rest}`;
    expect(peopleOf(written, '3')).toMatchObject({
      rows: ['Bo Alm, 2'],
      lines: ['Lämnar vid punkt 2: Bo Alm kl. 9'],
    });
    const inItem = `${head}\nPunkt 1. Närvarande\n- Bo Alm\n\nPunkt 2. Två\n${rest}`;
    expect(peopleOf(inItem, '1, 3').lines).toEqual(['Lämnar vid punkt 2: Bo Alm kl. 9']);
  });

  it('never tells what is secret, not even in the original', () => {
    for (const version of ['intern', 'publik'] as const)
      expect(JSON.stringify(peopleOf(moving, '3', version))).not.toMatch(/Siv Lund[^"]+vid/);
    const source = `${head}\nSekretess\nFrånvarande\n- Eva HEMLIG\nSlut sekretess\n\nPunkt 1. Ett\nAnländer: Eva\n\nPunkt 2. Två\nText.\n`;
    for (const version of ['intern', 'publik'] as const)
      expect(peopleOf(source, '2', version)).toEqual({ rows: [], wide: [], lines: [] });
  });
});

describe('a list of decisions', () => {
  const list = (allItems: boolean) => buildDecisionList(meeting, text, { ...intern, allItems });

  it('has items with decisions and outcomes, with the item above; no talk, no quotes, no tasks', () => {
    const paper = list(false);
    expect(items(paper)).toEqual(['Punkt 1. Kaffe', 'Punkt 2. Lön', 'Punkt 4. Val', 'Punkt 4.1 Kassör']);
    expect(ofKind(paper, 'decision')).toHaveLength(1);
    expect(ofKind(paper, 'secret')).toHaveLength(1);
    expect(ofKind(paper, 'outcome').map((block) => block.text)).toEqual(['Bordläggs']);
    expect(JSON.stringify(paper)).not.toMatch(/pratade|mäta|ringer/);
  });

  it('may have all items', () => {
    expect(items(list(true))).toHaveLength(5);
  });

  it('has the clauses that an answer decides', () => {
    const source = `${head}\n§ 1 Val\nAtt: välja Tyra.\n\nBeslut\nAttsatsen bifalles.\n`;
    const [decision] = ofKind(
      buildDecisionList(readMinutes(source).meeting, source, { ...intern, allItems: false }),
      'decision',
    );
    expect(decision?.lists.flatMap(({ entries }) => entries.map((entry) => entry.text))).toEqual(['välja Tyra.']);
  });

  const shown = (rows: string) => {
    const source = `${head}\n§ 1 Val\n${rows}\n`;
    const paper = buildDecisionList(readMinutes(source).meeting, source, { ...intern, allItems: false });
    return renderText(paper).split('§ 1 Val\n-------\n\n')[1]?.trim().replace(/\n\n+/g, '\n');
  };

  it.each([
    ['Att: sälja huset.\n\nBeslut: Attsatsen avslås.', 'Beslut: Attsatsen avslås.\nAvslaget: att sälja huset.'],
    [
      'Att: sälja huset.\n\nDiskussion fördes.\n\nOmröstning: 2 ja, 5 nej\n\nBeslut: Attsatsen avslås.',
      'Beslut: Attsatsen avslås.\nAvslaget: att sälja huset.',
    ],
    [
      'Förslag till beslut\natt köpa\natt sälja\n\nBeslut: Attsatserna avslås.',
      'Beslut: Attsatserna avslås.\nAvslaget: att köpa\n          att sälja',
    ],
    [
      'Förslag till beslut\n1. att köpa\n2. att sälja\n\nBeslut: Att-sats 1 bifalles. Att-sats 2 avslås.',
      'Beslut: Att-sats 1 bifalles. Att-sats 2 avslås.\nBifallet: att köpa\nAvslaget: att sälja',
    ],
    [
      'Förslag till beslut\natt köpa\natt sälja\n\nBeslut\natt avslå första att-satsen\natt bifalla andra att-satsen',
      'Beslut\natt avslå första att-satsen\n    Avslaget: att köpa\natt bifalla andra att-satsen\n    Bifallet: att sälja',
    ],
    [
      'Yrkanden\n- @Bo Alm: sälja\n- Eva Frid: hyra\n\nBeslut: Yrkandena avslås.',
      'Beslut: Yrkandena avslås.\nAvslaget: - Bo Alm: sälja\n          - Eva Frid: hyra',
    ],
    ['Förslag: sälja huset.\n\nBeslut: Förslaget avslås.', 'Beslut: Förslaget avslås.\nAvslaget: sälja huset.'],
    [
      'Sekretess: Utgår\nAtt: sälja huset.\n\nBeslut: Attsatsen avslås.\nSlut sekretess',
      'Sekretess: Utgår\n  Beslut: Attsatsen avslås.\n  Avslaget: att sälja huset.\n  Slut sekretess',
    ],
    [
      'Sekretess: Utgår\nAtt: sälja huset.\n\nBeslut: Attsatsen bifalles.\nSlut sekretess',
      'Sekretess: Utgår\n  Beslut: Attsatsen bifalles.\n  Att sälja huset.\n  Slut sekretess',
    ],
  ])('says what is turned down: %j', (rows, expected) => expect(shown(rows)).toBe(expected));

  it.each([
    'Yrkanden\n- @Bo Alm: sälja\n- Eva Frid: hyra\n\nBeslut: Yrkandet avslås.',
    'Förslag till beslut\nNämnden beslutar att avslå förslaget.\n\nBeslut: Förslaget avslås.',
    'Förslag till beslut\natt avslå motionens första att-sats\n\nBeslut\natt avslå motionens första att-sats',
    'Sekretess: Utgår\nAtt: sälja huset.\nSlut sekretess\n\nBeslut: Attsatsen avslås.',
    'Att: sälja huset.\n\nBeslut: Attsatsen bifalles.\n\nBeslut: Attsatsen avslås.',
  ])('says nothing of it where it is not certain: %j', (rows) => expect(shown(rows)).not.toContain('Avslaget'));

  const proposed = 'Förslag till beslut\n1. att 500 000 kr avsätts\n2. att 3 tjänster inrättas\n\n';

  it.each([
    'Beslut\nEnligt förvaltningens förslag.',
    'Nämnden beslutar enligt kontorets förslag.',
    'Beslut: enligt förslag',
  ])('says what was proposed without a name: %j', (rows) =>
    expect(shown(proposed + rows)).toContain('att 3 tjänster inrättas'),
  );

  it.each([
    'Beslut: Enligt Bo Alms förslag.',
    'Styrelsens förslag\natt vänta\n\nBeslut: Enligt förvaltningens förslag.',
  ])('says nothing of it where it may be another: %j', (rows) =>
    expect(shown(proposed + rows)).not.toContain('att 3 tjänster inrättas'),
  );

  it('says so when there are none', () => {
    const source = `${head}\nPunkt 1. Val\nDagordningen godkändes.\n`;
    const paper = buildDecisionList(readMinutes(source).meeting, source, { ...intern, allItems: false });
    expect(ofKind(paper, 'paragraph')).toHaveLength(1);
    expect(items(paper)).toEqual([]);
  });
});

describe('a list of tasks', () => {
  it('has what is due first above, and marks what is secret', () => {
    const [table] = ofKind(buildTaskList(meeting, text, intern), 'table');
    expect(table?.rows.map(([who, what, when, item]) => [who, what?.split(':')[0], when, item])).toEqual([
      ['Anna Ek', 'Sekretess', '1 april 2024', 'Punkt 2. Lön'],
      ['Bo Alm', 'Bo Alm ringer senast 2024-05-01', '1 maj 2024', 'Punkt 1. Kaffe'],
    ]);
  });

  it('says so when there are none, and is never marked as a draft', () => {
    const source = `${head}Justerare: Bo\n\nPunkt 1. Val\nText.\n`;
    const paper = buildTaskList(readMinutes(source).meeting, source, intern);
    expect(ofKind(paper, 'table')).toEqual([]);
    expect(ofKind(paper, 'paragraph')).toHaveLength(1);
    expect(paper.draft).toBe(false);
  });
});

describe('a list of people', () => {
  it('has the same columns in each table, and a column to sign in for those who were there', () => {
    const tables = ofKind(buildAttendanceList(meeting, text, { version: 'intern', signatures: true }), 'table');
    const headings = tables.map(({ columns }) => columns.map(({ heading }) => heading));
    expect(headings).toEqual([
      ['Namn', 'Parti', 'Roll', 'Närvaro', 'Underskrift'],
      ['Namn', 'Parti', 'Roll', 'Närvaro'],
    ]);
    expect(tables[0]?.rows[1]).toEqual(['Bo Alm', 'M', '', 'punkt 2', '']);
  });

  it('shows that a list is secret, and says so when there is none', () => {
    const secret = `${head}\nSekretess\nNärvarande\n- Anna Ek\nSlut sekretess\n`;
    const list = (source: string) =>
      buildAttendanceList(readMinutes(source).meeting, source, { version: 'intern', signatures: false });
    expect(ofKind(list(secret), 'secret')).toHaveLength(1);
    expect(ofKind(list(secret), 'table')).toEqual([]);
    expect(ofKind(list(head), 'paragraph')).toHaveLength(1);
  });
});

describe('an extract of items with jäv', () => {
  const source = `Granviks kommun
Nämnden

Sammanträdesprotokoll: Nämnden
Datum: 2024-03-12

Närvarande
- Anna Ek (S), ordförande
- Bo Alm (M)

§ 1 Köpet
Bo Alm (M) anmäler jäv och deltar inte i handläggningen eller beslutet.
Beslut
att köpa.

§ 2 Annat
Text.
`;
  const rowOf = (items: string) => {
    const paper = buildExtract(readMinutes(source).meeting, source, { version: 'intern', draftMark: true, items });
    return ofKind(paper, 'attendance')[0]?.rows.find(([name]) => name?.startsWith('Bo Alm'));
  };

  it('says in the list who took no part in them', () => {
    expect(rowOf('1')?.join(' ')).toContain('jäv § 1');
    expect(rowOf('1-2')?.join(' ')).toContain('jäv § 1');
    expect(rowOf('2')?.join(' ')).not.toContain('jäv');
  });

  it('names the body once', () => {
    const paper = buildExtract(readMinutes(source).meeting, source, { version: 'intern', draftMark: true, items: '2' });
    expect(JSON.stringify(paper.blocks).match(/Nämnden/g)).toHaveLength(1);
    expect(ofKind(paper, 'letterhead')[0]?.text).toBe('Granviks kommun');
  });
});

describe('a decision by a proposal', () => {
  const listed = (item: string) => {
    const source = `Protokoll: Årsmötet\nDatum: 2024-03-12\n\n§ 1 Avgift\n${item}\n`;
    const paper = buildDecisionList(readMinutes(source).meeting, source, {
      version: 'intern',
      draftMark: true,
      allItems: false,
    });
    return JSON.stringify(paper.blocks);
  };

  it('has the proposal that it names, or the only one', () => {
    const decided = 'Beslut: Enligt styrelsens förslag.';
    expect(listed(`Styrelsens förslag: 350 kr för vuxna.\n\n${decided}`)).toContain('350 kr för vuxna');
    expect(listed(`Förslag till beslut: 350 kr för vuxna.\n\nÅrsmötet beslutade enligt förslaget.`)).toContain(
      '350 kr',
    );
  });

  it('has none where it is not sure which', () => {
    const decided = 'Beslut: Enligt styrelsens förslag.';
    expect(listed(`Valberedningens förslag: 350 kr för vuxna.\n\n${decided}`)).not.toContain('350 kr');
    expect(listed(`${decided}\n\nStyrelsens förslag: 350 kr för vuxna.`)).not.toContain('350 kr');
    expect(listed(`Styrelsens förslag: 350 kr för vuxna.\n\nBeslut: Att avslå.`)).not.toContain('350 kr');
  });
});

describe('a notice', () => {
  const unknown = { version: 'intern', verified: '', posted: '', storage: '' } as const;

  it('has a line for what is not known, and counts no day from it', () => {
    const paper = buildNotice(meeting, text, unknown);
    expect(facts(paper)).toMatchObject({
      Organ: 'Nämnden',
      Sammanträde: '12 mars 2024',
      Punkter: '1–4',
      Justerat: '20 mars 2024',
      'Anslaget sätts upp': '____',
      'Anslaget tas ned': '____',
      'Protokollet finns': '____',
      Underskrift: '____',
    });
    expect(facts(paper)).not.toHaveProperty('Sista dag att överklaga');
    expect(ofKind(paper, 'paragraph')[0]?.text).toContain('13 kap. 5 §');
  });

  it('counts the days from those that it is told, each with its law', () => {
    const paper = buildNotice(meeting, text, { ...unknown, posted: '2024-03-21', storage: 'Kansliet' });
    expect(facts(paper)).toMatchObject({
      'Anslaget sätts upp': '21 mars 2024',
      'Anslaget tas ned': 'tidigast 12 april 2024',
      'Protokollet finns': 'Kansliet',
    });
    expect(facts(paper)['Sista dag att överklaga']).toBe('11 april 2024');
  });

  it('tells whoever makes it of the days that are left or missed, each with its law, and the public nothing of that', () => {
    const advice = (posted: string) => {
      const told: string[] = [];
      const warn = (message: string) => void told.push(message);
      const paper = buildNotice(meeting, text, { ...unknown, posted, warn });
      expect(JSON.stringify(paper)).not.toMatch(/senast|löper den inte ut|ordalydelse|ska vara uppe/);
      return told;
    };
    for (const [posted, days] of [
      ['', ['22 mars 2024']],
      ['2024-03-21', ['11 april 2024', '12 april 2024']],
      ['2024-03-25', ['22 mars 2024', '15 april 2024', '16 april 2024']],
    ] as const) {
      const told = advice(posted);
      expect(told).toHaveLength(days.length);
      for (const [at, day] of days.entries()) {
        expect(told[at]).toContain(day);
        expect(told[at]).toMatch(/\d+ kap\. \d+ § kommunallagen/);
      }
    }
  });

  it('takes the day of verification from the minutes, and refuses another', () => {
    const open = text.replace(' 2024-03-20', '');
    const { meeting: unverified } = readMinutes(open);
    expect(facts(buildNotice(unverified, open, unknown)).Justerat).toBe('____');
    expect(facts(buildNotice(unverified, open, { ...unknown, verified: '2024-03-19' })).Justerat).toBe('19 mars 2024');
    expect(() => buildNotice(meeting, text, { ...unknown, verified: '2024-03-19' })).toThrow(ExportProblem);
    expect(() => buildNotice(meeting, text, { ...unknown, posted: 'i morgon' })).toThrow(ExportProblem);
    expect(() => buildNotice(meeting, text, { ...unknown, posted: '2024-03-01' })).toThrow(ExportProblem);
  });

  it('says nothing of kommunallagen to those whom it is not about', () => {
    for (const posted of ['', '2024-03-21']) {
      const other = text.replace('Protokoll: Nämnden', 'Protokoll: Brf Kastanjen');
      const paper = buildNotice(readMinutes(other).meeting, other, { ...unknown, posted });
      expect(facts(paper)).toMatchObject({
        Organ: 'Brf Kastanjen',
        Justerat: '20 mars 2024',
        'Anslaget tas ned': '____',
      });
      expect(JSON.stringify(paper)).not.toMatch(/kommunallag|överklag/);
    }
  });

  it('can be made of minutes that say nothing', () => {
    const values = Object.values(facts(buildNotice(readMinutes('').meeting, '', unknown)));
    expect(new Set(values)).toEqual(new Set(['____']));
  });
});
