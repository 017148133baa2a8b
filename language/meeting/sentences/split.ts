/** Where sentences begin and end in a passage. */
import { isGivenName } from '../../names/given-names.ts';
import { abbreviations, closingAbbreviations } from './abbreviations.ts';
import { decidingForms } from './deciding-verbs.ts';
import type { Word } from './words.ts';

/** The sentences of a passage, in order. Each word and mark is in one of them. */
export function sentencesOf(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [];
  let current: Word[] = [];
  for (const [at, word] of words.entries()) {
    const previous = words[at - 1];
    if (previous && current.length > 0 && word.startsLine && beginsOnNewLine(previous, word, current)) {
      sentences.push(current);
      current = [];
    }
    current.push(word);
    if (endsSentence(words, at)) {
      sentences.push(current);
      current = [];
    }
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

const closing = new Set(['.', '!', '?', '…', ')', ']', '”', '"', "'", '’', '»']);

function isStop(key: string): boolean {
  return key === '.' || key === '!' || key === '?' || key === '…';
}

// True if the sentence ends with the mark at `at`, or with a bracket or quotation mark after its stop.
function endsSentence(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !closing.has(word.key)) return false;
  // "Klart.)": the stop is in what closes.
  if (next && closing.has(next.key) && !next.spaced) return false;
  let stop = at;
  while (stop > 0 && !isStop(words[stop]?.key ?? '') && closing.has(words[stop - 1]?.key ?? '')) stop--;
  const stopKey = words[stop]?.key ?? '';
  if (!isStop(stopKey)) return false;
  if (!next) return true;
  if (!next.spaced && next.kind !== 'mark' && !next.upper) return false;
  if (stopKey === '.' && isAbbreviation(words, stop, next)) return false;
  return next.upper || next.kind === 'number' || next.key === '@' || next.kind === 'mark' || stopKey === '!';
}

function isAbbreviation(words: readonly Word[], stop: number, next: Word): boolean {
  const before = words[stop - 1];
  if (!before || words[stop]?.spaced) return false;
  // "den 4. mars", but not "… till 2024. Styrelsen"
  if (before.kind === 'number') return !next.upper && next.kind !== 'mark';
  // "A. Ek"
  if (before.upper && before.end - before.start === 1) return next.upper;
  if (!abbreviations.has(before.key)) return false;
  return !(closingAbbreviations.has(before.key) && next.upper);
}

const joining = new Set(
  (
    'och samt eller men att som av till för med i på från om vid hos under över mellan mot utan per en ett den det de sin sitt sina vår ' +
    'vårt våra dess deras är var blir blev valdes väljs väljes valde väljer utsågs utses utser utsåg anmäler , – - ( & /'
  ).split(' '),
);

// A line that begins with a capital letter begins a sentence when the line above does not ask for more and it is no name that continues.
function beginsOnNewLine(previous: Word, word: Word, current: readonly Word[]): boolean {
  if (!word.upper && word.key !== '@') return false;
  if (joining.has(previous.key) || decidingForms.has(previous.key)) return false;
  if (previous.key === ':' || previous.key === ';') return false;
  if (starters.has(word.key) || bodyStart.test(word.key)) return true;
  // "Ada Ek valdes till ordförande" and then "Bo Al valdes …", but not "… uppdra åt ordföranden" and "Ada Ek att …".
  return (
    (word.key === '@' || isGivenName(word.key)) &&
    current.length > 3 &&
    current.length < LONGEST &&
    !current.some(({ key }) => key === 'att')
  );
}

const LONGEST = 60; // words of a sentence whose next line may begin another one

const starters = new Set(
  (
    'till mötet styrelsen stämman årsmötet nämnden det den detta efter beslut beslutet beslutades beslutas beslöts vi man ordföranden ' +
    'som för att en ett dagordningen protokollet inga inget ingen frågan ärendet punkten från klockan kl därefter vidare sedan'
  ).split(' '),
);
const bodyStart = /(?:styrelsen|mötet|stämman|nämnden|gruppen|utskottet|rådet|föreningen|kommittén|fullmäktige)$/u;
