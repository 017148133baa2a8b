/** The parts of a line of people: what is between commas, dashes, tabs and brackets. */

/** A piece of an attendance line: a person's name, something about the person before it, or a note that is no person. */
export interface AttendancePiece {
  readonly token: 'ATTENDEE_ROLE' | 'NAME' | 'DETAIL' | 'NOTE';
  readonly start: number;
  readonly end: number;
}

/** A part of a line between separators. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly bracketed: boolean;
}

// A run of blanks is looked at from its start only: from each of its blanks, a long one would take forever.
export const inlineSeparators =
  /,|;|\||\t+|(?<![\s-])\s+(?:och|samt|&|\+|o\.?(?=\s+\p{Lu}))\s+|[()[\]‹›]|<(?=[\p{L}\d._@-]{1,60}>)|(?<=<[\p{L}\d._@-]{1,60})>/gu;
const detailSeparators = /,|\s+(?=ersätter\s)|;|\||\t+|(?<!\s)\s+[–—-]\s+|\s{2,}|[()[\]‹›]|:(?=\s|$)/g;
/** "Ada Ek <ada>, revisor": directly after the name. Other angle brackets are text. */
const aliasInAngles = /\s*<([\p{L}\d._@-]{1,60})>/uy;

/** What is said of a person after the name: parts between commas, tabs, dashes and brackets. */
export function details(text: string, from: number, to: number): AttendancePiece[] {
  aliasInAngles.lastIndex = from;
  const alias = aliasInAngles.exec(text.slice(0, to));
  const end = alias ? aliasInAngles.lastIndex : from;
  return [
    ...(alias?.[1] ? [{ start: end - 1 - alias[1].length, end: end - 1 }] : []),
    ...splitParts(text, end, to, detailSeparators),
  ].map((part) => ({ token: 'DETAIL' as const, start: part.start, end: part.end }));
}

// "§ 170, 172–184": the comma is within the list of items.
const longestItemList = 120; // characters
const itemList = /(?:§§?|punkt(?:er|erna)?)\s?[\d\s,–-]*$/i;

/** The parts of a line from `from` to `to` between separators, without blanks around them. */
export function splitParts(line: string, from: number, to: number, separators: RegExp): Part[] {
  // What is beyond the part is not searched, again and again, for each part.
  const text = line.slice(0, to);
  const parts: Part[] = [];
  let start = from;
  let bracketed = false;
  const push = (end: number) => {
    let a = start;
    let b = end;
    while (a < b && /[\s.]/.test(text.charAt(a))) a++;
    while (b > a && /\s/.test(text.charAt(b - 1))) b--;
    // A sentence's full stop ends the last name, but not "m.fl." or an initial.
    if (b === to && b > a + 3 && text.charAt(b - 1) === '.' && /\p{Ll}{3}/u.test(text.slice(b - 4, b - 1))) b--;
    if (b > a) parts.push({ start: a, end: b, bracketed });
  };
  separators.lastIndex = from;
  for (let found = separators.exec(text); found; found = separators.exec(text)) {
    const isWithinList =
      found[0] === ',' &&
      /^\s*\d/.test(text.slice(found.index + 1, found.index + 4)) &&
      itemList.test(text.slice(Math.max(start, found.index - longestItemList), found.index));
    if (isWithinList) continue;
    push(found.index);
    bracketed = found[0] === '(' || found[0] === '[';
    start = found.index + found[0].length;
  }
  push(to);
  return parts;
}
