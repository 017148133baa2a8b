/** The names of one or several people who get something to do, from a place in the text on. */
import { isGivenName } from '../../names/given-names.ts';
import { declaredAt, explicitAt, type Found, foundAt } from '../../names/name-at.ts';
import type { NameIndex } from '../../names/name-index.ts';
import { nameWords } from '../../names/name-pattern.ts';
import { isLetterAt, isSpaceAt, isUpperAt, lettersEnd, skipSpace } from '../../source/characters.ts';

export interface Names {
  readonly found: Found[];
  /** Where the list of names ends. */
  readonly end: number;
}

const joining = new Set(['och', 'samt', 'eller']);
const MAX_NAMES = 30;

// The people in a list of names; organisations in it are passed over ("SNUG och Pia").
export function namesAt(text: string, start: number, index: NameIndex): Names {
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

// "ordförande Anna Ek", "kommunchef Bo Alm": one word in lower case before a person's name.
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
