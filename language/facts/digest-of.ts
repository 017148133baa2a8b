import type { Attendee, Clause, Decision, Item, Meeting, Mention, OfficeHolder } from '../meeting/model.ts';
import { isExpressReplacement } from '../meeting/secret/secret-heading.ts';
import { secretsIn, unclearSecretMarks } from '../meeting/secret/secret-marks.ts';
import { verificationOf } from '../meeting/verification.ts';
import { createPositions } from '../source/positions.ts';
import type { SourceRange } from '../source/range.ts';
import {
  type Digest,
  type DigestDecision,
  type DigestPerson,
  type DigestTask,
  type LineRange,
  longestText,
  type SecretText,
} from './digest.ts';
import { allBlocks, itemsOf } from './traversal.ts';

/** The digest of a meeting that was read from `text`. */
export function digestOf(meeting: Meeting, text: string): Digest {
  const context: DigestContext = {
    text,
    place: placesIn(text),
    hidden: hiddenPeople(meeting),
  };
  const items = itemsOf(meeting);
  return {
    kind: meeting.kind,
    body: meeting.body?.value,
    number: meeting.number?.value,
    date: meeting.date?.iso,
    people: [
      ...meeting.attendanceSections.flatMap(({ attendees }) =>
        attendees.map((attendee) => personOf(attendee, context)),
      ),
      ...officers(meeting, context),
    ],
    items: items.map(({ number, title, heading }) => ({
      number: number?.value,
      title: title?.value ?? '',
      ...context.place(heading),
    })),
    decisions: items.flatMap((item, at) => decisionsOf(item, at, context)),
    tasks: items.flatMap((item, at) => tasksOf(item, at, context)),
    verification: verificationOf(meeting),
  };
}

interface DigestContext {
  readonly text: string;
  readonly place: (range: SourceRange) => LineRange;
  /** Those listed in secret text: nobody's name in the open is filled out from there. */
  readonly hidden: ReadonlySet<Attendee>;
}

/** Places as editors count them; of a range over several lines what is on the first. */
function placesIn(text: string): DigestContext['place'] {
  const positions = createPositions(text);
  return (range) => {
    const { start, end } = positions(range);
    const isOneLine = start.line === end.line;
    const lineEnd = isOneLine
      ? end.character
      : start.character + (/^[^\r\n]*/.exec(text.slice(range.start, range.end))?.[0].length ?? 0);
    return { line: start.line, start: start.character, end: lineEnd };
  };
}

// --- People -----------------------------------------------------------------------------------------------------

function hiddenPeople({ preamble, items, closings }: Meeting): Set<Attendee> {
  const hidden = new Set<Attendee>();
  const blocks = [...preamble, ...items.flatMap(blocksOf), ...closings.flatMap((closing) => closing.blocks)];
  for (const secret of secretsIn(blocks))
    for (const block of allBlocks(secret.blocks))
      if (block.type === 'attendance') for (const attendee of block.attendees) hidden.add(attendee);
  return hidden;
}

function blocksOf(item: Item): readonly Item['blocks'][number][] {
  return [...item.blocks, ...item.items.flatMap(blocksOf)];
}

function personOf(attendee: Attendee, { place }: DigestContext): DigestPerson {
  const { name, organization, party, roles, status, nameRange } = attendee;
  return {
    name,
    organization: organization?.value,
    party: party?.value,
    roles: roles.map((role) => role.text),
    status,
    ...place(nameRange),
  };
}

const officeWords = { chair: 'ordförande', secretary: 'sekreterare', adjusters: 'justerare' } as const;

