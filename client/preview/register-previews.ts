import * as vscode from 'vscode';
import type { FeatureContext } from '../feature.ts';
import { say } from '../say.ts';
import type { KeptState, PreviewState } from './messages.ts';
import { createPreview, type Preview } from './preview.ts';
import { previewTexts } from './preview-texts.ts';

/** What VS Code knows the panels by. */
const panelType = 'protokoll.preview';

/** The live preview: its commands, and its panels after a restart. */
export function registerPreview({ client, extension }: FeatureContext): vscode.Disposable {
  const previews = new Set<Preview>();

  function add(panel: vscode.WebviewPanel, state: PreviewState): Preview {
    const preview = createPreview(client, extension.extensionUri, panel, state, () => tellMenus());
    previews.add(preview);
    panel.onDidDispose(() => previews.delete(preview));
    tellMenus();
    return preview;
  }

  const active = () => [...previews].find(({ panel }) => panel.active);

  /** The title bar's buttons follow the preview that is in front. */
  function tellMenus(): void {
    const state = active()?.state();
    void vscode.commands.executeCommand('setContext', 'protokoll.previewPinned', state?.pinned === true);
    void vscode.commands.executeCommand('setContext', 'protokoll.previewPublished', state?.version === 'publik');
  }

  async function show(uri: vscode.Uri | undefined, column: vscode.ViewColumn): Promise<void> {
    const minutes = await minutesAt(uri);
    if (!minutes) {
      void vscode.window.showInformationMessage(say(previewTexts.openFirst));
      return;
    }
    const following = [...previews].find((preview) => !preview.state().pinned);
    if (following) {
      following.change({ uri: minutes });
      following.panel.reveal(undefined, column === vscode.ViewColumn.Beside);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      panelType,
      say(previewTexts.title, { name: '' }),
      { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside },
      { enableFindWidget: true },
    );
    add(panel, { uri: minutes, version: 'intern', pinned: false });
  }

  const commands: Readonly<Record<string, (uri?: vscode.Uri) => unknown>> = {
    'protokoll.preview': (uri) => show(uri, vscode.ViewColumn.Active),
    'protokoll.previewToSide': (uri) => show(uri, vscode.ViewColumn.Beside),
    'protokoll.previewPin': () => active()?.change({ pinned: true }),
    'protokoll.previewUnpin': () => active()?.change({ pinned: false }),
    'protokoll.previewPublished': () => active()?.change({ version: 'publik' }),
    'protokoll.previewOriginal': () => active()?.change({ version: 'intern' }),
    'protokoll.previewSource': () => openSource(active()),
  };

  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
    vscode.window.registerWebviewPanelSerializer(panelType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        if (isKept(state)) add(panel, { uri: state.uri, version: state.version, pinned: state.pinned });
        else panel.dispose();
      },
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor?.document.languageId !== 'protokoll') return;
      const uri = editor.document.uri.toString();
      for (const preview of previews) if (!preview.state().pinned) preview.change({ uri });
    }),
  );
}

/** The address of the minutes that are meant: those named by a menu, else those in the editor, else any that are seen. */
async function minutesAt(uri: vscode.Uri | undefined): Promise<string | undefined> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const open = uri
    ? [await vscode.workspace.openTextDocument(uri)]
    : [activeTextEditor, ...visibleTextEditors].map((editor) => editor?.document);
  return open.find((document) => document?.languageId === 'protokoll')?.uri.toString();
}

async function openSource(preview: Preview | undefined): Promise<void> {
  if (!preview) return;
  const uri = vscode.Uri.parse(preview.state().uri, true);
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  await vscode.window.showTextDocument(uri, { viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One });
}

/** True if this is what a preview's page has kept. */
function isKept(state: unknown): state is KeptState {
  if (typeof state !== 'object' || state === null) return false;
  const { uri, version, pinned } = state as Partial<Record<keyof KeptState, unknown>>;
  return typeof uri === 'string' && (version === 'intern' || version === 'publik') && typeof pinned === 'boolean';
}
