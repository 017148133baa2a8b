import { describe, expect, test } from 'vitest';
import { formatted } from '../../../language/editing/formatter/formatter.ts';
import { readText } from './read-text.ts';

describe('line breaks of word processors', () => {
  const plain =
    'Protokoll: Styrelsen\nTid: 7 mars 2024\n\nNärvarande\n- Bo Ek\n- Eva Lo\n\n§ 1 Val\nBeslut\natt välja Bo.\natt välja Eva.\n\n§ 2 Slut\nText.\n';
  const read = (text: string) => {
    const { items, attendance, date } = readText(text);
    return {
      date: date?.iso,
      names: attendance.map(({ name }) => name),
      items: items.map(({ number, title, decisions }) => [
        number?.value,
        title?.value,
        decisions.flatMap((decision) => decision.clauses.map((clause) => clause.prose.text)),
      ]),
    };
  };
  test.each(['\v', '\u2028', '\u2029', '\u0085', '\f', '\r\n', '\r'])('%j', (mark) => {
    const text = plain.replaceAll('\n', mark);
    expect(read(text)).toEqual(read(plain));
    expect(read(formatted(text))).toEqual(read(plain));
  });
});

describe('bullets of word processors', () => {
  const clauses = (text: string) =>
    readText(`Protokoll: Styrelsen\n\n§ 1 Val\n${text}\n`).items.flatMap(({ title, decisions, blocks }) => [
      `# ${title?.value}`,
      ...decisions.flatMap((decision) => decision.clauses.map((clause) => clause.prose.text)),
      ...blocks.flatMap((block) =>
        block.type === 'list' ? block.entries.map((entry) => `- ${entry.prose.text}`) : [],
      ),
      ...blocks.flatMap((block) => (block.type === 'paragraph' ? [block.prose.text] : [])),
    ]);
  test.each([
    ['Beslut\no\tatt köpa kaffe.\no\tatt köpa te.', ['# Val', 'köpa kaffe.', 'köpa te.']],
    ['Beslut\no att köpa kaffe.\no att köpa te.', ['# Val', 'köpa kaffe.', 'köpa te.']],
    ['Beslut\n§\tatt köpa kaffe.\n§ att köpa te.', ['# Val', 'köpa kaffe.', 'köpa te.']],
    ['Att handla:\n\no Kaffe\no Te', ['# Val', '- Kaffe', '- Te', 'Att handla:']],
    ['§\tKaffe\n§\t3 kannor te', ['# Val', '- Kaffe', '- 3 kannor te']],
    ['➢ Kaffe\n➢ Te', ['# Val', '- Kaffe', '- Te']],
    ['● Kaffe\n● Te', ['# Val', '- Kaffe', '- Te']],
    ['\uf0b7\tKaffe\n\uf0b7\tTe', ['# Val', '- Kaffe', '- Te']],
    ['\uf0a7 Kaffe\n\uf0a7 Te', ['# Val', '- Kaffe', '- Te']],
    // Near misses.
    ['Kaffe.\n\n§ 2 Budget\nText.', ['# Val', 'Kaffe.', '# Budget', 'Text.']],
    ['§\tKaffe\n§ 2 Budget\nText.', ['# Val', '- Kaffe', '# Budget', 'Text.']],
    ['Där var Bo\no Eva.', ['# Val', 'Där var Bo\no Eva.']],
    ['Se stadgarnas\n§ om val.', ['# Val', 'Se stadgarnas\n§ om val.']],
    ['Olja och o', ['# Val', 'Olja och o']],
  ])('%j', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
    expect(clauses(formatted(`Protokoll: Styrelsen\n\n§ 1 Val\n${text}\n`).split('§ 1 Val\n')[1] ?? '')).toEqual(
      expected,
    );
  });
});

describe('check boxes', () => {
  const tasks = (text: string) =>
    readText(`Protokoll: Styrelsen\n\nNärvarande\n- Bo Ek\n- Eva Lo\n\n§ 1 Val\n${text}\n`).items.flatMap(
      ({ actions }) =>
        actions.flatMap((action) =>
          [...(action.prose ? [{ ...action, prose: action.prose }] : []), ...action.entries].map(
            ({ check, assignees, due, prose }) =>
              `${check ?? '-'} ${assignees.map(({ name }) => name)} ${due?.iso ?? ''} ${prose.text}`,
          ),
        ),
    );
  test.each([
    ['- [ ] @Bo Ek ringer', ['open Bo Ek  @Bo Ek ringer']],
    ['- [x] @Bo Ek ringer', ['done Bo Ek  @Bo Ek ringer']],
    ['* [X] @Bo Ek ringer senast 2024-04-01', ['done Bo Ek 2024-04-01 @Bo Ek ringer senast 2024-04-01']],
    ['[ ] Köpa kaffe\n[x] Köpa te', ['open   Köpa kaffe', 'done   Köpa te']],
    [
      '☐ @Eva Lo bokar\n☑ @Bo Ek ringer\n☒ Te',
      ['open Eva Lo  @Eva Lo bokar', 'done Bo Ek  @Bo Ek ringer', 'done   Te'],
    ],
    ['Text.\n- [ ] @Bo Ek ringer\n  med bud.', ['open Bo Ek  @Bo Ek ringer\nmed bud.']],
    ['Att göra\n- [ ] @Bo Ek ringer\n- @Eva Lo skriver', ['open Bo Ek  @Bo Ek ringer', '- Eva Lo  @Eva Lo skriver']],
    ['1. [ ] @Bo Ek ringer', ['open Bo Ek  @Bo Ek ringer']],
    // Near misses: forms, links, notes.
    ['☐ Ja ☒ Nej', []],
    ['[x] Ja', []],
    ['- [länk](https://exempel.se)', []],
    ['- [1] Källa', []],
  ])('%j', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
    const again = formatted(`Protokoll: Styrelsen\n\nNärvarande\n- Bo Ek\n- Eva Lo\n\n§ 1 Val\n${text}\n`);
    expect(tasks(again.split('§ 1 Val\n')[1] ?? '')).toEqual(expected);
  });

  test('a box that is not ticked in a list of people is nobody present', () => {
    const { attendance } = readText('Protokoll: Styrelsen\n\nNärvarande\n- [x] Bo Ek\n- [ ] Eva Lo\n- [x] Ida Ås\n');
    expect(attendance.map(({ name }) => name)).toEqual(['Bo Ek', 'Ida Ås']);
  });
});

