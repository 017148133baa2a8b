/**
 * The model of one meeting's minutes: what everything outside the grammar reads.
 *
 * A `Meeting` is a plain, acyclic, JSON-serialisable value. Every part carries its source range. All text is in
 * `blocks`, in the order of the source, so that a reader that walks them shows the whole document; the named fields
 * (`decisions`, `votes` …) are the same blocks, sorted by what they are.
 */

import type { Sourced, SourceRange } from '../source/range.ts';
import type { Check } from '../syntax/check-box.ts';

// --- Inline content ---------------------------------------------------------------------------------------------

/** What somebody does where they are named; decides how severe it is that they are unknown. */
export type MentionUse =
  | 'text'
  | 'assignee'
  | 'mover'
  | 'voter'
  | 'reservation'
  | 'recusal'
  | 'statement'
  | 'presenter'
  | 'arrival'
  | 'departure'
  | 'role'
  | 'signature'
  | 'substitute';

/** Somebody named in the text: `@Full Name`, or a name recognised in running text ("softly"). */
export interface Mention {
  /** The name as written, NFC, without `@` and without a genitive -s. */
  readonly name: string;
  /** The name itself, without `@` and without a genitive -s. */
  readonly range: SourceRange;
  /** Written with `@`, or in a place where only a name can be (a role, a signature, a vote). */
  readonly explicit: boolean;
  readonly use: MentionUse;
  /** The attendee that is meant, when exactly one fits. */
  readonly attendee: Attendee | undefined;
  /** All that fit, when there are several ("Anna" with two of them present). */
  readonly candidates: readonly Attendee[];
  /** An attendee whose name is nearly this one, when none fits: a probable misspelling. */
  readonly resembles: Attendee | undefined;
}

/** "punkt 9", "§ 3–5" in running text. */
export interface ItemReference {
  readonly numbers: readonly string[];
  readonly range: SourceRange;
  /** Each number by itself, for renumbering. */
  readonly parts: readonly Sourced<string>[];
  /** Refers to a statute, by-laws or other minutes ("§ 5 i stadgarna"): not checked against this document. */
  readonly external: boolean;
}

/** A date as it is in the source. */
export interface DateValue {
  /** ISO date; the year is inferred from the meeting when `yearInferred`. Undefined when there is no such day. */
  readonly iso: string | undefined;
  readonly yearInferred: boolean;
  /** 0 = Sunday … 6 = Saturday, when a weekday is written before the date. */
  readonly weekday: Sourced<number> | undefined;
  readonly range: SourceRange;
}

/** A passage of running text: its lines joined by `\n`, NFC-normalised where it needs to be, and what is in it. */
export interface Prose {
  readonly text: string;
  readonly range: SourceRange;
  readonly mentions: readonly Mention[];
  readonly references: readonly ItemReference[];
  readonly dates: readonly DateValue[];
}

// --- Blocks -----------------------------------------------------------------------------------------------------

export interface Paragraph {
  readonly type: 'paragraph';
  /** The lines of a code fence: nothing in them is markup. */
  readonly code?: true;
  readonly range: SourceRange;
  readonly prose: Prose;
  readonly told: Told;
}

/** A sentence that is a decision without saying so: "Dagordningen godkändes.", "Till kassör valdes Bo Ask." */
export interface ImplicitDecision extends Sourced<string> {
  /** What was approved, adopted, granted …, or the office that somebody was elected to: "Dagordningen", "kassör". */
  readonly what: Sourced<string> | undefined;
  /** Those who were elected. */
  readonly whom: readonly Mention[];
}

/**
 * What the sentences of a passage report. The passage stays text, in its place and with all its words, in every
 * export; this is what it counts as.
 */
export interface Told {
  readonly decisions: readonly Decision[];
  /** Sentences that are decisions without saying so: "Dagordningen godkändes." */
  readonly implicitDecisions: readonly ImplicitDecision[];
  readonly movements: readonly Movement[];
  /** "… På grund av jäv deltar Bo Ek inte." */
  readonly recusals: readonly Statement[];
}

