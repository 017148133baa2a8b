import { describe, expect, test } from 'vitest';
import { answersOf } from '../../../../language/meeting/decisions/answered.ts';
import type { Item, Mention } from '../../../../language/meeting/model.ts';
import { readMinutes } from '../../../../language/read-minutes.ts';
import { readItemText, readText } from '../read-text.ts';

const names = (mentions: readonly Mention[]) => mentions.map((mention) => mention.attendee?.name ?? mention.name);

describe('decisions', () => {
  const decisions = (item: Item) =>
    item.decisions.map(({ prose, clauses, assignees, due }) => ({
      ...(prose && { text: prose.text }),
      ...(assignees.length > 0 && { assignees: names(assignees) }),
      ...(due && { due: due.iso }),
      clauses: clauses.map((clause) =>
        [
          clause.prose.text,
          ...(clause.assignees.length > 0 ? [names(clause.assignees).join()] : []),
          ...(clause.due ? [clause.due.iso] : []),
        ].join(' | '),
      ),
    }));

  test.each([
    ['Beslut: att gå.', [{ clauses: ['gå.'] }]],
    [
      'Beslut att Anna kontaktar banken senast 1 maj.',
      [{ clauses: ['Anna kontaktar banken senast 1 maj. | Anna Ek | 2024-05-01'] }],
    ],
    [
      'Beslut: Påminnelse skickas.\nAnsvarig: Anna Ek\nSenast: 1 maj',
      [{ text: 'Påminnelse skickas.', assignees: ['Anna Ek'], due: '2024-05-01', clauses: [] }],
    ],
    ['Beslut: Anna kontaktar banken.', [{ text: 'Anna kontaktar banken.', assignees: ['Anna Ek'], clauses: [] }]],
    [
      'Nämndens beslut\nNämnden föreslår fullmäktige besluta\natt gå.',
      [{ text: 'Nämnden föreslår fullmäktige besluta', clauses: ['gå.'] }],
    ],
    ['Förslag till beslut\nStyrelsen beslutar att gå.', []],
    ['Förslag till beslut\nStyrelsen beslutar\natt gå.\n\nBeslut\natt stå.', [{ clauses: ['stå.'] }]],
    ['Att: gå.\n\nBeslut: Attsatsen bifalles.', [{ text: 'Attsatsen bifalles.', clauses: ['gå.'] }]],
    ['Att: gå.\n\nBeslut: Attsatsen avslås.', [{ text: 'Attsatsen avslås.', clauses: [] }]],
  ])('%j', (text, expected) => expect(decisions(readItemText(text))).toEqual(expected));

  test.each([
    ['Att: gå.\n\nVi pratade.\n\nBeslut: Attsatsen bifalles.', [['gå.']]],
    ['Att: gå.\n\nBeslut: Attsatsen bifalles.\n\nAtt: stå.\n\nBeslut: Attsatsen avslås.', [['gå.'], []]],
    ['Beslut: Attsatserna bifalles:\nAtt: gå.', [['gå.']]],
    ['Förslag\natt gå\natt stå\n\nBeslut: Att-sats 1 avslås. Att-sats 2 bifalles.', [['stå']]],
    ['Förslag\natt gå\natt stå\n\nBeslut: Attsats 2 bifalles.', [['stå']]],
    ['Förslag\natt gå\natt stå\n\nBeslut: Attsats 3 bifalles.', [[]]],
    ['Förslag\natt gå\natt stå\n\nBeslut: Attsatsen bifalles men avslås.', [[]]],
    ['Yrkande: Anna yrkar att gå.\n\nBeslut: Yrkandet bifalles.', [[]]],
    ['Att: gå.\n\nYrkande: Anna yrkar att stå.\n\nBeslut: Yrkandet bifalles.', [[]]],
  ])('what an answer decides: %j', (text, expected) =>
    expect(readItemText(text).decisions.map(({ clauses }) => clauses.map(({ prose }) => prose.text))).toEqual(expected),
  );

  test.each([
    ['bifalles', 'bifall'],
    ['bifalls', 'bifall'],
    ['avslås', 'avslag'],
    ['avslages', 'avslag'],
    ['föll', 'avslag'],
    ['jämkas', undefined],
  ])('a clause that %s', (word, outcome) =>
    expect(readItemText(`Beslut\natt avgiften höjs – ${word}.`).decisions[0]?.clauses[0]?.outcome).toBe(outcome),
  );

  test('an answered motion names nobody and refers to nothing twice', () => {
    const item = readItemText('Att: adjungera Anna Ek under § 1.\n\nBeslut: Attsatsen bifalles.');
    expect(names(item.mentions)).toEqual(['Anna Ek']);
    expect(item.references.map((reference) => reference.numbers)).toEqual([['1']]);
  });
});

