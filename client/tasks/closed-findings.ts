import * as vscode from 'vscode';

/** What a check has found in minutes that are not open. Those that are open have their findings from the server. */
export interface ClosedFindings extends vscode.Disposable {
  set(uri: vscode.Uri, found: readonly vscode.Diagnostic[]): void;
  clear(): void;
}

/** Findings that go as soon as they may be wrong: when the file is opened, changed or deleted. */
export function closedFindings(): ClosedFindings {
  const findings = vscode.languages.createDiagnosticCollection('protokoll.check');
  const forget = (uri: vscode.Uri) => findings.delete(uri);
  const isOpen = (uri: vscode.Uri) =>
    vscode.workspace.textDocuments.some((document) => !document.isClosed && String(document.uri) === String(uri));
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.protokoll', true);
  const ends = vscode.Disposable.from(
    findings,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidDelete(forget),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => forget(uri)),
  );
  return {
    set: (uri, found) => {
      if (!isOpen(uri)) findings.set(uri, found);
    },
    clear: () => findings.clear(),
    dispose: () => ends.dispose(),
  };
}
