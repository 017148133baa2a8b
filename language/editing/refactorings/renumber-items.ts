import { later } from '../fixes/fix.ts';
import type { NumberingMode } from '../numbering/numbering.ts';
import { renumber } from '../numbering/renumber.ts';
import { headingAt, type RefactoringMaker } from './refactoring.ts';

const modes: readonly (readonly [NumberingMode, string])[] = [
  ['overwrite', 'Numrera om alla punkter i följd'],
  ['keep', 'Numrera bara det som fattas eller är dubbelt'],
];

/** Numbers the items again, from any heading; what refers to them follows. */
export const renumberItems: RefactoringMaker = (minutes, selection) => {
  if (!headingAt(minutes, selection)) return [];
  return modes.map(([mode, title]) => later(title, () => renumber(minutes.text, minutes.meeting, mode).edits));
};
