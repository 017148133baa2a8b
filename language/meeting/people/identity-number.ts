import type { SourceRange } from '../../source/range.ts';
import { type DigitGroup, digitGroups, type Gap } from '../digit-groups.ts';
import { isoDate } from '../time/calendar.ts';

/** A personnummer or samordningsnummer in the text, and what may be there instead. */
export interface IdentityNumber {
  readonly range: SourceRange;
  /** Says what was there and nothing about whom: also a birth date helps to identify somebody. */
  readonly masked: string;
  /** The check digit is right. One that looks like a number but has another check digit is probably a slip. */
  readonly certain: boolean;
}

const MASK = 'ÅÅÅÅMMDD-XXXX';

/**
 * Personnummer and samordningsnummer in a text as a reader of any export sees it: with or without century, in one piece or
 * with `-`, `+`, blanks, a line break, `/ . : _` or emphasis between their parts, with invisible characters anywhere, in the
 * digits of any script. This one pattern is the rule, the quick fix and the mask.
 *
 * All have a real date. Those with another check digit are found where hardly anything else is written so: with a
 * separator or with twelve digits. An organisationsnummer has no such date; what is labelled as another number, a date with
 * a clock time and a phone number are none. `base` is the document offset of the text's first character.
 * Source: Skatteverket, SKV 704 and SKV 707.
 */
export function findIdentityNumbers(text: string, base: number): IdentityNumber[] {
  const found: IdentityNumber[] = [];
  const groups = digitGroups(withPlainDigits(text)).flatMap(apartInTwo);
  let afterNumber = false;
  for (let first = 0; first < groups.length; ) {
    const number = numberFrom(groups, first, text, afterNumber);
    afterNumber = number !== undefined;
    if (!number) {
      first++;
      continue;
    }
    const { start, end, certain, parts } = number;
    found.push({ range: { start: base + start, end: base + end }, masked: maskFor(parts, text), certain });
    first += parts.length;
  }
  return found;
}

/**
 * The text with digits for what stands for one among digits: the letter O for a zero, a digit in a circle before others,
 * four small ones for the last four. As long as the text.
 */
function withPlainDigits(text: string): string {
  if (!/\d[Oo]|[Oo]\d|[\u2460-\u2468\u24ea]\d|[\u00b2\u00b3\u00b9\u2070-\u2089]{4}/.test(text)) return text;
  return text
    .replace(/[\u2460-\u2468\u24ea](?=\d)/g, (char) => char.normalize('NFKC'))
    .replace(/(?<=\d{6}[-–+ ]?)[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]{4}(?!\d)/g, (small) =>
      small.normalize('NFKC'),
    )
    .replace(/(?<=\d)[Oo]{1,3}(?=\d)/g, (letters) => '0'.repeat(letters.length))
    .replace(/(?<![\p{L}\p{N}])[Oo](?=\d{5}[-–+]?\d{4}(?!\d))|(?<=\d{6}[-–+]?\d{3})[Oo](?![\p{L}\p{N}])/gu, '0');
}

const nextNumber: Gap = { kind: 'comma', tight: true, broken: false, sign: '', marks: [], kept: '', isCell: false };

/** "640823-3234640823-3234": two numbers without anything between them. */
function apartInTwo(group: DigitGroup, at: number, groups: readonly DigitGroup[]): DigitGroup[] {
  const { digits, start, end, before } = group;
  const [previous, next] = [groups[at - 1]?.digits.length, groups[at + 1]];
  const isTwo = (previous === 6 || previous === 8) && digits.length === previous + 4 && end - start === digits.length;
  if (!isTwo || before.kind !== 'dash' || next?.before.kind !== 'dash' || next.digits.length !== 4) return [group];
  return [
    { digits: digits.slice(0, 4), start, end: start + 4, before },
    { digits: digits.slice(4), start: start + 4, end, before: nextNumber },
  ];
}

interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly certain: boolean;
  readonly parts: readonly DigitGroup[];
}

