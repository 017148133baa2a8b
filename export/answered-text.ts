/** What a decision answers without repeating it, in words: "Avslaget: att sälja huset." */
import type { Answered } from '../language/meeting/decisions/answered.ts';
import type { Clause } from '../language/meeting/model.ts';
import { whatText } from './follow-up-text.ts';

const labels = { accepted: 'Bifallet', rejected: 'Avslaget' } as const;

export interface AnsweredPart {
  readonly label: string;
  readonly clauses: readonly Clause[];
}

/** What was accepted and what was turned down, as far as there is any. */
export function answeredParts(answered: Answered): AnsweredPart[] {
  return (['accepted', 'rejected'] as const)
    .map((which) => ({ label: labels[which], clauses: answered[which] }))
    .filter(({ clauses }) => clauses.length > 0);
}

/** The same as text: one proposal on the label's line, several on lines of their own below it. */
export function answeredText({ label, clauses }: AnsweredPart): string {
  return `${label}:${clauses.length > 1 ? '\n' : ' '}${clauses.map(proposalText).join('\n')}`;
}

/** "Att: sälja huset" is "att sälja huset"; what another label says ("Förslag") is no part of the proposal. */
export function proposalText(clause: Clause): string {
  const { marker } = clause;
  const sign = marker && /(?<!\p{L})att(?!\p{L})/iu.test(marker.value) ? { ...marker, value: 'att' } : undefined;
  return whatText({ ...clause, marker: sign });
}
