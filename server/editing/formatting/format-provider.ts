import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import {
  type DocumentOnTypeFormattingParams,
  type DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceEdit } from '../../../language/editing/edit.ts';
import { formatMinutes, formatRange } from '../../../language/editing/formatter/formatter.ts';
import { toLspRange } from '../../documents/lsp-ranges.ts';
import { minutesOf } from '../../documents/open-minutes.ts';
import { editsAfterEnter } from './on-type.ts';

/** Formatting over LSP: the whole document, a part of it, and what Enter does. The style is the language's own. */
export const formatter: Formatter = {
  formatOnTypeOptions: { firstTriggerCharacter: '\n' },

  formatDocument: ({ textDocument }: LangiumDocument): TextEdit[] =>
    toLspEdits(formatMinutes(textDocument.getText()), textDocument),

  formatDocumentRange({ textDocument }: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    const [start, end] = [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
    return toLspEdits(formatRange(textDocument.getText(), { start, end }), textDocument);
  },

  formatDocumentOnType(document: LangiumDocument, { position, ch }: DocumentOnTypeFormattingParams): TextEdit[] {
    if (ch !== '\n') return [];
    const { textDocument } = document;
    return toLspEdits(editsAfterEnter(minutesOf(document), textDocument.offsetAt(position)), textDocument);
  },
};

function toLspEdits(edits: readonly SourceEdit[], document: TextDocument): TextEdit[] {
  return edits.map(({ range, newText }) => TextEdit.replace(toLspRange(document, range), newText));
}
