/** Minutes as GitHub-flavoured Markdown: everything they say, in their order. */
import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type {
  AttendanceSection,
  Block,
  Clause,
  ClauseField,
  Decision,
  Fact,
  Field,
  Item,
  ListEntry,
  Meeting,
  Mention,
  Prose,
  SignatureBlock,
  Statement,
} from '../language/meeting/model.ts';
import { contains, type Sourced, type SourceRange } from '../language/meeting/source.ts';
import { attendanceTable } from './attendance-table.ts';
import { countedLists, nestedLists } from './markdown-list.ts';
import { bullets, heading, item, lines, paragraph, quote, strong, table, text } from './markdown-nodes.ts';
import { publishedNote, secretNote } from './paper.ts';
import { forBlock, type PerBlock } from './per-block.ts';
import type { Version } from './published.ts';
import { headingLine, readable, readableProse, sourceLine } from './readable.ts';
import { votesSayMore, voteTable } from './vote-table.ts';

/** The Markdown file. Text of the minutes is data: whatever it holds, it is text in the Markdown too. */
export function renderMarkdown(
  meeting: Meeting,
  source: { readonly text: string },
  version: Version = 'intern',
): string {
  const note = version === 'publik' ? [paragraph(text(publishedNote))] : [];
  const root: Root = { type: 'root', children: [...document(meeting, source.text, version), ...note] };
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    // GitHub strikes out ~text~, which is no part of the serialiser's own Markdown.
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
  });
}

/** What blocks are written with. */
interface Place {
  readonly source: string;
  readonly version: Version;
  /** The depth of a heading inside the section that the block stands in. */
  readonly depth: number;
  /** The title of the item that the block stands in. */
  readonly title: string | undefined;
}

/** Preamble, then items, sub-items and closing lines as they follow on each other. */
function document(meeting: Meeting, source: string, version: Version): RootContent[] {
  const top: Place = { source, version, depth: 2, title: undefined };
  const sections = [
    ...withSubItems(meeting.items).map((each) => ({ range: each.range, content: itemMarkdown(each, top) })),
    ...meeting.closings.map((each) => ({ range: each.range, content: blocksMarkdown(each.blocks, top) })),
  ];
  sections.sort((a, b) => a.range.start - b.range.start);
  return [...blocksMarkdown(meeting.preamble, top), ...sections.flatMap((section) => section.content)];
}

function withSubItems(items: readonly Item[]): Item[] {
  return items.flatMap((each) => [each, ...withSubItems(each.items)]);
}

function itemMarkdown(each: Item, top: Place): MarkdownBlock[] {
  const place: Place = { ...top, depth: each.level + 3, title: each.title?.value };
  return [heading(each.level + 2, headingLine(top.source, each.heading)), ...blocksMarkdown(each.blocks, place)];
}

type MarkdownBlock = BlockContent;

/** Blocks in order; fields and facts in a row are one list. */
function blocksMarkdown(blocks: readonly Block[], place: Place): MarkdownBlock[] {
  const written: MarkdownBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block;
    if (block.type === 'field' || block.type === 'fact') {
      const run: (Field | Fact)[] = [];
      for (let each = blocks[at]; each?.type === 'field' || each?.type === 'fact'; each = blocks[++at]) run.push(each);
      written.push(bullets(run.map(factItem)));
    } else {
      written.push(...forBlock(writers, block, place));
      at++;
    }
  }
  return written;
}

