/** The blank lines of the canonical style: one between blocks, none inside them, and never two. */
import { inner, type Unit, type UnitKind } from './units.ts';

/** As many as the writer has, but at most one. */
const asWritten = 'as written';
type Gap = 0 | 1 | typeof asWritten;

/** How many blank lines are above each unit. */
export function gapsOf(units: readonly Unit[]): number[] {
  const gaps: number[] = [];
  const size = blockSizes(units);
  let above: Unit | undefined;
  let atItemHead = false;
  for (let at = 0; at < units.length; ) {
    let next = at;
    while (units[next]?.kind === 'comment') next++;
    const below = units[next];
    const written = units.slice(at, next + 1).map((unit) => Math.min(unit.lines[0]?.blankAbove ?? 0, 1));
    const gap = below && above ? gapBetween(above, below, size, atItemHead) : asWritten;
    gaps.push(...spread(gap, written, above, next > at));
    if (below) atItemHead = below.kind === 'item' || (atItemHead && below.kind === 'fact');
    above = below;
    at = next + 1;
  }
  return gaps;
}

/** Spreads a gap over comments and the unit below them: a comment stays by what it is by. */
function spread(gap: Gap, written: readonly number[], above: Unit | undefined, hasComment: boolean): number[] {
  if (gap === 0) return written.map(() => 0);
  const kept = [...written];
  // Nothing is above the first line, and a comment below an item's heading is the item's.
  const isJoined = above === undefined || (above.kind === 'item' && hasComment);
  if (isJoined) kept[0] = 0;
  if (gap === 1 && !kept.includes(1)) kept[isJoined ? kept.length - 1 : 0] = 1;
  return kept;
}

function blockSizes(units: readonly Unit[]): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const { kind, block } of units) if (kind !== 'comment') sizes.set(block, (sizes.get(block) ?? 0) + 1);
  return sizes;
}

/** Kinds that always have a blank line above them. */
const apart: ReadonlySet<UnitKind> = new Set<UnitKind>([
  'item',
  'attendance',
  'subheading',
  'decision',
  'open',
  'outcome',
  'nextMeeting',
]);

function gapBetween(above: Unit, below: Unit, size: ReadonlyMap<number, number>, atItemHead: boolean): Gap {
  const isLine = (unit: Unit) => size.get(unit.block) === 1;
  if (above.kind === 'item') return below.kind === 'item' ? 1 : 0;
  if (inner.has(below.kind) || above.kind === 'open') return 0;
  if (above.kind === 'subheading' && !apart.has(below.kind)) return 0;
  if (apart.has(below.kind)) return 1;
  if (above.block === below.block) return asWritten;
  const head = above.blockKind;
  switch (below.kind) {
    case 'title':
      return asWritten;
    case 'field':
      if (head === 'field') return isLine(above) && isLine(below) ? 0 : asWritten;
      return head === 'title' ? 0 : 1;
    case 'fact':
    case 'label':
      return (head === 'fact' || head === 'label') && isLine(above) && isLine(below) ? 0 : 1;
    case 'sentence':
      return head === 'sentence' ? asWritten : 1;
    case 'paragraph':
      if (head === 'fact' && isLine(above)) return atItemHead ? 0 : 1;
      return head === 'quote' || head === 'title' ? asWritten : 1;
    case 'listEntry':
    case 'quote':
      return head === 'paragraph' ? asWritten : 1;
    default:
      return 1;
  }
}
