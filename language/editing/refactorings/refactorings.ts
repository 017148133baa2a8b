/** The one table of refactorings, in the order of a menu. */
import { toClauses } from './att-clauses.ts';
import { toCanonicalStyle } from './canonical-style.ts';
import { extractItem } from './extract-item.ts';
import { fullMention } from './full-mention.ts';
import { markSecret } from './mark-secret.ts';
import { moveDown, moveUp } from './move-item.ts';
import type { RefactoringMaker } from './refactoring.ts';
import { renumberItems } from './renumber-items.ts';

export interface Refactoring {
  /** The kind by which editors sort and filter, as LSP has it. */
  readonly kind: 'refactor.extract' | 'refactor.move' | 'refactor.rewrite' | 'source.format.protokoll';
  readonly make: RefactoringMaker;
}

export const refactorings = {
  'extract-item': { kind: 'refactor.extract', make: extractItem },
  'full-mention': { kind: 'refactor.rewrite', make: fullMention },
  'att-clauses': { kind: 'refactor.rewrite', make: toClauses },
  'mark-secret': { kind: 'refactor.rewrite', make: markSecret },
  'move-up': { kind: 'refactor.move', make: moveUp },
  'move-down': { kind: 'refactor.move', make: moveDown },
  renumber: { kind: 'refactor.rewrite', make: renumberItems },
  'canonical-style': { kind: 'source.format.protokoll', make: toCanonicalStyle },
} as const satisfies Readonly<Record<string, Refactoring>>;

export type RefactoringName = keyof typeof refactorings;
