import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServerServices } from './services.ts';

// The transport (IPC, stdio …) is chosen on the command line, as language clients do.
const connection = createConnection(ProposedFeatures.all);
// The pages lie beside the bundle's folder, in a clone as in the package.
const rulePages = pathToFileURL(path.join(__dirname, '..', 'docs', 'regler')).href;
const { shared } = createServerServices({ connection, ...NodeFileSystem, rulePages });
startLanguageServer(shared);
