/** Small words that show how a sentence is built, for the sentence reader. All are folded. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** They begin a subordinate clause: what follows is not told, or not now. */
export const subordinators = set(
  'att om som när innan eftersom sedan vilket vilka vilken ifall huruvida medan tills därför trots så även fastän hur varför vad vem vilkas vars därmed då',
);
/** Of these, those that also are adverbs in a main clause ("sedan beslutade mötet", "då beslutades att"). */
export const alsoAdverbs = set('sedan så även därför därmed då');
/** They join a main clause to the one before it. */
export const coordinators = set('och men samt utan varpå varefter varvid varför så');

/** What begins a subordinate clause that may be first in a sentence that decides: "Eftersom platsen är vakant beslutade …". */
export const openers = set('eftersom sedan då när efter innan medan trots för med genom mot');
/** …and those that make it a rule or a condition where the verb is in the present tense. */
export const conditions = set('om ifall när');

/** Negations, and words that turn a decision into none. */
export const negations = set('inte ej aldrig icke inget ingen inga knappt nästan varken');

/** They follow on a modal verb or say that it is not yet done: "ska besluta", "kan beslutas". */
export const modals = set(
  'ska skall skulle kan kunde bör borde måste får fick vill ville kommer behöver behövde brukar tänker avser planerar har hade kunnat fått böra',
);

/** Adverbs between the verb and what was decided, or between the subject and the verb. */
export const adverbs = set(
  'enhälligt enhälliga enhällig enigt enig eniga därför således också även dock sedan då därefter därmed därutöver vidare dessutom slutligen ' +
    'alltså nu idag härmed samtidigt istället först formellt preliminärt gemensamt så följaktligen sålunda ändå bara endast ' +
    'omedelbart tillsammans åter ytterligare',
);

/** Adverbs of two words. */
export const adverbPairs: ReadonlySet<string> = new Set([
  'i dag',
  'i stället',
  'till slut',
  'till sist',
  'än en gång',
  'per capsulam',
]);

/** Prepositions and participles that begin a phrase between the verb and `att`. */
export const phraseOpeners = set(
  'på efter med i enligt genom av utan vid för utifrån till mot trots under per från under över förutsatt',
);

/** They say that it was at another time, or another meeting's. */
export const otherTimes = set(
  'tidigare förra föregående senaste redan igår förut ursprungligen sist sista fjol våras höstas somras vintras dåvarande historiskt nyligen förrgår häromdagen',
);
/** Meetings that somebody was at: "vid styrelsemötet", "på årsmötet". */
export const meetingNoun = /(?:mötet|möte|stämman|stämma|sammanträdet|sammanträde|kongressen|mötena)$/u;
export const meetingPrepositions = set('vid på under från i efter före inför');
/** …this one: "vid dagens möte". */
export const thisMeeting = set('dagens detta årets sittande innevarande kvällens nuvarande aktuella');

/** Nouns and phrases that a body decides without a verb: "beslutade omval av NN", "beslutade avslag". */
export const deedNouns = set(
  'omval nyval fyllnadsval val avslag bifall enligt ansvarsfrihet bordläggning återremiss remiss inköp köp försäljning utträde inträde arvode uteslutning',
);

/** They make "Styrelsen beslutar om …" a rule. */
export const ruleWords = set(
  'alltid varje årligen normalt vanligen själv själva löpande ensam även vid när som samt eventuella sådana alla respektive sina inom',
);

/** Words in -a that are no infinitives. */
export const noInfinitives = set(
  'samma denna dessa alla flera några våra bara gärna båda olika nya sista första andra många stora extra era mina dina sina hela halva ' +
    'vissa sådana särskilda enskilda samtliga enhälliga eniga ena egna ovanstående nedanstående allra mera gamla små fyra åtta bra ' +
    'redan ihopa vanliga övriga kommande framtida lika tillsammans sådana dylika viktiga långa korta planerade föreslagna fina',
);
/** Infinitives that do not end in -a, and those of one syllable. */
export const shortInfinitives = set(
  'få ge se gå stå slå bli be le dö tro bo ske avslå bestå föreslå avstå anslå överse förse utse anse inse ange avge medge utge tillse uppge bero förbli rå',
);
