import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createNodePdfClient } from '../export/pdf/node-client.ts';
import { createNodeSheetWriter } from '../export/table/node-client.ts';
import { createNodeWordWriter } from '../export/word/node-client.ts';
import { createNodeReaders } from '../import/node-readers.ts';
import { ClientFiles } from './files/client-files.ts';
import { LocalFiles } from './files/local-files.ts';
import { startMinutesServer } from './start.ts';
import { createDiskDigestStore } from './workspace/disk-digest-store.ts';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (!process.argv.some((argument) => transports.includes(argument.split('=')[0] ?? ''))) {
  console.log(
    'protokoll-language-server: språkservern för protokoll (.protokoll). En redigerare startar den med --stdio.\n' +
      'Så ställer du in din redigerare: docs/editorer i projektet.',
  );
  process.exit(process.argv.includes('--help') ? 0 : 1);
}

// The transport (IPC, stdio …) is chosen on the command line, as language clients do.
const connection = createConnection(ProposedFeatures.all);
// The pages lie beside the bundle's folder, in a clone as in the package.
const rulePages = pathToFileURL(path.join(__dirname, '..', 'docs', 'regler')).href;
const writers = {
  pdf: createNodePdfClient(path.join(__dirname, 'pdf')),
  word: createNodeWordWriter(path.join(__dirname, 'word-worker.cjs')),
  sheet: createNodeSheetWriter(path.join(__dirname, 'sheet.js')),
};
startMinutesServer({
  connection,
  fileSystemProvider: (services) => new LocalFiles(new ClientFiles(services)),
  rulePages,
  writers,
  readers: createNodeReaders(__dirname),
  // Another build of the server may read minutes otherwise.
  digestStore: (folder) => createDiskDigestStore(folder, String(fs.statSync(__filename).mtimeMs)),
});
