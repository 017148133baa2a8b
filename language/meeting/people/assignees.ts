import { type Found, startsWord, toMention } from '../../names/name-at.ts';
import type { NameIndex } from '../../names/name-index.ts';
import { foldWord, isLetterAt, isUpperAt, isWordAt, lettersEnd, skipSpace } from '../../source/characters.ts';
import type { Mention } from '../model.ts';
import { type Names, namesAt } from './assignee-names.ts';

/**
 * Who a clause gives something to do, in order; `base` is the document offset of its first character. A clause is what
 * follows `att`: "uppdra till/åt NN att", "delegera till NN", "ge NN i uppdrag att", "NN kontaktar …" and "NN ska …" at
 * its beginning, "NN ansvarar", "Ansvarig: NN"; also several names with commas and `och`. Somebody who is on no list is
 * an assignee when written with `@` or when the first word is a given name; organisations are none. An election ("välja NN
 * att justera") gives an office and no task, and to whom something is done ("tacka NN") has nothing to do.
 */
export function findAssignees(clauseText: string, base: number, index: NameIndex): Mention[] {
  const found = new Map<number, Found>();
  const add = (names: readonly Found[]) => {
    for (const name of names) if (!found.has(name.start)) found.set(name.start, name);
  };
  add(actorsAt(clauseText, clauseStart(clauseText), index));
  for (let at = 0; at < clauseText.length; ) {
    if (!isLetterAt(clauseText, at) && clauseText.charCodeAt(at) !== 64) {
      at++;
      continue;
    }
    const end = Math.max(at + 1, lettersEnd(clauseText, at));
    const names = startsWord(clauseText, at) ? taskAt(clauseText, at, end, index) : undefined;
    if (names) add(names.found);
    at = Math.max(end, names?.end ?? 0);
  }
  return [...found.values()]
    .sort((a, b) => a.start - b.start)
    .map((name) => toMention(clauseText, name, base, 'assignee'));
}

// --- Verbs that assign a task to somebody -----------------------------------------------------------------------------

/**
 * What is between such a word and the name: "till" or "åt"; nothing; nothing, and then the task's name, or what
 * somebody is elected to do; a colon.
 */
type Link = 'till/åt' | 'none' | 'task' | 'election' | 'colon';

const verbs = new Map<string, Link>();
for (const [link, words] of [
  [
    'till/åt',
    'uppdra uppdrar uppdrog uppdragit delegera delegerar delegerade delegeras överlåta överlåter överlät överlåts',
  ],
  ['till/åt', 'uppdrag uppdraget ansvar ansvaret'],
  ['task', 'ge ger gav'],
  ['none', 'bemyndiga bemyndigar be ber bad låta låter lät'],
  ['election', 'utse utser utsåg välja väljer valde'],
  ['colon', 'ansvarig ansvariga'],
] as const) {
  for (const word of words.split(' ')) verbs.set(word, link);
}
// What all of them begin with: most words are none of them, and need not be looked up.
const initials = new Set([...verbs.keys()].map((word) => word.normalize('NFD').charCodeAt(0) | 32).concat(0xf6));
const LONGEST_VERB = 12; // letters, in NFD too
const MAX_WORD = 24;
const MAX_BETWEEN = 3; // words, "uppdra även därför åt"

// What the word from `start` to `end` begins: a task for somebody, or names and that they are responsible.
function taskAt(text: string, start: number, end: number, index: NameIndex): Names | undefined {
  const link =
    end - start <= LONGEST_VERB && initials.has(text.charCodeAt(start) | 32)
      ? verbs.get(foldWord(text.slice(start, end)))
      : undefined;
  if (link) return receiversAfter(text, start, end, link, index);
  return isUpperAt(text, start) || text.charCodeAt(start) === 64 ? responsibleAt(text, start, index) : undefined;
}

function receiversAfter(text: string, start: number, end: number, link: Link, index: NameIndex): Names | undefined {
  let at = skipSpace(text, end);
  if (link === 'colon') {
    const colon = skipEmphasis(text, end);
    if (text.charCodeAt(colon) === 58) return namesAt(text, skipEmphasis(text, colon + 1), index);
    // "Ansvarig @NN", but not "ansvarig handläggare NN".
    const names = isUpperAt(text, start) && (isUpperAt(text, at) || text.charCodeAt(at) === 64);
    return names ? namesAt(text, at, index) : undefined;
  }
  if (link === 'none' || link === 'task' || link === 'election') {
    const names = namesAt(text, at, index);
    if (link === 'none') return names;
    const rest = skipSpace(text, names.end);
    return (link === 'task' ? isTaskAt(text, rest) : isErrandAt(text, rest)) ? names : undefined;
  }
  for (let count = 0; count <= MAX_BETWEEN; count++) {
    const wordEnd = lettersEnd(text, at);
    if (wordEnd === at || wordEnd - at > MAX_WORD) return undefined;
    const next = foldWord(text.slice(at, wordEnd));
    at = skipSpace(text, wordEnd);
    if (next === 'att') return undefined;
    if (next === 'till' || next === 'åt' || next === 'på') return namesAt(text, at, index);
  }
  return undefined;
}

