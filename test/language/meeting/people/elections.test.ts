import { describe, expect, test } from 'vitest';
import { readText } from '../read-text.ts';

function officers(items: string) {
  const { chair, secretary, adjusters } = readText(
    `Protokoll: Styrelsen\n\nNärvarande\n- Anna Ek\n- Bo Ask\n- Lisa Lund\n\n${items}\n`,
  );
  return { chair: chair?.name, secretary: secretary?.name, adjusters: adjusters.map((adjuster) => adjuster.name) };
}

const nobody = { chair: undefined, secretary: undefined, adjusters: [] };

describe('an election of the meeting’s officers', () => {
  test.each([
    ['Till ordförande för mötet valdes Anna Ek.', { chair: 'Anna Ek' }],
    ['Till mötesordförande valdes Anna Ek.', { chair: 'Anna Ek' }],
    [
      'Mötesordförande: Anna Ek. Mötessekreterare: Bo Ask. Justerare: Lisa Lund.',
      { chair: 'Anna Ek', secretary: 'Bo Ask', adjusters: ['Lisa Lund'] },
    ],
    ['Anna Ek valdes till mötesordförande.', { chair: 'Anna Ek' }],
    ['Anna Ek valdes att leda mötet.', { chair: 'Anna Ek' }],
    ['Stämman beslutade att välja advokat Anna Ek till ordförande för stämman.', { chair: 'Anna Ek' }],
    ['Stämman valde Anna Ek till stämmoordförande.', { chair: 'Anna Ek' }],
    ['Mötet väljer Bo Ask till mötessekreterare.', { secretary: 'Bo Ask' }],
    ['Bo Ask utsågs att föra protokollet.', { secretary: 'Bo Ask' }],
    ['Bo Ask utsågs att föra dagens protokoll.', { secretary: 'Bo Ask' }],
    ['Att föra protokollet utsågs Bo Ask.', { secretary: 'Bo Ask' }],
    ['Anna Ek anmälde Bo Ask som protokollförare.', { secretary: 'Bo Ask' }],
    ['Till justerare valdes Anna Ek och Lisa Lund.', { adjusters: ['Anna Ek', 'Lisa Lund'] }],
    ['Till justerare tillika rösträknare valdes Anna Ek och Lisa Lund.', { adjusters: ['Anna Ek', 'Lisa Lund'] }],
    ['Lisa Lund utses att justera protokollet.', { adjusters: ['Lisa Lund'] }],
    ['Lisa Lund utsågs att jämte ordföranden justera protokollet.', { adjusters: ['Lisa Lund'] }],
    ['Att jämte ordföranden justera protokollet valdes Lisa Lund.', { adjusters: ['Lisa Lund'] }],
    ['Beslut\natt välja @Lisa Lund att jämte ordföranden justera protokollet.', { adjusters: ['Lisa Lund'] }],
    ['Styrelsen utsåg Lisa Lund att justera dagens protokoll.', { adjusters: ['Lisa Lund'] }],
    ['Till justeringsmän utsågs Anna Ek, Lisa Lund.', { adjusters: ['Anna Ek', 'Lisa Lund'] }],
    ['Mötessekreterare blev Bo Ask.', { secretary: 'Bo Ask' }],
    ['Val av ordförande och sekreterare blev Anna Ek och Bo Ask.', { chair: 'Anna Ek', secretary: 'Bo Ask' }],
    ['Protokoll justerare blev Anna Ek och Lisa Lund.', { adjusters: ['Anna Ek', 'Lisa Lund'] }],
    ['Ordförande Anna Ek. Sekreterare Bo Ask.', { chair: 'Anna Ek', secretary: 'Bo Ask' }],
    ['Mötesordförande Anna E och mötessekreterare Bo A', { chair: 'Anna Ek', secretary: 'Bo Ask' }],
    [
      'Till årsmötesfunktionärer valdes : a)Ordf. Anna Ek b) sekr. Bo Ask c) justerare & rösträknare Lisa Lund och Anna Ek.',
      { chair: 'Anna Ek', secretary: 'Bo Ask', adjusters: ['Lisa Lund', 'Anna Ek'] },
    ],
    [
      'Till att leda dagens förhandlingar valdes Anna Ek med Bo Ask som sekreterare.',
      { chair: 'Anna Ek', secretary: 'Bo Ask' },
    ],
    ['Till kassör valdes Lisa Lund och till sekreterare valdes Bo Ask.', { secretary: 'Bo Ask' }],
    [
      'Till ordförande för mötet valdes Anna Ek, samt\n\ntill sekreterare Bo Ask.',
      { chair: 'Anna Ek', secretary: 'Bo Ask' },
    ],
    ['Att justera protokollet valdes Anna Ek, Granvik och Lisa Lund, Ekby.', { adjusters: ['Anna Ek', 'Lisa Lund'] }],
    ['Till justerare valdes Anna Ek lott 54 a och Lisa Lund lott nr 26.', { adjusters: ['Anna Ek', 'Lisa Lund'] }],
    ['Mötet ordförs av Anna Ek.', { chair: 'Anna Ek' }],
    ['Bo Ask sekreterare för dagens möte', { secretary: 'Bo Ask' }],
    ['Mötesordförande Anna Ek hälsade alla välkomna.', { chair: 'Anna Ek' }],
    ['Ordföranden Anna Ek öppnade mötet.', { chair: 'Anna Ek' }],
    ['Mötet öppnades av ordförande Anna Ek.', { chair: 'Anna Ek' }],
    // Who opens is not who leads, where that is said, and whose turn it is next leads nothing.
    ['Ordföranden Anna Ek öppnade mötet. Till mötesordförande valdes Bo Ask.', { chair: 'Bo Ask' }],
    ['Zäta utses till mötesordförande och Bo till vice ordförande.', { chair: 'Zäta' }],
    ['Kassören väljs till ordförande för resan och Bo till värd.', {}],
    ['Ordförande Anna Ek redogjorde för läget.', {}],
    ['Kassör blev Lisa Lund.', {}],
    ['Sekreterare Bo Ask skickar ut protokollet.', {}],
    ['Med Lisa Lund som gäst öppnades mötet.', {}],
    ['Bo valdes till sekreterare och Lisa till justerare.', { secretary: 'Bo Ask', adjusters: ['Lisa Lund'] }],
    [
      'Till ordförande för mötet valdes Anna Ek. Till sekreterare för mötet valdes Bo Ask.',
      { chair: 'Anna Ek', secretary: 'Bo Ask' },
    ],
    [
      'Till ordförande valdes Anna Ek\nTill sekreterare valdes Bo Ask\nTill justerare valdes Lisa Lund',
      { chair: 'Anna Ek', secretary: 'Bo Ask', adjusters: ['Lisa Lund'] },
    ],
  ])('%j', (text, expected) => expect(officers(`1. Formalia\n\n${text}`)).toEqual({ ...nobody, ...expected }));

  test.each([
    ['1. Val av justerare\n\nLisa Lund', { adjusters: ['Lisa Lund'] }],
    ['2) Val av justerare\nLisa Lund.', { adjusters: ['Lisa Lund'] }],
    ['§ 2 Val av mötesordförande\n\nAnna Ek', { chair: 'Anna Ek' }],
    [
      '§ 2 Val av ordförande och sekreterare för mötet\n\nAnna Ek och Bo Ask',
      { chair: 'Anna Ek', secretary: 'Bo Ask' },
    ],
    ['§ 2 Formalia\nJusterare: Lisa Lund', { adjusters: ['Lisa Lund'] }],
  ])('an item: %j', (items, expected) => expect(officers(items)).toEqual({ ...nobody, ...expected }));

  test.each([
    'Till ordförande i föreningen valdes Anna Ek.',
    'Lisa Lund frågade vem som valts till sekreterare.',
    'Bo Ask justerade protokollet från förra mötet.',
  ])('is none: %j', (text) =>
    expect(officers(`1. A\n\n2. B\n\n3. C\n\n4. D\n\n5. Val av styrelse\n\n${text}`)).toEqual(nobody),
  );
});

