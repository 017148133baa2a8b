/** One reader for each kind of block that the grammar knows: syntax tree node → `Block`. */
import type * as Ast from '../generated/ast.ts';
import { keywordOf, titleKind } from '../syntax/vocabulary.ts';
import { findAssignees, findDue } from './assignees.ts';
import { findTimes } from './clock.ts';
import type { ReadContext } from './context.ts';
import { findDates } from './dates.ts';
import { implicitDecisions } from './implicit-decisions.ts';
import { motivationIn, outcomeKind } from './implied-outcome.ts';
import type {
  Action,
  Adjournment,
  AttendanceSection,
  Block,
  Clause,
  ClauseField,
  ClauseOutcome,
  DateValue,
  Decision,
  Fact,
  Field,
  List,
  ListEntry,
  Mention,
  Motion,
  Movement,
  Outcome,
  Paragraph,
  PropositionOrder,
  Prose,
  Quote,
  QuotedSection,
  Secret,
  Statement,
  Subheading,
  TitleBlock,
} from './model.ts';
import { leadingNames, listedNames, readProse, withUses } from './prose.ts';
import { quotedCue } from './quoted-cue.ts';
import { roleParts } from './role-parts.ts';
import type { SourceRange } from './source.ts';
import { type Piece, pieceOf, pieces, rangeOf, sourceOffset } from './tree.ts';
import { readVote } from './vote.ts';

/** What the blocks of a section are read with: the document's context and the attendance sections read before. */
export interface BlockContext extends ReadContext {
  readonly attendance: ReadonlyMap<Ast.Attendance, AttendanceSection>;
}

type BlockReaders = {
  [Type in Ast.Block['$type']]: (node: Extract<Ast.Block, { $type: Type }>, context: BlockContext) => Block;
};

const readers: BlockReaders = {
  Title: readTitleBlock,
  Field: readField,
  Attendance: (node, context) => attendanceOf(node, context),
  Paragraph: readParagraph,
  List: readList,
  Quote: readQuote,
  Subheading: readSubheading,
  Decision: (node, context) => readDecision(node, context),
  QuotedSection: readQuotedSection,
  Outcome: readOutcome,
  Motion: readMotion,
  PropositionOrder: readPropositionOrder,
  Vote: (node, context) => readVote(node, context),
  Statement: readStatement,
  Movement: readMovement,
  Adjournment: readAdjournment,
  Fact: readFact,
  Action: readAction,
  Secret: readSecret,
};

/** Reads blocks in order. A decision after "… beslut från mötet den 2018-10-05 nedan:" is a quoted one. */
export function readBlocks(nodes: readonly Ast.Block[], context: BlockContext): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    const previous = blocks.at(-1);
    const cue = node.$type === 'Decision' && previous?.type === 'paragraph' ? quotedCue(previous.prose) : undefined;
    const read = readers[node.$type] as (node: Ast.Block, context: BlockContext) => Block;
    const block =
      cue && node.$type === 'Decision' ? { ...readDecision(node, context), quotedFrom: cue } : read(node, context);
    blocks.push(answersMotion(block, blocks) ?? block);
  }
  return blocks;
}

function attendanceOf(node: Ast.Attendance, context: BlockContext): AttendanceSection {
  const section = context.attendance.get(node);
  if (!section) throw new Error('Attendance sections are read before blocks are');
  return section;
}

function readTitleBlock(node: Ast.Title): TitleBlock {
  const all = pieces(node);
  const kind = pieceOf(all, 'TITLE_KIND');
  const range = rangeOf(node);
  return {
    type: 'title',
    range,
    text: {
      value: all.map((piece) => piece.value).join(titleKind(kind?.value ?? '') && all.length > 1 ? ' ' : ''),
      range,
    },
  };
}

function readField(node: Ast.Field, context: BlockContext): Field {
  const all = pieces(node);
  const key = required(pieceOf(all, 'FIELD_KEY'), node);
  const keyword = keywordOf(key.value, 'FIELD_KEY', 'head');
  return {
    type: 'field',
    range: rangeOf(node),
    name: keyword?.canonical ?? key.value,
    known: keyword?.field,
    key,
    prose: readProse(all, context),
    entries: readEntries(node.entries, context),
  };
}

