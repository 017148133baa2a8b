/** Lists of people as minutes have them: on the cover, as sentences, as tables, with marks, over line breaks. */
import { describe, expect, test } from 'vitest';
import { readText } from '../read-text.ts';

interface Listed {
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  readonly guests?: readonly string[];
}

function listed(text: string): Listed {
  const { attendance } = readText(text);
  const of = (status: string) => attendance.filter((each) => each.status === status).map(({ name }) => name);
  const found = { present: of('present'), absent: of('absent'), guests: of('guest') };
  return Object.fromEntries(Object.entries(found).filter(([, names]) => names.length > 0));
}

const head = 'Protokoll: Styrelsen\nDatum: 2024-03-07\n\n';

describe('before the first item', () => {
  test.each<[string, Listed]>([
    ['Närvarande styrelsen: Ada Ek, Bo Al', { present: ['Ada Ek', 'Bo Al'] }],
    ['Närvarande från styrelsen: Ada Ek,\nBo Al och Eva Lo', { present: ['Ada Ek', 'Bo Al', 'Eva Lo'] }],
    ['Ej närvarande ledamöter: Ada Ek', { absent: ['Ada Ek'] }],
    ['Övriga: Ada Ek, Bo\nAl och Eva Lo', { guests: ['Ada Ek', 'Bo Al', 'Eva Lo'] }],
    ['Närvarande: Ada Ek, Eva\nLo', { present: ['Ada Ek', 'Eva Lo'] }],
    ['Närvarande:     Ada Ek, Bo\n                Al', { present: ['Ada Ek', 'Bo Al'] }],
    ['Beslutande Ada Ek (C), ordförande\nBo Al (M)', { present: ['Ada Ek', 'Bo Al'] }],
    ['Övriga deltagande Eva Lo, sekreterare', { guests: ['Eva Lo'] }],
    ['Närvarande Ada Ek, Bo Al och Eva Lo', { present: ['Ada Ek', 'Bo Al', 'Eva Lo'] }],
    ['Ledamöter närvarande\nAda Ek X\nBo Al X, ej § 3', { present: ['Ada Ek', 'Bo Al'] }],
    ['Närvarande\nAda Ek\nBo Al anmält förhinder', { present: ['Ada Ek'], absent: ['Bo Al'] }],
    ['Närvarande\nAda Ek, meddelat förhinder\nBo Al (sjuk)', { absent: ['Ada Ek', 'Bo Al'] }],
    ['Närvarande: ada, zil, kvist (distans)', { present: ['ada', 'zil', 'kvist'] }],
    ['Röstlängd:\n\n- Moz\n- tms\n- zäta', { present: ['Moz', 'tms', 'zäta'] }],
    [
      'Närvarande:\n\nAdaEk, Classe Wörmk, Rolf Viberg, Anna von Post,Mats Gustafsson, Håkan Oddsson.',
      { present: ['AdaEk', 'Classe Wörmk', 'Rolf Viberg', 'Anna von Post', 'Mats Gustafsson', 'Håkan Oddsson'] },
    ],
    ['Närvarande: Ada Ek, Bo o Eva Lo', { present: ['Ada Ek', 'Bo', 'Eva Lo'] }],
    [
      'Närvarande:\n\nAda Ek, Bo Al och Eva Lo. Som gäst deltog Per Alm från Ekby.',
      { present: ['Ada Ek', 'Bo Al', 'Eva Lo'] },
    ],
    [
      'Närvarande:\nAnna Ek Eva Lind Karl Berg\nMaria Lund Erik Dahl',
      { present: ['Anna Ek', 'Eva Lind', 'Karl Berg', 'Maria Lund', 'Erik Dahl'] },
    ],
    ['Närvarande:\nAnna Maria Ek\nLars Erik Johan Dahl', { present: ['Anna Maria Ek', 'Lars Erik Johan Dahl'] }],
    [
      'Beslutande    Ledamöter              Tjänstgörande ersättare\nAnna Ek (M), ordförande  Karl Berg (C) ersätter Eva Lo (C)\nErik Dahl (S)\n\nÖvriga närvarande Ersättare          Tjänstepersoner\nMaria Lund, förvaltningschef',
      { present: ['Anna Ek', 'Karl Berg', 'Erik Dahl'], guests: ['Maria Lund'] },
    ],
    ['Närvarande: Anna Ek (AE) – Erik Dahl (ED) – Eva Lind.', { present: ['Anna Ek', 'Erik Dahl', 'Eva Lind'] }],
    ['Närvarande; Anna Ek, Erik Dahl', { present: ['Anna Ek', 'Erik Dahl'] }],
    // Words in lower case that are nobody's.
    ['Närvarande: styrelsen, valberedningen, revisorerna', {}],
    ['Närvarande:\n- kansliet\n- revisorerna', {}],
    ['Närvarande\nNamn | Närvarande\n--- | ---\nAda Ek | Ja\nBo Al | Nej', { present: ['Ada Ek'], absent: ['Bo Al'] }],
    ['Närvarande | Organisation\n:--- | :---\nAda Ek | Ängen AB\nBo Al', { present: ['Ada Ek', 'Bo Al'] }],
    ['Närvarande:\nStyrelsen: Ada Ek, Bo Al\nRevisorer: Eva Lo', { present: ['Ada Ek', 'Bo Al', 'Eva Lo'] }],
    ['Närvarande\n- Ada Ek\n\nVia länk:\n- Bo Al', { present: ['Ada Ek', 'Bo Al'] }],
    ['Närvarande: Skogsverket, Mark- och Vattenverket', { present: ['Skogsverket', 'Mark- och Vattenverket'] }],
    ['Närvarande\n- Anna  Ek\n- Ylva Brandt ‹ylva›', { present: ['Anna Ek', 'Ylva Brandt'] }],
    ['Kallade\n- Ada Ek\n- Bo Al\n\nNärvarande\n- Ada Ek', { present: ['Ada Ek'] }],
    ['Kallade\n- Ada Ek', { present: ['Ada Ek'] }],
    // What only looks like a list.
    ['Närvarande beslutade att: ingenting', {}],
    ['Ordförande Ada Ek hälsade alla välkomna.', {}],
    ['Närvarande Ada Ek öppnade mötet.', {}],
    ['Medlemmar Nya Stadgar', {}],
  ])('%j', (text, expected) => expect(listed(head + text)).toEqual(expected));
});