const writers: PerBlock<[Place], MarkdownBlock[]> = {
  title: (block, { source }) => [heading(1, headingLine(source, block.range))],
  paragraph: (block) => proseParagraph(block.prose),
  subheading: (block, { depth }) => [heading(depth, block.text.value)],
  list: (block) => nestedLists(block.entries),
  quote: (block) => [quote(...proseParagraph(block.prose))],
  attendance: attendanceMarkdown,
  decision: (block) => (block.quotedFrom ? quotedMarkdown(block) : decisionMarkdown(block)),
  quoted: (block, place) => [
    quote(
      ...labelled(block.label, block.prose),
      ...block.blocks.flatMap((each) =>
        each.type === 'decision' ? decisionMarkdown(each) : blocksMarkdown([each], place),
      ),
      ...labelled(block.end, undefined),
    ),
  ],
  outcome: (block) => [paragraph(strong(readableProse(block.prose)))],
  motion: (block) => [
    ...labelled(block.label, block.prose),
    ...inSourceOrder([
      { parts: block.entries, write: entryBullets },
      { parts: block.clauses, write: (clauses) => clauseList(clauses, block.range) },
    ]),
  ],
  propositionOrder: (block) => [...labelled(block.label, block.prose), ...lists(block.entries)],
  vote: (block, { source }) => {
    const counts = voteTable(block, source);
    const told = !counts || votesSayMore(block, source) ? block.prose : undefined;
    return [...labelled(block.label, told), ...(counts ? [table(counts)] : [])];
  },
  reservation: statementMarkdown,
  recusal: statementMarkdown,
  note: statementMarkdown,
  specialOpinion: statementMarkdown,
  arrival: (block) => labelled(block.label, block.prose),
  departure: (block) => labelled(block.label, block.prose),
  adjournment: (block) => labelled(block.label, block.prose),
  action: (block) => [...labelled(block.label, block.prose), ...entryBullets(block.entries)],
  secret: (block, place) => [
    quote(
      paragraph(strong(sourceLine(place.source, block.heading))),
      ...(place.version === 'publik'
        ? block.replacement
          ? []
          : [paragraph(text(secretNote))]
        : [...blocksMarkdown(block.blocks, place), ...labelled(block.end, undefined)]),
    ),
  ],
  nextMeeting: (block, { depth }) => [
    ...(block.label.value ? [heading(depth, block.label.value)] : []),
    ...(block.prose ? proseParagraph(block.prose) : []),
  ],
  signatures: signaturesMarkdown,
  // Written together with their neighbours, above.
  field: (block) => [bullets([factItem(block)])],
  fact: (block) => [bullets([factItem(block)])],
};

// --- Text and its label -----------------------------------------------------------------------------------------

function proseParagraph(prose: Prose): MarkdownBlock[] {
  const content = lines(readableProse(prose));
  return content.length > 0 ? [paragraph(...content)] : [];
}

/** "**Reservation:** text". A sentence that is its own label stands by itself. */
function labelled(label: Sourced<string> | undefined, prose: Prose | undefined): MarkdownBlock[] {
  const content = labelledLine(label, prose);
  return content.length > 0 ? [paragraph(...content)] : [];
}

function labelledLine(label: Sourced<string> | undefined, prose: Prose | undefined): PhrasingContent[] {
  const told = prose && prose.text.trim() !== '' ? lines(readableProse(prose)) : [];
  if (!label || label.value.trim() === '' || (prose && contains(prose.range, label.range))) return told;
  const name = label.value.replace(/[\s:]+$/, '');
  return told.length > 0 ? [strong(`${name}:`), text(' '), ...told] : [strong(name)];
}

function lists(entries: readonly ListEntry[]): MarkdownBlock[] {
  return entries.length > 0 ? nestedLists(entries) : [];
}

function entryBullets(entries: readonly { readonly prose: Prose }[]): MarkdownBlock[] {
  return entries.length > 0 ? [bullets(entries.map((entry) => item(...proseParagraph(entry.prose))))] : [];
}

interface Parts<Part extends { readonly range: SourceRange }> {
  readonly parts: readonly Part[];
  readonly write: (run: readonly Part[]) => MarkdownBlock[];
}

/** Two kinds of rows that may stand among each other: each run of one kind is written together. */
function inSourceOrder<A extends { readonly range: SourceRange }, B extends { readonly range: SourceRange }>([
  first,
  second,
]: readonly [Parts<A>, Parts<B>]): MarkdownBlock[] {
  const written: MarkdownBlock[] = [];
  let [a, b] = [0, 0];
  const start = (part: { readonly range: SourceRange } | undefined) => part?.range.start ?? Number.POSITIVE_INFINITY;
  while (a < first.parts.length || b < second.parts.length) {
    const nextA = start(first.parts[a]);
    const nextB = start(second.parts[b]);
    if (nextA <= nextB) {
      const from = a;
      while (a < first.parts.length && start(first.parts[a]) <= nextB) a++;
      written.push(...first.write(first.parts.slice(from, a)));
    } else {
      const from = b;
      while (b < second.parts.length && start(second.parts[b]) < nextA) b++;
      written.push(...second.write(second.parts.slice(from, b)));
    }
  }
  return written;
}

function factItem(fact: Field | Fact) {
  const label = fact.type === 'field' ? fact.key : fact.label;
  return item(...labelled(label, fact.prose), ...lists(fact.entries));
}

