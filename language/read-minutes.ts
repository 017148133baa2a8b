import type { Meeting } from './meeting/model.ts';
import { readMeeting } from './meeting/read.ts';
import { parse } from './parse.ts';

/** The text of minutes, and the meeting that was read from it. */
export interface ReadMinutes {
  readonly text: string;
  readonly meeting: Meeting;
}

/** Reads minutes outside an editor. Every text has a meeting; ranges in it are offsets into `text`. */
export function readMinutes(text: string): ReadMinutes {
  return { text, meeting: readMeeting(parse(text).value, text) };
}
