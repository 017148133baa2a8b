// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets have their tab stops in this form.
/**
 * What can begin a line of minutes, in the order in which a secretary writes it: one table. A row's keyword says where
 * the language has it (language/syntax/vocabulary.ts); `isMissing` says whether the minutes still lack it.
 */
import type { FieldName } from '../../language/meeting/model.ts';
import { clausesOf } from '../../language/syntax/lexer-state.ts';
import type { Cursor, Zone } from './cursor.ts';
import type { Genre } from './genre.ts';
import { literal } from './snippet.ts';
import {
  both,
  hasDecision,
  isUndecided,
  lacksAttendance,
  lacksFact,
  lacksField,
  lacksNextMeeting,
  lacksOutcome,
  lacksSignature,
  lacksVote,
} from './what-is-missing.ts';

export interface Construct {
  /** As it is listed. */
  readonly label: string;
  /** Its keyword in the vocabulary. */
  readonly keyword: string;
  readonly zones: readonly Zone[];
  /** A snippet, or one with what the document says already. */
  readonly snippet: string | ((cursor: Cursor) => string);
  /** What it is, in a few words. */
  readonly detail: string;
  readonly documentation: string;
  readonly isMissing?: (cursor: Cursor) => boolean;
  /** Genres that do not have it. */
  readonly notFor?: readonly Genre[];
  /** Something else is offered where it ends. */
  readonly goesOn?: boolean;
}

// --- What is missing --------------------------------------------------------------------------------------------

function name(holder: { readonly name: string } | undefined, stop: number): string {
  return `\${${stop}:${literal(holder?.name ?? 'namn')}}`;
}

// --- The table --------------------------------------------------------------------------------------------------

const HEAD: readonly Zone[] = ['head'];
const ITEM: readonly Zone[] = ['item'];
const CLOSING: readonly Zone[] = ['item', 'closing'];
const noMeeting: readonly Genre[] = ['agenda', 'register'];

function field(
  keyword: string,
  known: readonly FieldName[],
  snippet: string,
  detail: string,
  documentation: string,
  more: Pick<Construct, 'notFor' | 'isMissing' | 'goesOn'> = {},
): Construct {
  const isMissing = more.isMissing ? both(lacksField(...known), more.isMissing) : lacksField(...known);
  return { label: `${keyword}:`, keyword, zones: HEAD, snippet, detail, documentation, ...more, isMissing };
}

function attendance(keyword: string, pattern: RegExp, detail: string, documentation: string): Construct {
  return {
    label: keyword,
    keyword,
    zones: HEAD,
    snippet: `${keyword}\n- $0`,
    detail,
    documentation,
    isMissing: lacksAttendance(pattern),
    notFor: ['agenda'],
    goesOn: true,
  };
}

