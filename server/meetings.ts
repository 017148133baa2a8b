import type { LangiumDocument } from 'langium';
import type { Minutes } from '../language/generated/ast.ts';
import type { Meeting } from '../language/meeting/model.ts';
import { readMeeting } from '../language/meeting/read.ts';

/** By the root of the tree: a new text gets a new tree. */
const meetings = new WeakMap<Minutes, Meeting>();

/** The meeting in a document, read once for each state of its text. */
export function meetingOf(document: LangiumDocument): Meeting {
  // The language has one kind of document.
  const root = document.parseResult.value as Minutes;
  const known = meetings.get(root);
  if (known) return known;
  const meeting = readMeeting(root, document.textDocument.getText());
  meetings.set(root, meeting);
  return meeting;
}
