import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { toLspRange } from '../documents/lsp-ranges.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { occurrences } from './references.ts';

/** Marks every place of the person or item at the cursor; where they are declared as written, elsewhere as read. */
export const highlightProvider: DocumentHighlightProvider = {
  getDocumentHighlight(document: LangiumDocument, { position }): DocumentHighlight[] {
    const { textDocument } = document;
    return occurrences(minutesOf(document), textDocument.offsetAt(position)).map(({ range, isDeclaration }) => ({
      range: toLspRange(textDocument, range),
      kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  },
};
