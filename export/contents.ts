/**
 * What a paper can be made of. A paper gives one or more of these; a format renders one of them. So a paper comes in
 * every format that renders something that it has.
 */
import type { ReadMinutes } from '../language/read-minutes.ts';
import type { CalendarData } from './calendar/calendar-data.ts';
import type { Paper } from './paper.ts';
import type { Version } from './published.ts';
import type { TableData } from './table/table-data.ts';

export interface Contents {
  /** Blocks to read, as they are on paper. */
  readonly page: Paper;
  /** The minutes themselves, for a format that says everything about them. */
  readonly minutes: ReadMinutes & { readonly version: Version };
  /** Values in rows and columns. */
  readonly table: TableData;
  /** Days and hours for a calendar. */
  readonly calendar: CalendarData;
  /** Text of a new `.protokoll` file. */
  readonly source: string;
}

export type ContentKind = keyof Contents;