describe('an implicit decision', () => {
  test.each([
    'Dagordningen godkändes.',
    'Till justerare valdes Anna Ek.',
    'Mötet väljer Anna Ek till justerare.',
    'Stämman valde Anna Ek till justerare.',
    'Årsmötet beviljar styrelsen ansvarsfrihet.',
    'Styrelsen fastställde instruktionen enligt bilaga 2.',
    'Godkändes.',
    'Fastställdes.',
    'Den lades till handlingarna.',
    'Protokollet läggs till handlingarna.',
    '- Dagordningen godkändes.',
    'Motion 2 föredrogs. Den godkändes.',
  ])('%j', (text) => expect(readItemText(text).implicitDecisions).toHaveLength(1));

  test.each([
    'Anna frågade om budgeten godkändes.',
    'Dagordningen godkändes inte.',
    'Budgeten som godkändes förra året gäller.',
    'Anna berättade vad styrelsen beslutade att göra.',
    'Anna väljer att avgå.',
    'Vi valde en annan väg.',
    'Handlingarna läggs på bordet.',
  ])('is not %j', (text) => expect(readItemText(text).implicitDecisions).toEqual([]));
});

describe('an outcome', () => {
  test.each([
    ['Bordläggs till nästa möte.', 'bordlagd'],
    ['Frågan bordlades till kommande möte.', 'bordlagd'],
    ['Anna redogjorde för läget. Frågan bordlades till nästa möte.', 'bordlagd'],
    ['Eftersom Anna inte var med bordlades frågan.', 'bordlagd'],
    ['Motionären var sjuk. Punkten utgick.', 'utgått'],
    ['Vi diskuterade. Ärendet återremitterades till VD med motiveringen att underlag saknas.', 'återremitterad'],
    ['Beslut\natt bordlägga frågan till nästa möte.', 'bordlagd'],
    ['Styrelsen beslutade att återremittera ärendet.', 'återremitterad'],
    ['Beslut: Ärendet bordläggs.', 'bordlagd'],
    ['Nämnden beslutar bordlägga ärendet.', 'bordlagd'],
    ['- Frågan bordlades.', 'bordlagd'],
    ['Beslut: Bordläggs till den 7 maj.', 'bordlagd'],
    ['Beslut: Bordläggning.', 'bordlagd'],
    ['Beslut: Återremitteras till förvaltningen.', 'återremitterad'],
    // Near misses
    ['Beslut: Bordläggs inte.', undefined],
    ['Beslut: Utgår från att Bo betalar.', undefined],
    ['Motion 1: Punkten utgick.\n\nMotion 2 godkändes.', undefined],
    ['Anna yrkade att ärendet ska återremitteras.', undefined],
    ['Frågan bordlades vid förra mötet.', undefined],
    ['Vid förra mötet bordlades frågan.', undefined],
    ['Frågan som bordlades i mars togs upp igen.', undefined],
    ['Beslut\natt avslå yrkandet om att bordlägga frågan.', undefined],
    ['Förslag till beslut\natt bordlägga frågan.', undefined],
    ['Ska frågan bordläggas?', undefined],
    ['Tidigare beslut 2018-10-05\nFrågan bordlades.', undefined],
  ])('%j', (text, kind) => expect(readItemText(text).outcome?.kind).toBe(kind));

  test('has its motivation', () => {
    const told = readItemText('Vi talade. Ärendet återremitteras med motiveringen att underlag saknas. Sedan gick vi.');
    expect(told.outcome?.motivation?.value).toBe('underlag saknas.');
    const decided = readItemText('Beslut\natt återremittera ärendet med motiveringen att underlag saknas.');
    expect(decided.outcome?.motivation?.value).toBe('underlag saknas.');
  });
});

