import { isGivenName } from '../../names/given-names.ts';
import { foldWord } from '../../source/characters.ts';
import { noInfinitives, shortInfinitives } from '../function-words.ts';
import { type Lead, type Line, trimEmphasis } from '../line.ts';

/** A line that opens a decision in words: "Ledningsgruppen beslutade", "Årsmötet beslutade att godkänna dagordningen." */
export interface LeadIn {
  /** End of the lead-in's words. */
  readonly end: number;
  /** Start and end of `att`, when a clause follows on the line. */
  readonly att: { readonly start: number; readonly end: number } | undefined;
  /** Where text after the lead-in begins when it is no clause ("enligt förslaget"). */
  readonly value: number | undefined;
  /** The lead-in ends in `att`: rows below are clauses. */
  readonly endsInAtt: boolean;
}

const word = "[\\p{L}\\p{N}’'/&-]+";
const verb = '(?:beslutade|beslutar|beslöt|beslutas|beslutades|beslöts|besluta)';
// "Efter diskussion beslutade styrelsen att …"
const body =
  '(?:\\s+(?:\\p{L}*(?:styrelsen|mötet|stämman|nämnden|gruppen|utskottet|rådet|föreningen|kommittén|sammanträdet|fullmäktige)|vi))?';
// "med 4 röster mot 3", "med röstsiffrorna 4–1", "med ordförandens utslagsröst"
const votes =
  'med (?:röst(?:siffrorna|erna|etalen)|siffrorna|\\p{L}+ utslagsröst|\\d{1,4}(?: röster)?)(?: \\d{1,4})?(?:\\s?(?:[–-]|mot)\\s?\\d{1,4})?(?: röst(?:er)?)?';
const manner = `(?:,?\\s+(?:${votes}|enhälligt|enhälliga|därför|således|också|även|följande|i sin helhet|för egen del|med acklamation|efter omröstning|efter diskussion|enligt följande|sålunda|då)(?![\\p{L}]),?)*`;
const told = `(?:${word}\\s+){1,6}?${verb}${body}`;
const impersonal = `Beslöts|Beslutades|Beslutas|Beslut(?:et|s)?\\s+(?:togs|tas|fattas|fattades|blev)`;

// "Styrelsen beslutade att …", "Det beslutades att …", "Beslöts att …", "Beslut togs om att …", "Beslut att …"
const inline = new RegExp(
  `(?:(?:${told}|${impersonal})${manner}(?:\\s+om)?|Beslut${manner})\\s*:?[*_]*\\s*[*_]*(att)(?=[*_]*(?:[\\s:]|$))`,
  'uy',
);
// "Styrelsen beslutade enligt förslaget.", "Nämnden beslutar bordlägga ärendet."
const infinitive =
  'bifalla|avslå|godkänna|fastställa|anta|bordlägga|återremittera|remittera|uppdra|ge|notera|välja|utse|bevilja|lägga|föreslå|tillstyrka|avstyrka|överlämna';
const according = new RegExp(
  `(?:${told}|${impersonal})${manner}(?=\\s+(?:enligt|i enlighet|bifall|avslag|i sin helhet|${infinitive})(?![\\p{L}]))`,
  'uy',
);
// A line that ends in the verb: whatever is before it ("tackade för rapporten och beslutade").
const ending = new RegExp(
  `(?:^|\\s)(?:${verb}${body}|beslut(?:et)?\\s+(?:togs|tas|fattades|blev)|Besluts?)${manner}(?:\\s+om)?(\\s+att)?\\s*:?[*_]*$`,
  'iu',
);
const bodyHeading = /\p{Lu}[\p{L}\p{N} -]{2,50}s\s+(?:beslut|beslutar)\s*:?[*_]*$/uy;
// Words that make the verb part of a subordinate clause, or say that somebody else decided at another time.
const subordinate =
  /(?<!\p{L})(?:som|när|då|att|om|där|hur|huruvida|ifall|vem|vad|föreslår|föreslog|igår|i fjol|år \d+|\p{L}+dags|på \p{L}*(?:mötet|stämman)|protokollet|innan|eftersom|sedan|vilket|vilka|inte|ej|aldrig|kan|ska|skall|får|måste|kunde|skulle|förra|föregående|tidigare|senaste|har|hade|vid|den \d+)\s/iu;
const asking =
  /(?<!\p{L})(?:som|när|vad|innan|eftersom|sedan|vilket|förra|föregående|tidigare|har|hade|får|kan|ska|skall|måste)\s/iu;

