/** Items and blocks of the published JSON. */

import type {
  Action,
  Block,
  Clause,
  Decision,
  Item,
  Motion,
  Movement,
  Outcome,
  Statement,
  Table,
  TableRow,
  Told,
} from '../../language/meeting/model.ts';
import { contains, type SourceRange } from '../../language/source/range.ts';
import type { Check } from '../../language/syntax/check-box.ts';
import { htmlComments } from '../../language/syntax/html-markup.ts';
import { forBlock, type PerBlock } from '../per-block.ts';
import { listText } from '../plain-text.ts';
import type {
  ClauseJson,
  ContentJson,
  DecisionJson,
  ItemJson,
  QuotedDecisionJson,
  TableJson,
} from '../schema/meeting.ts';
import { date, nameOf, number, type Place, textOf, textWithEntries, value, written } from './json-values.ts';

export function itemJson(item: Item, projection: Projection): ItemJson {
  const found = emptyContent();
  addTold(item.titleTold, found, projection.place);
  addBlocks(item.blocks, found, projection);
  // What is secret says so in its own place only.
  const isSecret = (range: SourceRange) => item.secrets.some((secret) => contains(secret.range, range));
  const outcome = item.outcome && !isSecret(item.outcome.range) ? item.outcome : undefined;
  // Running text and clauses mention outcomes too, without being one.
  const told = outcome && found.outcomes.length === 0 ? [outcomeJson(outcome, projection.place)] : found.outcomes;
  return {
    number: number(item.number?.value),
    title: value(item.title),
    ...found,
    outcome: outcome?.kind ?? null,
    outcomes: told,
    items: item.items.map((each) => itemJson(each, projection)),
    ...projection.place(item.range),
  };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function emptyContent(): Mutable<ContentJson> {
  return {
    text: [],
    tables: [],
    decisions: [],
    quotedDecisions: [],
    implicitDecisions: [],
    outcome: null,
    outcomes: [],
    motions: [],
    propositionOrders: [],
    votes: [],
    reservations: [],
    recusals: [],
    statements: [],
    specialOpinions: [],
    arrivals: [],
    departures: [],
    adjournments: [],
    facts: [],
    actions: [],
    quotedSections: [],
    secrets: [],
  };
}

export function unlessEmpty(content: ContentJson): ContentJson | null {
  return Object.values(content).some((value) => value !== null && value.length > 0) ? content : null;
}

/** What the blocks of a document are projected with. `told` is a passage that is elsewhere in the JSON. */
interface Projection {
  readonly place: Place;
  readonly source: string;
  readonly told?: SourceRange | undefined;
}

/** Sorts blocks by what they are. */
export function content(blocks: readonly Block[], projection: Projection): ContentJson {
  const found = emptyContent();
  addBlocks(blocks, found, projection);
  found.outcome = found.outcomes[0]?.kind ?? null;
  return found;
}

function addBlocks(blocks: readonly Block[], found: Mutable<ContentJson>, projection: Projection): void {
  for (const block of blocks) forBlock(adders, block, found, projection);
  if (found.text.some((text) => text.includes('<!--')))
    found.text = found.text.map(withoutComments).filter((text) => text !== '');
}

/** A text without the comments of HTML in it, which no other format shows either. */
function withoutComments(text: string): string {
  const comments = htmlComments(text);
  if (comments.length === 0) return text;
  const starts = [0, ...comments.map(({ end }) => end)];
  return starts
    .map((start, at) => text.slice(start, comments[at]?.start))
    .join('')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}

const adders: PerBlock<[Mutable<ContentJson>, Projection], void> = {
  paragraph: (block, found, { place, told }) => {
    if (!told || !contains(told, block.prose.range)) found.text.push(block.prose.text);
    addTold(block.told, found, place);
  },
  list: (block, found, { place }) => {
    found.text.push(listText(block.entries));
    addTold(block.told, found, place);
  },
  quote: (block, found, { place }) => {
    found.text.push(block.prose.text);
    addTold(block.told, found, place);
  },
  table: (block, found, { place }) => void found.tables.push(tableJson(block, place)),
  subheading: (block, found) => void found.text.push(block.text.value),
  decision: (block, found, { place }) => {
    if (block.quotedFrom) found.quotedDecisions.push(quotedDecisionJson(block, place));
    else found.decisions.push(decisionJson(block, place));
  },
  quoted: (block, found, projection) => {
    // The decisions of a quoted passage are with the other quoted ones: that is where they are looked for.
    const { decisions, quotedDecisions, ...rest } = content(block.blocks, projection);
    found.quotedDecisions.push(...quotedDecisions);
    found.quotedSections.push({
      heading: written(block.heading, projection.source),
      date: date(block.from.date),
      ...rest,
      ...projection.place(block.range),
    });
  },
  outcome: (block, found, { place }) => void found.outcomes.push(outcomeJson(block, place)),
  motion: addMotions,
  propositionOrder: (block, found, { place }) =>
    void found.propositionOrders.push({
      label: block.label.value,
      text: textWithEntries(block.prose, block.entries),
      ...place(block.range),
    }),
  vote: (block, found, { place }) =>
    void found.votes.push({
      text:
        [block.prose?.text, ...block.rows.map((row) => `${row.label.value}: ${row.prose?.text ?? ''}`.trim())]
          .filter(Boolean)
          .join('\n') || null,
      counts: block.counts.map(({ option, count, voters, range }) => ({
        option,
        count,
        voters: voters.map(nameOf),
        ...place(range),
      })),
      ...place(block.range),
    }),
  reservation: (block, found, { place }) => addStatements(block, found.reservations, place),
  recusal: (block, found, { place }) => addStatements(block, found.recusals, place),
  note: (block, found, { place }) => addStatements(block, found.statements, place),
  specialOpinion: (block, found, { place }) => addStatements(block, found.specialOpinions, place),
  arrival: (block, found, { place }) => void found.arrivals.push(movementJson(block, place)),
  departure: (block, found, { place }) => void found.departures.push(movementJson(block, place)),
  adjournment: (block, found, { place }) =>
    void found.adjournments.push({
      start: value(block.start),
      end: value(block.end),
      text: textOf(block.prose),
      ...place(block.range),
    }),
  fact: (block, found, { place }) =>
    void found.facts.push({
      kind: block.kind,
      label: block.label.value,
      text: textOf(block.prose),
      entries: block.entries.map((entry) => entry.prose.text),
      people: block.people.map(nameOf),
      ...place(block.range),
    }),
  action: addActions,
  secret: (block, found, projection) =>
    void found.secrets.push({
      basis: value(block.basis),
      replacement: value(block.replacement),
      closed: block.closed,
      ...content(block.blocks, projection),
      ...projection.place(block.range),
    }),
  // The people are in the meeting's attendance.
  attendance: (block, found) => void found.text.push(...block.notes.map((note) => note.value)),
  // A second one; the first is the meeting's.
  nextMeeting: (block, found, { told }) => {
    if (block.prose && !(told && contains(told, block.prose.range))) found.text.push(block.prose.text);
  },
  // Those who signed are in the meeting's signatures: here are roles without a name, and what else is there.
  signatures: (block, found) => {
    const signed = new Set(block.signatures.map((signature) => signature.role?.range.start));
    const rest = [...block.roles.filter((role) => !signed.has(role.range.start)), ...block.notes];
    found.text.push(...rest.sort((a, b) => a.range.start - b.range.start).map((each) => each.value));
  },
  field: () => undefined,
  title: () => undefined,
};

function fieldTexts(fields: Clause['fields']): string[] {
  return fields.map((field) => [field.label.value, field.prose?.text].filter(Boolean).join(': '));
}

/** What running text reports is beside the text, which has all its words. */
function addTold(
  { decisions, implicitDecisions, movements, recusals }: Told,
  found: Mutable<ContentJson>,
  place: Place,
): void {
  for (const decision of decisions) found.decisions.push(decisionJson(decision, place));
  for (const movement of movements)
    (movement.type === 'arrival' ? found.arrivals : found.departures).push(movementJson(movement, place));
  for (const recusal of recusals) addStatements(recusal, found.recusals, place);
  for (const { value: text, what, whom, range } of implicitDecisions)
    found.implicitDecisions.push({ text, what: value(what), whom: whom.map(nameOf), ...place(range) });
}

function tableJson({ columns, header, rows, range }: Table, place: Place): TableJson {
  const texts = ({ cells }: TableRow) => cells.map((cell) => cell.text);
  return {
    columns: columns.map(({ align }) => ({ align })),
    header: header ? texts(header) : null,
    rows: rows.map(texts),
    ...place(range),
  };
}

/** A clause of a decision or a motion. */
function clauseJson(clause: Clause, place: Place): ClauseJson {
  const digits = /\d+/.exec(clause.marker?.value ?? '')?.[0];
  return {
    number: digits === undefined ? null : Number(digits),
    text: clause.prose.text,
    points: clause.points.map((point) => point.prose.text),
    details: fieldTexts(clause.fields),
    assignees: clause.assignees.map(nameOf),
    due: date(clause.due),
    outcome: clause.outcome ?? null,
    tables: clause.tables.map((table) => tableJson(table, place)),
    ...place(clause.range),
  };
}

function outcomeJson(outcome: Outcome, place: Place): ContentJson['outcomes'][number] {
  const { kind, prose, motivation, range } = outcome;
  return { kind, text: prose.text, motivation: value(motivation), ...place(range) };
}

function decisionJson(decision: Decision, place: Place): DecisionJson {
  return {
    leadIn: value(decision.leadIn),
    text: textOf(decision.prose),
    details: fieldTexts(decision.fields),
    assignees: decision.assignees.map(nameOf),
    due: date(decision.due),
    tables: decision.tables.map((table) => tableJson(table, place)),
    clauses: decision.clauses.map((clause) => clauseJson(clause, place)),
    source: decision.source,
    unanimous: decision.unanimous,
    ...place(decision.range),
  };
}

function quotedDecisionJson(decision: Decision, place: Place): QuotedDecisionJson {
  return { ...decisionJson(decision, place), date: date(decision.quotedFrom?.date) };
}

/** One motion for the block's own text and clauses, and one for each row below it. */
function addMotions(block: Motion, found: Mutable<ContentJson>, { place }: Projection): void {
  const { kind, label } = block;
  if (block.prose || block.clauses.length > 0 || block.entries.length === 0)
    found.motions.push({
      kind,
      label: label?.value ?? null,
      movers: block.movers.map(nameOf),
      text: textOf(block.prose),
      clauses: block.clauses.map((clause) => clauseJson(clause, place)),
      ...place(block.range),
    });
  for (const entry of block.entries)
    found.motions.push({
      kind,
      label: label?.value ?? null,
      movers: entry.movers.map(nameOf),
      text: entry.prose.text,
      clauses: [],
      ...place(entry.range),
    });
}

/** One statement for the block's own text, and one for each row below it. */
function addStatements(block: Statement, list: ContentJson['reservations'], place: Place): void {
  const within = (range: SourceRange) => block.people.filter((person) => contains(range, person.range)).map(nameOf);
  if (block.prose || block.entries.length === 0)
    list.push({
      people: block.prose ? within(block.prose.range) : [],
      text: textOf(block.prose),
      ...place(block.range),
    });
  for (const entry of block.entries)
    list.push({ people: within(entry.range), text: entry.prose.text, ...place(entry.range) });
}

function movementJson(block: Movement, place: Place): ContentJson['arrivals'][number] {
  return {
    people: block.people.map(nameOf),
    time: value(block.time),
    item: value(block.item?.number),
    side: block.item?.side ?? null,
    text: textOf(block.prose),
    ...place(block.range),
  };
}

/** One task for the block's own text, and one for each row below it. */
function addActions(block: Action, found: Mutable<ContentJson>, { place }: Projection): void {
  const label = block.label?.value ?? null;
  const done = (check: Check | undefined) => (check ? check === 'done' : null);
  // "## Att göra" above a table.
  if (label && !block.prose && block.entries.length === 0) found.text.push(label);
  if (block.prose)
    found.actions.push({
      label,
      text: block.prose.text,
      assignees: block.assignees.map(nameOf),
      due: date(block.due),
      done: done(block.check),
      ...place(block.range),
    });
  for (const entry of block.entries)
    found.actions.push({
      label,
      text: entry.prose.text,
      assignees: entry.assignees.map(nameOf),
      due: date(entry.due),
      done: done(entry.check),
      ...place(entry.range),
    });
}

// --- Around the items -------------------------------------------------------------------------------------------
