import { expect, test } from 'vitest';
import { readText } from '../read-text.ts';

interface Expected {
  readonly kind: string;
  readonly body?: string;
  readonly number?: string;
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
}

const forms: readonly (readonly [string, Expected])[] = [
  ['Protokoll: Kulturnämnden', { kind: 'Protokoll', body: 'Kulturnämnden' }],
  ['Protokoll: Kulturnämnden, 6', { kind: 'Protokoll', body: 'Kulturnämnden', number: '6' }],
  ['Protokoll nr 6: Kulturnämnden', { kind: 'Protokoll', body: 'Kulturnämnden', number: '6' }],
  ['Minnesanteckningar från ledningsgruppen, 6', { kind: 'Minnesanteckningar', body: 'ledningsgruppen', number: '6' }],
  [
    'Protokoll fört vid Kulturnämndens sammanträde den 3 maj 2024',
    { kind: 'Protokoll', body: 'Kulturnämnden', date: '2024-05-03' },
  ],
  [
    'Protokoll fört vid Granviks Idrottsförenings ordinarie årsmöte den 3 maj 2024',
    { kind: 'Protokoll', body: 'Granviks Idrottsförening', date: '2024-05-03' },
  ],
  [
    'Protokoll fört vid Granviks idrottsförenings årsmöte torsdagen den 2 maj 2024',
    { kind: 'Protokoll', body: 'Granviks idrottsförening', date: '2024-05-02' },
  ],
  [
    'PROTOKOLL fört vid ordinarie föreningsstämma med Bostadsrättsföreningen Sjön i Granvik',
    { kind: 'Protokoll', body: 'Bostadsrättsföreningen Sjön i Granvik' },
  ],
  [
    'Protokoll nr 2/2024 fört vid styrelsemöte i Vind Förvaltning AB',
    { kind: 'Protokoll', body: 'Vind Förvaltning AB', number: '2/2024' },
  ],
  ['Brf Björkens årsstämma 2024', { kind: 'Stämmoprotokoll', body: 'Brf Björken' }],
  ['Styrelsemöte 2024-03-01', { kind: 'Styrelseprotokoll', date: '2024-03-01' }],
  ['STYRELSEMÖTE 2024-04-17 kl. 18:30', { kind: 'Styrelseprotokoll', date: '2024-04-17', start: '18:30' }],
  [
    'Styrelsemöte 2024-04-17 kl. 18.30–20.15',
    { kind: 'Styrelseprotokoll', date: '2024-04-17', start: '18:30', end: '20:15' },
  ],
  [
    '# Protokoll Kårstyrelsen – möte 7, 2024-10-02',
    { kind: 'Protokoll', body: 'Kårstyrelsen', number: '7', date: '2024-10-02' },
  ],
  ['Protokoll från styrelsemöte nr 5/2024', { kind: 'Protokoll', number: '5/2024' }],
  [
    'Protokoll från FSG Barn och utbildning, nr 9-2024',
    { kind: 'Protokoll', body: 'FSG Barn och utbildning', number: '9-2024' },
  ],
  ['Protokoll från årsmöte i Föreningen Vind 2024', { kind: 'Protokoll', body: 'Föreningen Vind' }],
  ['Årsmötesprotokoll 2024', { kind: 'Årsmötesprotokoll' }],
  ['# Styrelsemöte 3 – Föreningen Vind', { kind: 'Styrelseprotokoll', body: 'Föreningen Vind', number: '3' }],
  ['Protokoll: Kulturnämnden 2024/5', { kind: 'Protokoll', body: 'Kulturnämnden', number: '2024/5' }],
  ['Protokoll från styrelsens möte nr 3', { kind: 'Protokoll', body: 'styrelsen', number: '3' }],
  ['Kårstyrelsens protokoll, möte 7', { kind: 'Protokoll', body: 'Kårstyrelsen', number: '7' }],
  [
    'PROTOKOLL - Styrelsemöte - Föreningen Vind - 2024-05-03',
    { kind: 'Protokoll', body: 'Föreningen Vind', date: '2024-05-03' },
  ],
  ['Anteckningar från möte med kommunen 3/5 2024', { kind: 'Anteckningar', body: 'kommunen', date: '2024-05-03' }],
  ['Brf Kastanjen\nProtokoll från styrelsemöte', { kind: 'Protokoll', body: 'Brf Kastanjen' }],
  [
    'Brf Kastanjen\n\nSTYRELSEMÖTE 2024-04-17',
    { kind: 'Styrelseprotokoll', body: 'Brf Kastanjen', date: '2024-04-17' },
  ],
  [
    'GRANVIKS KOMMUN\nKommunstyrelsen\n\nSAMMANTRÄDESPROTOKOLL',
    { kind: 'Sammanträdesprotokoll', body: 'Kommunstyrelsen' },
  ],
];

test.each(forms)('%j', (text, expected) => {
  const { kind, body, number, date, start, end } = readText(`${text}\n\n1. Öppnande\n`);
  const found = {
    kind,
    body: body?.value,
    number: number?.value,
    date: date?.iso,
    start: start?.value,
    end: end?.value,
  };
  expect(found).toEqual({
    body: undefined,
    number: undefined,
    date: undefined,
    start: undefined,
    end: undefined,
    ...expected,
  });
});
