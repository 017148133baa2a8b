import * as vscode from 'vscode';
import {
  type MeetingsParams,
  meetingsRequest,
  type ViewNode,
  type ViewRows,
} from '../../server/views/view-protocol.ts';
import { onMinutesChanged } from '../changes.ts';
import type { FeatureContext } from '../feature.ts';
import { createRowTree, type RowTree } from './row-tree.ts';

/** What the menu of a meeting's row does, by its own command: the command that does the same for a file. */
const rowCommands: Readonly<Record<string, string>> = {
  'protokoll.meetings.export': 'protokoll.export',
  'protokoll.meetings.preview': 'protokoll.preview',
};

/** *Möten*: all minutes of the workspace by body and date. */
export function createMeetingsView({ client }: FeatureContext): { tree: RowTree; disposable: vscode.Disposable } {
  const tree = createRowTree(
    client,
    'protokoll.meetings',
    (params: MeetingsParams) => client.sendRequest<ViewRows>(meetingsRequest, params),
    ({ id }) => (id.startsWith('meeting:') ? 'minutes' : undefined),
  );
  const disposable = vscode.Disposable.from(
    tree,
    onMinutesChanged(client)(() => tree.refresh()),
    ...Object.entries(rowCommands).map(([own, ofFile]) =>
      vscode.commands.registerCommand(own, async (node: ViewNode | undefined) => {
        if (!node?.place) return;
        await vscode.commands.executeCommand(ofFile, client.protocol2CodeConverter.asUri(node.place.uri));
      }),
    ),
  );
  return { tree, disposable };
}
