import { allItems } from '../../facts/traversal.ts';
import type { Mention } from '../../meeting/model.ts';
import { nameKey } from '../../names/name-index.ts';
import type { SourceRange } from '../../source/range.ts';
import { fix, type Minutes } from '../fixes/fix.ts';
import { renamed } from '../fixes/names.ts';
import type { RefactoringMaker } from './refactoring.ts';

/** Writes `@Full Name` where somebody is named by a part of their name, or without `@`. */
export const fullMention: RefactoringMaker = (minutes, { start }) => {
  const { text } = minutes;
  const mention = mentionAt(minutes, start);
  const name = mention?.attendee?.name;
  if (!mention || name === undefined) return [];
  const hasAt = text[mention.range.start - 1] === '@';
  if (hasAt && nameKey(mention.name) === nameKey(name)) return [];
  return [fix(`Skriv @${name}`, [renamed(text, mention.range, hasAt ? name : `@${name}`)])];
};

/** Somebody named in an item's text, where the offset is in the name or at its end. */
function mentionAt({ meeting }: Minutes, offset: number): Mention | undefined {
  const isHere = ({ start, end }: SourceRange) => start <= offset && offset <= end;
  for (const { range, mentions } of allItems(meeting.items)) {
    const found =
      range.start <= offset && offset <= range.end + 1 ? mentions.find((each) => isHere(each.range)) : undefined;
    if (found) return found;
  }
  return undefined;
}