function readParagraph(node: Ast.Paragraph, context: BlockContext): Paragraph {
  const prose = proseOf(node, context);
  return { type: 'paragraph', range: rangeOf(node), prose, implicitDecisions: implicitDecisions(prose, context.text) };
}

function readList(node: Ast.List, context: BlockContext): List {
  const entries = readEntries(node.entries, context);
  const decided = entries.flatMap((entry) => implicitDecisions(entry.prose, context.text));
  return { type: 'list', range: rangeOf(node), entries, implicitDecisions: decided };
}

/** Entries with their levels: deeper indentation than the entry above is one level more. */
function readEntries(nodes: readonly (Ast.ListEntry | Ast.Entry | Ast.Point)[], context: BlockContext): ListEntry[] {
  const columns: number[] = [];
  return nodes.map((node) => {
    const all = pieces(node);
    const marker = required(pieceOf(all, 'BULLET', 'ENTRY', 'POINT'), node);
    const column = columnOf(context.text, marker.range.start);
    while (columns.length > 0 && (columns.at(-1) ?? 0) > column) columns.pop();
    if (columns.at(-1) !== column) columns.push(column);
    const number = /\d+/.exec(marker.value)?.[0];
    return {
      marker,
      number: number === undefined ? undefined : Number(number),
      level: columns.length - 1,
      prose: readProse(all, context) ?? emptyProse(marker.range.end),
      range: rangeOf(node),
    };
  });
}

function columnOf(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
  return text.slice(at, offset).replace(/\t/g, '    ').length;
}

function readQuote(node: Ast.Quote, context: BlockContext): Quote {
  const prose = proseOf(node, context);
  return { type: 'quote', range: rangeOf(node), prose: { ...prose, text: prose.text.replace(/^>\s?/gm, '') } };
}

function readSubheading(node: Ast.Subheading, context: BlockContext): Subheading | Paragraph {
  const all = pieces(node);
  const label = required(pieceOf(all, 'SUBHEADING'), node);
  const text =
    all.length === 1
      ? label
      : { value: [label.value, ...all.slice(1).map((piece) => piece.value)].join(': '), range: rangeOf(node) };
  if (all.length === 1) return { type: 'subheading', range: rangeOf(node), text };
  // "Bakgrund: styrelsen har …" is a paragraph that begins with its heading.
  const prose = readProse(all, context) ?? emptyProse(label.range.end);
  return {
    type: 'paragraph',
    range: rangeOf(node),
    prose: { ...prose, text: `${label.value}: ${prose.text}`, range: rangeOf(node) },
    implicitDecisions: [],
  };
}

// --- Decisions --------------------------------------------------------------------------------------------------

function readDecision(node: Ast.Decision, context: BlockContext): Decision {
  const all = pieces(node);
  const leadIn = pieceOf(all, 'DECISION', 'LEAD_IN');
  const prose = readProse(all, context);
  const clauses = node.clauses.map((clause) => readClause(clause, context));
  const said = readClauseFields(node.details, context);
  return {
    type: 'decision',
    range: rangeOf(node),
    leadIn,
    ...(prose && clauses.length === 0 ? withTask(prose, said, context) : { prose, ...said }),
    clauses,
    unanimous: /enhällig/i.test(
      `${leadIn?.value ?? ''} ${prose?.text ?? ''} ${clauses.map((clause) => clause.prose.text.slice(0, 24)).join(' ')}`,
    ),
    quotedFrom: undefined,
  };
}

