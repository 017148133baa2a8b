import { countCharacters, lackedBy } from '../../import/account.ts';
import { importFile } from '../../import/import-file.ts';
import type { PackedReaders } from '../../import/readers.ts';
import { readMinutes } from '../../language/read-minutes.ts';

/** For formats that are text: none is asked for. */
const noReaders: PackedReaders = { read: () => Promise.reject(new Error('A packed reader was asked for')) };

/** Reads a text in; with its model. */
export async function readIn(source: string, name = 'mote.txt') {
  const imported = await importFile(new TextEncoder().encode(source), name, noReaders);
  return { ...imported, meeting: readMinutes(imported.text).meeting };
}

/** The characters of a document that are neither in the minutes nor in the account. */
export function lost(source: string, { text, account }: Awaited<ReturnType<typeof importFile>>): string {
  return lackedBy(source, text + account.leftOut.map((part) => part.text).join(''));
}

/** True if the counts of the account are those of its parts, and balance. */
export function balances({ text, account }: Awaited<ReturnType<typeof importFile>>): boolean {
  const { counts, leftOut } = account;
  const left = leftOut.reduce((sum, part) => sum + countCharacters(part.text), 0);
  return (
    counts.text === countCharacters(text) &&
    counts.leftOut === left &&
    counts.source + counts.added === counts.text + left
  );
}
