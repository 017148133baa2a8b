import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../../server/base64.ts';
import {
  type ExportParams,
  type ExportResult,
  exportRequest,
  type FormatInfo,
  type PaperInfo,
  type PapersParams,
  papersRequest,
} from '../../server/protocol.ts';
import type { FeatureContext } from '../features.ts';
import { withLateProgress } from '../late-progress.ts';
import { readDesign } from '../pdf-design.ts';
import { writeFile } from '../write-file.ts';

/** Where an export comes from and goes to. All may be left out; then the user is asked. */
interface ExportOptions {
  format?: string;
  target?: vscode.Uri;
  /** Values of the format's options by their ids. */
  options?: Record<string, boolean | string>;
}

/** *Protokoll: Exportera…* — from the palette, a menu (which gives the file) or another extension. */
export function registerExport({ client }: FeatureContext): vscode.Disposable {
  return vscode.commands.registerCommand('protokoll.export', async (uri?: vscode.Uri, options: ExportOptions = {}) => {
    try {
      return await exportMinutes(client, uri, options);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(`Exporten misslyckades: ${reason}`);
      return undefined;
    }
  });
}

/** Gives the file that was written, or undefined when the user changed their mind. */
async function exportMinutes(
  client: BaseLanguageClient,
  uri: vscode.Uri | undefined,
  options: ExportOptions,
): Promise<vscode.Uri | undefined> {
  const document = uri ? await vscode.workspace.openTextDocument(uri) : vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'protokoll') {
    void vscode.window.showInformationMessage('Öppna ett protokoll först, så kan det exporteras.');
    return undefined;
  }
  const sourceUri = client.code2ProtocolConverter.asUri(document.uri);
  const format = await chooseFormat(client, { uri: sourceUri }, options.format);
  if (!format) return undefined;
  const values = await chooseValues(format, options);
  if (!values) return undefined;
  const target = options.target ?? (await chooseTarget(document, format, values));
  if (!target) return undefined;
  const design = format.id === 'pdf' ? await readDesign(document.uri) : undefined;
  const params: ExportParams = { uri: sourceUri, format: format.id, options: values, ...(design ? { design } : {}) };
  const result = await withLateProgress(`Exporterar till ${format.label} …`, (token) =>
    client.sendRequest<ExportResult>(exportRequest, params, token),
  );
  if (!result) return undefined;
  await writeFile(target, fromBase64(result.content));
  for (const warning of result.warnings) void vscode.window.showWarningMessage(warning);
  void tellOfFile(target);
  return target;
}

async function chooseFormat(
  client: BaseLanguageClient,
  params: PapersParams,
  id: string | undefined,
): Promise<FormatInfo | undefined> {
  const [minutes] = await client.sendRequest<PaperInfo[]>(papersRequest, params);
  const formats = minutes?.formats ?? [];
  if (id !== undefined) {
    const known = formats.find((format) => format.id === id);
    if (!known) throw new Error(`formatet ”${id}” finns inte`);
    return known;
  }
  const picks = formats.map((format) => ({
    label: format.label,
    description: format.extension,
    detail: format.description,
    format,
  }));
  const pick = await vscode.window.showQuickPick(picks, {
    title: 'Exportera protokollet',
    placeHolder: 'Välj format',
  });
  return pick?.format;
}

/** Asks what must be chosen. Who has said which format and where the file goes has said all: the rest is as usual. */
async function chooseValues(
  format: FormatInfo,
  options: ExportOptions,
): Promise<Record<string, boolean | string> | undefined> {
  const values = { ...options.options };
  if (options.format !== undefined && options.target !== undefined) return values;
  for (const choice of format.questions) {
    if (choice.id in values) continue;
    const picks = (choice.choices ?? []).map(({ id, label }) => ({
      label: upperFirst(id),
      detail: upperFirst(label),
      id,
    }));
    const pick = await vscode.window.showQuickPick(picks, {
      title: `Exportera till ${format.label}`,
      placeHolder: `Välj ${choice.label.toLowerCase()}`,
    });
    if (!pick) return undefined;
    values[choice.id] = pick.id;
  }
  return values;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Asks where to write, beside the minutes unless the user says otherwise. The dialog asks before it overwrites. */
async function chooseTarget(
  document: vscode.TextDocument,
  format: FormatInfo,
  values: Record<string, boolean | string>,
): Promise<vscode.Uri | undefined> {
  const defaultUri = suggestTarget(document, format, values.version === 'publik' ? ' (publik)' : '');
  return vscode.window.showSaveDialog({
    ...(defaultUri ? { defaultUri } : {}),
    filters: { [format.label]: [format.extension.slice(1)] },
    title: 'Exportera protokollet',
    saveLabel: 'Exportera',
  });
}

/** What is published gets another name than the original, so that neither takes the other's place. */
function suggestTarget(document: vscode.TextDocument, format: FormatInfo, mark: string): vscode.Uri | undefined {
  if (document.isUntitled) {
    const folder = vscode.workspace.workspaceFolders?.[0];
    const name = 'Protokoll';
    return folder && vscode.Uri.joinPath(folder.uri, name + mark + format.extension);
  }
  const { path } = document.uri;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.protokoll$/i, '');
  return vscode.Uri.joinPath(document.uri, '..', name + mark + format.extension);
}

async function tellOfFile(file: vscode.Uri): Promise<void> {
  const open = 'Öppna';
  const show = 'Visa i mapp';
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const answer = await vscode.window.showInformationMessage(`Exporterade ${name}.`, open, show);
  if (answer === open) await vscode.commands.executeCommand('vscode.open', file);
  if (answer === show) await showInFolder(file);
}

/** In the system's file manager, where there is one: the minutes may stand on another machine. */
async function showInFolder(file: vscode.Uri): Promise<void> {
  const here = file.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
  await vscode.commands.executeCommand(here ? 'revealFileInOS' : 'revealInExplorer', file);
}
