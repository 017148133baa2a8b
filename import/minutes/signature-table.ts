/** A table to sign in: offices, lines to write on, names and days, column by column. */
import { findKeyword, foldKey } from '../../language/syntax/keyword-lookup.ts';
import type { ImportRow, Origin } from '../lines.ts';
import { isPersonName } from './person-name.ts';
import { cellLines, type RowLines } from './table-lines.ts';

const writingLine = /^[_.…\-–—\s]{3,}$/u;
const toFillIn = /^(?:datum|dag|ort och datum|ort|underskrift|namnteckning|namnförtydligande|justeringsdatum)[:.]?$/iu;
const day = /^(?:den\s+)?\d[\d./ –-]*(?:\p{L}{3,9}\.?\s+\d{4})?$/iu;

/** True for a heading above a place to sign. */
export function isOffice(text: string): boolean {
  const key = foldKey(text.replace(/\s*:$/u, ''));
  return (
    findKeyword(key, 'closing', 'alone')?.token === 'SIGN_ROLE' ||
    findKeyword(key, 'closing', 'label')?.token === 'SIGN_ROLE'
  );
}

/** The parts of a cell that stand by themselves: paragraphs, and what a tab or many blanks part. */
function partsOf(cell: string): string[] {
  return cellLines(cell)
    .flatMap((line) => line.split(/\t+|\s{3,}/))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Nothing but offices, lines, names and days; an office in each column that has a name. */
export function signatureColumns(rows: readonly ImportRow[]): RowLines[] | undefined {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) =>
    rows.flatMap((row) => partsOf(row.cells[at] ?? '').map((text) => ({ row, text }))),
  ).filter((parts) => parts.length > 0);
  const all = columns.flat().map(({ text }) => text);
  const isKnown = (text: string) =>
    isOffice(text) || writingLine.test(text) || toFillIn.test(text) || day.test(text) || isPersonName(text);
  if (!all.some(isOffice) || !all.some(isPersonName) || !all.every(isKnown)) return undefined;
  // Labels beside names are a head: "Ordförande | Anna Ek".
  if (columns.some((parts) => parts.some(({ text }) => isPersonName(text)) && !isOffice(parts[0]?.text ?? '')))
    return undefined;
  return columns.flatMap(signatures);
}

/** "Justeras: Bo Al 2024-03-18" for each name below an office. */
function signatures(parts: readonly { readonly row: ImportRow; readonly text: string }[]): RowLines[] {
  const lines: RowLines[] = [];
  let office: { readonly row: ImportRow; readonly text: string } | undefined;
  for (const [at, part] of parts.entries()) {
    if (isOffice(part.text)) {
      if (office) lines.push({ row: office.row, lines: [office.text] });
      office = part;
    } else if (office && isPersonName(part.text)) {
      const next = parts[at + 1];
      const date = next && day.test(next.text) ? [next] : [];
      const joined: Origin[] = [office, ...date]
        .map(({ row }) => row.origin)
        .filter((origin) => origin !== part.row.origin);
      const text = `${office.text.replace(/\s*:$/, '')}: ${[part, ...date].map((one) => one.text).join(' ')}`;
      lines.push({ row: part.row, lines: [text], ...(joined.length > 0 ? { joined } : {}) });
      office = undefined;
    } else if (isPersonName(part.text)) lines.push({ row: part.row, lines: [part.text] });
  }
  if (office) lines.push({ row: office.row, lines: [office.text] });
  return lines;
}
