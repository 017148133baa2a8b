import type { Digest } from '../../language/facts/digest.ts';
import { digestOf } from '../../language/facts/digest-of.ts';
import { readMinutes } from '../../language/read-minutes.ts';

/** The digest of a text. */
export function readDigest(text: string): Digest {
  return digestOf(readMinutes(text).meeting, text);
}
