import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ChangedParams, changedNotification } from '../server/views/view-protocol.ts';

const emitters = new WeakMap<BaseLanguageClient, vscode.EventEmitter<ChangedParams>>();

/** Fires when the server has told that minutes are other than they were: in pauses, not for each key. */
export function onMinutesChanged(client: BaseLanguageClient): vscode.Event<ChangedParams> {
  let emitter = emitters.get(client);
  if (!emitter) {
    const fresh = new vscode.EventEmitter<ChangedParams>();
    client.onNotification(changedNotification, (params: ChangedParams) => fresh.fire(params));
    emitters.set(client, fresh);
    emitter = fresh;
  }
  return emitter.event;
}
