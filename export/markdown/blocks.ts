/** Each kind of block as Markdown. */
import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast';
import type { AttendanceData, BlockData, FactData, ListData, SignatureRow, TableBlockData } from '../paper/data.ts';
import { forPaperBlock, type PerPaperBlock } from '../paper/per-paper-block.ts';
import { secretNote } from '../paper.ts';
import type { Version } from '../published.ts';
import { bullets, heading, item, lines, ordered, paragraph, quote, strong, table, text } from './nodes.ts';

/** Blocks in order. */
export function blocksMarkdown(blocks: readonly BlockData[], version: Version): BlockContent[] {
  return blocks.flatMap((block) => forPaperBlock(writers, block, version));
}

const writers: PerPaperBlock<Version, BlockContent[]> = {
  letterhead: paragraphs,
  title: ({ label, text: name }) => [heading(1, label === null ? name : `${label}: ${name}`)],
  subtitle: paragraphs,
  item: ({ level, number, text: name }) => [heading(level + 1, number === null ? name : `${number} ${name}`)],
  heading: ({ level, text: name }) => [heading(level + 1, name)],
  paragraph: paragraphs,
  quote: (block) => [quote(...paragraphs(block))],
  lists: ({ lists }, version) => listsMarkdown(lists, version),
  facts: ({ rows }, version) => factsMarkdown(rows, version),
  attendance: attendanceMarkdown,
  decision: ({ label, text: told, facts, tables, lists }, version) => [
    ...labelled(label, told),
    ...factsMarkdown(facts, version),
    ...blocksMarkdown(tables ?? [], version),
    ...listsMarkdown(lists, version),
  ],
  labelled: ({ label, text: told, lists }, version) => [...labelled(label, told), ...listsMarkdown(lists, version)],
  outcome: ({ text: told }) => [paragraph(strong(told))],
  vote: ({ label, text: told, columns, rows }) => [
    ...labelled(label, told),
    ...(rows.length > 0 ? [table({ columns, rows })] : []),
  ],
  table: tableMarkdown,
  quoted: ({ label, end, blocks }, version) => [
    quote(...labelled(label || null, null), ...blocksMarkdown(blocks, version), ...labelled(end, null)),
  ],
  secret: ({ label, basis, replacement, end, blocks }, version) => {
    const name = [label, basis].filter(Boolean).join(' ');
    return [
      quote(
        paragraph(strong(replacement === null ? name : `${name}: ${replacement}`)),
        ...(version === 'publik'
          ? replacement === null
            ? [paragraph(text(secretNote))]
            : []
          : [...blocksMarkdown(blocks, version), ...labelled(end, null)]),
      ),
    ];
  },
  signatures: ({ rows }) => rows.flatMap(signatureMarkdown),
};

// --- Text and its label -----------------------------------------------------------------------------------------

function paragraphs({ text: told }: { readonly text: string }): BlockContent[] {
  return labelled(null, told);
}

/** "**Reservation:** text" */
function labelled(label: string | null, told: string | null): BlockContent[] {
  const content = told === null ? [] : lines(told);
  if (label === null) return content.length > 0 ? [paragraph(...content)] : [];
  return [paragraph(...(content.length > 0 ? [strong(`${label}:`), text(' '), ...content] : [strong(label)]))];
}

function factsMarkdown(rows: readonly FactData[], version: Version): BlockContent[] {
  if (rows.length === 0) return [];
  return [
    bullets(
      rows.map(({ label, text: told, lists, blank }) =>
        item(...labelled(label || null, blank ? '_'.repeat(30) : told), ...listsMarkdown(lists, version)),
      ),
    ),
  ];
}

/** One column without a heading is no table to Markdown, but lines. */
function tableMarkdown({ columns, headless, rows }: TableBlockData): BlockContent[] {
  if (headless && columns.length === 1) return paragraphs({ text: rows.map(([cell = '']) => cell).join('\n') });
  const headings = columns.map((column) => column.heading);
  return [
    table(
      { columns: headings, rows },
      columns.map(({ align }) => align ?? null),
    ),
  ];
}

// --- Lists ------------------------------------------------------------------------------------------------------

function listsMarkdown(lists: readonly ListData[], version: Version): List[] {
  return lists.map(({ ordered: isOrdered, start, marker, entries }) => {
    const items = entries.map(({ text: told, blocks }): ListItem => {
      const content: PhrasingContent[] = lines(told);
      if (marker !== null) content.unshift(text(content.length > 0 ? `${marker} ` : marker));
      return item(...(content.length > 0 ? [paragraph(...content)] : []), ...blocksMarkdown(blocks, version));
    });
    return isOrdered ? ordered(start ?? 1, items) : bullets(items);
  });
}

// --- People -----------------------------------------------------------------------------------------------------

/** A page of the web has room for all columns. */
function attendanceMarkdown({ heading: name, level, wide, notes }: AttendanceData): BlockContent[] {
  return [
    ...(name === null ? [] : [heading(level + 1, name)]),
    ...(wide.rows.length === 0
      ? []
      : wide.columns.length === 1
        ? [bullets(wide.rows.map(([who = '']) => item(paragraph(text(who)))))]
        : [table(wide)]),
    ...notes.flatMap((note) => labelled(null, note)),
  ];
}

/** Nobody signs Markdown, so there are no lines for it. */
function signatureMarkdown(row: SignatureRow): BlockContent[] {
  if (row.kind === 'heading') return [heading(row.level + 1, row.text)];
  if (row.kind === 'note') return labelled(null, row.text);
  return labelled(row.role, [row.name, row.date, row.details].filter(Boolean).join(', ') || null);
}
