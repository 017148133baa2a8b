/** Meeting → what the template is given: everything that the minutes say, in their order. */

import type {
  AttendanceSection,
  Block,
  Decision,
  Fact,
  Field,
  Item,
  Meeting,
  Prose,
  SignatureBlock,
  Statement,
  TitleBlock,
} from '../../language/meeting/model.ts';
import { formatLong } from '../../language/meeting/time/calendar.ts';
import { oneLine } from '../../language/source/one-line.ts';
import { contains, type Sourced, type SourceRange } from '../../language/source/range.ts';
import { attendanceTable } from '../attendance-table.ts';
import type { Paper } from '../paper.ts';
import { forBlock, type PerBlock } from '../per-block.ts';
import type { Version } from '../published.ts';
import { votesSayMore, voteTable, writtenVote } from '../vote-table.ts';
import { headingLine, readableProse, sourceLine } from '../without-at-signs.ts';
import { attendanceRows } from './attendance-rows.ts';
import { withoutLevelJumps } from './heading-levels.ts';
import { withKeptLines } from './kept-lines.ts';
import { clauseRows, fieldFact, labelText, listBlock, listsOf, plainRows, rowsOf } from './list-data.ts';
import { documentTitle } from './names.ts';
import { attendanceNotes, saysSomething } from './notes.ts';
import type { BlockData, FactData, LabelledData, ListData, SignatureRow } from './paper-data.ts';
import { textTable } from './text-table.ts';
import { addedSigners, isDraft } from './verification.ts';
import { writtenTable } from './written-table.ts';

export interface BuildOptions {
  readonly version: Version;
  readonly draftMark: boolean;
}

/** The data without its look and the template's own words. `text` is what the meeting was read from. */
export function buildMinutes(meeting: Meeting, text: string, options: BuildOptions): Paper {
  const blocks = minutesParts(meeting, text, options.version).flatMap((part) => part.build());
  return {
    language: 'sv',
    version: options.version,
    title: documentTitle(meeting),
    kind: meeting.kind ?? 'Protokoll',
    body: meeting.body?.value ?? null,
    number: meeting.number?.value ?? null,
    date: meeting.date?.iso ?? null,
    dateText: meeting.date?.iso ? formatLong(meeting.date.iso) : null,
    start: meeting.start?.value ?? null,
    end: meeting.end?.value ?? null,
    place: meeting.place?.value ?? null,
    chair: meeting.chair?.name ?? null,
    secretary: meeting.secretary?.name ?? null,
    adjusters: meeting.adjusters.map((adjuster) => adjuster.name),
    draft: options.draftMark && isDraft(meeting),
    blocks: withKeptLines(withoutLevelJumps(blocks.flatMap((placed) => placed.blocks))),
  };
}

/** What blocks are built with. */
interface Place {
  readonly source: string;
  readonly version: Version;
  /** The level of a heading inside the section that the block is in. */
  readonly level: number;
  /** The title of the item that the block is in. */
  readonly title: string | undefined;
}

/** What a part of the source has become. */
export interface PlacedBlocks {
  readonly blocks: readonly BlockData[];
  /** Where it is in the source, in order: the model's own ranges, which move with their text. Empty for what is added. */
  readonly source: readonly SourceRange[];
}

/** A part of the minutes that is built by itself. */
export interface MinutesPart {
  /** The part of the meeting that it is: what is built of it is the same as long as this is the same object. */
  readonly of: object;
  readonly build: () => PlacedBlocks[];
}

/** Preamble, then items, sub-items and closing lines as they follow on each other, and lines for those who shall sign. */
export function minutesParts(meeting: Meeting, text: string, version: Version): MinutesPart[] {
  const top: Place = { source: text, version, level: 1, title: undefined };
  const sections = [
    ...withSubItems(meeting.items).map((item) => ({ of: item, build: () => itemBlocks(item, top) })),
    ...meeting.closings.map((closing) => ({ of: closing, build: () => placedBlocks(closing.blocks, top) })),
  ].sort((a, b) => a.of.range.start - b.of.range.start);
  const signers = addedSigners(meeting);
  const signatures: PlacedBlocks = { blocks: [{ kind: 'signatures', rows: signers }], source: [] };
  return [
    { of: meeting.preamble, build: () => preamble(meeting, top) },
    ...sections,
    ...(signers.length > 0 ? [{ of: signers, build: () => [signatures] }] : []),
  ];
}

