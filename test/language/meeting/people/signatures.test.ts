import { expect, test } from 'vitest';
import { readText } from '../read-text.ts';

const forms: readonly (readonly [string, readonly (readonly (string | undefined)[])[]])[] = [
  [
    'Vid protokollet: Anna Ek\nJusteras: Bo Ask 2024-03-21',
    [
      ['Vid protokollet', 'Anna Ek'],
      ['Justeras', 'Bo Ask', '2024-03-21'],
    ],
  ],
  [
    'Vid anteckningarna\n\nJusterat\n\nAnna Ek\n\nBo Ask',
    [
      ['Vid anteckningarna', 'Anna Ek'],
      ['Justerat', 'Bo Ask'],
    ],
  ],
  [
    'Vid protokollet\n\nAnna Ek\n\nJusteras\n\nBo Ask\nLisa Lund',
    [
      ['Vid protokollet', 'Anna Ek'],
      ['Justeras', 'Bo Ask'],
      ['Justeras', 'Lisa Lund'],
    ],
  ],
  [
    'Vid protokollet\t\tJusteras\n\nAnna Ek\t\tBo Ask\n\t\tLisa Lund',
    [
      ['Vid protokollet', 'Anna Ek'],
      ['Justeras', 'Bo Ask'],
      ['Justeras', 'Lisa Lund'],
    ],
  ],
  [
    'Vid protokollet:\t\tJusteras:\n........\t.......\nAnna Ek\t\tBo Ask',
    [
      ['Vid protokollet', 'Anna Ek'],
      ['Justeras', 'Bo Ask'],
    ],
  ],
  [
    'Vid protokollet: Anna Ek\tJusteras: Bo Ask',
    [
      ['Vid protokollet', 'Anna Ek'],
      ['Justeras', 'Bo Ask'],
    ],
  ],
  [
    'Underskrifter\n\nSekreterare\nAnna Ek\n\nOrdförande\nBo Ask\n\nJusterare\nLisa Lund',
    [
      ['Sekreterare', 'Anna Ek'],
      ['Ordförande', 'Bo Ask'],
      ['Justerare', 'Lisa Lund'],
    ],
  ],
  [
    'Underskrifter\n\nAnna Ek, sekreterare\nBo Ask, justerare',
    [
      ['Underskrifter', 'Anna Ek'],
      ['Underskrifter', 'Bo Ask'],
    ],
  ],
  [
    'Justeras\n\nAnna Ek, Sveriges Lärare\n\nBo Ask, Kommunal',
    [
      ['Justeras', 'Anna Ek'],
      ['Justeras', 'Bo Ask'],
    ],
  ],
  [
    'Justeras:\n\n________\t________\nAnna Ek\t\tBo Ask',
    [
      ['Justeras', 'Anna Ek'],
      ['Justeras', 'Bo Ask'],
    ],
  ],
];

test.each(forms)('%j', (text, expected) => {
  const { signatures } = readText(`Protokoll: Styrelsen\n\n1. Öppnande\n\nText.\n\n${text}\n`);
  expect(signatures.map(({ role, mention, date }) => [role?.value, mention.name, ...(date ? [date.iso] : [])])).toEqual(
    expected,
  );
});
