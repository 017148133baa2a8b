/** Beslutslista: what was decided, item by item, and nothing of what was said. */
import { allItems } from '../../language/facts/traversal.ts';
import { answersNothing, answersOf } from '../../language/meeting/decisions/answered.ts';
import type { Block, Clause, Decision, Item, Meeting } from '../../language/meeting/model.ts';
import { contains, type SourceRange } from '../../language/source/range.ts';
import { type AnsweredPart, answeredParts, proposalText } from '../answered-text.ts';
import { decisionData, minutesParts } from '../paper/build.ts';
import { clauseRows, listsOf } from '../paper/list-data.ts';
import type { BlockData, DecisionData, FactData } from '../paper/paper-data.ts';
import { isDraft } from '../paper/verification.ts';
import type { Paper } from '../paper.ts';
import type { Version } from '../published.ts';
import { factsBlock, meetingFacts, paperOf } from './head.ts';
import { withProposal } from './proposal.ts';

export interface DecisionListOptions {
  readonly version: Version;
  readonly draftMark: boolean;
  /** Also items in which nothing was decided. */
  readonly allItems: boolean;
}

/**
 * The list. `text` is what the meeting was read from. Decisions are as the minutes have them; what the minutes only imply
 * ("Dagordningen godkändes.") is no decision, and a quoted one is another meeting's.
 */
export function buildDecisionList(meeting: Meeting, text: string, options: DecisionListOptions): Paper {
  const { version, draftMark } = options;
  const parents = new Map([...allItems(meeting.items)].flatMap((item) => item.items.map((each) => [each, item])));
  const decided = minutesParts(meeting, text, version).map(({ of, build }) => {
    const item = isItem(of) ? of : undefined;
    const placed = build();
    const withAnswers = answering(item);
    const told = toldIn(of);
    const toldBlock = (decision: Decision) => decisionData(decision, { level: item ? item.level + 2 : 1 });
    const own = (item ? placed.slice(1) : placed).flatMap(({ blocks, source }, at, all) => {
      const above = all.slice(0, at).flatMap((each) => each.blocks);
      const toldHere = source.flatMap((range) => told.get(range) ?? []).map(toldBlock);
      const decisions = [...blocks.flatMap(onlyDecisions).map(withAnswers), ...toldHere];
      return decisions.map((block) => withProposal(block, above));
    });
    const inTitle = item ? item.titleTold.decisions.map(toldBlock) : [];
    return { item, heading: item ? (placed[0]?.blocks ?? []) : [], decisions: [...inTitle, ...own] };
  });
  const shown = new Set<Item>();
  for (const { item, decisions } of decided)
    for (let each = item; each && (decisions.length > 0 || options.allItems); each = parents.get(each)) shown.add(each);
  const blocks = decided.flatMap(({ item, heading, decisions }) =>
    item && !shown.has(item) ? [] : [...heading, ...decisions],
  );
  return paperOf(meeting, text, {
    kind: 'Beslutslista',
    version,
    draft: draftMark && isDraft(meeting),
    blocks: [
      ...factsBlock(meetingFacts(meeting)),
      ...(decided.some(({ decisions }) => decisions.length > 0) ? [] : [noDecisions]),
      ...blocks,
    ],
  });
}

const noDecisions: BlockData = { kind: 'paragraph', text: 'Inget i protokollet är markerat som beslut.' };

function isItem(part: object): part is Item {
  return 'heading' in part && 'decisions' in part;
}

/** What the sentences of a part decide, by the range of the block that they are in. */
function toldIn(part: object): ReadonlyMap<SourceRange, readonly Decision[]> {
  const blocks: readonly Block[] = Array.isArray(part)
    ? part
    : 'blocks' in part
      ? (part.blocks as readonly Block[])
      : [];
  return new Map(blocks.flatMap((block) => ('told' in block ? [[block.range, block.told.decisions]] : [])));
}

/** Adds to the decisions of an item what they answer. Those on paper and those of the item follow each other alike. */
function answering(item: Item | undefined): (block: BlockData) => BlockData {
  const decisions = item?.decisions.filter(({ source }) => source === 'block').values();
  const answers = answersOf(item?.blocks ?? []);
  const withAnswers = (block: BlockData): BlockData => {
    if (block.kind === 'secret') return { ...block, blocks: block.blocks.map(withAnswers) };
    const decision = block.kind === 'decision' ? decisions?.next().value : undefined;
    return block.kind === 'decision' && decision && item ? answeredBlock(block, decision, item, answers) : block;
  };
  return withAnswers;
}

/** What decides, also where it is secret; what is quoted decides nothing here. */
function onlyDecisions(block: BlockData): BlockData[] {
  if (block.kind === 'decision' || block.kind === 'outcome') return [block];
  if (block.kind !== 'secret') return [];
  const blocks = block.blocks.flatMap(onlyDecisions);
  return blocks.length > 0 ? [{ ...block, blocks }] : [];
}

/**
 * "Attsatsen bifalles" decides what is in the motion above it. What was turned down is named, and where something else
 * was accepted that is named, too, so that nobody takes one for the other.
 */
function answeredBlock(
  block: DecisionData,
  decision: Decision,
  item: Item,
  answers: ReturnType<typeof answersOf>,
): DecisionData {
  const { clauses, range } = decision;
  const named = (part: Decision | Clause) => answeredParts(answers.get(part) ?? answersNothing).map(answeredFact);
  const below = (clause: Clause): BlockData[] => {
    const rows = named(clause);
    return rows.length > 0 ? [{ kind: 'facts', header: false, rows }] : [];
  };
  const own = listsOf(clauseRows(clauses, range, below));
  if (answers.get(decision)?.rejected.length)
    return { ...block, lists: own, facts: [...block.facts, ...named(decision)] };
  const accepted = clauses.filter((clause) => !contains(range, clause.range));
  return { ...block, lists: [...listsOf(clauseRows(accepted, item.range)), ...own] };
}

function answeredFact({ label, clauses }: AnsweredPart): FactData {
  const [only, second] = clauses;
  if (only && !second) return { label, text: proposalText(only), lists: [] };
  const rows = clauses.flatMap((clause) => clauseRows([clause], clause.range));
  return { label, text: null, lists: listsOf(rows) };
}