function statementMarkdown(block: Statement): MarkdownBlock[] {
  return [...labelled(block.label, block.prose), ...lists(block.entries)];
}

// --- People -----------------------------------------------------------------------------------------------------

function attendanceMarkdown(section: AttendanceSection, { depth, title }: Place): MarkdownBlock[] {
  const name = section.heading.value.trim();
  const people = attendanceTable(section);
  const onlyNames = people.columns.length === 1;
  return [
    ...(name !== '' && name !== title ? [heading(depth, name)] : []),
    ...(people.rows.length === 0
      ? []
      : onlyNames
        ? [bullets(people.rows.map(([who = '']) => item(paragraph(text(who)))))]
        : [table(people)]),
    ...section.notes.filter(saysSomething).map((note) => paragraph(text(note.value))),
  ];
}

/** A line for each name with its role, for each role that nobody has signed, and for each note, in order. */
function signaturesMarkdown(block: SignatureBlock): MarkdownBlock[] {
  const signed = new Set(block.signatures.map((signature) => signature.role?.range.start));
  const rows: { readonly at: number; readonly line: PhrasingContent[] }[] = [
    ...block.signatures.map(({ role, mention, details, range }) => ({
      at: range.start,
      line: [
        ...(role ? [strong(`${role.value.replace(/[\s:]+$/, '')}:`), text(' ')] : []),
        text([mention.name, details?.value].filter(Boolean).join(', ')),
      ],
    })),
    ...block.roles
      .filter((role) => !signed.has(role.range.start))
      .map((role) => ({ at: role.range.start, line: [strong(role.value)] })),
    ...block.notes.filter(saysSomething).map((note) => ({ at: note.range.start, line: [text(note.value)] })),
  ].sort((a, b) => a.at - b.at);
  return rows.map((row) => paragraph(...row.line));
}

/** The line to write a signature on, or the rule of a table, is layout. */
function saysSomething(note: Sourced<string>): boolean {
  return /[\p{L}\p{N}]/u.test(note.value);
}

// --- Decisions --------------------------------------------------------------------------------------------------

function decisionMarkdown(decision: Decision): MarkdownBlock[] {
  return [
    ...labelled(decision.leadIn, decision.prose),
    ...(decision.fields.length > 0 ? fieldBullets(decision.fields, decision) : []),
    ...clauseList(decision.clauses, decision.range),
  ];
}

/** Another meeting's decision, recognised by the words before it: its date is said where it begins. */
function quotedMarkdown(decision: Decision): MarkdownBlock[] {
  const date = decision.quotedFrom?.date?.iso;
  const said = date ? `Tidigare beslut ${date}` : 'Tidigare beslut';
  return [quote(paragraph(strong(said)), ...decisionMarkdown(decision))];
}

/** Clauses that stand within the block; those of the motion that it answers stand there. */
function clauseList(clauses: readonly Clause[], within: SourceRange): MarkdownBlock[] {
  const own = clauses.filter((clause) => contains(within, clause.range));
  return countedLists(own.map((clause) => ({ node: clauseItem(clause), number: clauseNumber(clause) })));
}

function clauseNumber(clause: Clause): number | undefined {
  const digits = /\d{1,9}/.exec(clause.marker?.value ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function clauseItem(clause: Clause) {
  const att = /\p{L}[\p{L}-]*/u.exec(clause.marker?.value ?? '')?.[0];
  const told = lines(readable(clause.prose.text, [...clause.prose.mentions, ...clause.assignees]));
  const content: PhrasingContent[] = att ? [text(told.length > 0 ? `${att} ` : att), ...told] : told;
  return item(
    ...(content.length > 0 ? [paragraph(...content)] : []),
    ...inSourceOrder([
      { parts: clause.points, write: lists },
      { parts: clause.fields, write: (fields) => fieldBullets(fields, clause) },
    ]),
  );
}

function fieldBullets(fields: readonly ClauseField[], { assignees }: Pick<Clause, 'assignees'>): MarkdownBlock[] {
  return [bullets(fields.map((field) => item(...labelled(field.label, withMentions(field.prose, assignees)))))];
}

function withMentions(prose: Prose | undefined, mentions: readonly Mention[]): Prose | undefined {
  return prose && { ...prose, mentions: [...prose.mentions, ...mentions] };
}