function readClause(node: Ast.Clause, context: BlockContext): Clause {
  const all = pieces(node);
  const marker = pieceOf(all, 'ATT');
  const range = rangeOf(node);
  const prose = readProse(all, context) ?? emptyProse(marker?.range.end ?? range.end);
  const text = context.text.slice(prose.range.start, prose.range.end);
  const said = readClauseFields(
    node.details.filter((detail) => detail.$type === 'ClauseField'),
    context,
  );
  const assignees = [...findAssignees(text, prose.range.start, context.names), ...said.assignees];
  return {
    marker,
    prose: withUses(prose, assignees),
    points: readEntries(
      node.details.filter((detail) => detail.$type === 'Point'),
      context,
    ),
    assignees,
    due: said.due ?? findDue(text, prose.range.start, context.near),
    outcome: clauseOutcome(prose.text),
    fields: said.fields,
    range,
  };
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
    const prose = readProse(all, context);
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
  return { prose: withUses(prose, found), fields: said.fields, assignees: [...found, ...said.assignees], due };
}

function clauseOutcome(text: string): ClauseOutcome | undefined {
  const found = /(?:^|[\s–—-])(bifalles|bifalls|bifölls|avslås|avslages|avslogs|föll|faller)[.\s]*$/i.exec(text);
  if (!found?.[1]) return undefined;
  return /^bif/i.test(found[1]) ? 'bifall' : 'avslag';
}

/** "Beslut: Attsatsen bifalles" answers the motion above it: its clauses are what was decided. */
function answersMotion(block: Block, before: readonly Block[]): Decision | undefined {
  if (block.type !== 'decision' || block.clauses.length > 0 || !block.prose) return undefined;
  if (!/^(?:att-?\s?sats(?:en|er|erna)?|attsats|yrkandet|förslaget)\s/i.test(block.prose.text)) return undefined;
  const outcome = clauseOutcome(block.prose.text);
  const motions: Motion[] = [];
  for (let at = before.length - 1; at >= 0; at--) {
    const motion = before[at];
    if (motion?.type !== 'motion' || motion.kind !== 'förslag') break;
    motions.unshift(motion);
  }
  if (outcome !== 'bifall' || motions.length === 0) return undefined;
  const clauses = motions.flatMap((motion): Clause[] =>
    motion.prose
      ? [
          {
            marker: motion.label,
            prose: motion.prose,
            points: [],
            assignees: [],
            due: undefined,
            outcome,
            fields: [],
            range: motion.range,
          },
        ]
      : motion.clauses.map((clause) => ({ ...clause, outcome })),
  );
  return { ...block, clauses };
}

function readQuotedSection(node: Ast.QuotedSection, context: BlockContext): QuotedSection {
  const all = pieces(node);
  const label = required(pieceOf(all, 'QUOTED'), node);
  const prose = readProse(all, context);
  const heading = { start: label.range.start, end: prose?.range.end ?? label.range.end };
  const from = { date: prose?.dates[0], range: heading };
  const blocks = readBlocks(node.blocks, context).map((block) =>
    block.type === 'decision' ? { ...block, quotedFrom: from } : block,
  );
  const end = pieceOf(all, 'END_QUOTED');
  return { type: 'quoted', range: rangeOf(node), label, prose, end, heading, from, blocks };
}

function readOutcome(node: Ast.Outcome, context: BlockContext): Outcome {
  const all = pieces(node);
  const label = pieceOf(all, 'OUTCOME');
  const value = readProse(all, context);
  const range = rangeOf(node);
  const prose = label
    ? { ...(value ?? emptyProse(label.range.end)), text: [label.value, value?.text].filter(Boolean).join(' '), range }
    : (value ?? emptyProse(range.end));
  return {
    type: 'outcome',
    range,
    kind: outcomeKind(prose.text),
    prose,
    motivation: motivationIn(prose.text, range.end),
  };
}

// --- Procedure --------------------------------------------------------------------------------------------------

function readMotion(node: Ast.Motion, context: BlockContext): Motion {
  const all = pieces(node);
  const label = pieceOf(all, 'MOTION');
  const kind = (label && keywordOf(label.value, 'MOTION', 'item')?.motion) ?? 'yrkande';
  const plain = readProse(all, context);
  const movers = plain ? leadingNames(plain.range, context, 'mover') : [];
  return {
    type: 'motion',
    kind,
    range: rangeOf(node),
    label,
    movers,
    prose: plain && withUses(plain, movers),
    entries: node.entries.map((entry) => {
      const prose = proseOf(entry, context);
      const own = leadingNames(prose.range, context, 'mover');
      return { movers: own, prose: withUses(prose, own), range: rangeOf(entry) };
    }),
    clauses: node.clauses.map((clause) => readClause(clause, context)),
  };
}

