/** What VS Code loads on Node: as little as there can be, which loads the rest (`node.ts`) as it was compiled the last time. */
import type * as vscode from 'vscode';
import { type Loaded, loadCompiled } from './code-cache.ts';
import { compiledFolder } from './compiled-folder.ts';

type Extension = typeof import('./node.ts');

/** When the extension has been at work for so long, V8 has compiled what a start needs. In milliseconds. */
const settled = 10_000;

let extension: Loaded<Extension> | undefined;
let timer: NodeJS.Timeout | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const file = context.asAbsolutePath('dist/client-node.cjs');
  const loaded = loadCompiled<Extension>(file, compiledFolder(context), require);
  extension = loaded;
  loaded.exports.activate(context);
  timer = setTimeout(() => void loaded.keep(), settled);
}

/** Keeps what is compiled as well, for those who look at minutes for a moment only. */
export async function deactivate(): Promise<void> {
  clearTimeout(timer);
  await Promise.all([extension?.exports.deactivate(), extension?.keep()]);
}
