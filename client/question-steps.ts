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

/** Returns the row that was chosen; undefined when the user changed their mind. */
export function pickOne<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  { title, placeholder, step }: StepOptions,
): Promise<T | typeof back | undefined> {
  const input = vscode.window.createQuickPick<T>();
  Object.assign(input, { title, placeholder, step, matchOnDescription: true, matchOnDetail: true, items: rows });
  return answered(input, step, () => input.selectedItems[0]);
}

/** Returns the rows that were chosen, at least one; undefined when the user changed their mind. */
export function pickSeveral<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  { title, placeholder, step }: StepOptions,
): Promise<readonly T[] | typeof back | undefined> {
  const input = vscode.window.createQuickPick<T>();
  Object.assign(input, { title, placeholder, step, canSelectMany: true, items: rows });
  return answered(input, step, () => (input.selectedItems.length > 0 ? input.selectedItems : undefined));
}

/** Returns what was written; undefined when the user changed their mind. `wrong` says why an answer will not do. */
export function write(
  { title, placeholder, step, value = '' }: StepOptions & { readonly value?: string },
  wrong: (text: string) => string | undefined,
): Promise<string | typeof back | undefined> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { title, prompt: placeholder, step, value });
  return answered(input, step, () => {
    const reason = wrong(input.value);
    input.validationMessage = reason;
    return reason === undefined ? input.value : undefined;
  });
}

/** A row to choose, or the words that were typed instead. */
export type RowOrText<T> = { readonly row: T } | { readonly text: string };

/**
 * Returns a row, or what was typed when no row is called so: the last row of the list says that it can be taken. `ofText` is
 * that row's label.
 */
export function pickOrWrite<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  { title, placeholder, step }: StepOptions,
  ofText: (text: string) => string,
): Promise<RowOrText<T> | typeof back | undefined> {
  type Row = vscode.QuickPickItem & { readonly row?: T };
  const listed = rows.map((row): Row => ({ ...row, row }));
  const input = vscode.window.createQuickPick<Row>();
  Object.assign(input, { title, placeholder, step, matchOnDescription: true, items: listed });
  input.onDidChangeValue((value) => {
    const text = value.trim();
    const isListed = rows.some(({ label }) => label.toLowerCase() === text.toLowerCase());
    input.items = text === '' || isListed ? listed : [...listed, { label: ofText(text), alwaysShow: true }];
  });
  return answered(input, step, () => {
    const [chosen] = input.selectedItems;
    if (chosen?.row) return { row: chosen.row };
    const text = input.value.trim();
    return text === '' ? undefined : { text };
  });
}

type Input<T extends vscode.QuickPickItem> = vscode.QuickPick<T> | vscode.InputBox;

/** Shows the question. `read` returns the answer, or undefined as long as there is none to take. */
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
