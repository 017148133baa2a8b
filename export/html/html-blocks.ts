/** Each kind of block as HTML. */
import { statusNames } from '../attendance-table.ts';
import type {
  AttendanceData,
  BlockData,
  FactData,
  ListData,
  SignatureRow,
  TableBlockData,
} from '../paper/paper-data.ts';
import { forPaperBlock, type PerPaperBlock } from '../paper/per-paper-block.ts';
import { secretNote } from '../paper.ts';
import type { Version } from '../published.ts';
import { type Content, element, type Html, textLines } from './element.ts';

/** Blocks in order, those that are sections and those that are not. */
export function blocksHtml(blocks: readonly BlockData[], version: Version): Content {
  return blocks.map((block) => blockHtml(block, version));
}

export function blockHtml(block: BlockData, version: Version): Content {
  return forPaperBlock(writers, block, version);
}

const writers: PerPaperBlock<Version, Content> = {
  letterhead: ({ text }) => element('p', { class: 'letterhead' }, textLines(text)),
  title: ({ label, text }) =>
    element('h1', {}, label ? [element('span', { class: 'kind' }, label), ' '] : undefined, textLines(text)),
  subtitle: ({ text }) => element('p', { class: 'subtitle' }, textLines(text)),
  item: ({ level, number, text }) =>
    element(tag(level), {}, number === null ? undefined : [element('span', { class: 'number' }, number), ' '], text),
  heading: ({ level, text }) => (level === 1 ? element(tag(level), {}, textLines(text)) : labelHtml(text, level)),
  paragraph: ({ text }) => element('p', {}, textLines(text)),
  quote: ({ text }) => element('blockquote', {}, element('p', {}, textLines(text))),
  lists: ({ lists }, version) => listsHtml(lists, version),
  facts: ({ header, rows }, version) => factsHtml(rows, header ? 'facts' : 'notes', version),
  attendance: attendanceHtml,
  decision: ({ label, level, text, lists, facts, tables }, version) =>
    element(
      'div',
      { class: 'decision' },
      label === null ? undefined : labelHtml(label, level),
      text === null ? undefined : element('p', {}, textLines(text)),
      factsHtml(facts, 'notes', version),
      blocksHtml(tables ?? [], version),
      listsHtml(lists, version),
    ),
  labelled: ({ label, level, text, lists }, version) => [labelledHtml(label, text, level), listsHtml(lists, version)],
  outcome: ({ text }) => element('p', { class: 'outcome' }, textLines(text)),
  vote: ({ label, level, text, columns, rows }) => {
    if (rows.length === 0) return labelledHtml(label, text, level);
    const caption = text === null && level === undefined ? (label ?? 'Omröstning') : undefined;
    return [
      caption ? undefined : labelledHtml(label, text, level),
      element(
        'table',
        { class: 'votes' },
        caption
          ? element('caption', {}, caption)
          : element('caption', {}, element('span', { class: 'hidden' }, 'Röster')),
        tableHtml(columns, rows, (column) => (column === 1 ? 'count' : undefined)),
      ),
    ];
  },
  table: tableBlockHtml,
  quoted: ({ label, end, blocks }, version) =>
    element(
      'blockquote',
      {},
      label ? element('p', { class: 'lead' }, textLines(label)) : undefined,
      blocksHtml(blocks, version),
      end === null ? undefined : element('p', { class: 'end' }, end),
    ),
  secret: ({ label, basis, replacement, end, blocks }, version) => {
    const heading = [label, basis].filter(Boolean).join(' ');
    if (version === 'publik')
      return element('div', { class: 'withheld' }, labelledHtml(heading, replacement ?? secretNote));
    return element(
      'div',
      { class: 'secret' },
      element('p', { class: 'lead' }, replacement === null ? heading : [`${heading}: `, textLines(replacement)]),
      blocksHtml(blocks, version),
      end === null ? undefined : element('p', { class: 'end' }, end),
    );
  },
  signatures: ({ rows }, version) => signaturesHtml(rows, version),
};

/** The page's title has the first level. */
function tag(level: number): string {
  return `h${Math.min(level + 1, 6)}`;
}

/** What is above a part of an item, a heading where it has a level. */
function labelHtml(label: string, level: number | undefined): Html {
  return element(level === undefined ? 'p' : tag(level), { class: 'lead' }, textLines(label));
}

function labelledHtml(label: string | null, text: string | null, level?: number): Content {
  if (label !== null && level !== undefined) return [labelHtml(label, level), labelledHtml(null, text)];
  if (label === null) return text === null ? undefined : element('p', {}, textLines(text));
  return text === null
    ? element('p', { class: 'lead' }, textLines(label))
    : element('p', {}, element('strong', {}, textLines(label), ':'), ' ', textLines(text));
}