/** The decision lead-in that this line is, or undefined. `line.text` from `lead.words` on is read. */
export function leadIn(line: Line, lead: Lead): LeadIn | undefined {
  const { text } = line;
  const at = lead.words;
  if (!/besl/i.test(text.slice(at, line.to))) return undefined;
  if (!/\p{Lu}/u.test(text.charAt(at))) return undefined;
  if (isSomebody(text, at)) return undefined;
  inline.lastIndex = at;
  const clause = inline.exec(text);
  if (clause && !subordinate.test(beforeVerb(clause[0]))) {
    const attEnd = at + clause[0].length;
    const end = trimTrailing(text, at, attEnd - 3);
    // "Styrelsen beslutade att:" and its clauses below.
    if (/^[\s:*_]*$/.test(text.slice(attEnd, line.to)))
      return { end: attEnd, att: undefined, value: undefined, endsInAtt: true };
    return { end, att: { start: attEnd - 3, end: attEnd }, value: undefined, endsInAtt: false };
  }
  according.lastIndex = at;
  const decided = according.exec(text);
  if (decided && !subordinate.test(beforeVerb(decided[0])))
    return { end: at + decided[0].length, att: undefined, value: at + decided[0].length, endsInAtt: false };
  if (line.to - at <= 200) {
    const rest = text.slice(at, line.to);
    const found = ending.exec(rest);
    bodyHeading.lastIndex = at;
    const before = found ? rest.slice(0, found.index + 1) : '';
    // What is before the last "och" is another clause: "… diskuterade vad som behövs och beslutade".
    const own = before.slice(Math.max(0, before.lastIndexOf(' och ') + 4));
    if (found && ((!/[.!?]\s/.test(before) && !asking.test(own)) || bodyHeading.test(text))) {
      return startsNoun(rest) && !bodyHeading.test(text)
        ? undefined
        : { end: trimEmphasis(line, at), att: undefined, value: undefined, endsInAtt: found[1] !== undefined };
    }
  }
  return undefined;
}

const officer =
  /^(?:Ordföranden?|Sekreteraren?|Kassören?|Revisorn?|Justeraren?|Föredraganden?|Mötesordföranden?)(?=\s)/u;
const decider = new RegExp(`^[^.:;]*?\\s${verb}(?![\\p{L}])`, 'u');
const bodies =
  /(?:styrelse|möte|stämma|nämnd|grupp|utskott|råd|förening|kommitté|sammanträde|fullmäktige|sektion|klubb|kår|församling|(?<!\p{L})vi(?!\p{L}))/iu;

/** "Ordföranden beslutade att ajournera mötet.", "Anna Ek beslutade att avgå.": not the body's, and no other body is named. */
function isSomebody(text: string, at: number): boolean {
  const subject = decider.exec(text.slice(at))?.[0];
  if (subject === undefined || bodies.test(subject)) return false;
  return officer.test(subject) || isGivenName(/^[\p{L}\p{M}’'-]+/u.exec(subject)?.[0] ?? '');
}

/** What is before the verb, which may be the first word. */
function beforeVerb(words: string): string {
  return words.slice(0, Math.max(0, words.search(/besl/i)));
}

/** "Förslag till beslut", "Bakgrund till beslut": headings that end in the noun, not in the verb. */
function startsNoun(rest: string): boolean {
  return /(?:^|\s)beslut\s*[:.]?[*_]*$/i.test(rest) && !/s\s+beslut\s*[:.]?[*_]*$/i.test(rest);
}

function trimTrailing(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && /[\s*_:]/.test(text.charAt(at - 1))) at--;
  return at;
}

// A number that touches `att` or is in its emphasis is taken with it ("att1:", "**att 1** gå"). Of any other, the line
// cannot say whether it is the clause's: meeting/clause-numbers.ts does.
const att =
  /(?:\(?\d{1,2}[.)]\s*)?[*_]{0,3}[Aa]tt(?:\d{1,2}|\s\d{1,2}(?=[:.)]?[*_]))?[*_]{0,3}[:.,)]?[*_]{0,3}(?=[\s*_]|$)/y;

/** End of the `att` (and the stars, colon or number that belong to it) that this line's words begin with, or -1. */
export function attEnd(line: Line, words: number): number {
  att.lastIndex = words;
  const found = att.exec(line.text);
  return found ? words + found[0].length : -1;
}

// What clauses begin with as often as not. Of a word with a capital letter its form does not tell: "Moa", "Anna", "Skola".
const usual = new RegExp(
  `(?:${infinitive}|anslå|avsluta|avsätta|be|betala|bilda|byta|delta|flytta|hålla|höja|inköpa|inrätta|köpa|lämna|omvälja|sammankalla|skicka|sälja|sänka|ta|tacka|teckna|tillsätta|undersöka|utreda|utöka|ändra|öppna)(?![\\p{L}])`,
  'iuy',
);
const firstWord = /\p{L}+/uy;

/** True if the line's words begin with an infinitive, as far as its form shows: "köpa motorn", "Välja Bo till kassör". */
export function beginsWithInfinitive({ text }: Line, words: number): boolean {
  usual.lastIndex = words;
  if (usual.test(text)) return true;
  firstWord.lastIndex = words;
  const first = firstWord.exec(text)?.[0] ?? '';
  if (!/^\p{Ll}/u.test(first)) return false;
  const key = foldWord(first);
  return shortInfinitives.has(key) || (key.length > 2 && key.endsWith('a') && !noInfinitives.has(key));
}