// "i uppdrag", "uppdraget", "ansvaret", "mandat" after "ge NN".
function isTaskAt(text: string, at: number): boolean {
  let start = skipSpace(text, at);
  for (let count = 0; count < 3; count++) {
    const end = lettersEnd(text, start);
    if (end === start || end - start > MAX_WORD) return false;
    if (/^(?:uppdrag|ansvar|mandat|rätt)/.test(foldWord(text.slice(start, end)))) return true;
    start = skipSpace(text, end);
  }
  return false;
}

// "att jämte ordföranden justera", "till att leda stämman", "att vara suppleant"
const office = String.raw`(?:jämte|tillsammans|justera|föra|leda|vara|ingå|sitta|representera|företräda|tjänstgöra)(?!\p{L})`;
const errand = new RegExp(String.raw`^(?:(?:till\s+|för\s+)?att\s+(?!${office})\p{Ll}|(?:till|som)\s+ansvarig)`, 'u');
const LONGEST_ERRAND = 60; // characters, with the spaces between its words

// What somebody is elected to do is a task, unless it is to be something: an adjuster, a representative.
function isErrandAt(text: string, at: number): boolean {
  return errand.test(text.slice(at, at + LONGEST_ERRAND).normalize('NFC'));
}

// --- Somebody who does something ------------------------------------------------------------------------------------

function clauseStart(text: string): number {
  let at = skipEmphasis(text, skipSpace(text, 0));
  if (text.startsWith('att', at) && !isWordAt(text, at + 3)) at = skipEmphasis(text, skipSpace(text, at + 3));
  return at;
}

function skipEmphasis(text: string, at: number): number {
  let to = at;
  while (text.charCodeAt(to) === 42 || text.charCodeAt(to) === 95) to++;
  return skipSpace(text, to);
}

const modals = new Set('ska skall bör måste får fick tar tog åtar åtog ansvarar skulle hjälps'.split(' '));
// Words in -r that say nothing of a task.
const notTasks = new Set('är var har blir för under över efter eller per inför kan väljer'.split(' '));
const beings = new Set('är blir var förblir'.split(' '));
const statesOfBeing = new Set('är blir har får fick'.split(' '));
const adverbs = new Set('även också gemensamt tillsammans sedan därefter därför omgående snarast nu själv'.split(' '));

// Names at the beginning of a clause that are followed by what they do; with `@` they need no verb.
function actorsAt(text: string, start: number, index: NameIndex): Found[] {
  const names = namesAt(text, start, index);
  const verb = verbAt(text, names.end);
  if (verb === 'passive') return [];
  return verb === 'active' ? names.found : names.found.filter((name) => name.explicit);
}

function verbAt(text: string, at: number): 'active' | 'passive' | undefined {
  let start = skipSpace(text, at);
  for (let count = 0; count < 2; count++) {
    const end = lettersEnd(text, start);
    if (end === start || end - start > MAX_WORD || isUpperAt(text, start)) return undefined;
    const word = foldWord(text.slice(start, end));
    if (adverbs.has(word)) {
      start = skipSpace(text, end);
      continue;
    }
    if (modals.has(word)) return 'active';
    if (statesOfBeing.has(word) && isResponsibleAt(text, skipSpace(text, end))) return 'active';
    if (beings.has(word) || /(?:s|ades|des|tes)$/.test(word)) return 'passive';
    return word.endsWith('r') && !notTasks.has(word) ? 'active' : undefined;
  }
  return undefined;
}

function isResponsibleAt(text: string, at: number): boolean {
  return /^(?:ansvarig|ansvar|i uppdrag|till uppgift|sammankallande)/.test(text.slice(at, at + 16).replace(/\s/g, ' '));
}

// "NN ansvarar", "NN åtar sig", "NN får i uppdrag", "NN är ansvarig" anywhere in a clause.
function responsibleAt(text: string, start: number, index: NameIndex): Names {
  const names = namesAt(text, start, index);
  const at = skipSpace(text, names.end);
  const end = lettersEnd(text, at);
  const word = end - at < MAX_WORD ? foldWord(text.slice(at, end)) : '';
  if (word === 'ansvarar' || word === 'åtar' || word === 'åtog') return names;
  const responsible = statesOfBeing.has(word) && isResponsibleAt(text, skipSpace(text, end));
  return responsible ? names : { found: [], end: names.end };
}
