/** Recognises sentences about another time, or another meeting. */

import { meetingNoun, meetingPrepositions, otherTimes, thisMeeting } from '../../syntax/function-words.ts';
import { monthOf } from '../time/calendar.ts';
import type { SentenceScope } from './scope.ts';
import type { Word } from './words.ts';

export function isOtherTime(words: readonly Word[], from: number, to: number, { otherDates }: SentenceScope): boolean {
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word) break;
    if (otherTimes.has(word.key)) return true;
    if (otherDates.some((date) => date.start <= word.start && word.start < date.end)) return true;
    const before = words[at - 1]?.key ?? '';
    if (monthOf(word.key) !== undefined && word.key.length > 3 && meetingPrepositions.has(before)) return true;
    if (
      isYear(word) &&
      (at === from ||
        before === 'år' ||
        before === 'sedan' ||
        meetingNoun.test(before) ||
        meetingPrepositions.has(before))
    )
      return true;
    if (word.kind === 'word' && meetingNoun.test(word.key) && isAtMeeting(words, from, at)) return true;
    if (word.key.startsWith('protokoll') && /^(?:enligt|av|i)$/.test(before)) return true;
    if (/^(?:mån|tis|ons|tors|fre|lör|sön)dags$/.test(word.key) && before === 'i') return true;
  }
  return false;
}

function isYear({ key, kind }: Word): boolean {
  return kind === 'number' && /^(?:19|20)\d\d$/.test(key);
}

const ownMeeting = new Set(['mötet', 'sammanträdet', 'stämman']);
const MAX_BEFORE_MEETING = 4; // words: "vid kommunstyrelsens extra sammanträde"

/** "vid styrelsemötet", "på sitt möte", but not "vid dagens möte". */
function isAtMeeting(words: readonly Word[], from: number, noun: number): boolean {
  for (let at = noun - 1; at >= from && at >= noun - MAX_BEFORE_MEETING; at--) {
    const key = words[at]?.key ?? '';
    if (thisMeeting.has(key)) return false;
    if (key === 'under' || key === 'efter') return false;
    // "Vid mötet beslutades": these minutes' own, without anything that says another.
    if (at === noun - 1 && (key === 'vid' || key === 'på') && ownMeeting.has(words[noun]?.key ?? '')) return false;
    if (meetingPrepositions.has(key)) return true;
  }
  return false;
}
