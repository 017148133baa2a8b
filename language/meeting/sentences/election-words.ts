/** How minutes say that a meeting elects its own officers, as data. All words are folded. */
import type { Office } from '../model.ts';

/** Who is elected is before or after them; nobody needs to elect. */
export const electedForms: ReadonlySet<string> = new Set(
  (
    'valdes väljs väljes valts utsågs utses invaldes inväljs omvaldes omväljs nyvaldes nyväljs återvaldes återväljs vald valda invald invalda ' +
    'omvald omvalda nyvald nyvalda utsedd utsedda'
  ).split(' '),
);
/** Whom they elect is after them. */
export const electsForms: ReadonlySet<string> = new Set(
  'väljer valde välja utser utsåg utse anmäler anmälde anmäla omväljer omvalde omvälja nyväljer nyvalde nyvälja återväljer återvalde adjungerar'.split(
    ' ',
  ),
);
/** Of two words: "röstades fram". */
export const electedPairs: ReadonlySet<string> = new Set(['röstades fram', 'röstas fram']);
/** They get something to do, which need not be an office: "fick i uppdrag att", "tog på sig rollen som". */
export const takingPairs: ReadonlySet<string> = new Set([
  'fick i',
  'får i',
  'åtog sig',
  'åtar sig',
  'tog på',
  'tar på',
]);
/** In a clause that was decided: "att Moa är protokolljusterare". */
export const beForms: ReadonlySet<string> = new Set(['är', 'blir', 'vara', 'bli', 'ska', 'skall']);

/** The offices that the minutes themselves need; `undefined` for one that only is beside them. */
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
  { word: /^(?:sekr|mötessekr)$/u, office: 'secretary' },
  { word: /^(?:rösträknare|rösträknarna|röstkontrollanter?|ersättare|suppleanter?|reserver?)$/u, office: undefined },
  {
    word: /^(?:kassör|skattmästare|revisor|revisorer|ledamot|ledamöter|valberedning|materialare)$/u,
    office: undefined,
  },
];

/** "mötesordförande": an office of the meeting wherever it is said. */
export const ofMeeting = /^(?:mötes|stämmo|årsmötes|sammanträdes|protokoll)/u;

/** Somebody was put forward, whom "hon valdes" after it means. */
export const proposed = /^(?:föresl(?:ås|ogs|agits)|nominera(?:s|des)|kandidera(?:r|de))$/u;

/** What may be in a lower-case word's place where somebody is elected, and is nobody's handle. Longer words are recognised by their endings. */
export const noHandles: ReadonlySet<string> = new Set(
  (
    'han hon hen den det de dem vi man jag du ni alla ingen inga inget någon något några många båda en ett två tre fyra fem sex samma ny nya ' +
    'sig sin sitt sina vår våra hela sist först igen om där här nu då så ja nej ej inte dock även också ännu enligt möte mötet stämma kassör ' +
    'person folk andra annan annat vem vilka som samt till vid för av på med utan från hos och att är var blev blir bara ordf sekr val omval ' +
    'nyval röst följer allt inget kvar efter före innan mot under över genom per ur åt ska skall kan får fick nytt extra vice idag fram in ut upp ner med'
  ).split(' '),
);
