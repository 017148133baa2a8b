/**
 * Types for a long time in one document, with the features asked for in between, and prints the heap in use after the
 * first tenth and at the end, in bytes. Run with `node --expose-gc`; the argument is the number of keys.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ExportProblem } from '../../export/export-problem.ts';
import { createRecheck } from '../../language/checks/recheck.ts';
import { openMinutes, updateMinutes } from '../../language/minutes-document.ts';
import { complete } from '../../server/completion/completion.ts';
import { definition } from '../../server/navigation/definition.ts';
import { folds } from '../../server/navigation/folding.ts';
import { outline } from '../../server/navigation/outline.ts';
import { occurrences } from '../../server/navigation/references.ts';
import { codeLenses } from '../../server/reading/code-lens.ts';
import { hoverAt } from '../../server/reading/hover.ts';
import { minutesMarks } from '../../server/reading/marks-in-text.ts';
import { minutesStatus } from '../../server/reading/minutes-status.ts';
import { placedChunks } from '../../server/reading/semantic-tokens.ts';
import { attendanceRows } from '../../server/views/attendance-view.ts';
import { syntheticMinutes } from '../support/synthetic-minutes.ts';
import { afterKey, typing } from '../support/typing.ts';
import { createPatcher } from './preview/live-document.ts';

const keys = Number(process.argv[2]);
const collectGarbage = globalThis.gc;
if (!collectGarbage || !(keys > 0)) throw new Error('node --expose-gc long-typing.ts <keys>');

const text = syntheticMinutes({ lines: 200, seed: 5 });
const minutes = openMinutes(text);
const recheck = createRecheck();
const today = '2020-01-10';
let typed = text;
let first = 0;

// The original and the published version, side by side.
const previews = [createPatcher('intern'), createPatcher('publik')];

function showIn(preview: (text: string) => unknown): void {
  try {
    preview(typed);
  } catch (error) {
    // Halfway through a word it may be unclear what is secret; nothing is shown then.
    if (!(error instanceof ExportProblem)) throw error;
  }
}

const used = () => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

let count = 0;
for (const key of typing(text, 1)) {
  // A text of its own, as an editor's document has it: not a chain of all the keys before.
  typed = Buffer.from(afterKey(typed, key)).toString();
  updateMinutes(minutes, typed);
  recheck(minutes, { today });
  count++;
  if (count % 10 === 0) {
    const document = TextDocument.create('file:///a.protokoll', 'protokoll', count, typed);
    outline(minutes.meeting, document);
    complete(minutes, key.start + key.text.length, { today });
    placedChunks(minutes);
    hoverAt(minutes, key.start, { today, rulePages: 'file:///regler' });
    definition(minutes, key.start);
    occurrences(minutes, key.start);
    codeLenses(minutes.meeting);
    folds(minutes.meeting, (offset) => document.positionAt(offset).line);
    minutesMarks(minutes.meeting, document);
    minutesStatus(minutes);
    attendanceRows(minutes.meeting, document, { uri: document.uri, limit: 200 });
    for (const preview of previews) showIn(preview);
  }
  if (count === Math.ceil(keys / 10)) first = used();
  if (count >= keys) break;
}
console.log(JSON.stringify({ first, last: used() }));
