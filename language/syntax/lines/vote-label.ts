/** The label of a row of votes, with how many they are: "Ja-röster (3):", "Nej (1 st):". */
import { foldKey } from '../keyword-lookup.ts';

export interface VoteLabel {
  /** The words before the number, folded. */
  readonly key: string;
  readonly count: number | undefined;
}

export function voteLabel(label: string): VoteLabel {
  const found = /^(.*\S)\s*\((\d{1,5})(?:\s?(?:st|röst(?:er)?))?\)$/u.exec(label.trim());
  return { key: foldKey(found?.[1] ?? label), count: found?.[2] === undefined ? undefined : Number(found[2]) };
}
