/**
 * The published form of a meeting, as JSON Schema. `docs/schema/meeting.schema.json` is generated from it, and the types of
 * `export/json.ts` are its types, so what is written and what is published cannot differ. Only types are imported from
 * here at run time.
 */

import Type, { type Static, type TObject, type TProperties } from 'typebox';
import { meetingKinds } from '../../language/syntax/title-kinds.ts';

// --- Scalars ----------------------------------------------------------------------------------------------------

const text = (description: string) => Type.String({ description });
const textOrNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description });
const dateOrNull = (description: string) =>
  Type.Union([Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), Type.Null()], {
    description: `${description} ISO date.`,
  });
const timeOrNull = (description: string) =>
  Type.Union([Type.String({ pattern: '^\\d{2}:\\d{2}$' }), Type.Null()], { description: `${description} HH:MM.` });
const numberOrNull = (description: string) =>
  Type.Union([Type.Integer({ minimum: 0 }), Type.String(), Type.Null()], {
    description: `${description} An integer where it is one, else as written.`,
  });
const texts = (description: string) => Type.Array(Type.String(), { description });
const names = (description: string) =>
  Type.Array(Type.String(), { description: `${description} An attendee's full name; else as written.` });
const dueDate = dateOrNull('When it shall be done at the latest.');
const office = Type.Union([Type.Literal('chair'), Type.Literal('secretary'), Type.Literal('adjuster'), Type.Null()], {
  description: 'The office of the meeting that it is.',
});

// --- Where it is in the source ------------------------------------------------------------------------------

const Position = Type.Object(
  {
    line: Type.Integer({ minimum: 0, description: 'From 0.' }),
    character: Type.Integer({ minimum: 0, description: 'UTF-16 units from the start of the line, from 0.' }),
  },
  { additionalProperties: false },
);

const Range = Type.Object(
  { start: Position, end: Position },
  { additionalProperties: false, description: 'Where it stands in the source, as LSP counts; half-open.' },
);
export type RangeJson = Static<typeof Range>;

/** An object that is in the source. Its range may be left out of an export, so it is not required. */
function part<Properties extends TProperties>(description: string, properties: Properties) {
  return Type.Object(
    { ...properties, range: Type.Optional(Type.Unsafe<RangeJson>({ $ref: '#/$defs/range' })) },
    { description, additionalProperties: false },
  );
}

/** A reference to a named definition below; `Type.Unsafe` gives it the definition's type. */
const list = <Json>(name: string, description: string) =>
  Type.Array(Type.Unsafe<Json>({ $ref: `#/$defs/${name}` }), { description });

// --- People -----------------------------------------------------------------------------------------------------

const PresenceSpan = part('One limit of when somebody was there.', {
  kind: Type.Union([Type.Literal('items'), Type.Literal('from'), Type.Literal('until'), Type.Literal('except')], {
    description: 'Only these items, from then on, until then, or not these items.',
  }),
  items: Type.Array(
    Type.Object(
      { from: text('The first item number, as written.'), to: text('The last; the same for a single item.') },
      { additionalProperties: false },
    ),
    { description: 'The items that it speaks of.' },
  ),
  time: timeOrNull('The clock time that it speaks of.'),
});

const Attendee = part('Somebody on an attendance list.', {
  name: text('Full name.'),
  organization: textOrNull('Whom they represent.'),
  role: textOrNull('Role as written ("ordförande"); several are separated by commas.'),
  party: textOrNull("The party's abbreviation."),
  status: Type.Union([Type.Literal('present'), Type.Literal('absent'), Type.Literal('guest'), Type.Literal('deputy')], {
    description: 'What the list is a list of.',
  }),
  presence: textOrNull('When they were there, as written ("punkt 9"); null for the whole meeting.'),
  presenceSpans: list<Static<typeof PresenceSpan>>('presenceSpan', 'The same, understood.'),
  substitutesFor: textOrNull('Whom a deputy serves for.'),
  details: texts('All that the row says besides the name, as written and in order.'),
  section: textOrNull('The heading of the list, as written.'),
});
export type AttendeeJson = Static<typeof Attendee>;

const Signature = part('A name at the end of the minutes.', {
  role: textOrNull('As written: "Vid protokollet", "Justeras".'),
  office,
  name: text('Full name.'),
  date: dateOrNull('When they signed.'),
  details: textOrNull('What stands after the name, as written.'),
});

