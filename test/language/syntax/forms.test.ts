import { describe, expect, test } from 'vitest';
import { itemLines, tokenLines } from './token-lines.ts';

/** A text and its tokens, a line each. */
type Form = readonly [text: string, ...lines: string[]];

function inItem(forms: readonly Form[]): void {
  test.each(forms)('%j', (text, ...lines) => expect(itemLines(text)).toEqual(lines));
}

function inHead(forms: readonly Form[]): void {
  test.each(forms)('%j', (text, ...lines) => expect(tokenLines(text)).toEqual(lines));
}

describe('a title', () => {
  inHead([
    ['Protokoll: Kulturnämnden', 'TITLE_KIND Protokoll | VALUE Kulturnämnden'],
    ['PROTOKOLL', 'TITLE_KIND PROTOKOLL'],
    ['Minnesanteckningar från ledningsgruppen, 6', 'TITLE_KIND Minnesanteckningar | VALUE från ledningsgruppen, 6'],
    ['# Protokoll styrelsemöte', 'TITLE_KIND Protokoll | VALUE styrelsemöte'],
    ['* Styrelsemöte 2024-03-01', 'TITLE_KIND Styrelsemöte | VALUE 2024-03-01'],
    ['**Protokoll** fört vid stämma', 'TITLE_KIND Protokoll | VALUE fört vid stämma'],
    ['Styrelsemöte 2024-03-01', 'TITLE_KIND Styrelsemöte | VALUE 2024-03-01'],
    ['Brf Björkens årsstämma 2024', 'VALUE Brf Björkens | TITLE_KIND årsstämma | VALUE 2024'],
    ['Ordinarie föreningsstämma', 'VALUE Ordinarie | TITLE_KIND föreningsstämma'],
    ['Dagordning: Styrelsen', 'TITLE_KIND Dagordning | VALUE Styrelsen'],
    ['Register: Styrelsen', 'TITLE_KIND Register | VALUE Styrelsen'],
    ['Brf Björken\nPROTOKOLL', 'PROSE Brf Björken', 'TITLE_KIND PROTOKOLL'],
  ]);
});

describe('a header field', () => {
  const known = [
    ['Nummer', '6'],
    ['Tid', 'fredag 6 december 2019 kl. 9.00–12.15'],
    ['Datum', '2019-12-06'],
    ['Plats', 'Ek'],
    ['Ordförande', 'Anna Ek'],
    ['Sekreterare', 'Anna Ek'],
    ['Justerare', 'Anna Ek'],
    ['Organ', 'Kulturnämnden'],
    ['Dnr', 'KN 2019/147'],
    ['Beslutför', '4'],
    ['Kallelse', '2024-03-06'],
    ['Bilagor', '1–3'],
    ['Datum och tid', '12 september kl 9'],
    ['Plats och tid', 'Sal A, kl 9'],
    ['Mötesordförande', 'Anna Ek'],
    ['Mötessekreterare', 'Anna Ek'],
    ['Protokolljusterare', 'Anna Ek'],
    ['Justeringsperson', 'Anna Ek'],
    ['Justeringspersoner', 'Anna Ek'],
    ['Justeringsman', 'Anna Ek'],
    ['Justeringsmän', 'Anna Ek'],
    ['Utses att justera', 'Anna Ek'],
    ['Vid protokollet', 'Anna Ek'],
    ['Antecknar', 'Anna Ek'],
    ['Diarienummer', 'KN 2019/147'],
    ['Mötesform', 'Digitalt'],
  ] as const;
  test.each(known)('%s:', (key, value) => {
    const lines = (text: string) => tokenLines(`Protokoll: Styrelsen\n${text}`).slice(1);
    expect(lines(`${key}: ${value}`)).toEqual([`FIELD_KEY ${key} | VALUE ${value}`]);
    expect(lines(`**${key.toUpperCase()}:** ${value}`)).toEqual([`FIELD_KEY ${key.toUpperCase()} | VALUE ${value}`]);
    expect(lines(`- ${key}: ${value}`)).toEqual([`FIELD_KEY ${key} | VALUE ${value}`]);
    expect(lines(`${key}:\n${value}`)).toEqual([`FIELD_KEY ${key}`, `MORE ${value}`]);
  });
  inHead([
    ['Tid Fredag 6 december 2019', 'FIELD_KEY Tid | VALUE Fredag 6 december 2019'],
    ['Datum 2019-12-06', 'FIELD_KEY Datum | VALUE 2019-12-06'],
    ['Plats Norrskogen, StorStblm', 'FIELD_KEY Plats | VALUE Norrskogen, StorStblm'],
    ['Plats\tHemma hos Bosse', 'FIELD_KEY Plats | VALUE Hemma hos Bosse'],
    // Near misses
    ['Tid finns för frågor.', 'PROSE Tid finns för frågor.'],
    ['Plats för alla fanns.', 'PROSE Plats för alla fanns.'],
    ['Datum för nästa möte är inte bestämt.', 'PROSE Datum för nästa möte är inte bestämt.'],
  ]);
});

