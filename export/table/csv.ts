/** A table as text that Excel opens as a table: RFC 4180 with what Excel wants with Swedish settings. */
import { createCleaner, droppedCharacters } from '../clean-text.ts';
import type { Cell, TableData } from './table-data.ts';

/** By this Excel knows that the file is UTF-8. */
const byteOrderMark = '\ufeff';

/**
 * The table with its headings first, fields parted by semicolons and all in quotation marks. Text that a spreadsheet might
 * take for a formula has an apostrophe before it, which shows. `warn` receives, in Swedish, what was left out.
 */
export function renderCsv({ columns, rows }: TableData, warn?: (message: string) => void): string {
  const { clean, dropped } = createCleaner();
  const line = (cells: readonly Cell[]) => `${cells.map((cell) => field(cell, clean)).join(';')}\r\n`;
  const text = [columns.map(({ label }) => label), ...rows].map(line).join('');
  const message = droppedCharacters(dropped);
  if (message) warn?.(message);
  return byteOrderMark + text;
}

function field(cell: Cell, clean: (text: string) => string): string {
  // Swedish numbers have a decimal comma.
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return `"${withoutFormula(clean(cell)).replaceAll('"', '""')}"`;
}

/** What a formula may be behind: programs leave out blanks, signs that do not show, and quotation marks. */
const before = /^[\s\p{Cc}\p{Cf}"'“”„‟‘’‚‛«»‹›`´＇＂]*/u;

/**
 * Text that begins as a formula does gets an apostrophe (OWASP, "CSV Injection"). Full-width, small and raised signs are
 * the same as the plain ones to a program that normalises them.
 */
function withoutFormula(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(before.exec(text)?.[0].length ?? 0) ?? 0x20);
  return /^[=+\-@−]/.test(first.normalize('NFKC')) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}
