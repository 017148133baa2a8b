/**
 * The line lexer: which construct each line is, from its first words and from where it is. Total: every line is
 * something, by default prose. The recognisers run in order; the first that knows the line
 * emits its tokens and records in the state what the line means for the ones below.
 */

import { isLineBreak } from '../source/characters.ts';
import { lineEnd as endOfLine, nextLine } from '../source/lines.ts';
import { commentTextStart } from './comment-line.ts';
import { type LexerState, setFlow, takesEntries } from './lexer-state.ts';
import { type Line, makeLine, offsetAt, readLead, signOf } from './line.ts';
import { recogniseAttendee } from './lines/attendance.ts';
import { recogniseClause, recogniseClauseRow, recogniseLeadIn, recogniseSentence } from './lines/decision.ts';
import { recogniseFence } from './lines/fence.ts';
import { recogniseFrontMatter } from './lines/front-matter.ts';
import { recogniseHeadingLine } from './lines/heading-line.ts';
import { recogniseRule } from './lines/horizontal-rule.ts';
import { recogniseItem } from './lines/item.ts';
import { recogniseItemTitle, recogniseTitleBelowNumber, recogniseTitleContinuation } from './lines/item-title.ts';
import { recogniseFreeField, recogniseKeyword } from './lines/keyword.ts';
import type { LineContext, Recogniser } from './lines/line-context.ts';
import { recogniseOrgLine } from './lines/org.ts';
import { recogniseSignature } from './lines/signature.ts';
import { recognisePipedTable, recogniseTable, recogniseTableRow } from './lines/table.ts';
import { recogniseTask } from './lines/task.ts';
import { recogniseListEntry, recogniseQuote, recogniseText } from './lines/text.ts';
import { recogniseTitle, recogniseTitleRest } from './lines/title.ts';
import { recogniseVoterRow } from './lines/voter-row.ts';
import type { LineToken } from './tokens.ts';

/** Receives what the lexer finds. */
export interface LexerSink {
  /**
   * One token: document offsets of its text, zero-based number of its line and offset of the line's start, as editors count
   * lines: by LF and CR alone.
   */
  readonly take: (token: LineToken, start: number, end: number, lineNumber: number, lineStart: number) => void;
  /** Called before each line that is not blank, with its offset; false ends the lexing there. */
  readonly beforeLine?: (start: number) => boolean;
}

/** Lines whose form is another markup's: asked before layout is. */
const markup: readonly Recogniser[] = [recogniseFence, recogniseFrontMatter, recogniseOrgLine];

const recognisers: readonly Recogniser[] = [
  recogniseTableRow,
  recogniseTitle,
  recogniseTitleRest,
  recogniseTitleContinuation,
  recogniseAttendee('numbered'),
  recogniseItem,
  recogniseTitleBelowNumber,
  recogniseTask,
  recognisePipedTable,
  recogniseKeyword,
  recogniseVoterRow,
  recogniseHeadingLine,
  recogniseClause,
  recogniseSentence,
  recogniseLeadIn,
  recogniseItemTitle,
  recogniseClauseRow,
  recogniseAttendee('any'),
  recogniseFreeField,
  recogniseSignature,
  recogniseTable,
  recogniseListEntry,
  recogniseQuote,
  recogniseText,
];

/**
 * Lexes `source` from `start` to `end`, which are line starts (or the end of the text), and changes `state` as it goes.
 * LF, CRLF and lone CR end a line, and so does what word processors put for a line break ({@link isLineBreak}).
 */
export function lexLines(
  source: string,
  start: number,
  end: number,
  firstLine: number,
  state: LexerState,
  sink: LexerSink,
): void {
  let lineNumber = firstLine;
  let lineStart = start;
  let at = start;
  while (at < end) {
    let lineEnd = at;
    let code = 0;
    while (lineEnd < end) {
      code = source.charCodeAt(lineEnd);
      if (isLineBreak(code)) break;
      lineEnd++;
    }
    const line = makeLine(source, at, lineEnd);
    if (line.from === line.to) {
      state.afterBlank = true;
      if (state.flow.midSentence) setFlow(state, { midSentence: false });
    } else if (sink.beforeLine && !sink.beforeLine(at)) return;
    else lexLine(line, { number: lineNumber, start: lineStart, below: () => lineAfter(source, lineEnd) }, state, sink);
    if (lineEnd >= end) break;
    at = lineEnd + (code === 13 && source.charCodeAt(lineEnd + 1) === 10 ? 2 : 1);
    if (code !== 10 && code !== 13) continue;
    lineNumber++;
    lineStart = at;
  }
}

/** Where a line is in the source. */
interface LinePlace {
  readonly number: number;
  readonly start: number;
  /** The line below, without blanks around it. */
  readonly below: () => string;
}

function lexLine(line: Line, { number, start, below }: LinePlace, state: LexerState, { take }: LexerSink): void {
  const emit: LineContext['emit'] = (token, from, to) =>
    take(token, offsetAt(line, from), offsetAt(line, to), number, start);
  // A comment is invisible to the lines around it.
  if (state.open.kind !== 'fence' && commentTextStart(line.text, line.from) >= 0) {
    emit('COMMENT', line.from, line.to);
    return;
  }
  const lead = readLead(line, {
    sign: state.flow.letterBullet,
    isExpected: state.flow.pending || takesEntries(state) || state.open.kind === 'attendance',
    midSentence: state.flow.midSentence,
    isOrg: state.documentStyle.markup === 'org',
  });
  const context: LineContext = { line, lead, state, emit, nextLine: below };
  const isMarkup = markup.some((recognise) => recognise(context));
  if (!isMarkup && recogniseRule(context)) {
    state.afterBlank = true;
    setFlow(state, { midSentence: false });
    return;
  }
  if (!isMarkup) recognisers.some((recognise) => recognise(context));
  const letterBullet = signOf(line, lead.bullet, state.flow.letterBullet);
  if (state.flow.letterBullet !== letterBullet) setFlow(state, { letterBullet });
  state.afterBlank = false;
  if (state.lines < 2) state.lines++;
  const midSentence = state.flow.text && !/[.!?:…”"')\]*_]$/.test(line.text.slice(line.to - 1, line.to));
  const announces = line.text.charCodeAt(line.to - 1) === 58;
  if (midSentence !== state.flow.midSentence || announces !== state.flow.announces)
    setFlow(state, { midSentence, announces });
}

/** The line below the one that ends at `end`, without blanks around it. */
function lineAfter(source: string, end: number): string {
  const start = nextLine(source, end);
  return source.slice(start, endOfLine(source, start)).trim();
}
