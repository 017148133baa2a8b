import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Meeting } from '../../language/meeting/model.ts';
import { type MinutesDocument, openMinutes, updateMinutes } from '../../language/minutes-document.ts';

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
  return openWith(document, undefined);
}

/** Reads a document for the first time with the server's services; otherwise the language would make its own. */
export function openWith(document: LangiumDocument, services: LangiumCoreServices | undefined): MinutesDocument {
  const minutes = openMinutes(document.textDocument.getText(), services);
  opened.set(document, minutes);
  return minutes;
}

/** True if a document has been read. */
export function isOpened(document: LangiumDocument): boolean {
  return opened.has(document);
}

/** The meeting in a document. */
export function meetingOf(document: LangiumDocument): Meeting {
  return minutesOf(document).meeting;
}
