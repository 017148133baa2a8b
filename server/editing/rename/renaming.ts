import type { SourceRange } from '../../../language/source/range.ts';

/** What a rename does to the text, in the order of the source and without overlaps, or why it is not done. */
export type Renaming =
  | { readonly edits: readonly RenameEdit[]; readonly refused?: never }
  /** Swedish, for the user. */
  | { readonly refused: string; readonly edits?: never };

export interface RenameEdit {
  readonly range: SourceRange;
  readonly text: string;
}

export function refusal(refused: string): Renaming {
  return { refused };
}
