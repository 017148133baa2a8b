import type { LanguageClientOptions } from 'vscode-languageclient';
import type { FileOptions } from '../server/files/file-protocol.ts';
import { exportItemCommand, type InitializationOptions, showPlacesCommand } from '../server/protocol.ts';

const initializationOptions: InitializationOptions & FileOptions = {
  commands: [showPlacesCommand, exportItemCommand],
  files: true,
  tellChanges: true,
};

/** The options of the language client, wherever it runs. */
export const clientOptions: LanguageClientOptions = {
  // No scheme: new, unsaved minutes and those in virtual file systems are minutes, too.
  documentSelector: [{ language: 'protokoll' }],
  initializationOptions,
};