describe('who acts', () => {
  const acting = (item: Item) =>
    item.mentions.flatMap((mention) =>
      mention.use === 'text' ? [] : [`${mention.use} ${mention.attendee?.name ?? mention.name}`],
    );
  test.each([
    ['Yrkande: @Anna Ek: bifall', ['mover Anna Ek']],
    ['Anna Ek (S) och Bo Ask (M) yrkar bifall.', ['mover Anna Ek', 'mover Bo Ask']],
    ['Förslag: Styrelsen föreslår att avgiften höjs.', []],
    ['Förslag till beslut\nKommunstyrelsen föreslår fullmäktige besluta\natt gå.', []],
    ['Sveriges Skolledare yrkar avslag.', []],
    ['Lars Okänd yrkar avslag.', ['mover Lars Okänd']],
    [
      'Omröstning\nJa-röster: Anna Ek (S), Bo Ask (KD)\nNej-röster: Lisa Lund (M)',
      ['voter Anna Ek', 'voter Bo Ask', 'voter Lisa Lund'],
    ],
    ['Särskilt yttrande: Anna Ek, Sveriges Skolledare, lämnar ett yttrande.', ['statement Anna Ek']],
    ['Mot beslutet reserverar sig Bo Ask (M) och Anna Ek (S).', ['reservation Bo Ask', 'reservation Anna Ek']],
    ['Reservation: Anna Ek och Bo Ask mot beslutet.', ['reservation Anna Ek', 'reservation Bo Ask']],
    ['På grund av jäv deltar Anna Ek inte i beslutet.', ['recusal Anna Ek']],
    ['Bo Ask deltar inte i beslutet på grund av jäv.', ['recusal Bo Ask']],
    ['Det antecknas att på grund av jäv deltar Bo Ask inte.', ['recusal Bo Ask']],
    ['Ärendet föredrogs. P.g.a. jäv deltog Bo Ask inte i handläggningen.', ['recusal Bo Ask']],
    ['- På grund av jäv deltar Anna Ek ej.', ['recusal Anna Ek']],
    ['Anna Ek (S) yrkar bifall. Bo Ask (M) yrkar avslag.', ['mover Anna Ek', 'mover Bo Ask']],
    ['Det diskuterades om Bo Ask på grund av jäv inte ska delta.', []],
    ['Ingen deltog. På grund av jäv deltog Bo Ask inte vid förra mötet.', []],
  ])('%j', (text, expected) => expect(acting(readItemText(text))).toEqual(expected));
});

describe('a title', () => {
  test.each([
    ['# 1. <span>**Val av mötesordförande**</span>', '1 Val av mötesordförande'],
    ['# 1. <u>Budget</u>', '1 Budget'],
    ['## <b>5. Slut</b>', '5 Slut'],
    ['## 1. **Val av sekreterare*', '1 Val av sekreterare'],
    ['## 1. a<b och b>c', '1 a<b och b>c'],
  ])('is without tags and stars around it: %j', (heading, expected) => {
    const text = `Protokoll: Styrelsen\n\n${heading}\nText.\n`;
    const [item] = readText(text).items;
    expect(`${item?.number?.value} ${item?.title?.value}`).toBe(expected);
    const { start = 0, end = 0 } = item?.title?.range ?? {};
    if (!heading.endsWith('*')) expect(text.slice(start, end)).toBe(item?.title?.value);
  });
});

describe('headings in plain lines', () => {
  const titles = (text: string) =>
    readText(`Protokoll: Styrelsen\nDatum: 2024-03-01\n\nNärvarande: Ada Ek, Bo Al\n\n${text}`).items.map(
      ({ title }) => title?.value,
    );

  test('“Ekonomi” is an item where items have them, “Diskussion” a part of one', () => {
    const lines = 'Öppnande\nAda öppnade.\n\nEkonomi\nKassan är god.\n\nDiskussion\nVi talade.\n\nAvslutning\nSlut.\n';
    expect(titles(lines)).toEqual(['Öppnande', 'Ekonomi', 'Avslutning']);
  });

  test('both are parts of an item where items have numbers', () => {
    const numbered =
      '1. Öppnande\nAda öppnade.\n\n2. Motor\nDiskussion\nVi talade.\n\nEkonomi\n5 kr.\n\nMotivering\nDen behövs.\n\n3. Avslutning\nSlut.\n';
    expect(titles(numbered)).toEqual(['Öppnande', 'Motor', 'Avslutning']);
  });

  test('they are nobody below a list of people', () => {
    const meeting = readText('Protokoll: Styrelsen\n\nMedlemmar\nBo Ek\nDiskussion\nVi talade.\n');
    expect(meeting.attendance.map(({ name }) => name)).toEqual(['Bo Ek']);
  });
});

test('two motions in one paragraph are two, each with its sentence', () => {
  const item = readItemText('Anna Ek yrkar bifall till motionen. Bo Ask och Lisa Lund yrkar avslag.\nFler fanns inte.');
  expect(item.motions.map(({ movers, prose }) => [movers.map(({ name }) => name), prose?.text])).toEqual([
    [['Anna Ek'], 'Anna Ek yrkar bifall till motionen.'],
    [['Bo Ask', 'Lisa Lund'], 'Bo Ask och Lisa Lund yrkar avslag.\nFler fanns inte.'],
  ]);
});

test('a letter directly below what was decided is the next sub-item where the document has them', () => {
  const titles = (items: readonly Item[]): unknown[] => items.map((item) => [item.title?.value, ...titles(item.items)]);
  const text =
    '1. Val\n\na) Ledamöter\nBeslut: att välja Ada Ek.\n\nb/ Revisor\nBeslut: att välja Bo Al.\nc/ Ombud\nBeslut: att vänta.\n\n2. Slut\nText.\n';
  expect(titles(readText(text).items)).toEqual([['Val', ['Ledamöter'], ['Revisor'], ['Ombud']], ['Slut']]);
  const list = '1. Val\n\nBeslut: att anta följande:\na) Budget\nb) Avgift\n';
  expect(titles(readText(list).items)).toEqual([['Val']]);
});

