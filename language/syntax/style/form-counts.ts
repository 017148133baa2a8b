/**
 * How many lines of a text have which form of heading. Lines are counted by themselves and their neighbours, so an edit
 * changes the counts by the lines around it only.
 */
import { lineAbove, lineEnd, lineStart, nextLine } from '../../source/lines.ts';
import { isBlank } from '../line.ts';
import { formsOf, type LineForm } from './line-forms.ts';

export interface FormCounts {
  readonly forms: Map<LineForm, number>;
  /** Own Markdown headings by depth. */
  readonly depths: Map<number, number>;
  /** Numbered lines by indentation: those alone in their paragraph, and those with the number 1. */
  readonly numbers: Map<number, NumberedLines>;
  /** Indented rows of numbered lists. */
  readonly indentedRows: Map<number, number>;
  /** Lines that are not blank by indentation. */
  readonly indents: Map<number, number>;
  /** Styles that comment lines set. */
  readonly given: Map<string, number>;
}

export interface NumberedLines {
  readonly alone: number;
  readonly first: number;
}

/** Counts the lines of a whole text. */
export function countForms(text: string): FormCounts {
  const counts: FormCounts = {
    forms: new Map(),
    depths: new Map(),
    numbers: new Map(),
    indentedRows: new Map(),
    indents: new Map(),
    given: new Map(),
  };
  countLines(text, 0, text.length, 1, counts);
  return counts;
}

/** Takes counts from the text `before` to the text `after`, which differ from `start` on, up to `tail` characters before their ends. */
export function recountForms(counts: FormCounts, before: string, after: string, start: number, tail: number): void {
  const from = linesUp(before, start, 2);
  countLines(before, from, linesDown(before, before.length - tail, 2), -1, counts);
  countLines(after, from, linesDown(after, after.length - tail, 2), 1, counts);
}

/** Start of the line `count` lines above that of the offset. */
function linesUp(text: string, offset: number, count: number): number {
  let at = lineStart(text, offset);
  for (let line = 0; line < count; line++) at = lineAbove(text, at);
  return at;
}

/** End of the line `count` lines below that of the offset. */
function linesDown(text: string, offset: number, count: number): number {
  let at = offset;
  for (let line = 0; line < count; line++) at = nextLine(text, at);
  return lineEnd(text, at);
}

const comment = /^\/\/\s*protokoll:\s*stil\s+(\S+)$/i;
const number = /^[*_]{0,3}(\d{1,3})[.)]/;

/** Adds the lines from `from` to `to` to the counts, `weight` times each. */
function countLines(text: string, from: number, to: number, weight: 1 | -1, counts: FormCounts): void {
  let above = from === 0 ? '' : lineFrom(text, lineAbove(text, from)).words;
  let line = lineFrom(text, from);
  while (line.start < to || line.start === from) {
    const below = line.next < text.length ? lineFrom(text, line.next) : undefined;
    if (line.words !== '') countLine(line, above, below?.words ?? '', weight, counts);
    if (!below) return;
    above = line.words;
    line = below;
  }
}

function countLine(line: TextLine, above: string, below: string, weight: 1 | -1, counts: FormCounts): void {
  const { words, indent } = line;
  add(counts.indents, indent, weight);
  if (words.length > 240) return;
  const given = words.startsWith('//') ? comment.exec(words)?.[1] : undefined;
  if (given) add(counts.given, given.toLowerCase(), weight);
  const forms = formsOf({ text: words, above, below });
  for (const form of forms) {
    if (indent > 0 && form === 'numberInRun') add(counts.indentedRows, indent, weight);
    else add(counts.forms, form, weight);
  }
  if (forms.includes('heading')) add(counts.depths, /^#+/.exec(words)?.[0].length ?? 0, weight);
  const value = forms.length > 0 ? number.exec(words)?.[1] : undefined;
  if (value) {
    const old = counts.numbers.get(indent) ?? { alone: 0, first: 0 };
    const alone = old.alone + (forms.includes('numberAlone') ? weight : 0);
    counts.numbers.set(indent, { alone, first: old.first + (value === '1' ? weight : 0) });
  }
}

function add<Key>(map: Map<Key, number>, key: Key, weight: number): void {
  const count = (map.get(key) ?? 0) + weight;
  if (count === 0) map.delete(key);
  else map.set(key, count);
}

interface TextLine {
  readonly start: number;
  /** Start of the next line; past the text for the last. */
  readonly next: number;
  readonly indent: number;
  /** The line without blanks around it. */
  readonly words: string;
}

function lineFrom(text: string, start: number): TextLine {
  const end = lineEnd(text, start);
  let from = start;
  while (from < end && isBlank(text.charCodeAt(from))) from++;
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  const isCrLf = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
  // A very long line has no form; its words are not copied.
  return {
    start,
    next: end + (isCrLf ? 2 : 1),
    indent: from - start,
    words: text.slice(from, Math.min(to, from + 300)),
  };
}