/** The lines above the title are the letterhead; a short line below it belongs to it. */
function preamble({ preamble: blocks, title }: Meeting, top: Place): PlacedBlocks[] {
  const at = title ? blocks.indexOf(title) : -1;
  if (at < 0) return placedBlocks(blocks, top);
  const above = blocks.slice(0, at).flatMap((block): PlacedBlocks[] => {
    if (block.type !== 'paragraph') return placedBlocks([block], top);
    return [{ blocks: [{ kind: 'letterhead', text: readableProse(block.prose) }], source: [block.range] }];
  });
  const next = blocks[at + 1];
  const subtitle = next?.type === 'paragraph' && next.prose.text.length <= 80 && !/[.!?]$/.test(next.prose.text);
  return [
    ...above,
    ...placedBlocks([blocks[at] as Block], top),
    ...(subtitle
      ? [{ blocks: [{ kind: 'subtitle' as const, text: readableProse(next.prose) }], source: [next.range] }]
      : []),
    ...placedBlocks(blocks.slice(at + (subtitle ? 2 : 1)), top),
  ];
}

function withSubItems(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...withSubItems(item.items)]);
}

function itemBlocks(item: Item, top: Place): PlacedBlocks[] {
  const level = item.level + 1;
  const line = headingLine(top.source, item.heading);
  const title = oneLine(item.title?.value ?? '');
  const split = title !== '' && line.endsWith(title) && line.length > title.length;
  const heading: BlockData = {
    kind: 'item',
    level,
    number: split ? line.slice(0, -title.length).trim() : null,
    text: split ? title : line,
  };
  return [
    { blocks: [heading], source: [item.heading] },
    ...placedBlocks(item.blocks, { ...top, level: level + 1, title: item.title?.value }),
  ];
}

function blocksData(blocks: readonly Block[], place: Place): BlockData[] {
  return placedBlocks(blocks, place).flatMap((placed) => placed.blocks);
}

/** Blocks in order; fields and facts in a row are together, unless their label is a heading. */
function placedBlocks(blocks: readonly Block[], place: Place): PlacedBlocks[] {
  const built: PlacedBlocks[] = [];
  const isRow = (block: Block | undefined): block is Field | Fact =>
    (block?.type === 'field' || block?.type === 'fact') && labelLevel(factLabel(block), place) === undefined;
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block;
    if (isRow(block)) {
      const run: (Field | Fact)[] = [];
      for (let each = blocks[at]; isRow(each); each = blocks[++at]) run.push(each);
      const facts: BlockData = { kind: 'facts', header: place.level === 1, rows: run.map(factData) };
      built.push({ blocks: [facts], source: run.map(({ range }) => range) });
    } else {
      built.push({ blocks: forBlock(builders, block, place), source: [block.range] });
      at++;
    }
  }
  return built;
}

