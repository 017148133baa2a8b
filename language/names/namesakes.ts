/** Which of several people of one name is meant, by what is written beside the name. */
import type { Attendee } from '../meeting/model.ts';
import { nameKey, type Resolution } from './name-index.ts';
import { isParty } from './parties.ts';

const bracket = /^\s?[([]([^()[\]\r\n]{1,60})[)\]]/u;
const party = /^,?\s(\p{L}{1,4})(?![\p{L}\p{N}])/u;
const afterComma = /^,\s([^,;:.()[\]\r\n]{2,60}?)(?=\s*(?:[,;:.()[\]\r\n]|$))/u;
const before = /(?<![\p{L}\p{N}])([\p{Ll}-]{3,40})\s@?$/u;
const longestBefore = 44; // characters

/**
 * A name's resolution with what `text` has beside the name, from `start` to `end`: of people of one name, "(S)", "(Svenska
 * kraftnät)", "(kassör)" or "kassören" says which is meant. Anything else stays as it is.
 */
export function toldApart(resolution: Resolution, text: string, start: number, end: number): Resolution {
  const { candidates } = resolution;
  if (candidates.length < 2 || new Set(candidates.map(({ name }) => nameKey(name))).size > 1) return resolution;
  const fits = saidBeside(text, start, end).flatMap(({ said, isBefore }) => {
    const found = candidates.filter((candidate) => isSaid(candidate, said, isBefore));
    return found.length === 1 ? found : [];
  });
  return fits[0] ? { ...resolution, attendee: fits[0], candidates: [fits[0]] } : resolution;
}

/** Position after the bracket beside a name that says which of several people is meant; `at` itself when there is none. */
export function bracketEnd(text: string, at: number, end: number): number {
  return at + (bracket.exec(text.slice(at, Math.min(end, at + 64)))?.[0].length ?? 0);
}

function saidBeside(text: string, start: number, end: number): { said: string; isBefore: boolean }[] {
  const after = text.slice(end, end + 64);
  const abbreviation = party.exec(after)?.[1];
  const parts = [
    ...(bracket.exec(after)?.[1]?.split(',') ?? []),
    ...(abbreviation && isParty(abbreviation) ? [abbreviation] : []),
    afterComma.exec(after)?.[1] ?? '',
  ];
  const role = before.exec(text.slice(Math.max(0, start - longestBefore), start))?.[1] ?? '';
  return [
    ...parts.map((said) => ({ said: nameKey(said), isBefore: false })),
    { said: nameKey(role), isBefore: true },
  ].filter(({ said }) => said !== '');
}

function isSaid({ party, organization, roles }: Attendee, said: string, isBefore: boolean): boolean {
  const isRole = roles.some(({ text }) => {
    const role = nameKey(text);
    return said === role || (isBefore && (said === `${role}n` || said === `${role}en`));
  });
  if (isBefore) return isRole;
  return isRole || [party, organization].some((part) => part !== undefined && nameKey(part.value) === said);
}
