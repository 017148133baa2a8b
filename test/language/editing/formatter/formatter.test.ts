import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../language/editing/edit.ts';
import { formatMinutes, formatRange, formatted } from '../../../../language/editing/formatter/formatter.ts';
import { beforeAfterFixtures } from '../fixtures.ts';

const examples = path.join(import.meta.dirname, '../../../../examples');

test.each(beforeAfterFixtures('format'))('$name', ({ before, after }) => {
  expect(formatted(before)).toBe(after);
  expect(formatMinutes(after)).toEqual([]);
});

test('the canonical example is canonical', () => {
  const text = fs.readFileSync(path.join(examples, 'kulturnamnden-2019-12-06.protokoll'), 'utf8');
  expect(formatted(text)).toBe(text);
});

test.each([
  '---\ntitle:   "Styrelsemöte  2024"\ndate: 2024-03-07\n---\n',
  '---\ntitle: Protokoll: Styrelsen 5\nauthor: Bo Ek\n...\n',
  '---\r\ntags:\r\n  - a\r\ntitle: X\r\n---\r\n',
])('front matter stays as it is written: %j', (front) => {
  const lineBreak = front.includes('\r') ? '\r\n' : '\n';
  const text = `${front}${['', '# Protokoll Styrelsen', '', '1. Ett', 'Text.', ''].join(lineBreak)}`;
  expect(formatted(text).startsWith(front)).toBe(true);
  expect(formatted(formatted(text))).toBe(formatted(text));
});

describe('line breaks', () => {
  const canonical = 'Protokoll: Styrelsen\nPlats: Ek\n\nPunkt 1. Ärendet\nText.\n';

  test('a file with CRLF keeps it', () => {
    expect(formatted(canonical.replaceAll('\n', '\r\n'))).toBe(canonical.replaceAll('\n', '\r\n'));
  });
  test('the most usual one becomes the only one', () => {
    expect(formatted('Protokoll: Styrelsen\r\nPlats: Ek\r\n\r\nPunkt 1. Ärendet\nText.\n')).toBe(
      canonical.replaceAll('\n', '\r\n'),
    );
    expect(formatted('Protokoll: Styrelsen\nPlats: Ek\r\n\nPunkt 1. Ärendet\nText.\n')).toBe(canonical);
  });
  test('lone CRs are no line breaks any more', () => {
    expect(formatted(canonical.replaceAll('\n', '\r'))).toBe(canonical);
  });
  test('there is one at the end', () => {
    expect(formatted(canonical.trimEnd())).toBe(canonical);
    expect(formatted(`${canonical}\n \n`)).toBe(canonical);
  });
});

test('a byte order mark is kept', () => {
  expect(formatted('\ufeff# Protokoll: Styrelsen')).toBe('\ufeffProtokoll: Styrelsen\n');
});

test.each(['', '\n\n', ' \t\n', '\ufeff', '\ufeff\n'])('%j has nothing to lay out', (text) => {
  expect(formatted(text)).toBe(text.startsWith('\ufeff') ? '\ufeff' : '');
});

test('decomposed letters stay decomposed', () => {
  const text = 'Protokoll: Styrelsen\n\n1. Ärendet\nBeslöts att *köpa ägg.*\n'.normalize('NFD');
  expect(formatted(text)).toBe('Protokoll: Styrelsen\n\nPunkt 1. Ärendet\nBeslöts att köpa ägg.\n'.normalize('NFD'));
});

test('edits leave words alone that stay', () => {
  const text = 'Protokoll: Styrelsen\n\nNärvarande\nLeif Eriksson\tBotkyrka kommun\n';
  expect(formatMinutes(text)).toEqual([
    { range: { start: 33, end: 33 }, newText: '- ' },
    { range: { start: 46, end: 47 }, newText: ', ' },
  ]);
});

describe('a range', () => {
  const text =
    'Protokoll: Styrelsen\n\n1. Ett\n\nBeslut\n\n- att** *a*\n- att** b\n\n2. Två\n\nBeslut\n\n- att** *c*\n';

  test('has its blocks formatted, and no others', () => {
    const start = text.indexOf('att** b');
    const result = applyEdits(text, formatRange(text, { start, end: start + 1 }));
    expect(result).toBe('Protokoll: Styrelsen\n\n1. Ett\n\nBeslut\natt a\natt b\n\n2. Två\n\nBeslut\n\n- att** *c*\n');
  });
  test('that is the whole text is the whole text', () => {
    expect(applyEdits(text, formatRange(text, { start: 0, end: text.length }))).toBe(formatted(text));
  });
  test('does not turn other numbers into lists', () => {
    // "Punkt 1" alone would make the bare "2." below it a list entry.
    const start = text.indexOf('1. Ett');
    expect(formatRange(text, { start, end: start })).toEqual([]);
  });
});
