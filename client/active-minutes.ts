import * as vscode from 'vscode';

/** The minutes that the user has before them, and the event of others taking their place. */
export interface ActiveMinutes extends vscode.Disposable {
  readonly current: () => vscode.TextDocument | undefined;
  readonly onDidChange: vscode.Event<void>;
}

/** Follows the active editor. Its minutes stay the active ones while the focus is beside them, in a preview or a panel. */
export function followActiveMinutes(): ActiveMinutes {
  const changed = new vscode.EventEmitter<void>();
  let current = activeNow(undefined);
  const look = () => {
    const now = activeNow(current);
    if (now === current) return;
    current = now;
    changed.fire();
  };
  const listening = [
    changed,
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeVisibleTextEditors(look),
    // Minutes can become such when somebody chooses the language.
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument(look),
  ];
  return {
    current: () => current,
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(...listening).dispose(),
  };
}

function activeNow(last: vscode.TextDocument | undefined): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  if (active) return active.languageId === 'protokoll' ? active : undefined;
  const isVisible = vscode.window.visibleTextEditors.some(({ document }) => document === last);
  return isVisible && last?.languageId === 'protokoll' ? last : undefined;
}
