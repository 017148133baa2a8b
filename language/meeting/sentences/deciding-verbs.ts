/**
 * The verbs that say that somebody decided, as data: another verb or form is one more word in a row. Those that only imply it
 * are in implying-verbs.ts.
 */
import { formsIn, wordTest } from './word-test.ts';

export interface DecidingVerb {
  readonly lemma: string;
  /** "beslutade": who decided is before it, or after it when something else begins the sentence. */
  readonly past: string;
  /** "beslutar" */
  readonly present: string;
  /** "beslutades": nobody needs to be named. */
  readonly pastPassive: string;
  readonly presentPassive: string;
  /** Words that must follow for the verb to mean this: "kom *överens*", "fattade *beslut*", "röstade *för*". */
  readonly particle?: string;
  /** What may follow besides an `att`-clause: `om` and a noun, an infinitive, a noun. */
  readonly takes: readonly ('om' | 'infinitive' | 'noun')[];
  /** The verb is part of what was decided: "biföll motionen". */
  readonly isDeed?: boolean;
}

const besluta: DecidingVerb = {
  lemma: 'besluta',
  past: 'beslutade beslöt',
  present: 'beslutar',
  pastPassive: 'beslutades beslöts',
  presentPassive: 'beslutas besluts',
  takes: ['om', 'infinitive', 'noun'],
};

/** Forms of *besluta* that come after the one who decided, or after "det". */
export const decidedForms: readonly string[] = [besluta.past, besluta.present, besluta.pastPassive].flatMap(formsIn);

export const decidingVerbs: readonly DecidingVerb[] = [
  besluta,
  {
    lemma: 'bestämma',
    past: 'bestämde',
    present: 'bestämmer',
    pastPassive: 'bestämdes',
    presentPassive: '',
    takes: ['infinitive'],
  },
  { lemma: 'enas', past: 'enades', present: 'enas', pastPassive: '', presentPassive: '', takes: ['om'] },
  {
    lemma: 'komma överens',
    past: 'kom',
    present: 'kommer',
    pastPassive: '',
    presentPassive: '',
    particle: 'överens',
    takes: ['om'],
  },
  {
    lemma: 'överenskomma',
    past: '',
    present: '',
    pastPassive: 'överenskoms',
    presentPassive: '',
    takes: [],
  },
  {
    lemma: 'fatta beslut',
    past: 'fattade tog',
    present: 'fattar tar',
    pastPassive: '',
    presentPassive: '',
    particle: 'beslut beslutet',
    takes: ['om'],
  },
  {
    lemma: 'rösta för',
    past: 'röstade',
    present: 'röstar',
    pastPassive: '',
    presentPassive: '',
    particle: 'för',
    takes: ['noun'],
    isDeed: true,
  },
  {
    lemma: 'bifalla',
    past: 'biföll',
    present: 'bifaller',
    pastPassive: '',
    presentPassive: '',
    takes: ['noun'],
    isDeed: true,
  },
  {
    lemma: 'avslå',
    past: 'avslog',
    present: 'avslår',
    pastPassive: '',
    presentPassive: '',
    takes: ['noun'],
    isDeed: true,
  },
];

/** A form of one of the verbs. */
export interface DecidingForm {
  readonly verb: DecidingVerb;
  readonly tense: 'past' | 'present';
  readonly voice: 'active' | 'passive';
}

/** Every form of the verbs, folded. The supine ("har beslutat") says nothing of when: it is no form here. */
export const decidingForms: ReadonlyMap<string, DecidingForm> = new Map(
  decidingVerbs.flatMap((verb) =>
    (
      [
        [verb.past, 'past', 'active'],
        [verb.present, 'present', 'active'],
        [verb.pastPassive, 'past', 'passive'],
        [verb.presentPassive, 'present', 'passive'],
      ] as const
    ).flatMap(([forms, tense, voice]) =>
      formsIn(forms).map((form): [string, DecidingForm] => [form, { verb, tense, voice }]),
    ),
  ),
);

/** What begins a sentence that reports a decision without a verb: "Beslut om att …". */
export const decisionNouns: ReadonlySet<string> = new Set([
  'beslut',
  'beslutet',
  'mötesbeslut',
  'styrelsebeslut',
  'årsmötesbeslut',
]);

/** False for a passage that has neither a form nor a noun of these: it reports no decision. */
export const mayDecide = wordTest([
  ...decisionNouns,
  ...decidingVerbs
    .filter(({ particle }) => !isRarerThanForms(particle))
    .flatMap(({ past, present, pastPassive, presentPassive }) =>
      [past, present, pastPassive, presentPassive].flatMap(formsIn),
    ),
  ...decidingVerbs.flatMap(({ particle }) => (isRarerThanForms(particle) ? particle.split(' ') : [])),
]);

/** "överens" and "beslut" are rarer than "kom" and "tog", "för" is not. */
function isRarerThanForms(particle: string | undefined): particle is string {
  return particle !== undefined && particle.length > 3;
}
