import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeBetween } from '../../../language/source/text-change.ts';
import { rescanSections, scanSections } from '../../../language/syntax/sections.ts';
import { styleOf } from '../../../language/syntax/style/document-style.ts';
import { insertions, long, placesInItems } from '../../support/edits-in-items.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'examples');
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.protokoll'))
  .map((name): [string, string] => [name, readFileSync(path.join(folder, name), 'utf8')]);

/** Sections that are scanned again when `text` becomes `after`. */
function scannedAgain(text: string, after: string): number {
  const change = changeBetween(text, after);
  return change ? rescanSections(scanSections(text, styleOf(text)), text, after, change).fresh.length : 0;
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
