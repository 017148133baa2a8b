/** Who ran the meeting, as reported by sentences that do not say that anybody was elected: "Sekreterare: NN", "NN förde protokollet". */

import { coordinators, meetingNoun, negations, otherTimes } from '../../syntax/function-words.ts';
import type { Office } from '../model.ts';
import { assign, type ElectedSpan, isReported } from './elected.ts';
import { officeNames, ofMeeting } from './election-words.ts';
import { type NameSense, namesAt } from './name-lists.ts';
import type { Word } from './words.ts';

/** A way of telling it: the words around the names. Words are patterns; `NN` is the list of names. */
interface Telling {
  readonly office: Office;
  readonly words: readonly (RegExp | 'NN')[];
  readonly isOpening?: boolean;
}

const led = /^(?:led|ledde|leder)$/u;
const wrote = /^(?:förde|för|skrev|skriver|antecknade)$/u;
const minutes = /^(?:mötes)?protokoll(?:et)?$/u;
const chair = /^(?:(?:mötes|stämmo|årsmötes)?ordförande|mötesledare)$/u;
const secretary = /^(?:(?:mötes|stämmo|årsmötes)?sekreterare|protokollförare)$/u;
const be = /^(?:är|var|blev|blir|fungerade|fungerar|agerade|agerar|tjänstgjorde|tjänstgör)$/u;
const at = /^(?:för|vid|på|under)$/u;
const by = /^av$/u;
const opens = /^(?:öppnade|öppnar|öppnat|hälsade|hälsar|förklarade|förklarar|inledde|inleder)$/u;
const as = /^som$/u;

const tellings: readonly Telling[] = [
  { office: 'chair', words: [meetingNoun, /^(?:leddes|leds)$/u, by, 'NN'] },
  { office: 'chair', words: ['NN', led, meetingNoun] },
  { office: 'chair', words: [meetingNoun, /^(?:ordförs|ordfördes)$/u, by, 'NN'] },
  { office: 'secretary', words: [minutes, /^(?:fördes|förs|skrevs|skrivs)$/u, by, 'NN'] },
  { office: 'secretary', words: ['NN', wrote, minutes] },
  { office: 'secretary', words: [wrote, 'NN', minutes] },
  { office: 'chair', words: ['NN', be, chair, at, meetingNoun] },
  { office: 'secretary', words: ['NN', be, secretary, at, meetingNoun] },
  { office: 'chair', words: ['NN', be, as, chair] },
  { office: 'secretary', words: ['NN', be, as, secretary] },
  { office: 'chair', words: [chair, at, meetingNoun, be, 'NN'] },
  { office: 'secretary', words: [secretary, at, meetingNoun, be, 'NN'] },
  { office: 'chair', words: ['NN', chair, at, meetingNoun] },
  { office: 'secretary', words: ['NN', secretary, at, meetingNoun] },
  { office: 'chair', words: [/^(?:mötes|stämmo|årsmötes)ordföranden?$/u, 'NN', opens] },
  { office: 'chair', words: [/^ordföranden?$/u, 'NN', opens], isOpening: true },
  { office: 'chair', words: [/^(?:öppnades|öppnas)$/u, by, /^ordföranden?$/u, 'NN'], isOpening: true },
  { office: 'chair', words: [as, chair, be, 'NN'] },
  { office: 'secretary', words: [as, secretary, be, 'NN'] },
];

/** What continues after the words is about something else: "för protokollet till tryckeriet". */
const goesOnElsewhere = /^(?:till|från|över|in|ut|vidare|tillbaka|i|åt|att|som)$/u;

/** The offices that a sentence reports. */
export function officesTold(words: readonly Word[], scope: NameSense): ElectedSpan[] {
  if (words.at(-1)?.key === '?') return [];
  if (words.some(({ key }) => otherTimes.has(key) || negations.has(key))) return [];
  return [
    ...tellings.flatMap((telling) => toldBy(telling, words, scope)),
    ...labelled(words, scope),
    ...officesThenNames(words, scope),
  ];
}

function toldBy(
  { office, words: pattern, isOpening }: Telling,
  words: readonly Word[],
  scope: NameSense,
): ElectedSpan[] {
  for (let start = 0; start < words.length; start++) {
    const found = matchAt(pattern, words, start, scope);
    if (!found) continue;
    if (isReported(words, start) || goesOnElsewhere.test(words[found.to]?.key ?? '')) return [];
    const isMeetings = pattern.some((word) => word === meetingNoun || word === minutes);
    return [{ ...found.name, office, ofMeeting: isMeetings, isOpening: isOpening === true }];
  }
  return [];
}

