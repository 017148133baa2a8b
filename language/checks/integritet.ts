/** Rules of personal data and secret text. */

import { allBlocks } from '../facts/traversal.ts';
import type { Block } from '../meeting/model.ts';
import { findIdentityNumbers, type IdentityNumber } from '../meeting/people/identity-number.ts';
import { unclearSecretMarks } from '../meeting/secret/secret-marks.ts';
import type { SourceRange } from '../source/range.ts';
import {
  type CheckContext,
  type ItemCheck,
  type MeetingCheck,
  oncePerCheck,
  oncePerItem,
  type Report,
} from './check-context.ts';
import { outsideItems, ownRanges, without } from './passages.ts';

/** What is secret; the heading with its replacement text is published. */
function secretRanges(blocks: readonly Block[]): SourceRange[] {
  return blocks.flatMap((block) =>
    block.type === 'secret' ? [{ start: block.heading.end, end: block.range.end }] : [],
  );
}

// The messages must not spread the number.
const certainNumber = 'Ett personnummer står i klartext. Maskera det eller lägg det under ”Sekretess”.';
const possibleNumber =
  'Det här ser ut som ett personnummer, men kontrollsiffran stämmer inte. Rätta det, maskera det, eller skriv vad det är för nummer före det, till exempel ”Dnr”.';

/** The numbers in an item, certain and possible ones: each is reported by one of two rules. */
const numbersOf = oncePerItem((item, { text }) => numbersIn(ownRanges(item), item.blocks, text));

/** The numbers outside the items. */
const numbersOutside = oncePerCheck((context) =>
  numbersIn(outsideItems(context), blocksOutside(context), context.text),
);

function numbersIn(ranges: readonly SourceRange[], blocks: readonly Block[], text: string): IdentityNumber[] {
  return without(ranges, secretRanges(blocks)).flatMap(({ start, end }) =>
    findIdentityNumbers(text.slice(start, end), start),
  );
}

function blocksOutside({ meeting }: CheckContext): Block[] {
  return [...meeting.preamble, ...meeting.closings.flatMap((closing) => closing.blocks)];
}

/** In an item */
function inItem(certain: boolean): ItemCheck {
  return (item, context, report) => reportNumbers(numbersOf(item, context), certain, report);
}

/** Outside the items */
function outside(certain: boolean): MeetingCheck {
  return (context, report) => reportNumbers(numbersOutside(context), certain, report);
}

function reportNumbers(numbers: readonly IdentityNumber[], certain: boolean, report: Report): void {
  for (const found of numbers)
    if (found.certain === certain)
      report(found.range, certain ? certainNumber : possibleNumber, { data: { replacement: found.masked } });
}

/** integritet/personnummer, in an item */
export const identityNumberShouldBeMasked = inItem(true);

/** integritet/personnummer, outside the items */
export const identityNumberOutsideItems = outside(true);

/** integritet/personnummer-mojligt, in an item */
export const possibleNumberShouldBeMasked = inItem(false);

/** integritet/personnummer-mojligt, outside the items */
export const possibleNumberOutsideItems = outside(false);

function checkSecrets(blocks: readonly Block[], report: Report): void {
  for (const block of allBlocks(blocks)) {
    if (block.type !== 'secret' || block.closed) continue;
    report(block.heading, 'Sekretessen är inte avslutad. Skriv ”Slut sekretess” där den hemliga texten slutar.');
  }
}

const unclearMarks = {
  beginning:
    'Det går inte att se vad som är hemligt här. Skriv ”Sekretess” på en egen rad, inte i en lista, en rubrik eller inom parentes.',
  end: 'Ingen sekretess har börjat här. Skriv ”Sekretess” där den hemliga texten börjar, eller ta bort raden.',
};

/** integritet/sekretess-oavslutad, in an item; and marks that are not read as such */
export const secretMustEnd: ItemCheck = (item, { text }, report) => {
  checkSecrets(item.blocks, report);
  checkMarks(item.blocks, ownRanges(item), [item.heading], text, report);
};

function checkMarks(
  blocks: readonly Block[],
  ranges: readonly SourceRange[],
  headings: readonly SourceRange[],
  text: string,
  report: Report,
): void {
  for (const range of ranges)
    for (const mark of unclearSecretMarks(blocks, range, text, headings)) report(mark.range, unclearMarks[mark.kind]);
}

/** integritet/sekretess-oavslutad, outside the items */
export const secretOutsideItemsMustEnd: MeetingCheck = (context, report) => {
  const { text } = context;
  const blocks = blocksOutside(context);
  checkSecrets(blocks, report);
  checkMarks(blocks, outsideItems(context), [], text, report);
};