const builders: PerBlock<[Place], BlockData[]> = {
  title: titleData,
  paragraph: ({ prose, code }) => [{ kind: 'paragraph', text: readableProse(prose), ...(code ? { code } : {}) }],
  subheading: ({ text }, { level }) => [{ kind: 'heading', level, text: text.value }],
  list: ({ entries }) => [listBlock(listsOf(rowsOf(entries)))],
  table: (block) => [textTable(block)],
  quote: ({ prose }) => [{ kind: 'quote', text: readableProse(prose) }],
  attendance: attendanceData,
  decision: (block, place) => (block.quotedFrom ? [quotedDecision(block, place)] : [decisionData(block, place)]),
  quoted: (block, place) => [
    {
      kind: 'quoted',
      label: [labelText(block.label.value), block.prose && readableProse(block.prose)].filter(Boolean).join(' '),
      // They are quoted already.
      blocks: block.blocks.flatMap((each) =>
        each.type === 'decision' ? [decisionData(each, place)] : blocksData([each], place),
      ),
      end: block.end ? labelText(block.end.value) : null,
    },
  ],
  outcome: ({ prose }) => [{ kind: 'outcome', text: readableProse(prose) }],
  motion: (block, place) => [
    labelled(
      block.label,
      block.prose,
      listsOf([...plainRows(block.entries), ...clauseRows(block.clauses, block.range)]),
      place,
    ),
  ],
  propositionOrder: statement,
  vote: (block, place) => {
    const counts = voteTable(block, place.source);
    const told = !counts || votesSayMore(block, place.source) ? block.prose : undefined;
    const { lists: _, ...label } = labelled(block.label, told, [], place);
    return [
      {
        ...label,
        kind: 'vote',
        columns: counts?.columns ?? [],
        rows: counts?.rows ?? [],
        written: writtenVote(block, place.source),
      },
    ];
  },
  reservation: statement,
  recusal: statement,
  note: statement,
  specialOpinion: statement,
  arrival: ({ label, prose }, place) => [labelled(label, prose, [], place)],
  departure: ({ label, prose }, place) => [labelled(label, prose, [], place)],
  adjournment: ({ label, prose }, place) => [labelled(label, prose, [], place)],
  action: ({ label, check, prose, entries, range }, place) =>
    check && prose
      ? [listBlock(listsOf(plainRows([{ prose, range, check }, ...entries])))]
      : [labelled(label, prose, listsOf(plainRows(entries)), place)],
  secret: (block, place) => [
    {
      kind: 'secret',
      label: labelText(block.label.value),
      basis: block.basis?.value ?? null,
      replacement: block.replacement?.value ?? null,
      blocks: blocksData(block.blocks, place),
      end: block.end ? labelText(block.end.value) : null,
    },
  ],
  nextMeeting: ({ label, prose }, { level }) => [
    ...(label.value.trim()
      ? [{ kind: 'heading' as const, level, text: labelText(label.value), label: true as const }]
      : []),
    ...(prose ? [{ kind: 'paragraph' as const, text: readableProse(prose) }] : []),
  ],
  signatures: signaturesData,
  // Those whose label is no heading are built together with their neighbours, above.
  field: headedFact,
  fact: headedFact,
};

// --- Head -------------------------------------------------------------------------------------------------------

/** "Protokoll: Kulturnämnden" is the kind above the body; any other title is as it is written. */
function titleData(block: TitleBlock, { source }: Place): BlockData[] {
  const line = headingLine(source, block.range);
  const parts = /^(\p{L}+)\s*:\s*(\S.*)$/u.exec(line);
  return [{ kind: 'title', label: parts?.[1] ?? null, text: parts?.[2] ?? line }];
}

function factLabel(fact: Field | Fact): Sourced<string> {
  return fact.type === 'field' ? fact.key : fact.label;
}

/** "Beslutsunderlag" on a line of its own, and what is below it. */
function headedFact(fact: Field | Fact, place: Place): BlockData[] {
  return [labelled(factLabel(fact), fact.prose, listsOf(rowsOf(fact.entries)), place)];
}

function factData(fact: Field | Fact): FactData {
  const label = factLabel(fact);
  const { text, lists } = labelled(undefined, fact.prose, listsOf(rowsOf(fact.entries)));
  // A sentence that is its own label is by itself.
  const isOwn = fact.prose !== undefined && contains(fact.prose.range, label.range);
  return { label: isOwn ? '' : labelText(label.value), text, lists };
}

function attendanceData(section: AttendanceSection, { level, title, source }: Place): BlockData[] {
  const { value, range } = section.heading;
  // Rows below a secret part of a list have their heading above it.
  const name = range.start < range.end ? labelText(value) : '';
  const written = writtenTable(section, source);
  const { columns, rows } = written ?? attendanceRows(section, source);
  return [
    {
      kind: 'attendance',
      level,
      heading: name !== '' && name !== title ? name : null,
      status: section.status,
      ownHeadings: written !== undefined,
      columns,
      rows,
      wide: written ?? attendanceTable(section),
      notes: attendanceNotes(section, source),
    },
  ];
}

// --- Text and its label -----------------------------------------------------------------------------------------

