/** What a check box says about the task behind it. */
export type Check = 'open' | 'done';

/** What the check box in a list entry's mark says ("- [ ]", "[x]", "☑"); undefined for a mark without one. */
export function checkOf(mark: string): Check | undefined {
  const found = /\[([ xX]?)\]|([☐☑☒])/.exec(mark);
  if (!found) return undefined;
  return /[xX]/.test(found[1] ?? '') || /[☑☒]/.test(found[2] ?? '') ? 'done' : 'open';
}
