import { fix, insert } from '../fixes/fix.ts';
import { dominantLineBreak } from '../formatter/source-lines.ts';
import { type RefactoringMaker, selectedLines } from './refactoring.ts';

/** Puts the selected lines between `Sekretess` and `Slut sekretess`, unless some of them are secret already. */
export const markSecret: RefactoringMaker = (minutes, selection) => {
  const selected = selectedLines(minutes, selection);
  if (!selected) return [];
  const { lines, item } = selected;
  if (item.blocks.some(({ type, range }) => type === 'secret' && range.start < lines.end && lines.start < range.end))
    return [];
  const lineBreak = dominantLineBreak(minutes.text);
  return [
    fix('Märk markeringen som sekretess', [
      insert(lines.start, `Sekretess${lineBreak}`),
      insert(lines.end, `${lineBreak}Slut sekretess`),
    ]),
  ];
};
