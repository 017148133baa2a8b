// What documents have and minutes do not: heads of pages, contents lists, columns, places to sign.
import { describe, expect, it } from 'vitest';
import { readIn } from '../read-in.ts';

const page = (number: number, body: string) => `Vättens förening      Protokoll\n\n${body}\n\nSida ${number} (3)`;

describe('Heads and feet of pages', () => {
  const text = [page(1, '§ 1 Öppnande\nAda öppnade.'), page(2, '§ 2 Val\nBo valdes.'), page(3, '§ 3 Slut\nSlut.')].join(
    '\n\f',
  );

  it('are left out and listed, but for the first head', async () => {
    const { meeting, account, text: minutes } = await readIn(text);
    expect(meeting.items.map(({ title }) => title?.value)).toEqual(['Öppnande', 'Val', 'Slut']);
    expect(minutes.match(/Vättens förening/g)).toHaveLength(1);
    expect(minutes).not.toMatch(/Sida/);
    expect(account.leftOut.filter(({ kind }) => kind === 'page-number')).toHaveLength(3);
    expect(account.leftOut.filter(({ kind }) => kind === 'running-head')).toHaveLength(2);
  });

  it('are no items, clauses or amounts that several pages have', async () => {
    const same = ['att avslå.\n\n12 000\n', 'att avslå.\n\n14 000\n'].join('\f');
    expect((await readIn(same)).text).toMatch(/avslå[\s\S]*12 000[\s\S]*avslå[\s\S]*14 000/);
  });
});

describe('A list of contents', () => {
  it('is left out and listed', async () => {
    const contents = 'Innehåll\n\n§ 1 Öppnande ........ 2\n§ 2 Val av justerare ........ 2\n§ 3 Budget ........ 3\n';
    const { account, meeting } = await readIn(
      `Protokoll\n\n${contents}\n§ 1 Öppnande\nText.\n\n§ 2 Val\nText.\n\n§ 3 Budget\nText.\n`,
    );
    expect(meeting.items).toHaveLength(3);
    expect(account.leftOut.filter(({ kind }) => kind === 'contents-list')).toHaveLength(4);
  });

  it.each([
    ['two lines', '§ 1 Öppnande ........ 2\n§ 2 Val ........ 2\n'],
    ['sums', 'Hyra ........ 900\nEl ........ 200\nVatten ........ 300\n'],
  ])('is not %s', async (_, lines) => {
    const { account } = await readIn(`Protokoll\n\n${lines}`);
    expect(account.leftOut.filter(({ kind }) => kind === 'contents-list')).toEqual([]);
  });
});

describe('Columns', () => {
  it('with a list of attendance to the right are read one by one', async () => {
    const { meeting } = await readIn(
      'DATUM: 4 mars 2023       DELTAGARE:\nPLATS: Huset             Ada Ek\n                         Bo Al\n\n\n§ 1 Start\nText.\n',
    );
    expect(meeting.attendance.map(({ name, status }) => [name, status])).toEqual([
      ['Ada Ek', 'present'],
      ['Bo Al', 'present'],
    ]);
    expect(meeting.date?.iso).toBe('2023-03-04');
    expect(meeting.place?.value).toBe('Huset');
  });

  it('with two lists of people are read one by one', async () => {
    const { meeting } = await readIn(
      'BRF EKEN              PROTOKOLL\nStyrelsemöte          4 mars 2023\n\nNÄRVARANDE            FRÅNVARANDE\nAda Ek (S)            Bo Al\nCia Bok\n\n§ 1 Start\nText.\n',
    );
    expect(meeting.attendance.map(({ name, status }) => [name, status])).toEqual([
      ['Ada Ek', 'present'],
      ['Cia Bok', 'present'],
      ['Bo Al', 'absent'],
    ]);
  });

  it('of labels and values are rows', async () => {
    const { meeting } = await readIn(
      'Datum:           2023-03-04\nNärvarande:      Ada Ek, Bo Al\nPlats:           Huset\n\n§ 1 Start\nText.\n',
    );
    expect(meeting.place?.value).toBe('Huset');
    expect(meeting.attendance).toHaveLength(2);
  });
});

describe('Places to sign', () => {
  it('side by side are offices with names', async () => {
    const { text, meeting } = await readIn(
      '§ 1 Slut\nText.\n\nVid protokollet            Justeras\n\n______________             ______________\nSten Kvist                 Moa Lilja\n',
    );
    expect(text).toMatch(/Vid protokollet: Sten Kvist\nJusteras: Moa Lilja/);
    expect(meeting.secretary?.name).toBe('Sten Kvist');
    expect(meeting.adjusters.map(({ name }) => name)).toEqual(['Moa Lilja']);
  });

  it('marked up as headings are no items', async () => {
    const { meeting } = await readIn(
      '# Protokoll\n\n## § 1 Slut\nText.\n\n## Mötesordförande\n\n-----------\n\n## Sekreterare\n\n-----------\n',
    );
    expect(meeting.items).toHaveLength(1);
  });

  it('without a line to write on stay as they are', async () => {
    const { meeting } = await readIn(
      '# Protokoll\n\n## Öppnande\nText.\n\n## Sekreterare\nValet bordlades till nästa möte.\n\n## Slut\nText.\n',
    );
    expect(meeting.items).toHaveLength(3);
  });
});

describe('The paragraph sign that text recognition misread', () => {
  it('is read where the numbers count up', async () => {
    const { meeting } = await readIn('Protokoll\n\n& 1 Öppnande\nText.\n\nS 2 Budget\nText.\n\n§ 3 Slut\nText.\n');
    expect(meeting.items.map(({ number }) => number?.value)).toEqual(['1', '2', '3']);
  });

  it('is no lone ampersand', async () => {
    expect((await readIn('Protokoll\n\n§ 1 Öppnande\nText.\n\n& 9 Andra var med.\n')).text).toContain('& 9 Andra');
  });
});

describe('A table of items that has become lines', () => {
  it('is items, and who is responsible stands below the title', async () => {
    const { meeting, text } = await readIn(
      'Punkt | Vad             Ansvar\n   1. | Öppnande\n   2. | Underhåll           YB\n        Styrelsen beslutar att måla.\n',
    );
    expect(meeting.items.map(({ title }) => title?.value)).toEqual(['Öppnande', 'Underhåll']);
    expect(text).toContain('Ansvar: YB');
  });
});

describe('A column to the right of the titles', () => {
  it('stands below them', async () => {
    const { meeting, text } = await readIn(
      '§1   Öppnande                      Ansvar\n     Ada öppnade.\n\n§2   Underhåll                     YB\n     Text.\n',
    );
    expect(meeting.items.map(({ title }) => title?.value)).toEqual(['Öppnande', 'Underhåll']);
    expect(text).toContain('Ansvar: YB');
  });

  it('is not what only one title has', async () => {
    expect((await readIn('§ 1 Öppnande\nText.\n\n§ 2 Val      av justerare\nText.\n')).text).toMatch(
      /Val +av justerare/,
    );
  });
});