// --- Decisions --------------------------------------------------------------------------------------------------

const Table = part('A table, as it is written.', {
  columns: Type.Array(
    Type.Object(
      {
        align: Type.Union([Type.Literal('left'), Type.Literal('right'), Type.Literal('center')], {
          description: 'As the minutes say it; else a column of numbers is right-aligned.',
        }),
      },
      { additionalProperties: false },
    ),
    { description: 'Its columns.' },
  ),
  header: Type.Union([Type.Array(Type.String()), Type.Null()], {
    description: 'The headings of the columns; null when the minutes have none.',
  }),
  rows: Type.Array(Type.Array(Type.String()), { description: 'Its rows, each with a cell for each column.' }),
});
export type TableJson = Static<typeof Table>;

const Clause = part('One thing that was decided or moved: an att-sats.', {
  number: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
    description: 'The number that the clause has among its signs: "att 1. …", "1. att …".',
  }),
  text: text('What follows "att".'),
  points: texts('Points below the clause.'),
  details: texts('Lines such as "Ansvarig: …" and "Senast: …" below the clause, as written.'),
  assignees: names('Who shall do it.'),
  due: dueDate,
  outcome: Type.Union([Type.Literal('bifall'), Type.Literal('avslag'), Type.Null()], {
    description: 'How the clause of a motion was answered, when it is said in the clause.',
  }),
  tables: list<TableJson>('table', 'Tables that the clause goes on with.'),
});
export type ClauseJson = Static<typeof Clause>;

const decision = {
  leadIn: textOrNull('The words before the clauses: "Beslut", "Styrelsen beslutade".'),
  text: textOrNull('What is decided without being a clause: "Enligt förslaget."'),
  details: texts('Lines such as "Ansvarig: …" and "Senast: …" below a decision without clauses, as written.'),
  assignees: names('Who shall do what is decided without being a clause.'),
  due: dueDate,
  tables: list<TableJson>('table', 'Tables between the words of the decision and its first clause.'),
  clauses: list<ClauseJson>('clause', 'What was decided, clause by clause.'),
  source: Type.Union([Type.Literal('block'), Type.Literal('sentence')], {
    description:
      'Whether it is a part of the minutes by itself, or told in a sentence, whose words stand in `text` too.',
  }),
  unanimous: Type.Boolean({ description: 'Whether the minutes say that all agreed.' }),
};
const Decision = part('A decision of this meeting.', decision);
export type DecisionJson = Static<typeof Decision>;

const QuotedDecision = part("Another meeting's decision, quoted here.", {
  ...decision,
  date: dateOrNull('When the other meeting was.'),
});
export type QuotedDecisionJson = Static<typeof QuotedDecision>;

const ImplicitDecision = part('A sentence that is a decision without saying so.', {
  text: text('The sentence.'),
  what: textOrNull('What was approved, adopted or granted, or the office that somebody was elected to.'),
  whom: names('Those who were elected.'),
});

const outcomeKinds = [
  Type.Literal('bordlagd'),
  Type.Literal('återremitterad'),
  Type.Literal('utgått'),
  Type.Literal('ajournerad'),
] as const;
const Outcome = part('The fate of an item other than a decision on the matter.', {
  kind: Type.Union([...outcomeKinds]),
  text: text('The sentence that says so.'),
  motivation: textOrNull('The reason given.'),
});

// --- Procedure --------------------------------------------------------------------------------------------------

const Motion = part('A motion (yrkande) or proposal (förslag).', {
  kind: Type.Union([Type.Literal('yrkande'), Type.Literal('förslag')]),
  label: textOrNull('The word that it is called by, as written; null for a sentence that says it.'),
  movers: names('Who made it.'),
  text: textOrNull('The motion as written.'),
  clauses: list<ClauseJson>('clause', 'Its clauses.'),
});

const PropositionOrder = part('How the question was put to the meeting.', {
  label: text('The word that it is called by, as written.'),
  text: textOrNull('As written.'),
});

const VoteCount = part('The votes for one answer.', {
  option: Type.Union([Type.Literal('ja'), Type.Literal('nej'), Type.Literal('avstår')]),
  count: Type.Integer({ minimum: 0, description: 'As written; else how many names are listed.' }),
  voters: names('Who voted so.'),
});

