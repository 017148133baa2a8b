/** Short makers of the Markdown tree's nodes. What they are given is data: the serialiser escapes it. */
import type {
  BlockContent,
  Blockquote,
  Break,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  Text,
} from 'mdast';
import type { TextTable } from '../attendance-table.ts';

export function text(value: string): Text {
  return { type: 'text', value };
}

export function strong(value: string): Strong {
  return { type: 'strong', children: [text(oneLine(value))] };
}

/** Text that keeps its lines. */
export function lines(value: string): (Text | Break)[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line, at): (Text | Break)[] => (at === 0 ? [text(line)] : [{ type: 'break' }, text(line)]));
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** `depth` 1 is the title; Markdown has six. */
export function heading(depth: number, value: string): Heading {
  const level = Math.min(Math.max(depth, 1), 6) as Heading['depth'];
  return { type: 'heading', depth: level, children: [text(oneLine(value))] };
}

export function quote(...children: BlockContent[]): Blockquote {
  return { type: 'blockquote', children };
}

export function item(...children: BlockContent[]): ListItem {
  // A table needs an empty line above it.
  return { type: 'listItem', spread: children.some(({ type }) => type === 'table'), children };
}

export function bullets(children: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children };
}

export function ordered(start: number, children: ListItem[]): List {
  return { type: 'list', ordered: true, start, spread: false, children };
}

/** Markdown has no table without headings: they may be empty. */
export function table({ columns, rows }: TextTable, align: Table['align'] = []): Table {
  return {
    type: 'table',
    align,
    children: [columns, ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: [text(oneLine(cell))] })),
    })),
  };
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}