describe('attendance', () => {
  const headings = [
    ...['Närvarande', 'Deltagare', 'Beslutande', 'Ledamöter', 'Tjänstgörande ersättare', 'Styrelsemedlemmar'],
    ...['Röstlängd', 'Närvarolista', 'Kallade', 'För arbetsgivaren', 'För arbetstagarna', 'Upprop'],
    ...['Frånvarande', 'Ej närvarande', 'Förhinder', 'Anmält förhinder', 'Anmäld frånvaro'],
    ...[
      'Övriga deltagare',
      'Övriga närvarande',
      'Övriga deltagande',
      'Övriga',
      'Adjungerade',
      'Gäster',
      'Föredragande',
    ],
    ...['Tjänstemän', 'Närvarorätt', 'Sekretariatet', 'Ersättare', 'Ej tjänstgörande ersättare', 'Suppleanter'],
  ];
  test.each(headings)('%s', (heading) => {
    expect(tokenLines(`${heading}\n- Anna Ek`)).toEqual([`ATTENDANCE_HEADING ${heading}`, 'NAME Anna Ek']);
    expect(tokenLines(`${heading}:\n\nAnna Ek`)).toEqual([`ATTENDANCE_HEADING ${heading}`, 'NAME Anna Ek']);
    expect(tokenLines(`## ${heading}\n\n* Anna Ek`)).toEqual([`ATTENDANCE_HEADING ${heading}`, 'NAME Anna Ek']);
    expect(tokenLines(`**${heading}:** Anna Ek och Bo Ask`)).toEqual([
      `ATTENDANCE_HEADING ${heading} | NAME Anna Ek | NAME Bo Ask`,
    ]);
  });

  const rows: readonly Form[] = [
    ['Anna Ek, ordförande', 'NAME Anna Ek | DETAIL ordförande'],
    ['Anna Ek (ordförande)', 'NAME Anna Ek | DETAIL ordförande'],
    ['Anna Ek (S)', 'NAME Anna Ek | DETAIL S'],
    ['Anna Ek (S), ordförande', 'NAME Anna Ek | DETAIL S | DETAIL ordförande'],
    ['Anna Ek (M), 1:e vice ordförande', 'NAME Anna Ek | DETAIL M | DETAIL 1:e vice ordförande'],
    ['Anna Ek\tSödertälje kommun, ordförande', 'NAME Anna Ek | DETAIL Södertälje kommun | DETAIL ordförande'],
    ['Anna Ek | Haninge kommun | sekreterare', 'NAME Anna Ek | DETAIL Haninge kommun | DETAIL sekreterare'],
    ['Anna Ek – ledamot, 1 år', 'NAME Anna Ek | DETAIL ledamot | DETAIL 1 år'],
    ['Anna Ek, Vision, punkt 9', 'NAME Anna Ek | DETAIL Vision | DETAIL punkt 9'],
    ['Anna Ek, § 3–5', 'NAME Anna Ek | DETAIL § 3–5'],
    ['Anna Ek, t.o.m. kl. 10:15', 'NAME Anna Ek | DETAIL t.o.m. kl. 10:15'],
    ['Anna Ek (S) ersätter Bo Ask (S)', 'NAME Anna Ek | DETAIL S | DETAIL ersätter Bo Ask | DETAIL S'],
    ['| Anna Ek | 1001 | 1 |', 'NAME Anna Ek | DETAIL 1001 | DETAIL 1'],
    ['| 1001 | Anna Ek | 1 |', 'ATTENDEE_ROLE 1001 | NAME Anna Ek | DETAIL 1'],
    ['| Namn | Lägenhet | Röster |', 'NOTE | Namn | Lägenhet | Röster |'],
    ['|---|---|---|', 'NOTE |---|---|---|'],
    ['1. Anna Ek', 'NAME Anna Ek'],
    ['@Anna Ek', 'NAME Anna Ek'],
    ['samt ytterligare 31 medlemmar', 'NOTE samt ytterligare 31 medlemmar'],
    ['20 st röstberättigade', 'NOTE 20 st röstberättigade'],
    ['Anna Ek, Bo Ask, Cecilia Dahl', 'NAME Anna Ek | NAME Bo Ask | NAME Cecilia Dahl'],
  ];
  test.each(rows)('%j', (row, tokens) =>
    expect(tokenLines(`Närvarande\n${row}`)).toEqual(['ATTENDANCE_HEADING Närvarande', tokens]),
  );
  test('people on the line of the heading, and an item directly below', () => {
    expect(tokenLines('Närvarande: Anna Ek (ordf), Bo Ask samt Cecilia Dahl (adjungerad)\n1. Mötets öppnande')).toEqual(
      [
        'ATTENDANCE_HEADING Närvarande | NAME Anna Ek | DETAIL ordf | NAME Bo Ask | NAME Cecilia Dahl | DETAIL adjungerad',
        'ITEM_NUMBER 1. | ITEM_TITLE Mötets öppnande',
      ],
    );
  });
  test('a sentence directly below', () => {
    expect(tokenLines('Närvarande\nAnna Ek\nBo Ask öppnade mötet kl. 18.')).toEqual([
      'ATTENDANCE_HEADING Närvarande',
      'NAME Anna Ek',
      'PROSE Bo Ask öppnade mötet kl. 18.',
    ]);
  });
  test('people in numbered rows, and an item directly below', () => {
    expect(tokenLines('Närvarande\n1. Anna Ek\n2. Bo Ask\n\n1. Mötets öppnande')).toEqual([
      'ATTENDANCE_HEADING Närvarande',
      'NAME Anna Ek',
      'NAME Bo Ask',
      'ITEM_NUMBER 1. | ITEM_TITLE Mötets öppnande',
    ]);
  });
  test('as an item', () => {
    expect(tokenLines('§ 1 Öppnande\n§ 2 Närvarande\nAnna Ek\nBo Ask').slice(1)).toEqual([
      'ITEM_NUMBER § 2 | ITEM_TITLE Närvarande',
      'NAME Anna Ek',
      'NAME Bo Ask',
    ]);
    expect(tokenLines('§ 1 Öppnande\n§ 2 Röstlängd\n\n| Namn | Röster |\n|---|---|\n| Anna Ek | 1 |').slice(2)).toEqual(
      ['NOTE | Namn | Röster |', 'NOTE |---|---|', 'NAME Anna Ek | DETAIL 1'],
    );
    expect(tokenLines('§ 1 Öppnande\n§ 2 Fastställande av röstlängd\nRöstlängden fastställdes.').slice(1)).toEqual([
      'ITEM_NUMBER § 2 | ITEM_TITLE Fastställande av röstlängd',
      'PROSE Röstlängden fastställdes.',
    ]);
  });
});

