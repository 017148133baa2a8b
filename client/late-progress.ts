import * as vscode from 'vscode';

/** Work that is done sooner than this shows no progress: a flash would only disturb. */
const patience = 500;

/**
 * Runs work that may take long: after half a second it shows progress, with a button that cancels. Returns undefined when
 * it was cancelled.
 */
export async function withLateProgress<T>(
  title: string,
  work: (token: vscode.CancellationToken) => Promise<T>,
): Promise<T | undefined> {
  const source = new vscode.CancellationTokenSource();
  const result = work(source.token);
  const done = result.then(
    () => true,
    () => true,
  );
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, patience, false));
  if (!(await Promise.race([done, late]))) {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    await vscode.window.withProgress(options, async (_progress, token) => {
      token.onCancellationRequested(() => source.cancel());
      await Promise.race([done, new Promise((resolve) => token.onCancellationRequested(resolve))]);
    });
  }
  if (!source.token.isCancellationRequested) return result;
  // The request was cancelled.
  result.catch(() => undefined);
  return undefined;
}