test('"Nej" answers the proposal above it', () => {
  const item = readItemText('Förslag: att köpa motorn\nBeslut: Nej.');
  const [[, answered] = []] = answersOf(item.blocks);
  expect(answered?.rejected.map(({ prose }) => prose.text)).toEqual(['köpa motorn']);
  expect(item.decisions.map(({ clauses }) => clauses)).toEqual([[]]);
});

test('sub-items stand below their items, with and without blank lines', () => {
  const tree = (items: readonly Item[]): unknown[] =>
    items.map((item) => [item.number?.value ?? item.title?.value, ...tree(item.items)]);
  const expected = [['1'], ['2', ['2.1'], ['2.2']], ['3', ['3 a'], ['3 b']], ['4']];
  for (const gap of ['\n', '\n\n'])
    expect(
      tree(readText(['1. A', '2. B', '2.1 C', '2.2 D', '3. E', '3 a F', '3 b G', '4. H'].join(gap)).items),
    ).toEqual(expected);
  expect(tree(readText('## §1 A\n\n## §2 B\n\n### §2.1 C\n\n### Fritt\n\n## §3 D').items)).toEqual([
    ['1'],
    ['2', ['2.1'], ['Fritt']],
    ['3'],
  ]);
});

test('a long sentence is an implicit decision whatever its lines are indented by', () => {
  const lines = Array.from({ length: 4 }, () => 'och därefter en avgift för den nya bryggan');
  const counts = [0, 10, 40].map((indent) => {
    const text = `Punkt 1. Avgift\nStämman fastställde avgiften ${lines.join(`\n${' '.repeat(indent)}`)}.\n`;
    return readMinutes(text).meeting.items[0]?.implicitDecisions.length;
  });
  expect(counts).toEqual([1, 1, 1]);
});

describe('a line below the clauses of a decision', () => {
  const decided = (text: string) =>
    readMinutes(`Punkt 1. A\n${text}`).meeting.items[0]?.decisions.flatMap(({ clauses }) =>
      clauses.map((c) => c.prose.text),
    );

  test.each([
    ['is no clause where they have att', 'Beslut\natt köpa.\nEva tackade alla.\n', ['köpa.']],
    ['is one where none has', 'Styrelsen beslutade att\nköpa en båt\nmåla huset\n', ['köpa en båt', 'måla huset']],
    ['goes on with a clause in the middle of a sentence', 'Beslut\natt köpa\nen båt.\n', ['köpa\nen båt.']],
  ])('%s', (_, text, expected) => expect(decided(text)).toEqual(expected));
});

describe('a recusal or reservation', () => {
  const item = (text: string) =>
    readText(`Protokoll: Styrelsen\n\nNärvarande\n- Anna Ek\n- Bo Ask\n- Lisa Lund\n\n§ 1 Val\n${text}\n`).items[0];
  const names = (people: readonly { readonly name: string }[] = []) => people.map(({ name }) => name);

  test.each([
    ['Anna Ek anmäler jäv och deltar inte.\nBo Ask lämnar sammanträdet kl. 10.15.', ['Anna Ek'], ['Bo Ask']],
    ['Anna Ek anmäler jäv. Anna Ek lämnar sammanträdet kl. 10.15.', ['Anna Ek'], ['Anna Ek']],
    ['Anna Ek reserverar sig mot beslutet.\nBo Ask lämnar mötet.', ['Anna Ek'], ['Bo Ask']],
    ['Jäv anmäldes av Anna Ek och Lisa Lund.', ['Anna Ek', 'Lisa Lund'], []],
    ['Jäv anmäldes av Anna Ek mot Bo Ask.', [], []],
    ['Anna Ek anmäler jäv.\nHan lämnar ett svar i maj.', ['Anna Ek'], []],
  ])('ends before who comes or goes: %j', (text, stated, gone) => {
    const read = item(text);
    expect(read?.statements.flatMap(({ people }) => names(people))).toEqual(stated);
    expect(read?.movements.flatMap(({ people }) => names(people))).toEqual(gone);
  });
});

test('a department below a receiver is no heading', () => {
  const [fact] = readItemText('Expedieras\nTekniska nämnden, 2 ex\nEkonomi').facts;
  expect(fact?.prose?.text).toContain('Ekonomi');
  const blocks = readItemText('Expedieras\nTekniska nämnden, 2 ex\nDiskussion\nText.').blocks;
  expect(blocks.map(({ type }) => type)).toEqual(['fact', 'subheading', 'paragraph']);
});
