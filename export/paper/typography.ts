/** How Swedish text is set: what must stay on one line, and what may be broken. */

const months =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec';
const units = 'kr|tkr|mkr|mnkr|kronor|miljoner|miljarder|procent|%|‰|°C|st|m|km|m²|kvm|ha|kg|ton|min|tim|kap|§';

/** A space between these is a hard one. Source: Svenska skrivregler (Språkrådet), the sections on numbers and line ends. */
const bound: readonly RegExp[] = [
  // § 12, §§ 3–5
  /(?<=§) (?=\d)/gu,
  // 50 000
  /(?<=\d) (?=\d{3}(?!\d))/gu,
  // 50 kr, 21 kap.
  new RegExp(`(?<=\\d) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu'),
  // 6 december
  new RegExp(`(?<=(?<!\\d)\\d{1,2}) (?=(?:${months})(?!\\p{L}))`, 'giu'),
  // kl. 9.00, nr 4, punkt 9
  /(?<=(?<!\p{L})(?:kl|klockan|nr|dnr|punkt|bil|bilaga|sid|kap|art)\.?) (?=\d)/giu,
  // t.ex. and m.fl. written with spaces
  /(?<=(?<!\p{L})(?:m|t|o|f|d|s|bl|fr|e)\.?) (?=(?:m|fl|ex|d|s|k|v|a|o|dyl|med|kr)\.?(?!\p{L}))/gu,
  // A dash never begins a line.
  / (?=[–—] )/gu,
];

/** Spaces that must not become line ends, made hard. */
export function withHardSpaces(text: string): string {
  return bound.reduce((set, pattern) => set.replace(pattern, '\u00a0'), text);
}

/** No Swedish word is longer; an address or a key may be. */
const longest = 60;
const piece = 12;

/** A word that is too long for any line may be broken anywhere; else it would run out of the page. */
export function withBreaks(text: string): string {
  if (text.length <= longest) return text;
  return text.replace(longWord, (word) => {
    const characters = [...segments(word)];
    let broken = '';
    for (let at = 0; at < characters.length; at += piece)
      broken += (at > 0 ? '\u200b' : '') + characters.slice(at, at + piece).join('');
    return broken;
  });
}

const longWord = new RegExp(`\\S{${longest + 1},}`, 'gu');
const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });

function* segments(word: string): Generator<string> {
  for (const { segment } of graphemes.segment(word)) yield segment;
}
