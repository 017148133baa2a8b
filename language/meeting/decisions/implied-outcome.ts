import type { Sourced, SourceRange } from '../../source/range.ts';
import { mayTellOutcome, tellsOutcome } from '../../syntax/lines/decision-lead-in.ts';
import type { Block, Outcome, OutcomeKind, Prose } from '../model.ts';

const words: readonly (readonly [RegExp, OutcomeKind])[] = [
  [/bord(?:s?lägg|lad|lag)/i, 'bordlagd'],
  [/återremi/i, 'återremitterad'],
  [/utg(?:år|ick|ått)|strök|stryk|togs\s+bort/i, 'utgått'],
  [/ajourner/i, 'ajournerad'],
];

/** What became of a matter, by the words of a text that says so; bordlagd when it is none of the others. */
export function outcomeKind(text: string): OutcomeKind {
  return words.find(([word]) => word.test(text))?.[1] ?? 'bordlagd';
}

/** "med motiveringen att …", to the end of the text, which ends at `end`. */
export function motivationIn(text: string, end: number): Sourced<string> | undefined {
  const reason = /(?:med\s+)?motiveringen?\s*:?\s*(?:att\s+)?(\S[\s\S]*)$/i.exec(text)?.[1];
  return reason === undefined ? undefined : { value: reason, range: { start: end - reason.length, end } };
}

/** "bordlägga ärendet", "Bordläggs till den 7 maj", "Återremiss"; not "Bordläggs inte", "Utgår från att …". */
const clause =
  /^(?:enhälligt\s+|därför\s+)?(?:(?:bordlägga|återremittera|ajournera)|(?:bordlägg(?:e?s|ning)|bordlades|återremitter(?:as|ades)|återremiss|ajourner(?:as|ades)|utgår|utgick|ströks)(?!\s+(?:inte|ej|avslås|avslogs|från\s+att|ifrån)(?!\p{L})))(?=\s|[.,;]|$)/iu;

/**
 * The outcome that a block reports without being one: a sentence after others ("… Frågan bordlades till nästa möte."),
 * or a decision ("att återremittera ärendet"). Of a list only when it has one entry: among several, one of them is meant.
 */
export function impliedOutcome(block: Block): Outcome | undefined {
  if (block.type === 'paragraph') return inSentences(block.prose);
  if (block.type === 'list')
    return block.entries.length === 1 && block.entries[0] ? inSentences(block.entries[0].prose) : undefined;
  if (block.type !== 'decision' || block.quotedFrom) return undefined;
  for (const { prose } of block.clauses)
    if (clause.test(prose.text) || tellsOutcome(prose.text)) return outcome(prose, prose.text, prose.range);
  if (!block.prose) return undefined;
  return clause.test(block.prose.text)
    ? outcome(block.prose, block.prose.text, block.prose.range)
    : inSentences(block.prose);
}

function inSentences(prose: Prose): Outcome | undefined {
  if (!mayTellOutcome(prose.text)) return undefined;
  for (const sentence of prose.text.matchAll(/[^.!?]+[.!?]*/g)) {
    const text = sentence[0].trim();
    if (!tellsOutcome(text)) continue;
    // The text is the source's, except in NFD: then the range is the whole passage.
    const isExact = prose.range.end - prose.range.start === prose.text.length;
    const start = prose.range.start + sentence.index + sentence[0].indexOf(text);
    return outcome(prose, text, isExact ? { start, end: start + text.length } : prose.range);
  }
  return undefined;
}

function outcome(prose: Prose, text: string, range: SourceRange): Outcome {
  return {
    type: 'outcome',
    range: { ...range },
    kind: outcomeKind(text),
    prose: { ...prose, text, range: { ...range } },
    motivation: motivationIn(text, range.end),
  };
}
