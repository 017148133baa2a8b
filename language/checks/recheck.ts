import type { Item } from '../meeting/model.ts';
import { type OwnRanges, rangesIn } from '../meeting/own-ranges.ts';
import type { ReadSection } from '../meeting/section-model.ts';
import type { MinutesDocument } from '../minutes-document.ts';
import { arrange, type Checker, type CheckOptions, checkDocument, checkItem, createChecker } from './check.ts';
import type { MeetingFacts } from './check-context.ts';
import type { Finding } from './finding.ts';

/** Checks the document as it is now; what it found in items that have not changed since the last time is kept. */
export type Recheck = (document: MinutesDocument, options: CheckOptions) => Finding[];

interface Known {
  /** What the item's findings depend on besides the item. */
  readonly facts: string;
  /** The sections that hold the head and the attendance, which findings may point to. */
  readonly shared: readonly ReadSection[];
  readonly byBlocks: WeakMap<Item['blocks'], readonly Finding[]>;
}

/** Makes the checker of one document. The findings are those of `check`, in the same order. */
export function createRecheck(): Recheck {
  let known: Known | undefined;
  return (document, options) => {
    const { meeting, sections, text } = document;
    const checker = createChecker(meeting, { text }, options);
    const facts = factsOf(checker, options);
    const shared = sections.filter(({ node, drafts }) => node.$type === 'Minutes' || drafts.attendance.size > 0);
    if (!known || known.facts !== facts || !sameSections(known.shared, shared))
      known = { facts, shared, byBlocks: new WeakMap() };
    const findings = checkDocument(checker);
    const itemSections = sections.filter((section) => section.model?.item);
    for (const [at, item] of checker.context.facts.items.entries()) {
      const kept = known.byBlocks.get(item.blocks);
      const found = kept ?? checkItem(item, checker);
      const section = itemSections[at];
      if (!kept && section) {
        known.byBlocks.set(item.blocks, found);
        // From now on the findings move with the item.
        if (section.model) collectOwn(found, section, section.model.ranges);
      }
      for (const finding of found) findings.push(finding);
    }
    return arrange(findings, checker);
  };
}

/** What rules of one item may read besides it (see `ItemCheck`), by value. */
function factsOf({ context }: Checker, options: CheckOptions): string {
  const { meeting, facts } = context;
  const people = meeting.attendance.map(({ name, status, roles, party, presence, substitutesFor }) => [
    name,
    status,
    roles.map((role) => role.text),
    party?.value,
    presence.map(({ kind, items, time }) => [kind, items, time]),
    substitutesFor?.name,
  ]);
  const officers = [meeting.chair, meeting.secretary, ...meeting.adjusters].map((holder) => holder?.name);
  return JSON.stringify([
    meeting.kind,
    meeting.body?.value,
    meeting.date?.iso,
    meeting.quorum?.value,
    people,
    officers,
    [...facts.elected],
    facts.attendanceIsPartial,
    facts.allowsProxies,
    awayByItem(facts),
    options,
  ]);
}

/** Who was away at the votes of which item. */
function awayByItem({ items, away }: MeetingFacts): unknown[] {
  if (away.size === 0) return [];
  return items.flatMap(({ votes }, at) =>
    votes.some((vote) => away.has(vote))
      ? [[at, votes.map((vote) => away.get(vote)?.map(({ nameRange }) => nameRange.start))]]
      : [],
  );
}

function sameSections(a: readonly ReadSection[], b: readonly ReadSection[]): boolean {
  return a.length === b.length && a.every((section, at) => section === b[at]);
}

/** The findings' ranges that stand in the section; a related row of the attendance stands elsewhere. */
function collectOwn(findings: readonly Finding[], { section }: ReadSection, into: OwnRanges): void {
  if (findings.length === 0) return;
  const known = new Set(into);
  for (const range of rangesIn(findings)) {
    const isWithin = range.start >= section.start && range.end <= section.start + section.length;
    if (isWithin && !known.has(range)) into.push(range);
  }
}
