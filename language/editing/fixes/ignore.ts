/** Comments that silence a rule, for one place or for the whole file. */

import type { Finding } from '../../checks/finding.ts';
import { lineStart, splitLines } from '../../source/lines.ts';
import { isCommentLine } from '../../syntax/comment-line.ts';
import { dominantLineBreak } from '../formatter/source-lines.ts';
import { type Fix, type FixEdit, fix, insert, type Minutes } from './fix.ts';

const directive = /^[^\S\r\n]*\/\/[^\S\r\n]*protokoll:[^\S\r\n]*ignorera(?![\p{L}\d])([^\r\n]*)$/iu;
const lastCode = /^(.*[a-z]+\/(?:[a-z-]+|\*))/;
const inFile = /^\s+i\s+filen(?!\p{L})/iu;

/** Two fixes for any finding: its rule is silenced on the line, or in the file. A comment that is there already gets one rule more. */
export function ignoreFixes({ code, range }: Finding, { text, meeting }: Minutes): Fix[] {
  const lineBreak = dominantLineBreak(text);
  const start = lineStart(text, range.start);
  const indent = /^[^\S\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const comments = meeting.comments.map((comment) => comment.range.start);
  const above = comments.find((at) => isDirectlyAbove(text, at, start) && !isForFile(text, at));
  const forFile = comments.find((at) => isForFile(text, at));
  const onLine = above === undefined ? undefined : addCode(text, above, code);
  const onFile = forFile === undefined ? undefined : addCode(text, forFile, code);
  const top = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return [
    fix(`Ignorera ${code} på raden`, [onLine ?? insert(start, `${indent}// protokoll: ignorera ${code}${lineBreak}`)]),
    fix(`Ignorera ${code} i filen`, [onFile ?? insert(top, `// protokoll: ignorera i filen ${code}${lineBreak}`)]),
  ];
}

function lineFrom(text: string, at: number): string {
  return /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? '';
}

function isForFile(text: string, at: number): boolean {
  const rest = directive.exec(lineFrom(text, at))?.[1];
  return rest !== undefined && inFile.test(rest) && lastCode.test(rest);
}

/** True if nothing is between a comment and the line but other comments and blank lines. */
function isDirectlyAbove(text: string, comment: number, line: number): boolean {
  if (comment >= line || !directive.test(lineFrom(text, comment))) return false;
  return splitLines(text.slice(comment, line)).every((each) => each.trim() === '' || isCommentLine(each));
}

/** Writes the rule after the last one that the comment names. */
function addCode(text: string, comment: number, code: string): FixEdit | undefined {
  const line = lineFrom(text, comment);
  const rest = directive.exec(line)?.[1] ?? '';
  const codes = lastCode.exec(rest)?.[1];
  return codes === undefined ? undefined : insert(comment + line.length - rest.length + codes.length, `, ${code}`);
}
