/** Two columns of which the first has labels: the cover of municipal minutes, and heads of all kinds. */
import { foldKey, keywordOf } from '../../language/syntax/keyword-lookup.ts';
import type { ImportRow } from '../lines.ts';
import { cellLines, oneLine, type RowLines } from './table-lines.ts';

type LabelKind = 'field' | 'people' | 'signature';

/** What a label in the head of minutes is, undefined when it is no keyword. */
function labelKind(label: string): LabelKind | undefined {
  const key = foldKey(label.replace(/\s*:$/u, ''));
  if (keywordOf(key, 'ATTENDANCE_HEADING', 'head')) return 'people';
  if (keywordOf(key, 'FIELD_KEY', 'head')) return 'field';
  return keywordOf(key, 'SIGN_ROLE', 'closing') ? 'signature' : undefined;
}

/** At least half of the rows have a label, and no row more than one value. */
export function labelledRows(rows: readonly ImportRow[]): RowLines[] | undefined {
  const all = rows.map((row) => ({ row, filled: row.cells.filter((cell) => cell.trim() !== '') }));
  if (all.some(({ filled }) => filled.length > 2)) return undefined;
  const labels = all.filter(({ row }) => isLabel(oneLine(row.cells[0] ?? '')));
  if (labels.length * 2 < all.length || !labels.some(({ row }) => labelKind(oneLine(row.cells[0] ?? ''))))
    return undefined;
  return all.map(({ row, filled }) => {
    const first = oneLine(row.cells[0] ?? '');
    if (first === '') return { row, lines: cellLines(filled[0] ?? '') };
    return { row, lines: labelled(first, cellLines(row.cells.slice(1).find((cell) => cell.trim() !== '') ?? '')) };
  });
}

function isLabel(text: string): boolean {
  return (text.endsWith(':') && text.length < 50) || labelKind(text) !== undefined;
}

/** A field stands on one line; people have a line each. */
function labelled(label: string, values: readonly string[]): string[] {
  const key = label.replace(/\s*:$/u, '');
  const kind = labelKind(label);
  if (kind === 'people') return ['', key, ...values];
  if (kind === 'field' && values.length > 0) return [`${key}: ${values.join(kind === 'field' ? ', ' : ' ')}`];
  const [first = '', ...rest] = values;
  return [first === '' ? label : `${key}: ${first}`, ...rest];
}
