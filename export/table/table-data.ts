/** A table as plain data, for any format that has tables of values. */

export interface TableData {
  /** What the sheet is called: at most 31 characters, none of `[]:*?/\`. */
  readonly sheet: string;
  /** What the whole is: "Åtgärdslista, Kulturnämnden, 6 december 2019". */
  readonly title: string;
  /** ISO date of what the table was made from. */
  readonly date: string | undefined;
  readonly columns: readonly TableColumn[];
  /** A cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface TableColumn {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  /**
   * What its cells are. In a column of dates an ISO date is one, and other text stays text ("nästa möte"); in a column
   * of text nothing is anything but text.
   */
  readonly kind: 'text' | 'date' | 'number';
}

/** Empty text is an empty cell. */
export type Cell = string | number;
