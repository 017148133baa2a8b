/** Decisions told across the bounds of blocks: a list below a sentence, a sentence within a block that is a decision. */

import { skipSpaceBack } from '../../source/characters.ts';
import { contains, type SourceRange } from '../../source/range.ts';
import type { BlockContext } from '../block-context.ts';
import { countsIn } from '../decisions/vote.ts';
import type { Block, Clause, Decision, List, ListEntry, Prose, Statement, Vote } from '../model.ts';
import { findAssignees } from '../people/assignees.ts';
import { findDue } from '../people/due.ts';
import { readPassage, withUses } from '../prose.ts';
import { clauseWith, nextDecisionIn, nextMovementIn, nothingTold, readTold, withTold } from './told.ts';

/**
 * The decision, and as a paragraph of its own what follows from the sentence on that reports another one: "Styrelsen
 * beslutade att köpa färg. Vidare beslutades att Bo målar."
 */
export function withFollowing(decision: Decision, context: BlockContext): Block[] {
  const last = decision.clauses.at(-1);
  const part = last ?? decision;
  const { prose } = part;
  if (context.isSilent || decision.quotedFrom || !prose || part.fields.length > 0 || (last && last.points.length > 0))
    return [decision];
  const cut = nextDecisionIn(prose, context);
  if (cut === undefined) return [decision];
  const end = skipSpaceBack(context.text, cut);
  const own = readPassage({ start: prose.range.start, end }, context);
  const rest = readPassage({ start: cut, end: prose.range.end }, context);
  const told = readTold(rest, context);
  const head: Decision = {
    ...decision,
    range: { start: decision.range.start, end },
    ...(last
      ? { clauses: [...decision.clauses.slice(0, -1), shortened(last, own, context)] }
      : { ...withTask(own, context) }),
  };
  return [head, { type: 'paragraph', range: { ...rest.range }, prose: withTold(rest, told), told }];
}

/** The vote, and the sentences after it that report what was decided: "2 ja, 1 nej. Därmed beslutar nämnden att …" */
export function withResult(vote: Vote, context: BlockContext): Block[] {
  const { prose, rows, range } = vote;
  const cut = prose && rows.length === 0 && !context.isSilent ? nextDecisionIn(prose, context) : undefined;
  if (!prose || cut === undefined) return [vote];
  const end = skipSpaceBack(context.text, cut);
  const rest = readPassage({ start: cut, end: prose.range.end }, context);
  const told = readTold(rest, context);
  const totals = countsIn({ start: prose.range.start, end }, context.text);
  const own = readPassage({ start: prose.range.start, end }, context);
  return [
    { ...vote, range: { start: range.start, end }, prose: own, totals, counts: totals },
    { type: 'paragraph', range: { ...rest.range }, prose: withTold(rest, told), told },
  ];
}

/** The statement, and the sentences after it from one that says who comes or goes: "NN anmäler jäv. NN lämnar mötet kl. 10.15." */
export function withMovement(statement: Statement, context: BlockContext): Block[] {
  const { label, prose, entries, range } = statement;
  const isAlone = !label && entries.length === 0 && !context.isSilent;
  const cut = prose && isAlone ? nextMovementIn(prose, context) : undefined;
  if (!prose || cut === undefined) return [statement];
  const end = skipSpaceBack(context.text, cut);
  const rest = readPassage({ start: cut, end: prose.range.end }, context);
  const told = readTold(rest, context);
  const people = statement.people.filter((person) => person.range.end <= end);
  const own = withUses(readPassage({ start: prose.range.start, end }, context), people);
  return [
    { ...statement, range: { start: range.start, end }, people, prose: own },
    { type: 'paragraph', range: { ...rest.range }, prose: withTold(rest, told), told },
  ];
}

function shortened(clause: Clause, prose: Prose, context: BlockContext): Clause {
  const read = clauseWith(clause.marker, prose, context);
  return { ...read, range: { start: clause.range.start, end: prose.range.end } };
}