describe('an item', () => {
  inHead([
    ['Punkt 1. Mötets öppnande', 'ITEM_NUMBER Punkt 1. | ITEM_TITLE Mötets öppnande'],
    ['Punkt 1 Mötets öppnande', 'ITEM_NUMBER Punkt 1 | ITEM_TITLE Mötets öppnande'],
    ['PUNKT 1: Mötets öppnande', 'ITEM_NUMBER PUNKT 1: | ITEM_TITLE Mötets öppnande'],
    ['1. Mötets öppnande', 'ITEM_NUMBER 1. | ITEM_TITLE Mötets öppnande'],
    ['1) Mötets öppnande', 'ITEM_NUMBER 1) | ITEM_TITLE Mötets öppnande'],
    ['§ 1 Mötets öppnande', 'ITEM_NUMBER § 1 | ITEM_TITLE Mötets öppnande'],
    ['§1. Mötets öppnande', 'ITEM_NUMBER §1. | ITEM_TITLE Mötets öppnande'],
    ['§ 1. Mötets öppnande', 'ITEM_NUMBER § 1. | ITEM_TITLE Mötets öppnande'],
    ['§ 1 – Mötets öppnande', 'ITEM_NUMBER § 1 | ITEM_TITLE Mötets öppnande'],
    ['**§ 1 Mötets öppnande**', 'ITEM_NUMBER **§ 1 | ITEM_TITLE Mötets öppnande'],
    ['1 § Mötets öppnande', 'ITEM_NUMBER 1 § | ITEM_TITLE Mötets öppnande'],
    ['KS § 12 Budget', 'ITEM_NUMBER KS § 12 | ITEM_TITLE Budget'],
    ['Sn § 50 Budget', 'ITEM_NUMBER Sn § 50 | ITEM_TITLE Budget'],
    ['## 1. Mötets öppnande', 'ITEM_NUMBER ## 1. | ITEM_TITLE Mötets öppnande'],
    ['## § 1 Mötets öppnande', 'ITEM_NUMBER ## § 1 | ITEM_TITLE Mötets öppnande'],
    ['## §1 Mötets öppnande', 'ITEM_NUMBER ## §1 | ITEM_TITLE Mötets öppnande'],
    ['## Mötets öppnande', 'ITEM_MARK ## | ITEM_TITLE Mötets öppnande'],
    ['** Mötets öppnande', 'ITEM_MARK ** | ITEM_TITLE Mötets öppnande'],
    ['§ 163\nGodkännande av dagordning', 'ITEM_NUMBER § 163', 'ITEM_TITLE Godkännande av dagordning'],
    ['§ 163\n\nGodkännande av dagordning', 'ITEM_NUMBER § 163', 'ITEM_TITLE Godkännande av dagordning'],
    ['Punkt 3\nInga remisser.', 'ITEM_NUMBER Punkt 3', 'PROSE Inga remisser.'],
    ['§ 163\nStyrelsen beslutade\natt gå.', 'ITEM_NUMBER § 163', 'LEAD_IN Styrelsen beslutade', 'ATT att | VALUE gå.'],
    ['§ 163\nFrågan bordlades.', 'ITEM_NUMBER § 163', 'OUTCOME_TEXT Frågan bordlades.'],
    ['§ 1 A\n§ 2 B', 'ITEM_NUMBER § 1 | ITEM_TITLE A', 'ITEM_NUMBER § 2 | ITEM_TITLE B'],
    [
      '1. A\nText utan punkt\n2. B',
      'ITEM_NUMBER 1. | ITEM_TITLE A',
      'PROSE Text utan punkt',
      'ITEM_NUMBER 2. | ITEM_TITLE B',
    ],
    ['1. A\n- ett\n2. B', 'ITEM_NUMBER 1. | ITEM_TITLE A', 'BULLET - | VALUE ett', 'ITEM_NUMBER 2. | ITEM_TITLE B'],
    [
      '§ 1 A\nText utan punkt\n§ 2 B',
      'ITEM_NUMBER § 1 | ITEM_TITLE A',
      'PROSE Text utan punkt',
      'ITEM_NUMBER § 2 | ITEM_TITLE B',
    ],
    ['1. A\nText.\n2. B', 'ITEM_NUMBER 1. | ITEM_TITLE A', 'PROSE Text.', 'ITEM_NUMBER 2. | ITEM_TITLE B'],
  ]);
  test.each([
    ['Punkt 3.1 Tvätt', 'ITEM_NUMBER Punkt 3.1 | ITEM_TITLE Tvätt'],
    ['3.1 Tvätt', 'ITEM_NUMBER 3.1 | ITEM_TITLE Tvätt'],
    ['3.1. Tvätt', 'ITEM_NUMBER 3.1. | ITEM_TITLE Tvätt'],
    ['3 a Tvätt', 'ITEM_NUMBER 3 a | ITEM_TITLE Tvätt'],
    ['3a) Tvätt', 'ITEM_NUMBER 3a) | ITEM_TITLE Tvätt'],
  ])('sub-item %j', (text, tokens) => {
    expect(tokenLines(`1. A\n\n2. B\n\n3. C\n\n${text}`).at(-1)).toBe(tokens);
    expect(tokenLines(`1. A\n2. B\n3. C\n${text}`).at(-1)).toBe(tokens);
    expect(tokenLines(`1. A\n2. B\n3. C\nText som slutar.\n${text}`).at(-1)).toBe(tokens);
  });

  const prose = (text: string): Form => [text, `PROSE ${text}`];
  inItem([
    prose('Punkt 9 utgår i år'),
    prose('Punkt 3 i handlingsplanen säger att alla ska gå.'),
    prose('§ 12 i stadgarna ändras'),
    prose('2019. Därefter har inget hänt.'),
    prose('2019 gjordes en genomgång.'),
    prose('9.00 Mötet öppnas'),
    prose('1.5 Miljoner kronor är för mycket.'),
    prose('10 a är en lägenhet.'),
    ['Förslaget stöds av\n§ 12 i stadgarna.', 'PROSE Förslaget stöds av', 'MORE § 12 i stadgarna.'],
    ['Detta gäller från år\n2019. Därefter inget.', 'PROSE Detta gäller från år', 'MORE 2019. Därefter inget.'],
  ]);
  test.each([
    [
      'a number that starts again',
      '1. A\n\n2. B\n\n1. ett\n2. två\n\n3. C',
      'BULLET 1. | VALUE ett',
      'BULLET 2. | VALUE två',
    ],
    [
      'an unbroken run',
      '1. A\n\nText:\n1. ett\n2. två\n\n2. C',
      'PROSE Text:',
      'BULLET 1. | VALUE ett',
      'BULLET 2. | VALUE två',
    ],
    ['indented', '1. A\n\n2. B\n\n  3. ett\n  4. två\n\n3. C', 'BULLET 3. | VALUE ett', 'BULLET 4. | VALUE två'],
    ['below marked items', '§ 1 A\n\n2. ett\n3. två\n\n§ 2 C', 'BULLET 2. | VALUE ett', 'BULLET 3. | VALUE två'],
    [
      'below headings without number',
      '## A\n\n1. ett\n2. två\n\n## C',
      'BULLET 1. | VALUE ett',
      'BULLET 2. | VALUE två',
    ],
    ['letters', '1. A\n\na) ett\nb) två\n\n2. C', 'BULLET a) | VALUE ett', 'BULLET b) | VALUE två'],
  ])('a list is none: %s', (_, text, ...lines) => {
    const found = tokenLines(text);
    expect(found.slice(-1 - lines.length, -1)).toEqual(lines);
    expect(found.at(-1)).toMatch(/^ITEM_.*C$/);
  });
});

