/** The verbs that say that somebody comes or goes, as data. All words are folded. */
import { wordTest } from './word-test.ts';

/** What must follow for the verb to mean this. */
export type MovementNeeds =
  /** Nothing: "anlände". */
  | 'nothing'
  /** The meeting or its room: "lämnade mötet", "kom till mötet". */
  | 'meeting'
  /** That, or a clock time: "gick kl. 9.40", "återkom till mötet". */
  | 'meetingOrTime'
  /** From or until an item or a time, which says whether they come or go: "deltar fr.o.m. § 4". */
  | 'limit';

export interface MovementVerb {
  readonly forms: string;
  readonly type: 'arrival' | 'departure';
  readonly needs: MovementNeeds;
}

export const movementVerbs: readonly MovementVerb[] = [
  { forms: 'anlände anländer ankom ankommer inträdde inträder tillkom tillkommer', type: 'arrival', needs: 'nothing' },
  {
    forms: 'anslöt ansluter återkom återkommer kom återvände återvänder återinträder återinträdde',
    type: 'arrival',
    needs: 'meetingOrTime',
  },
  { forms: 'avvek avviker', type: 'departure', needs: 'nothing' },
  { forms: 'lämnade lämnar', type: 'departure', needs: 'meeting' },
  { forms: 'gick går avlägsnade avlägsnar', type: 'departure', needs: 'meetingOrTime' },
  {
    forms: 'deltar deltog närvarar närvarade tjänstgör tjänstgjorde medverkar medverkade',
    type: 'arrival',
    needs: 'limit',
  },
];

export const movementForms: ReadonlyMap<string, MovementVerb> = new Map(
  movementVerbs.flatMap((verb) => verb.forms.split(' ').map((form): [string, MovementVerb] => [form, verb])),
);

/** False for a passage that has no such form. */
export const mayMove = wordTest(movementForms.keys());

/** The meeting, and where it is held. */
export const meetingPlace =
  /^(?:\p{L}*mötet|\p{L}*stämman|\p{L}*sammanträdet|\p{L}*lokalen|\p{L}*rummet|salen|sammankomsten|videomötet|plenum)$/u;
