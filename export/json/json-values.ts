/** Single values of the published JSON. */
import type { DateValue, ListEntry, Mention, Prose } from '../../language/meeting/model.ts';
import { createPositions } from '../../language/source/positions.ts';
import type { Sourced, SourceRange } from '../../language/source/range.ts';
import { listText } from '../plain-text.ts';
import type { RangeJson } from '../schema/meeting.ts';

/** Returns the range of an object, or nothing when ranges are left out. */
export type Place = (range: SourceRange) => { range?: RangeJson };

export function placing(text: string, ranges: boolean): Place {
  if (!ranges) return () => ({});
  const positions = createPositions(text);
  return (range) => ({ range: positions(range) });
}

// --- Scalars ----------------------------------------------------------------------------------------------------

export function value<T>(sourced: Sourced<T> | undefined): T | null {
  return sourced?.value ?? null;
}

export function date(value: DateValue | undefined): string | null {
  return value?.iso ?? null;
}

export function number(value: string | undefined): number | string | null {
  if (value === undefined) return null;
  return /^(?:0|[1-9]\d{0,14})$/.test(value) ? Number(value) : value;
}

/** The attendee's full name when it is known who is meant. */
export function nameOf(mention: Mention): string {
  return mention.attendee?.name ?? mention.name;
}

export function textOf(prose: Prose | undefined): string | null {
  return prose?.text ?? null;
}

export function written({ start, end }: SourceRange, text: string): string {
  return text.slice(start, end).normalize('NFC').trim();
}

/** Running text and the list below it, as one text. */
export function textWithEntries(prose: Prose | undefined, entries: readonly ListEntry[]): string | null {
  return [prose?.text, listText(entries)].filter(Boolean).join('\n') || null;
}

// --- People -----------------------------------------------------------------------------------------------------