function matchAt(
  pattern: Telling['words'],
  words: readonly Word[],
  start: number,
  scope: NameSense,
): { readonly name: Pick<ElectedSpan, 'start' | 'end' | 'explicit'>; readonly to: number } | undefined {
  let name: Pick<ElectedSpan, 'start' | 'end' | 'explicit'> | undefined;
  let next = start;
  for (const part of pattern) {
    if (part === 'NN') {
      const list = namesAt(words, next, scope);
      const [first] = list?.names ?? [];
      if (!list || !first || list.names.length > 1) return undefined;
      name = first;
      next = list.to;
    } else if (part.test(words[next]?.key ?? '')) next++;
    else return undefined;
    if (/^(?:dagens|mötets|detta)$/.test(words[next]?.key ?? '')) next++;
  }
  return name && { name, to: next };
}

const begins = /^[.,;:(–—]$/;

/** "Sekreterare: NN", after nothing or another sentence's part. */
function labelled(words: readonly Word[], scope: NameSense): ElectedSpan[] {
  return words.flatMap((word, position): ElectedSpan[] => {
    const before = words[position - 1]?.key ?? '';
    if (position > 0 && !begins.test(before) && !coordinators.has(before)) return [];
    const office = officeNames.find((each) => each.word.test(word.key))?.office;
    if (!office || words[position + 1]?.key !== ':') return [];
    const names = namesAt(words, position + 2, scope)?.names ?? [];
    const all = office === 'adjuster' ? names : names.slice(0, 1);
    return all.map((name) => ({ ...name, office, ofMeeting: office === 'adjuster' || ofMeeting.test(word.key) }));
  });
}

const betweenOffices = new Set(['och', 'samt', 'tillika', '/', '&', ',']);

/**
 * "Mötessekreterare blev NN.", "Val av ordförande och sekreterare blev NN och NN.", "Ordförande NN, sekreterare NN.": the
 * whole sentence, or up to its first other word, is offices and names; letters ("a)") may count them.
 */
function officesThenNames(words: readonly Word[], scope: NameSense): ElectedSpan[] {
  const found: ElectedSpan[] = [];
  let at = afterIntroduction(words);
  for (let isFirst = true; at < words.length; isFirst = false) {
    at = afterCount(words, at);
    const offices: (Office | undefined)[] = [];
    let isMeetings = false;
    let last = at;
    for (let next = at; ; ) {
      // "protokoll justerare", as two words
      if (/^(?:mötes|protokolls?)$/.test(words[next]?.key ?? '') && words[next + 1]?.key === 'justerare') next++;
      const known = officeNames.find((each) => each.word.test(words[next]?.key ?? ''));
      if (!known) break;
      offices.push(known.office);
      isMeetings ||= ofMeeting.test(words[next]?.key ?? '') || known.office === 'adjuster';
      last = next + 1;
      next = words[last]?.key === '.' ? last + 1 : last;
      last = next;
      while (betweenOffices.has(words[next]?.key ?? '')) next++;
    }
    if (offices.length === 0) return found;
    const isToBe = isFirst && /^(?:blev|blir)$/.test(words[last]?.key ?? '');
    const names = namesAt(words, isToBe ? last + 1 : last, scope);
    if (!names) return [];
    const end = words[names.to];
    if (end && !begins.test(end.key) && !coordinators.has(end.key) && !isCount(words, names.to)) return [];
    const own = offices.filter((office) => office !== undefined);
    if (own.length < 2 || names.names.length === own.length)
      found.push(...assign(own, names.names).map((each) => ({ ...each, ofMeeting: isMeetings })));
    at = names.to;
    while (/^[.,;]$/.test(words[at]?.key ?? '') || coordinators.has(words[at]?.key ?? '')) at++;
  }
  return found;
}

/** After "Val av", or "Till årsmötets funktionärer valdes:". */
function afterIntroduction(words: readonly Word[]): number {
  if (words[0]?.key === 'val' && words[1]?.key === 'av') return 2;
  const colon = words.findIndex(({ key }) => key === ':');
  const isIntroduction = words
    .slice(0, Math.max(0, colon))
    .some(({ key }) => /(?:funktionärer|presidium|presidie)$/u.test(key));
  return isIntroduction ? colon + 1 : 0;
}

function isCount(words: readonly Word[], at: number): boolean {
  return /^[a-e]$/.test(words[at]?.key ?? '') && words[at + 1]?.key === ')';
}

function afterCount(words: readonly Word[], at: number): number {
  return isCount(words, at) ? at + 2 : at;
}