describe('a decision', () => {
  const leadIns = [
    ...['Vi beslutade', 'KS beslutar', 'Mötet beslutade efter diskussion', 'Årsmötet beslutade således'],
    ...['Samhällsbyggnadsnämnden beslutar för egen del', 'Styrelsen beslöt enhälligt', 'Styrelsen beslutade därför'],
    ...['Nämnden beslutar, efter omröstning,', 'Det beslutas', 'Det beslöts', 'Beslutades', 'Beslöts'],
    ...['Beslut fattades', 'Beslut togs om', 'Styrelsen beslutar om', 'Beslutet blev'],
    ...['Efter diskussion beslutade styrelsen', 'Mot bakgrund av detta beslutar nämnden', 'Därefter beslöt mötet'],
    'Med 7 ja-röster mot 4 nej-röster beslutar nämnden',
  ];
  test.each(leadIns)('%s att …', (words) => {
    expect(itemLines(`${words} att gå.`)).toEqual([`LEAD_IN ${words} | ATT att | VALUE gå.`]);
    expect(itemLines(`${words}\natt gå.\natt stå.`)).toEqual([
      `LEAD_IN ${words}`,
      'ATT att | VALUE gå.',
      'ATT att | VALUE stå.',
    ]);
  });
  inItem([
    ['Beslut att godkänna budgeten.', 'LEAD_IN Beslut | ATT att | VALUE godkänna budgeten.'],
    ['Beslut\natt gå.\natt stå.', 'DECISION Beslut', 'ATT att | VALUE gå.', 'ATT att | VALUE stå.'],
    ['Beslut: att gå.', 'DECISION Beslut | ATT att | VALUE gå.'],
    ['**Beslut:** att gå.', 'DECISION Beslut | ATT att | VALUE gå.'],
    ['Beslut: Enligt förslaget.', 'DECISION Beslut | VALUE Enligt förslaget.'],
    ['Beslut: Styrelsen beslutar att gå.', 'DECISION Beslut | VALUE Styrelsen beslutar | ATT att | VALUE gå.'],
    ['BESLUT\n- att gå\n- att stå', 'DECISION BESLUT', 'ATT - att | VALUE gå', 'ATT - att | VALUE stå'],
    ['### Beslut\n\nStyrelsen beslutade att gå.', 'DECISION Beslut', 'MORE Styrelsen beslutade | ATT att | VALUE gå.'],
    ['Styrelsen beslutade att gå.', 'LEAD_IN Styrelsen beslutade | ATT att | VALUE gå.'],
    ['Styrelsen beslutar att gå.', 'LEAD_IN Styrelsen beslutar | ATT att | VALUE gå.'],
    ['Årsmötet beslöt enhälligt att gå.', 'LEAD_IN Årsmötet beslöt enhälligt | ATT att | VALUE gå.'],
    ['Styrelsen beslutade\n\natt gå.', 'LEAD_IN Styrelsen beslutade', 'ATT att | VALUE gå.'],
    [
      'Styrelsen beslutade följande:\n- gå\n- stå',
      'LEAD_IN Styrelsen beslutade följande:',
      'ATT - | VALUE gå',
      'ATT - | VALUE stå',
    ],
    ['Styrelsen beslutade att\ngå\nstå', 'LEAD_IN Styrelsen beslutade att', 'ROW gå', 'ROW stå'],
    [
      'Styrelsen beslutade\n1. att gå\n2. att stå',
      'LEAD_IN Styrelsen beslutade',
      'ATT 1. att | VALUE gå',
      'ATT 2. att | VALUE stå',
    ],
    [
      'Styrelsen beslutade\natt1: gå\natt2: stå',
      'LEAD_IN Styrelsen beslutade',
      'ATT att1: | VALUE gå',
      'ATT att2: | VALUE stå',
    ],
    ['Styrelsen beslutade\n- att** *gå.*', 'LEAD_IN Styrelsen beslutade', 'ATT - att** | VALUE gå.'],
    ['Styrelsen beslutade enligt förslaget.', 'LEAD_IN Styrelsen beslutade | VALUE enligt förslaget.'],
    ['Det beslutades att gå.', 'LEAD_IN Det beslutades | ATT att | VALUE gå.'],
    ['Det beslöts att gå.', 'LEAD_IN Det beslöts | ATT att | VALUE gå.'],
    ['Beslutas att gå.', 'LEAD_IN Beslutas | ATT att | VALUE gå.'],
    ['Beslöts att gå.', 'LEAD_IN Beslöts | ATT att | VALUE gå.'],
    ['Beslut togs att gå.', 'LEAD_IN Beslut togs | ATT att | VALUE gå.'],
    ['Beslut tas att gå.', 'LEAD_IN Beslut tas | ATT att | VALUE gå.'],
    ['Kommunstyrelsens beslut\natt gå.', 'LEAD_IN Kommunstyrelsens beslut', 'ATT att | VALUE gå.'],
    ['Nämnden beslutar\natt gå.', 'LEAD_IN Nämnden beslutar', 'ATT att | VALUE gå.'],
    [
      'Kommunstyrelsens beslut\nKommunstyrelsen föreslår kommunfullmäktige besluta\natt gå.',
      'LEAD_IN Kommunstyrelsens beslut',
      'MORE Kommunstyrelsen föreslår kommunfullmäktige besluta',
      'ATT att | VALUE gå.',
    ],
    ['Kommunstyrelsens beslut\n1. Kvarnen säljs.', 'LEAD_IN Kommunstyrelsens beslut', 'ATT 1. | VALUE Kvarnen säljs.'],
    [
      'Styrelsen tackade för rapporten och beslutade\natt gå.',
      'LEAD_IN Styrelsen tackade för rapporten och beslutade',
      'ATT att | VALUE gå.',
    ],
    [
      'Styrelsen beslutade att gå.\nSenast: 1 maj\nAnsvarig: Anna Ek',
      'LEAD_IN Styrelsen beslutade | ATT att | VALUE gå.',
      'CLAUSE_FIELD Senast | VALUE 1 maj',
      'CLAUSE_FIELD Ansvarig | VALUE Anna Ek',
    ],
    [
      'Beslut: Påminnelse skickas.\nAnsvarig: Anna Ek',
      'DECISION Beslut | VALUE Påminnelse skickas.',
      'CLAUSE_FIELD Ansvarig | VALUE Anna Ek',
    ],
    [
      'Beslut\natt utreda:\n - ✓ ett\n - ✓ två',
      'DECISION Beslut',
      'ATT att | VALUE utreda:',
      'POINT - ✓ | VALUE ett',
      'POINT - ✓ | VALUE två',
    ],
    [
      '- portkod (Mikael)\n- en ny mangel 4 000 kr\nStyrelsen beslutade att gå.',
      'BULLET - | VALUE portkod (Mikael)',
      'BULLET - | VALUE en ny mangel 4 000 kr',
      'LEAD_IN Styrelsen beslutade | ATT att | VALUE gå.',
    ],
    ['a) Valberedning\nFrågan bordlades.', 'BULLET a) | VALUE Valberedning', 'MORE Frågan bordlades.'],
    ['Beslut:\nBo köper ett bord.\n\nDet är bra.', 'DECISION Beslut', 'MORE Bo köper ett bord.', 'PROSE Det är bra.'],
    ['Mötet beslutar bifalla motionen.', 'LEAD_IN Mötet beslutar | VALUE bifalla motionen.'],
    ['Beslutades enhälligt bordlägga ärendet.', 'LEAD_IN Beslutades enhälligt | VALUE bordlägga ärendet.'],
    // Near misses
    ['Beslut om detta fattas senare.', 'PROSE Beslut om detta fattas senare.'],
    ['Beslut om datum fattas senare', 'PROSE Beslut om datum fattas senare'],
    ['Styrelsen har beslutat att gå.', 'PROSE Styrelsen har beslutat att gå.'],
    ['Anna undrade om det beslutades att gå.', 'PROSE Anna undrade om det beslutades att gå.'],
    ['Om mötet beslutar att gå går alla.', 'PROSE Om mötet beslutar att gå går alla.'],
    ['Vid förra mötet beslutade styrelsen att gå.', 'PROSE Vid förra mötet beslutade styrelsen att gå.'],
    ['Den 3 maj beslutade styrelsen att gå.', 'PROSE Den 3 maj beslutade styrelsen att gå.'],
    ['Som styrelsen beslutade att göra förra året.', 'PROSE Som styrelsen beslutade att göra förra året.'],
    ['Anna tog upp vad styrelsen beslutade förra året.', 'PROSE Anna tog upp vad styrelsen beslutade förra året.'],
    ['När nämnden beslutar att gå går alla.', 'PROSE När nämnden beslutar att gå går alla.'],
    ['Förslag till beslut finns i bilagan.', 'PROSE Förslag till beslut finns i bilagan.'],
    ['Det är viktigt att alla går.', 'PROSE Det är viktigt att alla går.'],
    ['- att gå är bra\n- att stå är bättre', 'BULLET - | VALUE att gå är bra', 'BULLET - | VALUE att stå är bättre'],
    ['Ansvarig: Anna Ek', 'PROSE Ansvarig: Anna Ek'],
    [
      'En fråga ställdes om när\nStyrelsen beslutade att gå.',
      'PROSE En fråga ställdes om när',
      'MORE Styrelsen beslutade att gå.',
    ],
    [
      'Styrelsen beslutade\natt gå.\n\nEn diskussion följde.',
      'LEAD_IN Styrelsen beslutade',
      'ATT att | VALUE gå.',
      'PROSE En diskussion följde.',
    ],
  ]);
});

