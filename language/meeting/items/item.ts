import type * as Ast from '../../generated/ast.ts';
import { joined } from '../../source/joined.ts';
import type { Sourced } from '../../source/range.ts';
import { normalizeNumber } from '../../syntax/item-number.ts';
import { plainTitle } from '../../syntax/plain-title.ts';
import { motionHeading } from '../../syntax/style/line-forms.ts';
import type { BlockContext } from '../block-context.ts';
import { readBlocks } from '../blocks.ts';
import { impliedOutcome } from '../decisions/implied-outcome.ts';
import type {
  Block,
  Decision,
  Item,
  ItemNumber,
  ItemReference,
  Mention,
  Movement,
  Outcome,
  Prose,
  Statement,
  Table,
  Told,
} from '../model.ts';
import { type Piece, pieceOf, pieces, rangeOf, sourceOffset } from '../node-tokens.ts';
import { readPassage } from '../prose.ts';
import { mayDecide } from '../sentences/deciding-verbs.ts';
import { mayMove } from '../sentences/movement-verbs.ts';
import { nothingTold, readTold, titleMayImply } from '../sentences/told.ts';
import { isAboutNextMeeting } from '../time/next-meeting.ts';
import type { ReadItem } from './nesting.ts';

/** Reads one item of the tree; what it says depends on its own text and on `context` only. */
export function readItem(node: Ast.Item, context: BlockContext): ReadItem {
  const all = pieces(node);
  const sign = pieceOf(all, 'ITEM_NUMBER', 'ITEM_MARK');
  const title = readTitle(all);
  const range = rangeOf(node);
  // Below "§ 46   Dnr KFN 2026/112" the title is after the fact, which is a block of its own.
  const headed = node.facts.length > 0 ? sign : (title ?? sign);
  const heading = { start: range.start, end: headed?.range.end ?? range.end };
  const depth = /^(?:#+|\*+)(?=[\s\d]|$)/.exec(sign?.value ?? '')?.[0].length ?? 0;
  const isNext = title !== undefined && isAboutNextMeeting(title.value);
  const blocks = readBlocks([...node.facts, ...node.blocks], isNext ? { ...context, years: 'after' } : context);
  const number = sign?.token === 'ITEM_NUMBER' ? readNumber(sign, context.text) : undefined;
  const titleTold = title ? tellsInTitle(title, context) : nothingTold;
  const item = {
    number,
    title,
    heading,
    range,
    level: 0,
    items: [],
    blocks,
    titleTold,
    ...sortBlocks(blocks, titleTold),
  };
  const path = number?.value.split(/[.\s]/) ?? [];
  const isMotion = sign === undefined && title !== undefined && motionHeading.test(title.value);
  const isSub = isMotion || (number?.major === 0 && letter.test(number.value));
  return { item, own: range, depth, path, isSub };
}

/** The title, which may be over two lines. */
function readTitle(all: readonly Piece[]): Sourced<string> | undefined {
  const first = pieceOf(all, 'ITEM_TITLE', 'ITEM_HEADING');
  const last = all.findLast((piece) => piece.token === 'MORE') ?? first;
  if (!first || !last) return undefined;
  const lines = all.filter((piece) => piece === first || piece.token === 'MORE');
  const value = lines.map((piece) => piece.value).join(' ');
  const plain = plainTitle(value);
  const at = plain === value ? -1 : value.indexOf(plain);
  const isOneLine = last === first && first.range.end - first.range.start === value.length;
  // Without the tags around it, where it is the same in the source.
  const start = first.range.start + (at > 0 && isOneLine ? at : 0);
  return { value: plain, range: { start, end: at >= 0 && isOneLine ? start + plain.length : last.range.end } };
}

const letter = /^[a-zåäö](?![\p{L}\d])/iu;
const headingSign = /^#+\s+/;
const letters = 'abcdefghijklmnopqrstuvwxyzåäö';

/** The number in what is before an item's title: "Punkt 3.", "§ 12". */
export function readNumber(sign: Sourced<string>, source: string): ItemNumber | undefined {
  const from = headingSign.exec(sign.value)?.[0].length ?? 0;
  const written = sign.value.slice(from);
  const found = /\d+(?:[.:]\d+)*(?:\/\d{2,4})?(?:\s?[a-zåäö](?=[\s.:)]|$))?/i.exec(written) ?? letter.exec(written);
  if (!found) return undefined;
  const value = normalizeNumber(found[0]);
  const isLetter = letter.test(value);
  return {
    value,
    major: isLetter ? 0 : Number.parseInt(value, 10),
    ordinal: isLetter
      ? letters.indexOf(value.toLowerCase()) + 1
      : Number(/(\d+)\D*$/.exec(value.replace(/\/\d+$/, ''))?.[1]),
    range: {
      start: sourceOffset(source, sign, from + found.index),
      end: sourceOffset(source, sign, from + found.index + found[0].length),
    },
  };
}

type Sorted = Pick<
  Item,
  | 'decisions'
  | 'quotedDecisions'
  | 'implicitDecisions'
  | 'outcome'
  | 'motions'
  | 'votes'
  | 'statements'
  | 'movements'
  | 'facts'
  | 'actions'
  | 'secrets'
  | 'mentions'
  | 'references'
>;

