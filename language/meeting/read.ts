/**
 * The one reader of the syntax tree: sections with their trees → `Meeting`. A reader remembers the people and the date
 * that it read the sections with, so that a section is read again only when its text, those, or its place have changed.
 */
import type * as Ast from '../generated/ast.ts';
import { createNameIndex } from '../names/name-index.ts';
import { joined } from '../source/joined.ts';
import { countLeading, type Placed } from '../source/search.ts';
import type { ReadContext } from './block-context.ts';
import { readFacts } from './head-facts.ts';
import { mentionsOf } from './items/item.ts';
import { nestItems } from './items/nesting.ts';
import type { AttendanceSection, Attendee, Block, Closing, Meeting } from './model.ts';
import { type AttendanceDraft, type AttendeeDraft, isOfCalled } from './people/attendance.ts';
import type { Election } from './people/elections.ts';
import { readOffices } from './people/offices.ts';
import { pairSignatures } from './people/signatures.ts';
import { nameMention } from './prose.ts';
import { type ReadSection, readDrafts, readSection, type SectionModel, type SharedContext } from './section-model.ts';
import { readNextMeeting } from './time/next-meeting.ts';

/** Reads the meeting from the sections of `source`, in order. */
export type MeetingReader = (sections: readonly ReadSection[], source: string) => Meeting;

/** The same in steps: it yields after each section that had to be read. */
export type SteppedReader = (sections: readonly ReadSection[], source: string) => Generator<undefined, Meeting>;

/** How many of the first items are where a meeting elects its own officers. */
const earlyItems = 4;

/** Reads the model from a tree of the whole `source`. Total: every tree that the parser makes has a meeting. */
export function readMeeting(root: Ast.Minutes, source: string): Meeting {
  const sections = [root, ...root.sections].map((node): ReadSection => {
    // All offsets are the document's; its text counts once.
    const section = { start: 0, length: node === root ? source.length : 0, fixed: true };
    const drafts = readDrafts(section, node, source);
    return { section, node, text: source, drafts, model: undefined, context: undefined, early: false };
  });
  return createReader()(sections, source);
}

/** Makes a reader for one document. */
export function createReader(): MeetingReader {
  const read = createSteppedReader();
  return (sections, source) => lastOf(read(sections, source));
}