export interface List {
  readonly type: 'list';
  readonly range: SourceRange;
  readonly entries: readonly ListEntry[];
  readonly told: Told;
}

export interface ListEntry {
  /** The marker as written: `-`, `•`, `3.` */
  readonly marker: Sourced<string>;
  /** The number of an ordered entry. */
  readonly number: number | undefined;
  /** 0 for the outermost level. */
  readonly level: number;
  readonly prose: Prose;
  readonly range: SourceRange;
}

export interface Quote {
  readonly type: 'quote';
  readonly range: SourceRange;
  readonly prose: Prose;
  readonly told: Told;
}

/** Lines with bars or tabs: a table as Markdown writes it, or as it is pasted from a spreadsheet or a text. */
export interface Table {
  readonly type: 'table';
  readonly range: SourceRange;
  readonly columns: readonly TableColumn[];
  /** The row of headings; undefined when none is said to be one. */
  readonly header: TableRow | undefined;
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  /** As the minutes say it; else a column of numbers is right-aligned. */
  readonly align: 'left' | 'right' | 'center';
}

/** As many cells as the table has columns; what is not written is empty. */
export interface TableRow {
  readonly cells: readonly Prose[];
  readonly range: SourceRange;
}

/** A heading inside an item that starts nothing of its own: "Sammanfattning", "Beslutsunderlag". */
export interface Subheading {
  readonly type: 'subheading';
  readonly range: SourceRange;
  readonly text: Sourced<string>;
}

/** How an att-clause of a motion was answered: "Attsatsen bifalles". */
export type ClauseOutcome = 'bifall' | 'avslag';

export interface Clause {
  /** `att` and what is around it (bullet, number, stars); undefined for a row under "beslutade att". */
  readonly marker: Sourced<string> | undefined;
  /** What follows `att`, without Markdown stars. */
  readonly prose: Prose;
  readonly points: readonly ListEntry[];
  /** Who shall do it; organisations ("uppdra till SNUG") are no assignees. */
  readonly assignees: readonly Mention[];
  readonly due: DateValue | undefined;
  readonly outcome: ClauseOutcome | undefined;
  /** `Ansvarig: …`, `Senast: …` below the clause, as written; `assignees` and `due` have what they say. */
  readonly fields: readonly ClauseField[];
  /** Tables that the clause continues with: "att fastställa avgifterna enligt följande:" */
  readonly tables: readonly Table[];
  readonly range: SourceRange;
}

export interface ClauseField {
  readonly kind: 'ansvarig' | 'senast';
  readonly label: Sourced<string>;
  readonly prose: Prose | undefined;
  readonly range: SourceRange;
}

export interface Decision {
  readonly type: 'decision';
  /** `block`: a part of the minutes by itself. `sentence`: reported in running text, which has its words; it is no block. */
  readonly source: 'block' | 'sentence';
  readonly range: SourceRange;
  /** "Beslut", "Ledningsgruppen beslutade"; undefined for att-clauses that are by themselves. */
  readonly leadIn: Sourced<string> | undefined;
  /** What is after `Beslut:` without being a clause: "Enligt förslaget." */
  readonly prose: Prose | undefined;
  /** `Ansvarig: …`, `Senast: …` below a decision without clauses. */
  readonly fields: readonly ClauseField[];
  /** Who those fields say shall do it, and until when; clauses have their own. */
  readonly assignees: readonly Mention[];
  readonly due: DateValue | undefined;
  /** Tables between the decision's own words and its first clause. */
  readonly tables: readonly Table[];
  readonly clauses: readonly Clause[];
  readonly unanimous: boolean;
  /** Set when this is another meeting's decision that is only quoted here. */
  readonly quotedFrom: QuotedFrom | undefined;
}

/** What makes a decision a quoted one, and from which meeting. */
export interface QuotedFrom {
  readonly date: DateValue | undefined;
  readonly range: SourceRange;
}

