/** A table in the minutes' own text. */
import type { Prose, Table } from '../../language/meeting/model.ts';
import { readableProse } from '../without-at-signs.ts';
import type { ColumnData, TableBlockData } from './paper-data.ts';

/** The table as a page shows it. */
export function textTable({ columns, header, rows }: Table): TableBlockData {
  const cells = rows.map((row) => row.cells.map(readableProse));
  return {
    kind: 'table',
    caption: '',
    columns: columns.map(
      ({ align }, at): ColumnData => ({
        heading: headingOf(header?.cells[at]),
        kind: kindOf(
          cells.map((row) => row[at] ?? ''),
          align === 'right',
        ),
        ...(align === 'left' ? {} : { align }),
      }),
    ),
    ...(header ? {} : { headless: true }),
    rows: cells,
  };
}

function headingOf(cell: Prose | undefined): string {
  return cell ? readableProse(cell) : '';
}

/** Letters: a text of this length or more is a sentence; a shorter one a day, a number or a name. */
const long = 40;
const short = 14;

function kindOf(texts: readonly string[], isNumber: boolean): ColumnData['kind'] {
  const longest = Math.max(0, ...texts.map((text) => text.length));
  if (longest >= long) return 'long';
  return isNumber || longest <= short ? 'short' : 'text';
}
