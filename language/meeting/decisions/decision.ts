/** Readers of decisions and their clauses. */
import type * as Ast from '../../generated/ast.ts';
import { keywordOf } from '../../syntax/keyword-lookup.ts';
import type { BlockContext, ReadContext } from '../block-context.ts';
import { emptyProse, readEntries } from '../block-parts.ts';
import type { Clause, ClauseField, DateValue, Decision, Mention, Prose, Table } from '../model.ts';
import { composed, type Piece, pieceOf, pieces, rangeOf } from '../node-tokens.ts';
import { findAssignees } from '../people/assignees.ts';
import { findDue } from '../people/due.ts';
import { listedNames, readProse, textPieces, withDate, withUses } from '../prose.ts';
import { splitClause } from '../sentences/told.ts';
import { tableOf } from '../table.ts';
import { clauseOutcome } from './answered.ts';
import { type ClauseBounds, clauseBounds } from './clause-numbers.ts';

export function readDecision(node: Ast.Decision, context: BlockContext): Decision {
  const all = pieces(node);
  const leadIn = pieceOf(all, 'DECISION', 'LEAD_IN');
  const prose = readProse(all, context);
  const clauses = readClauses(node.clauses, context).flatMap((clause) => splitClause(clause, context));
  const said = readClauseFields(node.details.filter(isField), context);
  return {
    type: 'decision',
    source: 'block',
    range: rangeOf(node),
    leadIn,
    ...(prose && clauses.length === 0 ? withTask(prose, said, context) : { prose, ...said }),
    tables: readTables(node.details, context),
    clauses,
    unanimous: /enhällig/i.test(
      `${leadIn?.value ?? ''} ${prose?.text ?? ''} ${clauses.map((clause) => clause.prose.text.slice(0, 24)).join(' ')}`,
    ),
    quotedFrom: undefined,
  };
}

/** The clauses of a decision or a motion, each with its number among its signs or in its text. */
export function readClauses(nodes: readonly Ast.Clause[], context: BlockContext): Clause[] {
  const lexed = nodes.map(pieces);
  const bounds = clauseBounds(
    lexed.map((all) => {
      const text = textPieces(all);
      const [first, last] = [text[0], text.at(-1)];
      return {
        marker: pieceOf(all, 'ATT')?.range,
        text: first && last && { start: first.range.start, end: last.range.end },
      };
    }),
    context.text,
  );
  return nodes.map((node, at) => readClause(node, boundedPieces(lexed[at] ?? [], bounds[at], context.text), context));
}

/** The pieces of a clause with its mark and its text bounded so. */
function boundedPieces(all: readonly Piece[], bounds: ClauseBounds | undefined, source: string): readonly Piece[] {
  if (!bounds) return all;
  const piece = (token: Piece['token'], start: number, end: number): Piece => ({
    token,
    // "**att 50** kr": the emphasis around the mark is not the text's.
    value: composed(source.slice(start, end)).replace(/^(\d{1,2}[:.)]?)[*_]{1,3}/, '$1'),
    range: { start, end },
  });
  const { markerEnd, textStart } = bounds;
  const marker = pieceOf(all, 'ATT');
  const first = textPieces(all)[0];
  // "att 5:" alone on its line: the number is a line of text by itself.
  const isOwnLine =
    marker !== undefined &&
    textStart < marker.range.end &&
    (!first || /[\r\n]/.test(source.slice(marker.range.end, first.range.start)));
  return all.flatMap((each): Piece[] => {
    const { start, end } = each.range;
    if (each === marker)
      return [piece('ATT', start, markerEnd), ...(isOwnLine ? [piece('VALUE', textStart, marker.range.end)] : [])];
    if (end <= textStart) return [];
    const isCut = start < textStart || (each === first && !isOwnLine && textStart < start);
    return isCut ? [piece(each.token, textStart, end)] : [each];
  });
}

function readClause(node: Ast.Clause, all: readonly Piece[], context: BlockContext): Clause {
  const marker = pieceOf(all, 'ATT');
  const range = rangeOf(node);
  const prose = readProse(all, context) ?? emptyProse(marker?.range.end ?? range.end);
  const text = context.text.slice(prose.range.start, prose.range.end);
  const said = readClauseFields(node.details.filter(isField), context);
  const assignees = [...findAssignees(text, prose.range.start, context.names), ...said.assignees];
  const due = said.due ?? findDue(text, prose.range.start, context.near);
  return {
    marker,
    prose: withUses(withDate(prose, due), assignees),
    points: readEntries(
      node.details.filter((detail) => detail.$type === 'Point'),
      context,
    ),
    assignees,
    due,
    outcome: clauseOutcome(prose.text),
    fields: said.fields,
    tables: readTables(node.details, context),
    range,
  };
}

type Detail = Ast.Clause['details'][number];

function isField(detail: Detail): detail is Ast.ClauseField {
  return detail.$type === 'ClauseField';
}

/** A row of hyphens alone is no table. */
function readTables(details: readonly Detail[], context: BlockContext): Table[] {
  return details
    .filter(isTable)
    .map((table) => tableOf(table, context))
    .filter(({ columns }) => columns.length > 0);
}

function isTable(detail: Detail): detail is Ast.ClauseTable {
  return detail.$type === 'ClauseTable';
}

/** "Ansvarig: NN" and "Senast: 1 maj", and what they say. */
function readClauseFields(
  nodes: readonly Ast.ClauseField[],
  context: ReadContext,
): Pick<Clause, 'fields' | 'assignees' | 'due'> {
  const assignees: Mention[] = [];
  const dates: DateValue[] = [];
  const fields = nodes.map((node): ClauseField => {
    const all = pieces(node);
    const range = rangeOf(node);
    const label = pieceOf(all, 'CLAUSE_FIELD') ?? { value: '', range };
    const kind = keywordOf(label.value, 'CLAUSE_FIELD', 'item')?.clauseField ?? 'ansvarig';
    const prose = readProse(all, kind === 'senast' ? { ...context, years: 'from' } : context);
    const named = prose && kind === 'ansvarig' ? listedNames(prose.range, context, 'assignee') : [];
    assignees.push(...named);
    if (prose && kind === 'senast') dates.push(...prose.dates);
    return { kind, label, prose: prose && withUses(prose, named), range };
  });
  return { fields, assignees, due: dates[0] };
}

/** "Beslut: Anna kontaktar banken senast 1 maj.": text that is no clause says who and when as a clause does. */
function withTask(
  prose: Prose,
  said: ReturnType<typeof readClauseFields>,
  context: ReadContext,
): Pick<Decision, 'prose' | 'fields' | 'assignees' | 'due'> {
  const text = context.text.slice(prose.range.start, prose.range.end);
  const found = findAssignees(text, prose.range.start, context.names);
  const due = said.due ?? findDue(text, prose.range.start, context.near);
  return {
    prose: withUses(withDate(prose, due), found),
    fields: said.fields,
    assignees: [...found, ...said.assignees],
    due,
  };
}
