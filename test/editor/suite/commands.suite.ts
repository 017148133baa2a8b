import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until.ts';

const { executeCommand } = vscode.commands;

function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Shows minutes without a file, with the cursor where `‸` stands. */
async function show(lines: readonly string[]): Promise<vscode.TextEditor> {
  const content = lines.join('\n');
  const at = content.indexOf('‸');
  const document = await vscode.workspace.openTextDocument({
    language: 'protokoll',
    content: content.replace('‸', ''),
  });
  const editor = await vscode.window.showTextDocument(document);
  const cursor = document.positionAt(Math.max(0, at));
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}

/** The text of the minutes that a command made, and their editor. */
async function made(uri: unknown): Promise<vscode.TextEditor> {
  assert.ok(uri instanceof vscode.Uri, 'minutes were made');
  // VS Code tells an extension a moment later which editor is the active one.
  const editor = await until('the editor of the minutes', () => {
    const shown = vscode.window.activeTextEditor;
    return String(shown?.document.uri) === String(uri) ? shown : undefined;
  });
  assert.equal(editor.document.isUntitled, true);
  assert.equal(editor.document.languageId, 'protokoll');
  return editor;
}

function tabs(): number {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs).length;
}

describe('Commands on minutes', () => {
  // Not after each: minutes without a file that are opened at once have the name, and now and then the text, of those closed.
  after(async () => {
    while (tabs() > 0) await executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('are there, all that the manifest names', async () => {
    const extension = vscode.extensions.getExtension('protokoll.protokoll');
    assert.ok(extension);
    await extension.activate();
    const known = new Set(await vscode.commands.getCommands(true));
    const commands: { command: string }[] = extension.packageJSON.contributes.commands;
    for (const { command } of commands) assert.ok(known.has(command), command);
  });

  it('make new minutes from the body’s last ones, with the cursor at what is to be filled in', async () => {
    const options = { genre: 'Nämndprotokoll', body: 'Kulturnämnden', date: '2019-12-20' };
    const editor = await made(await executeCommand('protokoll.newMinutes', options));
    const text = editor.document.getText();
    assert.match(text, /^Protokoll: Kulturnämnden\nNummer: 7\nTid: fredag 20 december 2019 kl\. 9\.00/);
    assert.match(text, /- Mats Bergström \(S\)\n/);
    assert.doesNotMatch(text, /\$\{|Eckemark/);
    assert.equal(editor.document.getText(editor.selection), '9.00–12.00');
  });

  /** Runs a command that asks, and answers with `command` until it is done. The next question may not be there yet. */
  async function answering(asks: string, command: string): Promise<unknown> {
    let isAnswered = false;
    const asked = executeCommand(asks).then((result) => {
      isAnswered = true;
      return result;
    });
    await until('the command to end', async () => {
      await executeCommand(command);
      return isAnswered || undefined;
    });
    return asked;
  }

  it('ask what new minutes are of, and propose the latest', async () => {
    const editor = await made(await answering('protokoll.newMinutes', 'workbench.action.acceptSelectedQuickOpenItem'));
    const text = editor.document.getText();
    // The latest example is of 20 November 2024.
    assert.match(text, /^Styrelseprotokoll: förvaltningssamverkansgruppen/);
    assert.match(text, new RegExp(`^Tid: .* ${new Date().getFullYear()} kl`, 'm'));
    assert.match(text, /- Annika Holmgren, förvaltningschef, ordförande/);
  });

  it('leave nothing behind when the questions are not answered', async () => {
    const before = tabs();
    assert.equal(await answering('protokoll.newMinutes', 'workbench.action.closeQuickOpen'), undefined);
    assert.equal(tabs(), before);
  });

  it('make the agenda of the next meeting', async () => {
    const source = file('miljonamnden-2024-03-14.protokoll');
    const editor = await made(await executeCommand('protokoll.newAgenda', source, { kind: 'Kallelse' }));
    const text = editor.document.getText();
    assert.match(text, /^Kallelse: Miljö- och byggnadsnämnden i Granviks kommun\nNummer: 4\n/);
    assert.match(text, /Detaljplan för kvarteret Lejonet/);
    assert.doesNotMatch(text, /läkarintyg/);
  });

  it('say why an agenda cannot be made, and make none', async () => {
    await show(['Protokoll: Styrelsen', '', 'Punkt 1. A', 'Slut sekretess']);
    const before = tabs();
    assert.equal(await executeCommand('protokoll.newAgenda', undefined, { kind: 'Dagordning' }), undefined);
    assert.equal(tabs(), before);
  });

  it('number the items anew, in one step that can be undone', async () => {
    const { document } = await show(['Protokoll: N', '', 'Punkt 1. A', 'Se punkt 4.', '', 'Punkt 4. B', 'Text.']);
    const before = document.getText();
    assert.equal(await executeCommand('protokoll.renumber', undefined, { mode: 'overwrite' }), true);
    assert.equal(document.getText(), before.replaceAll('unkt 4', 'unkt 2'));
    assert.equal(await executeCommand('protokoll.renumber', undefined, { mode: 'keep' }), false);
    await executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('give minutes the standard form', async () => {
    const { document } = await show(['Protokoll: N', '', 'Punkt 1. A', '', '* Beslut:', '* att köpa.', '']);
    assert.equal(await executeCommand('protokoll.format'), true);
    assert.match(document.getText(), /\nBeslut\natt köpa\.\n/);
    assert.equal(await executeCommand('protokoll.format'), false);
  });

  it('mask all personnummer at once', async () => {
    // Skatteverket's test numbers.
    const { document } = await show(['Protokoll: N', '', 'Punkt 1. A', '640823-3234 och 19640823-3234']);
    const before = document.getText();
    assert.equal(await executeCommand('protokoll.maskIdentityNumbers'), 2);
    assert.doesNotMatch(document.getText(), /3234/);
    assert.equal(await executeCommand('protokoll.maskIdentityNumbers'), 0);
    await executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('put somebody on a list, once', async () => {
    const { document } = await show(['Protokoll: N', '', 'Närvarande', '- Lisa Ek', '', 'Punkt 1. A']);
    const options = { row: 'Bo Ask (M), kassör', status: 'absent' };
    assert.equal(await executeCommand('protokoll.insertAttendee', undefined, options), true);
    assert.match(document.getText(), /- Lisa Ek\n\nFrånvarande\n- Bo Ask \(M\), kassör\n/);
    assert.equal(await executeCommand('protokoll.insertAttendee', undefined, options), false);
  });

  it('name an attachment in the item at the cursor, and none outside the folder', async () => {
    const { document } = await show(['Protokoll: N', '', 'Punkt 1. A', 'Te‸xt.', '', 'Punkt 2. B', 'Text.']);
    const insert = (name: string) => executeCommand('protokoll.insertAttachment', undefined, { name });
    for (const name of ['../hemligt.pdf', '/etc/passwd', 'file:///x.pdf']) assert.equal(await insert(name), false);
    assert.equal(await insert('bilagor\\offert.pdf'), true);
    assert.match(document.getText(), /\nText\.\n\nBilaga: bilagor\/offert\.pdf\n\nPunkt 2\. B/);
  });

  it('show the page of the rule whose finding the cursor is in', async () => {
    const editor = await show(['Protokoll: N', '', 'Punkt 1. A', 'Text.', '', 'Punkt ‸1. B', 'Text.']);
    const { document } = editor;
    const codes = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ range }) => range.contains(editor.selection.active))
        .map(({ code }) => (typeof code === 'object' ? code.value : code));
    await until('the finding', () => codes().includes('punkt/dubbelnummer') || undefined);
    const before = tabs();
    const page = await executeCommand('protokoll.openRulePage');
    assert.ok(page instanceof vscode.Uri);
    assert.match(page.path, /\/docs\/regler\/punkt-dubbelnummer\.md$/);
    assert.match((await vscode.workspace.openTextDocument(page)).getText(), /^# punkt\/dubbelnummer/);
    await until('the preview', () => tabs() > before || undefined);
  });

  it('are told of by a sentence where there are no minutes', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'Inget protokoll' }));
    for (const name of ['newAgenda', 'renumber', 'format', 'maskIdentityNumbers', 'insertAttendee', 'openRulePage'])
      assert.equal(await executeCommand(`protokoll.${name}`), undefined);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), 'Inget protokoll');
  });
});
