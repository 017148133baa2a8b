/** When a sentence says that the meeting was opened or closed. */

import type { Sourced, SourceRange } from '../../source/range.ts';
import { meetingNoun, modals, negations, otherTimes } from '../../syntax/function-words.ts';
import type { ReadContext } from '../block-context.ts';
import { findTimes } from '../time/clock.ts';
import { readableSentences } from './decisions-in-text.ts';
import type { Word } from './words.ts';

const verbs = {
  open: /^(?:öppna(?:r|s|de|des|t|ts)|inled(?:s|er|de|des)|började|startade|startades)$/u,
  close: /^(?:avsluta(?:r|s|de|des|t|ts|d)|slutade|stäng(?:s|er|de|des)|upplös(?:tes|es|te))$/u,
} as const;

const mayTell = /ppn|ppet|inled|rja|start|slut|st[äa]|uppl/i;

/** The clock time in the first sentence of a passage that opens (or closes) the meeting, if any. */
export function timesWhen(
  what: keyof typeof verbs,
  range: SourceRange,
  { text }: Pick<ReadContext, 'text'>,
): Sourced<string>[] {
  const raw = text.slice(range.start, range.end);
  if (!/\d/.test(raw) || !mayTell.test(raw)) return [];
  const told = readableSentences(raw).flatMap((words): Sourced<string>[] => {
    const [first, last] = [words[0], words.at(-1)];
    const verb = words.find(({ key }) => verbs[what].test(key));
    if (!first || !last || !verb || !isOfMeeting(words)) return [];
    const times = findTimes(raw.slice(first.start, last.end), range.start + first.start);
    // "Mötet öppnades kl. 18 och avslutades kl. 20": after the verb, unless the sentence begins with it.
    const time = times.find((each) => each.range.start >= range.start + verb.end) ?? times.at(-1);
    return time ? [time.start] : [];
  });
  return told.slice(0, 1);
}

/** "Klockan 20.33 slog Ylva i klubban och avslutade mötet.", but not "Nästa möte börjar kl. 18." */
function isOfMeeting(words: readonly Word[]): boolean {
  if (words.some(({ key }) => key === 'nästa' || modals.has(key) || negations.has(key) || otherTimes.has(key)))
    return false;
  return words.some(({ key }) => meetingNoun.test(key));
}
