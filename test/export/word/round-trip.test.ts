import mammoth from 'mammoth';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { renderWord } from '../../../export/word/write.ts';
import { decidedIn } from '../../../language/facts/tasks.ts';
import { allItems } from '../../../language/facts/traversal.ts';
import type { Item } from '../../../language/meeting/model.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { examples } from '../../support/examples.ts';
import { renderAs } from '../render-as.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

/** What another program reads in the Word file, written down as somebody would: a line for each heading, paragraph, row. */
async function textOf(docx: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  const page = parseFragment(value);
  // Where the items have numbers, the other headings are lines of their own.
  const hasNumbers = find(page, 'h1').some((each) => numbered.test(inline(each)));
  return lines(page, hasNumbers ? () => '' : (level) => `${'#'.repeat(level + 1)} `)
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

const numbered = /^(?:§|punkt\s)?\s*\d/i;

function lines(node: Node, sign: (level: number) => string): string[] {
  const below = () => children(node).flatMap((each) => lines(each, sign));
  if (/^h\d$/.test(node.nodeName)) {
    const text = inline(node);
    return ['', numbered.test(text) ? text : sign(Number(node.nodeName[1])) + text];
  }
  if (node.nodeName === 'p') return ['', ...inline(node).split('\n')];
  if (node.nodeName === 'ul') return ['', ...entries(node, () => '-')];
  if (node.nodeName === 'ol') return ['', ...entries(node, (at) => `${at + 1}.`)];
  // The headings of columns say that it is a table of people or votes; other tables are frames.
  if (node.nodeName === 'table' && children(node).some(({ nodeName }) => nodeName === 'thead'))
    return ['', ...find(node, 'tbody').flatMap((body) => find(body, 'tr').map(row))];
  return below();
}

function entries(list: Node, sign: (at: number) => string, indent = ''): string[] {
  return find(list, 'li').flatMap((entry, at) => [
    `${indent}${sign(at)} ${inline(entry)}`,
    ...find(entry, 'ul').flatMap((inner) => entries(inner, () => '-', `${indent}  `)),
    ...find(entry, 'ol').flatMap((inner) => entries(inner, (each) => `${each + 1}.`, `${indent}  `)),
  ]);
}

function row(node: Node): string {
  const [first = '', ...rest] = find(node, 'td').map((cell) => children(cell).map(inline).join(' ').trim());
  return /^(?:ja|nej|avstår)$/i.test(first)
    ? `${first}: ${rest.filter(Boolean).at(-1)}`
    : `- ${[first, ...rest].filter(Boolean).join(', ')}`;
}

function inline(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value.replaceAll('\t', ' ');
  if (node.nodeName === 'br') return '\n';
  if (node.nodeName === 'ul' || node.nodeName === 'ol') return '';
  return children(node).map(inline).join('');
}

function children(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function find(node: Node, name: string): Node[] {
  return children(node).filter(({ nodeName }) => nodeName === name);
}

/** Items in order with what they decide and quote, and the people. */
function facts(text: string) {
  const { meeting } = readMinutes(text);
  const plain = (words: string | undefined) => (words ?? '').replaceAll('@', '').replace(/\s+/g, ' ').trim();
  const decided = (decisions: Item['decisions']) => decisions.flatMap(decidedIn).map(({ prose }) => plain(prose?.text));
  return {
    items: [...allItems(meeting.items)].map(({ number, title, decisions, quotedDecisions }) => ({
      heading: [number?.value, plain(title?.value)],
      decisions: decided(decisions),
      quoted: decided(quotedDecisions),
    })),
    people: meeting.attendance.map(({ name, status }) => [name, status] as const),
  };
}

it.each(examples)(
  '$name: its Word file, read as minutes, has the same items, decisions and people',
  async ({ text }) => {
    // A list of items has each of their headings a second time.
    const docx = await renderAs('docx', text, { contents: false }, { word: { render: renderWord } });
    const read = await textOf(docx);
    const [original, again] = [facts(text), facts(read)];
    expect(again.items, read).toEqual(original.items);
    // A line in a list that is no person ("Namn, Lägenhet, Röster") may look like one when it is alone.
    const names = new Set(original.people.map(([name]) => name));
    expect(
      again.people.filter(([name]) => names.has(name)),
      read,
    ).toEqual(original.people);
    const notes = readMinutes(text).meeting.attendanceSections.flatMap((section) => section.notes).length;
    expect(again.people.length, read).toBeLessThanOrEqual(original.people.length + notes);
  },
);
