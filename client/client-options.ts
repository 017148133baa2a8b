import type { LanguageClientOptions } from 'vscode-languageclient';
import { type InitializationOptions, showPlacesCommand } from '../server/protocol.ts';

const initializationOptions: InitializationOptions = { commands: [showPlacesCommand] };

/** What the client of the language server is told, wherever it runs. */
export const clientOptions: LanguageClientOptions = {
  // No scheme: new, unsaved minutes and those in virtual file systems are minutes, too.
  documentSelector: [{ language: 'protokoll' }],
  initializationOptions,
};
