import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { nodeFlagsOfServer } from '../server/node-flags.ts';
import { type InitializationOptions, showPlacesCommand } from '../server/protocol.ts';
import { registerSuggestCommand } from './suggest-command.ts';

const initializationOptions: InitializationOptions = { commands: [showPlacesCommand] };

/** The client of the language server. It is not started yet. */
export function createClient(context: vscode.ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const client = new LanguageClient(
    'protokoll',
    'Protokoll',
    {
      run: { module, transport: TransportKind.ipc, options: { execArgv: [...nodeFlagsOfServer] } },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect'] } },
    },
    // No scheme: new, unsaved minutes and those in virtual file systems are minutes, too.
    { documentSelector: [{ language: 'protokoll' }], initializationOptions },
  );
  registerSuggestCommand(client);
  return client;
}
