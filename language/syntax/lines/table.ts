import { findKeyword, foldKey } from '../keyword-lookup.ts';
import { clausesOf, openConstruct, setFlow, type TableFlow } from '../lexer-state.ts';
import { barCells, barsIn, delimiterRow } from '../table-cells.ts';
import type { LineContext, Recogniser } from './line-context.ts';

/** A row of the table whose first line, or last row, is directly above. */
export const recogniseTableRow: Recogniser = (context) => {
  const { line, state, emit } = context;
  const { table } = state.flow;
  if (!table) return false;
  if (state.afterBlank || !goesOn(context, table)) {
    setFlow(state, { table: undefined });
    return false;
  }
  emit('TABLE_ROW', line.from, line.to);
  const kind = table.kind === 'bar' ? 'bars' : table.kind;
  setFlow(state, { table: { ...table, kind }, text: false, indentedText: false });
  return true;
};

function goesOn(context: LineContext, table: TableFlow): boolean {
  const { line, lead } = context;
  const text = line.text.slice(line.from, line.to);
  if (table.kind === 'bar') return delimiterRow(text) !== undefined;
  if (table.kind === 'tabs') return isTabbed(context) && !startsSomethingElse(context, table);
  if (text.startsWith('|') || delimiterRow(text)) return true;
  const hasBar = barsIn(text, 0, text.length).length > 0;
  return lead.depth === 0 && !lead.bullet && hasBar && !startsSomethingElse(context, table);
}

/** A line that begins with a bar and has another one. Asked before keywords are: no keyword begins with a bar. */
export const recognisePipedTable: Recogniser = (context) => {
  const { line, state } = context;
  if (line.text.charAt(line.from) !== '|' || state.open.kind === 'attendance') return false;
  const cells = barsIn(line.text, line.from, line.to).length - 1;
  if (cells < 1) return false;
  openTable(context, { kind: 'piped', cells });
  return true;
};

/** A line with tabs or bars between its words, which may be the first of a table. Asked when it is nothing else. */
export const recogniseTable: Recogniser = (context) => {
  const { line, lead, state } = context;
  if (state.open.kind === 'attendance' || lead.depth > 0 || lead.bullet || line.text.charAt(line.from) === '>')
    return false;
  const { text, indentedText, midSentence, pending, entryIndent } = state.flow;
  const signs = state.place === 'closing' && state.enclosing === '';
  const goesOnText = !state.afterBlank && (text || (indentedText && line.from > 0));
  const bars = barsIn(line.text, line.from, line.to).length;
  if (bars > 0 && !signs) {
    // One bar alone parts telephone from mail in running text as well.
    if (bars === 1 && (goesOnText || pending)) return false;
    openTable(context, { kind: bars === 1 ? 'bar' : 'bars', cells: barCells(line.text).length });
    return true;
  }
  if (signs || !isTabbed(context)) return false;
  const cells = line.text.slice(line.from, line.to).split(/\t+/).length;
  // "Brf Björken⇥Protokoll": two columns before the first item are a letterhead or fields.
  if (state.place === 'head' && cells < 3) return false;
  // In the middle of a label's sentence or a decision's, a tab is a wide blank.
  const isWithin = indentedText || clausesOf(state) !== undefined || entryIndent !== -1;
  if (pending || (goesOnText && isWithin && midSentence)) return false;
  openTable(context, { kind: 'tabs', cells });
  return true;
};

function openTable(context: LineContext, table: TableFlow): void {
  const { line, state, emit } = context;
  const open = clausesOf(state);
  if (open && belongsToDecision(context)) {
    emit('CLAUSE_TABLE', line.from, line.to);
    state.open = { ...open, rows: false };
    setFlow(state, { table, pending: false, text: false, indentedText: false });
  } else {
    // Numbers continue counting around a table.
    const { ordinal } = state.flow;
    openConstruct(state);
    emit('TABLE', line.from, line.to);
    setFlow(state, { table, ordinal, text: true });
  }
}

/** Directly below a clause, further in, or below "enligt följande:", a table is part of what is decided. */
function belongsToDecision({ line, state }: LineContext): boolean {
  const open = clausesOf(state);
  if (!open || (!open.clause && (open.of !== 'decision' || open.count > 0))) return false;
  return !state.afterBlank || state.flow.announces || state.flow.pending || line.from > 0;
}

function isTabbed({ line }: LineContext): boolean {
  return /\S\s*\t\s*\S/.test(line.text.slice(line.from, line.to));
}

/** The heading of an item, what opens or ends something secret or quoted, a signature: no row of a table without a bar. */
function startsSomethingElse({ line, lead, state }: LineContext, table: TableFlow): boolean {
  const text = line.text.slice(line.from, line.to);
  if (lead.depth > 0 || /^[\W_]*(?:slut\s+)?sekretess/i.test(text)) return true;
  const first = /^[^\t|]*/.exec(text)?.[0].trim() ?? '';
  if (table.cells < 3 && /^(?:§|punkt\s+\d)/i.test(first)) return true;
  const keyword = findKeyword(foldKey(first.replace(/:$/, '')), state.place, first.endsWith(':') ? 'label' : 'alone');
  return keyword !== undefined && apart.has(keyword.token);
}

const apart: ReadonlySet<string> = new Set(['QUOTED', 'END_QUOTED', 'SIGN_ROLE', 'NEXT_MEETING']);
