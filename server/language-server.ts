import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { codeActionKinds } from './editing/code-actions.ts';

/** Langium's server, and what it does not know of: diagnostics that clients ask for, selection ranges, our own renaming. */
export class MinutesLanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    return {
      ...result,
      serverInfo: { name: 'protokoll' },
      capabilities: {
        ...result.capabilities,
        codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: true },
        completionProvider: { ...result.capabilities.completionProvider, resolveProvider: true },
        diagnosticProvider: { identifier: 'protokoll', interFileDependencies: false, workspaceDiagnostics: false },
        renameProvider: { prepareProvider: true },
        selectionRangeProvider: true,
        // Said here, so that it need not be asked for: not every client can be asked.
        workspace: {
          ...result.capabilities.workspace,
          workspaceFolders: { supported: true, changeNotifications: true },
        },
      },
    };
  }
}
