import { foldWord } from '../source/characters.ts';

const words = new Set(
  (
    'av majoritet kvalificerad majoriteten röster rösterna röst ledamöter ledamot medlemmar medlem personer person ' +
    'deltagare närvarande suppleanter suppleant ersättare revisorer revisor platser plats delar dels exemplar ex ' +
    'tsk msk dl cl liter kg gram hg meter timme timmar tim dag dagar dygn vecka veckor år månad månader sida sidor ' +
    'kr krona kronor öre tkr kkr mkr mnkr msek sek euro miljon miljoner miljard miljarder tusen st styck stycken kap kapitel ' +
    'tjänst heltid del procent promille kvar klara vunna'
  ).split(' '),
);

/** True for a word that what is before it counts: "2/3 majoritet", "50 procent", "3 ledamöter". */
export function isCountedWord(word: string): boolean {
  return words.has(foldWord(word));
}
