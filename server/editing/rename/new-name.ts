/** How a person's new name is written where the old one was: in full, by first name, by surname, by initials. */
import { genitiveLength, nameKey } from '../../../language/names/name-index.ts';

/** A mention's words as they will be. */
export interface NewForm {
  readonly text: string;
  /** How many characters at the end of the old words are a genitive, and stay. */
  readonly genitive: number;
  /** Which part of the name it is. */
  readonly part: 'full' | 'first' | 'last' | 'initials';
}

/** What `written`, which is a mention of somebody called `name`, becomes when they are called `newName`. */
export function newForm(written: string, name: string, newName: string): NewForm {
  const key = nameKey(written);
  const possessive = genitiveLength(key);
  for (const genitive of possessive > 0 ? [0, possessive] : [0]) {
    const found = formOf(key.slice(0, key.length - genitive).split(' '), name, newName);
    if (found) return { ...found, text: keepGaps(found.text, written), genitive };
  }
  return { text: keepGaps(newName, written), genitive: 0, part: 'full' };
}

function formOf(words: readonly string[], name: string, newName: string): Omit<NewForm, 'genitive'> | undefined {
  const old = nameKey(name).split(' ');
  const next = newName.split(' ');
  const count = words.length;
  const isSame = (part: readonly string[]) => part.length === count && part.every((word, at) => word === words[at]);
  if (isSame(old)) return { text: newName, part: 'full' };
  if (isSame(old.slice(0, count))) return { text: firstNames(count, old.length, next), part: 'first' };
  if (isSame(old.slice(-count))) return { text: surnames(count, old.length, next), part: 'last' };
  const initials = words.some((word) => word.length === 1) && count > 1 && count <= next.length;
  return initials ? { text: withInitials(words, next), part: 'initials' } : undefined;
}

/** As many words from the front as before; of a name of another length, the first one or all but the surname. */
function firstNames(count: number, oldLength: number, next: readonly string[]): string {
  if (next.length === oldLength) return next.slice(0, count).join(' ');
  return next.slice(0, count === 1 ? 1 : Math.max(1, surnameStart(next))).join(' ');
}

function surnames(count: number, oldLength: number, next: readonly string[]): string {
  if (next.length === oldLength) return next.slice(-count).join(' ');
  return next.slice(surnameStart(next)).join(' ');
}

/** Where the surname begins: the last word, with the particles before it ("von der Leyen"). */
function surnameStart(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 1 && /^\p{Ll}/u.test(words[start - 1] ?? '')) start--;
  return start;
}

function withInitials(words: readonly string[], next: readonly string[]): string {
  return words
    .map((word, at) => {
      const own = (at === words.length - 1 ? next.at(-1) : next[at]) ?? '';
      return word.length === 1 ? `${[...own][0] ?? ''}.` : own;
    })
    .join(' ');
}

/** A name that is broken over two lines stays so. */
function keepGaps(text: string, written: string): string {
  const gaps = written.match(/\s+/g) ?? [];
  return text
    .split(' ')
    .map((word, at) => (at === 0 ? word : `${gaps[at - 1] ?? ' '}${word}`))
    .join('');
}