const Vote = part('A vote.', {
  text: textOrNull('As written, a line for each row.'),
  counts: list<Static<typeof VoteCount>>('voteCount', 'The votes, answer by answer.'),
});

const Statement = part('What somebody had put on record.', {
  people: names('Whose it is.'),
  text: textOrNull('As written.'),
});
type StatementJson = Static<typeof Statement>;

const Movement = part('Somebody comes or goes.', {
  people: names('Who.'),
  time: timeOrNull('When.'),
  item: textOrNull('The number of the item that it is said of: "efter § 3"; null for the one that it stands in.'),
  side: Type.Union([Type.Literal('before'), Type.Literal('during'), Type.Literal('after'), Type.Null()], {
    description: 'Whether it was before that item, during it, or after.',
  }),
  text: textOrNull('As written. What a sentence tells stands in the running text, too.'),
});
type MovementJson = Static<typeof Movement>;

const Adjournment = part('A break in the meeting.', {
  start: timeOrNull('When it began.'),
  end: timeOrNull('When it ended.'),
  text: textOrNull('As written.'),
});

const Fact = part('A fact about an item: registration number, presenter, attachment …', {
  kind: Type.Union([
    Type.Literal('dnr'),
    Type.Literal('föredragande'),
    Type.Literal('bilaga'),
    Type.Literal('expedieras'),
    Type.Literal('underlag'),
    Type.Literal('roll'),
  ]),
  label: text('The word that it is called by, as written.'),
  text: textOrNull('As written.'),
  entries: texts('The list below it.'),
  people: names('Who it is, for presenters and roles.'),
});

const Action = part('Something to do that is no decision.', {
  label: textOrNull('The word that it is called by, as written; null where it has a check box only.'),
  text: text('As written.'),
  assignees: names('Who shall do it.'),
  due: dueDate,
  done: Type.Union([Type.Boolean(), Type.Null()], {
    description: 'True when its check box is ticked ("- [x]"), false when it is not; null without a check box.',
  }),
});

// --- Content ----------------------------------------------------------------------------------------------------

/** What an item says, sorted by what it is. What is secret is in `secrets` only. */
const content = {
  text: texts('Running text, paragraph by paragraph. A list is one text with a line for each entry.'),
  tables: list<TableJson>('table', 'Tables that stand by themselves; those of a decision are among what it says.'),
  decisions: list<DecisionJson>('decision', "This meeting's decisions."),
  quotedDecisions: list<QuotedDecisionJson>('quotedDecision', "Other meetings' decisions that are quoted."),
  implicitDecisions: list<Static<typeof ImplicitDecision>>(
    'implicitDecision',
    'Sentences of `text` that are decisions without saying so.',
  ),
  outcome: Type.Union([...outcomeKinds, Type.Null()], {
    description: 'The fate of the item, when it was not decided.',
  }),
  outcomes: list<Static<typeof Outcome>>('outcome', 'What says so; the first one is `outcome`.'),
  motions: list<Static<typeof Motion>>('motion', 'Motions and proposals.'),
  propositionOrders: list<Static<typeof PropositionOrder>>('propositionOrder', 'How the question was put.'),
  votes: list<Static<typeof Vote>>('vote', 'Votes.'),
  reservations: list<StatementJson>('statement', 'Reservations against the decision.'),
  recusals: list<StatementJson>('statement', 'Recusals (jäv).'),
  statements: list<StatementJson>('statement', 'Statements for the record (protokollsanteckningar).'),
  specialOpinions: list<StatementJson>('statement', 'Special opinions (särskilda yttranden).'),
  arrivals: list<MovementJson>('movement', 'Who came.'),
  departures: list<MovementJson>('movement', 'Who left.'),
  adjournments: list<Static<typeof Adjournment>>('adjournment', 'Breaks.'),
  facts: list<Static<typeof Fact>>('fact', 'Registration number, presenters, attachments …'),
  actions: list<Static<typeof Action>>('action', 'Tasks that are no decisions.'),
  quotedSections: list<QuotedSectionJson>('quotedSection', 'Passages quoted from other minutes.'),
  secrets: list<SecretJson>('secret', 'Passages that must not be published, and all that stands in them.'),
};
const Content = Type.Object(content, { additionalProperties: false, description: 'What a part of the minutes says.' });
export type ContentJson = Static<typeof Content>;