function readPropositionOrder(node: Ast.PropositionOrder, context: BlockContext): PropositionOrder {
  const all = pieces(node);
  return {
    type: 'propositionOrder',
    range: rangeOf(node),
    label: required(pieceOf(all, 'PROPOSITION_ORDER'), node),
    prose: readProse(all, context),
    entries: readEntries(node.entries, context),
  };
}

const statementUses = {
  reservation: 'reservation',
  recusal: 'recusal',
  note: 'statement',
  specialOpinion: 'statement',
} as const;

function readStatement(node: Ast.Statement, context: BlockContext): Statement {
  const all = pieces(node);
  const label = pieceOf(all, 'STATEMENT');
  const sentence = pieceOf(all, 'STATEMENT_TEXT');
  const type = label
    ? (keywordOf(label.value, 'STATEMENT', 'item')?.statement ?? 'note')
    : statementOf(sentence?.value ?? '');
  const use = statementUses[type];
  const plain = readProse(all, context);
  const leading = plain ? leadingNames(plain.range, context, use) : [];
  // "På grund av jäv deltar Anna Ek inte i beslutet."
  const inside = sentence && leading.length === 0 ? (plain?.mentions ?? []).map((each) => ({ ...each, use })) : [];
  const lead = [...leading, ...inside];
  const entries = readEntries(node.entries, context).map((entry) => ({
    ...entry,
    prose: withUses(entry.prose, leadingNames(entry.prose.range, context, use)),
  }));
  const people = [
    ...lead,
    ...entries.flatMap((entry) => entry.prose.mentions.filter((mention) => mention.use === use)),
  ];
  return { type, range: rangeOf(node), label, people, prose: plain && withUses(plain, lead), entries };
}

function statementOf(sentence: string): Statement['type'] {
  if (/reserver/i.test(sentence)) return 'reservation';
  if (/jäv/i.test(sentence)) return 'recusal';
  return /yttrande/i.test(sentence) ? 'specialOpinion' : 'note';
}

function readMovement(node: Ast.Movement, context: BlockContext): Movement {
  const all = pieces(node);
  const label = required(pieceOf(all, 'MOVEMENT'), node);
  const type = keywordOf(label.value, 'MOVEMENT', 'item')?.movement ?? 'arrival';
  const plain = readProse(all, context);
  const people = plain ? leadingNames(plain.range, context, type) : [];
  return {
    type,
    range: rangeOf(node),
    label,
    people,
    time: times(plain, context)[0]?.start,
    prose: plain && withUses(plain, people),
  };
}

function readAdjournment(node: Ast.Adjournment, context: BlockContext): Adjournment {
  const all = pieces(node);
  const prose = readProse(all, context);
  const span = times(prose, context)[0];
  return {
    type: 'adjournment',
    range: rangeOf(node),
    label: required(pieceOf(all, 'ADJOURNMENT'), node),
    start: span?.start,
    end: span?.end,
    prose,
  };
}

function times(prose: Prose | undefined, context: ReadContext) {
  return prose
    ? findTimes(context.text.slice(prose.range.start, prose.range.end), prose.range.start, { field: true })
    : [];
}

// --- Facts, actions, secrets ------------------------------------------------------------------------------------

const factsOfPeople: ReadonlySet<Fact['kind']> = new Set(['föredragande', 'roll']);

function readFact(node: Ast.Fact, context: BlockContext): Fact {
  const all = pieces(node);
  const label = required(pieceOf(all, 'FACT'), node);
  const kind = keywordOf(label.value, 'FACT', 'item')?.fact ?? 'underlag';
  const plain = readProse(all, context);
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
    entries: readEntries(node.entries, context),
  };
}

