import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exported, firstFolder } from './exported.ts';

/** What a file of each format begins with, and something further down. */
const contents: readonly (readonly [format: string, beginning: RegExp, rest: RegExp])[] = [
  ['pdf', /^%PDF-1\.7/, /%%EOF\s*$/],
  ['docx', /^PK/, /word\/document\.xml/],
  ['html', /^<!doctype html>/i, /<\/html>\s*$/],
  ['text', /^Protokoll: /, /6 december 2019/],
  ['markdown', /^# Protokoll/, /6 december 2019/],
  ['json', /^\{/, /"2019-12-06"/],
];

describe('Exports', () => {
  const minutes = () => vscode.Uri.joinPath(firstFolder(), 'kulturnamnden-2019-12-06.protokoll');

  for (const [format, beginning, rest] of contents)
    it(`are ${format} files`, async () => {
      const bytes = await exported(minutes(), format);
      assert.match(bytes.slice(0, 100), beginning);
      assert.match(bytes, rest);
      // The first of them starts the server and the PDF engine.
    }).timeout(300_000);

  it('are made again, and alike', async () => {
    for (const format of ['pdf', 'docx'])
      assert.equal(await exported(minutes(), format), await exported(minutes(), format));
  });

  it('are made of what has never been saved', async () => {
    const content =
      'Protokoll: Styrelsen\nDatum: 2024-05-06\n\nNärvarande\n- Nils Nyström\n\n1. Öppnande\nMötet öppnades.\n';
    const document = await vscode.workspace.openTextDocument({ language: 'protokoll', content });
    await vscode.window.showTextDocument(document);
    assert.match(await exported(document.uri, 'pdf'), /^%PDF/);
    assert.match(await exported(document.uri, 'markdown'), /Nils Nystr/);
    // Left open it would be kept, and the next new document would have its name and its text.
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
