import * as vscode from 'vscode';
import type { FeatureContext } from '../feature.ts';
import { createAttendanceView } from './attendance-tree.ts';
import { createMeetingsView } from './meetings-tree.ts';
import { moreCommand } from './row-tree.ts';
import { createTasksView } from './tasks-tree.ts';

/** The views of the container *Protokoll* in the activity bar. */
export function registerViews(context: FeatureContext): vscode.Disposable {
  const views = {
    'protokoll.tasks': createTasksView(context),
    'protokoll.attendance': createAttendanceView(context),
    'protokoll.meetings': createMeetingsView(context),
  };
  return vscode.Disposable.from(
    ...Object.values(views).map(({ disposable }) => disposable),
    vscode.commands.registerCommand(moreCommand, (view: keyof typeof views, parent: string) =>
      views[view]?.tree.showMore(parent),
    ),
  );
}
