/** Who takes no part because of a conflict of interest (jäv), told in a sentence among others. */
import type { SourceRange } from '../../source/range.ts';
import { readableSentences } from './decisions-in-text.ts';

const cause = /(?:på\s+grund\s+av|p\.?\s?g\.?\s?a\.?|till\s+följd\s+av|med\s+anledning\s+av|då\s+\p{L}+\s+är)\s+jäv/iu;
const absent = /(?<!\p{L})(?:delt(?:ar|og)|närvar(?:ar|ade|ande))(?!\p{L})/iu;
const denied = /(?<!\p{L})(?:inte|ej|icke)(?!\p{L})/iu;
/** "Jäv anmäldes av NN och NN.": nobody else is in the sentence. */
const declared =
  /^[Jj]äv\s+anm(?:äldes|äls|äles)\s+av(?:\s+(?:@?\p{Lu}[\p{L}\p{M}.’'-]*|\(\p{Lu}{1,4}\)|och|samt|von|af|de),?)+\.?$/u;
/** Somebody else, another time, or no more than a question. */
const doubtful =
  /(?<!\p{L})(?:om|ifall|bör|kan|ska|skall|skulle|får|måste|när|ingen|inga|aldrig|förra|föregående|tidigare|senaste)(?!\p{L})|\d{4}|\?/iu;

/** The sentences of a text that say that somebody takes no part because of jäv, as positions in it. */
export function recusedIn(text: string): SourceRange[] {
  if (!/jäv/i.test(text.normalize('NFC'))) return [];
  return readableSentences(text).flatMap((words) => {
    const range = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
    const said = text.slice(range.start, range.end).normalize('NFC');
    const isTold = (cause.test(said) && absent.test(said) && denied.test(said)) || declared.test(said);
    return isTold && !doubtful.test(said) ? [range] : [];
  });
}