/** What has a label in a list of terms, what has none between. */
function factsHtml(rows: readonly FactData[], look: 'facts' | 'notes', version: Version): Content {
  const written: Html[] = [];
  let terms: Html[] = [];
  const finish = () => {
    if (terms.length > 0) written.push(element('dl', { class: look }, terms));
    terms = [];
  };
  for (const { label, text, lists, blank } of rows) {
    const line = blank ? element('span', { class: 'blank' }) : undefined;
    const told = [text === null ? line : textLines(text), listsHtml(lists, version)];
    if (label === '') {
      finish();
      written.push(element('div', {}, text === null ? undefined : element('p', {}, textLines(text)), told[1]));
    } else terms.push(element('div', {}, element('dt', {}, label), ' ', element('dd', {}, told)));
  }
  finish();
  return written;
}

function listsHtml(lists: readonly ListData[], version: Version): Content {
  return lists.map(({ ordered, start, marker, entries }) => {
    if (ordered)
      return element(
        'ol',
        { start: start === 1 || start === null ? undefined : start },
        entries.map(({ text, blocks }) => element('li', {}, textLines(text), blocksHtml(blocks, version))),
      );
    if (marker === null)
      return element(
        'ul',
        {},
        entries.map(({ text, blocks }) => element('li', {}, textLines(text), blocksHtml(blocks, version))),
      );
    // Safari no longer says that it is a list when the signs are the page's own.
    return element(
      'ul',
      { class: /^\p{L}{2,}/u.test(marker) ? 'marked att' : 'marked', role: 'list' },
      entries.map(({ text, blocks }) =>
        element(
          'li',
          {},
          element('span', { class: 'marker' }, marker),
          ' ',
          element('div', {}, textLines(text), blocksHtml(blocks, version)),
        ),
      ),
    );
  });
}

function attendanceHtml({ heading, level, status, columns, rows, notes }: AttendanceData): Content {
  const name = heading === null ? undefined : element(tag(level), {}, heading);
  const asTable = rows.length > 0 && columns.length > 1;
  return [
    asTable
      ? element(
          'table',
          { class: 'people' },
          element('caption', {}, name ?? element('span', { class: 'hidden' }, statusNames[status])),
          tableHtml(columns, rows),
        )
      : name,
    asTable || rows.length === 0
      ? undefined
      : element(
          'ul',
          { class: rows.length > 5 ? 'plain names' : 'plain', role: 'list' },
          rows.map(([who = '']) => element('li', {}, who)),
        ),
    notes.map((note) => element('p', {}, textLines(note))),
  ];
}

/** In a box that scrolls by itself where the page is too narrow; it takes the focus, so that keys can scroll it (WCAG 2.2, 2.1.1). */
function tableBlockHtml({ caption, columns, headless, rows }: TableBlockData): Content {
  const name = caption || 'Tabell';
  const classOf = (at: number) => {
    const column = columns[at];
    return [column?.kind, column?.align].filter((each) => each !== undefined).join(' ') || undefined;
  };
  return element(
    'div',
    { class: 'scroll', role: 'group', 'aria-label': name, tabindex: 0 },
    element(
      'table',
      { class: caption === '' ? 'list own' : 'list' },
      caption === '' ? undefined : element('caption', {}, element('span', { class: 'hidden' }, caption)),
      tableHtml(headless ? undefined : columns.map(({ heading }) => heading), rows, classOf),
    ),
  );
}

/** The first cell of a row is what the row is about. */
function tableHtml(
  columns: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
  classOf: (column: number) => string | undefined = () => undefined,
): Content {
  return [
    columns &&
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          columns.map((column, index) =>
            column === ''
              ? element('td', { class: classOf(index) })
              : element('th', { scope: 'col', class: classOf(index) }, textLines(column)),
          ),
        ),
      ),
    element(
      'tbody',
      {},
      rows.map((row) =>
        element(
          'tr',
          {},
          row.map((cell, index) =>
            index === 0 && columns && cell !== ''
              ? element('th', { scope: 'row', class: classOf(index) }, textLines(cell))
              : element('td', { class: classOf(index) }, textLines(cell)),
          ),
        ),
      ),
    ),
  ];
}

/** Signers in a row are beside each other; in the original there is a line to sign on. */
function signaturesHtml(rows: readonly SignatureRow[], version: Version): Content {
  const written: Content[] = [];
  let signers: Html[] = [];
  const finish = () => {
    if (signers.length > 0) written.push(element('ul', { class: 'signers', role: 'list' }, signers));
    signers = [];
  };
  for (const row of rows) {
    if (row.kind === 'signer') signers.push(signerHtml(row, version));
    else {
      finish();
      written.push(
        row.kind === 'heading' ? element(tag(row.level), {}, row.text) : element('p', {}, textLines(row.text)),
      );
    }
  }
  finish();
  return written;
}

function signerHtml(row: Extract<SignatureRow, { kind: 'signer' }>, version: Version): Html {
  const { role, name, date, details } = row;
  const toSign = version === 'intern';
  return element(
    'li',
    {},
    role === null ? undefined : element('p', { class: 'role' }, role),
    element(
      'p',
      { class: toSign ? 'name sign' : 'name' },
      element('span', {}, name === null ? '' : textLines(name)),
      ' ',
      date === null
        ? toSign
          ? element('span', { class: 'day' }, 'Datum')
          : undefined
        : element('span', {}, textLines(date)),
    ),
    details === null ? undefined : element('p', {}, textLines(details)),
  );
}
