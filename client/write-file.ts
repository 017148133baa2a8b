import * as vscode from 'vscode';
import { say } from './say.ts';
import type { Text } from './texts.ts';

const texts = {
  refused: {
    sv: '”{name}” kunde inte skrivas i mappen ”{folder}”. Är filen öppen i ett annat program, så stäng den där. Annars: välj en annan mapp.',
    en: '“{name}” could not be written in the folder “{folder}”. If the file is open in another program, close it there. Otherwise choose another folder.',
  },
} satisfies Record<string, Text>;

/** Takes from a new file what its source does not permit. */
type LimitAccess = (file: vscode.Uri, source: vscode.Uri) => Promise<void>;

let limitAccess: LimitAccess | undefined;

/** Where files have permissions, that is on Node: how they are limited. */
export function limitAccessWith(limit: LimitAccess): void {
  limitAccess = limit;
}

/**
 * Writes a file atomically: beside its place first, then renamed over what was there. Nobody can
 * read it who cannot read `source`, which it is made from. Rejects in the user's words when the place cannot be written to.
 */
export async function writeFile(target: vscode.Uri, content: Uint8Array, source: vscode.Uri): Promise<void> {
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const folder = vscode.Uri.joinPath(target, '..');
  const temporary = vscode.Uri.joinPath(folder, `.${name}.${crypto.randomUUID()}.tmp`);
  try {
    await vscode.workspace.fs.writeFile(temporary, new Uint8Array());
    await limitAccess?.(temporary, source);
    await vscode.workspace.fs.writeFile(temporary, content);
    await vscode.workspace.fs.rename(temporary, target, { overwrite: true });
  } catch (cause) {
    await vscode.workspace.fs.delete(temporary).then(undefined, () => undefined);
    const shown = folder.scheme === 'file' ? folder.fsPath : folder.path;
    throw new Error(say(texts.refused, { name, folder: shown }), { cause });
  }
}
