import { DefaultWorkspaceManager, URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { FileSystemWatcher, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

// The server keeps the trees of the minutes that are open, and of no others: a folder with years of minutes costs nothing.

/** Reads no folder at the start. */
export class OpenDocumentsManager extends DefaultWorkspaceManager {
  protected override traverseFolder(): Promise<void> {
    return Promise.resolve();
  }
}

/** Forgets minutes, and their findings, when they are closed. */
export class OpenDocumentsHandler extends DefaultDocumentUpdateHandler {
  protected override getWatchers(): FileSystemWatcher[] {
    return [];
  }

  didCloseDocument(event: TextDocumentChangeEvent<TextDocument>): void {
    this.fireDocumentUpdate([], [URI.parse(event.document.uri)]);
  }
}
