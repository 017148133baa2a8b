/** True if a title is complete. */

/** Words that no title ends with. */
const openEnd =
  /(?:[,–—/-]|\s(?:och|samt|eller|för|av|till|i|på|med|om|från|hos|vid|enligt|under|över|mellan|genom|den|det|de|en|ett|att|som|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?))$/iu;

/** True if a title continues in the next line. */
export function breaksOff(text: string): boolean {
  return openEnd.test(text);
}
