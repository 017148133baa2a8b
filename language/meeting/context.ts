import type { DateValue, MeetingKind } from './model.ts';
import type { NameIndex } from './names.ts';

/** What reading one item needs to know of the rest of the document: who was there and when the meeting was. */
export interface ReadContext {
  /** The whole source. */
  readonly text: string;
  readonly names: NameIndex;
  /** ISO date that dates without a year are near to. */
  readonly near: string | undefined;
}

/** The kind of minutes and the date, which are read before anything else. */
export interface Basics {
  readonly kind: MeetingKind | undefined;
  readonly date: DateValue | undefined;
}
