import type * as Ast from '../generated/ast.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { AttendanceSection } from './model.ts';
import type { YearRule } from './time/missing-year.ts';

/** What reading one item needs to know of the rest of the document: who was there and when the meeting was. */
export interface ReadContext {
  /** The whole source. */
  readonly text: string;
  readonly names: NameIndex;
  /** ISO date that dates without a year are near to. */
  readonly near: string | undefined;
  /** Which year they are in; near to it unless said otherwise. */
  readonly years?: YearRule;
  /** The text names files (`Bilaga: …`): a date or a person in a name is none. */
  readonly namesFiles?: boolean;
  /** The text names a place, a body or a case: nobody is meant by what looks like a name, without `@`. */
  readonly namesNobody?: boolean;
  /** What the minutes call the body that met, folded; undefined when they do not say. */
  readonly own: string | undefined;
}

/** What the blocks of a section are read with: the document's context and the attendance sections read before. */
export interface BlockContext extends ReadContext {
  readonly attendance: ReadonlyMap<Ast.Attendance, AttendanceSection>;
  /** Sentences report nothing of this meeting: in secret and quoted text, and where they describe earlier events. */
  readonly isSilent?: boolean;
}