/** With a place, a label that is alone on its line is a heading there. */
function labelled(
  label: Sourced<string> | undefined,
  prose: Prose | undefined,
  lists: readonly ListData[],
  place?: Place,
): LabelledData {
  const told = prose && prose.text.trim() !== '' ? readableProse(prose) : null;
  const isOwn = label !== undefined && prose !== undefined && contains(prose.range, label.range);
  const name = label && !isOwn ? labelText(label.value) : '';
  const level = place && name && label ? labelLevel(label, place) : undefined;
  return { kind: 'labelled', label: name || null, ...(level === undefined ? {} : { level }), text: told, lists };
}

/**
 * The level of a label that is alone on its line, as headings are; undefined when its text begins on the same line, and in
 * the head, where labels have a column.
 */
function labelLevel({ range }: Sourced<string>, { level, source }: Place): number | undefined {
  if (level === 1) return undefined;
  const rest = /^[^\r\n\u2028\u2029]*/.exec(source.slice(range.end, range.end + 200))?.[0] ?? '';
  return /[\p{L}\p{N}]/u.test(rest) ? undefined : level;
}

function statement(
  { label, prose, entries }: Pick<Statement, 'label' | 'prose' | 'entries'>,
  place: Place,
): BlockData[] {
  return [labelled(label, prose, listsOf(rowsOf(entries)), place)];
}

/**
 * A decision as a paper has it; one told in a sentence, too, for papers that have not the sentence. Decisions have headings of
 * one kind, whether their text begins on the same line or not.
 */
export function decisionData(decision: Decision, { level }: Pick<Place, 'level'>): BlockData {
  const { label, text } = labelled(decision.leadIn, decision.prose, []);
  return {
    kind: 'decision',
    label,
    ...(label === null ? {} : { level }),
    text,
    ...(decision.tables.length > 0 ? { tables: decision.tables.map(textTable) } : {}),
    lists: listsOf(clauseRows(decision.clauses, decision.range)),
    facts: decision.fields.map((field) => fieldFact(field, decision.assignees)),
  };
}

/** Another meeting's decision, recognised by the words before it: its date is said where it begins. */
function quotedDecision(decision: Decision, place: Place): BlockData {
  const date = decision.quotedFrom?.date?.iso;
  return {
    kind: 'quoted',
    label: date ? `Tidigare beslut ${date}` : 'Tidigare beslut',
    told: true,
    blocks: [decisionData(decision, place)],
    end: null,
  };
}

// --- Signatures -------------------------------------------------------------------------------------------------

/** A row for each name with its role, for each role that nobody has signed, and for each note, in order. */
function signaturesData(block: SignatureBlock, { level, source }: Place): BlockData[] {
  const signed = new Set(block.signatures.map((signature) => signature.role?.range.start));
  const rows: { readonly at: number; readonly row: SignatureRow }[] = [
    ...block.signatures.map(({ role, mention, details, date, range }) => {
      const isDate = details !== undefined && date !== undefined && sameText(source, details.range, date.range);
      return {
        at: range.start,
        row: {
          kind: 'signer' as const,
          role: role ? labelText(role.value) : null,
          name: mention.name,
          date: isDate ? details.value : null,
          details: isDate ? null : (details?.value ?? null),
        },
      };
    }),
    ...block.roles
      .filter((role) => !signed.has(role.range.start))
      .map((role) => ({ at: role.range.start, row: unsigned(role.value, level) })),
    ...block.notes
      .filter(saysSomething)
      .map((note) => ({ at: note.range.start, row: { kind: 'note' as const, text: note.value } })),
  ];
  return rows.length === 0
    ? []
    : [{ kind: 'signatures', rows: rows.sort((a, b) => a.at - b.at).map(({ row }) => row) }];
}

/** "Underskrifter" is a heading; "Justeras" without a name waits for one. */
function unsigned(role: string, level: number): SignatureRow {
  const text = labelText(role);
  return /^(?:under(?:skrift|teckn)|signatur|justering)/i.test(text)
    ? { kind: 'heading', level, text }
    : { kind: 'signer', role: text, name: null, date: null, details: null };
}

function sameText(source: string, a: SourceRange, b: SourceRange): boolean {
  const bare = (range: SourceRange) => sourceLine(source, range).replace(/^[\s,;(–-]+|(?<![\s,;.)])[\s,;.)]+$/g, '');
  return bare(a) === bare(b);
}
