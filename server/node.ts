import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { LocalFiles } from './local-files.ts';
import { startMinutesServer } from './start.ts';

// The transport (IPC, stdio …) is chosen on the command line, as language clients do.
const connection = createConnection(ProposedFeatures.all);
// The pages lie beside the bundle's folder, in a clone as in the package.
const rulePages = pathToFileURL(path.join(__dirname, '..', 'docs', 'regler')).href;
startMinutesServer({ connection, fileSystemProvider: () => new LocalFiles(), rulePages });