describe("another meeting's decision", () => {
  inItem([
    [
      'Tidigare beslut 2018-10-05\natt gå.\nSlut tidigare beslut',
      'QUOTED Tidigare beslut | VALUE 2018-10-05',
      'PROSE att gå.',
      'END_QUOTED Slut tidigare beslut',
    ],
    ['Tidigare beslut:\nBeslut\natt gå.', 'QUOTED Tidigare beslut', 'DECISION Beslut', 'ATT att | VALUE gå.'],
    ['Tidigare beslut har inte följts.', 'PROSE Tidigare beslut har inte följts.'],
    ['Slut tidigare beslut', 'PROSE Slut tidigare beslut'],
  ]);
});

describe('an outcome', () => {
  inItem([
    ['Bordläggs till nästa möte.', 'OUTCOME Bordläggs | VALUE till nästa möte.'],
    ['Bordläggs.', 'OUTCOME Bordläggs'],
    [
      'Återremitteras med motiveringen att underlag saknas.',
      'OUTCOME Återremitteras | VALUE med motiveringen att underlag saknas.',
    ],
    ['Utgår.', 'OUTCOME Utgår'],
    ['Ajourneras', 'OUTCOME Ajourneras'],
    ...[
      'Frågan bordlades till kommande möte.',
      'Frågan bordläggs.',
      'Ärendet bordlades.',
      'Ärendet återremitteras till förvaltningen.',
      'Punkten utgick.',
      'Punkten utgår.',
      'Punkten ströks.',
      'Paragrafen utgår.',
      'Motionen bordlades.',
      'Beslutet bordläggs.',
    ].map((text): Form => [text, `OUTCOME_TEXT ${text}`]),
    // Near misses
    ...[
      'Utgår från att alla kommer.',
      'Frågan bordlades vid förra mötet.',
      'Frågan bordlades vid mötet den 3 maj och togs upp igen.',
      'Frågan har bordlagts tidigare.',
      'Bordet lades till handlingarna.',
      'Utgick från att alla kommer.',
    ].map((text): Form => [text, `PROSE ${text}`]),
  ]);
});

