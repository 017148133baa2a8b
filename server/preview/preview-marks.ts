import type { LangiumDocument } from 'langium';
import type { CheckOptions } from '../../language/checks/check.ts';
import type { Severity } from '../../language/checks/severity.ts';
import { findingsOf } from '../diagnostics/findings.ts';
import type { PlacedBlock } from './page.ts';
import type { PreviewMark } from './preview-protocol.ts';
import type { ShownBlock } from './shown.ts';

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
    // What stands between blocks, as a comment, belongs to the one above.
    const place = lastUpTo(starts, line) ?? starts[0];
    const block = place && blocks[place.index]?.id;
    if (place && block !== undefined)
      marks.push({ block, severity, message: finding.message, line: line - place.line, character });
    if (marks.length === most) break;
  }
  return marks;
}

/** The last that starts on this line or above it. */
function lastUpTo<T extends { readonly line: number }>(starts: readonly T[], line: number): T | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1];
}
