/** Passages that may say a fact of the meeting in words that are not understood: what seems missing may be there. */

import type { SourceRange } from '../source/range.ts';
import { isCommentLine } from '../syntax/comment-line.ts';
import { type CheckContext, wordsIn } from './check-context.ts';

export type MissingFact = 'body' | 'date' | 'time' | 'place' | 'people' | 'chair' | 'secretary' | 'adjuster';

const words: Readonly<Record<MissingFact, RegExp>> = {
  body: /(?<!\p{L})\p{L}*(?:möte|stämma|sammanträde)t?\s(?:med|i|för)\s\p{Lu}\p{L}/u,
  // "9.00" and "9-12" are times.
  date: /(?<![\p{L}\p{N}./:-])(?:\d{1,2}\/\d{1,2}|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{1,2}:?[ea]?\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*)(?![\p{L}\p{N}])/iu,
  time: /(?<!\p{L})(?:kl\.?|klockan)\s*\d|(?<![\d.:/-])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.:/-])/iu,
  // The names of places are not known: a capital behind a preposition may be one.
  place:
    /(?<!\p{L})(?:[Pp]å|[Hh]os|[Vv]id|[Åå]|[Ii])\s\p{Lu}\p{L}|(?<!\p{L})(?:[Pp]lats|[Vv]ar|[Ll]okal)\s?:|\p{Lu}\p{L}+(?:gatan|vägen|gränd|torget|gården|lokalen|huset|salen|rummet)(?!\p{L})|\p{L}{3}(?:gård|stuga|lokal|kyrka)(?!\p{L})|(?<!\p{L})(?:(?:[Tt]räffades|[Mm]öttes|samlades|hölls|ägde\s+rum)\s[^.\r\n]*?(?:i|på|hos|vid|via)\s\p{L}+|[Dd]igitalt\s+möte|(?:[Vv]ia|[Pp]å)\s+(?:[Zz]oom|[Tt]eams|länk|distans))/u,
  people: /(?<!\p{L})(?:närvar(?:o|ande|ade|ar)|deltog|deltagare|kallade)(?!\p{L})/iu,
  chair:
    /(?<!\p{L}|vice\s)(?:(?:mötes|stämmo)?ordförande(?!\p{L})|mötesledare|ledde\s+mötet|ordf\.)(?!\s+(?:i|för)\s+(?:styrelsen|föreningen))/iu,
  secretary:
    /(?<!\p{L})(?:(?:mötes)?sekreterare(?!\p{L})|protokollförare|förde\s+protokoll|protokollskribent|(?:an|ned)tecknat|noterat|antecknade|vid\s+(?:protokollet|pennan))/iu,
  adjuster: /(?<!\p{L})(?:(?:protokoll|mötes)?s?justera(?:re|s|t)?|justerings\p{L}+|att\s+justera)(?!\p{L})/iu,
};

/** Minutes of another meeting, which are only mentioned. */
const another = /(?:föregående|förra|tidigare|senaste|nästa)(?!\p{L})/iu;

/** They are nowhere but before the first item. */
const headFacts: readonly MissingFact[] = ['body', 'date', 'time', 'place'];

const firstItems = 4;
const lastItems = 2;

/**
 * The first line that may say the fact: before the first item, in the items that open and close the meeting, or among the
 * signatures. Not in a list of people, which is understood.
 */
export function mayBeSaid(fact: MissingFact, { meeting, text, facts }: CheckContext): SourceRange | undefined {
  const { items } = facts;
  const headEnd = items[0]?.range.start ?? text.length;
  const parts: readonly SourceRange[] = headFacts.includes(fact)
    ? [{ start: 0, end: headEnd }]
    : [
        { start: 0, end: headEnd },
        ...items.slice(0, firstItems).map((item) => item.range),
        ...items.slice(Math.max(firstItems, items.length - lastItems)).map((item) => item.range),
        ...meeting.closings.map((closing) => closing.range),
      ];
  const lists = facts.sections.map((section) => section.range);
  for (const part of parts) {
    for (const line of linesOf(part, text)) {
      const said = wordsIn(text, line);
      if (isCommentLine(said) || said.length > LONGEST || !words[fact].test(said) || another.test(said)) continue;
      if (!lists.some((list) => list.start < line.end && line.start < list.end)) return line;
    }
  }
  return undefined;
}

const LONGEST = 500; // characters: a longer line says too much to point at

function linesOf({ start, end }: SourceRange, text: string): SourceRange[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const words = line.trim();
    const from = start + index + line.indexOf(words);
    return words === '' ? [] : [{ start: from, end: from + words.length }];
  });
}