describe('in an item', () => {
  test.each<[string, Listed]>([
    ['Följande personer befanns närvara och ha rösträtt:\n\n* Ada Ek\n* Bo Al', { present: ['Ada Ek', 'Bo Al'] }],
    [
      'Följande medlemmar närvarade: Ada Ek,\nBo Al.\n\nDessutom närvarade Eva Lo utan rösträtt.',
      { present: ['Ada Ek', 'Bo Al', 'Eva Lo'] },
    ],
    ['Vid mötet närvarade: Ada Ek, Bo Al', { present: ['Ada Ek', 'Bo Al'] }],
    ['Följande hade anmält förhinder: Ada Ek', { absent: ['Ada Ek'] }],
    ['* Ada Ek\n* Bo Al\n\nEva Lo, mötessekreterare\nSten Kvist, justeringsman.', { present: ['Ada Ek', 'Bo Al'] }],
    ['Följande punkter togs upp av de närvarande:\n- Ada Ek\n- Bo Al', {}],
    ['Dessutom närvarade Eva Lo från § 4.', {}],
    ['Även deltog barnen.', {}],
  ])('%j', (text, expected) => expect(listed(`${head}§ 1 Röstlängd\n${text}`)).toEqual(expected));
});

test.each<[string, string | undefined, string | undefined, readonly string[]]>([
  ['Utses att justera Bo Al\nOrdförande Ada Ek\nSekreterare Eva Lo', 'Ada Ek', 'Eva Lo', ['Bo Al']],
  ['Närvarande | Roll\n--- | ---\nAda Ek | Ordförande\nEva Lo | Sekreterare', 'Ada Ek', 'Eva Lo', []],
  ['Sekreterare Eva Lo skrev.', undefined, undefined, []],
])('the officers in %j', (text, chair, secretary, adjusters) => {
  const meeting = readText(head + text);
  expect([meeting.chair?.name, meeting.secretary?.name, meeting.adjusters.map(({ name }) => name)]).toEqual([
    chair,
    secretary,
    adjusters,
  ]);
});

test('the range of a name over a line break is all of it', () => {
  const text = `${head}Närvarande: Ada Ek, Bo\nAl`;
  const [, second] = readText(text).attendance;
  expect(text.slice(second?.nameRange.start, second?.nameRange.end)).toBe('Bo\nAl');
});

describe('in the title of an item', () => {
  test('names behind a colon are those present', () =>
    expect(listed(`${head}1. Öppnande\n\n2. Närvarande: Anna Ek, Erik Dahl och Eva Lind.\n\n3. Ekonomi\n`)).toEqual({
      present: ['Anna Ek', 'Erik Dahl', 'Eva Lind'],
    }));
});

describe('below the signatures', () => {
  test('"Mötesdeltagarna" heads those present', () =>
    expect(
      listed(
        `${head}1. Öppnande\nText.\n\n2. Avslutning\nText.\n\nVid protokollet/Anna Ek\nJusteras/Erik Dahl\nMötesdeltagarna:\nAnna Ek, Granvik\nErik Dahl, Ekby\n`,
      ),
    ).toEqual({ present: ['Anna Ek', 'Erik Dahl'] }));
});
