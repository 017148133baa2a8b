import { inject, type LangiumDocument } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
} from 'langium/lsp';
import { MinutesLanguageGeneratedModule, ProtokollGeneratedSharedModule } from '../language/generated/module.ts';
import { minutesModule } from '../language/services.ts';
import { completionProvider } from './completion/completion-provider.ts';
import { ClientConfiguration } from './configuration.ts';
import { diagnosticsSource, PushedDiagnostics } from './diagnostics/diagnostics.ts';
import { MinutesDocumentFactory } from './documents/document-factory.ts';
import { OpenDocumentsHandler, OpenDocumentsManager } from './documents/open-documents.ts';
import { meetingOf } from './documents/open-minutes.ts';
import { codeActions } from './editing/code-actions.ts';
import { formatter } from './editing/formatting/format-provider.ts';
import { MinutesLanguageServer } from './language-server.ts';
import { definitionProvider } from './navigation/definition.ts';
import { documentLinkProvider } from './navigation/document-links.ts';
import { foldingProvider } from './navigation/folding.ts';
import { highlightProvider } from './navigation/highlight.ts';
import { outline } from './navigation/outline.ts';
import { referencesProvider } from './navigation/references.ts';
import { codeLensProvider } from './reading/code-lens.ts';
import { hoverProvider } from './reading/hover.ts';
import { inlayHintProvider } from './reading/inlay-hints.ts';
import { semanticTokenProvider } from './reading/semantic-tokens.ts';
import { NoCompletionParser, NoLinks, NoReferences, NoScopes } from './unused-services.ts';
import type { DigestStore } from './workspace/digest-store.ts';
import { followedIndex } from './workspace/followed-index.ts';
import { workspaceSymbolProvider } from './workspace/symbols.ts';
import type { WorkspaceIndex } from './workspace/workspace-index.ts';

export interface ServerContext extends DefaultSharedModuleContext {
  /** The address of the folder with the rules' pages. */
  readonly rulePages: string;
  /** Makes what keeps digests in a folder of the machine, where the server can write files. */
  readonly digestStore?: (folder: string) => DigestStore;
}

/** Langium's services, and what is known of the minutes that are not open. */
export type MinutesSharedServices = LangiumSharedServices & {
  readonly workspace: { readonly WorkspaceIndex: WorkspaceIndex };
};

/** The services of the language server: the language's own, and the features of an editor over its model. */
export function createServerServices(context: ServerContext): {
  shared: MinutesSharedServices;
  minutes: LangiumServices;
} {
  const shared = inject(createDefaultSharedModule(context), ProtokollGeneratedSharedModule, {
    lsp: {
      DocumentUpdateHandler: (services: LangiumSharedServices) => new OpenDocumentsHandler(services),
      LanguageServer: (services: LangiumSharedServices) => new MinutesLanguageServer(services),
      WorkspaceSymbolProvider: (services: MinutesSharedServices) =>
        workspaceSymbolProvider(services.workspace.WorkspaceIndex),
    },
    workspace: {
      ConfigurationProvider: (services: LangiumSharedServices) => new ClientConfiguration(services),
      WorkspaceIndex: (services: LangiumSharedServices) => followedIndex(services, context.digestStore),
      LangiumDocumentFactory: (services: LangiumSharedServices) => new MinutesDocumentFactory(services),
      WorkspaceManager: (services: LangiumSharedServices) => new OpenDocumentsManager(services),
    },
  });
  const minutes = inject(createDefaultModule({ shared }), MinutesLanguageGeneratedModule, minutesModule, {
    parser: { CompletionParser: (services: LangiumServices) => new NoCompletionParser(services) },
    references: {
      Linker: (services: LangiumServices) => new NoLinks(services),
      ScopeComputation: (services: LangiumServices) => new NoScopes(services),
    },
    workspace: { ReferenceDescriptionProvider: (services: LangiumServices) => new NoReferences(services) },
    validation: {
      DocumentValidator: () => new PushedDiagnostics(shared, diagnosticsSource(shared, context.rulePages)),
    },
    lsp: {
      CodeActionProvider: () => codeActions(shared, context.rulePages),
      CodeLensProvider: () => codeLensProvider(shared),
      CompletionProvider: () => completionProvider(shared, shared.workspace.WorkspaceIndex),
      DefinitionProvider: () => definitionProvider,
      DocumentHighlightProvider: () => highlightProvider,
      DocumentLinkProvider: () => documentLinkProvider(shared.workspace.WorkspaceIndex),
      DocumentSymbolProvider: () => ({
        getSymbols: (document: LangiumDocument) => outline(meetingOf(document), document.textDocument),
      }),
      FoldingRangeProvider: () => foldingProvider,
      Formatter: () => formatter,
      HoverProvider: () => hoverProvider(context.rulePages),
      InlayHintProvider: () => inlayHintProvider,
      ReferencesProvider: () => referencesProvider,
      // Answered by registerRename.
      RenameProvider: () => undefined,
      SemanticTokenProvider: () => semanticTokenProvider(),
    },
  });
  shared.ServiceRegistry.register(minutes);
  checkAgainWhenConfigured(shared);
  return { shared, minutes };
}

/** Another level of a rule changes the findings of everything that is open. */
function checkAgainWhenConfigured({ workspace }: LangiumSharedServices): void {
  workspace.ConfigurationProvider.onConfigurationSectionUpdate(() => {
    const open = workspace.LangiumDocuments.all.map((document) => document.uri).toArray();
    void workspace.WorkspaceLock.write((token) => workspace.DocumentBuilder.update(open, [], token));
  });
}