describe('a head', () => {
  const facts = (text: string) => {
    const { body, place, number, date, chair, adjusters, fields } = readText(text);
    return [
      ['body', body?.value],
      ['place', place?.value],
      ['number', number?.value],
      ['date', date?.iso],
      ['chair', chair?.name],
      ['adjusters', adjusters.map(({ name }) => name).join('+')],
      ['fields', fields.map(({ name }) => name).join('+')],
    ]
      .flatMap(([key, value]) => (value ? [`${key} ${value}`] : []))
      .join('; ');
  };
  test.each([
    ['Protokoll\nKulturnämnden\n2024-03-07\n', 'body Kulturnämnden; date 2024-03-07'],
    ['Protokoll\n\nKulturnämnden\n\n2024-03-07\n', 'body Kulturnämnden; date 2024-03-07'],
    ['Protokoll\nStyrelsen för Brf Björken\ntorsdag 7 mars 2024\n', 'body Styrelsen för Brf Björken; date 2024-03-07'],
    ['Protokoll\nKulturnämnden 2024-03-07\n', 'body Kulturnämnden; date 2024-03-07'],
    ['Protokoll\nKulturnämnden, torsdag 7 mars 2024\n', 'body Kulturnämnden; date 2024-03-07'],
    ['Protokoll\nKulturnämnden\n2024-03-07 Sal Björk\n', 'body Kulturnämnden; place Sal Björk; date 2024-03-07'],
    ['Protokoll: Styrelsen\nNämndhuset\n2024-03-07\n', 'body Styrelsen; place Nämndhuset; date 2024-03-07'],
    ['Protokoll: Styrelsen\nFöreningslokalen\n2024-03-07\n', 'body Styrelsen; place Föreningslokalen; date 2024-03-07'],
    [
      'Protokoll\tStyrelsen\nTid\t7 mars 2024\nPlats\tSal Björk\nOrdförande\tBo Ek\nJusterare\tIda Ås\n\tEva Lo\nMötesform\tDigitalt\n',
      'body Styrelsen; place Sal Björk; date 2024-03-07; chair Bo Ek; adjusters Ida Ås+Eva Lo; fields Tid+Plats+Ordförande+Justerare+Mötesform',
    ],
    ['Protokoll: Styrelsen\nSekretess: nej\nPlats: Huset\n', 'body Styrelsen; place Huset; fields Sekretess+Plats'],
    ['Protokoll: Styrelsen\nSekretess: Nej.\nPlats: Huset\n', 'body Styrelsen; place Huset; fields Sekretess+Plats'],
    ['Protokoll\tStyrelsen\nSekretess\tingen\nPlats\tHuset\n', 'body Styrelsen; place Huset; fields Sekretess+Plats'],
    ['Protokoll: Styrelsen\nSekretess: ja\nPlats: Huset\n', 'body Styrelsen'],
    ['Protokoll: Styrelsen\nNummer: 2024/117-extra-B\n', 'body Styrelsen; number 2024/117-extra-B; fields Nummer'],
    ['Protokoll: Styrelsen nr 2024/117-extra-B\n', 'body Styrelsen; number 2024/117-extra-B'],
    ['Protokoll: Styrelsen, 12B\n', 'body Styrelsen; number 12B'],
    ['Protokoll: Styrelsen\nNummer: 6 (av 8)\n', 'body Styrelsen; number 6; fields Nummer'],
  ])('%j', (text, expected) => {
    expect(facts(text)).toBe(expected);
  });

  test('a very long first line is the title all the same', () => {
    const meeting = readText(`Protokoll: Styrelsen för ${'Föreningen Norra Stranden '.repeat(30)}\nTid: 7 mars 2024\n`);
    expect(meeting.kind).toBe('Protokoll');
    expect(meeting.body?.value.startsWith('Styrelsen för Föreningen')).toBe(true);
  });
});

describe('an @', () => {
  const mentioned = (text: string) =>
    readText(`Protokoll: Styrelsen\n\nNärvarande\n- Bo Ek\n- Eva Lo\n\n§ 1 Val\n${text}\n`).items[0]?.mentions.map(
      ({ name }) => name,
    );
  test.each([
    ['Bilderna finns på @kvastgrenen.', []],
    ['Följ @bo_foto, @eva2 och @Bo2.', []],
    ['Skriv till @bo.ek@exempel.se', []],
    ['@bo och @Eva Lo ringer @Pia.', ['bo', 'Eva Lo', 'Pia']],
    ['@anna ringer', ['anna']],
    ['_@Bo Ek_ ringer', ['Bo Ek']],
  ])('%j', (text, expected) => {
    expect(mentioned(text)).toEqual(expected);
  });
});
