import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { samples } from '../../../client/samples.ts';
import snippets from '../../../syntaxes/snippets.json' with { type: 'json' };
import { firstFolder } from './exported.ts';
import { until } from './until.ts';

function labels(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

describe('Getting started', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const { name } of samples) {
    it(`opens the example ${name} as a copy without a file`, async () => {
      await vscode.commands.executeCommand('protokoll.openSample', name);
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(firstFolder(), `${name}.protokoll`));
      const original = new TextDecoder().decode(bytes);
      // VS Code tells an extension a moment later which editor is the active one.
      const document = await until('the example', () => {
        const shown = vscode.window.activeTextEditor?.document;
        return shown?.getText().replaceAll('\r\n', '\n') === original ? shown : undefined;
      });
      assert.equal(document.isUntitled, true);
      assert.equal(document.languageId, 'protokoll');
    });
  }

  it('has an example with faults to mend', async () => {
    await vscode.commands.executeCommand('protokoll.openSample', 'minnesanteckningar-2019-12-06');
    await until('a warning', () => {
      const document = vscode.window.activeTextEditor?.document;
      const findings = document?.isUntitled ? vscode.languages.getDiagnostics(document.uri) : [];
      return findings.some(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning) || undefined;
    });
  });

  it('opens the walkthrough', async () => {
    assert.deepEqual(labels(), []);
    await vscode.commands.executeCommand('protokoll.openWalkthrough');
    // The editor calls every walkthrough the same; test/editor/ui reads this one.
    await until('the walkthrough', () => labels().length === 1 || undefined);
  });

  it('shows the cheat sheet as a page', async () => {
    await vscode.commands.executeCommand('protokoll.cheatSheet');
    const tab = await until('the page', () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('fusklapp.md')),
    );
    assert.ok(tab.input instanceof vscode.TabInputWebview);
  });

  it('inserts snippets by their names', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'protokoll', content: '' });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'protokoll',
      name: 'Omröstning med namn',
    });
    await until('the snippet', () => document.getText() === 'Omröstning\nJa: @\nNej: @' || undefined);
  });

  it('lists no snippet a second time among completions', async () => {
    const content = 'Protokoll: Styrelsen\n\nPunkt 1. Öppnande\n';
    const document = await vscode.workspace.openTextDocument({ language: 'protokoll', content });
    await vscode.window.showTextDocument(document);
    const command = 'vscode.executeCompletionItemProvider';
    const items = await until('completions', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        command,
        document.uri,
        new vscode.Position(3, 0),
      );
      return list.items.length > 0 ? list.items : undefined;
    });
    const shown = items.map(({ label }) => (typeof label === 'string' ? label : label.label).replace(/:$/, ''));
    assert.ok(shown.includes('Beslut'));
    const doubled = Object.keys(snippets).filter((name) => shown.filter((label) => label === name).length > 1);
    assert.deepEqual(doubled, []);
  });
});
