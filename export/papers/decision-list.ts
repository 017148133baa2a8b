/** Beslutslista: what was decided, item by item, and nothing of what was said. */
import { allItems } from '../../language/checks/walk.ts';
import type { Decision, Item, Meeting } from '../../language/meeting/model.ts';
import { contains } from '../../language/meeting/source.ts';
import { minutesParts, type PlacedBlocks } from '../paper/build.ts';
import type { BlockData } from '../paper/data.ts';
import { clauseRows, listsOf } from '../paper/list-data.ts';
import { isDraft } from '../paper/verification.ts';
import type { Paper } from '../paper.ts';
import type { Version } from '../published.ts';
import { factsBlock, meetingFacts, paperOf } from './head.ts';

export interface DecisionListOptions {
  readonly version: Version;
  readonly draftMark: boolean;
  /** Also items in which nothing was decided. */
  readonly allItems: boolean;
}

/**
 * The list. `text` is what the meeting was read from. Decisions stand as the minutes have them; what the minutes only tell
 * ("Dagordningen godkändes.") is no decision, and a quoted one is another meeting's.
 */
export function buildDecisionList(meeting: Meeting, text: string, options: DecisionListOptions): Paper {
  const { version, draftMark } = options;
  const parents = new Map([...allItems(meeting.items)].flatMap((item) => item.items.map((each) => [each, item])));
  const decided = minutesParts(meeting, text, version).map(({ of, build }) => {
    const item = isItem(of) ? of : undefined;
    const placed = build();
    const own = item ? placed.slice(1) : placed;
    return {
      item,
      heading: item ? (placed[0]?.blocks ?? []) : [],
      decisions: own.flatMap((each) => decisionsIn(each, item)),
    };
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

function decisionsIn({ blocks, source }: PlacedBlocks, item: Item | undefined): BlockData[] {
  const [range] = source;
  const decision = item?.blocks.find((block): block is Decision => block.type === 'decision' && block.range === range);
  return blocks
    .flatMap(onlyDecisions)
    .map((block) => (decision && item ? withAnsweredClauses(block, decision, item) : block));
}

/** What decides, also where it is secret; what is quoted decides nothing here. */
function onlyDecisions(block: BlockData): BlockData[] {
  if (block.kind === 'decision' || block.kind === 'outcome') return [block];
  if (block.kind !== 'secret') return [];
  const blocks = block.blocks.flatMap(onlyDecisions);
  return blocks.length > 0 ? [{ ...block, blocks }] : [];
}

/** "Attsatsen bifalles" decides what stands in the motion above it. */
function withAnsweredClauses(block: BlockData, { clauses, range }: Decision, item: Item): BlockData {
  if (block.kind !== 'decision') return block;
  const answered = clauses.filter((clause) => !contains(range, clause.range));
  return { ...block, lists: [...listsOf(clauseRows(answered, item.range)), ...block.lists] };
}
