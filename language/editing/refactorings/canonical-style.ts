import { later } from '../fixes/fix.ts';
import { formatMinutes } from '../formatter/formatter.ts';
import type { RefactoringMaker } from './refactoring.ts';

/** Writes the whole document in the canonical style. */
export const toCanonicalStyle: RefactoringMaker = ({ text }) => [
  later('Skriv om protokollet i standardstil', () => formatMinutes(text)),
];