test('who is elected to lead the meeting was there', () => {
  const { attendance, chair } = readText(
    'Protokoll: Styrelsen\n\nNärvarande\n- Bo Ask\n\n1. Val\n\nTill mötesordförande valdes Anna Ek.\n',
  );
  expect(attendance.map(({ name, status }) => [name, status])).toEqual([
    ['Bo Ask', 'present'],
    ['Anna Ek', 'present'],
  ]);
  expect(chair?.attendee?.name).toBe('Anna Ek');
});

test('who opens an annual meeting does not lead it for that', () => {
  const text =
    'Årsmötesprotokoll Ängens IF\n\nNärvarande: Anna Ek, Bo Ask\n\n1. Öppnande\nOrdföranden Anna Ek öppnade mötet.\n';
  expect(readText(text).chair).toBeUndefined();
});

test('a handle in lower case that is on the list leads the meeting', () => {
  const text =
    'Plenumsmöte Ängen 2023-02-22\n\nNärvarande:\n- Moa\n- zäta\n\n1. Kylen\nzätamolle valdes till mötesordförande.\n';
  expect(readText(text).chair?.name).toBe('zätamolle');
});

describe('initials of attendees', () => {
  const minutes = (items: string) =>
    readText(
      `Protokoll: Styrelsen\n\nDeltagare: Moa Löf (MLÖ), Klas Jansson (KJ)\n\nÖvriga\nMiki Månsson MMÅ\n\n${items}\n`,
    );

  test('are no part of the name', () =>
    expect(minutes('').attendance.map(({ name }) => name)).toEqual(['Moa Löf', 'Klas Jansson', 'Miki Månsson']));

  test('are who is meant', () => {
    const { secretary, adjusters } = minutes(
      '§ 1 Val\nBeslutades: Att välja MMÅ till sekreterare.\nBeslutades: Att utse MLÖ och KJ till justeringspersoner.',
    );
    expect(secretary?.name).toBe('Miki Månsson');
    expect(adjusters.map(({ name }) => name)).toEqual(['Moa Löf', 'Klas Jansson']);
  });
});

test('somebody listed by the first name signs with the full one', () => {
  const text =
    'Protokoll styrelsemöte 2014-06-02\n\nNärvarande: Moa, Bo och Klas\n\n1. Till justeringsmän valdes Moa och Bo.\n\n2. Mötet avslutades.\n\nVid protokollet\n\nKlas Jansson\n\nJusterare:\n\nMoa Löf                   Bo Ask\n';
  const { secretary, adjusters } = readText(text);
  expect(secretary?.mention.attendee?.name).toBe('Klas');
  expect(adjusters.map(({ name }) => name)).toEqual(['Moa Löf', 'Bo Ask']);
});
