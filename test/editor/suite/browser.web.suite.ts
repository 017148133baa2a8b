import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { firstFolder } from './exported.ts';
import { until } from './until.ts';

describe('In a browser', () => {
  it('the pages of the rules are shown in the editor', async () => {
    const uri = vscode.Uri.joinPath(firstFolder(), 'minnesanteckningar-2019-12-06.protokoll');
    await vscode.window.showTextDocument(uri);
    const [finding] = await until('findings', () => {
      const found = vscode.languages.getDiagnostics(uri).filter(({ code }) => typeof code === 'object');
      return found.length > 0 ? found : undefined;
    });
    assert.ok(typeof finding?.code === 'object');
    const page = await vscode.workspace.openTextDocument(finding.code.target);
    assert.ok(page.getText().includes(String(finding.code.value)));
  });

  it('no other file of the extension is', async () => {
    const asked = vscode.Uri.parse('protokoll-regler:/docs/regler/../../package.json');
    const text = await Promise.resolve(vscode.workspace.openTextDocument(asked)).then(
      (document) => document.getText(),
      () => '',
    );
    assert.equal(text, '');
  });

  it('the folder is read through the editor', async () => {
    const command = 'vscode.executeWorkspaceSymbolProvider';
    const places = await until('what the closed examples say', async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(command, 'Tord Wester');
      return found.length > 0 ? found.map(({ location }) => location.uri.path) : undefined;
    });
    assert.ok(places.every((path) => path.startsWith(firstFolder().path)));
  });
});
