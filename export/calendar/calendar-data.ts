/** A calendar as plain data, for any format that has calendars. */

export interface CalendarData {
  /** What a program that keeps calendars apart calls it. */
  readonly name: string;
  /** ISO date of what the calendar was made from. */
  readonly date: string | undefined;
  readonly entries: readonly CalendarEntry[];
}

export interface CalendarEntry {
  /** The same for the same entry each time: a program that has it already changes it instead of adding another. */
  readonly uid: string;
  /** One line. */
  readonly summary: string;
  /** Lines. */
  readonly description: string;
  readonly place: string | undefined;
  readonly time: EntryTime;
}

/** A whole day, or from one clock time to another by the clocks in Sweden. */
export type EntryTime =
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'span'; readonly start: LocalTime; readonly end: LocalTime };

export interface LocalTime {
  /** ISO date. */
  readonly date: string;
  /** HH:MM, 00:00–23:59. */
  readonly clock: string;
}
