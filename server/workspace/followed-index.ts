import { type LangiumDocument, URI, UriUtils } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { FileChangeType } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.ts';
import type { DigestStore } from './digest-store.ts';
import type { WorkspaceIndex } from './workspace-index.ts';
import { createWorkspaceIndex } from './workspace-index.ts';

/**
 * The index of the workspace that a server works in; it follows folders, files and what is opened and closed. `digestStore`
 * makes what keeps its digests, when the client has said in which folder.
 */
export function followedIndex(
  shared: LangiumSharedServices,
  digestStore?: (folder: string) => DigestStore,
): WorkspaceIndex {
  const { LangiumDocuments, TextDocuments, FileSystemProvider } = shared.workspace;
  let store: DigestStore | undefined;
  shared.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
    const options: InitializationOptions | undefined = initializationOptions;
    if (options?.storage) store = digestStore?.(options.storage);
  });
  // What has just been closed is still there, without a text.
  const isOpen = ({ uri }: LangiumDocument) => TextDocuments.get(uri) !== undefined;
  const index = createWorkspaceIndex(
    FileSystemProvider,
    () => LangiumDocuments.all.filter(isOpen),
    () => store,
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

// Of other files only their creation and deletion is reported, as it is of folders; what has a file's extension is no folder.
const otherFile = /\.(?!protokoll$)[a-z][a-z0-9]{0,5}$/i;

function canMatter(uri: string): boolean {
  return !otherFile.test(UriUtils.basename(URI.parse(uri)));
}
