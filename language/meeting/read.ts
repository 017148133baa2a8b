/** The one reader of the syntax tree: minutes as parsed → `Meeting`. */
import type * as Ast from '../generated/ast.ts';
import { type AttendanceDraft, readAttendance } from './attendance.ts';
import { type BlockContext, readBlocks } from './blocks.ts';
import { readComments } from './comments.ts';
import { type Election, readElections } from './elections.ts';
import { meetingDate, readFacts } from './facts.ts';
import { type FlatItem, mentionsOf, nestItems, prosesOf, readItem } from './item.ts';
import type {
  AttendanceSection,
  Attendee,
  Block,
  Closing,
  DateValue,
  Field,
  Item,
  Meeting,
  Mention,
  SignatureBlock,
} from './model.ts';
import { createNameIndex } from './names.ts';
import { readNextMeeting } from './next-meeting.ts';
import { readOffices } from './offices.ts';
import { nameMention, readProse } from './prose.ts';
import { readSignatures } from './signatures.ts';
import { readTitle } from './title.ts';
import { pieceOf, pieces, rangeOf } from './tree.ts';

/** Reads the model from the tree of `source`. Total: every tree that the parser gives has a meeting. */
export function readMeeting(root: Ast.Minutes, source: string): Meeting {
  const titleNode = root.preamble.find((block) => block.$type === 'Title');
  const title = readTitle(titleNode, source);
  const drafts = attendanceDrafts(root);
  const first = readWith(
    root,
    source,
    title,
    [...drafts.values()].flatMap((draft) => draft.drafts),
    drafts,
    [],
  );
  // Somebody elected to run the meeting was there, whether the attendance says so or not; names are resolved again with them.
  const elected = notListed(first.elections, first.attendance);
  const read =
    elected.length > 0
      ? readWith(
          root,
          source,
          title,
          [...drafts.values()].flatMap((draft) => draft.drafts),
          drafts,
          elected,
        )
      : first;
  return assemble(root, source, title, read);
}

type Drafts = ReadonlyMap<Ast.Attendance, AttendanceDraft>;

interface Read {
  readonly context: BlockContext;
  readonly attendance: readonly Attendee[];
  readonly preamble: readonly Block[];
  readonly flat: readonly FlatItem[];
  readonly elections: readonly Election[];
}

function readWith(
  root: Ast.Minutes,
  source: string,
  title: ReturnType<typeof readTitle>,
  rows: AttendanceDraft['drafts'],
  drafts: Drafts,
  elected: readonly Attendee[],
): Read {
  const plain = createNameIndex([...rows.map((row) => row.attendee), ...elected]);
  const near = basicDate(root, source, title);
  const served = new Map(
    rows.map(({ attendee, substitutesFor }) => [
      attendee,
      substitutesFor
        ? {
            ...attendee,
            substitutesFor: nameMention(
              substitutesFor.value,
              substitutesFor.range.start,
              { text: source, names: plain, near },
              'substitute',
              true,
            ),
          }
        : attendee,
    ]),
  );
  const attendance = [...served.values(), ...elected];
  const names = rows.some((row) => row.substitutesFor) ? createNameIndex(attendance) : plain;
  const sections = new Map(
    [...drafts].map(([node, draft]): [Ast.Attendance, AttendanceSection] => [
      node,
      { ...draft.section, attendees: draft.section.attendees.map((attendee) => served.get(attendee) ?? attendee) },
    ]),
  );
  const context: BlockContext = { text: source, names, near, attendance: sections };
  const flat = root.sections.flatMap((section) => (section.$type === 'Item' ? [readItem(section, context)] : []));
  return {
    context,
    attendance,
    preamble: readBlocks(root.preamble, context),
    flat,
    elections: readElections(flat, context),
  };
}

/** The meeting's date before anything else is read: dates without a year are near to it. */
function basicDate(root: Ast.Minutes, source: string, title: ReturnType<typeof readTitle>): string | undefined {
  const empty = { text: source, names: createNameIndex([]), near: undefined, attendance: new Map() };
  const dated = root.preamble.filter((block) => block.$type === 'Field' || block.$type === 'Paragraph');
  const blocks = readBlocks(dated, empty);
  const fields = blocks.filter((block) => block.type === 'field');
  return meetingDate(fields, title, blocks).find((date) => date.iso)?.iso;
}