/** True if a paragraph below "Mötet beslutade att" and clauses in paragraphs of their own may be another clause. */
export function mayBeginClause(line: Line, words: number): boolean {
  return /\p{Ll}/u.test(line.text.charAt(words)) || beginsWithInfinitive(line, words);
}

const matter = '(?:frågan|ärendet|punkten|motionen|förslaget|paragrafen|beslutet)';
const fate =
  '(?:bordl(?:ägg(?:s|es)|ades)|bordsläggs|återremitter(?:as|ades)|utg(?:år|ick)|ströks|stryks|ajourner(?:as|ades)|togs\\s+bort)';
const outcome = new RegExp(`${matter}\\s+${fate}(?=[\\s.,;:]|$)`, 'iy');
// "Eftersom Hans inte var med bordlades frågan."
const inverted = new RegExp(`(?:^|\\s)${fate}\\s+${matter}(?=[\\s.,;:]|$)`, 'i');
// What happened at another meeting is no outcome of this one.
const elsewhere = /(?:^|\s)(?:vid\s(?!dagens)|(?:förra|föregående|tidigare|senaste|redan)\s)/i;
const subordinating = /(?:^|\s)(?:som|om|att|när|vilket|ska(?:ll)?|skulle)\s/i;

/** "Frågan bordlades till kommande möte.", "Punkten utgick." */
export function isOutcomeSentence(line: Line, words: number): boolean {
  if (!/\p{Lu}/u.test(line.text.charAt(words))) return false;
  outcome.lastIndex = words;
  if (!outcome.test(line.text)) return false;
  return !elsewhere.test(line.text.slice(outcome.lastIndex).split(/[.!?](?:\s|$)/, 1)[0] ?? '');
}

/** A part of each {@link fate}: a text without one is not searched sentence by sentence. */
const fateStem = /bords?l|återremitter|utg(?:år|ick)|str[öy]ks|ajourner|bort/i;

/** False for a text (NFC) none of whose sentences reports an outcome ({@link tellsOutcome}). */
export function mayTellOutcome(text: string): boolean {
  return fateStem.test(text);
}

/** True if a sentence, in either order of its words, reports what became of the matter at this meeting. */
export function tellsOutcome(sentence: string): boolean {
  outcome.lastIndex = 0;
  if (outcome.test(sentence))
    return !elsewhere.test(sentence.slice(outcome.lastIndex).split(/\smotivering/, 1)[0] ?? '');
  const found = inverted.exec(sentence);
  return found !== null && !elsewhere.test(sentence) && !subordinating.test(sentence.slice(0, found.index + 1));
}

const name = String.raw`\p{Lu}[\p{L}\p{N}\p{Cf}.’'\u2010-\u2013\u2212-]*`;
const people = String.raw`@?${name}(?:(?:\s+|,\s+|\s+och\s+)@?(?:${name}|\(\p{Lu}{1,4}\)|af|von|de|och)){0,14}\s+`;
const motion = new RegExp(String.raw`${people}yrk(?:ar|ade)(?=\s|$)`, 'uy');
const statement = new RegExp(
  String.raw`(?:På\s+grund\s+av|P\.?g\.?a\.?|Till\s+följd\s+av)\s+jäv\s+delt|Mot\s+beslutet\s+reserver|${people}(?:reserver(?:ar|ade)\s+sig|delt(?:ar|og)\s+(?:inte|ej)\s[^.!?]*\bjäv|anm(?:äler|älde)\s+(?:sig\s+)?jäv|(?:är|var)\s+jävig|(?:lämnar|lämnade|inkom\s+med)\s+(?:en\s+)?(?:protokollsanteckning|(?:ett\s+)?särskilt\s+yttrande))`,
  'uy',
);

/** "Lisa Ek (S) yrkar bifall till förslaget." */
export function isMotionSentence(line: Line, words: number): boolean {
  if (!/yrk(?:ar|ade)/.test(line.text)) return false;
  motion.lastIndex = words;
  return motion.test(line.text);
}

/** Positions after the first where a sentence of a text mentions a motion: "… yrkar bifall. Bo Ek yrkar avslag." */
export function nextMotions(text: string): number[] {
  const starts = [...text.matchAll(/(?<=[.!]["”)]?\s+)(?=@?\p{Lu})/gu)].map(({ index }) => index);
  return starts.filter((start) => {
    motion.lastIndex = start;
    return motion.test(text);
  });
}

/** "Stefan Hollander reserverade sig mot beslutet.", "Lisa Ek anmälde jäv." */
export function isStatementSentence(line: Line, words: number): boolean {
  if (!/reserver|jäv|anteckning|yttrande/.test(line.text)) return false;
  statement.lastIndex = words;
  return statement.test(line.text);
}
