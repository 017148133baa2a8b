import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exported, firstFolder } from './exported.ts';

/** A paper, a format, options, and what the file has. */
const contents: readonly (readonly [string, string, Record<string, string>, RegExp])[] = [
  ['utdrag', 'markdown', { items: '2' }, /Protokollsutdrag[\s\S]*bestyrks/],
  ['utdrag', 'pdf', { items: '2' }, /^%PDF/],
  ['beslutslista', 'docx', {}, /^PK/],
  ['beslutslista', 'csv', {}, /Beslut/],
  ['atgardslista', 'xlsx', {}, /^PK/],
  ['narvarolista', 'html', {}, /<table/],
  ['anslag', 'text', {}, /kommunallagen/],
  ['kallelse', 'protokoll', {}, /^Kallelse/],
  ['kalender', 'ics', {}, /^BEGIN:VCALENDAR/],
];

describe('Papers', () => {
  const minutes = () => vscode.Uri.joinPath(firstFolder(), 'miljonamnden-2024-03-14.protokoll');

  for (const [paper, format, options, content] of contents)
    it(`can be ${paper} as ${format}`, async () => {
      assert.match(await exported(minutes(), format, { paper, options }), content);
    });

  it('are made again at the same place, as the minutes are then', async () => {
    const uri = minutes();
    const target = vscode.Uri.joinPath(firstFolder(), 'igen.md');
    const read = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    const first = { paper: 'beslutslista', format: 'markdown', target };
    assert.equal(String(await vscode.commands.executeCommand('protokoll.export', uri, first)), String(target));
    const before = await read();
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const end = new vscode.Position(editor.document.lineCount, 0);
    await editor.edit((edit) => edit.insert(end, '\n\n§ 99 Tillagt\nBeslut\natt lägga till detta.\n'));
    assert.equal(String(await vscode.commands.executeCommand('protokoll.exportAgain', uri)), String(target));
    assert.doesNotMatch(before, /lägga till detta/);
    assert.match(await read(), /lägga till detta/);
    await vscode.workspace.fs.delete(target);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('tell which items there are, when one is asked for that there is not', async () => {
    const target = vscode.Uri.joinPath(firstFolder(), 'finns-inte.md');
    const asked = { paper: 'utdrag', format: 'markdown', options: { items: '987' }, target };
    assert.equal(await vscode.commands.executeCommand('protokoll.export', minutes(), asked), undefined);
    const isThere = await vscode.workspace.fs.stat(target).then(
      () => true,
      () => false,
    );
    assert.equal(isThere, false);
  });
});
