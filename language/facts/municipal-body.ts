/** Does kommunallagen apply to a body? Decided by its name. */

const municipal = /nämnd|fullmäktige|kommunstyrelse|regionstyrelse|utskott/i;
/** Unions, associations, housing co-operatives, companies and churches, some of whose bodies are called the same. */
const other =
  /kår|student|förening|förbundet|klubb|kyrko|stift|parti(?!lle)|bostadsrätt|samfällighet|aktiebolag|(?<!\p{L})brf(?!\p{L})/iu;
/** What is part of a name only in capitals. */
const otherInCapitals = /(?<!\p{L})(?:AB|HB|IF|IK|BK|FK|SK|HSB)(?!\p{L})/u;
const surelyMunicipal =
  /kommunstyrelse|kommunfullmäktige|regionstyrelse|regionfullmäktige|kommunalförbund|räddningstjänst/i;

/** A committee, a council or a board of a municipality or a region. */
export function isMunicipalBody(body: string): boolean {
  const name = body.normalize('NFC');
  return municipal.test(name) && !isOtherBody(name);
}

/** A body that is surely none of a municipality or a region. Of most names ("Styrelsen") neither is sure. */
export function isOtherBody(body: string): boolean {
  const name = body.normalize('NFC');
  return (other.test(name) || otherInCapitals.test(name)) && !surelyMunicipal.test(name);
}
