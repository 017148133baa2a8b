import { perItem } from '../facts/per-item.ts';
import type { Attendee, Item } from '../meeting/model.ts';
import { rangesIn } from '../meeting/own-ranges.ts';
import type { ReadSection } from '../meeting/section-model.ts';
import type { MinutesDocument } from '../minutes-document.ts';
import { contains, type SourceRange } from '../source/range.ts';
import { countLeading } from '../source/search.ts';
import {
  arrange,
  type Checker,
  type CheckOptions,
  checkDocument,
  checkItem,
  checkOutside,
  createChecker,
} from './check.ts';
import type { MeetingFacts, SharedFacts } from './check-context.ts';
import type { Finding } from './finding.ts';
import { outsideItems } from './passages.ts';

/** Checks the document as it is now; what it found in items that have not changed since the last time is kept. */
export type Recheck = (document: MinutesDocument, options: CheckOptions) => Finding[];

interface Known {
  /** What findings in a part of the minutes depend on besides that part. */
  readonly shared: string;
  /** The sections that hold the head and the attendance, which findings may point to. */
  readonly sharedSections: readonly ReadSection[];
  readonly facts: MeetingFacts;
  readonly items: readonly CheckedItem[];
  readonly outside: CheckedOutside | undefined;
}

/** An item and what was found in it. */
interface CheckedItem {
  readonly item: Item;
  /** Its findings, with what they depend on in the items around it. Undefined until it has been checked. */
  found: FoundInItem | undefined;
}

interface FoundInItem {
  readonly findings: readonly Finding[];
  readonly level: number;
  /** How many items are below it, at any depth. */
  readonly below: number;
  /** Who was away at each of its votes. */
  readonly away: readonly (readonly Attendee[] | undefined)[];
}

/** The text outside the items and what was found in it. */
interface CheckedOutside {
  readonly findings: readonly Finding[];
  /** What was read of the sections that the text is in. */
  readonly models: readonly unknown[];
  /** Of each passage of it. */
  readonly lengths: readonly number[];
}

/** Makes the checker of one document. The findings are those of `check`, in the same order. */
export function createRecheck(): Recheck {
  let known: Known | undefined;
  return (document, options) => {
    const { meeting, sections, text } = document;
    const checker = createChecker(meeting, { text }, options, known?.facts);
    const { facts } = checker.context;
    const shared = sharedBy(checker, options);
    const sharedSections = sections.filter(
      ({ node, drafts }) => node.$type === 'Minutes' || drafts.attendance.size > 0,
    );
    const isShared = known?.shared === shared && sameElements(known.sharedSections, sharedSections);
    const items = perItem(
      facts.items,
      isShared && known ? known.items : [],
      (item): CheckedItem => ({ item, found: undefined }),
    );
    const outside = recheckOutside(checker, document, isShared ? known?.outside : undefined);
    known = { shared, sharedSections, facts, items, outside };
    const findings = [...checkDocument(checker), ...outside.findings];
    for (const at of items.keys())
      for (const finding of recheckItem(at, items, checker, document)) findings.push(finding);
    return arrange(findings, checker);
  };
}

function recheckItem(
  at: number,
  items: readonly CheckedItem[],
  checker: Checker,
  document: MinutesDocument,
): readonly Finding[] {
  const checked = items[at] as CheckedItem; // an index of them
  const { item, found } = checked;
  const below = countBelow(at, items);
  const away = awayAt(at, checker.context.facts);
  // Items below that have not been checked yet are new.
  const holds =
    found?.level === item.level &&
    found.below === below &&
    sameAway(found.away, away) &&
    items.slice(at + 1, at + 1 + below).every((each) => each.found !== undefined);
  if (holds) return found.findings;
  const findings = checkItem(item, checker);
  keepInPlace(findings, [item.range], document);
  checked.found = { findings, level: item.level, below, away };
  return findings;
}

function countBelow(at: number, items: readonly CheckedItem[]): number {
  const level = items[at]?.item.level ?? 0;
  let next = at + 1;
  while ((items[next]?.item.level ?? 0) > level) next++;
  return next - at - 1;
}

const nobody: FoundInItem['away'] = [];

function awayAt(at: number, { ofItems, away }: MeetingFacts): FoundInItem['away'] {
  const votes = ofItems[at]?.votes ?? [];
  return away.size === 0 || votes.length === 0 ? nobody : votes.map((vote) => away.get(vote));
}

function sameAway(a: FoundInItem['away'], b: FoundInItem['away']): boolean {
  return a === b || (a.length === b.length && a.every((rows, at) => sameElements(rows ?? [], b[at] ?? [])));
}

/** The findings outside the items, which are kept as long as the sections there and the passages in them are the same. */
function recheckOutside(
  checker: Checker,
  document: MinutesDocument,
  known: CheckedOutside | undefined,
): CheckedOutside {
  const passages = outsideItems(checker.context);
  const models = passages.flatMap((passage) => sectionsIn(passage, document).map(({ model }) => model));
  const lengths = passages.map(({ start, end }) => end - start);
  if (known && sameElements(known.models, models) && sameElements(known.lengths, lengths)) return known;
  const findings = checkOutside(checker);
  keepInPlace(findings, passages, document);
  return { findings, models, lengths };
}

/** By fact that rules of one item may read: its value, as plain data. Who was `away` is compared for each item. */
const values: { readonly [Name in Exclude<keyof SharedFacts, 'away'>]: (facts: SharedFacts) => unknown } = {
  attendance: ({ attendance }) =>
    attendance.map(({ name, status, roles, organization, party, presence, substitutesFor }) => [
      name,
      status,
      roles.map((role) => role.text),
      organization?.value,
      party?.value,
      presence.map(({ kind, items, time }) => [kind, items, time]),
      substitutesFor?.name,
    ]),
  hasAttendance: ({ hasAttendance }) => hasAttendance,
  attendanceIsPartial: ({ attendanceIsPartial }) => attendanceIsPartial,
  elected: ({ elected }) => [...elected],
  allowsProxies: ({ allowsProxies }) => allowsProxies,
};

/** What findings in items and outside depend on besides the text there: which rules are on, and what they may read. */
function sharedBy({ context }: Checker, options: CheckOptions): string {
  return JSON.stringify([options, context.meeting.kind, Object.values(values).map((read) => read(context.facts))]);
}

function sameElements(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((element, at) => element === b[at]);
}

/**
 * From now on the findings in these parts of the text move with the sections that they are in. Related rows of the
 * attendance are elsewhere, and move with theirs.
 */
function keepInPlace(findings: readonly Finding[], parts: readonly SourceRange[], document: MinutesDocument): void {
  if (findings.length === 0) return;
  const moving = new Map<ReadSection, Set<SourceRange>>();
  for (const range of rangesIn(findings)) {
    if (!parts.some((part) => contains(part, range))) continue;
    const [section] = sectionsIn(range, document);
    if (!section?.model) continue;
    const own = moving.get(section) ?? new Set<SourceRange>([...section.drafts.ranges, ...section.model.ranges]);
    moving.set(section, own);
    if (!own.has(range)) section.model.ranges.push(range);
  }
}

/** The sections that have something in common with the range. */
function sectionsIn({ start, end }: SourceRange, { scanned, sections }: MinutesDocument): readonly ReadSection[] {
  const from = countLeading(scanned, (section) => section.start <= start) - 1;
  const to = countLeading(scanned, (section) => section.start < end);
  return sections.slice(Math.max(0, from), to);
}
