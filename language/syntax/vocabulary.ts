/**
 * Every keyword of the minutes language, with all spellings that are read. The lexer looks lines up here; completion,
 * the TextMate grammar and the docs are made from the same table. A new spelling is one more word in one row.
 */
import type {
  AttendanceStatus,
  FactKind,
  FieldName,
  Office,
  OutcomeKind,
  Statement,
  VoteOption,
} from '../meeting/model.ts';
import type { LineToken } from './tokens.ts';

/** The part of the document a keyword belongs to: before the first item, inside items, after a signature heading. */
export type Place = 'head' | 'item' | 'closing';

/** How a keyword may be written: `Word: …`, alone on its line, or followed by text without a colon. */
export type KeywordForm = 'label' | 'alone' | 'prefix';

export interface Keyword {
  readonly token: LineToken;
  /** The spelling that the tool itself writes. */
  readonly canonical: string;
  readonly also: readonly string[];
  readonly places: readonly Place[];
  readonly forms: readonly KeywordForm[];
  readonly status?: AttendanceStatus;
  readonly field?: FieldName;
  readonly fact?: FactKind;
  readonly office?: Office;
  readonly vote?: VoteOption;
  readonly statement?: Statement['type'];
  readonly motion?: 'yrkande' | 'förslag';
  readonly movement?: 'arrival' | 'departure';
  readonly clauseField?: 'ansvarig' | 'senast';
  readonly outcome?: OutcomeKind;
}

const HEAD: readonly Place[] = ['head'];
const ITEM: readonly Place[] = ['item', 'closing'];
const ANYWHERE: readonly Place[] = ['head', 'item', 'closing'];
const LABEL: readonly KeywordForm[] = ['label'];
const LABEL_ALONE: readonly KeywordForm[] = ['label', 'alone'];
const ALL_FORMS: readonly KeywordForm[] = ['label', 'alone', 'prefix'];

function field(name: FieldName, canonical: string, also: readonly string[], forms = LABEL, office?: Office): Keyword {
  return { token: 'FIELD_KEY', canonical, also, places: HEAD, forms, field: name, ...(office && { office }) };
}

function attendance(
  status: AttendanceStatus,
  places: readonly Place[],
  canonical: string,
  also: readonly string[],
): Keyword {
  return { token: 'ATTENDANCE_HEADING', canonical, also, places, forms: LABEL_ALONE, status };
}

function signature(canonical: string, also: readonly string[], places: readonly Place[], office?: Office): Keyword {
  return { token: 'SIGN_ROLE', canonical, also, places, forms: LABEL_ALONE, ...(office && { office }) };
}

function fact(kind: FactKind, canonical: string, also: readonly string[], forms = LABEL_ALONE): Keyword {
  return { token: 'FACT', canonical, also, places: ITEM, forms, fact: kind };
}

