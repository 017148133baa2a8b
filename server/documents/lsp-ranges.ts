import type { Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceRange } from '../../language/source/range.ts';

/** A range of the model in the terms of LSP. */
export function toLspRange(document: TextDocument, range: SourceRange): Range {
  return { start: document.positionAt(range.start), end: document.positionAt(range.end) };
}
