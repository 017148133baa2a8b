import { nameEnd } from '../../language/names/name-pattern.ts';

/** True for a full name and nothing else, also "Efternamn, Förnamn". */
export function isPersonName(text: string): boolean {
  const name = text
    .replace(/^([^,]+),\s*([^,]+)$/u, '$2 $1')
    .replace(/\s*\([^()]{1,12}\)$/u, '')
    .trim();
  return /\s/.test(name) && nameEnd(name, 0, name.length) === name.length;
}
