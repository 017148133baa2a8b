/**
 * One line of the source, as the classifiers see it: NFC text without its line break, and the way back from a position
 * in that text to an offset in the document (they differ only where the source is written in NFD).
 */
export interface Line {
  /** Document offset of the line's first character. */
  readonly offset: number;
  /** NFC, without the line break. */
  readonly text: string;
  /** Source offset of each character of `text`, relative to `offset`; undefined when they are the same. */
  readonly map: Uint32Array | undefined;
  /** Position of the first character that is not blank. */
  readonly from: number;
  /** Position after the last character that is not blank. */
  readonly to: number;
}

// A base character and its marks, or any single unit.
const composable = /\P{M}\p{M}+|[\s\S]/gu;
const combining = /[\u0300-\u036f]/;

/** Blank as Swedes' documents have it: spaces of all kinds, tabs, BOM, zero-width space. */
export function isBlank(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0xfeff ||
    code === 0x200b ||
    code === 11 ||
    code === 12 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x3000 ||
    code === 0x85
  );
}

/** The line of `source` between two offsets, without its line break. */
export function makeLine(source: string, start: number, end: number): Line {
  const raw = source.slice(start, end);
  if (!combining.test(raw)) return { offset: start, text: raw, map: undefined, ...bounds(raw) };
  let text = '';
  const map: number[] = [];
  for (const match of raw.matchAll(composable)) {
    const composed = match[0].normalize('NFC');
    for (let i = 0; i < composed.length; i++) map.push(match.index + Math.min(i, match[0].length - 1));
    text += composed;
  }
  map.push(raw.length);
  return { offset: start, text, map: Uint32Array.from(map), ...bounds(text) };
}

function bounds(text: string): { from: number; to: number } {
  let from = 0;
  while (from < text.length && isBlank(text.charCodeAt(from))) from++;
  let to = text.length;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { from, to };
}

/** The document offset of a position in the line's text. */
export function offsetAt(line: Line, position: number): number {
  return line.offset + (line.map ? (line.map[position] ?? line.map.length) : position);
}

/** What stands before the words of a line: heading signs, a bullet or number, stars. All positions are in `line.text`. */
export interface Lead {
  /** Where the words begin. */
  readonly words: number;
  /** How many `#` (or org-mode `*`) signs make this a heading; 0 for none. */
  readonly depth: number;
  /** The bullet or ordinal, without the blank after it. */
  readonly bullet:
    | {
        readonly start: number;
        readonly end: number;
        /** 3 for "3." and for "c)". */
        readonly ordinal: number | undefined;
        readonly lettered: boolean;
      }
    | undefined;
  /** The words stand in `**bold**`, `_italics_` or the like. */
  readonly emphasized: boolean;
}

// Org-mode headings (`** Title`) are read like Markdown's.
const hashes = /(#{1,6}|\*{2,6})(?:\s+|$)/y;
const bullets = /[-–—•‣◦▪·*+](?:\s+|$)|✓\s*/y;
const ordinals = /\(?(\d{1,3})[.)](?:\s+|$)|([a-hA-H])\)\s+/y;
const emphasis = /[*_]{1,3}(?=\S)/y;

/** Reads what stands before a line's words. */
export function readLead(line: Line): Lead {
  const { text } = line;
  let words = line.from;
  let depth = 0;
  let bullet: Lead['bullet'];
  const first = text.charCodeAt(words);
  // Letters are by far the most usual start.
  if (isLetter(first) && text.charCodeAt(words + 1) !== 41) return { words, depth, bullet, emphasized: false };
  hashes.lastIndex = words;
  const heading = hashes.exec(text);
  if (heading?.[1]) {
    depth = heading[1].length;
    words = Math.min(words + heading[0].length, line.to);
  }
  bullets.lastIndex = words;
  const mark = bullets.exec(text);
  if (mark) {
    bullet = { start: words, end: words + mark[0].trimEnd().length, ordinal: undefined, lettered: false };
    words = Math.min(words + mark[0].length, line.to);
    // "- ✓ text": the second mark is part of the first.
    bullets.lastIndex = words;
    const second = bullets.exec(text);
    if (second && words < line.to) {
      bullet = { ...bullet, end: words + second[0].trimEnd().length };
      words = Math.min(words + second[0].length, line.to);
    }
  } else if (depth === 0) {
    ordinals.lastIndex = words;
    const number = ordinals.exec(text);
    if (number) {
      const ordinal = number[1] ? Number(number[1]) : (number[2] ?? 'a').toLowerCase().charCodeAt(0) - 96;
      bullet = { start: words, end: words + number[0].trimEnd().length, ordinal, lettered: number[1] === undefined };
      words = Math.min(words + number[0].length, line.to);
    }
  }
  emphasis.lastIndex = words;
  const stars = emphasis.exec(text);
  if (stars && words + stars[0].length < line.to)
    return { words: words + stars[0].length, depth, bullet, emphasized: true };
  return { words, depth, bullet, emphasized: false };
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f);
}

/** Position after the last word of a line whose words may stand in emphasis: closing stars are not part of them. */
export function trimEmphasis(line: Line, from: number): number {
  let to = line.to;
  while (to > from && (line.text.charCodeAt(to - 1) === 42 || line.text.charCodeAt(to - 1) === 95)) to--;
  return to > from ? to : line.to;
}
