import * as vscode from 'vscode';
import type { FeatureContext } from '../feature.ts';
import { say } from '../say.ts';
import type { Text } from '../texts.ts';
import { checkWork } from './check-task.ts';
import { closedFindings } from './closed-findings.ts';
import { type ProtokollTask, readTask, taskCommands } from './definition.ts';
import { exportWork } from './export-task.ts';
import { type TaskWork, taskTerminal } from './terminal.ts';

const groups: Readonly<Record<ProtokollTask['task'], vscode.TaskGroup>> = {
  check: vscode.TaskGroup.Test,
  export: vscode.TaskGroup.Build,
};

/**
 * The tasks `protokoll: check` and `protokoll: export` for each folder, and those of the type `protokoll` in tasks.json.
 * They run in the extension, which works where no program can be started: in a browser, and in virtual workspaces.
 */
export function registerTasks({ client }: FeatureContext): vscode.Disposable {
  const closed = closedFindings();
  const workOf = (definition: vscode.TaskDefinition, folder: vscode.WorkspaceFolder): TaskWork => {
    const task = readTask(definition);
    if ('problem' in task) return refuse(task.problem);
    return task.task === 'check' ? checkWork(client, folder, task, closed) : exportWork(client, folder, task);
  };
  const make = (definition: vscode.TaskDefinition, folder: vscode.WorkspaceFolder) => {
    // The definition with its variables filled in comes when the task is run.
    const execution = new vscode.CustomExecution(async (resolved) => taskTerminal(workOf(resolved, folder)));
    // No matcher: the findings are shown with their whole range and their rule.
    const task = new vscode.Task(definition, folder, String(definition.task), 'protokoll', execution, []);
    const command = taskCommands.find((name) => name === definition.task);
    if (command) task.group = groups[command];
    return task;
  };
  const provider = vscode.tasks.registerTaskProvider('protokoll', {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
        taskCommands.map((task) => make({ type: 'protokoll', task }, folder)),
      ),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && make(definition, folder);
    },
  });
  return vscode.Disposable.from(closed, provider);
}

/** A task that only says what is wrong with it. */
function refuse(problem: Text): TaskWork {
  return async (show) => {
    show(say(problem));
    return 2;
  };
}
