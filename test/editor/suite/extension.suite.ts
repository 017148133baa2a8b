import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until.ts';

const seed = 'minnesanteckningar-2019-12-06';

/** A file of the folder that is open: a copy of the project's examples. */
function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

function codeOf(diagnostic: vscode.Diagnostic): string {
  return typeof diagnostic.code === 'object' ? String(diagnostic.code.value) : String(diagnostic.code);
}

/** The codes of the findings, hints left out, once the server has found so many. */
function findings(uri: vscode.Uri, count: number): Promise<vscode.Diagnostic[]> {
  return until(`${count} findings`, () => {
    const all = vscode.languages
      .getDiagnostics(uri)
      .filter(({ severity }) => severity < vscode.DiagnosticSeverity.Hint);
    return all.length === count ? all : undefined;
  });
}

describe('Minutes in VS Code', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are a language of their own', async () => {
    const { document } = await open(file(`${seed}.protokoll`));
    assert.equal(document.languageId, 'protokoll');
    const extension = vscode.extensions.getExtension('protokoll.protokoll');
    assert.ok(extension);
    await until('activation', () => extension.isActive || undefined);
    const settings = vscode.workspace.getConfiguration('editor', document);
    assert.equal(settings.get('wordWrap'), 'on');
    assert.equal(settings.get('wordBasedSuggestions'), 'off');
  });

  it('have findings with a rule, a page about it and the other place', async () => {
    const uri = file(`${seed}.protokoll`);
    const { document } = await open(uri);
    const found = await findings(uri, 8);
    const pia = found.filter((diagnostic) => codeOf(diagnostic) === 'person/okand');
    assert.deepEqual(
      pia.map(({ range }) => document.getText(range)),
      ['Pia', 'Pia'],
    );
    for (const { code, source } of found) {
      assert.equal(source, 'protokoll');
      assert.ok(typeof code === 'object', 'the code is a link');
      assert.match(code.target.path, /docs\/regler\/[a-zåäö-]+\.md$/);
    }
  });

  it('have an outline with people, items and decisions', async () => {
    const uri = file(`${seed}.protokoll`);
    await open(uri);
    const [meeting] = await until('the outline', async () => {
      const command = 'vscode.executeDocumentSymbolProvider';
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(command, uri);
      return symbols?.length ? symbols : undefined;
    });
    assert.ok(meeting);
    const part = (name: string) => {
      const found = meeting.children.find((child) => child.name.startsWith(name));
      assert.ok(found, name);
      return found;
    };
    assert.equal(part('Deltagare').children.length, 6);
    assert.equal(part('Frånvarande').children.length, 2);
    assert.equal(part('Övriga deltagare').children.length, 5);
    assert.equal(part('Deltagare').children[4]?.detail, 'Södertälje kommun, ordförande');
    assert.equal(part('2.').detail, '4 beslut');
    assert.equal(part('3.').children.length, 3);
    assert.equal(part('4.').detail, 'bordlagd');
    // Another meeting's decision is there to be seen, but it is not counted.
    assert.equal(part('7.').detail, '');
    assert.deepEqual(
      part('7.').children.map(({ name, detail }) => [name, detail]),
      [['Återgivet beslut', '2018-10-05']],
    );
    assert.equal(meeting.children.filter(({ name }) => /^\d+\. /.test(name)).length, 10);
  });

  it('are written without Enter taking what nobody has chosen', async () => {
    const { document } = await open(file(`${seed}.protokoll`));
    const settings = vscode.workspace.getConfiguration('editor', document);
    assert.equal(settings.get('suggest.selectionMode'), 'never');
    assert.equal(settings.get('formatOnType'), true);
    assert.deepEqual(settings.get('codeActionsOnSave'), {});
  });

  it('say above an item what was decided, and show where', async () => {
    const uri = file(`${seed}.protokoll`);
    await open(uri);
    const lens = await until('the lenses', async () => {
      const command = 'vscode.executeCodeLensProvider';
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(command, uri, 100);
      return lenses?.find((each) => each.command?.title.startsWith('4 beslut'));
    });
    assert.equal(lens.command?.command, 'protokoll.showPlaces');
    const [, , places] = lens.command.arguments ?? [];
    assert.ok(places.length >= 4);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
  });

  it('need not be saved, and are followed while they are typed', async () => {
    const content =
      'Protokoll: Styrelsen\n\nPunkt 1. Öppnande\nMötet öppnades.\n\nPunkt 1. Avslutning\nMötet avslutades.\n';
    const document = await vscode.workspace.openTextDocument({ language: 'protokoll', content });
    const editor = await vscode.window.showTextDocument(document);
    const double = () =>
      vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => codeOf(diagnostic) === 'punkt/dubbelnummer');
    await until('the finding', () => double().length || undefined);
    const second = document.getText().lastIndexOf('1');
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(document.positionAt(second), document.positionAt(second + 1)), '2');
    });
    await until('the finding to go', () => double().length === 0 || undefined);
  });

  it('are exported as they stand in the editor', async () => {
    const uri = file(`${seed}.protokoll`);
    const editor = await open(uri);
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(editor.document.lineCount, 0), '\n\n11. Tillagt\n\nOsparat.\n'),
    );
    for (const [format, name] of [
      ['json', `${seed}.json`],
      ['markdown', `${seed}.md`],
    ] as const) {
      const target = file(name);
      const written = await vscode.commands.executeCommand('protokoll.export', uri, { format, target });
      assert.equal(String(written), String(target));
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      assert.match(text, /Osparat\./);
      if (format === 'json') assert.equal(JSON.parse(text).attendance.length, 13);
      await vscode.workspace.fs.delete(target);
    }
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
