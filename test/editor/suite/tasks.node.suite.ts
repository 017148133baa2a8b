// Not in a browser: there, the workspace is not trusted, and the editor runs no tasks.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { firstFolder } from './exported.ts';
import { until } from './until.ts';

const secret = 'Sekretess: Utelämnat\nDet som är hemligt.\nSlut sekretess';

const configured = {
  fel: { task: 'check', filer: 'uppgifter/fel.protokoll' },
  ändras: { task: 'check', filer: 'uppgifter/ändras.protokoll' },
  varning: { task: 'check', filer: 'uppgifter/varning.protokoll' },
  'varning, strikt': { task: 'check', filer: 'uppgifter/varning.protokoll', strikt: true },
  rätt: { task: 'check', filer: 'uppgifter/rätt.protokoll' },
  'rätt, strikt': { task: 'check', filer: 'uppgifter/rätt.protokoll', strikt: true },
  inget: { task: 'check', filer: 'uppgifter/*.saknas' },
  publik: { task: 'export', filer: 'uppgifter/hemligt.protokoll', format: 'markdown', version: 'publik', mapp: 'ut' },
  ersätt: {
    task: 'export',
    filer: 'uppgifter/hemligt.protokoll',
    format: 'markdown',
    version: 'publik',
    mapp: 'ut',
    ersatt: true,
  },
  'okänd version': {
    task: 'export',
    filer: 'uppgifter/hemligt.protokoll',
    format: 'markdown',
    version: 'public',
    mapp: 'ut',
  },
};

/** Only advice: no rule that is a warning or an error has anything to say. */
const good =
  'Minnesanteckningar: Arbetsgruppen\nTid: 2024-09-12 kl. 9.00–10.00\nPlats: Ek\n\nNärvarande\n- Lisa Ek, ordförande\n- Bo Ask, sekreterare\n\nPunkt 1. Läget\nLäget gicks igenom.\n';

/** A warning: nobody is the chair. */
const warned = good.replace(', ordförande', '');
/** Several errors: a day that does not exist, and nobody who verifies. */
const faulty = good.replace('2024-09-12', '2024-02-30').replace('Minnesanteckningar', 'Protokoll');

function at(...path: string[]): vscode.Uri {
  return vscode.Uri.joinPath(firstFolder(), ...path);
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Runs a task to its end and gives its exit code. */
async function run(name: string): Promise<number | undefined> {
  const task = await until(`the task ${name}`, async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'protokoll' });
    return tasks.find((each) => each.name === name);
  });
  const ended = new Promise<number | undefined>((resolve) => {
    const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== name) return;
      listener.dispose();
      resolve(exitCode);
    });
  });
  await vscode.tasks.executeTask(task);
  return ended;
}

describe('Tasks', () => {
  before(async () => {
    await write(at('uppgifter', 'rätt.protokoll'), good);
    await write(at('uppgifter', 'varning.protokoll'), warned);
    await write(at('uppgifter', 'fel.protokoll'), faulty);
    await write(at('uppgifter', 'hemligt.protokoll'), `${good}\n${secret}\n`);
    const tasks = Object.entries(configured).map(([label, definition]) => ({
      type: 'protokoll',
      label,
      ...definition,
    }));
    await write(at('.vscode', 'tasks.json'), JSON.stringify({ version: '2.0.0', tasks }));
  });
  after(async () => {
    for (const folder of ['.vscode', 'uppgifter', 'ut'])
      await vscode.workspace.fs.delete(at(folder), { recursive: true });
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are found: check and export for the folder', async () => {
    const names = await until('the tasks', async () => {
      const tasks = await vscode.tasks.fetchTasks({ type: 'protokoll' });
      const found = tasks.filter(({ source }) => source === 'protokoll').map(({ name }) => name);
      return found.length > 0 ? found : undefined;
    });
    assert.ok(names.includes('check') && names.includes('export'), String(names));
  });

  it('check closed minutes: findings with ranges and rules among the problems, and exit code 1', async () => {
    assert.equal(await run('fel'), 1);
    const found = vscode.languages
      .getDiagnostics(at('uppgifter', 'fel.protokoll'))
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.ok(found.length >= 2, 'several in one file');
    for (const { range, code, source } of found) {
      assert.equal(source, 'protokoll');
      assert.equal(range.isEmpty, false);
      assert.ok(typeof code === 'object' && /^\w+\/[\w-]+$/.test(String(code.value)));
    }
  });

  it('leave the findings to the server once the minutes are open', async () => {
    await run('fel');
    const closed = vscode.languages.getDiagnostics(at('uppgifter', 'fel.protokoll')).length;
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at('uppgifter', 'fel.protokoll')));
    await until('no finding twice', () => {
      const keys = vscode.languages
        .getDiagnostics(at('uppgifter', 'fel.protokoll'))
        .map(({ range, message }) => JSON.stringify([range, message]));
      return (keys.length === closed && new Set(keys).size === keys.length) || undefined;
    });
  });

  it('end with 0 when there is nothing to mend, and with 1 when there is nothing to check', async () => {
    assert.equal(await run('rätt'), 0);
    assert.equal(await run('rätt, strikt'), 0);
    assert.equal(await run('varning'), 0);
    assert.equal(await run('varning, strikt'), 1);
    assert.equal(await run('inget'), 1);
  });

  it('export the public version, and replace a file only when told to', async () => {
    const target = at('ut', 'uppgifter', 'hemligt (publik).md');
    assert.equal(await run('publik'), 0);
    const text = await read(target);
    assert.match(text, /Utelämnat/);
    assert.doesNotMatch(text, /Det som är hemligt/);
    await write(target, 'mitt');
    assert.equal(await run('publik'), 1);
    assert.equal(await read(target), 'mitt');
    assert.equal(await run('ersätt'), 0);
    assert.equal(await read(target), text);
  });

  it('refuse a version that does not exist, and write nothing', async () => {
    assert.equal(await run('okänd version'), 2);
    await assert.rejects(async () => read(at('ut', 'uppgifter', 'hemligt.md')));
  });

  it('have findings that go when the file has changed', async () => {
    const file = at('uppgifter', 'ändras.protokoll');
    await write(file, faulty);
    assert.equal(await run('ändras'), 1);
    assert.ok(vscode.languages.getDiagnostics(file).length > 0);
    await write(file, good);
    await until('the findings to go', () => vscode.languages.getDiagnostics(file).length === 0 || undefined);
    await vscode.workspace.fs.delete(file);
  });
});
