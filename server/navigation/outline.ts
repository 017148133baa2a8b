import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { decisionCount } from '../../language/facts/tasks.ts';
import type {
  AttendanceSection,
  Attendee,
  Clause,
  Decision,
  Item,
  Meeting,
  Outcome,
  Vote,
} from '../../language/meeting/model.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { toLspRange } from '../documents/lsp-ranges.ts';

/** The outline of a meeting: attendance with its people, items with their decisions. */
export function outline(meeting: Meeting, document: TextDocument): DocumentSymbol[] {
  const symbol = symbolMaker(document);
  const sections = meeting.preamble.filter((block) => block.type === 'attendance');
  const children = [
    ...sections.map((section) => attendanceSymbol(section, symbol)),
    ...meeting.items.map((item) => itemSymbol(item, symbol)),
  ];
  if (!meeting.title) return children;
  const { title } = meeting;
  const detail = [meeting.date?.iso, meeting.place?.value].filter((part) => part !== undefined).join(', ');
  // As written, colon and all; the model leaves out what is between the words.
  const name = document.getText(toLspRange(document, title.text.range)).replace(/^[#*_\s]+|(?<![*_\s])[*_\s]+$/g, '');
  return [symbol(name, detail, SymbolKind.File, meeting.range, title.range, children)];
}

type MakeSymbol = (
  name: string,
  detail: string,
  kind: SymbolKind,
  range: SourceRange,
  selection: SourceRange,
  children?: DocumentSymbol[],
) => DocumentSymbol;

function symbolMaker(document: TextDocument): MakeSymbol {
  return (name, detail, kind, range, selection, children = []) => ({
    // A name may not be empty, and is on one line.
    name: name.replace(/\s+/g, ' ').trim() || '–',
    detail,
    kind,
    range: toLspRange(document, range),
    selectionRange: toLspRange(document, selection),
    children,
  });
}

function attendanceSymbol(section: AttendanceSection, symbol: MakeSymbol): DocumentSymbol {
  const { attendees, heading } = section;
  const detail = attendees.length === 1 ? '1 person' : `${attendees.length} personer`;
  const children = attendees.map((attendee) =>
    symbol(attendee.name, attendeeDetail(attendee), SymbolKind.Variable, attendee.range, attendee.nameRange),
  );
  return symbol(heading.value, detail, SymbolKind.Array, section.range, heading.range, children);
}

function attendeeDetail(attendee: Attendee): string {
  const party = attendee.party && `(${attendee.party.value})`;
  const parts = [party, attendee.organization?.value, ...attendee.roles.map((role) => role.text)];
  return parts.filter((part) => part !== undefined).join(', ');
}

function itemSymbol(item: Item, symbol: MakeSymbol): DocumentSymbol {
  const title = item.title?.value ?? '(utan rubrik)';
  const name = item.number ? `${item.number.value}. ${title}` : title;
  const children = [
    ...item.decisions.flatMap((decision) => decisionSymbols(decision, symbol)),
    ...item.quotedDecisions.map((decision) => quotedSymbol(decision, symbol)),
    ...item.votes.map((vote) => voteSymbol(vote, symbol)),
    ...(item.outcome ? [outcomeSymbol(item.outcome, symbol)] : []),
  ].sort((a, b) => a.range.start.line - b.range.start.line);
  const subItems = item.items.map((subItem) => itemSymbol(subItem, symbol));
  return symbol(name, itemDetail(item), SymbolKind.Number, item.range, item.heading, [...children, ...subItems]);
}

/** "3 beslut", "bordlagd". */
function itemDetail(item: Item): string {
  const count = decisionCount(item);
  const parts = [count > 0 ? `${count} beslut` : undefined, item.outcome?.kind];
  return parts.filter((part) => part !== undefined).join(', ');
}

function decisionSymbols(decision: Decision, symbol: MakeSymbol): DocumentSymbol[] {
  if (decision.clauses.length > 0) return decision.clauses.map((clause) => clauseSymbol(clause, symbol));
  const name = decision.prose?.text ?? decision.leadIn?.value ?? 'Beslut';
  return [symbol(name, '', SymbolKind.Event, decision.range, decision.leadIn?.range ?? decision.range)];
}

function clauseSymbol(clause: Clause, symbol: MakeSymbol): DocumentSymbol {
  const due = clause.due?.iso && `senast ${clause.due.iso}`;
  const detail = [...clause.assignees.map((mention) => mention.name), due].filter((part) => part !== undefined);
  return symbol(`att ${clause.prose.text}`, detail.join(', '), SymbolKind.Event, clause.range, clause.prose.range);
}

/** Another meeting's decision: it can be seen, and seen to be no decision of this meeting. */
function quotedSymbol(decision: Decision, symbol: MakeSymbol): DocumentSymbol {
  const date = decision.quotedFrom?.date?.iso;
  const children = decision.clauses.map((clause) => clauseSymbol(clause, symbol));
  const selection = decision.leadIn?.range ?? decision.range;
  return symbol('Återgivet beslut', date ?? '', SymbolKind.Object, decision.range, selection, children);
}

function voteSymbol({ label, range, counts, prose }: Vote, symbol: MakeSymbol): DocumentSymbol {
  const detail = counts.map(({ option, count }) => `${count} ${option}`).join(', ');
  return symbol('Omröstning', detail || (prose?.text ?? ''), SymbolKind.Operator, range, label?.range ?? range);
}

/** What became of the item: the sentence that says so. */
function outcomeSymbol({ kind, range, prose }: Outcome, symbol: MakeSymbol): DocumentSymbol {
  return symbol(prose.text, kind, SymbolKind.Event, range, range);
}
