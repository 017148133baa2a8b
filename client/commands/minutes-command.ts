import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentEdits } from '../../server/editing/editing-protocol.ts';
import { say } from '../say.ts';
import type { Text } from '../texts.ts';

const texts = {
  openFirst: { sv: 'Öppna ett protokoll först.', en: 'Open minutes first.' },
  failed: { sv: '{what} gick inte: {reason}', en: '{what} failed: {reason}' },
  changed: {
    sv: 'Texten ändrades under tiden, så inget är gjort. Försök igen.',
    en: 'The text was changed meanwhile, so nothing is done. Try again.',
  },
} satisfies Record<string, Text>;

/** What a command is given that works on minutes. */
export interface CommandContext {
  readonly document: vscode.TextDocument;
  /** The document's address as the server knows it. */
  readonly uri: string;
}

/** Registers a command whose errors the user reads as a sentence; `what` is the command's name, as it begins one. */
export function registerCommand<Arguments extends readonly unknown[]>(
  command: string,
  what: Text,
  run: (...args: Arguments) => Promise<unknown>,
): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (...args: unknown[]) => {
    try {
      return await run(...(args as unknown as Arguments));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(say(texts.failed, { what: say(what), reason }));
      return undefined;
    }
  });
}

/**
 * Registers a command on the minutes at an address, which a menu gives, or else in the active editor. What comes after the
 * address answers the command's questions beforehand; menus put things of their own there, which answer none.
 */
export function registerMinutesCommand<Options extends object>(
  client: BaseLanguageClient,
  command: string,
  what: Text,
  run: (context: CommandContext, options: Partial<Options>) => Promise<unknown>,
): vscode.Disposable {
  return registerCommand(command, what, async (address?: unknown, options?: unknown) => {
    const active = vscode.window.activeTextEditor?.document;
    const document = address instanceof vscode.Uri ? await vscode.workspace.openTextDocument(address) : active;
    if (document?.languageId !== 'protokoll') {
      void vscode.window.showInformationMessage(say(texts.openFirst));
      return undefined;
    }
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    return run({ document, uri }, (options ?? {}) as Partial<Options>);
  });
}

/** Makes the edits in one step that can be undone. False, and nothing done, when the text is no longer what they were made for. */
export async function applyEdits(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  { version, edits }: DocumentEdits,
): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  change.set(
    document.uri,
    edits.map(({ range, newText }) => vscode.TextEdit.replace(client.protocol2CodeConverter.asRange(range), newText)),
  );
  const isDone = document.version === version && (await vscode.workspace.applyEdit(change));
  if (!isDone) void vscode.window.showWarningMessage(say(texts.changed));
  return isDone;
}

/** Shows minutes without a file, which are not there until then. */
export async function showNewMinutes(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'protokoll', content });
  return vscode.window.showTextDocument(document);
}
