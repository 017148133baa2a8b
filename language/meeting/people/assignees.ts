import { isGivenName } from '../../names/given-names.ts';
import { declaredAt, explicitAt, type Found, foundAt, startsWord, toMention } from '../../names/name-at.ts';
import type { NameIndex } from '../../names/name-index.ts';
import { nameWords } from '../../names/name-pattern.ts';
import {
  foldWord,
  isLetterAt,
  isSpaceAt,
  isUpperAt,
  isWordAt,
  lettersEnd,
  lettersStart,
  skipSpace,
  skipSpaceBack,
} from '../../source/characters.ts';
import type { DateValue, Mention } from '../model.ts';
import { findDates } from '../time/dates.ts';

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

// --- One or several names -------------------------------------------------------------------------------------------

interface Names {
  readonly found: Found[];
  /** Where the list of names ends. */
  readonly end: number;
}

const joining = new Set(['och', 'samt', 'eller']);
const MAX_NAMES = 30;

// The people in a list of names; organisations in it are passed over ("SNUG och Pia").
function namesAt(text: string, start: number, index: NameIndex): Names {
  const found: Found[] = [];
  let at = start;
  let end = start;
  for (let count = 0; count < MAX_NAMES; count++) {
    const element = elementAt(text, at, index);
    if (!element) break;
    if (element.found) found.push(element.found);
    end = element.end;
    at = separatorEnd(text, end);
    if (at === end) break;
  }
  return { found, end };
}

interface Element {
  readonly found: Found | undefined;
  readonly end: number;
}

function elementAt(text: string, start: number, index: NameIndex): Element | undefined {
  const at = titleEnd(text, start, index);
  const code = text.charCodeAt(at);
  if (code === 64) {
    const found = explicitAt(text, at, index);
    return found && { found, end: bracketEnd(text, found.next) };
  }
  const declared = declaredAt(text, at, index, true);
  if (declared) {
    return { found: isPossessive(text, declared) ? undefined : declared, end: bracketEnd(text, declared.next) };
  }
  const words = nameWords(text, at, text.length, true);
  const last = words.at(-1);
  if (!last) return undefined;
  const found = foundAt(text, at, last.end, index, false);
  const person = isPerson(text, found, words[0]?.end ?? at) && !isPossessive(text, found);
  return { found: person ? found : undefined, end: bracketEnd(text, last.end) };
}

const organisationWords = /(?:^|\s)(?:AB|HB|KB|EF|AS|Ltd|Inc|GmbH|Group)$/;
const organisationNouns =
  /^(?:kommun|region|församling|skol|förening|stiftelse|fond|byrå|sällskap|förbund|nämnd|styrelse|utskott|universitet|högskol|bolag|sjukhus)/;

// A name that is nobody's on the lists: a person when its first word is a given name.
function isPerson(text: string, { start, next, resolution }: Found, firstEnd: number): boolean {
  if (resolution.candidates.length > 0 || resolution.resembles) return true;
  const first = text.slice(start, firstEnd);
  if (
    !isGivenName(first) ||
    (first.length > 1 && first === first.toUpperCase() && first !== first.toLowerCase() && next === firstEnd)
  )
    return false;
  if (organisationWords.test(text.slice(start, next))) return false;
  const after = skipSpace(text, next);
  return text.charCodeAt(after) !== 38 && !organisationNouns.test(text.slice(after, after + 12).normalize('NFC'));
}

// "uppdra till Rickards arbetsgrupp": not Rickard.
function isPossessive(text: string, found: Found): boolean {
  const after = skipSpace(text, found.next);
  if (!found.genitive || after === found.next || !isLetterAt(text, after)) return false;
  const word = text.slice(after, Math.min(lettersEnd(text, after), after + 8));
  return word !== 'att' && !joining.has(word) && word !== 'i';
}

// "tacka @Rickard", "se @Rickard" at the beginning of a clause: no title.
function isInfinitive(word: string): boolean {
  return /(?:a|ge|se|få|gå|stå|slå)$/.test(word.normalize('NFC')) && !/(?:erska|ansvariga)$/.test(word);
}

// "ordförande Rickard Sundbom", "kommunchef Pia Ek": one word in lower case before a person's name.
function titleEnd(text: string, start: number, index: NameIndex): number {
  const end = lettersEnd(text, start);
  if (end === start || isUpperAt(text, start) || end - start > 40) return start;
  const at = skipSpace(text, end);
  const word = text.slice(start, end);
  if (at === end || word === 'att' || joining.has(word)) return start;
  if (text.charCodeAt(at) === 64) return isInfinitive(word) ? start : at;
  if (!isUpperAt(text, at)) return start;
  const firstEnd = nameWords(text, at, text.length, true)[0]?.end ?? at;
  const first = text.slice(at, firstEnd);
  return isGivenName(first) || declaredAt(text, at, index, true) ? at : start;
}

// After "(S)" or "(kommunchef)".
function bracketEnd(text: string, at: number): number {
  const open = skipSpace(text, at);
  if (text.charCodeAt(open) !== 40) return at;
  for (let to = open + 1; to < open + 40; to++) if (text.charCodeAt(to) === 41) return to + 1;
  return at;
}

