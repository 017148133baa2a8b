import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openMinutes, updateMinutes } from '../../../../language/minutes-document.ts';
import { changeBetween } from '../../../../language/source/text-change.ts';
import { decideStyle, styleOf } from '../../../../language/syntax/style/document-style.ts';
import { countForms, recountForms } from '../../../../language/syntax/style/form-counts.ts';
import { examples } from '../../../support/examples.ts';

const head = 'Protokoll: Styrelsen\nDatum: 2024-03-07\n\nNärvarande: Ada Ek, Bo Al\n\n';

/** Titles of items and sub-items, with their numbers. */
function titles(text: string): string[] {
  const found: string[] = [];
  const visit = (items: ReturnType<typeof openMinutes>['meeting']['items']) => {
    for (const { number, title, items: below } of items) {
      found.push([number?.value, title?.value].filter(Boolean).join(' '));
      visit(below);
    }
  };
  visit(openMinutes(text).meeting.items);
  return found;
}

describe('the style of a document', () => {
  test.each([
    ['marked', '§ 1 Öppnande\nText.\n\n§ 2 Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['marked', '####1. Öppnande\nText.\n\n####2. Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['numbered', '1. Öppnande\nText.\n\n2. Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['numbered', '   1. Öppnande\n      Text.\n\n   2. Budget\n      Text.\n', ['1 Öppnande', '2 Budget']],
    [
      'numbered',
      '1. Öppnande\n\nText.\n\n2. Val\n\n- Bo\n\n1. Rapporter\n\nText.\n\n2. Slut\n\nText.\n',
      ['1 Öppnande', '2 Val', '1 Rapporter', '2 Slut'],
    ],
    ['marked', '§1.Öppnande\nText.\n\n§ 2.Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['marked', '###§1 Öppnande\nText.\n\n###§2 Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['spaced', '1 Öppnande\nText.\n\n2 Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['spaced', '1\tÖppnande\nText.\n\n2\tBudget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['numbered', '1: Öppnande\nText.\n\n2: Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['spaced', '1 – Öppnande\nText.\n\n2 – Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['numbered', '1.Öppnande\nText.\n\n2.Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['numbered', '(1) Öppnande\nText.\n\n(2) Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['numbered', '#1 Öppnande\nText.\n\n#2 Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    [
      'numbered',
      '1\nMötets öppnande:\nText.\n2\nJusterare:\nText.\n3\nEkonomi:\nText.\n',
      ['1 Mötets öppnande', '2 Justerare', '3 Ekonomi'],
    ],
    [
      'numbered',
      '    1. Ada hälsade välkommen.\n    2. Bo fick ordet.\n    3. Kassan är god.\n    4. Vi drack kaffe.\n',
      ['1 Ada hälsade välkommen.', '2 Bo fick ordet.', '3 Kassan är god.', '4 Vi drack kaffe.'],
    ],
    ['ones', '1. Öppnande\n\nText.\n\n1. Budget\n\nText.\n\n1. Slut\n\nText.\n', ['Öppnande', 'Budget', 'Slut']],
    ['headings', '##Öppnande\nText.\n\n##Budget\nText.\n', ['Öppnande', 'Budget']],
    ['headings', '## Ekonomi\nText.\n\n## Diskussion\nText.\n\n### Bakgrund\nText.\n', ['Ekonomi', 'Diskussion']],
    ['underlined', 'Öppnande\n========\n\nText.\n\nBudget\n------\n\nText.\n', ['Öppnande', 'Budget']],
    ['coded', 'KST 7 MÖTETS ÖPPNANDE\n\nText.\n\nKST 8 EKONOMI\n\nText.\n', ['7 MÖTETS ÖPPNANDE', '8 EKONOMI']],
    ['bold', '**Ekonomi**\nText.\n\n**Sommarfest**\nText.\n', ['Ekonomi', 'Sommarfest']],
    ['capitals', 'EKONOMI OCH BUDGET\nText.\n', ['EKONOMI OCH BUDGET']],
    ['plain', 'Frågor från husen\nSvaren kommer.\n\nSommarfest\nBo ordnar.\n', ['Frågor från husen', 'Sommarfest']],
    ['none', 'Vi talade om bastun.\n\nSedan drack vi kaffe.\n', []],
  ] as const)('is %s in %j', (items, text, expected) => {
    expect(styleOf(head + text).items).toBe(items);
    expect(titles(head + text)).toEqual(expected);
  });

  test.each([
    [
      'a numbered list below the sentence it completes',
      'Vi såg på\n1. Processen\n2. Arbetssätt\n\n## Inledning\nText.\n',
      ['Inledning'],
    ],
    ['a bold line in numbered minutes', '1. Ett\n**Bakgrund till det**\n\n2. Två\nText.\n', ['1 Ett', '2 Två']],
    ['one plain line', 'Tack för i dag\nVi ses.\n', []],
    ['names', 'Ada Ek\nordförande\n\nBo Al\nsekreterare\n', []],
    ['a letterhead in capitals', 'BRF BJÖRKEN\n\nSTYRELSEN I HUSET\n\nText.\n', []],
    [
      'the paragraphs of a statute',
      '§ 1 Ett\nText.\n\n§ 2 Stadgar\n1 § Namnet är Vätten.\n\n§ 3 Tre\nText.\n',
      ['1 Ett', '2 Stadgar', '3 Tre'],
    ],
    [
      'page numbers',
      'Vi talade om bastun.\n1\nEkonomin i år\n\nSedan om båten.\n2\nDen är ny.\n\nDet var gott.\n3\nKaffet är slut.\n',
      [],
    ],
    ['a numbered list of people', '1 Ada Ek\n\n2 Bo Al\n\n3 Dag Lind\n', []],
    ['a sum', '§ 1 Kassan\nDär finns\n\n1 Krona\n\n2 Öre\n\n§ 2 Slut\nText.\n', ['1 Kassan', '2 Slut']],
    [
      'a numbered list indented in running text',
      'Vi talade länge.\nMycket hann vi med:\n\n    1. Bastun\n    2. Båten\n    3. Kaffet\n\nSedan gick vi.\nDet var sent.\nAlla var nöjda.\n',
      [],
    ],
    [
      'a time or a property below an item',
      '§ 4 Bygge\n\n4:30 Ada kom.\n\nVi såg Ekby\n4:1 Alla gillade den.\n\n§ 5 Slut\nText.\n',
      ['4 Bygge', '5 Slut'],
    ],
    ['a lettered list', '1. Val\na) Bo Al\nb) Ada Ek\n\n2. Slut\nText.\n', ['1 Val', '2 Slut']],
  ])('makes no item of %s', (name, text, expected) => {
    expect(titles(name.includes('letterhead') ? text : head + text)).toEqual(expected);
  });

  test('has lettered sub-items where these are alone in their paragraphs', () => {
    const text = '1. Val\n\na) Val av ledamöter\nBo valdes.\n\nb) Val av revisor\nAda valdes.\n\n2. Slut\nText.\n';
    expect(titles(head + text)).toEqual(['1 Val', 'a Val av ledamöter', 'b Val av revisor', '2 Slut']);
  });

  test('has sub-items whose numbers have a colon', () => {
    const text = '§ 1 Val\nText.\n\n§ 2 Rapporter\n\n2:1 Kassören\nText.\n\n2:2 Hamnen\nText.\n\n§ 3 Slut\nText.\n';
    expect(titles(head + text)).toEqual(['1 Val', '2 Rapporter', '2.1 Kassören', '2.2 Hamnen', '3 Slut']);
  });

  test.each([
    [
      '**§ 1 Öppnande** Ada öppnade mötet.\n\n**§ 2 Budget.** Den antogs.\n',
      ['1 Öppnande', '2 Budget'],
      ['Ada öppnade mötet.', 'Den antogs.'],
    ],
    [
      '**1. Öppnande:** Ada öppnade mötet.\n\n**2. Budget** Den antogs.\n',
      ['1 Öppnande', '2 Budget'],
      ['Ada öppnade mötet.', 'Den antogs.'],
    ],
    ['**1. Val av** justerare\n\n**2. Budget** (bilaga 1)\n', ['1 Val av** justerare', '2 Budget** (bilaga 1)'], []],
  ])('ends a title where its bold letters end in %j', (text, expected, blocks) => {
    expect(titles(head + text)).toEqual(expected);
    const { items } = openMinutes(head + text).meeting;
    const prose = items.flatMap(({ blocks: all }) =>
      all.flatMap((block) => (block.type === 'paragraph' ? [block.prose.text] : [])),
    );
    expect(prose).toEqual(blocks);
  });

  test.each([
    [
      'after a word that no title ends with',
      '1. Budget för\nåret 2024\nText.\n\n2. Slut\nText.\n',
      ['1 Budget för året 2024', '2 Slut'],
    ],
    [
      'in lower case',
      '1. Avgifter och mindre\ntjänster i år\nText.\n\n2. Slut\nText.\n',
      ['1 Avgifter och mindre tjänster i år', '2 Slut'],
    ],
    ['not as a sentence', '1. Budget\nden antogs.\n\n2. Slut\nText.\n', ['1 Budget', '2 Slut']],
  ])('continues a title %s', (_, text, expected) => expect(titles(head + text)).toEqual(expected));

  test('splits titles from the text on their line where two or more have it', () => {
    const text = '§ 1. Öppnande. Ada öppnade mötet.\n§ 2. Kallelsen. Den godkändes.\n§ 3. Slut. Mötet slutade.\n';
    expect(titles(head + text)).toEqual(['1 Öppnande', '2 Kallelsen', '3 Slut']);
  });

  test('is set by a comment line', () => {
    const text = `${head}Ekonomi\nKassan är god.\n`;
    expect(titles(text)).toEqual([]);
    expect(titles(`// protokoll: stil rader\n${text}`)).toEqual(['Ekonomi']);
  });

  const line = fc.constantFrom(
    '1. Ett',
    '2. Två',
    '## Ekonomi',
    '§ 3 Val',
    'Ekonomi',
    '1',
    '2 Val',
    '    1. Långt in',
    '    2. Långt in',
    '========',
    '**Fet rad**',
    'EKONOMI OCH BUDGET',
    'a) Val av ledamöter',
    '   1. Indragen',
    '// protokoll: stil rader',
    'Text som slutar.',
    '',
    '',
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n', '\r')), { maxLength: 14 })
    .map((lines) => lines.map(([words, end]) => words + end).join(''));

  test('is counted alike from the whole text and from each edit', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(20), text)),
        (first, edits) => {
          let before = first;
          const counts = countForms(before);
          for (const [place, removed, inserted] of edits) {
            const at = Math.floor(place * before.length);
            const after = before.slice(0, at) + inserted + before.slice(at + removed);
            const change = changeBetween(before, after);
            if (change) recountForms(counts, before, after, change.start, change.tail);
            before = after;
            expect(decideStyle(counts)).toEqual(styleOf(after));
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each(examples.map(({ name, text: source }): [string, string] => [name, source]))(
    'of %s is the same after a letter more in any line',
    (_, source) => {
      const lines = [...source.matchAll(/\p{L}{4,}/gu)].filter((_found, index) => index % 23 === 0);
      for (const found of lines) {
        const at = found.index + 2;
        expect(styleOf(`${source.slice(0, at)}x${source.slice(at)}`)).toEqual(styleOf(source));
      }
    },
  );

  test('that changes reads the whole document again', () => {
    const before = `${head}Ekonomi\nKassan är god.\n\nSommarfest\nBo ordnar.\n`;
    const document = openMinutes(before);
    expect(document.meeting.items.map(({ title }) => title?.value)).toEqual(['Ekonomi', 'Sommarfest']);
    updateMinutes(document, before.replace('Sommarfest', '§ 1 Sommarfest'));
    expect(document.style.items).toBe('marked');
    expect(document.meeting.items.map(({ title }) => title?.value)).toEqual(['Sommarfest']);
  });
});

test('a registry number on the line of an item’s number leaves the title to the line below', () => {
  const text = '§ 46\tDnr KFN 2026/112\nBidrag till Granviks IF\n\nText.\n\n§ 47   Dnr KFN 2026/113\nBudget\n\nText.\n';
  const { items } = openMinutes(head + text).meeting;
  expect(items.map(({ number, title }) => [number?.value, title?.value])).toEqual([
    ['46', 'Bidrag till Granviks IF'],
    ['47', 'Budget'],
  ]);
  expect(items.map(({ facts }) => facts.map((fact) => fact.prose?.text))).toEqual([['KFN 2026/112'], ['KFN 2026/113']]);
});

describe('headings as people write them', () => {
  test.each<[string, string, string[]]>([
    ['###1 no dot', '###1 Öppnande\nText.\n\n###2 Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['##1.Title', '##1.Öppnande\nText.\n\n##2.Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['#1. ', '#1. Öppnande\nText.\n\n#2. Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['tab indented', '\t1. Öppnande\n\tText.\n\n\t2. Budget\n\tText.\n', ['1 Öppnande', '2 Budget']],
    ['N) ', '1) Öppnande\nText.\n\n2) Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['N: ', '1: Öppnande\nText.\n\n2: Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['N space', '1 Öppnande\nText.\n\n2 Budget\nText.\n\n3 Slut\nText.\n', ['1 Öppnande', '2 Budget', '3 Slut']],
    ['N – ', '1 – Öppnande\nText.\n\n2 – Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['§1:', '§1: Öppnande\nText.\n\n§2: Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['Paragraf', 'Paragraf 1 Öppnande\nText.\n\nParagraf 2 Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['Ärende', 'Ärende 1: Öppnande\nText.\n\nÄrende 2: Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['bold num', '**1. Öppnande**\nText.\n\n**2. Budget**\nText.\n', ['1 Öppnande', '2 Budget']],
    ['bold num2', '**1.** **Öppnande**\n\nText.\n\n**2.** **Budget**\n\nText.\n', ['1 Öppnande', '2 Budget']],
    ['bold §', '**§ 1 Öppnande**\n\nText.\n\n**§ 2 Budget**\n\nText.\n', ['1 Öppnande', '2 Budget']],
    ['underscore bold', '__Öppnande__\nText.\n\n__Budget__\nText.\n', ['Öppnande', 'Budget']],
    ['bold colon', '**Öppnande:**\nText.\n\n**Budget:**\nText.\n', ['Öppnande', 'Budget']],
    ['caps colon', 'EKONOMI:\nText.\n\nSOMMARFEST:\nText.\n', ['EKONOMI', 'SOMMARFEST']],
    ['caps one word', 'EKONOMI\nText.\n\nSOMMARFEST\nText.\n', ['EKONOMI', 'SOMMARFEST']],
    ['caps nums', '1 ÖPPNANDE\nText.\n\n2 EKONOMI\nText.\n', ['1 ÖPPNANDE', '2 EKONOMI']],
    ['setext =', 'Öppnande\n===\nText.\n\nBudget\n===\nText.\n', ['Öppnande', 'Budget']],
    ['setext num', '1. Öppnande\n-----------\nText.\n\n2. Budget\n---------\nText.\n', ['1 Öppnande', '2 Budget']],
    ['KS § ', 'KS § 12 Öppnande\n\nText.\n\nKS § 13 Budget\n\nText.\n', ['12 Öppnande', '13 Budget']],
    ['§ 12 KS', '§ 12 Öppnande\n\nText.\n\n§ 13\nBudget\n\nText.\n', ['12 Öppnande', '13 Budget']],
    ['§ Dnr after', '§ 12 Budget Dnr KS 2024/1\n\nText.\n\n§ 13 Val Dnr KS 2024/2\n\nText.\n', ['12 Budget', '13 Val']],
    ['§12/2024', '§ 12/2024 Budget\n\nText.\n\n§ 13/2024 Val\n\nText.\n', ['12/2024 Budget', '13/2024 Val']],
    ['coded', 'KF 12 ÖPPNANDE AV MÖTET\n\nText.\n\nKF 13 EKONOMI\n\nText.\n', ['12 ÖPPNANDE AV MÖTET', '13 EKONOMI']],
    [
      'numbers below heading',
      '## Formalia\n\n1. Öppnande\n\nText.\n\n2. Dagordning\n\nText.\n\n## Beslut\n\n3. Bastu\n\nText.\n',
      ['Formalia', '1 Öppnande', '2 Dagordning', '3 Bastu'],
    ],
    [
      '## num below #',
      '# Formalia\n## 1. Öppnande\nText.\n\n## 2. Val\nText.\n\n# Motioner\n## 3. Bastu\nText.\n',
      ['Formalia', '1 Öppnande', '2 Val', 'Motioner', '3 Bastu'],
    ],
    [
      'restart below ##',
      '## Formalia\n1. Öppnande\nText.\n\n2. Val\nText.\n\n## Motioner\n1. Bastu\nText.\n',
      ['Formalia', '1 Öppnande', '2 Val', 'Motioner', '1 Bastu'],
    ],
    [
      'Motion 1',
      '1. Öppnande\nText.\n\n2. Motioner\n\nMotion 1 – Fler cyklar\nText.\n\nMotion 2 – Bastu\nText.\n\n3. Slut\nText.\n',
      ['1 Öppnande', '2 Motioner', 'Motion 1 – Fler cyklar', 'Motion 2 – Bastu', '3 Slut'],
    ],
    [
      'a. sub',
      '1. Öppnande\nText.\n\n2. Val\n\na. Ordförande\nAda valdes.\n\nb. Kassör\nBo valdes.\n\n3. Slut\nText.\n',
      ['1 Öppnande', '2 Val', 'a Ordförande', 'b Kassör', '3 Slut'],
    ],
    [
      '3a sub',
      '3. Val\nText.\n\n3a. Ordförande\nAda valdes.\n\n3b. Kassör\nBo valdes.\n\n4. Slut\nText.\n',
      ['3 Val', '3 a Ordförande', '3 b Kassör', '4 Slut'],
    ],
    [
      'A) caps',
      '§ 1 Val\n\nA) Ordförande\n\nAda valdes.\n\nB) Kassör\n\nBo valdes.\n\n§ 2 Slut\nText.\n',
      ['1 Val', 'A Ordförande', 'B Kassör', '2 Slut'],
    ],
    [
      'appendix list',
      '1. Öppnande\nText.\n\n2. Slut\nText.\n\nBilaga 1: Verksamhetsplan\n\n1. Städa\n2. Måla\n3. Gräva\n',
      ['1 Öppnande', '2 Slut'],
    ],
    [
      'list colon blank',
      '1. Öppnande\nText.\n\n2. Rapporter\nFöljande rapporter gavs:\n\n1. Ekonomi\n2. Hus\n\n3. Slut\nText.\n',
      ['1 Öppnande', '2 Rapporter', '3 Slut'],
    ],
    ['title colon', '§ 1 Öppnande:\nText.\n\n§ 2 Budget:\nText.\n', ['1 Öppnande', '2 Budget']],
    [
      '1. Val: text',
      '1. Öppnande: Ada öppnade mötet.\n2. Val av sekreterare: Bo Al.\n3. Slut: Mötet slutade.\n',
      ['1 Öppnande', '2 Val av sekreterare', '3 Slut'],
    ],
    ['1 § style', '1 § Öppnande\nText.\n\n2 § Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['margin §', '    § 1 Öppnande\n    Text.\n\n    § 2 Budget\n    Text.\n', ['1 Öppnande', '2 Budget']],
    ['--- between', '1. Öppnande\nText.\n\n---\n\n2. Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    ['Punkt ett', 'Punkt 1 - Öppnande\nText.\n\nPunkt 2 - Budget\nText.\n', ['1 Öppnande', '2 Budget']],
    [
      'title wraps hyphen',
      '§ 1 Fastställande av verksamhets-\nberättelsen\nText.\n\n§ 2 Slut\nText.\n',
      ['1 Fastställande av verksamhets- berättelsen', '2 Slut'],
    ],
  ])('%s', (_, text, expected) => expect(titles(head + text)).toEqual(expected));
});
