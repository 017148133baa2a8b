import type { Sourced } from '../../source/range.ts';
import { normalizeNumber } from '../../syntax/item-number.ts';
import type { ItemReference } from '../model.ts';

const number = String.raw`\d{1,4}(?:\.\d{1,3}){0,2}(?:\s?[a-d](?![\p{L}\p{N}]))?`;
// Nothing, a blank, or the end of a line with whatever blanks there are around it.
const gap = String.raw`(?:[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*|\s)?`;
const reference = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:punkt(?:en|er|erna)?|p\.|§§?|paragraf(?:en|er|erna)?|ärende(?:t|n)?)${gap}(${number}(?:${gap}(?:[,–-]|och|till|samt)${gap}${number})*)(?![\p{L}\p{N}]|[.:]\d)`,
  'giu',
);
// Statutes, by-laws and other meetings have numbered sections of their own.
const externalBefore =
  /(?:kap\.?|lag(?:en)?|\p{L}+lag(?:en)?|SFS|KF|KS|KSAU|AU|BN|dnr\s\S+|protokoll(?:et)?\s+(?:nr\.?\s*)?\d{1,4}(?:[/:-]\d{1,4})?|(?:motion|bilaga|skrivelse)(?:en|n)?(?:\s\d{1,3})?|OSL|KL|ABL|EFL|FVL|GDPR|stadgar(?:na|nas)?|protokoll(?:et|ets)?|förra|föregående|tidigare|mötets|sammanträdets|avtal(?:et|ets)?|reglemente(?:t|ts)?|policy(?:n|ns)?|\d{4}-\d{2}-\d{2})\s*(?:,\s*)?$/iu;
const externalAfter =
  /^(?:\s?(?:i|enligt|av|ur|från|på)\s(?:.{0,24}\s)?\p{L}*(?:stadg|lag|reglement|avtal|delegation|arbetsordning|polic|protokoll|förordning|direktiv|budget|bilaga|program|plan|tidigare|förra|föregående|senaste|årsmöte|möte[tn]?\s)|\s?(?:kommunallag|offentlighets|aktiebolags|lag\b|OSL|KL\b|ABL|EFL|FVL|\()|\s?(?:st|stycket|mom)\b|\s?(?:första|andra|tredje|fjärde|femte)\s(?:stycket|punkten|meningen|ledet)(?!\p{L}))/iu;
// "punkt 3 i protokollet", but not "punkt 3 i protokollet från den 3 maj".
const inTheseMinutes =
  /^\s?i\s(?:(?:detta|dagens|det här)\s)?protokoll(?:et)?(?!\p{L}|\s+(?:från|för|vid|fört|av|nr|daterat|den|till|som|\d))/iu;
const oneNumber = new RegExp(number, 'giu');

/** References to items of these minutes ("punkt 9", "§ 3–5") in running text; `base` is the offset of its first character. */
export function findReferences(text: string, base: number): ItemReference[] {
  if (!/[pP§äÄ]/.test(text) || !/\d/.test(text)) return [];
  const found: ItemReference[] = [];
  reference.lastIndex = 0;
  for (let match = reference.exec(text); match; match = reference.exec(text)) {
    // "P. 65, Elen i smedjan": a running number in a list.
    if (match[0].startsWith('P.') && /(?:^|[\r\n])[^\S\r\n]*(?:[-*•]\s+)?$/.test(text.slice(0, match.index))) continue;
    const list = match[1] ?? '';
    const listStart = match.index + match[0].length - list.length;
    const parts = numberParts(list, base + listStart);
    const before = text.slice(Math.max(0, match.index - 32), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 48);
    found.push({
      numbers: parts.map((part) => part.value),
      range: { start: base + match.index, end: base + match.index + match[0].length },
      parts,
      external: externalBefore.test(before) || (externalAfter.test(after) && !inTheseMinutes.test(after)),
    });
  }
  return found;
}

/** The item numbers in "3", "3–5", "3, 4 och 7 a", each with its place; "3 a" in one spelling. */
export function numberParts(list: string, base: number): Sourced<string>[] {
  return [...list.matchAll(oneNumber)].map((match) => ({
    value: normalizeNumber(match[0]),
    range: { start: base + match.index, end: base + match.index + match[0].length },
  }));
}
