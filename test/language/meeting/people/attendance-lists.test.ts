import { describe, expect, test } from 'vitest';
import type { Meeting } from '../../../../language/meeting/model.ts';
import { readText } from '../read-text.ts';

function people(text: string): string {
  const { attendance, attendanceSections }: Meeting = readText(`Protokoll: Styrelsen\n\n${text}\n\n§ 1 Val\nText.\n`);
  const notes = attendanceSections.flatMap((section) => section.notes.map((note) => `(${note.value})`));
  return [...attendance.map(({ name, status }) => (status === 'present' ? name : `${name}: ${status}`)), ...notes].join(
    '; ',
  );
}

describe('a list of people ends where something else begins', () => {
  const three = 'Bo Ek; Eva Lo; Ida Ås';
  const bulleted = 'Närvarande\n- Bo Ek\n- Eva Lo\n- Ida Ås';
  const plain = 'Närvarande\nBo Ek\nEva Lo\nIda Ås';
  test.each([
    [`${bulleted}\n\nEkonomi\nKassan är god.\n\nSommarfest\nBo ordnar.`, three],
    [`${plain}\n\nEkonomi\nKassan är god.`, three],
    [`${plain}\n\nEkonomi Sommarfest\nKassan är god.`, three],
    [`${plain}\n\nNya Medlemmar: inga`, three],
    [`${bulleted}\n\nÖvriga Frågor\nInga.`, three],
    [`${bulleted}\n\n- Ekonomi\n- Städdag`, three],
    [`${bulleted}\nEkonomi\nKassan är god.`, three],
    ['Närvarande\n1. Bo Ek\n2. Eva Lo\n3. Ida Ås\n\nEkonomi\nKassan är god.', three],
    ['Närvarande\nBo Ek\nEva Lo\nIda Ås\n\nFrånvarande:\n\nEkonomi\nKassan är god.', three],
    // Near misses: rows that are people all the same.
    ['Närvarande\n\nBo Ek\n\nEva Lo\n\nKwame Mensah\n\nEkonomi\nKassan är god.', 'Bo Ek; Eva Lo; Kwame Mensah'],
    ['Närvarande\nBo Ek\n\nKwame Mensah (S)\nIda Ås', 'Bo Ek; Kwame Mensah; Ida Ås'],
    ['Närvarande\n- Bo Ek\n\n- Kwame Mensah\n- Ida Ås', 'Bo Ek; Kwame Mensah; Ida Ås'],
    ['Närvarande\nBo\n\nEva\nIda', 'Bo; Eva; Ida'],
    ['Närvarande\n- Bo Ek\n\nsamt ytterligare 31 medlemmar', 'Bo Ek; (samt ytterligare 31 medlemmar)'],
    ['Närvarande\nEk\nLo\nÅs', 'Ek; Lo; Ås'],
  ])('%j', (text, expected) => {
    expect(people(text)).toBe(expected);
  });
});

describe('a label within a list is of the people on its line', () => {
  test.each([
    ['Adj: Leif Mo', 'Bo Ek; Leif Mo: guest; Eva Lo'],
    ['Adj. Sten Al (S)', 'Bo Ek; Sten Al: guest; Eva Lo'],
    ['Adjungerad: Tor Sund', 'Bo Ek; Tor Sund: guest; Eva Lo'],
    ['Föräldralediga: Eva Lund, Per Ask', 'Bo Ek; Eva Lund: absent; Per Ask: absent; Eva Lo'],
    ['Tjänstledig: Uno Rask', 'Bo Ek; Uno Rask: absent; Eva Lo'],
    ['Frånvarande: Rut Sund', 'Bo Ek; Rut Sund: absent; Eva Lo'],
    ['Från kansliet: Siv Berg och Olle Dahl', 'Bo Ek; Siv Berg: guest; Olle Dahl: guest; Eva Lo'],
    ['Revisor: Moa Lind', 'Bo Ek; Moa Lind; Eva Lo'],
    ['Bengt Å. och Ester K.', 'Bo Ek; Bengt Å.; Ester K.; Eva Lo'],
    ['Ulla-Britt + Eva', 'Bo Ek; Ulla-Britt; Eva; Eva Lo'],
    ['Ordf. Per Al', 'Bo Ek; Per Al; Eva Lo'],
    ['Suppl: Nils Norr', 'Bo Ek; Nils Norr: deputy; Eva Lo'],
    ['Vakant', 'Bo Ek; Eva Lo; (Vakant)'],
    ['Medlemmar: 12 st', 'Bo Ek; Eva Lo; (Medlemmar: 12 st)'],
    ['Leif Mo (adj)', 'Bo Ek; Leif Mo: guest; Eva Lo'],
    // Near misses.
    ['Från Brf Björken: Siv Berg, Olle Dahl', 'Bo Ek; Siv Berg; Olle Dahl; Eva Lo'],
    ['Adj Sten', 'Bo Ek; Adj Sten; Eva Lo'],
  ])('%j', (row, expected) => {
    expect(people(`Närvarande\n- Bo Ek\n- ${row}\n- Eva Lo`)).toBe(expected);
  });

  test('and a heading where the rows have no bullets', () => {
    expect(people('Närvarande\nBo Ek\nFrånvarande: Rut Sund\nEva Lo')).toBe('Bo Ek; Rut Sund: absent; Eva Lo: absent');
    expect(people('- Närvarande: Bo Ek\n- Frånvarande: Rut Sund')).toBe('Bo Ek; Rut Sund: absent');
  });
});

