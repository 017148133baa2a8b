import type { ClauseOutcome } from '../model.ts';

/** "… Attsatsen bifalles": how the text of a clause says that it was answered. */
export function clauseOutcome(text: string): ClauseOutcome | undefined {
  const found = /(?:^|[\s–—-])(bifalles|bifalls|bifölls|avslås|avslages|avslogs|föll|faller)[.\s]*$/i.exec(text);
  if (!found?.[1]) return undefined;
  return /^bif/i.test(found[1]) ? 'bifall' : 'avslag';
}
