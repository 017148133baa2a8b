/** Rules of votes. */

import { mayVote, servesAsMember } from '../facts/presence.ts';
import { allBlocks } from '../facts/traversal.ts';
import type { Attendee, Block, Decision, Item, Mention, Vote, VoteOption } from '../meeting/model.ts';
import { distinctPeople } from '../names/name-index.ts';
import type { SourceRange } from '../source/range.ts';
import { type ItemCheck, type ItemContext, isSamePerson, speaksOfProxies, wordsIn } from './check-context.ts';

/** Where the vote's numbers are. */
function countsRange(vote: Vote): SourceRange {
  const first = vote.counts[0]?.range;
  const last = vote.counts.at(-1)?.range;
  return first && last ? { start: first.start, end: last.end } : vote.range;
}

/** omrostning/summa */
export const votesShouldAddUp: ItemCheck = (item, context, report) => {
  for (const vote of item.votes) {
    const differing = vote.totals.filter((total) => {
      const below = onRows(vote, total.option);
      if (below === undefined || below === totalOf(vote, total.option)) return false;
      report(total.range, `${total.count} ${total.option} här, men ${below} på raderna under. Rätta det som är fel.`);
      return true;
    });
    for (const count of vote.counts) {
      if (count.voters.length === 0 || count.voters.length === count.count) continue;
      if (differing.some(({ option }) => option === count.option)) continue;
      report(count.range, `${count.count} ${count.option} men ${count.voters.length} namn. Rätta det som är fel.`);
    }
    // Where all have names, each is looked at by the other rules.
    if (vote.counts.every((count) => count.voters.length > 0)) continue;
    const cast = vote.counts.reduce((sum, count) => sum + count.count, 0);
    const entitled = entitledTo(item, vote, context);
    if (entitled === undefined || cast <= entitled || speaksOfProxies(wordsIn(context.text, item.range))) continue;
    report(
      countsRange(vote),
      `${cast} röster, men ${entitled} närvarande har rösträtt. Räkna om eller rätta närvarolistan.`,
    );
  }
};

/** How many votes of this option the rows of a vote count; undefined when they do not say it. */
function onRows({ rows }: Vote, option: VoteOption): number | undefined {
  const counted = rows.filter((row) => row.option === option);
  if (counted.length === 0) return undefined;
  return counted.reduce<number | undefined>(
    (sum, { count }) => (sum === undefined || count === undefined ? undefined : sum + count),
    0,
  );
}

function totalOf({ totals }: Vote, option: VoteOption): number {
  return totals.filter((total) => total.option === option).reduce((sum, { count }) => sum + count, 0);
}

/** How many may vote in the item; undefined when the minutes do not say. */
function entitledTo(item: Item, vote: Vote, { facts }: ItemContext): number | undefined {
  if (!facts.hasAttendance || facts.attendanceIsPartial || facts.allowsProxies) return undefined;
  const away = facts.away.get(vote);
  const members = facts.attendance.filter((attendee) => mayVote(attendee, item, facts.attendance, away));
  // With no member on a list, the list is of something else.
  return members.length === 0 ? undefined : distinctPeople(members).length;
}

/** omrostning/dubbel */
export const voterShouldVoteOnce: ItemCheck = (item, _context, report) => {
  for (const vote of item.votes) {
    const seen: Mention[] = [];
    for (const voter of vote.counts.flatMap((count) => count.voters)) {
      // The abbreviation of a party is no person.
      if (!voter.attendee && voter.name.length < 3) continue;
      const first = seen.find((earlier) => isSamePerson(earlier, voter));
      seen.push(voter);
      if (!first) continue;
      report(
        voter.range,
        `${voter.attendee?.name ?? voter.name} står två gånger i omröstningen. Ta bort namnet där det är fel.`,
        {
          related: [{ message: 'Den första gången är här.', range: first.range }],
        },
      );
    }
  }
};

/** omrostning/ej-rostberattigad. Somebody absent is another rule's. */
export const voterShouldBeEntitled: ItemCheck = (item, { facts }, report) => {
  for (const vote of item.votes) {
    const away = facts.away.get(vote);
    for (const { attendee, range } of vote.counts.flatMap((count) => count.voters)) {
      if (!attendee || attendee.status === 'absent' || mayVote(attendee, item, facts.attendance, away)) continue;
      report(
        range,
        `${attendee.name} har ingen rösträtt i punkten: ${whyNot(attendee)}. Rätta omröstningen eller närvarolistan.`,
        {
          related: [{ message: `${attendee.name} står här.`, range: attendee.range }],
        },
      );
    }
  }
};

function whyNot(attendee: Attendee): string {
  if (servesAsMember(attendee)) return 'personen var inte med då';
  return attendee.status === 'deputy' ? 'det står inte att ersättaren tjänstgör' : 'personen är gäst';
}

/** What makes a no-vote mean something else than no to the proposal. */
const otherMeaning =
  /(?:ja|nej)\W{0,2}-?\s*(?:röst(?:er)?\s+)?(?:för|betyder|innebär|=)|avslag|ändring|motförslag|tillägg|återremi|jämk|utslagsröst|huvudförslag|kontraproposition/i;

/** omrostning/utfall, only where the minutes leave no doubt */
export const decisionShouldFollowVote: ItemCheck = (item, { text }, report) => {
  const [vote, another] = item.votes;
  if (!vote || another) return;
  const blocks = [...allBlocks(item.blocks)];
  const decisions = decisionsAfter(vote, blocks);
  const [decision] = decisions;
  if (!decision || decisions.length > 1) return;
  const related = [{ message: 'Omröstningen står här.', range: countsRange(vote) }];
  const place = decision.leadIn?.range ?? decision.range;
  const nays = votesFor(vote, 'nej');
  if (decision.unanimous && nays !== undefined && nays > 0) {
    report(place, `Beslutet kallas enhälligt, men ${nays} röstade nej.`, { related });
    return;
  }
  const yeas = votesFor(vote, 'ja');
  if (yeas === undefined || nays === undefined || yeas >= nays) return;
  const clause = decision.clauses[0];
  if (!clause || decision.clauses.length > 1 || !/^bifalla\s/i.test(clause.prose.text)) return;
  if (blocks.some((block) => block.type === 'propositionOrder')) return;
  if (otherMeaning.test(withoutMotions(item, text).normalize('NFC'))) return;
  report(clause.prose.range, `Fler röstade nej (${nays}) än ja (${yeas}), men beslutet är att bifalla.`, { related });
};

function decisionsAfter(vote: Vote, blocks: readonly Block[]): Decision[] {
  const decisions = blocks.filter((block) => block.type === 'decision');
  return decisions.filter((decision) => !decision.quotedFrom && decision.range.start > vote.range.start);
}

function votesFor(vote: Vote, option: VoteOption): number | undefined {
  return vote.counts.find((count) => count.option === option)?.count;
}

/** The item's text without its motions: that somebody moved "avslag" does not say what a no-vote means. */
function withoutMotions(item: Item, text: string): string {
  let rest = '';
  let at = item.range.start;
  for (const { range } of item.motions) {
    rest += text.slice(at, range.start);
    at = range.end;
  }
  return rest + text.slice(at, item.range.end);
}
