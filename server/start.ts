import { DocumentState } from 'langium';
import { type ServiceRequirements, startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { PackedReaders } from '../import/readers.ts';
import { registerChanges } from './changes.ts';
import { registerCompletionResolve } from './completion/completion-provider.ts';
import { registerCheck } from './diagnostics/check-text.ts';
import { diagnosticsSource, registerPulledDiagnostics } from './diagnostics/diagnostics.ts';
import { registerCodeActionResolve } from './editing/code-actions.ts';
import { registerEditing } from './editing/editing.ts';
import { registerNewMinutes } from './editing/new-minutes-request.ts';
import { registerRename } from './editing/rename/rename.ts';
import { type ExportWriters, registerExport } from './export/export-requests.ts';
import { registerPersonalData } from './export/personal-data-requests.ts';
import { registerImport } from './import/import-requests.ts';
import { registerSelectionRanges } from './navigation/selection-ranges.ts';
import { registerPreview } from './preview/preview-requests.ts';
import { createServerServices, type MinutesSharedServices, type ServerContext } from './services.ts';
import { registerViews } from './views/view-requests.ts';

const requested: readonly (keyof ServiceRequirements)[] = [
  'CodeActionProvider',
  'CodeLensProvider',
  'CompletionProvider',
  'DefinitionProvider',
  'DocumentHighlightProvider',
  'DocumentLinkProvider',
  'DocumentSymbolProvider',
  'FoldingRangeProvider',
  'Formatter',
  'HoverProvider',
  'InlayHintProvider',
  'ReferencesProvider',
  'SemanticTokenProvider',
];

/** What must have been built before each request is answered. */
const requirements: Partial<ServiceRequirements> = {
  ...Object.fromEntries(requested.map((name) => [name, DocumentState.Parsed])),
  // Nothing: when the last document closes, Langium builds no document and so never reports that it has.
  WorkspaceSymbolProvider: { type: 'workspace', state: DocumentState.Changed },
};

/** Starts the server on a connection. No request waits for a build: the minutes are read when they are asked for. */
export function startMinutesServer(
  context: ServerContext & {
    readonly connection: Connection;
    readonly writers?: ExportWriters;
    readonly readers?: PackedReaders;
  },
): MinutesSharedServices {
  const { shared, minutes } = createServerServices(context);
  const { connection } = context;
  const diagnostics = diagnosticsSource(shared, context.rulePages);
  registerCheck(connection, minutes, context.rulePages);
  registerChanges(connection, shared);
  registerCodeActionResolve(connection, minutes);
  registerCompletionResolve(connection, minutes);
  registerEditing(connection, shared);
  registerExport(connection, shared, context.writers ?? {}, diagnostics);
  if (context.readers) registerImport(connection, shared, context.readers);
  registerPreview(connection, minutes);
  registerNewMinutes(connection, shared);
  const refresh = registerPulledDiagnostics(connection, shared, diagnostics);
  registerPersonalData(connection, shared, refresh);
  registerSelectionRanges(connection, shared);
  registerViews(connection, shared);
  startLanguageServer(shared, requirements);
  registerRename(connection, shared);
  return shared;
}
