/** The account of an import: where each line of the document went, and what is not in the minutes. */
import type { LeftOut } from './lines.ts';

export interface Account {
  readonly source: { readonly file: string; readonly format: string; readonly sha256: string };
  readonly lines: readonly AccountLine[];
  readonly leftOut: readonly LeftOut[];
  readonly counts: AccountCounts;
  /** Sentences in Swedish about the document as a whole. */
  readonly notes: readonly string[];
}

export interface AccountLine {
  /** 1-based line of a text file, paragraph of Word, line of `page`. */
  readonly from: number;
  readonly page?: number;
  /** 1-based line of the minutes. */
  readonly to: number;
  /** What the language reads that line as: `item`, `field`, `row`, `clause`, `paragraph` … */
  readonly read: string;
}

/**
 * Characters that are not white space. `source` + `added` = `text` + `leftOut`: nothing is lost without being listed.
 */
export interface AccountCounts {
  /** In the document, with automatic numbers and bullets. */
  readonly source: number;
  /** In the minutes. */
  readonly text: number;
  /** In `leftOut`. */
  readonly leftOut: number;
  /** Of the minutes, written by the import: keywords and punctuation of the canonical form. */
  readonly added: number;
}

/** The characters of `source` but white space that `target` lacks, in their order. */
export function lackedBy(source: string, target: string): string {
  const left = new Map<string, number>();
  for (const char of target) left.set(char, (left.get(char) ?? 0) + 1);
  let lacked = '';
  for (const char of source) {
    const count = left.get(char) ?? 0;
    if (count > 0) left.set(char, count - 1);
    else if (!isSpace.test(char)) lacked += char;
  }
  return lacked;
}

const isSpace = /\s/;

/** The number of characters that are not white space. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const char of text) if (!isSpace.test(char)) count++;
  return count;
}