// After ", ", " och ", ", och", " & ", "/"; `at` itself when the list ends.
function separatorEnd(text: string, at: number): number {
  let to = skipSpace(text, at);
  const code = text.charCodeAt(to);
  if (code === 44 || code === 47) to = skipSpace(text, to + 1);
  else if (code === 38) return skipSpace(text, to + 1);
  else if (to === at) return at;
  const wordEnd = lettersEnd(text, to);
  if (joining.has(text.slice(to, Math.min(wordEnd, to + 6))) && isSpaceAt(text, wordEnd))
    return skipSpace(text, wordEnd);
  return code === 44 || code === 47 ? to : at;
}

// --- Until when -----------------------------------------------------------------------------------------------------

const strongCues = new Set(['senast', 'deadline', 'frist', 'klart', 'klar', 'klara', 'förfaller', 'före', 'innan']);
const LOOK_BACK = 60; // characters: "senast till nämndens möte den"
const MAX_WORDS_BETWEEN = 4;

/**
 * Until when a clause is to be done: the date after "senast (den)", "före", "innan", "till (den)", "t.o.m.", "Senast:",
 * "Deadline:"; "senast" may be a few words before it ("senast till mötet den 24/1", "senast kl. 12 den 24/1").
 * The last day of a period ("från 1/1 till 31/3") is none. A last day without a year is on or after the meeting.
 */
export function findDue(text: string, base: number, near?: string | undefined): DateValue | undefined {
  const dates = findDates(text, base, near, 'from');
  let weak: DateValue | undefined;
  for (const [i, date] of dates.entries()) {
    const from = Math.max(i > 0 ? (dates[i - 1]?.range.end ?? base) - base : 0, date.range.start - base - LOOK_BACK);
    const cue = isTerm(text, date.range.start - base) ? undefined : cueBefore(text, from, date.range.start - base);
    if (cue === 'strong') return date;
    if (cue === 'weak' && i === 0) weak ??= date;
    if (cue === 'weak' && i > 0 && !weak && !isPeriod(text, dates[i - 1], base)) weak = date;
  }
  return weak;
}

const inclusive = /(?:t\.?\s?o\.?\s?m\.?|till\s+och\s+med)\s+(?:den\s+|dagen\s+den\s+)?$/iu;
const ofOffice =
  /(?<!\p{L})(?:omval|nyval|fyllnadsval|väljs?|väljas|väljer|valdes?|vald|valda|valts|utses?|utser|utsåg|utsågs|utsedda?|förordna\p{L}*|adjunger\p{L}*|mandat\p{L}*|entledig\p{L}*|förläng\p{L}*|anställ\p{L}*|ledamot|ledamöter|suppleant(?:er)?|ersättare|ordförande|revisor(?:er)?)(?!\p{L})/iu;
const officeUntil =
  /(?:ledamot|ledamöter|suppleant(?:er)?|ersättare|ordförande|revisor(?:er)?|kassör|ombud|representant(?:er)?)\s+(?:fram\s+)?till\s+(?:den\s+)?$/iu;
const ofPeriod =
  /(?<!\p{L})(?:(?:för|under)\s+(?:tiden|perioden|tid|en\s+tid)|mandat(?:tid|period)\p{L}*|gäll(?:er|a|ande)|giltig\p{L}*|löp(?:er|a))(?!\p{L})[^;!?]{0,80}$/iu;

/** True for the last day of an office or a period: "väljs till ledamot t.o.m. den 31 december 2026", "gäller till 1 maj". */
function isTerm(text: string, at: number): boolean {
  const before = text
    .slice(Math.max(0, at - LOOK_BACK_TERM), at)
    .normalize('NFC')
    .replace(/^[\s\S]*[.!?]\s+(?=\p{Lu})/u, '');
  if (/(?<!\p{L})senast\s+(?:\p{L}+\s+){0,3}$/iu.test(before)) return false;
  return officeUntil.test(before) || ofPeriod.test(before) || (inclusive.test(before) && ofOffice.test(before));
}

const LOOK_BACK_TERM = 160; // characters

function cueBefore(text: string, from: number, end: number): 'strong' | 'weak' | undefined {
  let at = end;
  for (let count = 0; count <= MAX_WORDS_BETWEEN; count++) {
    let wordEnd = skipSpaceBack(text, at);
    if (text.charCodeAt(wordEnd - 1) === 58) wordEnd = skipSpaceBack(text, wordEnd - 1);
    let start = wordEnd;
    while (start > from && !isSpaceAt(text, start - 1)) start--;
    if (start <= from && !(start === from && start < wordEnd)) return undefined;
    const word = foldWord(text.slice(start, wordEnd)).replace(/^[*_(]+|(?<![*_,:])[*_,:]+$/g, '');
    if (strongCues.has(word)) return count === 0 || word === 'senast' ? 'strong' : undefined;
    if (count === 0 && (word === 'till' || word === 't.o.m.' || word === 'tom')) return 'weak';
    if (count === 0 && word === 'med' && /till\s+och\s+$/.test(text.slice(Math.max(0, start - 12), start)))
      return 'weak';
    // A sentence ends here.
    if (/[.;!?]$/.test(word) && word !== 'kl.' && word !== 'd.') return undefined;
    at = start;
  }
  return undefined;
}

// "från den 1/1 till den 31/3": the date before is where a period begins.
function isPeriod(text: string, first: DateValue | undefined, base: number): boolean {
  if (!first) return false;
  const end = skipSpaceBack(text, first.range.start - base);
  const word = foldWord(text.slice(Math.max(lettersStart(text, end), end - 8), end));
  return word === 'från' || word === 'med' || text.slice(Math.max(0, end - 6), end) === 'fr.o.m.'.slice(1);
}
