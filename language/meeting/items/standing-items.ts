/** Items that a body has at every meeting, known by their titles: one table. */
import { monthNames, weekdayNames } from '../time/calendar.ts';

/** Where in a meeting a standing item has its place: before the matters, among them, or after them. */
export type Phase = 'opening' | 'recurring' | 'closing';

export interface StandingItem {
  readonly id: string;
  readonly phase: Phase;
  /** What the item is called where no meeting has called it anything. */
  readonly title: string;
  /** What its title says from its beginning on. */
  readonly pattern: RegExp;
  /** Only meetings of members or owners have it each time; elsewhere the same words are a matter. */
  readonly yearly?: boolean;
}

const meeting = '(?:\\p{L}*möte|sammanträde|\\p{L}*stämma)';
const approving = '(?:(?:godkännande|fastställande|beslut)\\p{L}*\\s+(?:av|om)\\s+)*';

function row(id: string, phase: Phase, title: string, pattern: string, yearly = false): StandingItem {
  return { id, phase, title, pattern: new RegExp(`^(?:${pattern})`, 'iu'), yearly };
}

/** The first row whose pattern a title begins with is what it is. */
const standingItems: readonly StandingItem[] = [
  row(
    'opening',
    'opening',
    'Mötets öppnande',
    `${meeting}(?:e?ts?|s|ns)?\\s+öppn|öppn(?:ande|ing)|välkom|inledning$|upprop$`,
  ),
  row('formalities', 'opening', 'Formalia', 'formalia|mötesformalia|ofmö'),
  row(
    'adjuster',
    'opening',
    'Val av justerare',
    '(?:upprop\\s+och\\s+|närvaro\\s+och\\s+)?(?:val|utseende|anmälan)\\s+av\\s+(?:sekreterare\\s+och\\s+|(?:en|två|2)\\s+)?(?:juster|protokolljuster|protokollsjuster)|justering(?:$|\\s+av\\s+(?:dagens\\s+)?protokoll)',
  ),
  row(
    'officers',
    'opening',
    'Val av mötesfunktionärer',
    `val\\s+av\\s+(?:mötesfunktionär|(?:ordförande|sekreterare)(?:\\s+och\\s+\\p{L}+)?\\s+för\\s+${meeting}|(?:mötes|stämmo)(?:ordförande|sekreterare)|sekreterare$|mötesordförande)|anmälan\\s+av\\s+(?:protokollförare|stämmoordförande)`,
  ),
  row('attendance', 'opening', 'Närvaro', 'närvaro(?:$|\\s)|närvarande$|upprop|adjungering'),
  row(
    'quorum',
    'opening',
    'Kallelse och beslutsförhet',
    `kallelse(?:$|\\s+och\\s+beslut|\\s+i\\s+behörig)|beslut(?:s?för|smässig)|${meeting}(?:e?ts|ns)\\s+(?:behöriga?|stadgeenlig)|fråga\\s+om\\s+(?:${meeting}(?:e?t|n)?\\s+)(?:har\\s+|blivit\\s+)`,
  ),
  row('voters', 'opening', 'Fastställande av röstlängd', `${approving}röstlängd`, true),
  row('agenda', 'opening', 'Godkännande av dagordning', `${approving}(?:dagordning|föredragningslista)`),
  row(
    'previous',
    'opening',
    'Föregående protokoll',
    `(?:genomgång\\s+av\\s+|${approving})(?:föregående|förra|senaste)\\s+(?:\\p{L}*protokoll|minnesanteckning|${meeting}(?:e?ts)?\\s+(?:protokoll|anteckning|minnesanteckning))`,
  ),
  row(
    'followUp',
    'opening',
    'Uppföljning av uppgifter',
    'uppföljning\\s+(?:av\\s+(?:uppgifter|beslut|tidigare|föregående|förra)|sedan\\s+(?:sist|förra))|(?:kvarstående|öppna)\\s+(?:uppgifter|frågor|punkter)',
  ),
  row('economy', 'recurring', 'Ekonomi', 'ekonomi(?:$|rapport|(?:sk)?t?\\s+läge|sk\\s+(?:rapport|uppföljning))'),
  row('reports', 'recurring', 'Rapporter', 'rapporter$|lägesrapport|övriga\\s+rapporter|rapporter\\s+från'),
  row(
    'information',
    'recurring',
    'Information',
    'information(?:$|\\s+från\\s+(?:förvaltning|arbetsgivar|ordförande|kommundirektör|vd|presidi|styrelse))|aktuell\\s+information',
  ),
  row('referrals', 'recurring', 'Aktuella remisser', 'aktuella\\s+remisser|inkomna\\s+remisser|remisser$'),
  row(
    'delegation',
    'recurring',
    'Anmälan av delegationsbeslut',
    '(?:anmälan|redovisning|återrapportering)\\s+av\\s+delegation|delegationsbeslut',
  ),
  row('notices', 'recurring', 'Meddelanden', 'meddelanden|anmälningsärenden|skrivelser$|inkomn?a\\s+skrivelser|post$'),
  row('workplace', 'recurring', 'Arbetsmiljö', 'arbetsmiljö$'),
  row('members', 'recurring', 'Medlemsärenden', 'medlemsärenden|medlemsfrågor'),
  row('activity', 'recurring', 'Verksamhetsberättelse', `${approving}verksamhetsberättelse`, true),
  row(
    'accounts',
    'recurring',
    'Årsredovisning',
    `(?:föredragning\\s+av\\s+)?(?:styrelsens\\s+)?årsredovisning|ekonomisk\\s+berättelse|${approving}resultat-?\\s*och\\s+balans|resultat-?\\s*och\\s+balans`,
    true,
  ),
  row(
    'audit',
    'recurring',
    'Revisionsberättelse',
    '(?:föredragning\\s+av\\s+)?revis(?:ionsberättelse|or(?:s|n|ns|ernas)\\s+berättelse)',
    true,
  ),
  row('result', 'recurring', 'Resultatdisposition', '(?:beslut\\s+om\\s+)?resultatdisposition', true),
  row('discharge', 'recurring', 'Ansvarsfrihet', '(?:fråga\\s+om\\s+)?ansvarsfrihet', true),
  row('remuneration', 'recurring', 'Arvoden', '(?:fråga\\s+om\\s+)?arvode', true),
  row('fees', 'recurring', 'Medlemsavgift', '(?:fråga\\s+om\\s+)?medlemsavgift', true),
  row('plan', 'recurring', 'Verksamhetsplan och budget', 'verksamhetsplan', true),
  row('motions', 'recurring', 'Motioner', '(?:inkomna\\s+)?motioner', true),
  row(
    'elections',
    'recurring',
    'Val',
    'val$|val\\s+av\\s+(?:styrelse|ordförande|ledamöter|suppleant|revisor|valberedning)',
    true,
  ),
  row('other', 'closing', 'Övriga frågor', 'övrig(?:a|t)(?:$|\\s+(?:frågor|ärenden|punkter))'),
  row('next', 'closing', 'Nästa möte', `nästa\\s+${meeting}|(?:tid\\s+för\\s+)?kommande\\s+(?:möten|sammanträden)`),
  row('closing', 'closing', 'Mötets avslutande', `${meeting}(?:e?ts?|s|ns)?\\s+avslut|avslut(?:ning|ande)`),
];

