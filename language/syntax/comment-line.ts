/** Comment lines: `// …` and `<!-- … -->`, also behind what begins an entry or a quote, "- // …" and "> // …". */

// Bullets, numbers, check boxes and quote marks.
const marks = String.raw`(?:(?:[-–—•*+◦▪·o]|\(?\d{1,3}[.)]|[a-hA-H]\)|#{1,6}|\[[ xX]?\]|[☐☑☒])[^\S\r\n]+|>[^\S\r\n]*){0,4}[*_]{0,3}`;

const lineBreak = String.raw`[\r\n\v\f\x85\u2028\u2029]`;
// A comment of HTML that is all of the line. In a line among other words, and over several lines, it is a part of the text.
const html = String.raw`<!--(?=(?:(?!-->)[^\r\n\v\f\x85\u2028\u2029]){0,2000}-->[^\S\r\n]*(?:${lineBreak}|$))`;
const here = new RegExp(`${marks}(?:\\/\\/|${html})`, 'y');

/** Position after the `//` or `<!--` of a line whose words begin at `from`; -1 when the line is no comment. */
export function commentTextStart(text: string, from: number): number {
  here.lastIndex = from;
  return here.test(text) ? here.lastIndex : -1;
}

/** True if a line, with or without blanks around it, is a comment. */
export function isCommentLine(line: string): boolean {
  return commentTextStart(line.trimStart(), 0) >= 0;
}

/** The comment lines below the first line of a passage, each without its line break. */
export const commentBelow = new RegExp(
  String.raw`(?<=[\r\n\v\f\x85\u2028\u2029])[^\S\r\n\v\f\u2028\u2029]*${marks}\/\/[^\r\n\v\f\x85\u2028\u2029]*`,
  'g',
);