describe('procedure', () => {
  inItem([
    ['Yrkande: @Lisa Ek: bifall', 'MOTION Yrkande | VALUE @Lisa Ek: bifall'],
    [
      'Yrkanden\n- @Lisa Ek: bifall\n- Bo Ask yrkar avslag',
      'MOTION Yrkanden',
      'ENTRY - | VALUE @Lisa Ek: bifall',
      'ENTRY - | VALUE Bo Ask yrkar avslag',
    ],
    ['Förslag: att gå.', 'MOTION Förslag | ATT att | VALUE gå.'],
    [
      'Förslag till beslut\natt gå.\natt stå.',
      'MOTION Förslag till beslut',
      'ATT att | VALUE gå.',
      'ATT att | VALUE stå.',
    ],
    [
      'Förslag till beslut\nStyrelsen beslutar att gå.',
      'MOTION Förslag till beslut',
      'MORE Styrelsen beslutar | ATT att | VALUE gå.',
    ],
    [
      'Förslag till beslut\nStyrelsen beslutar\natt gå.',
      'MOTION Förslag till beslut',
      'MORE Styrelsen beslutar',
      'ATT att | VALUE gå.',
    ],
    [
      'Förslag till beslut\nStyrelsen beslutar att gå.\n\nStyrelsen beslutar att gå.',
      'MOTION Förslag till beslut',
      'MORE Styrelsen beslutar | ATT att | VALUE gå.',
      'LEAD_IN Styrelsen beslutar | ATT att | VALUE gå.',
    ],
    ['Att: gå.\nBeslut: Attsats bifalles', 'MOTION Att | VALUE gå.', 'DECISION Beslut | VALUE Attsats bifalles'],
    ['Beslut: Attsatsen avslås.\n\nAtt: gå.', 'DECISION Beslut | VALUE Attsatsen avslås.', 'MOTION Att | VALUE gå.'],
    ['Beslut\nAttsatsen avslås.\nAtt: gå.', 'DECISION Beslut', 'MORE Attsatsen avslås.', 'MOTION Att | VALUE gå.'],
    ['Beslut: Attsatserna avslås.\natt gå.', 'DECISION Beslut | VALUE Attsatserna avslås.', 'ATT att | VALUE gå.'],
    ['Beslut: Enligt förslaget.\nAtt: gå.', 'DECISION Beslut | VALUE Enligt förslaget.', 'ATT Att: | VALUE gå.'],
    ['Lisa Ek (S) yrkar bifall.', 'MOTION_TEXT Lisa Ek (S) yrkar bifall.'],
    ['Lisa Ek (S) och Bo Ask (KD) yrkade avslag.', 'MOTION_TEXT Lisa Ek (S) och Bo Ask (KD) yrkade avslag.'],
    [
      'Yrkanden\nLisa Ek (S) yrkar bifall.\nBo Ask (M) yrkar avslag.',
      'MOTION Yrkanden',
      'MORE Lisa Ek (S) yrkar bifall.',
      'MOTION_TEXT Bo Ask (M) yrkar avslag.',
    ],
    ['Propositionsordning: ja för förslaget.', 'PROPOSITION_ORDER Propositionsordning | VALUE ja för förslaget.'],
    [
      'Beslutsgång\nOrdföranden ställer proposition.',
      'PROPOSITION_ORDER Beslutsgång',
      'MORE Ordföranden ställer proposition.',
    ],
    ['Omröstning: 5 ja, 3 nej, 1 avstår', 'VOTE Omröstning | VALUE 5 ja, 3 nej, 1 avstår'],
    ['Votering: 5 ja, 3 nej', 'VOTE Votering | VALUE 5 ja, 3 nej'],
    [
      'Omröstning\nJa: @A, @B\nNej: @C\nAvstår: @D',
      'VOTE Omröstning',
      'VOTE_ROW Ja | VALUE @A, @B',
      'VOTE_ROW Nej | VALUE @C',
      'VOTE_ROW Avstår | VALUE @D',
    ],
    ['Omröstning\n- Ja: @A\n- Nej: @B', 'VOTE Omröstning', 'VOTE_ROW Ja | VALUE @A', 'VOTE_ROW Nej | VALUE @B'],
    [
      'Ja-röster: Anna Ek\nNej-röster: Bo Ask',
      'VOTE_ROW Ja-röster | VALUE Anna Ek',
      'VOTE_ROW Nej-röster | VALUE Bo Ask',
    ],
    ['Reservation: @Bo Ask mot beslutet.', 'STATEMENT Reservation | VALUE @Bo Ask mot beslutet.'],
    [
      'Reservation\nBo Ask (M) reserverar sig mot beslutet.',
      'STATEMENT Reservation',
      'MORE Bo Ask (M) reserverar sig mot beslutet.',
    ],
    ['Bo Ask reserverade sig mot beslutet.', 'STATEMENT_TEXT Bo Ask reserverade sig mot beslutet.'],
    [
      'Bo Ask (M) och Lisa Ek (S) reserverar sig mot beslutet.',
      'STATEMENT_TEXT Bo Ask (M) och Lisa Ek (S) reserverar sig mot beslutet.',
    ],
    [
      'Bo Ask (M) reserverar sig skriftligt mot beslutet.',
      'STATEMENT_TEXT Bo Ask (M) reserverar sig skriftligt mot beslutet.',
    ],
    ['Avvikande mening: Bo Ask anser nej.', 'STATEMENT Avvikande mening | VALUE Bo Ask anser nej.'],
    ['Mot beslutet reserverar sig Bo Ask (M).', 'STATEMENT_TEXT Mot beslutet reserverar sig Bo Ask (M).'],
    ['Jäv: @Bo Ask', 'STATEMENT Jäv | VALUE @Bo Ask'],
    ['Bo Ask anmälde jäv.', 'STATEMENT_TEXT Bo Ask anmälde jäv.'],
    ['Bo Ask (M) anmäler jäv och lämnar lokalen.', 'STATEMENT_TEXT Bo Ask (M) anmäler jäv och lämnar lokalen.'],
    [
      'Bo Ask deltar inte i handläggning eller beslut på grund av jäv.',
      'STATEMENT_TEXT Bo Ask deltar inte i handläggning eller beslut på grund av jäv.',
    ],
    ['På grund av jäv deltar Bo Ask inte i beslutet.', 'STATEMENT_TEXT På grund av jäv deltar Bo Ask inte i beslutet.'],
    ['Protokollsanteckning: @Bo Ask anser nej.', 'STATEMENT Protokollsanteckning | VALUE @Bo Ask anser nej.'],
    ['Särskilt yttrande: Bo Ask', 'STATEMENT Särskilt yttrande | VALUE Bo Ask'],
    ['Anländer: @Bo Ask kl. 9.30', 'MOVEMENT Anländer | VALUE @Bo Ask kl. 9.30'],
    ['Lämnar: @Bo Ask kl. 11.15', 'MOVEMENT Lämnar | VALUE @Bo Ask kl. 11.15'],
    ['Ajournering: kl. 10.00–10.20', 'ADJOURNMENT Ajournering | VALUE kl. 10.00–10.20'],
    // Near misses
    ['Omröstning begärdes inte.', 'PROSE Omröstning begärdes inte.'],
    ['Jäv förekom inte.', 'PROSE Jäv förekom inte.'],
    ['Mot: bron', 'PROSE Mot: bron'],
    ['Reservation mot beslutet lämnades inte.', 'PROSE Reservation mot beslutet lämnades inte.'],
    ['Yrkanden saknas.', 'PROSE Yrkanden saknas.'],
  ]);
});