export const headConstructs: readonly Construct[] = [
  field(
    'Organ',
    ['organ'],
    'Organ: ${1:Styrelsen}',
    'vem som möts',
    'Det organ som möts, när det inte står på första raden: `Organ: Styrelsen`.',
    {
      isMissing: ({ meeting }) => meeting.body === undefined,
    },
  ),
  field(
    'Nummer',
    ['nummer'],
    'Nummer: ${1:1}',
    'mötets nummer i serien',
    'Protokollets nummer: `Nummer: 6` eller `Nummer: 2019/6`.',
    {
      isMissing: ({ meeting }) => meeting.number === undefined,
      notFor: ['register'],
    },
  ),
  field(
    'Tid',
    ['tid', 'datum'],
    'Tid: $0',
    'dag och klockslag',
    'Mötets dag och tid: `Tid: fredag 6 december 2019 kl. 9.00–12.15`.',
    {
      goesOn: true,
      notFor: ['register'],
    },
  ),
  field('Plats', ['plats'], 'Plats: ${1:lokal}', 'var mötet hålls', 'Lokal och ort, eller `Plats: Teams`.', {
    isMissing: ({ meeting }) => meeting.place === undefined,
    notFor: ['register'],
  }),
  field(
    'Ordförande',
    ['ordförande'],
    'Ordförande: $0',
    'vem som leder mötet',
    'Den som leder mötet. Den som är ordförande på en rad i närvarolistan behöver inte stå här.',
    {
      isMissing: ({ meeting }) => meeting.chair === undefined,
      goesOn: true,
      notFor: ['register'],
    },
  ),
  field('Sekreterare', ['sekreterare'], 'Sekreterare: $0', 'vem som skriver', 'Den som för protokollet.', {
    isMissing: ({ meeting }) => meeting.secretary === undefined,
    goesOn: true,
    notFor: noMeeting,
  }),
  field(
    'Justerare',
    ['justerare'],
    'Justerare: $0',
    'vem som justerar',
    'Den eller de som ska justera protokollet, med komma mellan namnen.',
    {
      isMissing: ({ meeting }) => meeting.adjusters.length === 0,
      goesOn: true,
      notFor: ['notes', 'agenda', 'register'],
    },
  ),
  attendance(
    'Närvarande',
    /närva|delta|besluta|ledam|kallade|medlem|upprop|röstl/i,
    'de som var med',
    'En person på varje rad: `- Lisa Ek (S), ledamot`. Efter namnet kan stå organisation, roll, parti och när personen var med: `punkt 2`, `fr.o.m. § 4`, `t.o.m. kl. 10.15`.',
  ),
  attendance(
    'Ersättare',
    /ersätt|supplean/i,
    'ersättare som var med',
    'Ersättare. Den som tjänstgör står bland de närvarande: `- Lisa Ek (S), ersätter Mats Bergström`.',
  ),
  attendance('Frånvarande', /frånv|förhind|ej n/i, 'de som saknades', 'De som har anmält förhinder, en på varje rad.'),
  attendance(
    'Övriga deltagare',
    /övriga|adjung|gäst|föredrag|tjänste|inbjud|sekretariat/i,
    'gäster, tjänstemän, föredragande',
    'De som var med utan att vara ledamöter: `- Per Eckemark, Svenska kraftnät, punkt 2`.',
  ),
  field('Dnr', ['dnr'], 'Dnr: ${1:nummer}', 'diarienummer', 'Diarienumret: `Dnr: KN 2019/147`.', {
    notFor: ['notes', 'general', 'register'],
  }),
  field(
    'Beslutför',
    ['beslutför'],
    'Beslutför: ${1:antal}',
    'hur många som måste vara med',
    'Så många som måste vara närvarande för att mötet ska få besluta. Då varnar programmet när det blir för få.',
    {
      notFor: ['notes', 'agenda', 'register'],
    },
  ),
  field(
    'Kallelse',
    ['kallelse'],
    'Kallelse: ${1:skickades den …}',
    'när kallelsen gick ut',
    'När och hur kallelsen skickades.',
    { notFor: ['notes', 'agenda', 'register'] },
  ),
];

export const clauseConstructs: readonly Construct[] = [
  {
    label: 'Ansvarig:',
    keyword: 'Ansvarig',
    zones: ['head', 'item', 'closing'],
    snippet: 'Ansvarig: @$0',
    detail: 'vem som ska göra det',
    documentation: 'Under en att-sats: den som ska göra det som beslutades.',
    goesOn: true,
  },
  {
    label: 'Senast:',
    keyword: 'Senast',
    zones: ['head', 'item', 'closing'],
    snippet: 'Senast: $0',
    detail: 'när det ska vara klart',
    documentation: 'Under en att-sats: sista dagen, `Senast: 2020-03-31`.',
    goesOn: true,
  },
];

export const voteConstructs: readonly Construct[] = ['Ja', 'Nej', 'Avstår'].map((keyword) => ({
  label: `${keyword}:`,
  keyword,
  zones: ITEM,
  snippet: `${keyword}: $0`,
  detail: 'de som röstade så',
  documentation: 'Namnen på dem som röstade så, med komma mellan. Antalet räknas av sig självt.',
  goesOn: true,
  isMissing: ({ item, text, line }: Cursor) => {
    const vote = item?.votes.findLast((each) => each.range.start < line.start);
    const option = keyword.toLowerCase();
    return !vote?.rows.some(
      (row) => row.option === option && text.slice(row.range.start, row.range.end) !== '' && row.range.end < line.start,
    );
  },
}));

