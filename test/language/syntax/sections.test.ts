import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rescanSections, scanSections } from '../../../language/syntax/sections.ts';
import { styleOf } from '../../../language/syntax/style/style-of.ts';
import { changeBetween } from '../../../language/syntax/text-change.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'examples');
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.protokoll'))
  .map((name): [string, string] => [name, readFileSync(path.join(folder, name), 'utf8')]);

/** Minutes of many items, of which the first decides something and the others are prose, lists or votes. */
const generated = Array.from({ length: 200 }, (_, index) => {
  const bodies = [
    'Beslut\natt avslå förslaget.\natt återkomma i maj.\n',
    'En diskussion fördes.\n',
    '- första raden\n- andra raden\n',
    'Omröstning: 3 ja, 1 nej\n',
    'Yrkanden\n- @Bo Ek: bifall\n',
  ];
  return `Punkt ${index + 1}. Ärende ${index + 1}\n${index === 0 ? bodies[0] : bodies[1 + (index % 4)]}\n`;
});
const long = `Protokoll: Nämnden\nTid: 3 maj 2024\n\nNärvarande\n- Bo Ek\n- Eva Lo\n\n${generated.join('')}`;

/** What is written inside an item, each on lines of its own. */
const insertions = {
  'a letter': 'x',
  'a clause': '\natt välja Bo Ek.\n',
  'an indented clause': '\n  - att välja Bo Ek.\n',
  'a decision': '\nBeslut\natt välja Bo Ek.\n',
  'a decision in a sentence': '\nNämnden beslutade att välja Bo Ek.\n',
  'a bullet': '\n- en rad\n',
  'a numbered row': '\n1. en rad\n',
  'a person': '\nAnländer: @Bo Ek kl. 9.30\n',
  'a vote': '\nOmröstning\nJa: @Bo Ek\n',
  motions: '\nYrkanden\n- @Bo Ek: avslag\n',
  'a fact': '\nDnr: KN 2024/1\n',
  'pasted lines': `\n${'En rad till.\n- och en punkt\n'.repeat(10)}`,
};

/** Sections that are scanned again when `text` becomes `after`. */
function scannedAgain(text: string, after: string): number {
  const change = changeBetween(text, after);
  return change ? rescanSections(scanSections(text, styleOf(text)), text, after, change).fresh.length : 0;
}

/** Line ends inside items, which are places for another line. */
function placesInItems(text: string): number[] {
  return scanSections(text, styleOf(text))
    .filter((section) => section.kind === 'item')
    .flatMap(({ start, length }) => {
      const own = text.slice(start, start + length).trimEnd();
      return [...own.matchAll(/$/gm)].map((found) => start + found.index);
    });
}

describe('an edit inside an item', () => {
  test.each(Object.entries(insertions))('of %s scans at most two sections of long minutes', (_, inserted) => {
    for (const at of placesInItems(long).filter((_place, index) => index % 7 === 0 || index < 5))
      expect(scannedAgain(long, long.slice(0, at) + inserted + long.slice(at))).toBeLessThanOrEqual(2);
  });

  test.each(examples)('scans at most two sections of %s', (_, text) => {
    const places = placesInItems(text);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...Object.values(insertions)), (at, inserted) => {
        // A row that continues the numbering of the items below it is a new item.
        fc.pre(!/\d\./.test(inserted));
        expect(scannedAgain(text, text.slice(0, at) + inserted + text.slice(at))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 100 },
    );
  });

  test('that removes a decision scans at most two sections', () => {
    const decision = /Beslut\natt avslå förslaget\.\natt återkomma i maj\.\n/;
    expect(scannedAgain(long, long.replace(decision, ''))).toBeLessThanOrEqual(2);
    expect(scannedAgain(long, long.replace('att återkomma i maj.\n', ''))).toBeLessThanOrEqual(2);
    expect(scannedAgain(long, long.replace(decision, 'Beslut\n  - att avslå.\n'))).toBeLessThanOrEqual(2);
  });

  test('a person more in the head scans at most two sections', () => {
    expect(scannedAgain(long, long.replace('- Eva Lo\n', '- Eva Lo\n- Ida Ås\n'))).toBeLessThanOrEqual(2);
  });
});
