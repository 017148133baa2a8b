/** Edits of one document in the terms of LSP, as far as the client knows them. */
import type { ClientCapabilities, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FixEdit } from '../../language/editing/fixes/fix.ts';
import { toLspRange } from '../documents/lsp-ranges.ts';

/** What a client can do with edits. */
export interface EditSupport {
  /** Takes the document's version with the edits, and refuses them for any other. */
  readonly versions: boolean;
  /** Has tab stops in edits. */
  readonly snippets: boolean;
}

export function editSupport({ workspace }: ClientCapabilities): EditSupport {
  const versions = workspace?.workspaceEdit?.documentChanges === true;
  // Snippets can only be in edits with a version.
  return { versions, snippets: versions && workspace?.workspaceEdit?.snippetEditSupport === true };
}

/** True if the edits change nothing for this client: without tab stops there may be nothing to write. */
export function isNothing(edits: readonly FixEdit[], document: TextDocument, { snippets }: EditSupport): boolean {
  return edits.every(({ range, newText, snippet }) => {
    if (snippets && snippet !== undefined) return false;
    return document.getText(toLspRange(document, range)) === newText;
  });
}

export function toWorkspaceEdit(
  edits: readonly FixEdit[],
  document: TextDocument,
  { versions, snippets }: EditSupport,
): WorkspaceEdit {
  const { uri, version } = document;
  if (!versions) return { changes: { [uri]: edits.map((edit) => toTextEdit(edit, document)) } };
  const written = edits.map((edit): TextEdit | SnippetTextEdit => {
    if (!snippets || edit.snippet === undefined) return toTextEdit(edit, document);
    return { range: toLspRange(document, edit.range), snippet: { kind: 'snippet', value: edit.snippet } };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits: written }] };
}

function toTextEdit({ range, newText }: FixEdit, document: TextDocument): TextEdit {
  return { range: toLspRange(document, range), newText };
}
