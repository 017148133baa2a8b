/**
 * Which stars and underscores of a text are emphasis. Stricter than CommonMark (section 6.2), since most minutes are not written
 * as Markdown: `2*3*4`, `snake_case`, footnote stars and bullets are text.
 */
import { signs } from './marked-text.ts';

interface Run {
  readonly char: string;
  readonly start: number;
  /** How many of its characters have no partner yet. */
  left: number;
  /** What is put in place of those that have. */
  readonly put: string[];
  /** Position after the last word before it. */
  readonly wordEnd: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

const runs = /\*+|_+/g;
const wordCharacter = /[\p{L}\p{N}\p{Cs}]/u;
/** What may be between a closing underscore and a blank: the file name "_utkast_.pdf" is not in emphasis. */
const endOfWord = /^[^\p{L}\p{N}_\s]{0,6}(?:\s|$)/u;
const longestRun = 3;
/** How many runs back the partner of one is looked for. */
const reach = 32;

/** The text with signs in place of the stars and underscores that are emphasis around words. */
export function withEmphasis(text: string): string {
  const all = runsOf(text);
  if (all.length < 2) return text;
  pair(all);
  let marked = '';
  let at = 0;
  for (const run of all) {
    const length = lengthOf(text, run);
    const kept = run.char.repeat(run.left);
    // Signs of a run that opens and closes are the end of one passage and the start of the next; characters without partner are outside.
    marked += text.slice(at, run.start) + (isStart(run) ? kept + run.put.join('') : run.put.join('') + kept);
    at = run.start + length;
  }
  return marked + text.slice(at);
}

function isStart({ put }: Run): boolean {
  return put[0] === signs.strongStart || put[0] === signs.emStart;
}

function lengthOf(text: string, { start, char }: Run): number {
  let end = start;
  while (text.charAt(end) === char) end++;
  return end - start;
}

function runsOf(text: string): Run[] {
  const found: Run[] = [];
  let wordEnd = 0;
  let read = 0;
  for (const { 0: run, index } of text.matchAll(runs)) {
    for (let at = index; at > read; at--) {
      if (!wordCharacter.test(text.charAt(at - 1))) continue;
      wordEnd = at;
      break;
    }
    read = index;
    if (run.length > longestRun) continue;
    const char = run.charAt(0);
    const end = index + run.length;
    const before = characterBefore(text, index);
    const after = String.fromCodePoint(text.codePointAt(end) ?? 0x20);
    // Two stars are hardly anything else within a word, but "2**3" is a power.
    const loose = char === '*' && run.length > 1;
    const opens =
      !/\s/.test(after) && (!wordCharacter.test(before) || (loose && !/\d/.test(before) && /\p{L}/u.test(after)));
    const closes =
      !/\s/.test(before) &&
      (char === '_'
        ? endOfWord.test(text.slice(end, end + 8))
        : !wordCharacter.test(after) || (loose && !(/\d/.test(before) && /\d/.test(after))));
    if (opens || closes) found.push({ char, start: index, left: run.length, put: [], wordEnd, opens, closes });
  }
  return found;
}

/** The character before a position, a blank at the start. */
function characterBefore(text: string, at: number): string {
  if (at === 0) return ' ';
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit < 0xe000 ? text.slice(at - 2, at) : text.charAt(at - 1);
}

function pair(all: readonly Run[]): void {
  let open: Run[] = [];
  for (const run of all) {
    if (run.closes) open = close(run, open);
    if (run.opens && run.left > 0 && run.put.length === 0) open.push(run);
  }
}

/** Pairs a run with those before it; returns those that are still open. */
function close(run: Run, open: Run[]): Run[] {
  for (let at = open.length - 1; at >= Math.max(0, open.length - reach) && run.left > 0; at--) {
    const start = open[at];
    if (start?.char !== run.char) continue;
    const count = shared(start.left, run.left);
    if (count === 0 || run.wordEnd <= start.start) continue;
    start.left -= count;
    run.left -= count;
    if (count !== 1) start.put.unshift(signs.strongStart);
    if (count !== 2) start.put.unshift(signs.emStart);
    if (count !== 2) run.put.push(signs.emEnd);
    if (count !== 1) run.put.push(signs.strongEnd);
    // What was opened inside has no end.
    open.length = start.left > 0 ? at + 1 : at;
  }
  return open;
}

/** How many characters of two runs are partners: all of the shorter one, which is as long as the other or ends a part of three. */
function shared(start: number, end: number): number {
  if (start === end) return start;
  return start === longestRun || end === longestRun ? Math.min(start, end) : 0;
}
