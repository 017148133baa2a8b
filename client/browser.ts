/** The extension where VS Code runs in a browser. */
import * as vscode from 'vscode';
import { LanguageClient, type Middleware } from 'vscode-languageclient/browser';
import { type ProgramFileParams, programFileRequest, type ServerStart } from '../server/files/file-protocol.ts';
import { activateFeatures } from './activate.ts';
import { clientOptions } from './client-options.ts';
import { registerRulePages, rulePages } from './rule-pages.ts';

/** A browser's worker, as far as it is used; the types of Node have another one. */
interface WebWorker {
  postMessage(message: ServerStart): void;
  terminate(): void;
}

/** What the types of the language client call a worker. */
type ServerWorker = ConstructorParameters<typeof LanguageClient>[2];

/**
 * Makes what is asked plain, as it is where messages are text. Copied between workers, an object of the editor's (a
 * `Position`) would lose what it has: only fields are copied, and its own are getters.
 */
const plainParams: Middleware = {
  sendRequest: (type, params, token, next) =>
    next(type, params === undefined ? params : JSON.parse(JSON.stringify(params)), token),
};

let client: LanguageClient | undefined;
let worker: WebWorker | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const { Worker } = globalThis as unknown as { readonly Worker: new (address: string) => WebWorker };
  worker = new Worker(vscode.Uri.joinPath(program, 'server-web.js').toString(true));
  worker.postMessage({ program: program.toString(true), rulePages });
  client = new LanguageClient('protokoll', 'Protokoll', worker as unknown as ServerWorker, {
    ...clientOptions,
    middleware: { ...clientOptions.middleware, ...plainParams },
  });
  context.subscriptions.push(
    registerRulePages(context.extensionUri),
    client.onRequest(programFileRequest, ({ path }: ProgramFileParams) =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(program, path)),
    ),
  );
  activateFeatures(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  worker?.terminate();
}