/** The number that begins with a group: twelve digits before ten, for ten of them may be a part. */
function numberFrom(
  groups: readonly DigitGroup[],
  first: number,
  text: string,
  afterNumber: boolean,
): FoundNumber | undefined {
  let count = 0;
  let found: FoundNumber | undefined;
  for (let last = first; last < groups.length && count < 12; last++) {
    const group = groups[last];
    if (!group || (last > first && !joins(group.before) && !(group.before.kind === 'comma' && count === 8))) break;
    count += group.digits.length;
    if (count !== 10 && count !== 12) continue;
    const parts = groups.slice(first, last + 1);
    const candidate: Candidate = {
      text,
      parts,
      digits: parts.map(({ digits }) => digits).join(''),
      shape: parts.map(({ digits }) => digits.length).join(' '),
      gaps: parts.slice(1).map(({ before }) => before),
      previous: groups[first - 1],
      next: groups[last + 1],
      afterNumber,
    };
    const certainty = certaintyOf(candidate);
    const start = parts[0]?.start ?? 0;
    if (certainty) found = { start, end: endOf(parts, text), certain: certainty === 'certain', parts };
  }
  return found;
}

/** With the bracket that closes one within: "640823 (3234)". */
function endOf(parts: readonly DigitGroup[], text: string): number {
  const end = parts.at(-1)?.end ?? 0;
  return isOpenBracket(parts) && /[)\]]/.test(text.charAt(end)) ? end + 1 : end;
}

function isOpenBracket(parts: readonly DigitGroup[]): boolean {
  return /[([][^)\]]*$/.test(parts.map(({ before }, at) => (at === 0 ? '' : before.kept)).join(''));
}

function joins({ kind }: Gap): boolean {
  return kind !== 'apart' && kind !== 'comma';
}

/** Ten or twelve digits that may be a number, with what is around them. */
interface Candidate {
  readonly text: string;
  readonly parts: readonly DigitGroup[];
  readonly digits: string;
  /** The lengths of the groups: "8 4". */
  readonly shape: string;
  /** Those inside. */
  readonly gaps: readonly Gap[];
  readonly previous: DigitGroup | undefined;
  readonly next: DigitGroup | undefined;
  /** The group before is the end of another such number: a list. */
  readonly afterNumber: boolean;
}

type Certainty = 'certain' | 'possible' | undefined;

function certaintyOf(candidate: Candidate): Certainty {
  const years = yearsOf(candidate.digits);
  if (years.length === 0 || isPartOfLonger(candidate) || isOtherwiseGrouped(candidate)) return undefined;
  const recent = years.some((year) => year >= firstYear && year <= lastYear);
  if (isAfterComma(candidate) && (recent || !hasCheckDigit(candidate.digits.slice(-10)))) return undefined;
  if (isInOtherCells(candidate, recent) || isDateWithSomething(candidate, recent)) return undefined;
  const labelled = labelBefore(candidate);
  if (labelled === 'other' && isBare(candidate)) return undefined;
  if (labelled !== 'person' && isPhoneNumber(candidate, labelled === 'phone')) return undefined;
  if (hasCheckDigit(candidate.digits.slice(-10)))
    return isDateThenNumber(candidate, recent) && labelled !== 'person' ? undefined : 'certain';
  if (labelled === 'person') return 'possible';
  return labelled === undefined && looksLikeSlip(candidate, recent) ? 'possible' : undefined;
}

/** Dates that minutes speak of are seldom older or later; what looks like another date is somebody's birthday. */
const [firstYear, lastYear] = [1990, 2049];

