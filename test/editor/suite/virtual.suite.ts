import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFiles } from './memory-files.ts';
import { until } from './until.ts';

const archive = vscode.Uri.from({ scheme: 'memory', path: '/arkiv' });
const file = (name: string) => vscode.Uri.joinPath(archive, name);

function minutes(person: string): Uint8Array {
  return new TextEncoder().encode(
    `Protokoll: Fjärrnämnden\nDatum: 2024-03-01\n\nNärvarande\n- ${person}\n\n1. Öppnande\nMötet öppnades.\n`,
  );
}

/** The addresses of the minutes in which the server knows somebody. */
async function minutesWith(person: string): Promise<string[]> {
  const command = 'vscode.executeWorkspaceSymbolProvider';
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(command, person);
  return found.filter(({ name }) => name === person).map(({ location }) => location.uri.toString());
}

describe('Minutes that are on no disk', () => {
  const files = new MemoryFiles();
  let registered: vscode.Disposable;

  before(async () => {
    registered = vscode.workspace.registerFileSystemProvider('memory', files, { isCaseSensitive: true });
    files.writeFile(file('2024/mars.protokoll'), minutes('Vilma Fjärran'));
    files.writeFile(file('årets möte, 100 %.protokoll'), minutes('Åke Öster'));
    // The server starts with the first minutes that are opened.
    await vscode.workspace.openTextDocument({ language: 'protokoll', content: '' });
    assert.ok(vscode.workspace.updateWorkspaceFolders(1, 0, { uri: archive }));
  });

  after(() => {
    vscode.workspace.updateWorkspaceFolders(1, 1);
    registered.dispose();
  });

  it('are known without being opened', async () => {
    const found = await until('what the closed minutes say', async () => {
      const places = [...(await minutesWith('Vilma Fjärran')), ...(await minutesWith('Åke Öster'))];
      return places.length === 2 ? places : undefined;
    });
    assert.deepEqual(found, [file('2024/mars.protokoll').toString(), file('årets möte, 100 %.protokoll').toString()]);
  });

  it('are followed when they change', async () => {
    files.writeFile(file('2024/mars.protokoll'), minutes('Vilma Nylund'));
    await until('the new name', async () => ((await minutesWith('Vilma Nylund')).length === 1 ? true : undefined));
    assert.deepEqual(await minutesWith('Vilma Fjärran'), []);
    files.delete(file('årets möte, 100 %.protokoll'));
    await until('the name to go', async () => ((await minutesWith('Åke Öster')).length === 0 ? true : undefined));
  });

  it('are checked and exported where they are', async () => {
    const uri = file('2024/mars.protokoll');
    await vscode.window.showTextDocument(uri);
    await until('findings', () => vscode.languages.getDiagnostics(uri).length || undefined);
    const target = file('2024/mars.md');
    await vscode.commands.executeCommand('protokoll.export', uri, { format: 'markdown', target });
    assert.match(new TextDecoder().decode(files.readFile(target)), /Vilma Nylund/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
