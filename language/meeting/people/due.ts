/** Until when something shall be done, by the words around a date. */
import { foldWord, isSpaceAt, lettersStart, skipSpaceBack } from '../../source/characters.ts';
import type { DateValue } from '../model.ts';
import { findDates } from '../time/dates.ts';

const strongCues = new Set(['senast', 'deadline', 'frist', 'klart', 'klar', 'klara', 'förfaller', 'före', 'innan']);
const LOOK_BACK = 60; // characters: "senast till nämndens möte den"
const MAX_WORDS_BETWEEN = 4;

/**
 * Until when a clause is to be done: the date after "senast (den)", "före", "innan", "till (den)", "t.o.m.", "Senast:",
 * "Deadline:"; "senast" may be a few words before it ("senast till mötet den 24/1", "senast kl. 12 den 24/1").
 * The last day of a period ("från 1/1 till 31/3") is none. A last day without a year is on or after the meeting.
 */
export function findDue(text: string, base: number, near?: string | undefined): DateValue | undefined {
  const dates = findDates(text, base, near, 'from');
  let weak: DateValue | undefined;
  for (const [i, date] of dates.entries()) {
    const from = Math.max(i > 0 ? (dates[i - 1]?.range.end ?? base) - base : 0, date.range.start - base - LOOK_BACK);
    const cue = isTerm(text, date.range.start - base) ? undefined : cueBefore(text, from, date.range.start - base);
    if (cue === 'strong') return date;
    if (cue === 'weak' && i === 0) weak ??= date;
    if (cue === 'weak' && i > 0 && !weak && !isPeriod(text, dates[i - 1], base)) weak = date;
  }
  return weak;
}

const inclusive = /(?:t\.?\s?o\.?\s?m\.?|till\s+och\s+med)\s+(?:den\s+|dagen\s+den\s+)?$/iu;
const ofOffice =
  /(?<!\p{L})(?:omval|nyval|fyllnadsval|väljs?|väljas|väljer|valdes?|vald|valda|valts|utses?|utser|utsåg|utsågs|utsedda?|förordna\p{L}*|adjunger\p{L}*|mandat\p{L}*|entledig\p{L}*|förläng\p{L}*|anställ\p{L}*|ledamot|ledamöter|suppleant(?:er)?|ersättare|ordförande|revisor(?:er)?)(?!\p{L})/iu;
const officeUntil =
  /(?:ledamot|ledamöter|suppleant(?:er)?|ersättare|ordförande|revisor(?:er)?|kassör|ombud|representant(?:er)?)\s+(?:fram\s+)?till\s+(?:den\s+)?$/iu;
const ofPeriod =
  /(?<!\p{L})(?:(?:för|under)\s+(?:tiden|perioden|tid|en\s+tid)|mandat(?:tid|period)\p{L}*|gäll(?:er|a|ande)|giltig\p{L}*|löp(?:er|a))(?!\p{L})[^;!?]{0,80}$/iu;

/** True for the last day of an office or a period: "väljs till ledamot t.o.m. den 31 december 2026", "gäller till 1 maj". */
function isTerm(text: string, at: number): boolean {
  const before = text
    .slice(Math.max(0, at - LOOK_BACK_TERM), at)
    .normalize('NFC')
    .replace(/^[\s\S]*[.!?]\s+(?=\p{Lu})/u, '');
  if (/(?<!\p{L})senast\s+(?:\p{L}+\s+){0,3}$/iu.test(before)) return false;
  return officeUntil.test(before) || ofPeriod.test(before) || (inclusive.test(before) && ofOffice.test(before));
}

const LOOK_BACK_TERM = 160; // characters

function cueBefore(text: string, from: number, end: number): 'strong' | 'weak' | undefined {
  let at = end;
  for (let count = 0; count <= MAX_WORDS_BETWEEN; count++) {
    let wordEnd = skipSpaceBack(text, at);
    if (text.charCodeAt(wordEnd - 1) === 58) wordEnd = skipSpaceBack(text, wordEnd - 1);
    let start = wordEnd;
    while (start > from && !isSpaceAt(text, start - 1)) start--;
    if (start <= from && !(start === from && start < wordEnd)) return undefined;
    const word = foldWord(text.slice(start, wordEnd)).replace(/^[*_(]+|(?<![*_,:])[*_,:]+$/g, '');
    if (strongCues.has(word)) return count === 0 || word === 'senast' ? 'strong' : undefined;
    if (count === 0 && (word === 'till' || word === 't.o.m.' || word === 'tom')) return 'weak';
    if (count === 0 && word === 'med' && /till\s+och\s+$/.test(text.slice(Math.max(0, start - 12), start)))
      return 'weak';
    // A sentence ends here.
    if (/[.;!?]$/.test(word) && word !== 'kl.' && word !== 'd.') return undefined;
    at = start;
  }
  return undefined;
}

// "från den 1/1 till den 31/3": the date before is where a period begins.
function isPeriod(text: string, first: DateValue | undefined, base: number): boolean {
  if (!first) return false;
  const end = skipSpaceBack(text, first.range.start - base);
  const word = foldWord(text.slice(Math.max(lettersStart(text, end), end - 8), end));
  return word === 'från' || word === 'med' || text.slice(Math.max(0, end - 6), end) === 'fr.o.m.'.slice(1);
}
