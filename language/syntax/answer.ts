/** Sentences that answer what was proposed above them: "Attsatsen bifalles.", "Att-sats 1 bifalles och att-sats 2 avslås." */

export interface Answer {
  readonly of: 'att-sats' | 'yrkande' | 'förslag';
  /** More than one is meant: "attsatserna". */
  readonly isPlural: boolean;
  /** Which of them, counted from 1; undefined where no number says. */
  readonly numbers: readonly number[] | undefined;
  readonly outcome: 'bifall' | 'avslag';
}

const ordinals = ['första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte'];
const clause = 'att-?\\s?sats(?:en|erna|er)?';
const motion = 'yrkande(?:t|na|n)?';
const proposal = 'förslag(?:et|en)?';
const every = '(?:(?:båda|samtliga|alla|de)\\s+)?';
const which = `(?:(${ordinals.join('|')})\\s+)?`;
const numbers = '(?:\\s+(?:nr\\s+)?(\\d{1,2}(?:\\s*(?:,|och|samt|&|[-–])\\s*\\d{1,2})*))?';
const manner = '(?:(?:därmed|därför|således|enhälligt|också|även|i sin helhet)\\s+)?';
const accepted = 'bifalles|bifalls|bifölls';
const rejected = 'avslås|avslages|avslogs|föll|faller';
const between = '[\\s.,;:*_–-]*(?:(?:och|samt|medan|men)\\s+)?';

// "avslå förslaget" is as often the proposal that the whole item is about, so it answers nothing above it.
const answer = new RegExp(
  `${between}(?:${every}${which}(${clause}|${motion}|${proposal})${numbers}\\s+${manner}(?:(${accepted})|(?:${rejected}))` +
    `|(?:(bifalla)|avslå)\\s+${every}${which}(${clause}|${motion})${numbers})(?![\\p{L}\\p{N}])`,
  'iuy',
);
const end = new RegExp(`${between}$`, 'iuy');

/** The answers of a text that has nothing but answers; none of any other text. */
export function readAnswers(text: string): Answer[] {
  const found: Answer[] = [];
  let at = 0;
  for (let match = matchAt(answer, text, at); match; match = matchAt(answer, text, at)) {
    const [, whichOne, word, written, yes, accept, whichObject, object, writtenObject] = match;
    const noun = (word ?? object ?? '').toLowerCase();
    found.push({
      of: noun.startsWith('att') ? 'att-sats' : noun.startsWith('yrk') ? 'yrkande' : 'förslag',
      isPlural: /(?:er|n|na)$/.test(noun) && !noun.endsWith('satsen'),
      numbers: numbersOf(whichOne ?? whichObject, written ?? writtenObject),
      outcome: (yes ?? accept) ? 'bifall' : 'avslag',
    });
    at += match[0].length;
  }
  return matchAt(end, text, at) ? found : [];
}

/** "Nej.", "Avslag", "Bifalles": an answer that does not say to what. */
export function bareAnswer(text: string): Answer['outcome'] | undefined {
  const found = /^[\s*_]*(?:(ja|bifall|bifalles|bifalls|bifölls)|nej|avslag|avslås|avslogs)[\s.!*_]*$/i.exec(text);
  return found ? (found[1] ? 'bifall' : 'avslag') : undefined;
}

/** True if a line has nothing but answers; "Attsatserna bifalles:" has them below. */
export function isAnswer(text: string): boolean {
  return !/:[\s*_]*$/.test(text) && (readAnswers(text).length > 0 || bareAnswer(text) !== undefined);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** "första", "2", "1, 3 och 5–7". */
function numbersOf(ordinal: string | undefined, written: string | undefined): number[] | undefined {
  if (ordinal) return [ordinals.indexOf(ordinal.toLowerCase()) + 1];
  return written?.split(/,|och|samt|&/i).flatMap((part) => {
    const [first = 0, last = first] = part.split(/[-–]/).map(Number);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  });
}
