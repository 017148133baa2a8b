/** A secretary who types: words that come letter by letter at some place of the minutes, and go again. */
import { seededRandom } from './random.ts';

/** One key: what it replaces (offsets in the text before it) and what it writes. */
export interface Key {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const written = [
  'och därefter ',
  '@Anna Ek ',
  '\nBeslut att avslå.\n',
  '\n§ 99 Ny punkt\n',
  '\n- Nils Öberg, kassör\n',
  ' senast 2020-03-01',
  '\n// en kommentar\n',
  ' kl 9:00-10 ',
  '** ',
];

/** Keys without end. Everything that is written is deleted again before the next, so the text never grows. */
export function* typing(text: string, seed: number): Generator<Key, never> {
  const random = seededRandom(seed);
  for (;;) {
    const words = written[Math.floor(random() * written.length)] ?? '';
    const start = Math.floor(random() * text.length);
    for (const [at, letter] of [...words].entries()) yield { start: start + at, end: start + at, text: letter };
    for (let at = words.length; at > 0; at--) yield { start: start + at - 1, end: start + at, text: '' };
  }
}

/** The text after a key. */
export function afterKey(text: string, { start, end, text: letter }: Key): string {
  return text.slice(0, start) + letter + text.slice(end);
}
