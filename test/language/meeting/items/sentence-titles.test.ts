/** Items whose title is the sentence that says what happened: "§ 4. Dagordningen fastställdes." */
import { expect, test } from 'vitest';
import { readText } from '../read-text.ts';

test.each<[string, readonly string[]]>([
  ['§ 1. Kallelsen godkändes.', ['Kallelsen godkändes.']],
  ['§ 1 Ansvarsfrihet för styrelsen beviljades', ['Ansvarsfrihet för styrelsen beviljades']],
  ['1. Till revisorer valdes Anna Ek och Bo Ask.', ['Till revisorer valdes Anna Ek och Bo Ask.']],
  [
    '§ 1 Att jämte ordföranden justera protokollet valdes Bo Ask.',
    ['Att jämte ordföranden justera protokollet valdes Bo Ask.'],
  ],
  ['§ 1. Dagordningen fastställs.', ['Dagordningen fastställs.']],
  // What is to be done, and what another meeting did.
  ['§ 1 Dagordningen fastställs', []],
  ['§ 1 Val av revisorer', []],
  ['§ 1 Motioner som avslogs förra året.', []],
  ['§ 1. Ordföranden meddelade att ansökan godkändes.', []],
])('%j', (heading, expected) => {
  const [item] = readText(`Protokoll: Styrelsen\n\n${heading}\n\nText.\n`).items;
  expect(item?.implicitDecisions.map(({ value }) => value)).toEqual(expected);
});