export const keywords: readonly Keyword[] = [
  // Header fields
  field('nummer', 'Nummer', ['Nr', 'Protokollsnummer', 'Protokoll nr', 'Mötesnummer', 'Möte nr']),
  field(
    'tid',
    'Tid',
    [
      'Datum och tid',
      'Tid och datum',
      'Plats och tid',
      'Tid och plats',
      'Sammanträdestid',
      'Mötestid',
      'Datum/tid',
      'Tid/datum',
      'Tid/plats',
      'Plats/tid',
      'Datum & tid',
      'Tid & plats',
      'Dag och tid',
      'Datum, tid',
      'Tid, plats',
      'Plats, tid',
      'Datum och plats',
      // The label on two lines, beside its value.
      'Datum och',
      'Tid och',
      'Plats och',
      'Plats och datum',
    ],
    ALL_FORMS,
  ),
  field('datum', 'Datum', ['Sammanträdesdatum', 'Mötesdatum', 'Sammanträdesdag', 'Date'], ALL_FORMS),
  field('plats', 'Plats', ['Lokal', 'Mötesplats', 'Sammanträdesplats'], ALL_FORMS),
  field('ordförande', 'Ordförande', ['Mötesordförande', 'Ordf', 'Ordf.', 'Mötesledare'], LABEL, 'chair'),
  field(
    'sekreterare',
    'Sekreterare',
    [
      'Mötessekreterare',
      'Protokollförare',
      'Vid protokollet',
      'Vid anteckningarna',
      'Antecknar',
      'Antecknare',
      'Sekr',
      'Sekr.',
    ],
    LABEL,
    'secretary',
  ),
  field(
    'justerare',
    'Justerare',
    [
      'Protokolljusterare',
      'Mötesjusterare',
      'Justeringsperson',
      'Justeringspersoner',
      'Justeringsman',
      'Justeringsmän',
      'Justeringsmän/rösträknare',
      'Utses att justera',
      'Utsedd att justera',
      'Utsedda att justera',
      'Att justera',
      'Att justera protokollet',
      'Justeras av',
      'Justerare tillika rösträknare',
      'Justerande',
    ],
    LABEL,
    'adjuster',
  ),
  field('organ', 'Organ', ['Nämnd', 'Förening', 'Organisation', 'Styrelse', 'Grupp']),
  field('dnr', 'Dnr', ['Diarienummer', 'Diarienr']),
  field('beslutför', 'Beslutför', ['Beslutförhet', 'Beslutsför', 'Beslutsförhet', 'Quorum', 'Kvorum']),
  field('kallelse', 'Kallelse', ['Kallelse utgick', 'Kallelse skickad']),
  field('bilagor', 'Bilagor', ['Bilaga']),
  {
    token: 'FIELD_KEY',
    canonical: 'Dagordning',
    also: ['Föredragningslista', 'Ärendelista', 'Ärenden'],
    places: HEAD,
    forms: LABEL_ALONE,
  },

  // Attendance. The first row of each status is read inside items too ("§ 2 Närvarande"); the rest would be taken for
  // headings of an election there.
  attendance('present', ANYWHERE, 'Närvarande', [
    'Röstlängd',
    'Närvaro',
    'Närvarolista',
    'Närvarande ledamöter',
    'Närvarande medlemmar',
    'Ledamöter närvarande',
    'Närvarande personer',
    'Närvarande deltagare',
    'Mötesdeltagare',
    'Mötesdeltagarna',
  ]),
  attendance('present', HEAD, 'Deltagare', [
    'Beslutande',
    'Beslutande ledamöter',
    'Ledamöter',
    'Tjänstgörande ersättare',
    'Styrelsemedlemmar',
    'Kallade',
    'För arbetsgivaren',
    'För arbetstagarna',
    'Upprop',
    'Medlemmar',
  ]),
  attendance('absent', ANYWHERE, 'Frånvarande', [
    'Ej närvarande',
    'Förhinder',
    'Anmält förhinder',
    'Anmäld frånvaro',
    'Anmälda förhinder',
    'Frånv',
    'Ej närv',
    'Avanmäld',
    'Avanmälda',
  ]),
  {
    token: 'ATTENDANCE_HEADING',
    canonical: 'Frånv.',
    also: ['Ej närv.'],
    places: ANYWHERE,
    forms: LABEL,
    status: 'absent',
  },
  attendance('absent', HEAD, 'Saknas', ['Saknades', 'Saknade', 'Ej deltagande']),
  attendance('guest', ANYWHERE, 'Övriga deltagare', [
    'Övriga närvarande',
    'Övriga deltagande',
    'Övriga närvarande personer',
  ]),
  attendance('guest', HEAD, 'Adjungerade', [
    'Övriga',
    'Gäster',
    'Föredragande',
    'Tjänstemän',
    'Adjungerad',
    'Adjungerande',
    'Gäst',
    'Sekretariatet',
    'Närvarorätt',
    'Tjänstepersoner',
    'Inbjudna',
  ]),
  attendance('deputy', ANYWHERE, 'Ersättare', [
    'Ej tjänstgörande ersättare',
    'Närvarande ersättare',
    'Icke tjänstgörande ersättare',
  ]),
  attendance('deputy', HEAD, 'Suppleanter', ['Suppleant']),

  // Decisions and what a matter can end with
  {
    token: 'DECISION',
    canonical: 'Beslut',
    also: ['Beslutet', 'Beslutas', 'Mötets beslut'],
    places: ANYWHERE,
    forms: LABEL_ALONE,
  },
  {
    token: 'QUOTED',
    canonical: 'Tidigare beslut',
    also: ['Tidigare fattat beslut', 'Tidigare beslut från', 'Citerat beslut'],
    places: ANYWHERE,
    forms: ALL_FORMS,
  },
  {
    token: 'END_QUOTED',
    canonical: 'Slut tidigare beslut',
    also: ['Slut på tidigare beslut', 'Slut citat'],
    places: ANYWHERE,
    forms: LABEL_ALONE,
  },
  {
    token: 'OUTCOME',
    canonical: 'Bordläggs',
    also: ['Bordlägges', 'Bordlades', 'Bordlagd', 'Bordsläggs', 'Bordläggning'],
    places: ITEM,
    forms: ALL_FORMS,
    outcome: 'bordlagd',
  },
  {
    token: 'OUTCOME',
    canonical: 'Återremitteras',
    also: ['Återremitterades', 'Återremitterad', 'Återremiss'],
    places: ITEM,
    forms: ALL_FORMS,
    outcome: 'återremitterad',
  },
  {
    token: 'OUTCOME',
    canonical: 'Utgår',
    also: ['Utgick', 'Ströks', 'Utgått'],
    places: ITEM,
    forms: ALL_FORMS,
    outcome: 'utgått',
  },
  {
    token: 'OUTCOME',
    canonical: 'Ajourneras',
    also: ['Ajournerades'],
    places: ITEM,
    forms: ALL_FORMS,
    outcome: 'ajournerad',
  },

  // Procedure
  {
    token: 'MOTION',
    canonical: 'Yrkande',
    also: ['Yrkanden', 'Ändringsyrkande', 'Tilläggsyrkande', 'Avslagsyrkande', 'Bifallsyrkande'],
    places: ITEM,
    forms: LABEL_ALONE,
    motion: 'yrkande',
  },
  {
    token: 'MOTION',
    canonical: 'Förslag',
    also: [
      'Förslag till beslut',
      'Förslag till beslut på sammanträdet',
      'Förslag på sammanträdet',
      'Beslutsförslag',
      'Att',
      'Förvaltningens förslag till beslut',
      'Styrelsens förslag',
    ],
    places: ITEM,
    forms: LABEL_ALONE,
    motion: 'förslag',
  },
  {
    token: 'PROPOSITION_ORDER',
    canonical: 'Propositionsordning',
    also: ['Beslutsgång', 'Propositionsordningar'],
    places: ITEM,
    forms: LABEL_ALONE,
  },
  {
    token: 'VOTE',
    canonical: 'Omröstning',
    also: ['Votering', 'Omröstningsresultat', 'Röstning', 'Voteringsresultat'],
    places: ITEM,
    forms: LABEL_ALONE,
  },
  {
    token: 'VOTE_ROW',
    canonical: 'Ja',
    also: ['Ja-röster', 'Jaröster', 'Röstar ja', 'För', 'Ja-röst', 'Röster för'],
    places: ITEM,
    forms: LABEL,
    vote: 'ja',
  },
  {
    token: 'VOTE_ROW',
    canonical: 'Nej',
    also: ['Nej-röster', 'Nejröster', 'Röstar nej', 'Emot', 'Mot', 'Nej-röst', 'Röster emot'],
    places: ITEM,
    forms: LABEL,
    vote: 'nej',
  },
  {
    token: 'VOTE_ROW',
    canonical: 'Avstår',
    also: ['Avstår från att rösta', 'Avstod', 'Nedlagda röster', 'Nedlagda', 'Blanka', 'Blanka röster', 'Blankt'],
    places: ITEM,
    forms: LABEL,
    vote: 'avstår',
  },
  // Among the rows of a vote, and no votes. A heading of attendance there is such a row, too.
  {
    token: 'VOTE_ROW',
    canonical: 'Deltar inte',
    also: [
      'Deltar ej',
      'Deltog inte',
      'Deltog ej',
      'Ej röstande',
      'Ej röstat',
      'Ogiltiga',
      'Ogiltiga röster',
      'Totalt',
      'Summa',
    ],
    places: ITEM,
    forms: LABEL,
  },
  {
    token: 'STATEMENT',
    canonical: 'Reservation',
    also: ['Reservationer', 'Reserverar sig', 'Avvikande mening'],
    places: ITEM,
    forms: LABEL_ALONE,
    statement: 'reservation',
  },
  {
    token: 'STATEMENT',
    canonical: 'Jäv',
    also: ['Anmäler jäv', 'Jäviga', 'Jävig'],
    places: ITEM,
    forms: LABEL_ALONE,
    statement: 'recusal',
  },
  {
    token: 'STATEMENT',
    canonical: 'Protokollsanteckning',
    also: ['Protokollsanteckningar', 'Anteckning till protokollet', 'Till protokollet'],
    places: ITEM,
    forms: LABEL_ALONE,
    statement: 'note',
  },
  {
    token: 'STATEMENT',
    canonical: 'Särskilt yttrande',
    also: ['Särskilda yttranden'],
    places: ITEM,
    forms: LABEL_ALONE,
    statement: 'specialOpinion',
  },

  // The flow of people
  {
    token: 'MOVEMENT',
    canonical: 'Anländer',
    also: ['Ankommer', 'Anlände', 'Tillkommer', 'Inträder'],
    places: ITEM,
    forms: LABEL,
    movement: 'arrival',
  },
  {
    token: 'MOVEMENT',
    canonical: 'Lämnar',
    also: ['Lämnade', 'Lämnar mötet', 'Avviker', 'Går'],
    places: ITEM,
    forms: LABEL,
    movement: 'departure',
  },
  { token: 'ADJOURNMENT', canonical: 'Ajournering', also: ['Paus', 'Ajourneringar'], places: ITEM, forms: LABEL },

  // Facts of an item
  fact('dnr', 'Dnr', ['Diarienummer', 'Diarienr', 'Ärendenummer'], ['label', 'prefix']),
  fact('föredragande', 'Föredragande', ['Föredragare', 'Rapportör'], LABEL),
  fact('bilaga', 'Bilaga', [
    'Bilagor',
    'Bilaga 1',
    'Bilaga 2',
    'Bilaga 3',
    'Bilaga 4',
    'Bilaga 5',
    'Bilaga 6',
    'Bilaga 7',
    'Bilaga 8',
    'Bilaga 9',
    'Handlingar',
    'Handling',
  ]),
  fact('expedieras', 'Expedieras', [
    'Beslutet skickas till',
    'Beslut skickas till',
    'Skickas till',
    'Delges',
    'Expediering',
    'Expedieras till',
    'Protokollsutdrag till',
    'Kopia till',
    'Beslutet expedieras till',
  ]),
  fact('underlag', 'Underlag', ['Beslutsunderlag']),
  {
    token: 'FACT',
    canonical: 'Ordförande',
    also: ['Mötesordförande'],
    places: ['item'],
    forms: LABEL,
    fact: 'roll',
    office: 'chair',
  },
  {
    token: 'FACT',
    canonical: 'Sekreterare',
    also: ['Mötessekreterare', 'Protokollförare'],
    places: ['item'],
    forms: LABEL,
    fact: 'roll',
    office: 'secretary',
  },
  {
    token: 'FACT',
    canonical: 'Justerare',
    also: [
      'Protokolljusterare',
      'Mötesjusterare',
      'Justeringsperson',
      'Justeringspersoner',
      'Justeringsman',
      'Justeringsmän',
    ],
    places: ['item'],
    forms: LABEL,
    fact: 'roll',
    office: 'adjuster',
  },
  {
    token: 'SUBHEADING',
    canonical: 'Sammanfattning',
    also: [
      'Sammanfattning av ärendet',
      'Ärendebeskrivning',
      'Ärendet',
      'Bakgrund',
      'Beskrivning av ärendet',
      'Diskussion',
      'Inlägg',
      'Barnperspektivet',
      'Ekonomiska konsekvenser',
      'Motivering',
      'Motivering till beslutet',
      'Skäl till beslutet',
      'Överläggning',
      'Konsekvenser',
      'Ekonomi',
      'Rapport',
      'Tidigare behandling',
    ],
    places: ITEM,
    forms: LABEL_ALONE,
  },
  {
    token: 'ACTION',
    canonical: 'Uppgift',
    also: [
      'Uppgifter',
      'Att göra',
      'Actionpunkt',
      'Actionpunkter',
      'Action',
      'TODO',
      'AP',
      'Åtgärd',
      'Åtgärder',
      'Att-göra',
    ],
    places: ANYWHERE,
    forms: LABEL_ALONE,
  },
  {
    token: 'CLAUSE_FIELD',
    canonical: 'Ansvarig',
    also: ['Ansvariga', 'Ansvar'],
    places: ANYWHERE,
    forms: LABEL,
    clauseField: 'ansvarig',
  },
  {
    token: 'CLAUSE_FIELD',
    canonical: 'Senast',
    also: ['Klart senast', 'Deadline', 'Klart', 'Tidsfrist'],
    places: ANYWHERE,
    forms: LABEL,
    clauseField: 'senast',
  },

  // Secret text
  { token: 'SECRET', canonical: 'Sekretess', also: ['Sekretessbelagt'], places: ANYWHERE, forms: ALL_FORMS },
  {
    token: 'END_SECRET',
    canonical: 'Slut sekretess',
    also: ['Slut på sekretess', 'Sekretess slut', 'Sekretess upphör'],
    places: ANYWHERE,
    forms: LABEL_ALONE,
  },

  // Closing
  {
    token: 'NEXT_MEETING',
    canonical: 'Nästa möte',
    also: ['Nästa sammanträde', 'Nästa styrelsemöte', 'Nästkommande möte', 'Kommande möte'],
    places: ANYWHERE,
    forms: LABEL_ALONE,
  },
  signature('Vid protokollet', ['Vid pennan', 'Vid protokollet fört av', 'Protokollet fört av'], ITEM, 'secretary'),
  // With a colon it is a role that the item mentions; below a signature heading, both forms are `Sekreterare`.
  { ...signature('Protokollförare', [], ['item'], 'secretary'), forms: ['alone'] },
  signature('Vid anteckningarna', ['Antecknat av', 'Antecknare', 'Noterat av', 'Nedtecknat av'], ITEM, 'secretary'),
  signature(
    'Justeras',
    [
      'Justerat',
      'Justerat av',
      'Justeras av',
      'Justerades',
      'Protokollet justeras',
      'Protokollet justerat',
      'Justeringens plats och tid',
    ],
    ITEM,
    'adjuster',
  ),
  signature('Underskrifter', ['Justering', 'Underskrift', 'Signaturer', 'Namnunderskrifter'], ITEM),
  signature('Sekreterare', ['Mötessekreterare', 'Protokollförare', 'Stämmosekreterare'], ['closing'], 'secretary'),
  signature('Ordförande', ['Mötesordförande', 'Stämmoordförande', 'Årsmötesordförande'], ['closing'], 'chair'),
  signature(
    'Justerare',
    [
      'Protokolljusterare',
      'Mötesjusterare',
      'Justeringsperson',
      'Justeringspersoner',
      'Justeringsman',
      'Justeringsmän',
      'Justerare/rösträknare',
    ],
    ['closing'],
    'adjuster',
  ),
];
