import { digitsEnd, isDashAt, isDigitAt, isSpaceAt } from '../syntax/characters.ts';
import { isoDate } from './calendar.ts';
import type { SourceRange } from './source.ts';

/** A personnummer or samordningsnummer in the text, and what may stand there instead. */
export interface IdentityNumber {
  readonly range: SourceRange;
  /** Says what was there and nothing about whom: also a birth date helps to identify somebody. */
  readonly masked: string;
}

const MASK = 'ÅÅÅÅMMDD-XXXX';

/**
 * Personnummer and samordningsnummer in a text: with or without century, with `-`, `+`, one space or nothing before the
 * last four digits. Only numbers with a real date and a right check digit; an organisationsnummer has no such date.
 * `base` is the document offset of the text's first character. Source: Skatteverket, SKV 704 and SKV 707.
 */
export function findIdentityNumbers(text: string, base: number): IdentityNumber[] {
  const found: IdentityNumber[] = [];
  for (let at = 0; at < text.length; ) {
    if (!isDigitAt(text, at)) {
      at++;
      continue;
    }
    const end = digitsEnd(text, at);
    const to = numberEnd(text, at, end);
    if (to >= 0) found.push({ range: { start: base + at, end: base + to }, masked: MASK });
    at = Math.max(end, to);
  }
  return found;
}

// End of the identity number that begins with the digits from `start` to `end`; -1 when they begin none.
function numberEnd(text: string, start: number, end: number): number {
  const length = end - start;
  if (length !== 6 && length !== 8 && length !== 10 && length !== 12) return -1;
  if (continuesLeft(text, start)) return -1;
  if (length >= 10) return continuesRight(text, end) || !isValid(text.slice(start, end)) ? -1 : end;
  if (!isDashAt(text, end) && text.charCodeAt(end) !== 43 && !isPlainSpace(text, end)) return -1;
  const to = digitsEnd(text, end + 1);
  if (to - end - 1 !== 4 || continuesRight(text, to)) return -1;
  return isValid(text.slice(start, end) + text.slice(end + 1, to)) ? to : -1;
}

function isPlainSpace(text: string, at: number): boolean {
  return isSpaceAt(text, at) && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13;
}

// "1234-640823-3234", "5000 0000 058": a part of a longer number.
function continuesLeft(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return (isDashAt(text, start - 1) || before === 43 || before === 46 || before === 44) && isDigitAt(text, start - 2);
}

function continuesRight(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  return (isDashAt(text, end) || next === 43 || next === 46 || next === 44) && isDigitAt(text, end + 1);
}

/** Whether ten or twelve digits are a number that can have been assigned: a date (day + 60 for a samordningsnummer) and the check digit. */
function isValid(digits: string): boolean {
  const ten = digits.slice(-10);
  const month = Number(ten.slice(2, 4));
  const written = Number(ten.slice(4, 6));
  const day = written > 60 ? written - 60 : written;
  const centuries = digits.length === 12 ? [Number(digits.slice(0, 2))] : [18, 19, 20];
  const year = Number(ten.slice(0, 2));
  const real = centuries.some((c) => c >= 18 && c <= 20 && isoDate(c * 100 + year, month, day) !== undefined);
  return real && hasCheckDigit(ten);
}

// The modulus-10 method (Luhn) over all ten digits.
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 10; i++) {
    const product = Number(digits.charAt(i)) * (i % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
