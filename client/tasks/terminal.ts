import * as vscode from 'vscode';
import { terminalText } from '../../language/source/terminal-text.ts';

/** Work of a task: it shows lines, ends early when it is cancelled, and returns its exit code. */
export type TaskWork = (show: (line: string) => void, token: vscode.CancellationToken) => Promise<number>;

const interrupt = '\u0003';

/** A terminal in which the work runs. Closing it or Ctrl+C cancels; an error is shown and sets exit code 1. */
export function taskTerminal(work: TaskWork): vscode.Pseudoterminal {
  const written = new vscode.EventEmitter<string>();
  const ended = new vscode.EventEmitter<number>();
  const source = new vscode.CancellationTokenSource();
  const show = (line: string) => written.fire(`${terminalText(line)}\r\n`);
  return {
    onDidWrite: written.event,
    onDidClose: ended.event,
    open: () => {
      void work(show, source.token)
        .catch((error: unknown) => {
          if (!source.token.isCancellationRequested) show(error instanceof Error ? error.message : String(error));
          return 1;
        })
        .then((code) => ended.fire(code));
    },
    close: () => source.cancel(),
    handleInput: (keys) => {
      if (keys.includes(interrupt)) source.cancel();
    },
  };
}