/** The blocks by what they are. Secret text counts; quoted text does not, but for its decisions. */
export function sortBlocks(blocks: readonly Block[], titleTold: Told = nothingTold): Sorted {
  const own = joined(blocks, unfold);
  const decisions = [...titleTold.decisions, ...joined(own, decisionsOf)];
  const implicit = [
    ...titleTold.implicitDecisions,
    ...joined(own, (block) => ('told' in block ? block.told.implicitDecisions : [])),
  ];
  const isDecided = implicit.length > 0 || decisions.some((decision) => !decision.quotedFrom);
  return {
    decisions: decisions.filter((decision) => !decision.quotedFrom),
    quotedDecisions: joined(blocks, quoted),
    implicitDecisions: implicit,
    outcome: own.find((block) => block.type === 'outcome') ?? firstImplied(own, isDecided),
    motions: own.filter((block) => block.type === 'motion'),
    votes: own.filter((block) => block.type === 'vote'),
    statements: joined(own, statementsOf),
    movements: [...titleTold.movements, ...joined(own, movementsOf)],
    facts: own.filter((block) => block.type === 'fact'),
    actions: own.filter((block) => block.type === 'action'),
    secrets: blocks.filter((block) => block.type === 'secret'),
    // A decision that answers a motion has the motion's clauses.
    mentions: byStart(joined(own, mentionsOf)),
    references: byStart(joined(joined(own, prosesOf), (prose): readonly ItemReference[] => prose.references)),
  };
}

/** The movement that a block is, or those that its sentences report. */
export function movementsOf(block: Block): readonly Movement[] {
  if (block.type === 'arrival' || block.type === 'departure') return [block];
  return 'told' in block ? block.told.movements : [];
}

/** The decision that a block is, or those that its sentences report. */
function decisionsOf(block: Block): readonly Decision[] {
  if (block.type === 'decision') return [block];
  return 'told' in block ? block.told.decisions : [];
}

/** The decisions of this meeting in blocks, in the order of the source; those in secret text too. */
export function decisionsIn(blocks: readonly Block[]): Decision[] {
  return blocks
    .flatMap(unfold)
    .flatMap(decisionsOf)
    .filter((decision) => !decision.quotedFrom);
}

function tellsInTitle(title: Sourced<string>, context: BlockContext): Told {
  return mayDecide(title.value) || mayMove(title.value) || titleMayImply(title.value)
    ? readTold(readPassage(title.range, context), context, true)
    : nothingTold;
}

/** The statement that a block is, or those that its sentences report. */
function statementsOf(block: Block): readonly Statement[] {
  if (isStatement(block)) return [block];
  return 'told' in block ? block.told.recusals : [];
}

function isStatement(block: Block): block is Statement {
  return (
    block.type === 'reservation' || block.type === 'recusal' || block.type === 'note' || block.type === 'specialOpinion'
  );
}

/** A block, or those inside a secret one. */
function unfold(block: Block): Block[] {
  return block.type === 'secret' ? block.blocks.flatMap(unfold) : [block];
}

function quoted(block: Block): Decision[] {
  if (block.type === 'decision') return block.quotedFrom ? [block] : [];
  return block.type === 'quoted' || block.type === 'secret' ? block.blocks.flatMap(quoted) : [];
}

/** Everybody named in a block. Another meeting's decision names nobody at this one. */
export function mentionsOf(block: Block): readonly Mention[] {
  if (block.type === 'quoted' || (block.type === 'decision' && block.quotedFrom)) return [];
  const extra = block.type === 'vote' ? joined(block.counts, (count) => count.voters) : [];
  const ofClauses =
    block.type === 'decision' || block.type === 'motion' ? joined(block.clauses, (clause) => clause.assignees) : [];
  const responsible = block.type === 'decision' ? [...block.assignees, ...ofClauses] : ofClauses;
  return byStart([...joined(prosesOf(block), (prose) => prose.mentions), ...extra, ...responsible]);
}

/** In the order of the source, each place once; of two at one place the last. */
function byStart<T extends { readonly range: Item['range'] }>(all: readonly T[]): readonly T[] {
  if (all.length < 2) return all;
  const found = new Map(all.map((each) => [each.range.start, each]));
  return [...found.values()].sort((a, b) => a.range.start - b.range.start);
}

/** Where something else has been decided, what running text says is of a part of the matter only. */
function firstImplied(blocks: readonly Block[], isDecided: boolean): Outcome | undefined {
  for (const block of blocks) {
    if (isDecided && block.type !== 'decision') continue;
    const outcome = impliedOutcome(block);
    if (outcome) return outcome;
  }
  return undefined;
}

/** All running text of a block, in order. */
export function prosesOf(block: Block): Prose[] {
  if (block.type === 'secret' || block.type === 'quoted') return block.blocks.flatMap(prosesOf);
  if (block.type === 'table') return cellsOf(block);
  const found: Prose[] = [];
  if ('prose' in block && block.prose) found.push(block.prose);
  if ('entries' in block) for (const entry of block.entries) found.push(entry.prose);
  if ('fields' in block) for (const field of block.fields) if (field.prose) found.push(field.prose);
  if ('tables' in block) found.push(...block.tables.flatMap(cellsOf));
  if ('clauses' in block)
    for (const clause of block.clauses) {
      found.push(clause.prose, ...clause.points.map((point) => point.prose));
      for (const field of clause.fields) if (field.prose) found.push(field.prose);
      found.push(...clause.tables.flatMap(cellsOf));
    }
  if ('rows' in block) for (const row of block.rows) if (row.prose) found.push(row.prose);
  return found;
}

/** The cells of a table that say something, its headings first. */
export function cellsOf({ header, rows }: Table): Prose[] {
  return [...(header ? [header] : []), ...rows].flatMap((row) => row.cells).filter((cell) => cell.text !== '');
}
