/**
 * Comments that silence rules. `// protokoll: ignorera person/okand` silences the rule for the next line with text and
 * for the block that begins there (a paragraph, a list, a decision with its clauses, an attendance list; of an item only
 * the heading). `// protokoll: ignorera i filen person/okand` does it for the whole file, wherever it is. Several rules
 * may be named, an area by `person/*`; what follows is a reason for readers.
 */

import { documentBlocks } from '../facts/traversal.ts';
import type { Meeting } from '../meeting/model.ts';
import type { SourceRange } from '../source/range.ts';
import { isCommentLine } from '../syntax/comment-line.ts';
import type { Finding } from './finding.ts';

interface Silence {
  readonly codes: readonly string[];
  /** Where findings are silenced that start there; undefined for the whole file. */
  readonly range: SourceRange | undefined;
}

const directive = /^[^\S\r\n]*\/\/[^\S\r\n]*protokoll:[^\S\r\n]*ignorera(?![\p{L}\d])([^\r\n]*)/gimu;
const code = /[a-z]+\/(?:[a-z-]+|\*)/g;

/** Takes away the findings that a comment in the source silences. */
export function withoutSilenced(findings: readonly Finding[], meeting: Meeting, text: string): readonly Finding[] {
  const silences = findSilences(meeting, text);
  if (silences.length === 0) return findings;
  return findings.filter((finding) => !silences.some((silence) => silencesFinding(silence, finding)));
}

function silencesFinding({ codes, range }: Silence, finding: Finding): boolean {
  const area = `${finding.code.split('/', 1)[0]}/*`;
  if (!codes.some((each) => each === finding.code || each === area)) return false;
  return range === undefined || (range.start <= finding.range.start && finding.range.start < range.end);
}

function findSilences(meeting: Meeting, text: string): Silence[] {
  // Most minutes have none, and then the text is not searched.
  if (!meeting.comments.some((comment) => /^protokoll:/i.test(comment.text))) return [];
  const silences: Silence[] = [];
  for (const match of text.matchAll(directive)) {
    const rest = match[1] ?? '';
    const codes = rest.match(code) ?? [];
    if (codes.length === 0) continue;
    const inFile = /^\s+i\s+filen(?!\p{L})/iu.test(rest);
    silences.push({ codes, range: inFile ? undefined : nextPassage(match.index + match[0].length, meeting, text) });
  }
  return silences;
}

/** The next line with text that is no comment, and the block that begins on it. */
function nextPassage(after: number, meeting: Meeting, text: string): SourceRange {
  const lines = /[^\r\n]+/g;
  lines.lastIndex = after;
  for (let line = lines.exec(text); line; line = lines.exec(text)) {
    if (!line[0].trim() || isCommentLine(line[0])) continue;
    const start = line.index;
    const lineEnd = start + line[0].length;
    let end = lineEnd;
    for (const { range } of documentBlocks(meeting)) {
      if (start <= range.start && range.start < lineEnd) end = Math.max(end, range.end);
    }
    return { start, end };
  }
  return { start: text.length, end: text.length };
}