describe('a fact or an action', () => {
  const facts = [
    ...['Dnr', 'Diarienummer', 'Föredragande', 'Föredragare', 'Bilaga', 'Bilaga 1', 'Bilagor', 'Expedieras', 'Delges'],
    ...['Beslutet skickas till', 'Underlag', 'Beslutsunderlag'],
  ];
  test.each(facts)('%s:', (label) => {
    expect(itemLines(`${label}: KS 2024/1`)).toEqual([`FACT ${label} | VALUE KS 2024/1`]);
    expect(itemLines(`_${label}:_ KS 2024/1\nText.`)).toEqual([`FACT ${label} | VALUE KS 2024/1`, 'PROSE Text.']);
  });
  test.each(['Uppgift', 'TODO', 'AP', 'Att göra', 'Actionpunkt', 'Åtgärd'])('%s:', (label) => {
    expect(itemLines(`${label}: Anna ringer.`)).toEqual([`ACTION ${label} | VALUE Anna ringer.`]);
    expect(itemLines(`- ${label}: Anna ringer.`)).toEqual([`ACTION ${label} | VALUE Anna ringer.`]);
    expect(itemLines(`${label}\n- Anna ringer.`)).toEqual([`ACTION ${label}`, 'ENTRY - | VALUE Anna ringer.']);
  });
  const subheadings = ['Sammanfattning', 'Sammanfattning av ärendet', 'Ärendebeskrivning', 'Bakgrund', 'Diskussion'];
  test.each(subheadings)('%s', (heading) => {
    expect(itemLines(`${heading}\nText.`)).toEqual([`SUBHEADING ${heading}`, 'PROSE Text.']);
    expect(itemLines(`### ${heading}\n\nText.`)).toEqual([`SUBHEADING ${heading}`, 'PROSE Text.']);
    expect(itemLines(`**${heading}**\nText.`)).toEqual([`SUBHEADING ${heading}`, 'PROSE Text.']);
  });
  inItem([
    ['Dnr KS 2024/211', 'FACT Dnr | VALUE KS 2024/211'],
    ['Dnr 2024-211', 'FACT Dnr | VALUE 2024-211'],
    ['Beslutet skickas till\nEkonomi\nSkola', 'FACT Beslutet skickas till', 'MORE Ekonomi', 'MORE Skola'],
    // Near misses
    ['Dnr saknas ännu.', 'PROSE Dnr saknas ännu.'],
    ['Sammanfattning av mötet gjordes av Anna.', 'PROSE Sammanfattning av mötet gjordes av Anna.'],
    ['Bakgrund och syfte diskuterades', 'PROSE Bakgrund och syfte diskuterades'],
    ['Alla fick i uppgift: läsa.', 'PROSE Alla fick i uppgift: läsa.'],
    ['Det finns mycket att göra: städa och elda.', 'PROSE Det finns mycket att göra: städa och elda.'],
  ]);
});

describe('secret text and comments', () => {
  inItem([
    [
      'Sekretess OSL 21 kap. 7 §\nText.\nSlut sekretess',
      'SECRET Sekretess | VALUE OSL 21 kap. 7 §',
      'PROSE Text.',
      'END_SECRET Slut sekretess',
    ],
    ['Sekretess: Borttaget.\nText.', 'SECRET Sekretess | VALUE Borttaget.', 'PROSE Text.'],
    ['Sekretess gäller inte här.', 'PROSE Sekretess gäller inte här.'],
    ['Text som\n// en anteckning\ngår vidare.', 'PROSE Text som', 'COMMENT // en anteckning', 'MORE går vidare.'],
    ['- en\n- // dold\n- två', 'BULLET - | VALUE en', 'COMMENT - // dold', 'BULLET - | VALUE två'],
    ['> en\n>// dold\n> två', 'QUOTE > en', 'COMMENT >// dold', 'QUOTE > två'],
    ['1. en\n  - [ ] // dold', 'BULLET 1. | VALUE en', 'COMMENT - [ ] // dold'],
    ['-// text', 'PROSE -// text'],
    ['Ett\n<!-- dold -->\ntvå.', 'PROSE Ett', 'COMMENT <!-- dold -->', 'MORE två.'],
    ['- <!-- dold -->', 'COMMENT - <!-- dold -->'],
    ['<!-- dold --> text', 'PROSE <!-- dold --> text'],
    ['<!-- utan slut', 'PROSE <!-- utan slut'],
    ['- https://exempel.se', 'BULLET - | VALUE https://exempel.se'],
  ]);
});

