import type * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerExport } from './commands/export.ts';
import { registerShowPlaces } from './commands/show-places.ts';
import { createClient } from './language-client.ts';

let client: LanguageClient | undefined;

export function activate(context: vscode.ExtensionContext): void {
  client = createClient(context);
  context.subscriptions.push(registerExport(client), registerShowPlaces(client));
  // Not awaited: the editor need not wait for the server. Requests do, and the client tells the user when it fails.
  client.start().catch(() => undefined);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
