/** What the rows of all views have in common. */
import { secretNote } from '../../export/paper.ts';
import { withoutIdentityNumbers } from '../../language/editing/mask-identity-numbers.ts';
import { type Digest, longestText, type SecretText } from '../../language/facts/digest.ts';
import type { ViewNode } from './view-protocol.ts';

/** By the Swedish alphabet. */
export const { compare: alphabetically } = new Intl.Collator('sv', { numeric: true });

/** Text of minutes as a row shows it: on one line, without the signs of the source, and with personnummer masked. */
export function shown(text: string): string {
  return withoutIdentityNumbers(text)
    .replace(/(?<![\p{L}\p{N}._-])@(?=\p{Lu})|\*\*|__/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The beginning of what was decided or shall be done; of something secret what is in its place. */
export function shownPart(part: { readonly text: string; readonly secret: SecretText | undefined }): string {
  if (part.secret) return shown(part.secret.replacement) || secretNote;
  const text = shown(part.text);
  return part.text.length >= longestText ? `${text} …` : text;
}

/** "Kulturnämnden 2019-12-06" */
export function meetingName({ body, kind, date }: Digest, uri: string): string {
  return [shown(body ?? kind ?? '') || fileName(uri), date].filter(Boolean).join(' ');
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** "3. Ekonomi"; undefined when there is neither number nor title. */
export function itemName(item: { readonly number: string | undefined; readonly title: string } | undefined) {
  return [item?.number && `${item.number}.`, shown(item?.title ?? '')].filter(Boolean).join(' ') || undefined;
}

/** "1 uppgift", "2 uppgifter" */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** The parts that there are, with a point between them; undefined when there is none. */
export function joined(...parts: readonly (string | false | undefined)[]): { detail?: string } {
  const found = parts.filter(Boolean);
  return found.length > 0 ? { detail: found.join(' · ') } : {};
}

/** The first rows of a list, and one that says how many more there are. Rows are only made of those that are shown. */
export function firstRows<T>(
  all: readonly T[],
  { parent = '', limit }: { readonly parent?: string; readonly limit: number },
  make: (each: T) => ViewNode,
): ViewNode[] {
  const rows = all.slice(0, Math.max(1, limit)).map(make);
  const left = all.length - rows.length;
  if (left > 0) rows.push({ id: `more:${parent}`, kind: 'more', label: `Visa fler (${left} till)`, children: 'none' });
  return rows;
}