describe('below people on the heading’s own line', () => {
  test.each([
    ['Frånv.: Uno Rask', 'Bo Ek; Eva Lo; Uno Rask: absent'],
    ['Ej närv: Uno Rask', 'Bo Ek; Eva Lo; Uno Rask: absent'],
    ['Saknas: Uno Rask', 'Bo Ek; Eva Lo; Uno Rask: absent'],
    ['Avanmälda: Uno Rask, Ida Ås', 'Bo Ek; Eva Lo; Uno Rask: absent; Ida Ås: absent'],
    ['Ej deltog: Uno Rask', 'Bo Ek; Eva Lo; Uno Rask: absent'],
    ['Adjungerande: Uno Rask', 'Bo Ek; Eva Lo; Uno Rask: guest'],
    ['Att justera: Bo Ek & Eva Lo', 'Bo Ek; Eva Lo'],
    ['Valberedningen: Uno Rask', 'Bo Ek; Eva Lo'],
    ['Samt: Uno Rask, HSB', 'Bo Ek; Eva Lo'],
    // Near misses.
    ['Via telefon: Uno Rask', 'Bo Ek; Eva Lo; Uno Rask'],
    ['Revisor: Uno Rask', 'Bo Ek; Eva Lo; Uno Rask'],
  ])('%j', (row, expected) => {
    expect(people(`Närvarande: Bo Ek, Eva Lo\n${row}`)).toBe(expected);
  });

  test('those who are to check the minutes do', () => {
    const { adjusters, fields } = readText(
      'Protokoll: X\n\nNärvarande: Bo Ek, Eva Lo\nRevisorer: Ida Ås\nAtt justera: Bo Ek & Eva Lo\n',
    );
    expect(adjusters.map(({ name }) => name)).toEqual(['Bo Ek', 'Eva Lo']);
    expect(fields.map(({ key }) => key.value)).toEqual(['Revisorer', 'Att justera']);
  });

  test('a label in the middle of the line is of those behind it', () => {
    expect(people('Närvarande: Moa K och Moa L. Anmält förhinder: Per.')).toBe('Moa K; Moa L; Per: absent');
    expect(people('Närvarande: Bo Ek, Eva Lo. Frånvarande: Ida Ås')).toBe('Bo Ek; Eva Lo; Ida Ås: absent');
  });
});

test('each column of people has its own heading', () => {
  expect(people('Närvarande\tFrånvarande\nBo Ek\tUno Rask\nEva Lo\n\tIda Ås')).toMatch(
    /^Bo Ek; Uno Rask: absent; Eva Lo; Ida Ås: absent/,
  );
});

describe('a table’s header row is nobody', () => {
  test.each([
    ['Namn\tParti\tRoll\nBo Ek\tS\tordförande\nEva Lo\tM\tsekreterare', 'Bo Ek; Eva Lo; (Namn\tParti\tRoll)'],
    ['Namn | Roll\nBo Ek | ordförande', 'Bo Ek; (Namn | Roll)'],
    ['Namn, parti, roll\nBo Ek, S, ordförande', 'Bo Ek; (Namn, parti, roll)'],
    ['\nNamn\tParti\nBo Ek\tS', 'Bo Ek; (Namn\tParti)'],
    ['Nr\tNamn\tParti\n1\tBo Ek\tS\n2\tEva Lo\tM', 'Bo Ek; Eva Lo; (Nr\tNamn\tParti)'],
    ['Parti\tNamn\nS\tBo Ek\nM\tEva Lo', 'Bo Ek; Eva Lo; (Parti\tNamn)'],
    ['Namn\nBo Ek\nEva Lo', 'Bo Ek; Eva Lo; (Namn)'],
    ['**Namn**\t**Uppdrag**\nBo Ek\tledamot', 'Bo Ek; (Namn**\t**Uppdrag**)'],
    ['| Namn | Roll |\n|---|---|\n| Bo Ek | ordförande |', 'Bo Ek; (| Namn | Roll |); (|---|---|)'],
    // Near misses.
    ['Ledamot\tBo Ek\nKassör\tEva Lo', 'Bo Ek; Eva Lo'],
    ['Bo Ek\tParti\tRoll', 'Bo Ek'],
  ])('%j', (rows, expected) => {
    expect(people(`Närvarande\n${rows}`)).toBe(expected);
  });
});

