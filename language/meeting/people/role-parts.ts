import type { Sourced, SourceRange } from '../../source/range.ts';
import { keywordOf } from '../../syntax/keyword-lookup.ts';
import type { Office } from '../model.ts';

/** A role and where its names are. */
export interface RolePart {
  readonly office: Office | undefined;
  readonly range: SourceRange;
}

const label = /[.,;]\s+(\p{Lu}[\p{L}\p{M}]{4,30})\s*:\s*/gu;

/**
 * The roles on one line: "Mötesordförande: Alva Lind. Mötessekreterare: Bo Ek." The first is the line's own label,
 * `first`; `range` is what is after it, in `source`.
 */
export function roleParts(first: Sourced<string>, range: SourceRange, source: string): RolePart[] {
  const text = source.slice(range.start, range.end);
  const parts: RolePart[] = [];
  let office = officeOfLabel(first.value);
  let start = range.start;
  for (const found of text.matchAll(label)) {
    const next = keywordOf(found[1] ?? '', 'FACT', 'item');
    if (!next?.office) continue;
    parts.push({ office, range: { start, end: range.start + found.index } });
    office = next.office;
    start = range.start + found.index + found[0].length;
  }
  return [...parts, { office, range: { start, end: range.end } }];
}

function officeOfLabel(text: string): Office | undefined {
  return keywordOf(text, 'FACT', 'item')?.office;
}
