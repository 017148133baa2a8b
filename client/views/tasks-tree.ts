import * as vscode from 'vscode';
import {
  assigneesRequest,
  overdueRequest,
  type TaskOptions,
  type TasksParams,
  tasksRequest,
  type ViewRows,
} from '../../server/views/view-protocol.ts';
import { onMinutesChanged } from '../changes.ts';
import type { FeatureContext } from '../feature.ts';
import { say } from '../say.ts';
import { createRowTree, type RowTree } from './row-tree.ts';
import { viewTexts as texts } from './view-texts.ts';

/** Where the workspace's own choice of what is shown is kept. */
const optionsKey = 'protokoll.tasks';
const usual: TaskOptions = { grouping: 'person', filter: { kind: 'all' } };

/** *Beslut och uppgifter*: over all minutes of the workspace. */
export function createTasksView({ client, extension }: FeatureContext): {
  tree: RowTree;
  disposable: vscode.Disposable;
} {
  const memory = extension.workspaceState;
  const options = () => memory.get<TaskOptions>(optionsKey) ?? usual;

  const tree = createRowTree(client, 'protokoll.tasks', async (question) => {
    const params: TasksParams = { ...options(), ...question };
    const answer = await client.sendRequest<ViewRows>(tasksRequest, params);
    if (question.parent === undefined) sayIfNothing(answer.rows.length === 0);
    return answer;
  });
  const { view } = tree;

  function sayIfNothing(isEmpty: boolean): void {
    const isFiltered = options().filter.kind !== 'all';
    view.message = isEmpty && isFiltered ? say(texts.nothingFound) : '';
  }

  /** Updates menus and the view's heading with what is shown. */
  function tell(): void {
    const { grouping, filter } = options();
    void vscode.commands.executeCommand('setContext', 'protokoll.tasks.grouping', grouping);
    void vscode.commands.executeCommand('setContext', 'protokoll.tasks.filtered', filter.kind !== 'all');
    view.description = filter.kind === 'person' ? filter.name : filter.kind === 'overdue' ? say(texts.overdue) : '';
  }

  async function choose(change: Partial<TaskOptions>): Promise<void> {
    await memory.update(optionsKey, { ...options(), ...change });
    tell();
    tree.refresh();
  }

  async function countOverdue(): Promise<void> {
    const value = await client.sendRequest<number>(overdueRequest).catch(() => 0);
    const tooltip = value === 1 ? say(texts.oneOverdueBadge) : say(texts.overdueBadge, { count: value });
    view.badge = value > 0 ? { value, tooltip } : undefined;
  }

  async function chooseFilter(): Promise<void> {
    const people = await client.sendRequest<string[]>(assigneesRequest);
    type Pick = vscode.QuickPickItem & { readonly filter?: TaskOptions['filter'] };
    const picks: Pick[] = [
      { label: say(texts.all), iconPath: new vscode.ThemeIcon('list-tree'), filter: { kind: 'all' } },
      { label: say(texts.overdue), iconPath: new vscode.ThemeIcon('warning'), filter: { kind: 'overdue' } },
      { label: say(texts.people), kind: vscode.QuickPickItemKind.Separator },
      ...people.map(
        (name): Pick => ({
          label: name,
          iconPath: new vscode.ThemeIcon('person'),
          filter: { kind: 'person', name },
        }),
      ),
    ];
    const pick = await vscode.window.showQuickPick(picks, {
      title: say(texts.filterTitle),
      placeHolder: say(texts.filterPlaceholder),
    });
    if (pick?.filter) await choose({ filter: pick.filter });
  }

  tell();
  const disposable = vscode.Disposable.from(
    tree,
    onMinutesChanged(client)(({ files }) => {
      tree.refresh();
      // The badge is seen when the view is not. Then it follows files, and what is typed when that is saved.
      if (files || view.visible) void countOverdue();
    }),
    vscode.commands.registerCommand('protokoll.tasks.byPerson', () => choose({ grouping: 'person' })),
    vscode.commands.registerCommand('protokoll.tasks.byDate', () => choose({ grouping: 'date' })),
    vscode.commands.registerCommand('protokoll.tasks.filter', chooseFilter),
    vscode.commands.registerCommand('protokoll.tasks.clearFilter', () => choose({ filter: { kind: 'all' } })),
  );
  return { tree, disposable };
}
