import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What a feature is given. */
export interface FeatureContext {
  readonly client: BaseLanguageClient;
  readonly extension: vscode.ExtensionContext;
}

/** Registers a feature and returns what ends it. It runs at activation, so it only registers. */
export type Feature = (context: FeatureContext) => vscode.Disposable;
