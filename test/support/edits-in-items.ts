/** Edits inside items, for counting what is done again after them. */
import { scanSections } from '../../language/syntax/sections.ts';
import { styleOf } from '../../language/syntax/style/document-style.ts';

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
export const long = `Protokoll: Nämnden\nTid: 3 maj 2024\n\nNärvarande\n- Bo Ek\n- Eva Lo\n\n${generated.join('')}`;

/** What is written inside an item, each on lines of its own. */
export const insertions = {
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

/** Line ends inside items, which are places for another line. */
export function placesInItems(text: string): number[] {
  return scanSections(text, styleOf(text))
    .filter((section) => section.kind === 'item')
    .flatMap(({ start, length }) => {
      const own = text.slice(start, start + length).trimEnd();
      return [...own.matchAll(/$/gm)].map((found) => start + found.index);
    });
}
