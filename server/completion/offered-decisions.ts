// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets have their tab stops in this form.
/** What a meeting decides: the words after `att`, as Swedish minutes have them. One table; the genre decides the order. */
import { type Cursor, inLine } from './cursor.ts';
import type { Genre } from './genre.ts';
import { matchesTyped } from './match.ts';
import type { Offer, Offers } from './offer.ts';
import { filled } from './snippet.ts';

export interface DecisionPhrase {
  /** What follows `att`, as a snippet. */
  readonly phrase: string;
  /** When it is used. */
  readonly detail: string;
  /** Genres that use it most. */
  readonly usual: readonly Genre[];
}

const M: Genre = 'municipal';
const B: Genre = 'board';
const G: Genre = 'general';
const N: Genre = 'notes';
const all: readonly Genre[] = [M, B, G, N];

/** In the order in which they are offered, those of the genre first. */
export const decisionPhrases: readonly DecisionPhrase[] = [
  { phrase: 'godkänna ${1:förslaget}.', detail: 'säger ja', usual: all },
  { phrase: 'fastställa ${1:dagordningen}.', detail: 'gör gällande', usual: all },
  { phrase: 'bifalla ${1:yrkandet}.', detail: 'säger ja till ett yrkande eller en motion', usual: [M, G] },
  { phrase: 'avslå ${1:yrkandet}.', detail: 'säger nej till ett yrkande eller en motion', usual: [M, G] },
  { phrase: 'uppdra åt @${1:namn} att ${2:…}.', detail: 'ger någon en uppgift', usual: [M, B, N] },
  {
    phrase: 'uppdra åt @${1:namn} att ${2:…} senast ${3:datum}.',
    detail: 'ger någon en uppgift till en viss dag',
    usual: [B, N],
  },
  { phrase: 'ge @${1:namn} i uppdrag att ${2:…}.', detail: 'ger någon en uppgift', usual: [M, G] },
  { phrase: 'delegera till @${1:namn} att ${2:…}.', detail: 'någon får besluta själv', usual: [M, B, N] },
  { phrase: 'bemyndiga @${1:namn} att ${2:…}.', detail: 'någon får handla i organets namn', usual: [M, B] },
  { phrase: 'lägga ${1:rapporten} till handlingarna.', detail: 'har tagit del av', usual: all },
  { phrase: 'notera informationen.', detail: 'har tagit del av', usual: [M, B, N] },
  { phrase: 'anta ${1:planen}.', detail: 'styrdokument, stadgar, budget', usual: [M, B, G] },
  { phrase: 'bordlägga ${1:ärendet} till ${2:nästa möte}.', detail: 'avgörs senare', usual: [M, B, N] },
  {
    phrase: 'återremittera ärendet till ${1:förvaltningen} med motiveringen att ${2:…}.',
    detail: 'utreds vidare',
    usual: [M],
  },
  { phrase: 'remittera ${1:förslaget} till ${2:…}.', detail: 'andra ska yttra sig', usual: [M] },
  { phrase: 'ställa sig bakom ${1:förslaget}.', detail: 'håller med', usual: [M, B] },
  { phrase: 'tillstyrka ${1:förslaget}.', detail: 'råder någon annan att säga ja', usual: [M] },
  { phrase: 'avstyrka ${1:förslaget}.', detail: 'råder någon annan att säga nej', usual: [M] },
  { phrase: 'avge yttrande enligt ${1:förvaltningens förslag}.', detail: 'svarar på en remiss', usual: [M] },
  { phrase: 'föreslå kommunfullmäktige besluta att ${1:…}.', detail: 'fullmäktige avgör', usual: [M] },
  { phrase: 'anse motionen ${1:besvarad}.', detail: 'varken bifall eller avslag', usual: [M, G] },
  { phrase: 'välja @${1:namn} till ${2:uppdrag}.', detail: 'val', usual: [G, B] },
  { phrase: 'utse @${1:namn} att justera protokollet.', detail: 'val av justerare', usual: [M, B, G] },
  { phrase: 'utse @${1:namn} till ${2:uppdrag}.', detail: 'val', usual: [M, B] },
  { phrase: 'entlediga @${1:namn} från uppdraget som ${2:…}.', detail: 'någon slutar i förtid', usual: [M] },
  { phrase: 'adjungera @${1:namn}.', detail: 'någon får vara med på mötet', usual: [B, G] },
  { phrase: 'bevilja styrelsen ansvarsfrihet för ${1:räkenskapsåret}.', detail: 'årsmöte och stämma', usual: [G] },
  { phrase: 'fastställa resultat- och balansräkningen.', detail: 'årsmöte och stämma', usual: [G] },
  { phrase: 'fastställa medlemsavgiften till ${1:belopp} kr.', detail: 'årsmöte', usual: [G] },
  { phrase: 'anslå ${1:belopp} kr till ${2:…}.', detail: 'ger pengar', usual: [M, B] },
  { phrase: 'avsätta ${1:belopp} kr till ${2:…}.', detail: 'lägger undan pengar', usual: [B, G] },
  { phrase: 'ansöka om ${1:…}.', detail: 'bidrag, tillstånd', usual: [B] },
  { phrase: 'beställa ${1:…}.', detail: 'köp', usual: [B, N] },
  { phrase: 'avsluta ärendet.', detail: 'inget mer ska göras', usual: [M, B] },
  { phrase: 'justera paragrafen omedelbart.', detail: 'beslutet gäller genast', usual: [M] },
];

/** The phrases of a genre: its usual ones first. */
export function phrasesFor(genre: Genre): DecisionPhrase[] {
  const usual = decisionPhrases.filter((each) => each.usual.includes(genre));
  return [...usual, ...decisionPhrases.filter((each) => !each.usual.includes(genre))];
}

/** What can follow an `att` that begins a clause: at the cursor is nothing more than the beginning of a phrase. */
export function decisionOffers(cursor: Cursor): Offers | undefined {
  const { line, text, offset, before, endsLine } = cursor;
  const last = line.tokens.at(-1);
  // "Nämnden beslutade att" has its `att` in the lead-in until something follows.
  const isLeadIn = last?.token === 'LEAD_IN' && /\satt$/i.test(text.slice(last.start, last.end));
  const att = isLeadIn ? last : line.tokens.findLast(({ token }) => token === 'ATT');
  if (!att || att.end >= offset || !endsLine) return undefined;
  const from = att.end - line.start;
  const start = from + (/^[\s*_]*/.exec(before.slice(from))?.[0].length ?? 0);
  if (start === from) return undefined;
  // Asked for again with every letter, as at the beginning of a line: no list stays over words of one's own.
  return { offers: phraseOffers(cursor, before.slice(start), start), isIncomplete: true };
}

/** Phrases that continue what is typed, which begins at `start` of the line. */
export function phraseOffers(cursor: Cursor, typed: string, start: number, lead = ''): Offer[] {
  const range = inLine(cursor, start, cursor.before.length);
  return phrasesFor(cursor.genre).flatMap(({ phrase, detail }): Offer[] => {
    const words = filled(phrase).replace(/\.$/, '');
    const label = lead + words;
    if (!matchesTyped(label, typed)) return [];
    return [
      {
        label,
        kind: 'phrase',
        detail,
        range,
        snippet: lead + phrase,
        filter: label,
        documentation: `att **${words}**`,
      },
    ];
  });
}
