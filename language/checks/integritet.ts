/** Rules of personal data and secret text. */
import { findIdentityNumbers } from '../meeting/identity-number.ts';
import type { Block } from '../meeting/model.ts';
import { unclearSecretMarks } from '../meeting/secret-marks.ts';
import type { SourceRange } from '../meeting/source.ts';
import type { ItemCheck, MeetingCheck, Report } from './context.ts';
import { outsideItems, ownRanges, without } from './passages.ts';
import { allBlocks } from './walk.ts';

function secretRanges(blocks: readonly Block[]): SourceRange[] {
  return blocks.filter((block) => block.type === 'secret').map((block) => block.range);
}

function checkNumbers(ranges: readonly SourceRange[], text: string, report: Report): void {
  for (const range of ranges) {
    for (const found of findIdentityNumbers(text.slice(range.start, range.end), range.start)) {
      // The message must not spread the number.
      report(found.range, 'Ett personnummer står i klartext. Maskera det eller lägg det under ”Sekretess”.', {
        data: { replacement: found.masked },
      });
    }
  }
}

/** integritet/personnummer, in an item */
export const identityNumberShouldBeMasked: ItemCheck = (item, { text }, report) => {
  checkNumbers(without(ownRanges(item), secretRanges(item.blocks)), text, report);
};

/** integritet/personnummer, outside the items */
export const identityNumberOutsideItems: MeetingCheck = (context, report) => {
  const { meeting, text } = context;
  const blocks = [...meeting.preamble, ...meeting.closings.flatMap((closing) => closing.blocks)];
  checkNumbers(without(outsideItems(context), secretRanges(blocks)), text, report);
};

function checkSecrets(blocks: readonly Block[], report: Report): void {
  for (const block of allBlocks(blocks)) {
    if (block.type !== 'secret' || block.closed) continue;
    report(block.heading, 'Sekretessen är inte avslutad. Skriv ”Slut sekretess” där den hemliga texten slutar.');
  }
}

const unclearMarks = {
  beginning: 'Det går inte att se vad som är hemligt här. Skriv ”Sekretess” på en egen rad, inte i en lista.',
  end: 'Ingen sekretess har börjat här. Skriv ”Sekretess” där den hemliga texten börjar, eller ta bort raden.',
};

/** integritet/sekretess-oavslutad, in an item; and marks that are not read as such */
export const secretMustEnd: ItemCheck = (item, { text }, report) => {
  checkSecrets(item.blocks, report);
  checkMarks(item.blocks, ownRanges(item), text, report);
};

function checkMarks(blocks: readonly Block[], ranges: readonly SourceRange[], text: string, report: Report): void {
  for (const range of ranges)
    for (const mark of unclearSecretMarks(blocks, range, text)) report(mark.range, unclearMarks[mark.kind]);
}

/** integritet/sekretess-oavslutad, outside the items */
export const secretOutsideItemsMustEnd: MeetingCheck = (context, report) => {
  const { meeting, text } = context;
  const blocks = [...meeting.preamble, ...meeting.closings.flatMap((closing) => closing.blocks)];
  checkSecrets(blocks, report);
  checkMarks(blocks, outsideItems(context), text, report);
};
