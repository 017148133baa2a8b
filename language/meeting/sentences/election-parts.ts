/** Offices and names in a sentence about an election. */
import { alsoAdverbs } from '../../syntax/function-words.ts';
import type { Office } from '../model.ts';
import { isBodyWord } from './bodies.ts';
import { electedForms, officeNames, ofMeeting } from './election-words.ts';
import { handlesAt } from './handles.ts';
import { type Name, type NameSense, namesAt } from './name-lists.ts';
import type { Word } from './words.ts';

export type Part = OfficePart | NamesPart;

export interface OfficePart {
  readonly kind: 'office';
  readonly at: number;
  readonly to: number;
  /** `undefined` for one that only is beside the meeting's own: "rösträknare". */
  readonly offices: readonly (Office | undefined)[];
  /** Said to be somebody else's: "ordförande i valberedningen". */
  readonly isOther: boolean;
  /** Said to be the meeting's: "mötesordförande", "ordförande för mötet". */
  readonly ofMeeting: boolean;
}

export interface NamesPart {
  readonly kind: 'names';
  readonly at: number;
  readonly to: number;
  readonly names: readonly Name[];
}

/** The offices and names in the order they are written. With the verb's position, handles in lower case are names, too. */
export function partsOf(words: readonly Word[], scope: NameSense, verb: number | undefined): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    const part = officeAt(words, at) ?? namesPart(words, at, verb, scope);
    if (part?.kind === 'names' && isBeside(words, at)) {
      const own = words[at - 1]?.key === 'med' ? officeAt(words, part.to) : undefined;
      // "med NN som sekreterare": in the order of the other pairs.
      if (own) parts.push(...(parts[0]?.kind === 'office' ? [own, part] : [part, own]));
      at = own ? own.to : besideEnd(words, part);
      continue;
    }
    if (part) parts.push(part);
    at = part ? part.to : at + 1;
  }
  return parts;
}

function namesPart(
  words: readonly Word[],
  at: number,
  verb: number | undefined,
  scope: NameSense,
): NamesPart | undefined {
  const list =
    namesAt(words, at, scope) ??
    (verb === undefined ? undefined : (handlesAt(words, at, verb) ?? subjectAt(words, at, verb)));
  return list && { kind: 'names', at, ...list };
}

const noun = /(?:en|et|rna|are|ing|het|else|or|ar)$/u;

/** "Zäta utses till ordförande": alone before the verb, a word that is no noun is whom it elects, also if nobody knows the name. */
function subjectAt(
  words: readonly Word[],
  at: number,
  verb: number,
): { readonly names: readonly Name[]; readonly to: number } | undefined {
  const word = words[0];
  if (at !== 0 || verb !== 1 || !word?.upper || word.kind !== 'word' || noun.test(word.key)) return undefined;
  if (words[2]?.key !== 'till' || isBodyWord(word) || alsoAdverbs.has(word.key)) return undefined;
  if (/^(?:då|sedan|ingen|alla|samtliga|vem|hon|han|hen|de|två|en|ett)$/u.test(word.key)) return undefined;
  return { names: [{ start: word.start, end: word.end, explicit: false }], to: 1 };
}

/** "på förslag av NN", "nominerades av NN", "med NN som ersättare": they are not elected. "Omval av NN" is. */
function isBeside(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.key;
  if (before === 'med') return true;
  return (before === 'av' || before === 'från') && !/val$/u.test(words[at - 2]?.key ?? '');
}

/** ", på förslag av NN, NN": after the comma another phrase begins. */
function besideEnd(words: readonly Word[], { at, to, names }: NamesPart): number {
  const [first] = names;
  const comma = words.findIndex((word, next) => next > at && first !== undefined && word.start >= first.end);
  return names.length > 1 && words[comma]?.key === ',' ? comma : to;
}

const officeLinks = new Set(['till', 'som', 'är', 'blir', 'vara', 'bli']);
const betweenOffices = new Set([',', 'och', 'samt', 'tillika', '/', '&', 'också', 'även', 'respektive', 'resp']);
const officeAdjectives = new Set('mötets stämmans årsmötets dagens sammanträdets två en 2 båda nya ny att'.split(' '));
const meetingWords =
  /^(?:\p{L}*förhandlingar(?:na)?|\p{L}*mötet|\p{L}*stämman|sammanträdet|möte|stämma|sammanträde|dagen|kvällen)$/u;

/** "till justerare tillika rösträknare", "som sekreterare för mötet", "att jämte ordföranden justera protokollet" */
export function officeAt(words: readonly Word[], at: number): OfficePart | undefined {
  const key = words[at]?.key ?? '';
  if (key === 'att') return taskAt(words, at);
  if (!officeLinks.has(key)) return undefined;
  let to = at + 1;
  let isMeetings = false;
  while (officeAdjectives.has(words[to]?.key ?? '')) {
    if (/(?:mötets|stämmans|dagens|sammanträdets)$/.test(words[to]?.key ?? '')) isMeetings = true;
    if (words[to]?.key === 'att') return undefined;
    to++;
  }
  const offices: (Office | undefined)[] = [];
  for (let next = to; next < words.length; ) {
    const known = officeNames.find(({ word }) => word.test(words[next]?.key ?? ''));
    if (!known) break;
    offices.push(known.office);
    if (ofMeeting.test(words[next]?.key ?? '') || known.office === 'adjuster') isMeetings = true;
    to = next + 1;
    next = to;
    while (betweenOffices.has(words[next]?.key ?? '')) next++;
  }
  if (offices.length === 0) return undefined;
  const where = words[to]?.key ?? '';
  let isOther = false;
  if (/^(?:för|vid|på|i|under|av)$/.test(where)) {
    let noun = to + 1;
    while (/^(?:dagens|detta|årets|det|den|kvällens)$/.test(words[noun]?.key ?? '')) noun++;
    if (meetingWords.test(words[noun]?.key ?? '')) {
      isMeetings = true;
      to = noun + 1;
    } else if (!words[noun]?.upper || where !== 'av') isOther = !isMeetings || where === 'i';
  }
  return { kind: 'office', at, to, offices, isOther, ofMeeting: isMeetings };
}

const MAX_TASK = 8; // words: "att tillsammans med mötets ordförande justera dagens protokoll"

function taskAt(words: readonly Word[], at: number): OfficePart | undefined {
  for (let to = at + 1; to < Math.min(words.length, at + MAX_TASK); to++) {
    const key = words[to]?.key ?? '';
    if (key === 'att' || electedForms.has(key)) return undefined;
    const office = key.startsWith('juster')
      ? 'adjuster'
      : key === 'föra' && words.slice(to + 1, to + 4).some((word) => word.key.startsWith('protokoll'))
        ? 'secretary'
        : key === 'leda' && words.slice(to + 1, to + 3).some((word) => meetingWords.test(word.key))
          ? 'chair'
          : undefined;
    if (!office || (office === 'adjuster' && !/^justera$/.test(key))) continue;
    let end = to + 1;
    while (
      /^(?:dagens|mötets|protokoll|protokollet|\p{L}*mötet|\p{L}*stämman|sammanträdet)$/u.test(words[end]?.key ?? '')
    )
      end++;
    return { kind: 'office', at, to: end, offices: [office], isOther: false, ofMeeting: true };
  }
  return undefined;
}
