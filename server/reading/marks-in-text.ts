import type { TextDocument } from 'vscode-languageserver-textdocument';
import { itemsOf } from '../../language/facts/traversal.ts';
import type { Meeting } from '../../language/meeting/model.ts';
import { secretRanges } from '../documents/secrets.ts';
import type { MinutesMarks } from '../views/view-protocol.ts';

/** Where an editor marks minutes: the headings of items with decisions, and what is secret. */
export function minutesMarks(meeting: Meeting, document: TextDocument): MinutesMarks {
  const lineOf = (offset: number) => document.positionAt(offset).line;
  return {
    decided: itemsOf(meeting)
      .filter(({ decisions }) => decisions.length > 0)
      .map(({ heading }) => lineOf(heading.start)),
    secret: secretRanges(meeting)
      .map(({ start, end }) => ({ first: lineOf(start), last: lineOf(end) }))
      .sort((a, b) => a.first - b.first),
  };
}
