/** Tables of Word. */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { ColumnData } from '../paper/paper-data.ts';
import { colours } from './styles.ts';
import { runs, styled } from './word-text.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const;
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Shares of the width by the column's heading; what is not here has one. */
const shares: Readonly<Record<string, number>> = { Namn: 0.9, Röst: 0.6, Antal: 0.35, Röstande: 2 };

export const kindShares: Readonly<Record<ColumnData['kind'], number>> = {
  short: 0.7,
  text: 1,
  long: 2,
  signature: 1.4,
};

interface TableLook {
  /** Shares of the width. */
  readonly parts?: readonly number[];
  readonly alignments?: readonly ColumnData['align'][];
  /** Without a row of headings. */
  readonly headless?: boolean | undefined;
  /** How far in it is, in twips. */
  readonly indent?: number;
  /** Of its letters, in half points; the style's own when undefined. */
  readonly size?: number | undefined;
}

const alignmentTypes = { right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

/** The headings are said again on each page, and to those who listen. Some space comes after. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  {
    parts = columns.map((column) => shares[column] ?? 1),
    alignments = [],
    headless = false,
    indent = 0,
    size,
  }: TableLook = {},
): (Paragraph | Table)[] {
  const all = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => Math.floor((width * part) / all));
  const looks = columns.map((_, at): IParagraphOptions => {
    const { [at]: alignment } = alignments;
    return alignment ? { alignment: alignmentTypes[alignment] } : {};
  });
  const row = (cells: readonly string[], style: string, isHead: boolean) =>
    new TableRow({
      // Said of no other row: some readers take `false` for yes.
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: columns.map((_, at) =>
        cell([styled(style, runs(cells[at] ?? '', size ? { size } : {}), looks[at])], widths[at] ?? 0),
      ),
    });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: !headless, firstColumn: true, noHBand: true, noVBand: true },
      columnWidths: widths,
      width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
      ...(indent > 0 ? { indent: { size: indent, type: WidthType.DXA } } : {}),
      borders: { ...noBorders, bottom: thin, insideHorizontal: thin },
      rows: [
        ...(headless ? [] : [row(columns, 'Tabellrubrik', true)]),
        ...rows.map((cells) => row(cells, 'Tabelltext', false)),
      ],
    }),
    space(),
  ];
}

function cell(children: Paragraph[], width: number): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 0, right: 120 },
  });
}

/** Two tables without anything between them are one to Word. */
export function space(): Paragraph {
  return styled('Avstånd', []);
}
