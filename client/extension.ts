import type * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerExport } from './commands/export.ts';
import { createClient } from './language-client.ts';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  client = createClient(context);
  context.subscriptions.push(registerExport(client));
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
