/** Short makers of the Markdown tree's nodes. What they are given is data: the serialiser escapes it. */
import type {
  BlockContent,
  Blockquote,
  Emphasis,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  Text,
} from 'mdast';
import { oneLine } from '../../language/source/one-line.ts';
import type { TextTable } from '../attendance-table.ts';
import { type Span, spansOf } from '../emphasis/marked-text.ts';

export function text(value: string): Text {
  return { type: 'text', value };
}

/** Text with its emphasis. */
function phrasing(value: string): PhrasingContent[] {
  return spansOf(value).map(emphasised);
}

function emphasised({ text: value, strong: isStrong, em }: Span): PhrasingContent {
  const inner: Emphasis | Text = em ? { type: 'emphasis', children: [text(value)] } : text(value);
  return isStrong ? { type: 'strong', children: [inner] } : inner;
}

export function strong(value: string): Strong {
  return {
    type: 'strong',
    children: spansOf(oneLine(value)).map((span) => emphasised({ ...span, strong: false })),
  };
}

/** Text that keeps its lines, with its emphasis. */
export function lines(value: string): PhrasingContent[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line, at): PhrasingContent[] => [...(at === 0 ? [] : [{ type: 'break' as const }]), ...phrasing(line)]);
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** `depth` 1 is the title; Markdown has six. */
export function heading(depth: number, value: string): Heading {
  const level = Math.min(Math.max(depth, 1), 6) as Heading['depth'];
  return { type: 'heading', depth: level, children: phrasing(oneLine(value)) };
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
      children: cells.map((cell) => ({ type: 'tableCell', children: phrasing(oneLine(cell)) })),
    })),
  };
}
