import { describe, expect, test } from 'vitest';
import { itemLines } from './token-lines.ts';

describe('a word before § is the body that decided', () => {
  test.each(['KS § 12 Budget', 'KSAU § 12 Budget', 'Kf § 12 Budget', 'Au § 12 Budget'])('%s', (text) => {
    expect(itemLines(text)).toEqual([`ITEM_NUMBER ${text.replace(' Budget', '')} | ITEM_TITLE Budget`]);
  });
  test.each([
    'Se § 4.',
    'Se § 12 Budget',
    'Enligt § 4.',
    'Jfr § 4.',
    'I § 4 Budget',
    'Av § 3. Budget',
    'Nr § 3. Budget',
  ])('not in %s', (text) => {
    expect(itemLines(text)).toEqual([`PROSE ${text}`]);
  });
});

describe('a letter after the number belongs to it', () => {
  test.each([
    ['Punkt 1 a. Budget', 'ITEM_NUMBER Punkt 1 a. | ITEM_TITLE Budget'],
    ['Punkt 1a. Budget', 'ITEM_NUMBER Punkt 1a. | ITEM_TITLE Budget'],
    ['§ 1 b Budget', 'ITEM_NUMBER § 1 b | ITEM_TITLE Budget'],
    ['1 a) Budget', 'ITEM_NUMBER 1 a) | ITEM_TITLE Budget'],
  ])('%s', (text, tokens) => expect(itemLines(text)).toEqual([tokens]));

  test('but not when it is a word', () => {
    expect(itemLines('§ 12 i Kommunallagen')).toEqual(['PROSE § 12 i Kommunallagen']);
    expect(itemLines('Punkt 7 å andra sidan')).toEqual(['PROSE Punkt 7 å andra sidan']);
  });
});

describe("the stars that close a keyword's emphasis are not its value's", () => {
  test.each(['**Dnr:** KN 1', '**Dnr**: KN 1', '_Dnr_: KN 1', '**Dnr** : KN 1', '**Dnr: KN 1**'])('%s', (text) => {
    expect(itemLines(text)).toEqual(['FACT Dnr | VALUE KN 1']);
  });
  test('stars within the value are', () => {
    expect(itemLines('Dnr: **KN** 1')).toEqual(['FACT Dnr | VALUE **KN** 1']);
  });
});
