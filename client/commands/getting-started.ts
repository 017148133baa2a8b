import * as vscode from 'vscode';
import type { FeatureContext } from '../feature.ts';
import { samples } from '../samples.ts';
import { say } from '../say.ts';
import type { Text } from '../texts.ts';
import { showNewMinutes } from './minutes-command.ts';

const texts = {
  chooseSample: { sv: 'Välj ett exempel att prova', en: 'Choose an example to try' },
  sampleTitle: { sv: 'Öppna ett exempel', en: 'Open an example' },
} satisfies Record<string, Text>;

/** What a newcomer begins with: the walkthrough, examples to try, and the cheat sheet. */
export function registerGettingStarted({ extension }: FeatureContext): vscode.Disposable {
  const { registerCommand, executeCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('protokoll.openWalkthrough', () =>
      executeCommand('workbench.action.openWalkthrough', `${extension.extension.id}#protokoll.start`),
    ),
    registerCommand('protokoll.openSample', (name?: unknown) => openSample(extension.extensionUri, name)),
    registerCommand('protokoll.cheatSheet', () =>
      executeCommand('markdown.showPreview', vscode.Uri.joinPath(extension.extensionUri, 'docs', 'fusklapp.md')),
    ),
  );
}

/** Opens a copy without a file, which can be changed and thrown away. Asks which, unless its name is given. */
async function openSample(extension: vscode.Uri, name: unknown): Promise<vscode.TextEditor | undefined> {
  const sample = samples.find((each) => each.name === name) ?? (await chooseSample());
  if (!sample) return undefined;
  const file = vscode.Uri.joinPath(extension, 'examples', `${sample.name}.protokoll`);
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  return showNewMinutes(content);
}

async function chooseSample() {
  const picks = samples.map((sample) => ({ label: say(sample.label), detail: say(sample.detail), sample }));
  const options = { title: say(texts.sampleTitle), placeHolder: say(texts.chooseSample), matchOnDetail: true };
  return (await vscode.window.showQuickPick(picks, options))?.sample;
}