describe('the closing', () => {
  inItem([
    ['Nästa möte: fredag 24 januari', 'NEXT_MEETING Nästa möte | VALUE fredag 24 januari'],
    ['Nästa sammanträde: den 24/1', 'NEXT_MEETING Nästa sammanträde | VALUE den 24/1'],
    ['Text.\n\nNästa möte\nDen 3 april hos Bo', 'PROSE Text.', 'NEXT_MEETING Nästa möte', 'MORE Den 3 april hos Bo'],
    ['## Nästa möte\n\nDen 3 april', 'ITEM_MARK ## | ITEM_TITLE Nästa möte', 'PROSE Den 3 april'],
    ['Vid protokollet: Anna Ek', 'SIGN_ROLE Vid protokollet | SIGN_NAME Anna Ek'],
    ['Vid anteckningarna: Anna Ek', 'SIGN_ROLE Vid anteckningarna | SIGN_NAME Anna Ek'],
    ['Justeras: Anna Ek 2019-12-18', 'SIGN_ROLE Justeras | SIGN_NAME Anna Ek | DETAIL 2019-12-18'],
    ['Justeras: Anna Ek och Bo Ask', 'SIGN_ROLE Justeras | SIGN_NAME Anna Ek | SIGN_NAME Bo Ask'],
    ['Justeras: Anna Ek, Bo Ask', 'SIGN_ROLE Justeras | SIGN_NAME Anna Ek | SIGN_NAME Bo Ask'],
    ['Justeras\n\nAnna Ek, Sveriges Lärare', 'SIGN_ROLE Justeras', 'SIGN_NAME Anna Ek | DETAIL Sveriges Lärare'],
    ['Justeras\n\nAnna Ek, Kommunal', 'SIGN_ROLE Justeras', 'SIGN_NAME Anna Ek | DETAIL Kommunal'],
    [
      'Vid anteckningarna\n\nJusterat\n\nAnna Ek\n\nBo Ask',
      'SIGN_ROLE Vid anteckningarna',
      'SIGN_ROLE Justerat',
      'SIGN_NAME Anna Ek',
      'SIGN_NAME Bo Ask',
    ],
    [
      'Vid protokollet\t\tJusteras\n\nAnna Ek\t\tBo Ask',
      'SIGN_ROLE Vid protokollet | SIGN_ROLE Justeras',
      'SIGN_NAME Anna Ek | SIGN_NAME Bo Ask',
    ],
    [
      'Vid protokollet:     Justeras:\n\nAnna Ek     Bo Ask',
      'SIGN_ROLE Vid protokollet | SIGN_ROLE Justeras',
      'SIGN_NAME Anna Ek | SIGN_NAME Bo Ask',
    ],
    [
      'Vid protokollet:\t\tJusteras:\n.......\t......\nAnna Ek\t\tBo Ask',
      'SIGN_ROLE Vid protokollet | SIGN_ROLE Justeras',
      'SIGN_NOTE .......\t......',
      'SIGN_NAME Anna Ek | SIGN_NAME Bo Ask',
    ],
    ['Underskrifter\n\nSekreterare\nAnna Ek', 'SIGN_ROLE Underskrifter', 'SIGN_ROLE Sekreterare', 'SIGN_NAME Anna Ek'],
    // Near misses
    ['Nästa möte hålls den 24/1.', 'PROSE Nästa möte hålls den 24/1.'],
    ['Justering sker digitalt.', 'PROSE Justering sker digitalt.'],
    ['Ordförande öppnade mötet.', 'PROSE Ordförande öppnade mötet.'],
  ]);
});

describe('a line below one without a full stop', () => {
  inItem([
    [
      'Uppgift: Bo Ek skriver under\nBordläggs till nästa möte.',
      'ACTION Uppgift | VALUE Bo Ek skriver under',
      'OUTCOME Bordläggs | VALUE till nästa möte.',
    ],
    [
      'Uppgift: Bo Ek skriver under\nFrågan bordlades.',
      'ACTION Uppgift | VALUE Bo Ek skriver under',
      'OUTCOME_TEXT Frågan bordlades.',
    ],
    ['Beslut\natt göra\natt köra', 'DECISION Beslut', 'ATT att | VALUE göra', 'ATT att | VALUE köra'],
  ]);
});

describe('the agenda in the head', () => {
  inHead([
    [
      'Protokoll: Styrelsen\n## Dagordning\n1. Öppnande\n2. Val\n\n## 1. Öppnande\nText.',
      'TITLE_KIND Protokoll | VALUE Styrelsen',
      'FIELD_KEY Dagordning',
      'ENTRY 1. | VALUE Öppnande',
      'ENTRY 2. | VALUE Val',
      'ITEM_NUMBER ## 1. | ITEM_TITLE Öppnande',
      'PROSE Text.',
    ],
  ]);
});

describe('something secret', () => {
  inItem([
    // Also below a line without a full stop, and with headings of its own.
    [
      '- en punkt\nSekretess OSL 21 kap. 7 §\nAnna är sjuk.\n\n## Hälsa\n\nmer\nSlut sekretess\nÖppet.',
      'BULLET - | VALUE en punkt',
      'SECRET Sekretess | VALUE OSL 21 kap. 7 §',
      'PROSE Anna är sjuk.',
      'PROSE ## Hälsa',
      'PROSE mer',
      'END_SECRET Slut sekretess',
      'PROSE Öppet.',
    ],
    ['Frågan om sekretess\nsekretess råder', 'PROSE Frågan om sekretess', 'MORE sekretess råder'],
  ]);
});

describe('a table', () => {
  inItem([
    ['| A | B |\n|---|---|\n| 1 | 2 |', 'TABLE | A | B |', 'TABLE_ROW |---|---|', 'TABLE_ROW | 1 | 2 |'],
    ['Text:\n| A | B |\n| 1 | 2 |\nMer.', 'PROSE Text:', 'TABLE | A | B |', 'TABLE_ROW | 1 | 2 |', 'PROSE Mer.'],
    ['A | B\n--- | ---\n1 | 2', 'TABLE A | B', 'TABLE_ROW --- | ---', 'TABLE_ROW 1 | 2'],
    ['A | B | C\n1 | 2 | 3', 'TABLE A | B | C', 'TABLE_ROW 1 | 2 | 3'],
    ['A\tB\n1\t2\t\n\t3', 'TABLE A\tB', 'TABLE_ROW 1\t2', 'PROSE 3'],
    ['| A | B |\n\n| C | D |', 'TABLE | A | B |', 'TABLE | C | D |'],
    ['Tel 08-1 | mejl a@b.se\nring gärna', 'TABLE Tel 08-1 | mejl a@b.se', 'MORE ring gärna'],
    ['Hyra\t100\nSlut sekretess', 'TABLE Hyra\t100', 'MORE Slut sekretess'],
    [
      'Beslut\natt anta taxan:\n\n| A | 1 |\n| B | 2 |\natt betala.',
      'DECISION Beslut',
      'ATT att | VALUE anta taxan:',
      'CLAUSE_TABLE | A | 1 |',
      'TABLE_ROW | B | 2 |',
      'ATT att | VALUE betala.',
    ],
    [
      'Beslut\natt betala.\n\n| A | 1 |\n| B | 2 |',
      'DECISION Beslut',
      'ATT att | VALUE betala.',
      'TABLE | A | 1 |',
      'TABLE_ROW | B | 2 |',
    ],
  ]);
});

describe('a line of signs', () => {
  inItem([
    ['Text\n---\nText', 'PROSE Text', 'RULE ---', 'PROSE Text'],
    ['***\nText', 'RULE ***', 'PROSE Text'],
    ['- - -\nText', 'RULE - - -', 'PROSE Text'],
    ['Text\n====', 'PROSE Text', 'RULE ===='],
    ['====', 'PROSE ===='],
    ['__________', 'PROSE __________'],
  ]);
});
