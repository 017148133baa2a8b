import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { features } from './features.ts';
import { registerSuggestCommand } from './suggest-command.ts';

/** Registers every feature and starts the server. The same on the desktop and in a browser. */
export function activateFeatures(extension: vscode.ExtensionContext, client: BaseLanguageClient): void {
  registerSuggestCommand(client);
  extension.subscriptions.push(...features.map((register) => register({ client, extension })));
  // Not awaited: activation does not wait for the server. Requests do, and the client reports its failure to the user.
  client.start().catch(() => undefined);
}
