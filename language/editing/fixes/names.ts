/** Writing another name in the place of one. */

import { nameKey } from '../../names/name-index.ts';
import { editDistance } from '../../names/name-likeness.ts';
import type { SourceRange } from '../../source/range.ts';
import { type FixEdit, replace } from './fix.ts';

/**
 * Writes `name` where another name is. A genitive goes along: "Annas" becomes "Anna Eks". Names that end in s, x or z
 * have none ("Anna Lindros förslag").
 */
export function renamed(text: string, range: SourceRange, name: string): FixEdit {
  const written = text.slice(range.start, range.end);
  const after = /^(?:['’]?s|['’])(?![\p{L}\p{M}])/u.exec(text.slice(range.end, range.end + 4))?.[0] ?? '';
  if (/[sxz]$/iu.test(name)) return replace({ start: range.start, end: range.end + after.length }, name);
  return replace(range, after === '' && hasGenitive(written, name) ? `${name}s` : name);
}

/** True if what is written is nearer to the name when its last s is none of its letters: "Jonnas Bergs" to "Jonas Berg". */
function hasGenitive(written: string, name: string): boolean {
  const last = lastWord(written);
  const right = lastWord(name);
  return last.endsWith('s') && editDistance(last.slice(0, -1), right) < editDistance(last, right);
}

function lastWord(name: string): string {
  return nameKey(name).split(' ').at(-1) ?? '';
}
