import type { Item } from '../../meeting/model.ts';
import { isBlankLine, lineAbove, lineEnd, nextLine, splitLines } from '../../source/lines.ts';
import type { SourceRange } from '../../source/range.ts';
import { isCommentLine } from '../../syntax/comment-line.ts';
import { clausesOf, lowered } from '../decision-clause.ts';
import { fix, type Minutes, replace } from '../fixes/fix.ts';
import { dominantLineBreak } from '../formatter/source-lines.ts';
import { type RefactoringMaker, selectedLines } from './refactoring.ts';

const bullet = /^\s*(?:(?:[-–—•‣*+✓]|\(?\d{1,2}[.)]|[a-h]\))\s+)*/i;

/** Makes each of the selected lines a clause of a decision, below the decision's words that are above or below a new `Beslut`. */
export const toClauses: RefactoringMaker = (minutes, selection) => {
  const selected = selectedLines(minutes, selection);
  if (!selected) return [];
  const { text } = minutes;
  const { lines, item } = selected;
  const rows = splitLines(text.slice(lines.start, lines.end)).filter((row) => row.trim() !== '');
  if (rows.some(isCommentLine) || isWritten(rows)) return [];
  const lineBreak = dominantLineBreak(text);
  const clauses = rows.flatMap(clausesIn).map((clause) => `att ${clause}`);
  const lead = continuesDecision(item, lines)
    ? ''
    : `${needsBlankAbove(item, lines, minutes) ? lineBreak : ''}Beslut${lineBreak}`;
  const below = nextLine(text, lines.end);
  const isTight = below > lines.end && !isBlankLine(text, below);
  const newText = lead + clauses.join(lineBreak) + (isTight ? lineBreak : '');
  return [fix('Gör om till att-satser', [replace(lines, newText)])];
};

function isWritten(rows: readonly string[]): boolean {
  return rows.every((row) => /^att\s/.test(row));
}

function clausesIn(row: string): readonly string[] {
  const words = row.replace(bullet, '').trim();
  const clause = /^[*_]*att[*_]*\s+(.+)$/i.exec(words)?.[1];
  if (clause !== undefined) return [clause];
  return clausesOf(words) ?? [lowered(words)];
}

/** True if a decision's words are right above, so that clauses belong to it. */
function continuesDecision({ blocks }: Item, { start, end }: SourceRange): boolean {
  return blocks.some(({ type, range }) => {
    const isAround = range.start < start && end <= range.end;
    return type === 'decision' && isAround;
  });
}

function needsBlankAbove({ heading }: Item, { start }: SourceRange, { text }: Minutes): boolean {
  const above = lineAbove(text, start);
  return above > lineEnd(text, heading.end) && !isBlankLine(text, above);
}
