/** Minutes with one very long line, in which something may look back over the whole line, or on to its end, again and again. */
const opening = `Protokoll: Styrelsen
Tid: torsdag 7 mars 2024 kl. 18.30–20.00
Ordförande: Bo Ek
Sekreterare: Eva Lo

Närvarande
- Bo Ek
- Eva Lo

`;

/** What a line begins with, by the construct that it is. */
const beginnings = {
  title: 'Protokoll: ',
  time: 'Protokoll: S\nTid: ',
  list: 'Protokoll: S\nNärvarande: ',
  row: 'Protokoll: S\nNärvarande\n- ',
  heading: `${opening}§ 1 `,
  prose: `${opening}§ 1 A\n`,
  address: `${opening}§ 1 A\nhttp://a`,
  bullet: `${opening}§ 1 A\n- `,
  clause: `${opening}§ 1 A\natt `,
  decision: `${opening}§ 1 A\nBeslut: `,
  attachment: `${opening}§ 1 A\nBilaga: `,
  vote: `${opening}§ 1 A\nOmröstning: `,
  table: `${opening}§ 1 A\n| a | b |\n|---|---|\n`,
  next: `${opening}§ 1 A\nNästa möte: `,
  secret: `${opening}§ 1 A\nSekretess: `,
} as const;

export type HostileLine = readonly [construct: keyof typeof beginnings, piece: string];

export const hostileLines: readonly HostileLine[] = [
  ['title', '9:00 '],
  ['time', '9:00 '],
  ['time', '3 mars '],
  ['list', 'Bo Ek (S), '],
  ['row', 'Bo Ek, '],
  ['heading', '('],
  ['prose', 'http://a'],
  ['prose', 'http://a)))'],
  ['address', ')'],
  ['prose', '§ 1 '],
  ['prose', 'Bo Ek och Eva Lo sade att § 1 den 3 mars 2024 kl. 9:00 '],
  ['prose', '9:00 '],
  ['prose', '@Bo Ek '],
  ['prose', '**a'],
  ['prose', '”a” '],
  ['prose', '[a]('],
  ['prose', '1 000 '],
  ['prose', '19640823-3234 '],
  ['prose', 'bo@exempel.se '],
  ['prose', '1'],
  ['prose', 'a'],
  ['prose', '\u00a0'],
  ['bullet', '- '],
  ['clause', '3/3 '],
  ['decision', 'att '],
  ['attachment', '*'],
  ['attachment', 'a.pdf, '],
  ['vote', '12 mot 3 '],
  ['table', '| 1 '],
  ['next', '3 mars '],
  ['secret', 'Bo Ek '],
];

/** Minutes with such a line of about this many characters. It ends with a letter: what is looked for is not there. */
export function hostileMinutes([construct, piece]: HostileLine, length: number): string {
  return `${beginnings[construct]}${piece.repeat(Math.ceil(length / piece.length))}x\n`;
}
