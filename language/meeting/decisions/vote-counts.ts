/**
 * How many voted what, in running text: "5 ja, 3 nej, 1 avstår", "Ja=2 Nej=1", "2 röster mot 1", "1 000 ja". Nothing is
 * counted that may mean something else: a wrong count has legal weight, and the text itself is always kept.
 */
import { foldWord } from '../../source/characters.ts';
import type { VoteOption } from '../model.ts';

export interface WrittenCount {
  readonly option: VoteOption;
  readonly count: number;
  /** Positions in the text: the number with its word, or the number alone in "12 mot 3". */
  readonly start: number;
  readonly end: number;
}

/** A number with or without spaces or points between its thousands; group 1 is the number. */
const written = String.raw`\d{1,3}(?:[ .\u00a0\u2009\u202f]\d{3})+(?![\d\p{L}])|\d{1,6}(?!\p{L})`;
const leading = new RegExp(String.raw`^[\s(=*_]{0,3}(${written})(?![.,:/–-]?\d)(?!\s?(?:%|§|procent))`, 'u');

/** The number that a text begins with, and where it ends; undefined when there is none. */
export function leadingCount(text: string): { readonly value: number; readonly end: number } | undefined {
  const found = leading.exec(text);
  return found?.[1] ? { value: countOf(found[1]), end: found[0].length } : undefined;
}

function countOf(number: string): number {
  return Number(number.replace(/\D/g, ''));
}

type Kind = 'number' | 'ja' | 'nej' | 'avstår' | 'for' | 'against' | 'votes' | 'sign' | 'other';

/** Small numbers in words, in order from one: only directly before what they count, "två avstod". */
const numberWords = [
  ['en', 'ett'],
  ['två'],
  ['tre'],
  ['fyra'],
  ['fem'],
  ['sex'],
  ['sju'],
  ['åtta'],
  ['nio'],
  ['tio'],
  ['elva'],
  ['tolv'],
];

interface Token {
  readonly kind: Kind;
  readonly text: string;
  /** The value of a small number in words. */
  readonly value: number | undefined;
  readonly start: number;
  readonly end: number;
}

const tokenPattern = new RegExp(
  String.raw`(?<number>(?<!\d[.,:/–-]?|\p{L}|§\s?)(?:${written})(?![.,:/–-]?\d)(?!\s?(?:%|procent)))|(?<word>[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)|(?<sign>[:=]|(?<=\s)[–—-](?=\s))|[^\s]`,
  'gu',
);
/** Words before a number that say that it counts no votes: "punkt 5", "av 12", "nr 2". */
const noCount: ReadonlySet<string> = new Set(
  'av punkt nr kl paragraf bilaga omröstning minst högst drygt knappt cirka ca ungefär omkring över nästan mellan utom förutom'.split(
    ' ',
  ),
);
/** "alla utom 3 röstade ja": the three are those who did not. "utom 3 som röstade nej": those who did. */
const whoDid = /^\s+som(?!\p{L})/u;

/** True if the word before a number, and what follows it, let it count votes. */
function mayCount(before: string, after: string): boolean {
  const word = foldWord(before);
  return !noCount.has(word) || ((word === 'utom' || word === 'förutom') && whoDid.test(after));
}

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^ja(?:-?röst(?:er|ande)?)?$/, 'ja'],
  [/^nej(?:-?röst(?:er|ande)?)?$/, 'nej'],
  [/^(?:avst\p{L}*|blank(?:t|a|röst(?:er)?)?|nedlagd\p{L}*)$/u, 'avstår'],
  [/^för$/, 'for'],
  [/^e?mot$/, 'against'],
  // "2 som avstod", "2 ledamöter har avstått"
  [/^(?:röst(?:er|ade|ar)?|st|ledamöter|ledamot|personer|person|medlemmar|som|har)$/, 'votes'],
];

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(tokenPattern)) {
    const { number, word, sign } = found.groups ?? {};
    const folded = word === undefined ? '' : foldWord(word);
    const end = found.index + found[0].length;
    const isCounting = mayCount(tokens.at(-1)?.text ?? '', text.slice(end, end + 8));
    const isCount = number !== undefined && isCounting;
    const kind =
      (word !== undefined && kinds.find(([pattern]) => pattern.test(folded))?.[1]) ||
      (isCount ? 'number' : sign === undefined ? 'other' : 'sign');
    const value = word === undefined || !isCounting ? -1 : numberWords.findIndex((words) => words.includes(folded));
    tokens.push({
      kind,
      text: found[0],
      value: value < 0 ? undefined : value + 1,
      start: found.index,
      end,
    });
  }
  return tokens;
}