/** The years in which the first digits are a real date; a samordningsnummer has its day + 60. */
function yearsOf(digits: string): number[] {
  const ten = digits.slice(-10);
  const month = Number(ten.slice(2, 4));
  const written = Number(ten.slice(4, 6));
  const day = written > 60 ? written - 60 : written;
  const centuries = digits.length === 12 ? [Number(digits.slice(0, 2))] : [18, 19, 20];
  return centuries
    .filter((century) => century >= 18 && century <= 20)
    .map((century) => century * 100 + Number(ten.slice(0, 2)))
    .filter((year) => isoDate(year, month, day) !== undefined);
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

/** Clearing numbers of personal accounts, whose number is the owner's personnummer: "3300-640823-3234". */
const personalAccounts = new Set(['3300', '3782']);

/** "1234-640823-3234", "640823-3234-1"; of digits in one piece also "0.6408233234" and "6408233234,5". */
function isPartOfLonger(candidate: Candidate): boolean {
  const { parts, previous, next, afterNumber } = candidate;
  if (isTied(candidate)) return false;
  const goesOn = ({ kind, tight, sign }: Gap, other: DigitGroup) => {
    if (!tight) return false;
    if (kind === 'dash' || kind === 'plus') return other.digits.length < 6;
    return parts.length === 1 && (kind === 'comma' || sign === '.') && other.digits.length <= 3;
  };
  const before = parts[0]?.before;
  if (previous && before && !afterNumber && goesOn(before, previous) && !personalAccounts.has(previous.digits))
    return true;
  return next !== undefined && goesOn(next.before, next);
}

/**
 * "5000-640823-3234", "640823-3234-2024", "19640823-3234-1": with the right check digit and tied by a hyphen to something
 * that is no part of it, an apartment, a year or a number in a row.
 */
function isTied({ text, digits, parts, shape, gaps, previous, next, afterNumber }: Candidate): boolean {
  const isWritten = /^[68] 4$/.test(shape) && gaps[0]?.kind === 'dash' && gaps[0].tight;
  if (!isWritten || !hasCheckDigit(digits.slice(-10))) return false;
  const before = parts[0]?.before;
  const isLong = digits.length === 12;
  const above =
    !afterNumber && before?.tight && (before.kind === 'dash' || before.kind === 'plus') ? previous : undefined;
  const after = next?.before.tight && (next.before.kind === 'dash' || next.before.kind === 'plus') ? next : undefined;
  const start = above?.start ?? parts[0]?.start ?? 0;
  if (labelAt(text, start) === 'other' || /\p{L}[-–/.]?$/u.test(text.slice(Math.max(0, start - 2), start)))
    return false;
  return (
    (!above || isLong || above.digits.length === 4) &&
    (!after || isLong || after.digits.length === 4 || /^0\d$/.test(after.digits)) &&
    (above ?? after) !== undefined
  );
}

/** How ten digits are grouped: other ways are those of phone numbers and accounts. */
const shapesOfTen = new Set(['10', '6 4', '2 2 2 4', '4 2 4', '2 4 4', '6 2 2', '2 2 2 2 2', '1 1 1 1 1 1 1 1 1 1']);

/** Those that are also a slip of the hand: "640 823-3234", "640823-323 4". */
const slipsOfTen: Readonly<Record<string, readonly Gap['kind'][]>> = {
  '3 3 4': ['blank', 'dash'],
  '4 6': ['blank'],
  '6 3 1': ['dash', 'blank'],
};

/** True of a number that is divided by a slip: with the right check digit, and no phone, account or quantity. */
function isSlipOfTen({ digits, shape, gaps, text, parts, next }: Candidate): boolean {
  const kinds = slipsOfTen[shape];
  if (!kinds?.every((kind, at) => gaps[at]?.kind === kind && !gaps[at]?.isCell && !gaps[at]?.broken)) return false;
  if (digits.startsWith('0') || !hasCheckDigit(digits)) return false;
  // More groups in the row: an amount, an account or a reference.
  if (parts[0]?.before.kind === 'blank' || next?.before.kind === 'blank') return false;
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? text.length];
  if (/(?:konto|clearing|giro)\p{L}*\P{L}*$/iu.test(text.slice(Math.max(0, start - labelWidth), start))) return false;
  return shape !== '6 3 1' || !/^[^\S\n]*\p{L}/u.test(text.slice(end, end + 4));
}

/** "1964-08-23, 3234": the comma is seldom in anything else where the day is long past. */
function isAfterComma({ gaps }: Candidate): boolean {
  return gaps.some(({ kind }) => kind === 'comma');
}

