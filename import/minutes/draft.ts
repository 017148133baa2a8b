/** The minutes as they are put together: lines that know which lines of the document they are made of. */
import { lackedBy } from '../account.ts';
import { type ImportBlock, isTable, type LeftOut, type Origin, whereOf } from '../lines.ts';

export interface DraftLine {
  readonly text: string;
  /** Undefined for a blank line that the document does not have. */
  readonly origin?: Origin;
  /** Of the lines of the document that go on with that one. */
  readonly joined?: readonly Origin[];
}

/** A line of the document, or a table's row: all that it shows. */
interface SourceLine {
  readonly origin: Origin;
  readonly text: string;
  readonly isMarkup: boolean;
}

export function sourceLines(blocks: readonly ImportBlock[]): SourceLine[] {
  return blocks.flatMap((block): SourceLine[] => {
    if (isTable(block))
      return block.rows.map(({ cells, origin }) => ({ origin, text: cells.join(' '), isMarkup: false }));
    const { origin, raw, label, text, joined = [] } = block;
    return [{ origin, text: raw ?? `${label ?? ''} ${text}`, isMarkup: raw !== undefined }, ...sourceLines(joined)];
  });
}

/** What of the document's lines is neither in the draft nor in the account yet. */
export function notAccounted(
  blocks: readonly ImportBlock[],
  draft: readonly DraftLine[],
  leftOut: readonly LeftOut[],
): LeftOut[] {
  // Lines that are written as one are compared as one.
  const first = new Map<string, string>();
  for (const { origin, joined = [] } of draft)
    if (origin) for (const each of joined) first.set(whereOf(each), whereOf(origin));
  const firstOf = (where: string): string => {
    const next = first.get(where);
    return next === undefined || next === where ? where : firstOf(next);
  };
  const covered = new Map<string, string>();
  const cover = (where: string, text: string) => covered.set(where, (covered.get(where) ?? '') + text);
  for (const { text, origin } of draft) if (origin) cover(firstOf(whereOf(origin)), text);
  for (const { text, where } of leftOut) cover(firstOf(where), text);
  const sources = new Map<string, SourceLine>();
  for (const line of sourceLines(blocks)) {
    const where = firstOf(whereOf(line.origin));
    const same = sources.get(where);
    sources.set(where, same ? { ...same, text: same.text + line.text } : line);
  }
  return [...sources].flatMap(([where, { text, isMarkup }]): LeftOut[] => {
    const lacked = lackedBy(text, covered.get(where) ?? '');
    return lacked === '' ? [] : [{ kind: isMarkup ? 'markup' : 'layout', where, text: lacked }];
  });
}
