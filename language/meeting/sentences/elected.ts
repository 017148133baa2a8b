/** Whom a sentence says that the meeting elected to run it. */

import type { SourceRange } from '../../source/range.ts';
import { alsoAdverbs, negations, otherTimes, subordinators } from '../../syntax/function-words.ts';
import type { Office } from '../model.ts';
import { type NamesPart, type OfficePart, type Part, partsOf } from './election-parts.ts';
import { beForms, electedForms, electedPairs, electsForms, takingPairs } from './election-words.ts';
import type { Name, NameSense } from './name-lists.ts';
import type { Word } from './words.ts';

/** Somebody elected: where the name is in the passage. */
export interface ElectedSpan extends SourceRange {
  readonly office: Office;
  /** Said to be the meeting's: "mötesordförande", "ordförande för mötet". */
  readonly ofMeeting: boolean;
  readonly explicit: boolean;
  /** Only told to have opened the meeting. */
  readonly isOpening?: boolean;
}

/** What is known around the sentence. */
export interface ElectionScope extends NameSense {
  /** Offices that the item's title elects: "Val av justerare". */
  readonly inTitle: readonly Office[];
  /** The sentence is a clause that was decided: "att Moa är protokolljusterare". */
  readonly isClause: boolean;
}

/** The elections of the meeting's officers that a sentence reports. */
export function electedIn(words: readonly Word[], scope: ElectionScope): ElectedSpan[] {
  if (words.at(-1)?.key === '?') return [];
  const verb = verbAt(words, scope);
  if (!verb && !isOnlyParts(words, scope)) return [];
  const parts = partsOf(words, scope, verb?.at).filter((part) => !verb || counts(part, verb));
  const offices = parts.filter((part) => part.kind === 'office');
  if (offices.length === 0) return verb?.kind !== 'elect' || namesOtherOffice(words) ? [] : byTitle(parts, scope);
  // "tog på sig att skriva till sekreteraren"
  if (verb?.kind === 'take' && offices.some(({ to }) => /(?:ren|den)$/.test(words[to - 1]?.key ?? ''))) return [];
  // "Zäta utses till ordförande och Bo till vice ordförande": who is elected to the first stands before the verb.
  if (verb && subjectLacks(words, parts, verb)) return [];
  return pairs(parts).flatMap(([office, { names }]) =>
    office.isOther ? [] : held(office.offices, names).map((each) => ({ ...each, ofMeeting: office.ofMeeting })),
  );
}

/** "NN till ordförande och NN till sekreterare" below "Val av ordförande och sekreterare": nothing else is in the sentence. */
function isOnlyParts(words: readonly Word[], scope: ElectionScope): boolean {
  const parts = partsOf(words, scope, undefined);
  const [first] = parts;
  // "…, samt" and then, below a blank line, "till sekreterare Moa Lilja."
  const goesOn = words[0]?.key === 'till' && !words[0].upper && first?.kind === 'office';
  if (scope.inTitle.length === 0 && !goesOn) return false;
  const isOther = ({ key }: Word, at: number) =>
    !/^(?:och|samt|[,.;])$/.test(key) && !parts.some((part) => part.at <= at && at < part.to);
  return (goesOn || first?.kind === 'names') && parts.length > 1 && !words.some(isOther);
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
  /** Whom it elects is after it. */
  readonly isActive: boolean;
  /** `be`: in a clause that was decided; `take`: what they get to do need not be an office. */
  readonly kind: 'elect' | 'be' | 'take';
}

function verbAt(words: readonly Word[], { isClause }: ElectionScope): Verb | undefined {
  for (const [at, word] of words.entries()) {
    const isActive = electsForms.has(word.key);
    const pair = `${word.key} ${words[at + 1]?.key}`;
    const isPassive = electedForms.has(word.key) || electedPairs.has(pair);
    const isTaken = takingPairs.has(pair) && words[at + 2]?.key !== 'sin';
    const isBe = isClause && beForms.has(word.key);
    if (!isActive && !isPassive && !isTaken && !isBe) continue;
    if (isReported(words, at) || negations.has(words[at + 1]?.key ?? '')) return undefined;
    return { at, isActive, kind: isTaken ? 'take' : isActive || isPassive ? 'elect' : 'be' };
  }
  return undefined;
}

/** "vem som valdes", "meddelade att NN valdes", "om NN väljs", "tidigare valdes" */
export function isReported(words: readonly Word[], verb: number): boolean {
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

/** An active verb has its object after it; the office may be said before ("Till justerare valde mötet NN"). */
function counts(part: Part, { at, isActive }: Verb): boolean {
  return !isActive || part.kind === 'office' || part.at > at;
}

/** A word before the verb is whom it elects, and not known as a name: what names there are belong to other offices. */
function subjectLacks(words: readonly Word[], parts: readonly Part[], { at, isActive }: Verb): boolean {
  const [first] = parts;
  const subject = words[0];
  if (isActive || at !== 1 || first?.kind !== 'office' || first.at !== 2 || !subject?.upper) return false;
  return !alsoAdverbs.has(subject.key) && !/^(?:då|sedan|därefter|också|vidare|enhälligt)$/.test(subject.key);
}

/** Each office with those elected to it: "till O valdes N, till O N", or "N till O, N till O". */
function pairs(parts: readonly Part[]): [OfficePart, NamesPart][] {
  const found: [OfficePart, NamesPart][] = [];
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
