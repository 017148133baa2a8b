import * as vscode from 'vscode';
import { type ExportOffer, exportItemCommand } from '../../server/protocol.ts';
import { askForOffer, exportAgain, exportMinutes } from '../export/export-minutes.ts';
import { exportTexts as texts } from '../export/export-texts.ts';
import type { ExportArguments } from '../export/job.ts';
import type { FeatureContext } from '../feature.ts';
import { say } from '../say.ts';
import { registerCommand } from './minutes-command.ts';

/** Commands that make one paper, by its id. */
const paperCommands = {
  'protokoll.exportDecisions': 'beslutslista',
  'protokoll.exportActions': 'atgardslista',
  'protokoll.exportAttendance': 'narvarolista',
  'protokoll.exportNotice': 'anslag',
  'protokoll.exportCalendar': 'kalender',
};

/**
 * *Exportera…* and its shortcuts: from the palette, a menu (which gives the file) or another extension. Each gives the file
 * that was written, or undefined.
 */
export function registerExport(context: FeatureContext): vscode.Disposable {
  /** Runs a command on the minutes that it is given, or on those in the editor. */
  const register = (
    command: string,
    run: (document: vscode.TextDocument, offer: ExportOffer, given: ExportArguments) => Promise<vscode.Uri | undefined>,
  ) =>
    registerCommand(command, texts.what, async (uri?: vscode.Uri, given: ExportArguments = {}) => {
      const document = await minutesAt(uri);
      return document && run(document, await askForOffer(context, document), given);
    });
  return vscode.Disposable.from(
    register('protokoll.export', (document, offer, given) => exportMinutes(context, document, given, offer)),
    register('protokoll.exportAgain', (document, offer) => exportAgain(context, document, offer)),
    ...Object.entries(paperCommands).map(([command, paper]) =>
      register(command, (document, offer, given) => exportMinutes(context, document, { ...given, paper }, offer)),
    ),
    registerCommand(exportItemCommand, texts.what, (uri?: string | vscode.Uri, number?: string) =>
      exportItem(context, uri, number),
    ),
  );
}

/** *Protokollsutdrag av punkten vid markören*; a lens above an item says which item itself. */
async function exportItem(
  context: FeatureContext,
  uri: string | vscode.Uri | undefined,
  number: string | undefined,
): Promise<vscode.Uri | undefined> {
  const document = await minutesAt(typeof uri === 'string' ? vscode.Uri.parse(uri) : uri);
  if (!document) return undefined;
  const editor = vscode.window.activeTextEditor;
  const cursor = editor?.document === document ? editor.selection.active : undefined;
  const offer = await askForOffer(context, document, cursor);
  const items = typeof number === 'string' ? number : offer.item;
  if (items === undefined) {
    void vscode.window.showInformationMessage(say(texts.noItem));
    return undefined;
  }
  return exportMinutes(context, document, { paper: 'utdrag', options: { items } }, offer);
}

async function minutesAt(uri: vscode.Uri | undefined): Promise<vscode.TextDocument | undefined> {
  const document = uri ? await vscode.workspace.openTextDocument(uri) : shownMinutes();
  if (document?.languageId === 'protokoll') return document;
  void vscode.window.showInformationMessage(say(texts.noMinutes));
  return undefined;
}

/** Those that the user writes in; or, when they are in the preview or a view, those that are the only ones on the screen. */
function shownMinutes(): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  if (active) return active;
  const shown = vscode.window.visibleTextEditors.map(({ document }) => document);
  const minutes = new Set(shown.filter(({ languageId }) => languageId === 'protokoll'));
  return minutes.size === 1 ? [...minutes][0] : undefined;
}
