import { describe, expect, test } from 'vitest';
import { formatted } from '../../../language/editing/formatter/formatter.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { tokenLines } from './token-lines.ts';

function titlesOf(text: string): (string | undefined)[] {
  return readMinutes(text).meeting.items.map(({ title }) => title?.value);
}

describe('YAML front matter', () => {
  const text =
    '---\ntitle: Vättens protokoll\ndate: 2023-03-04\nauthor: Bo Ek\n---\n\n# Protokoll\n\n## § 1 Adress\nText.\n';

  test('has the date, and a title that is no field', () => {
    const { meeting } = readMinutes(text);
    expect(meeting.date?.iso).toBe('2023-03-04');
    expect(meeting.fields.map(({ name }) => name)).toEqual(['Datum', 'author']);
    expect(meeting.place).toBeUndefined();
    expect(titlesOf(text)).toEqual(['Adress']);
  });

  test.each([
    ['a rule', '---\nVi började.\n---\n'],
    ['a rule further down', 'Protokoll: Styrelsen\n\n---\ntitle: Ett\n---\n'],
  ])('is not %s', (_, source) =>
    expect(tokenLines(source).join('\n')).toMatch(/(?:PROSE|MORE) (?:Vi började|title: Ett)/),
  );
});

describe('a code fence', () => {
  const text =
    'Protokoll: Styrelsen\n\n## § 1 Teknik\nSå här:\n\n```\n   ### 5. Medlemmar\n  Beslut: nej\n```\n\n## § 2 Slut\nText.\n';

  test('has no headings and no decisions', () => {
    expect(titlesOf(text)).toEqual(['Teknik', 'Slut']);
    expect(readMinutes(text).meeting.items.flatMap(({ decisions }) => decisions)).toEqual([]);
  });

  test('keeps its indentation when it is formatted', () => {
    expect(formatted(text)).toContain('\n   ### 5. Medlemmar\n  Beslut: nej\n');
  });

  test('that is not closed reaches to the end', () => {
    expect(titlesOf(text.replace('```\n\n## § 2', '\n\n## § 2'))).toEqual(['Teknik']);
  });
});

describe('org-mode', () => {
  const text =
    '#+TITLE: Årsmöte i Vätten\n#+DATE: 2023-03-04\n#+LANGUAGE: sv\n\n# en anteckning\n* Öppnande\nText.\n\n* Val\n** Ordförande för mötet\nText.\n';

  test('has starred headings, a date, and comments that are not exported', () => {
    const { meeting } = readMinutes(text);
    expect(meeting.date?.iso).toBe('2023-03-04');
    expect(titlesOf(text)).toEqual(['Öppnande', 'Val']);
    expect(meeting.items[1]?.items.map(({ title }) => title?.value)).toEqual(['Ordförande för mötet']);
  });

  test('is formatted to headings and no list', () => expect(formatted(text)).not.toMatch(/^- /m));

  test('is not a Markdown list of stars', () => {
    expect(titlesOf('Protokoll: Styrelsen\n\n1. Val\n* Bo\n* Eva\n\n2. Slut\nText.\n')).toEqual(['Val', 'Slut']);
  });
});

test('a paragraph sign that text recognition misread heads items where it does so more than once', () => {
  const text = 'Protokoll: Styrelsen\n\n& 1 Öppnande\nText.\n\n& 2 Budget\nText.\n';
  expect(titlesOf(text)).toEqual(['Öppnande', 'Budget']);
  expect(titlesOf('Protokoll: Styrelsen\n\nPunkt 1. Bolag\n& 2 Andra\n')).toEqual(['Bolag']);
});
