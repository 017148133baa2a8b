/** The extension where VS Code runs on Node: on the desktop, and on a remote machine. `node-entry.ts` loads it. */
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { environmentOfServer, nodeFlagsOfServer } from '../server/node-process.ts';
import type { InitializationOptions } from '../server/protocol.ts';
import { activateFeatures } from './activate.ts';
import { clientOptions } from './client-options.ts';
import { compiledFolder } from './compiled-folder.ts';
import { limitAccess } from './limit-access.ts';
import { limitAccessWith } from './write-file.ts';

let client: LanguageClient | undefined;

export function activate(context: vscode.ExtensionContext): void {
  limitAccessWith(limitAccess);
  client = createClient(context);
  activateFeatures(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/**
 * The client of the language server, which runs in a process of its own. It is not started yet. Node keeps what it has
 * compiled of the server in the extension's own storage, so that later starts need not: a quarter of their work.
 */
function createClient(context: vscode.ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const env = { ...environmentOfServer, NODE_COMPILE_CACHE: compiledFolder(context) };
  return new LanguageClient(
    'protokoll',
    'Protokoll',
    {
      run: { module, transport: TransportKind.ipc, options: { execArgv: [...nodeFlagsOfServer], env } },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect'] } },
    },
    { ...clientOptions, initializationOptions: { ...clientOptions.initializationOptions, ...storageOf(context) } },
  );
}

/** Where the server may keep what it knows of this workspace; nowhere in a window without a folder. */
function storageOf({ storageUri }: vscode.ExtensionContext): Pick<InitializationOptions, 'storage'> {
  return storageUri?.scheme === 'file' ? { storage: storageUri.fsPath } : {};
}