describe('whom a row names', () => {
  test.each([
    ['Söderström, Lisa', 'Lisa Söderström'],
    ['Fors, Lars-Göran (S), ordförande', 'Lars-Göran Fors'],
    ['von Essen, Anna Karin', 'Anna Karin von Essen'],
    ['Ek Lund, Bo A.', 'Bo A. Ek Lund'],
    ['Söderström, Lisa\n- Åkesson, Xiomara\n- Simon, Per', 'Lisa Söderström; Xiomara Åkesson; Per Simon'],
    ['Per Alm jr', 'Per Alm jr'],
    ['Per Alm d.y. (S)', 'Per Alm d.y.'],
    ['Per Alm d. ä., ordförande', 'Per Alm d. ä.'],
    ['Per Alm den yngre', 'Per Alm den yngre'],
    ['Per Alm Sr.', 'Per Alm Sr.'],
    ['Dr Bo Ek', 'Dr Bo Ek'],
    ['Prof. Eva Lo, KTH', 'Prof. Eva Lo'],
    ['jur. kand. Bo Ek', 'jur. kand. Bo Ek'],
    ['Lars ”Lasse” Ek', 'Lars ”Lasse” Ek'],
    ['Lars "Lasse" Ek (S)', 'Lars "Lasse" Ek'],
    ['王小明', '王小明'],
    ['محمد علي, ledamot', 'محمد علي'],
    ['דוד כהן', 'דוד כהן'],
    ['Kim Al–Noor', 'Kim Al–Noor'],
    ['Anna\u00adKarin Ek', 'AnnaKarin Ek'],
    // Near misses.
    ['Lisa Ek, Kommunal', 'Lisa Ek'],
    ['Lisa, Bo, Eva', 'Lisa; Bo; Eva'],
    ['SKR, Lisa', 'SKR'],
    ['Bo Ek – ordförande', 'Bo Ek'],
    ['Bo Ek–ordförande', 'Bo Ek'],
    ['Bo Ek junior konsult', '(Bo Ek junior konsult)'],
  ])('%j', (row, expected) => {
    expect(people(`Närvarande\n- ${row}`)).toBe(expected);
  });

  test.each([
    [
      '37 röstberättigade medlemmar enligt röstlängd, bilaga 1',
      '(37 röstberättigade medlemmar enligt röstlängd, bilaga 1)',
    ],
    ['ca 40 medlemmar och 3 gäster, se bilaga 2', '(ca 40 medlemmar och 3 gäster, se bilaga 2)'],
    ['Bo Ek, Eva Lo och Ida Ås', 'Bo Ek; Eva Lo; Ida Ås'],
    ['37 medlemmar, Bo Ek', 'Bo Ek; (37 medlemmar)'],
  ])('in a sentence: %j', (rest, expected) => {
    expect(people(`Närvarande: ${rest}`)).toBe(expected);
  });
});

describe('a secret part within a list', () => {
  const secret = 'Sekretess OSL 21 kap. 3 §: en ledamot\n- Kim Dal (S)\nSlut sekretess\n';
  test.each([
    [`Närvarande\n- Bo Ek\n${secret}- Ulf Ros (M)`, 'Bo Ek; Kim Dal; Ulf Ros'],
    [`Frånvarande\n- Bo Ek\n${secret}- Ulf Ros`, 'Bo Ek: absent; Kim Dal: absent; Ulf Ros: absent'],
    [`Närvarande\n${secret}- Ulf Ros (M)`, 'Kim Dal; Ulf Ros'],
    [
      'Närvarande\n- Bo Ek\nSekretess\nEn ledamot är sjuk och har inte kommit hit.\nSlut sekretess\n- Ulf Ros',
      'Bo Ek; Ulf Ros',
    ],
    [
      `Närvarande\n- Bo Ek\n${secret}${secret.replace('Kim Dal', 'Eva Lo')}- Ulf Ros`,
      'Bo Ek; Kim Dal; Eva Lo; Ulf Ros',
    ],
    [`Närvarande\n- Bo Ek\n${secret}\nEkonomi\nKassan är god.`, 'Bo Ek; Kim Dal'],
    [`Närvarande\n- Bo Ek\n${secret}\nFrånvarande\n- Ulf Ros`, 'Bo Ek; Kim Dal; Ulf Ros: absent'],
  ])('%j', (text, expected) => {
    expect(people(text)).toBe(expected);
  });
});

