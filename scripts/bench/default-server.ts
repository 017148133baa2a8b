// A language server as Langium makes it: all of its own services on the grammar of minutes, with the only lexer that reads them.
import { inject } from 'langium';
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { MinutesLanguageGeneratedModule, ProtokollGeneratedSharedModule } from '../../language/generated/module.ts';
import { MinutesLexer } from '../../language/syntax/minutes-lexer.ts';

const connection = createConnection(ProposedFeatures.all);
const shared = inject(createDefaultSharedModule({ connection, ...NodeFileSystem }), ProtokollGeneratedSharedModule);
const minutes = inject(createDefaultModule({ shared }), MinutesLanguageGeneratedModule, {
  parser: { Lexer: (services: ConstructorParameters<typeof MinutesLexer>[0]) => new MinutesLexer(services) },
});
shared.ServiceRegistry.register(minutes);
startLanguageServer(shared);
