/**
 * The verbs whose sentences are decisions without saying so, as data: "Dagordningen godkändes.", "Till justerare valdes NN."
 * Those that say that somebody decided are in deciding-verbs.ts.
 */
export interface ImplyingVerb {
  readonly infinitive: string;
  /** Finite forms; what was decided on is before them. */
  readonly passive: string;
  /** Finite forms; who decided is before them. */
  readonly active: string;
  /** It gives somebody an office. */
  readonly elects: boolean;
}

export const implyingVerbs: readonly ImplyingVerb[] = [
  { infinitive: 'godkänna', passive: 'godkändes godkänns', active: 'godkände godkänner', elects: false },
  { infinitive: 'fastställa', passive: 'fastställdes fastställs', active: 'fastställde fastställer', elects: false },
  { infinitive: 'anta', passive: 'antogs antas', active: 'antog antar', elects: false },
  { infinitive: 'bevilja', passive: 'beviljades beviljas', active: 'beviljade beviljar', elects: false },
  { infinitive: 'bifalla', passive: 'bifölls bifalles bifalls', active: 'biföll bifaller', elects: false },
  { infinitive: 'avslå', passive: 'avslogs avslås', active: 'avslog avslår', elects: false },
  { infinitive: 'lägga', passive: 'lades läggs', active: '', elects: false },
  { infinitive: 'välja', passive: 'valdes väljs', active: 'valde väljer', elects: true },
  { infinitive: 'omvälja', passive: 'omvaldes omväljs', active: '', elects: true },
  { infinitive: 'nyvälja', passive: 'nyvaldes nyväljs', active: '', elects: true },
  { infinitive: 'återvälja', passive: 'återvaldes återväljs', active: '', elects: true },
  { infinitive: 'utse', passive: 'utsågs utses', active: 'utsåg utser', elects: true },
  { infinitive: 'adjungera', passive: 'adjungerades adjungeras', active: '', elects: true },
];

/** Pattern for a body that decides, as one word: "mötet", "Valberedningsgruppen", "stämman". */
export const bodyWord = String.raw`(?:\p{L}*(?:möte|styrelse|stämma|nämnd|grupp|utskott|råd|förening|fullmäktige|kommitté|sammanträde|presidie?)\p{L}{0,3}|stämman)`;
