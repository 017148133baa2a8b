import { DefaultWorkspaceManager, URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  type FileSystemWatcher,
  type TextDocumentChangeEvent,
  WatchKind,
} from 'vscode-languageserver';
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
    return [
      { globPattern: '**/*.protokoll' },
      // A folder that comes or goes is reported by itself, without the files in it.
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ];
  }

  /** Files are the workspace index's; no document is made of them. */
  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
  }

  didCloseDocument(event: TextDocumentChangeEvent<TextDocument>): void {
    this.fireDocumentUpdate([], [URI.parse(event.document.uri)]);
  }
}