/** `Tidigare beslut 2018-10-05` … `Slut tidigare beslut`. */
export interface QuotedSection {
  readonly type: 'quoted';
  readonly range: SourceRange;
  readonly label: Sourced<string>;
  /** What the heading says after its keyword: "2018-10-05". */
  readonly prose: Prose | undefined;
  /** `Slut tidigare beslut`; without it the section reaches to the end of the item. */
  readonly end: Sourced<string> | undefined;
  readonly heading: SourceRange;
  readonly from: QuotedFrom;
  readonly blocks: readonly Block[];
}

export type OutcomeKind = 'bordlagd' | 'återremitterad' | 'utgått' | 'ajournerad';

/** The fate of an item other than a decision on the matter. */
export interface Outcome {
  readonly type: 'outcome';
  readonly range: SourceRange;
  readonly kind: OutcomeKind;
  readonly prose: Prose;
  /** "med motiveringen att …" */
  readonly motivation: Sourced<string> | undefined;
}

/** `Yrkande: @NN …`, or one of the rows under `Yrkanden`. `Förslag` and `Att:` are proposals. */
export interface Motion {
  readonly type: 'motion';
  readonly kind: 'yrkande' | 'förslag';
  readonly range: SourceRange;
  /** `Yrkande`, `Förslag till beslut`; undefined for a sentence: "Lisa Ek yrkar avslag." */
  readonly label: Sourced<string> | undefined;
  readonly movers: readonly Mention[];
  readonly prose: Prose | undefined;
  readonly entries: readonly MotionEntry[];
  readonly clauses: readonly Clause[];
}

export interface MotionEntry {
  /** The marker as written: `-`, `3.` */
  readonly marker: Sourced<string>;
  /** The number of an ordered entry. */
  readonly number: number | undefined;
  readonly movers: readonly Mention[];
  readonly prose: Prose;
  readonly range: SourceRange;
}

/** `Propositionsordning: …`, `Beslutsgång: …` */
export interface PropositionOrder {
  readonly type: 'propositionOrder';
  readonly range: SourceRange;
  readonly label: Sourced<string>;
  readonly prose: Prose | undefined;
  readonly entries: readonly ListEntry[];
}

export type VoteOption = 'ja' | 'nej' | 'avstår';

export interface VoteCount {
  readonly option: VoteOption;
  /** The number as written, or of the names listed. */
  readonly count: number;
  readonly voters: readonly Mention[];
  readonly range: SourceRange;
}

export interface Vote {
  readonly type: 'vote';
  readonly range: SourceRange;
  readonly label: Sourced<string> | undefined;
  /** Each option once: where the vote's own line and a row both count it, the number of the line with the names of the row. */
  readonly counts: readonly VoteCount[];
  /** What the vote's own line counts: "Omröstning: 2 ja, 1 nej". */
  readonly totals: readonly VoteCount[];
  readonly prose: Prose | undefined;
  /** `Ja: …`, `Nej: …`, as written; `counts` has what they say. */
  readonly rows: readonly VoteRow[];
}

export interface VoteRow {
  /** Undefined for a row among the others that counts no votes: "Frånvarande: 1". */
  readonly option: VoteOption | undefined;
  /** The number that the row begins with, or of the names on it; undefined for "Ja: samtliga". */
  readonly count: number | undefined;
  readonly label: Sourced<string>;
  readonly prose: Prose | undefined;
  readonly range: SourceRange;
}

/** Somebody's reservation, recusal, statement for the record or special opinion. */
export interface Statement {
  readonly type: 'reservation' | 'recusal' | 'note' | 'specialOpinion';
  readonly range: SourceRange;
  readonly label: Sourced<string> | undefined;
  readonly people: readonly Mention[];
  readonly prose: Prose | undefined;
  readonly entries: readonly ListEntry[];
}

/** The item that somebody comes or goes at. */
export interface MovementItem {
  /** As written, normalised. */
  readonly number: Sourced<string>;
  /** Before it was dealt with, while it was, or after. */
  readonly side: 'before' | 'during' | 'after';
}

