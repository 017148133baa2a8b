import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { MinutesLanguageGeneratedModule, ProtokollGeneratedSharedModule } from './generated/module.ts';
import { MinutesLexer } from './syntax/minutes-lexer.ts';

/** What the minutes language replaces of Langium's services. The server adds its own on top. */
export const minutesModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    Lexer: (services) => new MinutesLexer(services),
    // A token's value is its text: what it means is read from the tree, in meeting/.
    ValueConverter: () => ({ convert: (text) => text }),
  },
};

/** The language's services without an editor: what the command line and the tests parse with. */
export function createMinutesServices(): { shared: LangiumSharedCoreServices; minutes: LangiumCoreServices } {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), ProtokollGeneratedSharedModule);
  const minutes = inject(createDefaultCoreModule({ shared }), MinutesLanguageGeneratedModule, minutesModule);
  shared.ServiceRegistry.register(minutes);
  return { shared, minutes };
}
