/**
 * Is a number after `att` the clause's ("att 1. godkänna", "att2: avslå") or part of its text ("att 50 000 kr
 * avsätts")? One line does not show it: it is the clause's only where the clauses of the decision count 1, 2, 3 … So the lexer lets
 * the digits be, and those who read a whole decision ask here.
 */

import type { SourceRange } from '../../source/range.ts';
import { isCountedWord } from '../counted-words.ts';
import { monthOf } from '../time/calendar.ts';

/** A clause's mark ("att", "- att1:", "1. att") and what follows it, as the lexer has them. */
export interface LexedClause {
  readonly marker: SourceRange | undefined;
  /** From the first to the last token of its text; undefined when nothing follows the mark. */
  readonly text: SourceRange | undefined;
}

/** Where the mark ends and the text begins, with the number in one of them. All are offsets in the source. */
export interface ClauseBounds {
  readonly markerEnd: number;
  readonly textStart: number;
}

interface Numbered extends ClauseBounds {
  readonly number: number;
  /** The mark's end and the text's start when the number belongs to the text. */
  readonly asText: ClauseBounds;
  /** A point, colon, bracket or dash sets the number apart from the words after it. */
  readonly isSigned: boolean;
  readonly isQuantity: boolean;
}

/** The bounds of the clauses of one decision (or motion), in order; undefined for a clause that has no number after `att`. */
export function clauseBounds(clauses: readonly LexedClause[], source: string): (ClauseBounds | undefined)[] {
  const found = clauses.map((clause) => numberAfterAtt(clause, source));
  const counts =
    found.every((each, at) => each !== undefined && each.number === at + 1 && !each.isQuantity) &&
    // One clause by itself counts nothing, unless it is written so: "att 1 ledamot väljs", but "att 1: bifalla".
    (found.length > 1 || found[0]?.isSigned === true);
  return counts ? found : found.map((each) => each?.asText);
}

const inMarker = /[Aa]tt(\s?)(\d{1,2})([*_]{0,3}[:.,)]?[*_]{0,3})$/;
const orderedMarker = /^\(?\d{1,3}[.)]|^[a-h]\)/i;
const inText = /^(\d{1,2})([:.)]|\s[–—-](?=\s\p{L})|)(?=\s|$)/u;
/** Blanks, and comment lines below. */
const gap = /[^\S\r\n]*(?:[\r\n]+\s*(?:(?:[-–—•*+]\s+)?\/\/[^\r\n]*(?:[\r\n]+\s*|$))*)?/y;

function numberAfterAtt({ marker, text }: LexedClause, source: string): Numbered | undefined {
  if (!marker) return undefined;
  const mark = source.slice(marker.start, marker.end);
  if (!/att/i.test(mark)) return undefined;
  const glued = inMarker.exec(mark);
  if (glued) {
    const [whole, blank = '', digits = '', sign = ''] = glued;
    const wordEnd = marker.start + glued.index + 3;
    const after = text?.start ?? marker.end;
    return {
      number: orderedMarker.test(mark) ? 0 : Number(digits),
      markerEnd: marker.start + glued.index + whole.length,
      textStart: after,
      asText: { markerEnd: wordEnd, textStart: wordEnd + blank.length },
      isSigned: isSign(sign),
      isQuantity: isQuantity(Number(digits), sign, source.slice(marker.end, after + longestWord)),
    };
  }
  if (!text) return undefined;
  const found = inText.exec(source.slice(text.start, Math.min(text.end, text.start + 6)));
  if (!found) return undefined;
  const [whole, digits = '', sign = ''] = found;
  const markerEnd = text.start + whole.length;
  gap.lastIndex = markerEnd;
  gap.test(source);
  return {
    number: orderedMarker.test(mark) ? 0 : Number(digits),
    markerEnd,
    textStart: Math.min(text.end, Math.max(markerEnd, gap.lastIndex)),
    asText: { markerEnd: marker.end, textStart: text.start },
    isSigned: isSign(sign),
    isQuantity: isQuantity(Number(digits), sign, source.slice(markerEnd, markerEnd + longestWord)),
  };
}

const longestWord = 40; // characters, with the blanks before it
// "2 500 kr", "12 § ändras", "2 a § ändras", "3–5 §§", "1 och 2 §§", "5 %"
const goesOn =
  /^\s+(?:\d{3}(?!\d)|[§%‰]|\p{L}\s?§|[–—/-]\s?\d|(?:och|eller|till|respektive|resp\.?)\s+\d)|^\s*[–—/-]\s?\d/u;
const firstWord = /^\s+(\p{L}[\p{L}\p{M}]*)/u;

function isSign(sign: string): boolean {
  return /[:.)–—-]/.test(sign);
}

/** True if the words after a number are what it counts, or continue it. */
function isQuantity(number: number, sign: string, after: string): boolean {
  const word = firstWord.exec(after)?.[1] ?? '';
  if (sign.includes(',') || (monthOf(word) !== undefined && !sign.includes(':'))) return true;
  if (isSign(sign)) return false;
  // "2 suppleanter", "3 stolar": nothing that is decided begins so, but what is counted does.
  return goesOn.test(after) || isCountedWord(word) || (number > 1 && /^\p{Ll}{2,}(?:or|ar|er)$/u.test(word));
}