const { decisions: _own, quotedDecisions: _quoted, ...contentOfQuote } = content;
const QuotedSection = part('A passage from other minutes; its decisions stand in `quotedDecisions` beside it.', {
  heading: text('The heading, as written.'),
  date: dateOrNull('When the other meeting was.'),
  ...contentOfQuote,
});
export interface QuotedSectionJson extends Static<typeof QuotedSection> {}

const Secret = part('A passage that must not be published.', {
  basis: textOrNull('The statute.'),
  replacement: textOrNull('What the published minutes say instead.'),
  closed: Type.Boolean({ description: 'False when its end is not marked: then it reaches to the end of the item.' }),
  ...content,
});
export interface SecretJson extends Static<typeof Secret> {}

const Item = part('An item of the agenda.', {
  number: numberOrNull('Its number.'),
  title: textOrNull('Its title.'),
  ...content,
  items: list<ItemJson>('item', 'Sub-items.'),
});
export interface ItemJson extends Static<typeof Item> {}

// --- The meeting ------------------------------------------------------------------------------------------------

const Field = part('A line "Word: value" before the first item or at the end.', {
  name: text('The canonical Swedish name of a known field; else as written.'),
  label: text('The word as written.'),
  text: textOrNull('The value as written.'),
  entries: texts('The list below it.'),
});

const NextMeeting = part('When and where the body meets next.', {
  date: dateOrNull('The day.'),
  start: timeOrNull('When it begins.'),
  end: timeOrNull('When it ends.'),
  place: textOrNull('Where.'),
  text: text('As written.'),
});

const definitions = {
  range: Range,
  presenceSpan: PresenceSpan,
  attendee: Attendee,
  signature: Signature,
  table: Table,
  clause: Clause,
  decision: Decision,
  quotedDecision: QuotedDecision,
  implicitDecision: ImplicitDecision,
  outcome: Outcome,
  motion: Motion,
  propositionOrder: PropositionOrder,
  voteCount: VoteCount,
  vote: Vote,
  statement: Statement,
  movement: Movement,
  adjournment: Adjournment,
  fact: Fact,
  action: Action,
  content: Content,
  quotedSection: QuotedSection,
  secret: Secret,
  item: Item,
  field: Field,
  nextMeeting: NextMeeting,
} satisfies Record<string, TObject>;

const nullable = <Json>(name: keyof typeof definitions, description: string) =>
  Type.Union([Type.Unsafe<Json>({ $ref: `#/$defs/${name}` }), Type.Null()], { description });

const Meeting = part('The minutes of one meeting.', {
  version: Type.Enum(['intern', 'publik'], {
    description:
      'Whether this is the original, with all (intern), or what may be published: without what is secret and without personal identity numbers (publik).',
  }),
  kind: Type.Union([Type.Enum(meetingKinds), Type.Null()], { description: 'What the minutes are called.' }),
  title: textOrNull('The title line, as written.'),
  body: textOrNull('The board, committee or group that met.'),
  number: numberOrNull("The meeting's own number."),
  date: dateOrNull('The day.'),
  start: timeOrNull('When it began.'),
  end: timeOrNull('When it ended.'),
  place: textOrNull('Where.'),
  quorum: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], { description: 'How many must be present.' }),
  chair: textOrNull('Who chaired the meeting.'),
  secretary: textOrNull('Who kept the minutes.'),
  adjusters: names('Who verify the minutes.'),
  fields: list<Static<typeof Field>>('field', 'Every field, known or not, as written.'),
  attendance: list<AttendeeJson>('attendee', 'Everybody on an attendance list.'),
  preamble: nullable<ContentJson>('content', 'What else stands before the first item; null for nothing.'),
  items: list<ItemJson>('item', 'The agenda.'),
  nextMeeting: nullable<Static<typeof NextMeeting>>('nextMeeting', 'The next meeting.'),
  closing: nullable<ContentJson>('content', 'What else stands after the items; null for nothing.'),
  signatures: list<Static<typeof Signature>>('signature', 'Names at the end, with their roles.'),
});
export type MeetingJson = Static<typeof Meeting>;

/** The schema as it is published (JSON Schema 2020-12). */
export const meetingSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Protokoll: a meeting',
  ...Meeting,
  $defs: definitions,
};