/** Runs steps to their end. */
export function lastOf<T>(steps: Generator<undefined, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Makes a reader that can be paused, for one document. */
export function createSteppedReader(): SteppedReader {
  let people: People | undefined;
  return function* (sections, source) {
    const rows = listsOf(sections).flatMap(([, draft]) => draft.rows);
    const near = sections.find(({ drafts }) => drafts.near)?.drafts.near;
    const own = sections.find(({ drafts }) => drafts.own)?.drafts.own;
    const known =
      people && people.near === near && people.context.own === own && sameNames(people.listed, rows)
        ? adopt(people, sections, rows, source)
        : undefined;
    people = known ?? meetPeople(sections, rows, { near, own }, [], source);
    let models = yield* readSections(sections, people);
    // Whoever was elected to run the meeting was there, also when the lists leave them out: names are resolved again with them.
    const elected = notListed(
      joined(models, (model) => model.elections),
      people,
    );
    if (!sameElected(elected, people.elected)) {
      people = meetPeople(sections, rows, { near, own }, elected, source);
      models = yield* readSections(sections, people);
    }
    return assemble(models, sections, people, source);
  };
}

/** Everybody who was there, as sections are read with them. */
interface People {
  readonly listed: readonly Attendee[];
  readonly elected: readonly Attendee[];
  readonly near: string | undefined;
  readonly context: SharedContext;
}

function meetPeople(
  sections: readonly ReadSection[],
  rows: readonly AttendeeDraft[],
  known: Pick<SharedContext, 'near' | 'own'>,
  elected: readonly Attendee[],
  source: string,
): People {
  const plain = rows.map((row) => row.attendee);
  const served = serve(rows, plain, { text: source, names: createNameIndex([...plain, ...elected]), ...known });
  const names = createNameIndex([...served, ...elected]);
  const context = { names, ...known, attendance: attendanceSections(sections, served) };
  return { listed: served, elected, near: known.near, context };
}

/** Whom deputies serve for, once everybody's names are known. */
function serve(rows: readonly AttendeeDraft[], attendees: readonly Attendee[], context: ReadContext): Attendee[] {
  return attendees.map((attendee, at) => {
    const { substitutesFor } = rows[at] ?? {};
    if (!substitutesFor) return attendee;
    const found = nameMention(substitutesFor.value, substitutesFor.range.start, context, 'substitute', true);
    return { ...attendee, substitutesFor: { ...found, range: substitutesFor.range } };
  });
}

function attendanceSections(
  sections: readonly ReadSection[],
  listed: readonly Attendee[],
): ReadonlyMap<Ast.Attendance, AttendanceSection> {
  const found = new Map<Ast.Attendance, AttendanceSection>();
  let at = 0;
  for (const [node, draft] of listsOf(sections)) {
    found.set(node, { ...draft.section, attendees: listed.slice(at, at + draft.rows.length) });
    at += draft.rows.length;
  }
  return found;
}

/** The lists of people. Of those who were called, a list is only notes when another says who came. */
function listsOf(sections: readonly ReadSection[]): (readonly [Ast.Attendance, AttendanceDraft])[] {
  const all = sections.flatMap(({ drafts }) => (drafts.attendance.size > 0 ? [...drafts.attendance] : []));
  const isKnown = all.some(
    ([, draft]) => draft.section.status === 'present' && draft.rows.length > 0 && !isOfCalled(draft),
  );
  if (!isKnown || !all.some(([, draft]) => isOfCalled(draft))) return all;
  return all.map(([node, draft]) => [node, isOfCalled(draft) ? withoutPeople(draft) : draft]);
}

function withoutPeople({ section, rows }: AttendanceDraft): AttendanceDraft {
  const notes = rows.map(({ attendee: { name, range } }) => ({ value: name, range }));
  return { section: { ...section, attendees: [], notes: [...section.notes, ...notes] }, rows: [] };
}

function sameNames(listed: readonly Attendee[], rows: readonly AttendeeDraft[]): boolean {
  if (listed.length !== rows.length) return false;
  const hasNamesakes = new Set(listed.map(({ name }) => name)).size < listed.length;
  return listed.every((old, at) => {
    const fresh = rows[at]?.attendee;
    const isSame = fresh !== undefined && old.name === fresh.name && old.status === fresh.status;
    return isSame && (!hasNamesakes || tellingApart(old) === tellingApart(fresh));
  });
}

/** What may distinguish somebody from another of the same name. */
function tellingApart({ party, organization, roles, presence, nameRange }: Attendee): string {
  const own = roles.map(({ text, office, range }) => [text, office, range.start < nameRange.start]);
  return JSON.stringify([party?.value, organization?.value, own, presence.length]);
}

/** The same people after their rows were read again: references to them stay valid. */
function adopt(
  people: People,
  sections: readonly ReadSection[],
  rows: readonly AttendeeDraft[],
  source: string,
): People {
  const { names, near, own } = people.context;
  const fresh = serve(
    rows,
    rows.map((row) => row.attendee),
    { text: source, names, near, own },
  );
  for (const [at, attendee] of people.listed.entries()) Object.assign(attendee, fresh[at]);
  const attendance = attendanceSections(sections, people.listed);
  // The map of sections is only looked up by node; a new one keeps earlier results valid.
  Object.assign(people.context, { attendance });
  return people;
}

function* readSections(sections: readonly ReadSection[], people: People): Generator<undefined, SectionModel[]> {
  let items = 0;
  const models: SectionModel[] = [];
  for (const section of sections) {
    const early = section.node.$type === 'Item' && items++ < earlyItems;
    if (!section.model || section.context !== people.context || section.early !== early) {
      section.model = readSection(section, people.context, early);
      section.context = people.context;
      section.early = early;
      yield;
    }
    models.push(section.model);
  }
  return models;
}

/** Those elected to chair or write who are on no list; where there is no list, nobody is missing from it. */
function notListed(elections: readonly Election[], people: People): Attendee[] {
  if (people.listed.length === 0) return [];
  const seen = new Set<string>();
  return elections.flatMap(({ office, mention }): Attendee[] => {
    const isFullName = /\s/.test(mention.name);
    const isListed = mention.attendee
      ? !people.elected.includes(mention.attendee)
      : mention.candidates.length > 0 || mention.resembles !== undefined;
    if (office === 'adjuster' || !isFullName || isListed || seen.has(mention.name)) return [];
    seen.add(mention.name);
    const { name, range } = mention;
    return [
      {
        name,
        nameRange: range,
        range,
        status: 'present',
        organization: undefined,
        roles: [],
        party: undefined,
        presence: [],
        substitutesFor: undefined,
        details: [],
      },
    ];
  });
}

function sameElected(found: readonly Attendee[], known: readonly Attendee[]): boolean {
  if (found.length !== known.length || !found.every((attendee, at) => attendee.name === known[at]?.name)) return false;
  for (const [at, attendee] of known.entries()) Object.assign(attendee, found[at]);
  return true;
}

function assemble(
  models: readonly SectionModel[],
  sections: readonly ReadSection[],
  people: People,
  source: string,
): Meeting {
  const attendance = [...people.listed, ...people.elected];
  const context = { text: source, ...people.context };
  const title = sections.find(({ drafts }) => drafts.title)?.drafts.title ?? {
    kind: undefined,
    body: undefined,
    number: undefined,
    date: undefined,
  };
  const preamble = models[0]?.blocks ?? [];
  const read = models.map((model) => model.item).filter((item) => item !== undefined);
  const items = nestItems(read);
  const flat = read.map(({ item }) => item);
  const closings = closingsOf(models, sections);
  const closingBlocks = closings.flatMap((closing) => closing.blocks);
  const all = [...preamble, ...closingBlocks];
  const fields = all.filter((block) => block.type === 'field');
  const signatures = closingBlocks.flatMap((block) => (block.type === 'signatures' ? block.signatures : []));
  const offices = readOffices(
    fields,
    attendance,
    joined(models, (model) => model.elections),
    signatures,
    isAnnual(preamble, source),
    context,
  );
  const facts = readFacts(source, fields, title, preamble, flat, closingBlocks);
  const nextMeeting = readNextMeeting([...closingBlocks, ...preamble], flat, context);
  const outside = all.flatMap((block) =>
    block.type === 'field' || block.type === 'attendance' ? [] : mentionsOf(block),
  );
  return {
    kind: title.kind,
    title: preamble.find((block) => block.type === 'title'),
    ...facts,
    fields,
    chair: offices.chair,
    secretary: offices.secretary,
    adjusters: offices.adjusters,
    attendance,
    attendanceSections: [...people.context.attendance.values()],
    preamble,
    items,
    closings,
    nextMeeting,
    signatures,
    conflicts: [...facts.conflicts, ...offices.conflicts],
    dates: withPlaced(
      byStart(joined(models, (model) => model.dates)),
      [facts.date, nextMeeting?.date].filter((date) => date !== undefined),
    ),
    mentions: byStart([...outside, ...offices.mentions, ...signatures.map((signature) => signature.mention)]),
    comments: joined(sections, ({ drafts }) => drafts.comments),
    range: { start: 0, end: source.length },
  };
}

/** An annual meeting: who leads it is elected, whoever opens it. */
function isAnnual(preamble: readonly Block[], source: string): boolean {
  const title = preamble.find((block) => block.type === 'title');
  const words = source.slice(0, title?.range.end ?? preamble[0]?.range.end ?? 0).normalize('NFC');
  return /årsmöte|stämma/i.test(words);
}

function closingsOf(models: readonly SectionModel[], sections: readonly ReadSection[]): Closing[] {
  const at = sections.flatMap(({ node }, index) =>
    node.$type === 'Signatures' || node.$type === 'NextMeeting' ? [index] : [],
  );
  const signed = at.filter((index) => sections[index]?.node.$type === 'Signatures');
  const paired = pairSignatures(signed.map((index) => models[index]?.signatures ?? []));
  return at.flatMap((index): Closing[] => {
    const model = models[index];
    if (!model) return [];
    const signatures: Block | undefined = paired[signed.indexOf(index)];
    return [{ range: model.range, blocks: signatures ? [signatures, ...model.blocks] : model.blocks }];
  });
}

/** Sorted by place, each place once; of two at one place the last. */
function byStart<T extends Placed>(values: T[]): T[] {
  // Sections are in order, and nearly always what is in them.
  if (values.every(({ range }, at) => at === 0 || (values[at - 1] as T).range.start < range.start)) return values;
  const found = new Map(values.map((value) => [value.range.start, value]));
  return [...found.values()].sort((a, b) => a.range.start - b.range.start);
}

/** The values, which are sorted by place, with others at theirs. */
function withPlaced<T extends Placed>(values: T[], others: readonly T[]): T[] {
  for (const other of others) {
    const at = countLeading(values, ({ range }) => range.start < other.range.start);
    values.splice(at, values[at]?.range.start === other.range.start ? 1 : 0, other);
  }
  return values;
}
