import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ViewNode, ViewPlace, ViewRows } from '../../server/views/view-protocol.ts';
import { rowIcons } from './icons.ts';

/** The command of a row that shows more rows. Arguments: the view, the parent of the rows. */
export const moreCommand = 'protokoll.views.more';

/** How many rows of one parent are shown at first, and how many more each time. */
const pageLength = 200;

/** A view whose rows the server makes. */
export interface RowTree extends vscode.Disposable {
  readonly view: vscode.TreeView<ViewNode>;
  /** Asks for the rows again: now when the view is seen, otherwise when it is seen next. */
  refresh(): void;
  showMore(parent: string): void;
}

/** What the rows below a row, or the outermost ones, are asked with. */
export interface RowsQuestion {
  readonly parent?: string;
  readonly limit: number;
}

/** Makes a view of package.json. Nothing is asked before the view is seen. */
export function createRowTree(
  client: BaseLanguageClient,
  id: string,
  ask: (question: RowsQuestion) => Promise<ViewRows>,
  contextOf: (node: ViewNode) => string | undefined = () => undefined,
): RowTree {
  const changed = new vscode.EventEmitter<undefined>();
  const limits = new Map<string, number>();
  let isStale = false;
  const view = vscode.window.createTreeView<ViewNode>(id, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => {
        const limit = limits.get(node?.id ?? '') ?? pageLength;
        const { rows } = await ask(node ? { parent: node.id, limit } : { limit });
        return [...rows];
      },
      getTreeItem: (node) => treeItem(client, id, node, contextOf(node)),
    },
  });
  const refresh = () => {
    isStale = !view.visible;
    if (view.visible) changed.fire(undefined);
  };
  const seen = view.onDidChangeVisibility(({ visible }) => {
    if (visible && isStale) refresh();
  });
  return {
    view,
    refresh,
    showMore(parent) {
      limits.set(parent, (limits.get(parent) ?? pageLength) + pageLength);
      refresh();
    },
    dispose: () => vscode.Disposable.from(view, changed, seen).dispose(),
  };
}

const collapsible = {
  none: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
} as const;

function treeItem(
  client: BaseLanguageClient,
  view: string,
  node: ViewNode,
  context: string | undefined,
): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, collapsible[node.children]);
  const icon = rowIcons[node.kind];
  item.id = node.id;
  item.iconPath = new vscode.ThemeIcon(icon.id, icon.color ? new vscode.ThemeColor(icon.color) : undefined);
  if (node.detail !== undefined) item.description = node.detail;
  item.tooltip = node.tooltip ?? [node.label, node.detail].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [node.label, node.detail].filter(Boolean).join(', ') };
  if (context !== undefined) item.contextValue = context;
  if (node.kind === 'more') {
    const parent = node.id.slice('more:'.length);
    item.command = { command: moreCommand, title: node.label, arguments: [view, parent] };
  } else if (node.place) {
    item.command = { command: 'vscode.open', title: node.label, arguments: openArguments(client, node.place) };
  }
  return item;
}

function openArguments(client: BaseLanguageClient, { uri, line, start, end }: ViewPlace): unknown[] {
  const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(line, start, line, end) };
  return [client.protocol2CodeConverter.asUri(uri), options];
}
