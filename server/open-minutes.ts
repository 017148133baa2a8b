import type { LangiumDocument } from 'langium';
import type { Meeting } from '../language/meeting/model.ts';
import { type MinutesDocument, openMinutes, updateMinutes } from '../language/minutes-document.ts';

const opened = new WeakMap<LangiumDocument, MinutesDocument>();

/**
 * The minutes in a document, for the text that it has now: every request sees what has been typed, whether a build has
 * followed or not. Costs what has changed since the last time.
 */
export function minutesOf(document: LangiumDocument): MinutesDocument {
  const text = document.textDocument.getText();
  const known = opened.get(document);
  if (known) {
    updateMinutes(known, text);
    return known;
  }
  const minutes = openMinutes(text);
  opened.set(document, minutes);
  return minutes;
}

/** The meeting in a document. */
export function meetingOf(document: LangiumDocument): Meeting {
  return minutesOf(document).meeting;
}
