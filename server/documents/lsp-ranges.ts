import type { Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceRange } from '../../language/source/range.ts';

/** A range of the model in the terms of LSP. */
export function toLspRange(document: TextDocument, range: SourceRange): Range {
  return { start: document.positionAt(range.start), end: document.positionAt(range.end) };
}

/** The address of a place in a document, as editors take it: the line and the character from 1. Safe inside Markdown links. */
export function addressIn(document: TextDocument, offset: number): string {
  const { line, character } = document.positionAt(offset);
  const uri = document.uri.replace(/[()<>\s]/g, (found) => `%${found.charCodeAt(0).toString(16)}`);
  return `${uri}#L${line + 1},${character + 1}`;
}
