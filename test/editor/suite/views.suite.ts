import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until.ts';

const seed = 'minnesanteckningar-2019-12-06';

async function openSeed(): Promise<vscode.TextEditor> {
  const [uri] = await vscode.workspace.findFiles(`${seed}.protokoll`);
  assert.ok(uri, 'the example is there');
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Runs a command that asks, takes what is first in its list, and waits for its end. */
async function takeFirst(command: string): Promise<void> {
  let isDone = false;
  const running = vscode.commands.executeCommand(command).then(() => {
    isDone = true;
  });
  await until(`the list of ${command}`, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone || undefined;
  });
  await running;
}

describe('Views of minutes', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('have their commands, and can each be gone to', async () => {
    await openSeed();
    const commands = await until('activation', async () => {
      const all = new Set(await vscode.commands.getCommands(true));
      return all.has('protokoll.whatNext') ? all : undefined;
    });
    for (const view of ['tasks', 'attendance', 'meetings']) {
      assert.ok(commands.has(`protokoll.${view}.focus`), view);
      await vscode.commands.executeCommand(`protokoll.${view}.focus`);
    }
  });

  it('are grouped and filtered by commands', async () => {
    await openSeed();
    for (const command of ['byDate', 'byPerson', 'clearFilter'])
      await vscode.commands.executeCommand(`protokoll.tasks.${command}`);
    await takeFirst('protokoll.tasks.filter');
  });

  it('offer from the status bar what can be done', async () => {
    await openSeed();
    await takeFirst('protokoll.whatNext');
  });

  it('have menus that do nothing without a row', async () => {
    await openSeed();
    for (const command of ['export', 'preview']) await vscode.commands.executeCommand(`protokoll.meetings.${command}`);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'protokoll');
  });
});
