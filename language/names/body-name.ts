/** Words for bodies, as the last part of a word: "Kulturnämnden", "Ledningsgruppen", "Samfällighetsförening". */
const bodies =
  'nämnd(?:en)?|styrelsen?|utskott(?:et)?|fullmäktige|råd(?:et)?|kommittén?|grupp(?:en)?|förening(?:en)?|förbund(?:et)?|klubb(?:en)?|sektion(?:en)?|delegation(?:en)?|beredning(?:en)?|presidiet|stiftelsen?|sällskap(?:et)?|församling(?:en)?|distrikt(?:et)?|gillet?|samfällighet(?:en)?|kår(?:en)?|orkester(?:n)?|kör(?:en)?|stämman?';
const named = new RegExp(`(?<!\\p{L})(?:\\p{L}*(?:${bodies})|Brf|AU|KF|KS)(?![\\p{L}])`, 'iu');
/** Where a meeting may be held, and what makes a line more than a name. */
const elsewhere =
  /(?<!\p{L})(?:\p{L}*(?:rum(?:met)?|sal(?:en)?|lokal(?:en)?|hus(?:et)?|gatan?|vägen|kansli(?:et)?|skolan?|gård(?:en)?|bibliotek(?:et)?|kyrkan?|stugan?|scen(?:en)?|Zoom|Teams)|hos|i|på|vid|kl)(?!\p{L})|[.!?:]$/iu;

/** True for a line that is the name of a body: "Kulturnämnden", "Brf Björken", "Styrelsen för Granviks IF". */
export function isBodyName(line: string): boolean {
  const name = line.normalize('NFC').trim();
  return name.length <= 100 && /^\p{Lu}/u.test(name) && named.test(name) && !elsewhere.test(name);
}

/** True for two words or more in capital letters that name no place: "VÄTTENS FRISKSPORTARE" in a letterhead. */
export function isInCapitals(line: string): boolean {
  const name = line.normalize('NFC').trim();
  return /^(?:\p{Lu}{2,}[ -]){1,5}\p{Lu}{2,}$/u.test(name) && name.length <= 60 && !elsewhere.test(name);
}