export const itemConstructs: readonly Construct[] = [
  {
    label: 'Dnr:',
    keyword: 'Dnr',
    zones: ITEM,
    snippet: 'Dnr: ${1:nummer}',
    detail: 'ärendets diarienummer',
    documentation: 'Ärendets diarienummer: `Dnr: KN 2019/147`.',
    isMissing: both(isUndecided, lacksFact('dnr')),
    notFor: ['notes', 'general'],
  },
  {
    label: 'Föredragande:',
    keyword: 'Föredragande',
    zones: ITEM,
    snippet: 'Föredragande: @$0',
    detail: 'vem som föredrog ärendet',
    documentation: 'Den som föredrog ärendet.',
    isMissing: both(isUndecided, lacksFact('föredragande')),
    goesOn: true,
  },
  {
    label: 'Sammanfattning',
    keyword: 'Sammanfattning',
    zones: ITEM,
    snippet: 'Sammanfattning\n$0',
    detail: 'underrubrik',
    documentation: 'En underrubrik i ärendet. Andra är Bakgrund, Överläggning, Motivering.',
    isMissing: both(isUndecided, ({ item }) => !item?.blocks.some((block) => block.type === 'subheading')),
    notFor: ['notes', 'general', 'agenda'],
  },
  {
    label: 'Förslag till beslut',
    keyword: 'Förslag till beslut',
    zones: ITEM,
    snippet: 'Förslag till beslut\natt $0',
    detail: 'det som mötet ska ta ställning till',
    documentation: 'Förslaget, med en att-sats på varje rad. Det räknas inte som ett beslut.',
    isMissing: isUndecided,
    goesOn: true,
  },
  {
    label: 'Yrkande:',
    keyword: 'Yrkande',
    zones: ITEM,
    snippet: 'Yrkande: @$0',
    detail: 'någons förslag under mötet',
    documentation: 'Vem som yrkade och vad: `Yrkande: @Lisa Ek bifall till förslaget.`',
    isMissing: isUndecided,
    notFor: noMeeting,
    goesOn: true,
  },
  {
    label: 'Yrkanden',
    keyword: 'Yrkanden',
    zones: ITEM,
    snippet: 'Yrkanden\n- @$0',
    detail: 'flera yrkanden, ett på varje rad',
    documentation: 'Flera yrkanden: `- @Lisa Ek: bifall`, `- @Bo Ask: avslag`.',
    isMissing: isUndecided,
    notFor: noMeeting,
    goesOn: true,
  },
  {
    label: 'Propositionsordning:',
    keyword: 'Propositionsordning',
    zones: ITEM,
    snippet: 'Propositionsordning: ${1:Ordföranden ställer bifall mot avslag och finner att mötet bifaller förslaget.}',
    detail: 'hur ordföranden ställde förslagen',
    documentation: 'I vilken ordning ordföranden lade fram förslagen till beslut (5 kap. 67 § kommunallagen).',
    isMissing: ({ item }) => item !== undefined && item.motions.length > 0,
    notFor: noMeeting,
  },
  {
    label: 'Omröstning:',
    keyword: 'Omröstning',
    zones: ITEM,
    snippet: 'Omröstning: ${1:0} ja, ${2:0} nej',
    detail: 'med antal',
    documentation: 'Omröstning med antal röster: `Omröstning: 5 ja, 3 nej, 1 avstår`.',
    isMissing: lacksVote,
    notFor: noMeeting,
  },
  {
    label: 'Omröstning med namn',
    keyword: 'Omröstning',
    zones: ITEM,
    snippet: 'Omröstning\nJa: @$1\nNej: @$2',
    detail: 'hur var och en röstade',
    documentation: 'Vid öppen omröstning ska det framgå hur var och en har röstat (5 kap. 67 § kommunallagen).',
    isMissing: lacksVote,
    notFor: noMeeting,
    goesOn: true,
  },
  {
    label: 'Beslut',
    keyword: 'Beslut',
    zones: ITEM,
    snippet: 'Beslut\natt $0',
    detail: 'med att-satser',
    documentation: 'Mötets beslut, med en att-sats på varje rad. Varje att-sats blir en rad i beslutslistan.',
    isMissing: ({ line }) => !(clausesOf(line.state) && line.state.flow.pending),
    notFor: noMeeting,
    goesOn: true,
  },
  {
    label: 'Reservation:',
    keyword: 'Reservation',
    zones: ITEM,
    snippet: 'Reservation: @$1 mot beslutet.',
    detail: 'mot beslutet',
    documentation:
      'Den som har deltagit i beslutet kan reservera sig mot det, innan mötet är slut (4 kap. 27 § kommunallagen).',
    isMissing: hasDecision,
    notFor: noMeeting,
    goesOn: true,
  },
  {
    label: 'Uppgift:',
    keyword: 'Uppgift',
    zones: ITEM,
    snippet: 'Uppgift: @${1:namn} ${2:gör …} senast ${3:datum}',
    detail: 'vem som gör vad till när',
    documentation:
      'Något som någon ska göra utan att det är ett beslut: `Uppgift: @Lisa Ek bokar lokal senast 2020-01-15`.',
  },
  {
    label: 'Bordläggs',
    keyword: 'Bordläggs',
    zones: ITEM,
    snippet: 'Bordläggs till ${1:nästa möte}.',
    detail: 'ärendet avgörs senare',
    documentation: 'Ärendet skjuts upp: `Bordläggs till nästa möte.`',
    isMissing: lacksOutcome,
    notFor: noMeeting,
  },
  {
    label: 'Återremitteras',
    keyword: 'Återremitteras',
    zones: ITEM,
    snippet: 'Återremitteras med motiveringen att ${1:…}.',
    detail: 'ärendet utreds vidare',
    documentation: 'Ärendet skickas tillbaka för mer beredning, med en motivering (5 kap. 50 § kommunallagen).',
    isMissing: lacksOutcome,
    notFor: noMeeting,
  },
  {
    label: 'Utgår',
    keyword: 'Utgår',
    zones: ITEM,
    snippet: 'Utgår.',
    detail: 'punkten tas inte upp',
    documentation: 'Punkten stryks från dagordningen.',
    isMissing: lacksOutcome,
    notFor: ['register'],
  },
  {
    label: 'Jäv:',
    keyword: 'Jäv',
    zones: ITEM,
    snippet: 'Jäv: @$0',
    detail: 'någon deltar inte på grund av jäv',
    documentation: 'Den som är jävig deltar varken i handläggningen eller i beslutet (6 kap. 28–30 §§ kommunallagen).',
    notFor: noMeeting,
    goesOn: true,
  },
  {
    label: 'Protokollsanteckning:',
    keyword: 'Protokollsanteckning',
    zones: ITEM,
    snippet: 'Protokollsanteckning: @${1:namn} ${2:anser att …}',
    detail: 'någons anteckning till protokollet',
    documentation: 'En anteckning som ordföranden har godkänt att ta med i protokollet.',
    notFor: noMeeting,
  },
  {
    label: 'Särskilt yttrande:',
    keyword: 'Särskilt yttrande',
    zones: ITEM,
    snippet: 'Särskilt yttrande: @${1:namn} ${2:anser att …}',
    detail: 'någon förklarar sin ståndpunkt',
    documentation: 'En ledamot förklarar sin ståndpunkt utan att reservera sig.',
    notFor: ['notes', 'agenda', 'register'],
  },
  {
    label: 'Bilaga:',
    keyword: 'Bilaga',
    zones: ITEM,
    snippet: 'Bilaga: ${1:bilagor/fil.pdf}',
    detail: 'en handling som hör till',
    documentation: 'En fil, skriven som en väg från protokollets mapp, eller bilagans namn.',
  },
  {
    label: 'Underlag:',
    keyword: 'Underlag',
    zones: ITEM,
    snippet: 'Underlag: ${1:tjänsteskrivelse …}',
    detail: 'handlingar till beslutet',
    documentation: 'De handlingar som beslutet bygger på.',
    isMissing: both(isUndecided, lacksFact('underlag')),
    notFor: ['notes', 'general'],
  },
  {
    label: 'Expedieras:',
    keyword: 'Expedieras',
    zones: ITEM,
    snippet: 'Expedieras: ${1:mottagare}',
    detail: 'vem som ska få beslutet',
    documentation: 'De som beslutet ska skickas till.',
    isMissing: both(hasDecision, lacksFact('expedieras')),
    notFor: noMeeting,
  },
  {
    label: 'Anländer:',
    keyword: 'Anländer',
    zones: ITEM,
    snippet: 'Anländer: @${1:namn} kl. ${2:9.30}',
    detail: 'någon kommer',
    documentation: 'Någon kommer under mötet: `Anländer: @Lisa Ek kl. 9.30`.',
    notFor: noMeeting,
  },
  {
    label: 'Lämnar:',
    keyword: 'Lämnar',
    zones: ITEM,
    snippet: 'Lämnar: @${1:namn} kl. ${2:11.15}',
    detail: 'någon går',
    documentation: 'Någon går före mötets slut: `Lämnar: @Lisa Ek kl. 11.15`.',
    notFor: noMeeting,
  },
  {
    label: 'Ajournering:',
    keyword: 'Ajournering',
    zones: ITEM,
    snippet: 'Ajournering: kl. ${1:10.00}–${2:10.20}',
    detail: 'paus i mötet',
    documentation: 'En paus: `Ajournering: kl. 10.00–10.20`.',
    notFor: noMeeting,
  },
  {
    label: 'Sekretess … Slut sekretess',
    keyword: 'Sekretess',
    zones: ITEM,
    snippet: 'Sekretess ${1:OSL 21 kap. 7 §}: ${2:Personuppgifter}\n$0\nSlut sekretess',
    detail: 'text som inte får spridas',
    documentation:
      'Det som står mellan raderna tas bort när protokollet exporteras för webben. Efter kolonet står det som visas i stället.',
  },
  {
    label: 'Tidigare beslut … Slut tidigare beslut',
    keyword: 'Tidigare beslut',
    zones: ITEM,
    snippet: 'Tidigare beslut ${1:2018-10-05}\n$0\nSlut tidigare beslut',
    detail: 'återger ett annat mötes beslut',
    documentation: 'Ett beslut från ett annat möte, som inte ska komma med i det här mötets beslutslista.',
    notFor: ['register'],
  },
];