/** The counts of a text, in order; none when it is not certain what they count. */
export function writtenCounts(text: string): WrittenCount[] {
  const tokens = tokensOf(text);
  const counts: WrittenCount[] = [];
  /** Places in `counts` of those that count only beside the opposite option. */
  const unsure = new Set<number>();
  const isRejected = rejection.test(text.normalize('NFC'));
  const kindAt = (at: number) => tokens[at]?.kind;
  const past = (at: number, ...skipped: readonly Kind[]) => {
    let next = at;
    for (let kind = kindAt(next); kind && skipped.includes(kind); kind = kindAt(next)) next++;
    return next;
  };
  const add = (option: VoteOption, number: Token, from: Token, to: Token) =>
    counts.push({ option, count: number.value ?? countOf(number.text), start: from.start, end: to.end });
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const isNumber = token.kind === 'number';
    const after = past(at + 1, 'votes');
    const word = tokens[after];
    // "12 ja", "tre röster nej"
    if (
      (isNumber || token.value !== undefined) &&
      (word?.kind === 'ja' || word?.kind === 'nej' || word?.kind === 'avstår')
    ) {
      add(word.kind, token, token, word);
      at = past(after + 1, 'votes');
      continue;
    }
    if (isNumber) {
      // "12 (Ja)"
      const inBrackets = word?.text === '(' && tokens[after + 2]?.text === ')' ? tokens[after + 1] : undefined;
      const bracketed = optionOf(inBrackets?.kind);
      if (inBrackets && bracketed) {
        add(bracketed, token, token, inBrackets);
        at = after + 3;
        continue;
      }
      const other = tokens[after + 1];
      if (word?.kind === 'against' && other?.kind === 'number') {
        const next = past(after + 2, 'votes');
        const end = tokens[next];
        const isOnMatter = end?.kind === 'for' && forTheMatter.test(text.slice(end.end));
        // "3 mot 5 för förslaget": either may be the number of those for it, unless "röster" is before "mot".
        if (isOnMatter && after === at + 1 && !forApproval.test(text.slice(end.end))) return [];
        if (isOnMatter) {
          if (isRejected) return [];
          add('ja', token, token, token);
          add('nej', other, other, other);
          at = next + 1;
          continue;
        }
        if (end?.kind === 'for' || end?.kind === 'ja') {
          add('nej', token, token, word);
          at = after + 1;
          continue;
        }
        // "avslogs med 12 mot 3": who the twelve are is not said.
        if (end?.kind === 'avstår' || isRejected || !endsCount(text, tokens[next - 1])) return [];
        add('ja', token, token, token);
        add('nej', other, other, other);
        at = end?.kind === 'nej' ? next + 1 : next;
        continue;
      }
      if (word?.kind === 'for' || word?.kind === 'against') {
        if (!endsCount(text, word)) return [];
        add(word.kind === 'for' ? 'ja' : 'nej', token, token, word);
        at = after + 1;
        continue;
      }
      at++;
      continue;
    }
    const option = optionOf(token.kind);
    if (!option) {
      at++;
      continue;
    }
    const numberAt = past(after, 'sign');
    const number = tokens[numberAt];
    const end = past(numberAt + 1, 'votes');
    // "12 ja mot 3", "Mot: 3", but not "mot 3 nej" and "för 3 år sedan".
    const goesOn = token.kind === 'against' && tokens[at - 1]?.end === counts.at(-1)?.end && !optionOf(kindAt(end));
    const isPreposition = token.kind === 'for' || token.kind === 'against';
    const isLabel = !isPreposition || word?.kind === 'sign' || goesOn;
    // "för 12, emot 9"
    const endsThere = number?.kind === 'number' && listed.test(text.slice((tokens[end - 1] ?? number).end));
    const isListed = !isLabel && endsThere;
    // "Ja – 12, Nej – 4", but not "NN: ja – 3 nej".
    const isDash = /^[–—-]$/.test(word?.text ?? '');
    const isOtherCount = isDash && (!endsThere || (optionOf(kindAt(end)) !== undefined && kindAt(end + 1) !== 'sign'));
    if ((isLabel || isListed) && !isOtherCount && number?.kind === 'number') {
      if (isListed) unsure.add(counts.length);
      add(option, number, token, number);
      at = end;
      continue;
    }
    at++;
  }
  const timesOf = (option: VoteOption) => counts.filter((count) => count.option === option).length;
  // Two votes in one text: which of them is meant?
  if (timesOf('ja') > 1 || timesOf('nej') > 1) return [];
  // "för 12" by itself is a preposition and its object.
  return timesOf('ja') + timesOf('nej') === 2 ? counts : counts.filter((_, at) => !unsure.has(at));
}

function optionOf(kind: Kind | undefined): VoteOption | undefined {
  if (kind === 'ja' || kind === 'for') return 'ja';
  if (kind === 'nej' || kind === 'against') return 'nej';
  return kind === 'avstår' ? 'avstår' : undefined;
}

const rejection = /avsl|förkast|(?<!bi)föll|förlora/i;
/** What may follow "5 för" and "3 mot": nothing, or what the vote is on. Anything else is another question than yes or no. */
const onTheMatter =
  /^[\s*_]*(?:$|[,;.():/–\r\n-]|\d|(?:och|samt|medan)\s|(?:bifall|förslaget|motionen|yrkandet|beslutet|liggande)(?!\p{L})|(?:styrelsens|nämndens|utskottets|arbetsutskottets)\s+förslag(?!\p{L}))/iu;

/** "12 mot 4 för bifall": what all of the vote is on. */
const forApproval = /^\s+(?:att\s+)?bif/iu;
const forTheMatter =
  /^\s+(?:(?:att\s+)?bif\p{L}+|förslaget|motionen|yrkandet|beslutet|(?:styrelsens|nämndens|utskottets|arbetsutskottets)\s+förslag)(?!\p{L})/iu;
/** What may follow "för 12": the end, or the next option. */
const listed = /^\s*(?:$|[.;,](?!\d)|(?:och|samt|ja|nej|e?mot|för|avst\p{L}*)\s)/iu;

function endsCount(text: string, last: Token | undefined): boolean {
  return last !== undefined && onTheMatter.test(text.slice(last.end));
}
