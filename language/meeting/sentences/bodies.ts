/** Who decides at a meeting: words for a body, and whether it is the one whose minutes these are. */
import type { Word } from './words.ts';

const definite =
  /(?:styrelsen|mötet|stämman|nämnden|gruppen|utskottet|rådet|föreningen|kommittén|kommitteén|sammanträdet|fullmäktige|kongressen|konferensen|kåren|sektionen|klubben|församlingen|presidiet|ledningen|teamet|samfälligheten|byalaget|gillet|distriktet|delegationen|direktionen|beredningen|kretsen|avdelningen|plenum|kollegiet|kapitlet|kyrkorådet|lagmötet|byalaget|sällskapet|stiftelsen|forumet|arbetslaget|årsmötesdeltagarna|mötesdeltagarna|forum)$/u;
/** Without its article: after "ett enigt", "föreningens". */
const indefinite =
  /(?:styrelse|möte|stämma|nämnd|grupp|utskott|råd|kommitté|sammanträde|presidium|ledning|församling|sektion|klubb|fullmäktige)$/u;
const pronouns = new Set(['vi', 'man', 'alla', 'samtliga', 'deltagarna', 'medlemmarna', 'ledamöterna', 'de']);
const acronyms = new Set(['au', 'ks', 'ksau', 'vu', 'lg', 'fum', 'kf', 'sg', 'styr']);
/** They decide elsewhere, whatever the minutes are called. */
const elsewhere =
  /^(?:riksdagen|regeringen|länsstyrelsen|tingsrätten|hovrätten|domstolen|hyresnämnden|överklagandenämnden|valberedningen|kansliet|förvaltningen|riksstyrelsen|lantmäteriet|kommunledningen|bolagsledningen|skolledningen|företagsledningen|moderföreningen|riksföreningen)$/u;
const specific =
  /\p{L}(?:nämnden|nämnd|fullmäktige|utskottet|utskott)$|^(?:kommun|region|landstings|läns|förbunds)styrelsen?s?$/u;
/** A committee or a municipal board reports the council's decisions. */
const belowCouncil = /nämnd|kommunstyrelse|utskott/;

export function isBodyWord(word: Word): boolean {
  return (
    definite.test(word.key) ||
    pronouns.has(word.key) ||
    (acronyms.has(word.key) && word.upper && word.end - word.start > 1)
  );
}

/** "möte" in "ett enigt möte", "styrelse" in "föreningens styrelse". */
export function isBareBodyWord(word: Word): boolean {
  return indefinite.test(word.key);
}

/** The minutes say what body met. */
const namesBody =
  /nämnd|fullmäktige|utskott|styrelse|förening|brf|kår|klubb|samfällighet|grupp|råd|församling|stämma|årsmöte/;

/**
 * True if what such a word names may be the body whose minutes these are. `own` is what the minutes call it, folded;
 * undefined when they do not say.
 */
export function mayBeOwn(key: string, own: string | undefined): boolean {
  if (own !== undefined && own !== '' && own.includes(stem(key))) return true;
  if (elsewhere.test(key)) return false;
  if (own === undefined || !namesBody.test(own)) return true;
  if (specific.test(key) || (key === 'fullmäktige' && belowCouncil.test(own))) return false;
  // The board reports to the annual meeting what it decided before it.
  return !(key === 'styrelsen' && /årsmöte|stämma|fullmäktige/.test(own) && !own.includes('styrelse'));
}

function stem(key: string): string {
  return key.replace(/(?:en|et|n)$/u, '');
}
