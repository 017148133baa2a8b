/** A table to sign in: offices, lines to write on and names, column by column. */
import { foldKey, keywordOf } from '../../language/syntax/keyword-lookup.ts';
import type { ImportRow } from '../lines.ts';
import { isPersonName } from './person-name.ts';
import { cellLines, type RowLines } from './table-lines.ts';

const line = /^[_.…\-–—\s]{3,}$/u;
const toFillIn = /^(?:datum|ort och datum|underskrift|namnförtydligande|justeringsdatum)[:.]?$/iu;

/** The office that a signature heading stands for, or undefined. */
export function isOffice(text: string): boolean {
  const key = foldKey(text.replace(/\s*:$/u, ''));
  return keywordOf(key, 'SIGN_ROLE', 'closing') !== undefined;
}

/** Nothing but offices, lines and names, and at least one office beside something to sign or a name. */
export function signatureColumns(rows: readonly ImportRow[]): RowLines[] | undefined {
  const texts = rows.flatMap(({ cells }) => cells.flatMap(cellLines));
  const isKnown = (text: string) => isOffice(text) || line.test(text) || toFillIn.test(text) || isPersonName(text);
  if (!texts.every(isKnown) || !texts.some(isOffice) || !texts.some((text) => line.test(text) || isPersonName(text)))
    return undefined;
  // The cover of municipal minutes has the same beside labels: "Ordförande | Anna Ek".
  if (rows.every(({ cells }) => cells.length === 2 && isOffice(cells[0] ?? '') && isPersonName(cells[1] ?? '')))
    return undefined;
  if (!texts.some((text) => line.test(text)) && rows.length < 2) return undefined;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) =>
    rows.map((row, at) => {
      const lines = cellLines(row.cells[column] ?? '');
      return { row, lines: at === 0 ? ['', ...lines] : lines };
    }),
  ).flat();
}
