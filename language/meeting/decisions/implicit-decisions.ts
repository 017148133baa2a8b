import { splitLines } from '../../source/lines.ts';
import { isCommentLine } from '../../syntax/comment-line.ts';
import type { ReadContext } from '../block-context.ts';
import type { Decision, ImplicitDecision, Prose } from '../model.ts';
import { decidedForms } from '../sentences/deciding-verbs.ts';
import { impliedIn } from '../sentences/implied-content.ts';
import { bodyWord } from '../sentences/implying-verbs.ts';
import { mentionAt, nameSense } from '../sentences/name-sense.ts';
import { wordTest } from '../sentences/word-test.ts';
import { wordsIn } from '../sentences/words.ts';

/** A sentence with one of these decides. */
const deciding =
  'godkändes godkänns godkände fastställdes fastställs fastställde antogs antas beviljades beviljas bifölls bifalles bifalls avslogs avslås valdes väljs utsågs utses omvaldes nyvaldes återvaldes adjungerades beslutades beslöts'.split(
    ' ',
  );
const decides = new RegExp(
  String.raw`(?:^|\s)(?:${deciding.join('|')}|(?:lades|läggs)\s+till\s+handlingarna)(?=[\s.,;:]|$)`,
  'i',
);
const alone = ['godkändes', 'fastställdes', 'invald', 'omvald', 'bifölls', 'avslogs'];
const oneWord = new RegExp(String.raw`^(?:${alone.join('|')})\.?$`, 'i');
const performing = 'väljer valde utser utsåg beviljar beviljade antar antog godkänner fastställer'.split(' ');
// "Mötet väljer Anna Ek till justerare.", "Stämman beslutade att bifalla motionen." after other sentences.
const performs = new RegExp(
  String.raw`^(?:${bodyWord}|det)\s+(?:enhälligt\s+)?(?:${performing.join('|')}|(?:${decidedForms.join('|')})\s+(?:enhälligt\s+)?att)(?=\s)`,
  'iu',
);
/** A text without any of these words is not cut into sentences. */
const mayImply = wordTest([...deciding, ...alone, ...performing, ...decidedForms, 'handlingarna']);
// Told about another time, or not decided.
const told = /(?:(?:^|\s)(?:inte|ej|om|när|som|tidigare|förra|föregående|skulle|ska|hade|har)|\S\satt)(?=\s)/i;
/** The minutes of another meeting are a matter of this one. */
const earlierMinutes =
  /(?:föregående|förra|senaste)\s+(?:mötes?\s+|\p{L}+s\s+)?\p{L}*protokoll|protokoll(?:et)?\s+från\s+(?:föregående|förra|senaste)\s+\p{L}*(?:möte|mötet|sammanträde)/iu;
const negated = /^\s*(?:inte|ej)(?=[\s.,;:]|$)/i;
const longest = 240; // characters
const strayClause = /^[\s*_-]*att\s/;

/**
 * Sentences that are decisions without saying so: "Dagordningen godkändes.", "Till justerare valdes NN.", and a line
 * that begins with `att` without a decision above it; not those that report an `explicit` one.
 */
export function implicitDecisions(
  prose: Prose,
  context: ReadContext,
  explicit: readonly Pick<Decision, 'range'>[],
): ImplicitDecision[] {
  const raw = context.text.slice(prose.range.start, prose.range.end);
  if (strayClause.test(raw) && explicit.length === 0)
    return [{ value: prose.text, range: prose.range, what: undefined, whom: [] }];
  if (!mayImply(raw)) return [];
  const found: ImplicitDecision[] = [];
  for (const sentence of raw.matchAll(/[^.!?]+(?:[.!?](?!\s+\p{Lu})[^.!?]*)*[.!?]?/gu)) {
    const text = sentence[0].trim();
    const said = withoutLayout(text);
    // Measured without the indentation of its lines, which says nothing.
    if (said.length > longest || !isDecision(said)) continue;
    const start = prose.range.start + sentence.index + sentence[0].indexOf(text);
    if (explicit.some(({ range }) => range.start < start + text.length && start < range.end)) continue;
    found.push({ value: said, range: { start, end: start + text.length }, ...contentOf(text, start, context) });
  }
  return found;
}

/** What the sentence is about and whom it elects; `start` is its place in the source. */
function contentOf(text: string, start: number, context: ReadContext): Pick<ImplicitDecision, 'what' | 'whom'> {
  const words = wordsIn(text);
  const { what, whom } = impliedIn(words, nameSense(text, start, context));
  const [first, last] = what ? [words[what.from], words[what.to - 1]] : [];
  return {
    what: first &&
      last && {
        value: withoutLayout(text.slice(first.start, last.end)).replace(/\s+/g, ' '),
        range: { start: start + first.start, end: start + last.end },
      },
    whom: whom.map((name) => mentionAt(name, text, start, context, 'role')),
  };
}

/** The sentence as the model has text: NFC, its lines joined by `\n`, without comments. */
function withoutLayout(text: string): string {
  const lines = splitLines(text).map((line) => line.trim());
  return lines
    .filter((line, at) => at === 0 || !isCommentLine(line))
    .join('\n')
    .normalize('NFC');
}

function isDecision(sentence: string): boolean {
  if (performs.test(sentence) || oneWord.test(sentence)) return true;
  const verb = decides.exec(sentence);
  if (!verb) return false;
  return (
    !told.test(sentence.slice(0, verb.index + 1).replace(earlierMinutes, '')) &&
    !negated.test(sentence.slice(verb.index + verb[0].length))
  );
}