/** Somebody comes or goes during the meeting. */
export interface Movement {
  readonly type: 'arrival' | 'departure';
  readonly range: SourceRange;
  /** `Anländer`, `Lämnar`; undefined for a sentence: "Lisa Ek lämnade mötet kl. 11.15." It is no block. */
  readonly label: Sourced<string> | undefined;
  readonly people: readonly Mention[];
  /** HH:MM */
  readonly time: Sourced<string> | undefined;
  /** Set when it happens at another item than this, or before or after one: "efter § 3", "fr.o.m. § 4". */
  readonly item: MovementItem | undefined;
  readonly prose: Prose | undefined;
}

export interface Adjournment {
  readonly type: 'adjournment';
  readonly range: SourceRange;
  readonly label: Sourced<string>;
  readonly start: Sourced<string> | undefined;
  readonly end: Sourced<string> | undefined;
  readonly prose: Prose | undefined;
}

export type FactKind = 'dnr' | 'föredragande' | 'bilaga' | 'expedieras' | 'underlag' | 'roll';

/** `Dnr: …`, `Föredragande: …`, `Bilaga: …`; `Justerare: NN` written inside an item is a `roll`. */
export interface Fact {
  readonly type: 'fact';
  readonly kind: FactKind;
  readonly range: SourceRange;
  readonly label: Sourced<string>;
  readonly people: readonly Mention[];
  readonly prose: Prose | undefined;
  readonly entries: readonly ListEntry[];
}

export interface Action {
  readonly type: 'action';
  readonly range: SourceRange;
  /** `Uppgift`, `Att göra`; undefined for a task that begins with a check box. */
  readonly label: Sourced<string> | undefined;
  /** What its check box says; undefined without one. */
  readonly check: Check | undefined;
  readonly assignees: readonly Mention[];
  readonly due: DateValue | undefined;
  readonly prose: Prose | undefined;
  readonly entries: readonly ActionEntry[];
}

export interface ActionEntry {
  /** The marker as written: `-`, `3.` */
  readonly marker: Sourced<string>;
  /** The number of an ordered entry. */
  readonly number: number | undefined;
  /** What its check box says; undefined without one. */
  readonly check: Check | undefined;
  readonly assignees: readonly Mention[];
  readonly due: DateValue | undefined;
  readonly prose: Prose;
  readonly range: SourceRange;
}

/** Text that must not be published. Everything in `range` is secret, the lines `Sekretess` and `Slut sekretess` too. */
export interface Secret {
  readonly type: 'secret';
  readonly range: SourceRange;
  readonly label: Sourced<string>;
  readonly heading: SourceRange;
  /** The statute: "OSL 21 kap. 7 §". */
  readonly basis: Sourced<string> | undefined;
  /** What the published version says instead. */
  readonly replacement: Sourced<string> | undefined;
  readonly closed: boolean;
  /** `Slut sekretess`, as written. */
  readonly end: Sourced<string> | undefined;
  readonly blocks: readonly Block[];
}

/** A line that starts with `//`. It is never exported and changes nothing around it, so it is no block. */
export interface Comment {
  readonly type: 'comment';
  readonly range: SourceRange;
  readonly text: string;
}

export interface Field {
  readonly type: 'field';
  readonly range: SourceRange;
  /** The field's canonical name; a free field's name as written. */
  readonly name: string;
  /** Which known field this is; undefined for a free one. */
  readonly known: FieldName | undefined;
  readonly key: Sourced<string>;
  readonly prose: Prose | undefined;
  readonly entries: readonly ListEntry[];
}

export type FieldName =
  | 'nummer'
  | 'tid'
  | 'datum'
  | 'plats'
  | 'ordförande'
  | 'sekreterare'
  | 'justerare'
  | 'organ'
  | 'dnr'
  | 'beslutför'
  | 'kallelse'
  | 'bilagor';

export interface AttendanceSection {
  readonly type: 'attendance';
  readonly range: SourceRange;
  readonly status: AttendanceStatus;
  readonly heading: Sourced<string>;
  readonly attendees: readonly Attendee[];
  /** Lines that are no person: "samt ytterligare 31 medlemmar". */
  readonly notes: readonly Sourced<string>[];
}