export const closingConstructs: readonly Construct[] = [
  {
    label: 'Nästa möte:',
    keyword: 'Nästa möte',
    zones: CLOSING,
    snippet: 'Nästa möte: $0',
    detail: 'dag, tid och plats',
    documentation: 'När gruppen möts nästa gång: `Nästa möte: fredag 24 januari 2020 kl. 8.30–11.00, Valhall`.',
    isMissing: lacksNextMeeting,
    notFor: ['register'],
    goesOn: true,
  },
  {
    label: 'Vid protokollet:',
    keyword: 'Vid protokollet',
    zones: CLOSING,
    snippet: ({ meeting }) => `Vid protokollet: ${name(meeting.secretary, 1)}`,
    detail: 'sekreterarens underskrift',
    documentation: 'Underskrift av den som har fört protokollet.',
    isMissing: lacksSignature('secretary'),
    notFor: ['notes', 'agenda', 'register'],
  },
  {
    label: 'Vid anteckningarna:',
    keyword: 'Vid anteckningarna',
    zones: CLOSING,
    snippet: ({ meeting }) => `Vid anteckningarna: ${name(meeting.secretary, 1)}`,
    detail: 'den som har antecknat',
    documentation: 'Namnet på den som har antecknat.',
    isMissing: lacksSignature('secretary'),
    notFor: ['municipal', 'board', 'general', 'agenda', 'register'],
  },
  {
    label: 'Justeras:',
    keyword: 'Justeras',
    zones: CLOSING,
    snippet: ({ meeting }) => {
      const holders = meeting.adjusters.length > 0 ? meeting.adjusters : [undefined];
      return holders.map((holder, at) => `Justeras: ${name(holder, at + 1)}`).join('\n');
    },
    detail: 'justerarnas underskrift',
    documentation: 'Underskrift av dem som justerar, gärna med datum: `Justeras: Bo Ask 2019-12-18`.',
    isMissing: lacksSignature('adjuster'),
    notFor: ['agenda', 'register'],
  },
];

/** What closes an open part, which nothing else may come before. */
export const closingLines: Readonly<Record<'s' | 'q', Construct>> = {
  s: {
    label: 'Slut sekretess',
    keyword: 'Slut sekretess',
    zones: ['head', 'item', 'closing'],
    snippet: 'Slut sekretess',
    detail: 'här slutar det hemliga',
    documentation: 'Raden efter den hemliga texten.',
  },
  q: {
    label: 'Slut tidigare beslut',
    keyword: 'Slut tidigare beslut',
    zones: ['head', 'item', 'closing'],
    snippet: 'Slut tidigare beslut',
    detail: 'här slutar det återgivna',
    documentation: 'Raden efter det beslut som är återgivet från ett annat möte.',
  },
};
