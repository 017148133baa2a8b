/** One reader for each kind of block that the grammar knows: syntax tree node → `Block`. */
import type * as Ast from '../generated/ast.ts';
import type { SourceRange } from '../source/range.ts';
import { keywordOf } from '../syntax/keyword-lookup.ts';
import { plainTitle } from '../syntax/plain-title.ts';
import { titleKind } from '../syntax/title-kinds.ts';
import type { BlockContext } from './block-context.ts';
import { emptyProse, proseOf, readEntries, required } from './block-parts.ts';
import { readAction } from './decisions/action.ts';
import { answersMotion } from './decisions/answered.ts';
import { readDecision } from './decisions/decision.ts';
import { quotedCue } from './decisions/quoted-cue.ts';
import { readVote } from './decisions/vote.ts';
import { readFact } from './fact-block.ts';
import {
  motionsOf,
  readAdjournment,
  readMotion,
  readMovement,
  readOutcome,
  readPropositionOrder,
  readStatement,
} from './items/procedure.ts';
import type {
  AttendanceSection,
  Block,
  Field,
  FieldName,
  List,
  Paragraph,
  Quote,
  QuotedSection,
  Secret,
  Subheading,
  TitleBlock,
} from './model.ts';
import { type Piece, pieceOf, pieces, rangeOf, sourceOffset } from './node-tokens.ts';
import { readProse, withDate } from './prose.ts';
import { readSecretHeading } from './secret/secret-heading.ts';
import { tellsOfEarlier } from './sentences/scope.ts';
import { joinTold, nothingTold, readTold, withTold } from './sentences/told.ts';
import { withFollowing, withListDecisions, withMovement, withResult } from './sentences/told-blocks.ts';
import { tableOf } from './table.ts';
import { toldNextDay } from './time/next-meeting.ts';

type BlockReaders = {
  [Type in Ast.Block['$type']]: (node: Extract<Ast.Block, { $type: Type }>, context: BlockContext) => Block;
};

const readers: BlockReaders = {
  Title: readTitleBlock,
  Field: readField,
  Attendance: (node, context) => attendanceOf(node, context),
  Paragraph: readParagraph,
  List: readList,
  Quote: readQuote,
  // A first line that no row follows is text.
  Table: (node, context) => (node.rows.length > 0 ? tableOf(node, context) : readParagraph(node, context)),
  Subheading: readSubheading,
  Decision: (node, context) => readDecision(node, context),
  QuotedSection: readQuotedSection,
  Outcome: readOutcome,
  Motion: readMotion,
  PropositionOrder: readPropositionOrder,
  Vote: (node, context) => readVote(node, context),
  Statement: readStatement,
  Movement: readMovement,
  Adjournment: readAdjournment,
  Fact: readFact,
  Action: readAction,
  Secret: readSecret,
};

/** Reads blocks in order. A decision after "… beslut från mötet den 2018-10-05 nedan:" is a quoted one. */
export function readBlocks(nodes: readonly Ast.Block[], outer: BlockContext): Block[] {
  const blocks: Block[] = [];
  let heading: string | undefined;
  for (const node of nodes) {
    if (node.$type === 'Subheading') heading = pieceOf(pieces(node), 'SUBHEADING')?.value;
    else if (node.$type === 'Decision') heading = undefined;
    const context = tellsOfEarlier(heading) ? { ...outer, isSilent: true } : outer;
    const previous = blocks.at(-1);
    const cue = node.$type === 'Decision' && previous?.type === 'paragraph' ? quotedCue(previous.prose) : undefined;
    const read = readers[node.$type] as (node: Ast.Block, context: BlockContext) => Block;
    const block =
      cue && node.$type === 'Decision' ? { ...readDecision(node, context), quotedFrom: cue } : read(node, context);
    const [first = block, ...rest] = parted(block, context);
    blocks.push(answersMotion(first, blocks) ?? first, ...rest);
  }
  return withListDecisions(blocks, outer);
}

/** The block, or those that its sentences are. */
function parted(block: Block, context: BlockContext): Block[] {
  if (block.type === 'decision') return withFollowing(block, context);
  if (block.type === 'vote') return withResult(block, context);
  if (block.type === 'recusal' || block.type === 'reservation') return withMovement(block, context);
  return block.type === 'motion' ? motionsOf(block, context) : [block];
}

function attendanceOf(node: Ast.Attendance, context: BlockContext): AttendanceSection {
  const section = context.attendance.get(node);
  if (!section) throw new Error('Attendance sections are read before blocks are');
  return section;
}

function readTitleBlock(node: Ast.Title): TitleBlock {
  const all = pieces(node);
  const kind = pieceOf(all, 'TITLE_KIND');
  const range = rangeOf(node);
  return {
    type: 'title',
    range,
    text: {
      value: plainTitle(
        all.map((piece) => piece.value).join(titleKind(kind?.value ?? '') && all.length > 1 ? ' ' : ''),
      ),
      range,
    },
  };
}

/** What looks like a name in these is a place, a body, a case, a file. */
const fieldsOfNobody: ReadonlySet<FieldName> = new Set([
  'nummer',
  'tid',
  'datum',
  'plats',
  'organ',
  'dnr',
  'beslutför',
  'kallelse',
  'bilagor',
]);