function readAction(node: Ast.Action, context: BlockContext): Action {
  const all = pieces(node);
  const label = required(pieceOf(all, 'ACTION'), node);
  const own = readProse(all, context);
  const task = own && readTask(own, context);
  return {
    type: 'action',
    range: rangeOf(node),
    label,
    assignees: task?.assignees ?? [],
    due: task?.due,
    prose: task?.prose,
    entries: node.entries.map((entry) => ({ ...readTask(proseOf(entry, context), context), range: rangeOf(entry) })),
  };
}

/** What is to be done by whom and when: names first ("@Lisa beställer lokal"), or "… (Ansvarig: Lisa)". */
function readTask(
  prose: Prose,
  context: BlockContext,
): { assignees: readonly Mention[]; due: DateValue | undefined; prose: Prose } {
  const text = context.text.slice(prose.range.start, prose.range.end);
  const found = findAssignees(text, prose.range.start, context.names);
  const lead = leadingNames(prose.range, context, 'assignee').filter(
    (mention) => mention.attendee || context.text.charCodeAt(mention.range.start - 1) === 64,
  );
  const assignees = found.length > 0 ? found : lead;
  return {
    assignees,
    due: findDue(text, prose.range.start, context.near) ?? prose.dates[0],
    prose: withUses(prose, assignees),
  };
}

function readSecret(node: Ast.Secret, context: BlockContext): Secret {
  const all = pieces(node);
  const label = required(pieceOf(all, 'SECRET'), node);
  const value = pieces(node).filter((piece) => piece.token === 'VALUE' || piece.token === 'MORE');
  const first = value[0];
  const heading: SourceRange = { start: label.range.start, end: value.at(-1)?.range.end ?? label.range.end };
  const colon = first ? first.value.indexOf(':') : -1;
  // "Sekretess: replacement" has no statute; "Sekretess OSL 21 kap. 7 §: replacement" has both.
  const labelled = first !== undefined && context.text.slice(label.range.end, first.range.start).includes(':');
  const basisEnd = colon >= 0 ? colon : (first?.value.length ?? 0);
  const isStatute = first !== undefined && /\bOSL\b|kap\.|§|lag/i.test(first.value.slice(0, basisEnd));
  const basis = first && isStatute ? slice(first, 0, basisEnd, context.text) : undefined;
  const replacementStart = first && isStatute ? (colon >= 0 ? colon + 1 : first.value.length) : 0;
  const replacement =
    first && (labelled || colon >= 0 || !isStatute)
      ? slice(first, replacementStart, first.value.length, context.text)
      : undefined;
  return {
    type: 'secret',
    range: rangeOf(node),
    label,
    heading,
    basis,
    replacement: replacement?.value ? replacement : undefined,
    closed: node.end !== undefined,
    end: pieceOf(all, 'END_SECRET'),
    blocks: readBlocks(node.blocks, context),
  };
}

function slice(piece: Piece, from: number, to: number, source: string) {
  const text = piece.value.slice(from, to);
  const lead = text.length - text.trimStart().length;
  const value = text.trim();
  return {
    value,
    range: {
      start: sourceOffset(source, piece, from + lead),
      end: sourceOffset(source, piece, from + lead + value.length),
    },
  };
}

// --- Shared -----------------------------------------------------------------------------------------------------

function proseOf(node: Ast.Paragraph | Ast.Quote | Ast.Entry, context: BlockContext): Prose {
  return readProse(pieces(node), context) ?? emptyProse(rangeOf(node).end);
}

function emptyProse(offset: number): Prose {
  return { text: '', range: { start: offset, end: offset }, mentions: [], references: [], dates: [] };
}

function required(piece: Piece | undefined, node: Ast.Block | Ast.ListEntry | Ast.Entry | Ast.Point): Piece {
  return piece ?? { token: 'PROSE', value: '', range: rangeOf(node) };
}

/** Dates in a range of the source, with the meeting's date to infer years from. */
export function datesIn(range: SourceRange, context: ReadContext): DateValue[] {
  return findDates(context.text.slice(range.start, range.end), range.start, context.near);
}