/** Those whom the fields name as chair, secretary or adjuster and who are on no list. */
function officers(meeting: Meeting, { place }: DigestContext): DigestPerson[] {
  const found = new Map<string, DigestPerson>();
  const add = (holder: OfficeHolder | undefined, role: string) => {
    if (holder?.source !== 'field') return;
    const { name, range, attendee, candidates, resembles } = holder.mention;
    if (attendee || resembles || candidates.length > 0 || !/\s/.test(name) || found.has(name)) return;
    const person = { name, organization: undefined, party: undefined, roles: [role], status: 'present' } as const;
    found.set(name, { ...person, ...place(range) });
  };
  add(meeting.chair, officeWords.chair);
  add(meeting.secretary, officeWords.secretary);
  for (const adjuster of meeting.adjusters) add(adjuster, officeWords.adjusters);
  return [...found.values()].sort((a, b) => a.line - b.line || a.start - b.start);
}

function namesOf(mentions: readonly Mention[], { hidden }: DigestContext): string[] {
  return mentions.map(({ attendee, name }) => (attendee && !hidden.has(attendee) ? attendee.name : name));
}

// --- Decisions and tasks ----------------------------------------------------------------------------------------

type Decided = Clause | Decision;

/** The clauses of an item's decisions, and its decisions without clauses. Clauses of motions that a decision answers are not its own. */
function decidedIn({ decisions }: Item): Decided[] {
  return decisions.flatMap((decision): Decided[] => {
    const own = decision.clauses.filter(({ range }) => range.start >= decision.range.start);
    return own.length > 0 ? own : [{ ...decision, clauses: [] }];
  });
}

/** What a clause begins with: its "att", or its text; of a decision without clauses its lead-in. */
function beginningOf(part: Decided): SourceRange {
  if ('marker' in part) return part.marker?.range ?? part.prose.range;
  return part.leadIn?.range ?? part.range;
}

function decisionsOf(item: Item, at: number, context: DigestContext): DigestDecision[] {
  return decidedIn(item).map((part) => ({
    text: beginning(part.prose),
    hasAtt: 'marker' in part && part.marker !== undefined,
    item: at,
    secret: secretAt(item, beginningOf(part), context),
    ...context.place(beginningOf(part)),
  }));
}

function tasksOf(item: Item, at: number, context: DigestContext): DigestTask[] {
  const task = (
    said: Pick<Clause, 'assignees' | 'due'> & { readonly prose: { readonly text: string } | undefined },
    where: SourceRange,
    isDone: boolean,
  ): DigestTask => ({
    text: beginning(said.prose),
    assignees: namesOf(said.assignees, context),
    due: said.due?.iso,
    isDone,
    item: at,
    secret: secretAt(item, where, context),
    ...context.place(where),
  });
  const decided = decidedIn(item)
    .filter((part) => part.assignees.length > 0 && !('outcome' in part && part.outcome === 'avslag'))
    .map((part) => task(part, beginningOf(part), false));
  const actions = item.actions.flatMap((action) => [
    ...(action.prose ? [task(action, action.label?.range ?? action.range, action.check === 'done')] : []),
    ...action.entries.map((entry) => task(entry, entry.range, entry.check === 'done')),
  ]);
  return [...decided, ...actions];
}

function beginning(prose: { readonly text: string } | undefined): string {
  return prose
    ? prose.text
        .slice(0, longestText * 2)
        .replace(/\s+/g, ' ')
        .slice(0, longestText)
    : '';
}

/** What may be published instead of something that begins at `range.start`; undefined when it is not secret. */
function secretAt(item: Item, { start }: SourceRange, { text }: DigestContext): SecretText | undefined {
  const secret = secretsIn(item.blocks).find(({ range }) => range.start <= start && start < range.end);
  if (secret) {
    const isExpress = isExpressReplacement(text.slice(secret.label.range.end, secret.heading.end));
    return { replacement: (isExpress && secret.replacement?.value) || '' };
  }
  const own = { start: item.range.start, end: item.items[0]?.range.start ?? item.range.end };
  const isUnclear = unclearSecretMarks(item.blocks, own, text, [item.heading]).some(
    ({ kind, range }) => kind === 'beginning' && range.start < start,
  );
  return isUnclear ? { replacement: '' } : undefined;
}