function isOtherwiseGrouped(candidate: Candidate): boolean {
  const { digits, shape, parts } = candidate;
  // Amounts: "196 408 233 234".
  if (parts.length > 2 && parts.slice(1).every((part) => part.digits.length === 3)) return true;
  return digits.length === 10 && !shapesOfTen.has(shape) && !isSlipOfTen(candidate);
}

/** "| 12 | 10 | 24 | 1234 |", "| 2024-08-23 | 4567 |": only what is in two cells in a row may be one number. */
function isInOtherCells({ gaps }: Candidate, recent: boolean): boolean {
  const borders = gaps.filter(({ isCell }) => isCell).length;
  return borders > 1 || (borders === 1 && (!gaps.at(-1)?.isCell || (recent && gaps.length > 1)));
}

/** "2024-08-23 10.30", "240823 10:30", "240823.1030", "20240823 1500 kr" */
function isDateWithSomething({ text, digits, parts, gaps }: Candidate, recent: boolean): boolean {
  const last = gaps.at(-1);
  if (!last) return false;
  const isSplit = parts.length > 2 && parts.slice(-2).every((part) => part.digits.length === 2);
  const hasPoint = last.sign === ':' || last.sign === '.';
  if (isClock(digits.slice(-4)) && (isSplit ? hasPoint || (recent && last.kind === 'blank') : hasPoint && recent))
    return true;
  const end = parts.at(-1)?.end ?? text.length;
  return last.kind === 'blank' && (recent || !/^\t/.test(text.slice(end))) && unitAfter.test(text.slice(end, end + 12));
}

const unitAfter =
  /^(?:[\s\u00a0]*(?:kr|kronor|tkr|mkr|sek|kkr|euro|eur|€|%|procent|st|kwh|m2|m²)(?![\p{L}\p{N}])|:-)/iu;

/** "2019-12-06 2020 års budget": digits in date form, and a number of another kind after a blank. */
function isDateThenNumber({ gaps, digits, parts }: Candidate, recent: boolean): boolean {
  const isDate = parts.length === 4 && gaps.slice(0, 2).every(({ kind }) => kind !== 'blank');
  return isDate && recent && gaps[2]?.kind === 'blank' && isTimeOrYear(digits.slice(-4));
}

function isTimeOrYear(four: string): boolean {
  return isClock(four) || /^(?:19|20)/.test(four);
}

function isClock(four: string): boolean {
  return Number(four.slice(0, 2)) < 24 && Number(four.slice(2)) < 60;
}

/** In one piece, or in two with a blank: as other numbers are written, too. */
function isBare({ shape, gaps }: Candidate): boolean {
  return shape === '10' || shape === '4 6' || (shape === '6 4' && gaps[0]?.kind === 'blank');
}

/** Ten digits that begin with 0 and another digit; mobile numbers whatever is before them. */
function isPhoneNumber({ digits, gaps, text, parts }: Candidate, labelled: boolean): boolean {
  if (digits.length !== 10 || gaps.some(({ kind }) => kind !== 'blank')) {
    // "08-12 23 4567"
    const phone = digits.length === 10 && parts.length > 2 && /^0[1-9]/.test(digits);
    return phone && gaps.at(-1)?.kind === 'blank';
  }
  if (text.charAt((parts[0]?.start ?? 0) - 1) === '+') return true;
  return /^07[02369]/.test(digits) || (/^0[1-9]/.test(digits) && (labelled || parts.length > 2));
}

