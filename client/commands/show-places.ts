import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import { showPlacesCommand } from '../../server/protocol.ts';
import type { FeatureContext } from '../feature.ts';

/** What a code lens over an item does: shows its decisions and actions in the editor's own list of places. */
export function registerShowPlaces({ client }: FeatureContext): vscode.Disposable {
  const { protocol2CodeConverter: code } = client;
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
