/** How each unit is to be written, as far as the units around it decide it: indentation, bullets, heading signs. */
import { normalizeNumber } from '../../syntax/item-number.ts';
import { canonicalMarker, type UnitStyle } from './render-unit.ts';
import type { Unit } from './units.ts';

/** Where the entries of a list are: a level for each indentation that is deeper than the one before. */
interface Level {
  readonly column: number;
  readonly indent: number;
  /** Where the text of its entries begins. */
  readonly content: number;
}

/** The style of each unit of a document. */
export function stylesOf(units: readonly Unit[], source: string): UnitStyle[] {
  const keepsHashes = needsHashes(units);
  const bulleted = blocksWithBullets(units);
  const levels: Level[] = [];
  let above: Unit | undefined;
  /** Indentation of lines that continue with the unit above. */
  let content = 0;
  return units.map((unit) => {
    const keepsBullets = bulleted.has(unit.block);
    const style = (indent: number): UnitStyle => ({ indent, keepsHashes, keepsBullets, source });
    const line = unit.lines[0];
    const marker = unit.tokens[0];
    if (!line || !marker || unit.kind === 'comment') return style(0);
    const previous = above;
    // What is not indented stays so: it may be meant to be by itself.
    if (unit.kind === 'more') return style(line.from > line.start ? (content < 0 ? 2 : content) : 0);
    above = unit;
    content = 0;
    if (unit.kind === 'listEntry' || unit.kind === 'entry' || unit.kind === 'point') {
      // `Ansvarig: …` between two points of a clause does not part them.
      const follows = previous?.kind === unit.kind || (unit.kind === 'point' && previous?.kind === 'clauseField');
      if (!follows) levels.length = 0;
      const column = source.slice(line.start, line.from).replaceAll('\t', '    ').length;
      const level = levelAt(levels, column, unit.kind === 'point' ? 2 : 0, canonicalMarker(marker).length + 1);
      content = level.content;
      return style(level.indent);
    }
    if (unit.kind === 'clause') content = keepsBullets ? 2 : 0;
    else if (unit.kind !== 'paragraph' && unit.kind !== 'quote') content = -1;
    if (unit.kind === 'clauseField') return style(2);
    // A paragraph that is indented below a list belongs to the entry, for a reader.
    if (
      unit.kind === 'paragraph' &&
      line.from >= line.start + 2 &&
      (previous?.kind === 'listEntry' || inList(previous, levels))
    )
      return style(2);
    levels.length = 0;
    return style(0);
  });
}

function inList(previous: Unit | undefined, levels: readonly Level[]): boolean {
  return previous?.kind === 'paragraph' && levels.length > 0;
}

function levelAt(levels: Level[], column: number, base: number, width: number): Level {
  while (levels.length > 0 && (levels.at(-1)?.column ?? 0) > column) levels.pop();
  const same = levels.at(-1);
  const indent = same?.column === column ? same.indent : (same?.content ?? base);
  const level = { column, indent, content: indent + width };
  if (same?.column === column) levels.pop();
  levels.push(level);
  return level;
}

/** Decisions and motions of which some clause is a bullet without `att`. */
function blocksWithBullets(units: readonly Unit[]): Set<number> {
  return new Set(
    units.flatMap(({ kind, tokens, block }) =>
      kind === 'clause' && tokens[0]?.token === 'ATT' && !/att/i.test(tokens[0].text) ? [block] : [],
    ),
  );
}

/**
 * True if Markdown headings must stay headings: some have no number, or it is only their depth that says which items are
 * sub-items.
 */
function needsHashes(units: readonly Unit[]): boolean {
  const signs = units.flatMap(({ kind, tokens }) => (kind === 'item' && tokens[0] ? [tokens[0]] : []));
  if (signs.some((sign) => sign.token === 'ITEM_MARK')) return true;
  const depths = signs.flatMap(({ text }) => {
    const depth = /^(?:#+|\*{2,})(?=\s)/.exec(text)?.[0].length ?? 0;
    const path = /\d[\d.]*(?:\s?[a-zåäö](?=[\s.:)]|$))?/i.exec(text)?.[0] ?? '';
    return depth > 0 && !/[.\s]/.test(normalizeNumber(path.replace(/\.$/, ''))) ? [depth] : [];
  });
  return new Set(depths).size > 1;
}
