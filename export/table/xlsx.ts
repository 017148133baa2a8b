/** A table as an Excel workbook. This is the bundle `sheet.js`. */
import writeXlsxFile, { type Row, type SheetData } from 'write-excel-file/universal';
import { dateParts } from '../../language/meeting/time/calendar.ts';
import { createCleaner, droppedCharacters } from '../clean-text.ts';
import { settled } from '../office-package.ts';
import type { SheetFile } from './request.ts';
import type { Cell, TableColumn, TableData } from './table-data.ts';
import { workbookParts } from './workbook-parts.ts';

/** Excel opens no file with a longer text in a cell. */
const longestText = 32_767;
const more = ' …';

/** Excel has no earlier days. */
const firstDay = '1900-03-01';

/** The same bytes for the same table. Text is text whatever it looks like: no cell is ever a formula or a link. */
export async function renderXlsx(table: TableData): Promise<SheetFile> {
  const { clean, dropped } = createCleaner();
  const cut = new Set<string>();
  const text = (written: string, { label }: TableColumn): string => {
    const cleaned = clean(written);
    if (cleaned.length <= longestText) return cleaned;
    cut.add(label);
    return cleaned.slice(0, longestText - more.length).replace(/[\uD800-\uDBFF]$/, '') + more;
  };
  const rows = table.rows.map((cells) =>
    table.columns.map((column, at): Row[number] => cellOf(cells[at] ?? '', column, (written) => text(written, column))),
  );
  const heading = table.columns.map((column): Row[number] => ({
    value: literal(text(column.label, column)),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E7E7E7',
    ...layout,
  }));
  const data: SheetData = [heading, ...rows];
  const blob = await writeXlsxFile(
    data,
    {
      sheet: table.sheet,
      columns: table.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { features: [workbookParts({ title: clean(table.title), columns: table.columns.length, rows: data.length })] },
  ).toBlob();
  const xlsx = settled(new Uint8Array(await blob.arrayBuffer()), table.date ?? null);
  const message = droppedCharacters(dropped);
  const warnings = [
    ...(message ? [message] : []),
    ...[...cut].map(
      (label) => `En text under ”${label}” är längre än Excel tillåter i en ruta, så slutet är inte med.`,
    ),
  ];
  return { xlsx, warnings };
}

const layout = { wrap: true, alignVertical: 'top' } as const;

function cellOf(cell: Cell, { kind }: TableColumn, text: (written: string) => string): Row[number] {
  if (cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  if (kind === 'date' && dateParts(cell) && cell >= firstDay)
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', align: 'left', ...layout };
  return { value: literal(text(cell)), type: String, ...layout };
}

/**
 * In a workbook `_x0041_` is another way to write "A" (ECMA-376, ST_Xstring), so what looks so has its first sign
 * written that way. The replacement character is written so because the library leaves it out.
 */
function literal(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll('\ufffd', '_xFFFD_');
}
