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
import { FindingsValidator } from './diagnostics.ts';
import { meetingOf } from './meetings.ts';
import { OpenDocumentsHandler, OpenDocumentsManager } from './open-documents.ts';
import { outline } from './outline.ts';

export interface ServerContext extends DefaultSharedModuleContext {
  /** The address of the folder with the rules' pages. */
  readonly rulePages: string;
}

/** The services of the language server: the language's own, and the features of an editor over its model. */
export function createServerServices(context: ServerContext): {
  shared: LangiumSharedServices;
  minutes: LangiumServices;
} {
  const shared = inject(createDefaultSharedModule(context), ProtokollGeneratedSharedModule, {
    lsp: { DocumentUpdateHandler: (services: LangiumSharedServices) => new OpenDocumentsHandler(services) },
    workspace: { WorkspaceManager: (services: LangiumSharedServices) => new OpenDocumentsManager(services) },
  });
  const minutes = inject(createDefaultModule({ shared }), MinutesLanguageGeneratedModule, minutesModule, {
    validation: {
      DocumentValidator: () => new FindingsValidator(shared.workspace.ConfigurationProvider, context.rulePages),
    },
    lsp: {
      DocumentSymbolProvider: () => ({
        getSymbols: (document: LangiumDocument) => outline(meetingOf(document), document.textDocument),
      }),
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