function withTask(prose: Prose, context: BlockContext): Pick<Decision, 'prose' | 'assignees' | 'due'> {
  const text = context.text.slice(prose.range.start, prose.range.end);
  const assignees = findAssignees(text, prose.range.start, context.names);
  return { prose: withUses(prose, assignees), assignees, due: findDue(text, prose.range.start, context.near) };
}

/** The blocks, with the list below "Mötet beslutar om följande plan:" as what was decided there. */
export function withListDecisions(blocks: readonly Block[], context: BlockContext): Block[] {
  const done = [...blocks];
  for (const [at, block] of blocks.entries()) {
    if (block.type !== 'paragraph' && block.type !== 'list' && block.type !== 'quote') continue;
    const next = block.type === 'paragraph' ? blocks[at + 1] : undefined;
    const list = next?.type === 'list' ? next : undefined;
    const last = block.told.decisions.at(-1);
    if (list && last && announcesPoints(last, 'prose' in block ? block.prose : undefined)) {
      done[at] = {
        ...block,
        told: { ...block.told, decisions: [...block.told.decisions.slice(0, -1), withPoints(last, list)] },
      };
      continue;
    }
    if (!block.told.decisions.some(isOpen)) continue;
    if (block.type === 'list') {
      const decisions = block.told.decisions.flatMap((each) =>
        isOpen(each) ? overEntriesBelow(each, block, context) : [each],
      );
      done[at] = { ...block, told: { ...block.told, decisions } };
      continue;
    }
    const completed = list && last && isOpen(last) ? [overList(last, list, context)] : [];
    const decisions = [...block.told.decisions.filter((decision) => !isOpen(decision)), ...completed];
    done[at] = { ...block, told: { ...block.told, decisions } };
    if (list && completed.length > 0) done[at + 1] = { ...list, told: nothingTold };
  }
  return done;
}

/** What was decided is yet to come. */
function isOpen({ prose, clauses }: Decision): boolean {
  return prose === undefined && clauses.length === 0;
}

/** "… att börja med de filer som laddas ned mest:" and a list. */
function announcesPoints({ clauses, range }: Decision, prose: Prose | undefined): boolean {
  return clauses.length > 0 && range.end === prose?.range.end && prose.text.endsWith(':');
}

function withPoints(decision: Decision, { entries, range }: List): Decision {
  const last = decision.clauses.at(-1);
  if (!last) return decision;
  const clause = { ...last, points: [...last.points, ...entries], range: { start: last.range.start, end: range.end } };
  const clauses = [...decision.clauses.slice(0, -1), clause];
  return { ...decision, clauses, range: { start: decision.range.start, end: range.end } };
}

function overList(
  decision: Decision,
  { entries, range }: Pick<List, 'entries' | 'range'>,
  context: BlockContext,
): Decision {
  const clauses: Clause[] = [];
  for (const entry of entries) {
    const above = clauses.at(-1);
    if (entry.level > 0 && above) clauses[clauses.length - 1] = withPoint(above, entry);
    else clauses.push({ ...clauseWith(undefined, entry.prose, context), range: { ...entry.range } });
  }
  return { ...decision, clauses, range: { start: decision.range.start, end: range.end } };
}

/** "- Styrelsen beslutade att:" and the entries further in. */
function overEntriesBelow(decision: Decision, { entries }: List, context: BlockContext): Decision[] {
  const at = entries.findIndex(({ range }) => contains(range, decision.range));
  const level = entries[at]?.level ?? 0;
  const rest = entries.slice(at + 1);
  const end = rest.findIndex((entry) => entry.level <= level);
  const below = end < 0 ? rest : rest.slice(0, end);
  const last = below.at(-1);
  if (at < 0 || !last) return [];
  const least = Math.min(...below.map((entry) => entry.level));
  const outer = below.map((entry) => ({ ...entry, level: entry.level - least }));
  const range = { start: decision.range.start, end: last.range.end };
  return [overList(decision, { entries: outer, range }, context)];
}

function withPoint(clause: Clause, entry: ListEntry): Clause {
  const range: SourceRange = { start: clause.range.start, end: entry.range.end };
  return { ...clause, points: [...clause.points, entry], range };
}
