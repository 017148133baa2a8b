/** The server in a web worker, for VS Code in a browser. The client says first where the program is. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createWebPdfClient } from '../export/pdf/web-client.ts';
import { createWebSheetWriter, type SheetScope } from '../export/table/web-client.ts';
import { createWebWordWriter, type WordScope } from '../export/word/web-client.ts';
import { createWebReaders, type ImportScope } from '../import/web-readers.ts';
import { ClientFiles } from './files/client-files.ts';
import { type ProgramFileParams, programFileRequest, type ServerStart } from './files/file-protocol.ts';
import { startMinutesServer } from './start.ts';

/** A worker's global scope, as far as it is used; the types of Node have another one. */
interface Scope extends WordScope, SheetScope, ImportScope {
  onmessage: ((event: { readonly data: ServerStart }) => void) | null;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data: { program, rulePages } }) => {
  // The reader takes over `onmessage`.
  const port = scope as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
  const read = (path: string): Promise<Uint8Array> => {
    const params: ProgramFileParams = { path: `pdf/${path}` };
    return connection.sendRequest<Uint8Array>(programFileRequest, params);
  };
  const writers = {
    pdf: createWebPdfClient({ address: `${program}/pdf`, read }, scope),
    word: createWebWordWriter(`${program}/word.js`, scope),
    sheet: createWebSheetWriter(`${program}/sheet.js`, scope),
  };
  const readers = createWebReaders(program, scope);
  startMinutesServer({
    connection,
    fileSystemProvider: (services) => new ClientFiles(services),
    rulePages,
    writers,
    readers,
  });
};
