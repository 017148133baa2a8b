/** How minutes say that a meeting elects its own officers, as data. All words are folded. */
import type { Office } from '../model.ts';

/** Who is elected stands before or after them; nobody needs to elect. */
export const electedForms: ReadonlySet<string> = new Set(
  (
    'valdes väljs väljes valts utsågs utses invaldes inväljs omvaldes omväljs nyvaldes nyväljs återvaldes återväljs vald valda invald invalda ' +
    'omvald omvalda nyvald nyvalda utsedd utsedda'
  ).split(' '),
);
/** Whom they elect stands after them. */
export const electsForms: ReadonlySet<string> = new Set(
  'väljer valde välja utser utsåg utse anmäler anmälde anmäla omväljer omvalde omvälja nyväljer nyvalde nyvälja återväljer återvalde adjungerar'.split(
    ' ',
  ),
);
/** Of two words: "röstades fram", "fick i uppdrag". */
export const electedPairs: ReadonlySet<string> = new Set([
  'röstades fram',
  'röstas fram',
  'fick i',
  'får i',
  'åtog sig',
  'åtar sig',
]);
/** In a clause that was decided: "att Moa är protokolljusterare". */
export const beForms: ReadonlySet<string> = new Set(['är', 'blir', 'vara', 'bli', 'ska', 'skall']);

/** The offices that the minutes themselves need; `undefined` for one that only stands beside them. */
export const officeNames: readonly { readonly word: RegExp; readonly office: Office | undefined }[] = [
  { word: /^(?:(?:mötes|stämmo|årsmötes|sammanträdes)?ordförande|mötesordf|ordf|mötesledare)n?$/u, office: 'chair' },
  {
    word: /^(?:(?:mötes|stämmo|årsmötes|sammanträdes)?sekreterare|protokollförare|protokollsförare)n?$/u,
    office: 'secretary',
  },
  {
    word: /^(?:(?:protokolls?|mötes|stämmo)?justera(?:re|rna)|(?:protokolls?)?justerings(?:man|män|männen|person|personer|personerna|mans))$/u,
    office: 'adjuster',
  },
  { word: /^(?:rösträknare|rösträknarna|röstkontrollanter?)$/u, office: undefined },
];

/** "mötesordförande": an office of the meeting wherever it is said. */
export const ofMeeting = /^(?:mötes|stämmo|årsmötes|sammanträdes|protokoll)/u;
