/** Lists of names in a sentence. */
import type { SourceRange } from '../../source/range.ts';
import { adverbs, subordinators } from '../../syntax/function-words.ts';
import { isBodyWord } from './bodies.ts';
import { electedForms, electsForms, officeNames } from './election-words.ts';
import { movementForms } from './movement-verbs.ts';
import type { Word } from './words.ts';

/** A name: positions in the passage, without `@`. */
export interface Name extends SourceRange {
  /** Written with `@`. */
  readonly explicit: boolean;
}

/** What the reader asks about names: whether words may be somebody's. */
export interface NameSense {
  /** A single capitalised word is a given name or an attendee's. */
  readonly isPerson: (name: SourceRange) => boolean;
  /** A word in lower case is all of an attendee's name. */
  readonly isHandle?: (word: SourceRange) => boolean;
}

const betweenNames = new Set([',', 'och', 'samt', '&', 'and', 'jämte', '/']);
const particles = new Set(['af', 'von', 'de', 'van', 'der']);
const MAX_NAME = 5; // words

/** "Moa Lilja (moa) och Bo Ek från Vätten" */
export function namesAt(
  words: readonly Word[],
  at: number,
  scope: NameSense,
): { readonly names: readonly Name[]; readonly to: number } | undefined {
  const names: Name[] = [];
  let to = at;
  for (let next = at; next < words.length; ) {
    const name = nameAt(words, next, scope);
    if (!name) break;
    names.push(name.name);
    to = afterHome(words, afterName(words, name.to), scope);
    next = to;
    while (betweenNames.has(words[next]?.key ?? '')) next++;
    if (next === to) break;
  }
  return names.length === 0 ? undefined : { to, names };
}

function nameAt(words: readonly Word[], from: number, scope: NameSense): { name: Name; to: number } | undefined {
  const handle = words[from];
  if (handle?.kind === 'word' && !handle.upper && scope.isHandle?.(handle))
    return { name: { start: handle.start, end: handle.end, explicit: false }, to: from + 1 };
  const explicit = words[from]?.key === '@';
  const at = explicit ? from + 1 : from;
  let to = at;
  // "@moa" is a handle.
  if (explicit && words[at]?.kind === 'word' && !words[at].upper) to++;
  else while (to < words.length && to - at < MAX_NAME && isNameWord(words, to, at)) to++;
  while (to > at && particles.has(words[to - 1]?.key ?? '')) to--;
  const first = words[at];
  let last = words[to - 1];
  if (to === at || !first || !last) return undefined;
  // "A. Ek"
  if (words[to]?.key === '.' && last.end - last.start === 1 && words[to + 1]?.upper) {
    last = words[to + 1] ?? last;
    to += 2;
  }
  const name = { start: first.start, end: last.end, explicit };
  // "Anna E. som sekreterare"
  if (
    words[to]?.key === '.' &&
    last.end - last.start === 1 &&
    /^(?:som|till|att|och|samt|[,;])$/.test(words[to + 1]?.key ?? '')
  )
    to++;
  if (!explicit && !scope.isPerson(name)) return undefined;
  return { name, to };
}

function isNameWord(words: readonly Word[], at: number, first: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (particles.has(word.key)) return at > first;
  if (!word.upper || word.kind !== 'word' || isBodyWord(word)) return false;
  if (subordinators.has(word.key) || adverbs.has(word.key) || word.key === 'till') return false;
  return (
    !officeNames.some((office) => office.word.test(word.key)) &&
    !electedForms.has(word.key) &&
    !electsForms.has(word.key) &&
    !movementForms.has(word.key)
  );
}

/** After "(S)", "(moa)", "‹stk›", "från Vätten Förvaltning", ", ledamot,". */
function afterName(words: readonly Word[], from: number): number {
  let at = from;
  const open = words[at]?.key;
  if (open === '(' || open === '‹' || open === '<') {
    const close = words.findIndex(({ key }, to) => to > at && (key === ')' || key === '›' || key === '>'));
    if (close > 0 && close - at < 6) at = close + 1;
  }
  if (words[at]?.key === 'från' && words[at + 1]?.upper) {
    at += 2;
    while (words[at]?.upper) at++;
  }
  return at;
}

/** After ", Ekby" and "lott 68 b", which say where somebody lives. */
function afterHome(words: readonly Word[], from: number, scope: NameSense): number {
  let at = from;
  if (/^(?:lott|koloni|lgh|lägenhet|stuga|tomt|hus|nr)$/.test(words[at]?.key ?? '')) {
    const number = words[at + 1]?.key === 'nr' ? at + 2 : at + 1;
    if (words[number]?.kind !== 'number') return at;
    at = number + 1;
    return /^[a-d]$/.test(words[at]?.key ?? '') ? at + 1 : at;
  }
  const home = words[at + 1];
  const next = words[at + 2]?.key ?? '.';
  const isHome =
    words[at]?.key === ',' &&
    home?.upper &&
    home.kind === 'word' &&
    /^(?:och|samt|[.;,])$/.test(next) &&
    !scope.isPerson(home);
  return isHome ? at + 2 : at;
}
