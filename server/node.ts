import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { registerExport } from './export.ts';
import { createServerServices } from './services.ts';

// The transport (IPC, stdio …) is chosen on the command line, as language clients do.
const connection = createConnection(ProposedFeatures.all);
// The pages lie beside the bundle's folder, in a clone as in the package.
const rulePages = pathToFileURL(path.join(__dirname, '..', 'docs', 'regler')).href;
const { shared, minutes } = createServerServices({ connection, ...NodeFileSystem, rulePages });
registerExport(connection, minutes);
startLanguageServer(shared);
