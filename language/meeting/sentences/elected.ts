/** Whom a sentence says that the meeting elected to run it. */
import type { Office } from '../model.ts';
import type { SourceRange } from '../source.ts';
import { beForms, electedForms, electedPairs, electsForms, officeNames, ofMeeting } from './election-words.ts';
import { alsoAdverbs, negations, otherTimes, subordinators } from './function-words.ts';
import { type Name, type NameSense, namesAt } from './name-lists.ts';
import type { Word } from './words.ts';

/** Somebody elected: where the name stands in the passage. */
export interface ElectedSpan extends SourceRange {
  readonly office: Office;
  /** Said to be the meeting's: "mötesordförande", "ordförande för mötet". */
  readonly ofMeeting: boolean;
  readonly explicit: boolean;
}

/** What is known around the sentence. */
export interface ElectionScope extends NameSense {
  /** Offices that the item's title elects: "Val av justerare". */
  readonly inTitle: readonly Office[];
  /** The sentence is a clause that was decided: "att Moa är protokolljusterare". */
  readonly isClause: boolean;
}

type Part =
  | {
      readonly kind: 'office';
      readonly at: number;
      readonly to: number;
      readonly offices: readonly (Office | undefined)[];
      readonly isOther: boolean;
      readonly ofMeeting: boolean;
    }
  | { readonly kind: 'names'; readonly at: number; readonly to: number; readonly names: readonly Name[] };

/** The elections of the meeting's officers that a sentence tells of. */
export function electedIn(words: readonly Word[], scope: ElectionScope): ElectedSpan[] {
  if (words.at(-1)?.key === '?') return [];
  const verb = verbAt(words, scope);
  if (!verb) return [];
  const parts = partsOf(words, scope).filter((part) => counts(part, verb));
  const offices = parts.filter((part) => part.kind === 'office');
  if (offices.length === 0) return verb.isBe || namesOtherOffice(words) ? [] : byTitle(parts, scope);
  return pairs(parts).flatMap(([office, { names }]) =>
    office.isOther ? [] : held(office.offices, names).map((each) => ({ ...each, ofMeeting: office.ofMeeting })),
  );
}

/** "Till kassör valdes NN": no election of those in the title. */
function namesOtherOffice(words: readonly Word[]): boolean {
  return words.some(({ key }, at) => key === 'till' && words[at + 1]?.kind === 'word' && !words[at + 1]?.upper);
}

/** One person may hold several offices, several people may adjust; else there are as many people as offices. */
function held(all: readonly (Office | undefined)[], names: readonly Name[]): (Name & { office: Office })[] {
  const offices = all.filter((office) => office !== undefined);
  if (offices.length > 1 && names.length > 1 && names.length !== offices.length) return [];
  return assign(offices, names);
}

interface Verb {
  readonly at: number;
  /** Whom it elects stands after it. */
  readonly isActive: boolean;
  readonly isBe: boolean;
}

function verbAt(words: readonly Word[], { isClause }: ElectionScope): Verb | undefined {
  for (const [at, word] of words.entries()) {
    const isActive = electsForms.has(word.key);
    const isPassive = electedForms.has(word.key) || electedPairs.has(`${word.key} ${words[at + 1]?.key}`);
    const isBe = isClause && beForms.has(word.key);
    if (!isActive && !isPassive && !isBe) continue;
    if (isReported(words, at) || negations.has(words[at + 1]?.key ?? '')) return undefined;
    return { at, isActive, isBe };
  }
  return undefined;
}

/** "vem som valdes", "meddelade att NN valdes", "om NN väljs", "tidigare valdes" */
function isReported(words: readonly Word[], verb: number): boolean {
  for (let at = verb - 1; at >= 0; at--) {
    const key = words[at]?.key ?? '';
    if (otherTimes.has(key) || negations.has(key)) return true;
    if (!subordinators.has(key) || alsoAdverbs.has(key)) continue;
    if (key === 'som') {
      // "Som justerare valdes NN", "som valdes"
      if (at === verb - 1 && at > 0) return true;
      continue;
    }
    // "Att föra protokollet utsågs NN", "Styrelsen beslutade att välja NN"
    if (key === 'att' && (at === 0 || /^(?:välja|utse|omvälja|nyvälja|anmäla)$/.test(words[verb]?.key ?? ''))) continue;
    if (key === 'att' && /^(?:justera|föra|leda|jämte|tillsammans)$/.test(words[at + 1]?.key ?? '')) continue;
    return true;
  }
  return false;
}

function namesPart(words: readonly Word[], at: number, scope: NameSense): Part | undefined {
  const list = namesAt(words, at, scope);
  return list && { kind: 'names', at, ...list };
}

/** An active verb has its object after it; the office may be said before ("Till justerare valde mötet NN"). */
function counts(part: Part, { at, isActive }: Verb): boolean {
  return !isActive || part.kind === 'office' || part.at > at;
}

/** Each office with those elected to it: "till O valdes N, till O N", or "N till O, N till O". */
function pairs(parts: readonly Part[]): [Extract<Part, { kind: 'office' }>, Extract<Part, { kind: 'names' }>][] {
  const found: [Extract<Part, { kind: 'office' }>, Extract<Part, { kind: 'names' }>][] = [];
  const officeFirst = parts[0]?.kind === 'office';
  for (let at = 0; at + 1 < parts.length; at++) {
    const [one, two] = [parts[at], parts[at + 1]];
    if (officeFirst && one?.kind === 'office' && two?.kind === 'names') found.push([one, two]);
    if (!officeFirst && one?.kind === 'names' && two?.kind === 'office') found.push([two, one]);
  }
  return found;
}

/** "NN valdes." in an item titled "Val av justerare". */
function byTitle(parts: readonly Part[], { inTitle }: ElectionScope): ElectedSpan[] {
  const names = parts.flatMap((part) => (part.kind === 'names' ? part.names : []));
  return assign(inTitle, names).map((each) => ({ ...each, ofMeeting: false }));
}

/** Those named in the order of the offices, or one for all; several only adjust. */
export function assign<T extends object>(offices: readonly Office[], names: readonly T[]): (T & { office: Office })[] {
  if (offices.length > 1 && names.length === offices.length)
    return offices.flatMap((office, at) => (names[at] ? [{ ...names[at], office }] : []));
  return offices.flatMap((office) =>
    (office === 'adjuster' ? names : names.slice(0, 1)).map((name) => ({ ...name, office })),
  );
}

// --- Offices and names in a sentence ---------------------------------------------------------------------------------

function partsOf(words: readonly Word[], scope: ElectionScope): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    const part = officeAt(words, at) ?? namesPart(words, at, scope);
    if (part) parts.push(part);
    at = part ? part.to : at + 1;
  }
  return parts;
}

const officeLinks = new Set(['till', 'som', 'är', 'blir', 'vara', 'bli']);
const betweenOffices = new Set([',', 'och', 'samt', 'tillika', '/', '&', 'också', 'även', 'respektive', 'resp']);
const officeAdjectives = new Set('mötets stämmans årsmötets dagens sammanträdets två en 2 båda nya ny att'.split(' '));
const meetingWords = /^(?:\p{L}*mötet|\p{L}*stämman|sammanträdet|möte|stämma|sammanträde|dagen|kvällen)$/u;

/** "till justerare tillika rösträknare", "som sekreterare för mötet", "att jämte ordföranden justera protokollet" */
function officeAt(words: readonly Word[], at: number): Part | undefined {
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

function taskAt(words: readonly Word[], at: number): Part | undefined {
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
