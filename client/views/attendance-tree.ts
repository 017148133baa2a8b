import * as vscode from 'vscode';
import { type AttendanceParams, attendanceRequest, type ViewRows } from '../../server/views/view-protocol.ts';
import { followActiveMinutes } from '../active-minutes.ts';
import { onMinutesChanged } from '../changes.ts';
import type { FeatureContext } from '../feature.ts';
import { createRowTree, type RowTree } from './row-tree.ts';

/** *Deltagare*: of the minutes in the active editor. */
export function createAttendanceView({ client }: FeatureContext): { tree: RowTree; disposable: vscode.Disposable } {
  const active = followActiveMinutes();
  const addressOf = (document: vscode.TextDocument) => client.code2ProtocolConverter.asUri(document.uri);
  const tree = createRowTree(client, 'protokoll.attendance', async (question) => {
    const document = active.current();
    if (!document) return { rows: [] };
    const params: AttendanceParams = { uri: addressOf(document), ...question };
    return client.sendRequest<ViewRows>(attendanceRequest, params);
  });
  // Not the editor's own `resourceLangId`: in a view it stays what it was when minutes are closed.
  const tellWhetherThereAreMinutes = () =>
    void vscode.commands.executeCommand('setContext', 'protokoll.attendance.ofMinutes', active.current() !== undefined);
  tellWhetherThereAreMinutes();
  const disposable = vscode.Disposable.from(
    tree,
    active,
    active.onDidChange(() => {
      tellWhetherThereAreMinutes();
      tree.refresh();
    }),
    onMinutesChanged(client)(({ open }) => {
      const document = active.current();
      if (document && open.includes(addressOf(document))) tree.refresh();
    }),
  );
  return { tree, disposable };
}
