import type { Meeting } from '../meeting/model.ts';
import type { SourceRange } from '../source/range.ts';
import { isCommentLine } from '../syntax/comment-line.ts';

/** "a, b och c". */
export function enumerate(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} och ${words.at(-1)}`;
}

/** "1 fil", "2 filer". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Item numbers in short: whole numbers that follow each other become a range, "1–4, 7 och 7 a". */
export function numbersInWords(numbers: readonly string[]): string {
  const parts: string[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const first = numbers[at] as string; // within bounds
    let end = at;
    while (isNext(numbers[end], numbers[end + 1])) end++;
    // Two in a row are no range: "1 och 2".
    if (end - at >= 2) {
      parts.push(`${first}–${numbers[end]}`);
      at = end;
    } else {
      parts.push(first);
    }
  }
  return enumerate(parts);
}

function isNext(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && /^\d+$/.test(a) && /^\d+$/.test(b) && Number(b) === Number(a) + 1;
}

/** What the minutes call their items: "§" or "punkt". */
export function itemWord(meeting: Meeting, text: string): string {
  const numbered = meeting.items.find((item) => item.number !== undefined);
  return numbered && text.slice(numbered.heading.start, numbered.heading.end).includes('§') ? '§' : 'punkt';
}

export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Where a finding about something that is missing is shown: the title line, or else the first line with text that is no comment. */
export function titleRange(meeting: Meeting, text: string): SourceRange | undefined {
  if (meeting.title) return meeting.title.text.range;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const words = line.trim();
    if (words === '' || isCommentLine(words)) continue;
    const start = index + line.indexOf(words);
    return { start, end: start + words.length };
  }
  return undefined;
}

export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  const blank = cut.lastIndexOf(' ');
  return `${blank > length / 2 ? cut.slice(0, blank) : cut}…`;
}
