/** Signatures: the role before, after, below and above the name, in columns, with lines to sign on. */
import { expect, test } from 'vitest';
import { readText } from '../read-text.ts';

interface Officers {
  readonly chair?: string;
  readonly secretary?: string;
  readonly adjusters?: readonly string[];
}

function signed(text: string): Officers {
  const { chair, secretary, adjusters } = readText(
    `Protokoll: Styrelsen\nDatum: 2024-03-07\n\n§ 1 Öppnande\nMötet öppnades.\n\n§ 2 Avslutning\nMötet avslutades.\n\n${text}\n`,
  );
  const names = adjusters.map(({ name }) => name);
  return {
    ...(chair && { chair: chair.name }),
    ...(secretary && { secretary: secretary.name }),
    ...(names.length > 0 && { adjusters: names }),
  };
}

test.each<[string, Officers]>([
  ['Vid protokollet, Bo Al\n\nJusteras, Ada Ek', { secretary: 'Bo Al', adjusters: ['Ada Ek'] }],
  ['Vid protokollet Bo Al', { secretary: 'Bo Al' }],
  ['Vid protokollet/Bo Al\nJusteras/Ada Ek/Eva Lo', { secretary: 'Bo Al', adjusters: ['Ada Ek', 'Eva Lo'] }],
  ['Noterat av: Bo Al\n\nJusteras:\n\nAda Ek', { secretary: 'Bo Al', adjusters: ['Ada Ek'] }],
  ['Justeras av\nAda Ek\nEva Lo', { adjusters: ['Ada Ek', 'Eva Lo'] }],
  ['Bo Al, mötessekreterare.\nAda Ek, justeringsman.', { secretary: 'Bo Al', adjusters: ['Ada Ek'] }],
  ['    Bo Al (bal), mötessekreterare\n    Ada Ek (aek), justerare', { secretary: 'Bo Al', adjusters: ['Ada Ek'] }],
  [
    'Ada Ek                 Bo Al\nmötesordförande        mötessekreterare\n\nJusteras:\n\nEva Lo        Sten Kvist',
    { chair: 'Ada Ek', secretary: 'Bo Al', adjusters: ['Eva Lo', 'Sten Kvist'] },
  ],
  [
    'Stämmoordförande       Protokollförare\n\n_________       __________\nAda Ek          Bo Al\n\nJusterare       Justerare\n\n________        ________\nEva Lo          Sten Kvist',
    { chair: 'Ada Ek', secretary: 'Bo Al', adjusters: ['Eva Lo', 'Sten Kvist'] },
  ],
  [
    'Underskrifter\n\n………………          ………………\nAda Ek           Bo Al\nOrdförande       Sekreterare',
    { chair: 'Ada Ek', secretary: 'Bo Al' },
  ],
  // People in an item's text, and sentences, sign nothing.
  ['Följande valdes:\n\nAda Ek, ordförande\nBo Al, sekreterare', {}],
  ['Justeras Protokoll Tre', {}],
  ['Vid protokollet satt Bo Al.', {}],
  ['Ada Ek, justerare av vågar, talade.', {}],
])('%j', (text, expected) => expect(signed(text)).toEqual(expected));

test('those who sign are no participants', () => {
  const { attendance } = readText('Protokoll: Styrelsen\n\n§ 1 Röstlängd\n\n* Ada Ek\n\nBo Al, mötessekreterare\n');
  expect(attendance.map(({ name }) => name)).toEqual(['Ada Ek']);
});

test.each([
  [
    'Ada Grahn (ordf)          Li Wei (sekr)           Noor Al-Sayed (just)',
    'Ada Grahn chair; Li Wei secretary; Noor Al-Sayed adjuster',
  ],
  ['Ada Grahn (ordf.)\tLi Wei (sekreterare)', 'Ada Grahn chair; Li Wei secretary'],
  // Near misses.
  ['Ada Grahn (ordf), Li Wei (sekr)', ''],
  ['Ada Grahn (S)          Li Wei (M)', ''],
])('officers far from one another sign: %j', (row, expected) => {
  for (const gap of ['\n\n', '\n']) {
    const { signatures } = readText(`Protokoll: X\nDatum: 2024-03-14\n\n§ 1 Val\nText.${gap}${row}\n`);
    expect(signatures.map(({ mention, office }) => `${mention.name} ${office}`).join('; ')).toBe(expected);
  }
});