function readField(node: Ast.Field, context: BlockContext): Field {
  const all = pieces(node);
  const key = required(pieceOf(all, 'FIELD_KEY'), node);
  const keyword = keywordOf(key.value, 'FIELD_KEY', 'head');
  const own = {
    ...context,
    namesFiles: keyword?.field === 'bilagor',
    namesNobody: keyword?.field !== undefined && fieldsOfNobody.has(keyword.field),
  };
  return {
    type: 'field',
    range: rangeOf(node),
    name: keyword?.canonical ?? key.value,
    known: keyword?.field,
    key,
    prose: readProse(all, own),
    entries: readEntries(node.entries, own),
  };
}

function readParagraph(node: Ast.Paragraph | Ast.Table, context: BlockContext): Paragraph {
  const written = proseOf(node, context);
  // Code says nothing of the meeting.
  const isCode = pieceOf(pieces(node), 'CODE') !== undefined;
  const own = isCode ? { ...written, mentions: [], references: [], dates: [] } : written;
  const prose = isCode ? own : withDate(own, toldNextDay(own, context));
  const told = isCode ? nothingTold : readTold(prose, context);
  return {
    type: 'paragraph',
    ...(isCode ? { code: true } : {}),
    range: rangeOf(node),
    prose: withTold(prose, told),
    told,
  };
}

function readList(node: Ast.List, context: BlockContext): List {
  const entries = readEntries(node.entries, context);
  const told = entries.map((entry) => readTold(entry.prose, context));
  return {
    type: 'list',
    range: rangeOf(node),
    entries: entries.map((entry, at) => ({ ...entry, prose: withTold(entry.prose, told[at] ?? nothingTold) })),
    told: joinTold(told),
  };
}

function readQuote(node: Ast.Quote, context: BlockContext): Quote {
  const prose = proseOf(node, context);
  // What a quote implies is somebody else's words.
  const told = { ...readTold(prose, context), implicitDecisions: [] };
  return {
    type: 'quote',
    range: rangeOf(node),
    prose: { ...withTold(prose, told), text: prose.text.replace(/^>\s?/gm, '') },
    told,
  };
}

function readSubheading(node: Ast.Subheading, context: BlockContext): Subheading | Paragraph {
  const all = pieces(node);
  const label = required(pieceOf(all, 'SUBHEADING'), node);
  const text =
    all.length === 1
      ? label
      : { value: [label.value, ...all.slice(1).map((piece) => piece.value)].join(': '), range: rangeOf(node) };
  if (all.length === 1) return { type: 'subheading', range: rangeOf(node), text };
  // "Bakgrund: styrelsen har …" is a paragraph that begins with its heading.
  const prose = readProse(all, context) ?? emptyProse(label.range.end);
  return {
    type: 'paragraph',
    range: rangeOf(node),
    prose: { ...prose, text: `${label.value}: ${prose.text}`, range: rangeOf(node) },
    told: nothingTold,
  };
}

function readQuotedSection(node: Ast.QuotedSection, context: BlockContext): QuotedSection {
  const all = pieces(node);
  const label = required(pieceOf(all, 'QUOTED'), node);
  const prose = readProse(all, context);
  const heading = { start: label.range.start, end: prose?.range.end ?? label.range.end };
  const from = { date: prose?.dates[0], range: heading };
  const blocks = readBlocks(node.blocks, { ...context, isSilent: true }).map((block) =>
    block.type === 'decision' ? { ...block, quotedFrom: from } : block,
  );
  const end = pieceOf(all, 'END_QUOTED');
  return { type: 'quoted', range: rangeOf(node), label, prose, end, heading, from, blocks };
}

function readSecret(node: Ast.Secret, context: BlockContext): Secret {
  const all = pieces(node);
  const label = required(pieceOf(all, 'SECRET'), node);
  const value = pieces(node).filter((piece) => piece.token === 'VALUE' || piece.token === 'MORE');
  const first = value[0];
  const heading: SourceRange = { start: label.range.start, end: value.at(-1)?.range.end ?? label.range.end };
  const labelled = first !== undefined && context.text.slice(label.range.end, first.range.start).includes(':');
  const parts = first && readSecretHeading(first.value, labelled);
  const part = (range: SourceRange | undefined) =>
    first && range ? slice(first, range.start, range.end, context.text) : undefined;
  const basis = part(parts?.basis);
  const replacement = part(parts?.replacement);
  return {
    type: 'secret',
    range: rangeOf(node),
    label,
    heading,
    basis,
    replacement: replacement?.value ? replacement : undefined,
    closed: node.end !== undefined,
    end: pieceOf(all, 'END_SECRET'),
    blocks: readBlocks(node.blocks, { ...context, isSilent: true }),
  };
}

function slice(piece: Piece, from: number, to: number, source: string) {
  const text = piece.value.slice(from, to);
  const lead = text.length - text.trimStart().length;
  const value = text.trim();
  return {
    value,
    range: {
      start: sourceOffset(source, piece, from + lead),
      end: sourceOffset(source, piece, from + lead + value.length),
    },
  };
}