/** `Nästa möte: …`. An item titled so has its own `nextMeeting`. */
export interface NextMeetingBlock {
  readonly type: 'nextMeeting';
  readonly range: SourceRange;
  readonly label: Sourced<string>;
  readonly prose: Prose | undefined;
}

/** Role lines and names at the end of the minutes, as written; `Meeting.signatures` has them paired. */
export interface SignatureBlock {
  readonly type: 'signatures';
  readonly range: SourceRange;
  /** The role lines, also those without a signature. */
  readonly roles: readonly Sourced<string>[];
  readonly signatures: readonly Signature[];
  readonly notes: readonly Sourced<string>[];
}

export interface TitleBlock {
  readonly type: 'title';
  readonly range: SourceRange;
  readonly text: Sourced<string>;
}

export type Block =
  | Paragraph
  | List
  | Quote
  | Table
  | Subheading
  | Decision
  | QuotedSection
  | Outcome
  | Motion
  | PropositionOrder
  | Vote
  | Statement
  | Movement
  | Adjournment
  | Fact
  | Action
  | Secret
  | Field
  | AttendanceSection
  | NextMeetingBlock
  | SignatureBlock
  | TitleBlock;

// --- People -----------------------------------------------------------------------------------------------------

export type AttendanceStatus = 'present' | 'absent' | 'guest' | 'deputy';

/** Offices that the minutes themselves need; other roles are kept as text. */
export type Office = 'chair' | 'secretary' | 'adjuster';

export interface Role {
  readonly text: string;
  readonly office: Office | undefined;
  readonly range: SourceRange;
}

/** When somebody was there: only for some items, from or until an item or a clock time, or not for some items. */
export interface Presence {
  readonly kind: 'items' | 'from' | 'until' | 'except';
  /** Item numbers, as written: "9"; a range "3–5" is given by its two ends. */
  readonly items: readonly { readonly from: string; readonly to: string }[];
  /** HH:MM, for `from` and `until`. */
  readonly time: string | undefined;
  readonly range: SourceRange;
  /** Each item number by itself, for renumbering. */
  readonly parts: readonly Sourced<string>[];
}

export interface Attendee {
  readonly name: string;
  /** The name in the source. */
  readonly nameRange: SourceRange;
  readonly range: SourceRange;
  readonly status: AttendanceStatus;
  readonly organization: Sourced<string> | undefined;
  readonly roles: readonly Role[];
  /** "S", "M": the party's abbreviation without brackets. */
  readonly party: Sourced<string> | undefined;
  readonly presence: readonly Presence[];
  /** Whom a deputy serves for. */
  readonly substitutesFor: Mention | undefined;
  /** All that the row says besides the name, as written and in order; the fields above have what it means. */
  readonly details: readonly Sourced<string>[];
}

// --- Facts of the meeting ---------------------------------------------------------------------------------------

/** Somebody who holds an office at this meeting, and what says so. */
export interface OfficeHolder {
  readonly name: string;
  readonly attendee: Attendee | undefined;
  readonly mention: Mention;
  readonly source: 'field' | 'attendance' | 'election' | 'signature';
}

export interface MeetingTime {
  /** ISO date. */
  readonly date: DateValue | undefined;
  /** HH:MM */
  readonly start: Sourced<string> | undefined;
  readonly end: Sourced<string> | undefined;
}

export interface NextMeeting extends MeetingTime {
  readonly place: Sourced<string> | undefined;
  readonly range: SourceRange;
}

export interface Signature {
  /** "Vid protokollet", "Justeras"; undefined for a name without one. */
  readonly role: Sourced<string> | undefined;
  readonly office: Office | undefined;
  readonly mention: Mention;
  readonly date: DateValue | undefined;
  /** What is after the name, as written: a date, a role. */
  readonly details: Sourced<string> | undefined;
  readonly range: SourceRange;
}

export interface ItemNumber {
  /** Normalised: "3", "3.1", "3 a". */
  readonly value: string;
  /** The leading integer. */
  readonly major: number;
  /** What counts up in it: 4 in "3.4", 10 in "10 a". */
  readonly ordinal: number;
  /** The number alone. */
  readonly range: SourceRange;
}

