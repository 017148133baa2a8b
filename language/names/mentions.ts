import type { Mention, MentionUse } from '../meeting/model.ts';
import { isNameStartAt, lettersEnd } from '../source/characters.ts';
import { isInName } from '../source/file-names.ts';
import { explicitAt, type Found, startsWord, toMention } from './name-at.ts';
import type { NameIndex } from './name-index.ts';
import { nameWords, normalizeName } from './name-pattern.ts';
import { namesInRun } from './names-without-at.ts';

/**
 * Everybody named in a text, in order; `base` is the document offset of its first character. Explicit mentions are
 * `@Full Name` (the longest declared name, else the name-like run). Names of attendees are recognised without `@`, too:
 * full names, and a first name or surname that only one of them has, as whole words in this letter case, with or without
 * genitive -s. A first name with somebody else's surname ("Mats Johansson" when Mats Bergström attends) is a mention of
 * nobody on the lists; it `resembles` an attendee when the name is nearly that person's.
 */
export function findMentions(text: string, base: number, index: NameIndex, use: MentionUse): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 64) {
      const found = explicitAt(text, at, index);
      if (found) mentions.push(toMention(text, found, base, use));
      at = found ? runEnd(text, found) : at + 1;
    } else if (index.people.length > 0 && isNameStartAt(text, at) && startsWord(text, at)) {
      const words = nameWords(text, at, text.length, true);
      at = Math.max(words.at(-1)?.end ?? 0, lettersEnd(text, at));
      for (const found of namesInRun(text, words, index)) {
        // "bilagor/Maj Ek.pdf", "https://exempel.se/Ek": a file's or a page's name.
        if (isInName(text, found.start, found.next)) continue;
        mentions.push(toMention(text, withParticles(text, found), base, use));
        // A full name may continue past the run, over a tab.
        at = Math.max(at, found.next);
      }
    } else at++;
  }
  return mentions;
}

// Capitalised words right after an explicit name are not somebody else: "@Ida Ek Svensson" when Ida Ek attends.
function runEnd(text: string, { start, next, genitive }: Found): number {
  return genitive ? next : Math.max(next, nameWords(text, start, text.length, false).at(-1)?.end ?? 0);
}

// A surname by itself is found from its capital letter on: "von Post", "af Klercker" begin before it.
function withParticles(text: string, found: Found): Found {
  const { attendee } = found.resolution;
  if (!attendee) return found;
  const name = normalizeName(attendee.name).split(' ');
  let start = found.start;
  let at = name.length - normalizeName(text.slice(found.start, found.end)).split(' ').length - 1;
  for (; at > 0 && /^\p{Ll}/u.test(name[at] ?? ''); at--) {
    const before = start - 1 - (name[at] ?? '').length;
    if (before < 0 || text.slice(before, start) !== `${name[at]} ` || !startsWord(text, before)) break;
    start = before;
  }
  return start === found.start ? found : { ...found, start };
}
