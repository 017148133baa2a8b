/** Writing another name in the place of one. */
import type { SourceRange } from '../../meeting/source.ts';
import { type FixEdit, replace } from './fix.ts';

/**
 * Writes `name` where another name stands. A genitive that follows goes along: "Annas" becomes "Anna Eks", and names that
 * end in s, x or z have none ("Anna Lindros förslag").
 */
export function renamed(text: string, range: SourceRange, name: string): FixEdit {
  const genitive = /^(?:['’]?s|['’])(?![\p{L}\p{M}])/u.exec(text.slice(range.end, range.end + 4))?.[0] ?? '';
  const own = genitive && /[sxz]$/iu.test(name) ? genitive.length : 0;
  return replace({ start: range.start, end: range.end + own }, name);
}