export interface Item {
  readonly number: ItemNumber | undefined;
  readonly title: Sourced<string> | undefined;
  /** The heading line. */
  readonly heading: SourceRange;
  /** Heading, blocks and sub-items. */
  readonly range: SourceRange;
  /** 0 for an item, 1 for a sub-item … */
  readonly level: number;
  readonly blocks: readonly Block[];
  readonly items: readonly Item[];

  /** What the title says when it is a sentence: "§ 2 Mötet beslutade att laga bryggan." */
  readonly titleTold: Told;

  // The same blocks by what they are, and what their sentences report, in order; those inside secret text too, those inside quoted text not.
  readonly decisions: readonly Decision[];
  readonly quotedDecisions: readonly Decision[];
  readonly implicitDecisions: readonly ImplicitDecision[];
  readonly outcome: Outcome | undefined;
  readonly motions: readonly Motion[];
  readonly votes: readonly Vote[];
  readonly statements: readonly Statement[];
  readonly movements: readonly Movement[];
  readonly facts: readonly Fact[];
  readonly actions: readonly Action[];
  readonly secrets: readonly Secret[];
  /** Everybody named in the item's own blocks, in order; those inside quoted text have no part in this meeting and are left out. */
  readonly mentions: readonly Mention[];
  readonly references: readonly ItemReference[];
}

/** Closing lines between or after items: what follows `Nästa möte:` or a signature heading. */
export interface Closing {
  readonly range: SourceRange;
  readonly blocks: readonly Block[];
}

/** Two places that contradict each other about one fact. The first is used. */
export interface Conflict {
  readonly fact: 'body' | 'number' | 'date' | 'start' | 'end' | 'place' | 'chair' | 'secretary';
  readonly used: Sourced<string>;
  readonly other: Sourced<string>;
}

export interface Meeting {
  /** The kind in its canonical spelling ("Minnesanteckningar"); undefined when there is no title line. */
  readonly kind: MeetingKind | undefined;
  readonly title: TitleBlock | undefined;
  readonly body: Sourced<string> | undefined;
  /** The meeting's own number, as written: "6", "2019/6". */
  readonly number: Sourced<string> | undefined;
  readonly date: DateValue | undefined;
  readonly start: Sourced<string> | undefined;
  readonly end: Sourced<string> | undefined;
  readonly place: Sourced<string> | undefined;
  /** How many must be present for a quorum, from `Beslutför`. */
  readonly quorum: Sourced<number> | undefined;
  readonly fields: readonly Field[];
  readonly chair: OfficeHolder | undefined;
  readonly secretary: OfficeHolder | undefined;
  readonly adjusters: readonly OfficeHolder[];
  readonly attendance: readonly Attendee[];
  /** The sections that list them, wherever they are. */
  readonly attendanceSections: readonly AttendanceSection[];
  /** Blocks before the first item: title, fields, attendance, prose. */
  readonly preamble: readonly Block[];
  /** Items of the top level; sub-items are in `Item.items`. */
  readonly items: readonly Item[];
  readonly closings: readonly Closing[];
  readonly nextMeeting: NextMeeting | undefined;
  readonly signatures: readonly Signature[];
  readonly conflicts: readonly Conflict[];
  /** All dates of the document, wherever they are. */
  readonly dates: readonly DateValue[];
  /** Everybody named outside the items: roles in fields, signatures, the preamble's text. */
  readonly mentions: readonly Mention[];
  readonly comments: readonly Comment[];
  /** The whole document. */
  readonly range: SourceRange;
}

export type MeetingKind =
  | 'Protokoll'
  | 'Minnesanteckningar'
  | 'Mötesanteckningar'
  | 'Anteckningar'
  | 'Beslutsprotokoll'
  | 'Diskussionsprotokoll'
  | 'Styrelseprotokoll'
  | 'Årsmötesprotokoll'
  | 'Stämmoprotokoll'
  | 'Sammanträdesprotokoll'
  | 'Mötesprotokoll'
  | 'Dagordning'
  | 'Kallelse'
  | 'Föredragningslista'
  | 'Register';
