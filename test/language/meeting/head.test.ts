/** The head of minutes as associations write it: the day, the time, the place and the body wherever they are. */
import { describe, expect, test } from 'vitest';
import { readText } from './read-text.ts';

interface Head {
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  readonly place?: string;
  readonly body?: string;
}

function head(text: string): Head {
  const { date, start, end, place, body } = readText(text);
  const found = {
    date: date?.iso,
    start: start?.value,
    end: end?.value,
    place: place?.value,
    body: body?.value,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

describe('the day of the meeting', () => {
  test.each<[string, string | undefined]>([
    ['# Sammanfattning 24-05-16', '2024-05-16'],
    ['Extra bolagsstämma i Ängen AB\n100314', '2010-03-14'],
    ['Styrelsemöte 230304', '2023-03-04'],
    ['Protokoll: Styrelsen\nDatum: 23.03.04', '2023-03-04'],
    ['Protokoll: Styrelsen\nDatum: 20230304', '2023-03-04'],
    ['Protokoll: Styrelsen\nDatum: 14-09-2020', '2020-09-14'],
    ['Protokoll: Styrelsen\nDatum: lördag den 4. mars 2023', '2023-03-04'],
    ['Protokoll från ordinarie årsmöte 2023\nLördagen den 6 maj kl 17.15', '2023-05-06'],
    ['Möte med styrelsen\n2023, den 4 mars', '2023-03-04'],
    ['Årsmöte 2023\nden 27:e mars', '2023-03-27'],
    ['# Mötesprotokoll Ängen\n\n## 8 juli 2023\n\n## Ekonomi', '2023-07-08'],
    ['Vårstämmoprotokoll\nProtokoll fört vid vårstämma i Granvik 20230507', '2023-05-07'],
    ['Doktorandrådet\nProtokoll\nMöte nr 7, 230304 Biblioteket, klockan 17.15', '2023-03-04'],
    ['Protokoll: Styrelsen\nDen 9/6, 2020 kl. 18.00 i salen', '2020-06-09'],
    // The day of another year, and numbers that are no days.
    ['Protokoll årsmöte 2023\nLördagen den 7 maj', undefined],
    ['Protokoll verksamhetsåret 2022\nLördagen den 6 maj', undefined],
    ['Protokoll: Styrelsen\nDatum: 23-13-04', undefined],
    ['Protokoll: Styrelsen\nTelefon: 23-03-04', undefined],
    ['Protokoll: Styrelsen\nRef: 230304', undefined],
  ])('%j', (text, date) => expect(head(text).date).toBe(date));
});

describe('the place', () => {
  test.each<[string, string | undefined]>([
    ['Protokoll fört vid Brf Björkens årsmöte i Folkets hus den 3 maj 2023', 'Folkets hus'],
    ['Protokoll fört vid styrelsemöte i biblioteket den 3 maj 2023', 'biblioteket'],
    ['Protokoll fört vid Ängens möte den 2 mars 2023 klockan 19 i sal 24 på Ängens skola.', 'sal 24 på Ängens skola'],
    ['Protokoll fört vid styrelsemöte i Brf Björken den 3 maj 2023 kl. 18.00 på Zoom.', 'Zoom'],
    ['Styrelsemöte 2021\n\nTorsdag den 4. mars kl 18.00–19.30 i Bystugan', 'Bystugan'],
    ['Protokoll stämma 2023\nLördagen den 6 maj kl 17.15 Plats: Bygdegården.', 'Bygdegården'],
    ['Budgetmöte 2023-03-04 kl 18.00 Plats: Bygdegården', 'Bygdegården'],
    ['Styrelsemöte 2023-03-04\n\n§ 1 Öppnande\nMötet hölls i lokalen Ek.', 'lokalen Ek'],
    [
      'Protokoll 2023\n\nProtokoll fört vid styrelsemöte med Ängens styrelse den 3 maj 2023 på Ekbackens Hotell.',
      'Ekbackens Hotell',
    ],
    ['Protokoll fört vid Ängens årsmöte på Ekbacken onsdagen den 3 maj 2023', 'Ekbacken'],
    ['Protokoll fört vid Ängens styrelsemöte 3 maj 2023 (Ängens klubbhus)', 'Ängens klubbhus'],
    ['Protokoll Styrelsemöte 2023-05-03 17:15 Föreningslokalen', 'Föreningslokalen'],
    // A body is no place, and neither is a heading.
    ['Protokoll fört vid styrelsemöte i Brf Björken den 3 maj 2023', undefined],
    ['Protokoll fört vid möte den 3 maj 2023 i Kulturföreningen', undefined],
    ['Protokoll fört vid sammanträde i Folkets Hus-föreningen 2023-05-03', undefined],
    ['# Ängen 2023-03-04\n\n## Ekonomi', undefined],
    ['# Föreningsmöte Ängen 2023-03-04', undefined],
    ['Protokoll 2023-05-03\n\nProtokoll fört vid Ängens föräldraförening 2023-05-03', undefined],
    ['Styrelseprotokoll 2023\nProtokoll från styrelsemöte i Ängens båtklubb den 7 mars 2023', undefined],
  ])('%j', (text, place) => expect(head(text).place).toBe(place));
});

describe('the body', () => {
  test.each<[string, string | undefined]>([
    ['ÄNGENS SAMFÄLLIGHETSFÖRENING\nProtokoll från ordinarie stämma år 2023', 'ÄNGENS SAMFÄLLIGHETSFÖRENING'],
    ['PROTOKOLL NR 1\n2023-03-04\nÄNGENS HEMBYGDSGILLE\n\nPLATS: Zoom', 'ÄNGENS HEMBYGDSGILLE'],
    ['# Protokoll\nÄNGENS FRISKSPORTARE\n2023-03-04', 'ÄNGENS FRISKSPORTARE'],
    ['# Referensgrupp Ängen\n**Minnesanteckningar 2023-03-04**', 'Referensgrupp Ängen'],
    ['PROTOKOLL\tSid 1 (3)\nKulturnämnden\tSammanträdesdatum\n\t2026-11-17', 'Kulturnämnden'],
    ['Protokoll Ängens båtklubb mars 2023', 'Ängens båtklubb'],
    ['Årsmöte 2023\nProtokoll fört vid Ängens hembygdsförenings årsmöte', 'Ängens hembygdsförening'],
    ['Årsmötesprotokoll\n\nÄngens Hembygdsförenings årsmöte, 12 juli 2023. Hembygdsgården', 'Ängens Hembygdsförening'],
    ['Protokoll 7 mars\n\nProtokoll från styrelsemöte i Ängens båtklubb den 7 mars', 'Ängens båtklubb'],
    [
      'Protokoll 2023\nProtokoll fört vid årsmötet för verksamhetsåret 2022 i Kulturföreningen Ängen',
      'Kulturföreningen Ängen',
    ],
    [
      'Årsmötesprotokoll 2023\nProtokoll fört vid årsmöte för Ängens Koloniförening söndag 29 april 2023',
      'Ängens Koloniförening',
    ],
    ['Mötesprotokoll\n\nÅrsmöte för Unga Vätten, Storgatan 4\n\n10 december 2023', 'Unga Vätten'],
    ['Protokoll medlemsmöte 20231206\n\nÄHCK medlemsmöte 6/12-2023', 'ÄHCK'],
    ['Protokoll Ängens Sportklubb styrelsemöte\n2023-06-21', 'Ängens Sportklubb'],
    ['Protokoll konstituerade styrelsemöte ÄBF 2023-10-12', 'ÄBF'],
    ['Protokoll årsmöte 2023-03-16\nSPF Seniorerna, Ängens Kust', 'SPF Seniorerna, Ängens Kust'],
    // A place, a person and another meeting are no bodies.
    ['Protokoll 2023\n\nStyrelsemöte i Ekbacken den 3 maj 2023', undefined],
    ['Protokoll 2023\n\nNästa årsmöte för Ängen planeras.', undefined],
    // A place in capitals, a year and a page number are no bodies.
    ['PROTOKOLL\n2023-03-04\nSTORA SALEN', undefined],
    ['Protokoll från stämman år 2023', undefined],
    ['PROTOKOLL Sidan 1 av 3', undefined],
  ])('%j', (text, body) => expect(head(text).body).toBe(body));
});

describe('when the meeting began and ended', () => {
  test.each<[string, Head]>([
    ['Klockan 19:12 slog Ada klubban i bordet och öppnade mötet.', { start: '19:12' }],
    ['Klockan 20:33 slog Ada klubban i bordet igen och avslutade mötet.', { end: '20:33' }],
    ['- Mötet avslutas 20.10', { end: '20:10' }],
    ['Avslutar mötet 11:20', { end: '11:20' }],
    // The times of other meetings, and a sentence without one.
    ['Nästa möte blir den 6 april 2023 kl. 17.30.\nMötet avslutas med våfflor.', {}],
    ['Mötet avslutas. Nästa möte öppnas kl. 18.00 den 6 april 2023.', {}],
    ['Vårmötet börjar kl. 19 i sal 9.', {}],
  ])('%j', (text, expected) => {
    const { start, end } = head(`Protokoll: Styrelsen\nDatum: 2023-03-04\n\n§ 1 Mötet\n${text}`);
    expect({ ...(start && { start }), ...(end && { end }) }).toEqual(expected);
  });

  test('in a sub-item', () => {
    expect(head('# Möte 2023-03-04\n\n# Val\n\n## Avslut\nAvslutar mötet 11:20').end).toBe('11:20');
  });
});

test.each<[string, string | undefined]>([
  ['# Sammanfattning 2023-03-04\n\n## Uppgifter inför nästa möte', 'Minnesanteckningar'],
  ['Föreningsmöte Ängen', 'Mötesprotokoll'],
  ['Extra bolagsstämma i Ängen AB', 'Stämmoprotokoll'],
  ['Protokoll\n\n## Sammanfattning', 'Protokoll'],
  ['# Ängen\n\n## Uppgifter inför nästa möte', undefined],
  ['Att bestämma', undefined],
])('the kind of %j', (text, kind) => expect(readText(text).kind).toBe(kind));

test('the time of the next meeting in the closing title is no end of this one', () => {
  const text =
    'Protokoll: Styrelsen\nTid: 2024-03-07 kl. 21.30\n\n§ 1 Öppnande\nText.\n\n§ 2 Mötet avslutades och nästa möte är torsdagen den 10 oktober kl. 18.00\n';
  expect(head(text).end).toBeUndefined();
});

test('a letterhead’s body is its last line that is a name', () => {
  const body = (...above: string[]) =>
    readText(`${above.join('\n')}\nPROTOKOLL FRÅN STYRELSEMÖTE\n2024-05-23 kl 19:00\n\n§ 1 Val\nText.\n`).body;
  expect(body('BRF BJÖRKEN 3', 'Org.nr 769612-3456')?.value).toBe('BRF BJÖRKEN 3');
  expect(body('Brf Björken', 'Organisationsnummer 769612-3456', 'www.bjorken.example')?.value).toBe('Brf Björken');
  expect(body('Brf Björken', 'Box 12, 123 45 Granvik')?.value).toBe('Brf Björken');
  expect(body('Brf Björken', 'Telefon 08-12 34 56')?.range).toEqual({ start: 0, end: 11 });
  expect(body('Granviks kommun', 'Kommunstyrelsen')?.value).toBe('Kommunstyrelsen');
  // Near miss: a name that begins so.
  expect(body('Telefonklubben Luren')?.value).toBe('Telefonklubben Luren');
});
