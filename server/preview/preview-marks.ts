import type { LangiumDocument } from 'langium';
import type { CheckOptions } from '../../language/checks/check.ts';
import type { Severity } from '../../language/checks/rule.ts';
import { countLeading } from '../../language/source/search.ts';
import { findingsOf } from '../diagnostics/findings.ts';
import type { PlacedBlock } from './live-page.ts';
import type { ShownBlock } from './patches.ts';
import type { PreviewMark } from './preview-protocol.ts';

/** A preview shows no hints: they are about how to write, and the page is for reading. */
const shown: Partial<Record<Severity, PreviewMark['severity']>> = {
  error: 'error',
  warning: 'warning',
  information: 'information',
};

/** More than anybody reads. */
const most = 500;

/** The findings at the blocks that they are about; `page` and `blocks` are the same blocks in the same order. */
export function marksOf(
  document: LangiumDocument,
  page: readonly PlacedBlock[],
  blocks: readonly ShownBlock[],
  options: CheckOptions,
): PreviewMark[] {
  const { textDocument } = document;
  const starts = page.flatMap(({ line }, index) => (line === undefined ? [] : [{ line, index }]));
  const marks: PreviewMark[] = [];
  for (const finding of findingsOf(document, options)) {
    const severity = shown[finding.severity];
    if (!severity) continue;
    const { line, character } = textDocument.positionAt(finding.range.start);
    // What is between blocks, as a comment, belongs to the one above.
    const place = starts[Math.max(0, countLeading(starts, (start) => start.line <= line) - 1)];
    const block = place && blocks[place.index]?.id;
    if (place && block !== undefined)
      marks.push({ block, severity, message: finding.message, line: line - place.line, character });
    if (marks.length === most) break;
  }
  return marks;
}
