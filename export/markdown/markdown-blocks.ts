/** Each kind of block as Markdown. */
import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast';
import type {
  AttendanceData,
  BlockData,
  FactData,
  ListData,
  SignatureRow,
  TableBlockData,
} from '../paper/paper-data.ts';
import { forPaperBlock, type PerPaperBlock } from '../paper/per-paper-block.ts';
import { endOfQuoted, isKeyword, secretNote } from '../paper.ts';
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
  // "## Nästa möte" would be an item.
  heading: ({ level, text: name, label }) => [label ? paragraph(strong(name)) : heading(level + 1, name)],
  paragraph: paragraphs,
  quote: (block) => [quote(...paragraphs(block))],
  lists: ({ lists }, version) => listsMarkdown(lists, version),
  facts: ({ rows }, version) => factsMarkdown(rows, version),
  attendance: attendanceMarkdown,
  decision: ({ label, text: told, facts, tables, lists }, version) => [
    ...labelled(label, told, !isKeyword(label)),
    ...factsMarkdown(facts, version),
    ...blocksMarkdown(tables ?? [], version),
    ...listsMarkdown(lists, version),
  ],
  labelled: ({ label, level, text: told, lists }, version) => [
    ...labelled(label, told, level !== undefined),
    ...listsMarkdown(lists, version),
  ],
  outcome: ({ text: told }) => [paragraph(strong(told))],
  vote: ({ label, level, written }) => [
    ...labelled(label, written.text, level !== undefined),
    ...(written.rows.length > 0 ? [paragraph(...lines(written.rows.join('\n')))] : []),
  ],
  table: tableMarkdown,
  quoted: ({ label, told, end, blocks }, version) => [
    ...(told ? [] : labelled(label, null)),
    ...blocksMarkdown(blocks, version),
    ...(told ? [] : labelled(end ?? endOfQuoted, null)),
  ],
  secret: ({ label, basis, replacement, end, blocks }, version) => {
    const name = [label, basis].filter(Boolean).join(' ');
    const instead = version === 'publik' ? (replacement ?? secretNote) : replacement;
    return [
      paragraph(strong(instead === null ? name : `${name}: ${instead}`)),
      ...(version === 'publik' ? [] : blocksMarkdown(blocks, version)),
      ...labelled(end, null),
    ];
  },
  signatures: ({ rows }) => rows.flatMap(signatureMarkdown),
};

// --- Text and its label -----------------------------------------------------------------------------------------

function paragraphs({ text: told }: { readonly text: string }): BlockContent[] {
  return labelled(null, told);
}

/** "**Reservation:** text", or the label in a paragraph of its own, as headings are. */
function labelled(label: string | null, told: string | null, isHeading = false): BlockContent[] {
  if (isHeading && label !== null && told !== null) return [...labelled(label, null), ...labelled(null, told)];
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

function listsMarkdown(lists: readonly ListData[], version: Version): BlockContent[] {
  const made: BlockContent[] = [];
  for (let at = 0; at < lists.length; at++) {
    const run: string[] = [];
    for (let list = lists[at]; list && isLettered(list); list = lists[++at])
      run.push(...list.entries.map(({ text: told }) => `${list.marker} ${told}`));
    if (run.length > 0) made.push(paragraph(...lines(run.join('\n'))));
    const list = lists[at];
    if (list) made.push(listMarkdown(list, version));
  }
  return made;
}

/** "a) …": Markdown has no such lists, and a bullet before each letter would be one sign too many. They are lines. */
function isLettered({ marker, entries }: ListData): boolean {
  return marker !== null && /^\p{L}\)$/u.test(marker) && entries.every(({ blocks }) => blocks.length === 0);
}

function listMarkdown({ ordered: isOrdered, start, marker, entries }: ListData, version: Version): List {
  const items = entries.map(({ text: told, blocks }): ListItem => {
    const content: PhrasingContent[] = lines(told);
    if (marker !== null) content.unshift(text(content.length > 0 ? `${marker} ` : marker));
    return item(...(content.length > 0 ? [paragraph(...content)] : []), ...blocksMarkdown(blocks, version));
  });
  return isOrdered ? ordered(start ?? 1, items) : bullets(items);
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

/** Markdown is not signed, so there are no lines for signatures. */
function signatureMarkdown(row: SignatureRow): BlockContent[] {
  if (row.kind === 'heading') return [heading(row.level + 1, row.text)];
  if (row.kind === 'note') return labelled(null, row.text);
  return labelled(row.role, [row.name, row.date, row.details].filter(Boolean).join(', ') || null);
}
