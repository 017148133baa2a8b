import type * as Ast from '../generated/ast.ts';
import { keywordOf } from '../syntax/keyword-lookup.ts';
import type { BlockContext } from './block-context.ts';
import { readEntries, required } from './block-parts.ts';
import type { Fact } from './model.ts';
import { pieceOf, pieces, rangeOf } from './node-tokens.ts';
import { roleParts } from './people/role-parts.ts';
import { listedNames, readProse, withUses } from './prose.ts';

const factsOfPeople: ReadonlySet<Fact['kind']> = new Set(['föredragande', 'roll']);

export function readFact(node: Ast.Fact, context: BlockContext): Fact {
  const all = pieces(node);
  const label = required(pieceOf(all, 'FACT'), node);
  const kind = keywordOf(label.value, 'FACT', 'item')?.fact ?? 'underlag';
  const own = {
    ...context,
    namesFiles: kind === 'bilaga' || kind === 'underlag',
    namesNobody: kind === 'bilaga' || kind === 'dnr',
  };
  const plain = readProse(all, own);
  const people =
    plain && factsOfPeople.has(kind)
      ? roleParts(label, plain.range, context.text).flatMap((part) =>
          listedNames(part.range, context, kind === 'roll' ? 'role' : 'presenter'),
        )
      : [];
  return {
    type: 'fact',
    kind,
    range: rangeOf(node),
    label,
    people,
    prose: plain && withUses(plain, people),
    entries: readEntries(node.entries, own),
  };
}