test('a first name that is a word of presence is a name all the same', () => {
  const text = 'Protokoll: Styrelsen\n\nNärvarande:\nEva Ek, ordförande\nTom Berg, kassör\nVia Holm\nIda Falk\n';
  expect(readText(text).attendance.map(({ name }) => name)).toEqual(['Eva Ek', 'Tom Berg', 'Via Holm', 'Ida Falk']);
});

describe('a person’s row may have', () => {
  test.each([
    ['von Sydow, Carl d.y.\tLedamot', 'Carl von Sydow d.y.; Eva Lo'],
    ['EK, BO', 'BO EK; Eva Lo'],
    ['LIND, ANNA-KARIN', 'ANNA-KARIN LIND; Eva Lo'],
    ['Per (Pelle) Ek', 'Per (Pelle) Ek; Eva Lo'],
    ['Ida Lund/Bo Sten', 'Ida Lund; Bo Sten; Eva Lo'],
    ['Lisa Ek (S) ordf. Bo Al (M) 1:e v.ordf. Ida Lund (C)', 'Lisa Ek; Bo Al; Ida Lund; Eva Lo'],
    ['Lisa Ek (S) och Bo Al (M), §§ 1–3', 'Lisa Ek; Bo Al; Eva Lo'],
    ['Styrelsen', 'Eva Lo; (Styrelsen)'],
    // Near misses.
    ['KOMMUNAL, Bo', 'KOMMUNAL; Eva Lo'],
    ['Anna Ek (S) ersätter Bo Ask (S)', 'Anna Ek; Eva Lo'],
    ['Per Ek (Kommunal)', 'Per Ek; Eva Lo'],
    ['Per (S)', 'Per; Eva Lo'],
    ['Ida Lund/Kommunal', 'Ida Lund; Eva Lo'],
  ])('%j', (row, expected) => {
    expect(people(`Närvarande\n${row}\nEva Lo`)).toBe(expected);
  });

  test('an office or a time of its own', () => {
    const { attendance } = readText(
      'Protokoll: X\n\nNärvarande\nLisa Ek (S) ordf. Bo Al (M) 1:e v.ordf. Ida Lund (C), § 3\n',
    );
    expect(
      attendance.map(({ party, roles, presence }) => [party?.value, roles.map(({ text }) => text), presence.length]),
    ).toEqual([
      ['S', ['ordf.'], 0],
      ['M', ['1:e v.ordf.'], 0],
      ['C', [], 1],
    ]);
  });
});

describe('the title of a column says what its values are about', () => {
  const read = (rows: string) =>
    readText(`Protokoll: X\n\nNärvarande\n${rows}\n`).attendance.map(({ name, status, roles, organization }) =>
      `${name} ${status} ${roles.map(({ text }) => text).join(',')} ${organization?.value ?? ''}`.trim(),
    );
  test.each([
    ['Namn\tRösträtt\tLgh\nBo Ek\tNej\t1103\nEva Lo\tJa\t1104', ['Bo Ek present 1103', 'Eva Lo present 1104']],
    ['Namn\tNärvarorätt\nBo Ek\tNej', ['Bo Ek present']],
    ['| Namn | Rösträtt |\n|---|---|\n| Bo Ek | nej |', ['Bo Ek present']],
    ['Namn\tUppdrag\nBo Ek\tEkonom', ['Bo Ek present Ekonom']],
    ['Namn\tFrånvarande\nBo Ek\tNej\nEva Lo\tJa', ['Bo Ek present', 'Eva Lo absent']],
    // Near misses.
    ['Namn\tNärvarande\nBo Ek\tNej\nEva Lo\tJa', ['Bo Ek absent', 'Eva Lo present']],
    ['Namn\tRoll\nBo Ek\tförhinder', ['Bo Ek absent']],
    ['Bo Ek\tNej', ['Bo Ek absent']],
  ])('%j', (rows, expected) => {
    expect(read(rows)).toEqual(expected);
  });
});
