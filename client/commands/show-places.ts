import * as vscode from 'vscode';
import type { LanguageClient, Location, Position } from 'vscode-languageclient/node';
import { showPlacesCommand } from '../../server/protocol.ts';

/** What a code lens over an item does: shows its decisions and actions in the editor's own list of places. */
export function registerShowPlaces({ protocol2CodeConverter: code }: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(
    showPlacesCommand,
    async (uri: string, position: Position, places: readonly Location[]) => {
      await vscode.commands.executeCommand(
        'editor.action.showReferences',
        code.asUri(uri),
        code.asPosition(position),
        places.map((place) => code.asLocation(place)),
      );
    },
  );
}