function attendanceDrafts(root: Ast.Minutes): Drafts {
  const drafts = new Map<Ast.Attendance, AttendanceDraft>();
  const visit = (blocks: readonly Ast.Block[], heading: string | undefined) => {
    for (const block of blocks) {
      if (block.$type === 'Attendance') drafts.set(block, readAttendance(block, heading));
      else if (block.$type === 'Secret' || block.$type === 'QuotedSection') visit(block.blocks, heading);
    }
  };
  visit(root.preamble, undefined);
  for (const section of root.sections) visit(section.blocks, section.$type === 'Item' ? section.title : undefined);
  return drafts;
}

function notListed(elections: readonly Election[], attendance: readonly Attendee[]): Attendee[] {
  if (attendance.length === 0) return [];
  const seen = new Set<string>();
  return elections.flatMap(({ office, mention }): Attendee[] => {
    const isFullName = /\s/.test(mention.name);
    if (
      office === 'adjuster' ||
      !isFullName ||
      mention.attendee ||
      mention.candidates.length > 0 ||
      mention.resembles ||
      seen.has(mention.name)
    )
      return [];
    seen.add(mention.name);
    return [
      {
        name: mention.name,
        nameRange: mention.range,
        range: mention.range,
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

function assemble(root: Ast.Minutes, source: string, title: ReturnType<typeof readTitle>, read: Read): Meeting {
  const { context, attendance, preamble, flat } = read;
  const items = nestItems(flat);
  const signatureNodes = root.sections.filter((section) => section.$type === 'Signatures');
  const signatureBlocks = readSignatures(signatureNodes, context);
  const closings = readClosings(root, signatureBlocks, context);
  const all = [...preamble, ...closings.flatMap((closing) => closing.blocks)];
  const fields = all.filter((block): block is Field => block.type === 'field');
  const signatures = signatureBlocks.flatMap((block) => block.signatures);
  const offices = readOffices(fields, attendance, read.elections, signatures, context);
  const facts = readFacts(source, fields, title, preamble, items);
  const nextMeeting = readNextMeeting([...closings.flatMap((closing) => closing.blocks), ...preamble], items, context);
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
    preamble,
    items,
    closings,
    nextMeeting,
    signatures,
    conflicts: [...facts.conflicts, ...offices.conflicts],
    dates: allDates(
      all,
      items,
      facts.date,
      nextMeeting?.date,
      signatures.map((signature) => signature.date),
    ),
    mentions: inOrder([...outside, ...offices.mentions, ...signatures.map((signature) => signature.mention)]),
    comments: readComments(source),
    range: { start: 0, end: source.length },
  };
}

function readClosings(root: Ast.Minutes, signatures: readonly SignatureBlock[], context: BlockContext): Closing[] {
  let at = 0;
  return root.sections.flatMap((section): Closing[] => {
    if (section.$type === 'Item') return [];
    const range = rangeOf(section);
    const rest = readBlocks(section.blocks, context);
    if (section.$type === 'Signatures') {
      const block = signatures[at++];
      return [{ range, blocks: block ? [block, ...rest] : rest }];
    }
    const all = pieces(section);
    const label = pieceOf(all, 'NEXT_MEETING');
    const prose = readProse(all, context);
    const own: Block = {
      type: 'nextMeeting',
      range: { start: range.start, end: prose?.range.end ?? label?.range.end ?? range.end },
      label: label ?? { value: '', range },
      prose,
    };
    return [{ range, blocks: [own, ...rest] }];
  });
}

function allDates(
  blocks: readonly Block[],
  items: readonly Item[],
  ...others: (DateValue | undefined | readonly (DateValue | undefined)[])[]
): DateValue[] {
  const inBlocks = [
    ...blocks,
    ...items.flatMap(function own(item): readonly Block[] {
      return [...item.blocks, ...item.items.flatMap(own)];
    }),
  ];
  const found = [
    ...inBlocks.flatMap(prosesOf).flatMap((prose) => prose.dates),
    ...others.flat().filter((date) => date !== undefined),
  ];
  const byStart = new Map(found.map((date) => [date.range.start, date]));
  return [...byStart.values()].sort((a, b) => a.range.start - b.range.start);
}

function inOrder(mentions: readonly Mention[]): Mention[] {
  const byStart = new Map(mentions.map((mention) => [mention.range.start, mention]));
  return [...byStart.values()].sort((a, b) => a.range.start - b.range.start);
}
