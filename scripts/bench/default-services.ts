import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  URI,
} from 'langium';
import { MinutesLanguageGeneratedModule, ProtokollGeneratedSharedModule } from '../../language/generated/module.ts';
import { MinutesLexer } from '../../language/syntax/minutes-lexer.ts';

/** Langium as it comes, on the grammar of minutes and with its lexer (no other can read them). */
export interface DefaultServices {
  /** What opening a file does: a document parsed, indexed, scoped, linked and validated. Nothing of it is kept. */
  build(text: string): Promise<void>;
}

export function defaultServices(): DefaultServices {
  const shared: LangiumSharedCoreServices = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    ProtokollGeneratedSharedModule,
  );
  const services: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), MinutesLanguageGeneratedModule, {
    parser: { Lexer: (all: LangiumCoreServices) => new MinutesLexer(all) },
  });
  shared.ServiceRegistry.register(services);
  const uri = URI.parse('memory:/bench.protokoll');
  return {
    async build(text) {
      const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
      shared.workspace.LangiumDocuments.addDocument(document);
      await shared.workspace.DocumentBuilder.build([document], { validation: true });
      shared.workspace.LangiumDocuments.deleteDocument(uri);
    },
  };
}