/**
 * What standing item a title is; undefined for a matter. `isYearly` says that the meeting is one of members or owners (an
 * annual meeting): those have more that comes again.
 */
export function standingItemOf(title: string, isYearly: boolean): StandingItem | undefined {
  const words = title.normalize('NFC').trim();
  const always = words.replace(ofOneMeeting, '');
  return standingItems.find(
    ({ yearly, pattern }) => (isYearly || !yearly) && (pattern.test(words) || pattern.test(always)),
  );
}

/** The standing item with this id. */
export function standingItem(id: 'opening' | 'followUp' | 'next' | 'closing'): StandingItem {
  const found = standingItems.find((each) => each.id === id);
  if (!found) throw new Error(`No standing item ${id}`);
  return found;
}

const months = monthNames.join('|');
const days = weekdayNames.join('|');
/** From the first number or date on, with the word that leads to it. */
const ofOneMeeting = new RegExp(
  `(?:[\\s,:–(-]|(?<!\\p{L})(?:den|per|för|till|från|i|kl\\.?|t\\.?o\\.?m\\.?|(?:${days})(?:en)?)(?!\\p{L}))*(?:\\d|(?<!\\p{L})(?:${months})(?!\\p{L})).*$`,
  'isu',
);

/** The title for another meeting: without what it says about this one ("Mötet öppnas 19.40", "Medlemsavgifter för 2025"). */
export function titleForNext(title: string, item: StandingItem): string {
  if (!ofOneMeeting.test(title)) return title;
  const rest = title.replace(ofOneMeeting, '');
  return item.pattern.test(rest) ? rest : item.title;
}

const yearlyWords = /årsmöte|stämma|medlemsmöte/i;

/** True if minutes with this kind and title line are of a meeting of members or owners. */
export function isYearlyMeeting(kind: string | undefined, titleLine: string | undefined): boolean {
  if (kind === 'Årsmötesprotokoll' || kind === 'Stämmoprotokoll') return true;
  return yearlyWords.test(titleLine?.normalize('NFC') ?? '');
}
