/** Questions one after another, with a way back. */
import * as vscode from 'vscode';

/** The user wants the question before this one again. */
export const back = Symbol('back');

export interface StepOptions {
  readonly title: string;
  readonly placeholder: string;
  /** Counted from 1. The first step has no way back. */
  readonly step: number;
}

/** Gives the row that was chosen; undefined when the user changed their mind. */
export function pickOne<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  { title, placeholder, step }: StepOptions,
): Promise<T | typeof back | undefined> {
  const input = vscode.window.createQuickPick<T>();
  Object.assign(input, { title, placeholder, step, matchOnDescription: true, matchOnDetail: true, items: rows });
  return answered(input, step, () => input.selectedItems[0]);
}

/** Gives the rows that were chosen, at least one; undefined when the user changed their mind. */
export function pickSeveral<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  { title, placeholder, step }: StepOptions,
): Promise<readonly T[] | typeof back | undefined> {
  const input = vscode.window.createQuickPick<T>();
  Object.assign(input, { title, placeholder, step, canSelectMany: true, items: rows });
  return answered(input, step, () => (input.selectedItems.length > 0 ? input.selectedItems : undefined));
}

/** Gives what was written; undefined when the user changed their mind. `wrong` says why an answer will not do. */
export function write(
  { title, placeholder, step }: StepOptions,
  wrong: (text: string) => string | undefined,
): Promise<string | typeof back | undefined> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { title, prompt: placeholder, step });
  return answered(input, step, () => {
    const reason = wrong(input.value);
    input.validationMessage = reason;
    return reason === undefined ? input.value : undefined;
  });
}

type Input<T extends vscode.QuickPickItem> = vscode.QuickPick<T> | vscode.InputBox;

/** Shows the question. `read` gives the answer, or undefined as long as there is none to take. */
function answered<T extends vscode.QuickPickItem, A>(
  input: Input<T>,
  step: number,
  read: () => A | undefined,
): Promise<A | typeof back | undefined> {
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    input.onDidAccept(() => {
      const answer = read();
      if (answer === undefined) return;
      resolve(answer);
      input.hide();
    });
    input.onDidTriggerButton((button) => {
      if (button !== vscode.QuickInputButtons.Back) return;
      resolve(back);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}