/** A number with a wrong check digit: where nothing else is written so. */
function looksLikeSlip(candidate: Candidate, recent: boolean): boolean {
  const { digits, shape, gaps, parts, text, previous, next } = candidate;
  const last = gaps.at(-1);
  if (!slipShapes[digits.length]?.test(shape)) return false;
  // Digits in one piece only with the century; two numbers on two lines are two.
  if (last?.isCell) return false;
  if (last === undefined ? digits.length === 10 : last.kind === 'blank' && (digits.length === 10 || last.broken))
    return false;
  // "20240823-1030", "2019-1206-4567", "2019-12-06 4567"
  const isDate = parts.length === 4 && gaps.slice(0, 2).every(({ kind }) => kind !== 'blank');
  if (recent && (isTimeOrYear(digits.slice(-4)) || shape === '4 4 4' || (isDate && last?.kind === 'blank')))
    return false;
  // The code of a body or a register: "K190523-1234", "KS/190523-1234", "KS-190523-1234"
  const start = parts[0]?.start ?? 0;
  if (/\p{Lu}[-–/.]?$/u.test(text.slice(Math.max(0, start - 2), start))) return false;
  // "1.190523-1234", "190523-1234/2"
  const before = parts[0]?.before;
  return !(previous && before?.tight && before.sign !== '') && !(next?.before.tight && next.before.sign !== '');
}

const slipShapes: Readonly<Record<number, RegExp>> = {
  10: /^(?:6 4|2 2 2 4)$/,
  12: /^(?:12|8 4|4 2 2 4|4 4 4|2 6 4)$/,
};

/** What is said right before a number about what it is. */
type Label = 'person' | 'phone' | 'other' | undefined;

const labels: readonly (readonly [Exclude<Label, undefined>, RegExp])[] = [
  ['person', labelPattern('person|samordnings|pers\\.?\\s?|p\\.?\\s?(?=n)|född|f\\.')],
  ['phone', labelPattern('telefon|tele?|tfn|mobil|mob|fax|sms|ring|växel|jour')],
  [
    'other',
    labelPattern(
      'dnr|diarie|ärende(?=n)|org(?:anisations)?\\.?\\s?|bankgiro|bg|plusgiro|pg|postgiro|faktura|fakt|ocr|order|avtals|kvitto|verifikations?|ver|serie|artikel|art|projekt|mål|beställning|beteckning',
    ),
  ],
];

/** "dnr: ", "fakturanummer ", "org.nr. ", "faktura nr ": the word, "nr" and signs. */
function labelPattern(words: string): RegExp {
  const number = '(?:nummer|numret|nr|no)';
  const signs = '[^\\p{L}\\p{N}]';
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})s?${number}?${signs}{0,5}(?:(?:${number}|är)${signs}{1,4})?$`, 'u');
}

/** Characters before a number in which a label is looked for. */
const labelWidth = 48;

/** "KS ", "KS/": the code of a body between the label and the number. */
const bodyCode = /(?<=[^\p{L}\p{N}])\p{Lu}{1,6}[^\p{L}\p{N}]{1,3}$/u;

function labelBefore({ text, parts }: Candidate): Label {
  return labelAt(text, parts[0]?.start ?? 0);
}

function labelAt(text: string, start: number): Label {
  const before = text.slice(Math.max(0, start - labelWidth), start).normalize('NFC');
  const lower = before.replace(bodyCode, '').toLowerCase();
  return labels.find(([, pattern]) => pattern.test(lower) || pattern.test(before.toLowerCase()))?.[0];
}

/** The mask, with a mark of emphasis whose other half is outside the number: "**19640823**-3234". */
function maskFor(parts: readonly DigitGroup[], text: string): string {
  const kept = parts.slice(1).map(({ before }) => before.kept);
  if (kept.some(Boolean)) {
    const end = parts.at(-1)?.end ?? 0;
    return MASK.replace('-', () => kept.join('')) + text.slice(end, endOf(parts, text));
  }
  const marks = parts.slice(1).flatMap(({ before }) => before.marks.filter((mark) => /^(?:\*+|_+|~~|`+)$/.test(mark)));
  const [mark] = marks;
  if (mark === undefined || marks.length % 2 === 0) return MASK;
  const start = parts[0]?.start ?? 0;
  if (text.endsWith(mark, start)) return `${MASK}${mark}`;
  return text.startsWith(mark, parts.at(-1)?.end) ? `${mark}${MASK}` : MASK;
}
