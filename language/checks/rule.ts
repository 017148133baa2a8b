import type { MeetingKind } from '../meeting/model.ts';

/** The quick fixes that there can be for a finding; their Swedish titles are in the rules' pages. */
export const fixTitles = {
  'add-assignee': 'Lägg till vem som är ansvarig',
  'add-attendee': 'Lägg till personen i en närvarolista',
  'add-motivation': 'Lägg till en motivering',
  agree: 'Skriv samma uppgift på båda ställena',
  'close-secret': 'Avsluta sekretessen med ”Slut sekretess”',
  'correct-item-number': 'Byt till rätt punktnummer',
  'correct-name': 'Byt till det rätta namnet',
  'correct-weekday': 'Byt till rätt veckodag, eller till rätt datum',
  'correct-year': 'Byt till rätt år',
  'fill-decision': 'Fyll i beslutet, eller ta bort raden',
  'fill-item': 'Skriv vad som hände',
  'insert-field': 'Lägg till raden som saknas',
  'insert-title': 'Skriv en rubrik',
  'make-secret': 'Lägg stycket under ”Sekretess”',
  'mark-decision': 'Skriv om till ett uttryckligt beslut',
  'mark-quoted-decision': 'Märk texten som ett tidigare beslut',
  'mask-identity-number': 'Maskera personnumret',
  'mask-personal': 'Maskera uppgiften',
  'move-to-present': 'Flytta personen till de närvarande',
  'read-as-items': 'Läs listan i punkten före som punkter',
  'remove-attendee': 'Ta bort den ena raden',
  'remove-vote': 'Ta bort den ena rösten',
  renumber: 'Numrera om punkterna',
  'write-rule': 'Skriv enligt skrivreglerna (även alla på en gång)',
  'write-year': 'Skriv ut året',
} as const;

export type FixName = keyof typeof fixTitles;

/** What a rule is about, for grouping and filtering. */
export type RuleTag = 'form' | 'lag' | 'kommun' | 'personer' | 'tid' | 'beslut' | 'integritet' | 'språk';

/** Everything that is said about a rule; the check itself is in the file of its area. */
export interface Rule {
  /** What the rule is called in one short sentence. */
  readonly title: string;
  readonly severity: Severity;
  /** Some cases are surer than others: those that are not get this severity, when the rule has its default. */
  readonly weaker?: { readonly severity: Severity; readonly when: string };
  /** It runs only before publishing: in the editor's export, and with `check --publik`. */
  readonly beforePublishing?: true;
  /** Kinds of minutes with another default. */
  readonly byKind?: Readonly<Partial<Record<MeetingKind, RuleSetting>>>;
  /** Kinds that the rule does not concern at all, whatever is set. */
  readonly notFor?: readonly MeetingKind[];
  /** What is reported. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** The section of the statute that the rule comes from. */
  readonly law?: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly fixes: readonly FixName[];
  readonly tags: readonly RuleTag[];
}

/** Notes from a meeting, which nobody has to adjust. */
export const noteKinds: readonly MeetingKind[] = ['Minnesanteckningar', 'Mötesanteckningar', 'Anteckningar'];

/** What is sent out before a meeting: nobody has come, nothing is decided. */
export const agendaKinds: readonly MeetingKind[] = ['Dagordning', 'Kallelse', 'Föredragningslista'];

/** Lists of a body's members: no meeting at all. */
export const registerKinds: readonly MeetingKind[] = ['Register'];

/** The same default for several kinds. */
export function forKinds(
  kinds: readonly MeetingKind[],
  setting: RuleSetting,
): Partial<Record<MeetingKind, RuleSetting>> {
  return Object.fromEntries(kinds.map((kind) => [kind, setting]));
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a user may set a rule to. */
export type RuleSetting = Severity | 'ignore';
