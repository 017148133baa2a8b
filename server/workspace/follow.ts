import { URI, UriUtils } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { FileChangeType } from 'vscode-languageserver';
import type { WorkspaceIndex } from './workspace-index.ts';
import { createWorkspaceIndex } from './workspace-index.ts';

/** The index of the workspace that a server works in; it follows folders, files and what is opened and closed. */
export function followedIndex(shared: LangiumSharedServices): WorkspaceIndex {
  const { LangiumDocuments, TextDocuments, FileSystemProvider } = shared.workspace;
  const index = createWorkspaceIndex(FileSystemProvider, () =>
    // What has just been closed is still there, without a text.
    LangiumDocuments.all.filter(({ uri }) => TextDocuments.get(uri) !== undefined),
  );
  followFolders(index, shared);
  TextDocuments.onDidClose(({ document }) => index.changed(document.uri));
  shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) index.deleted(uri);
      else if (canMatter(uri)) index.changed(uri);
    }
  });
  return index;
}

function followFolders(index: WorkspaceIndex, { lsp }: LangiumSharedServices): void {
  let folders: readonly string[] = [];
  let canChange = false;
  lsp.LanguageServer.onInitialize(({ workspaceFolders, rootUri, capabilities }) => {
    // Older clients know of one folder only.
    folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    canChange = capabilities.workspace?.workspaceFolders === true;
  });
  lsp.LanguageServer.onInitialized(() => {
    for (const folder of folders) index.addFolder(folder);
    if (!canChange) return;
    lsp.Connection?.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) index.removeFolder(uri);
      for (const { uri } of added) index.addFolder(uri);
    });
  });
}

// Of other files only their coming and going is told, as it is of folders; what has a file's extension is no folder.
const otherFile = /\.(?!protokoll$)[a-z][a-z0-9]{0,5}$/i;

function canMatter(uri: string): boolean {
  return !otherFile.test(UriUtils.basename(URI.parse(uri)));
}
