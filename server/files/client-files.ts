import {
  type FileSystemNode,
  type FileSystemProvider,
  type LangiumSharedCoreServices,
  type URI,
  UriUtils,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { fromBase64 } from './base64.ts';
import {
  type FileOptions,
  type FileParams,
  type FileType,
  type FolderEntry,
  fileRequest,
  fileTypeRequest,
  folderRequest,
} from './file-protocol.ts';

/** Files that the client reads for the server. Without a client that says that it does, there are none. */
export class ClientFiles implements FileSystemProvider {
  private readonly connection: Connection | undefined;
  private answers = false;

  /** `services` are those of a language server; Langium's type of what makes a file system does not say so. */
  constructor(services: LangiumSharedCoreServices) {
    const { lsp } = services as LangiumSharedServices;
    this.connection = lsp.Connection;
    lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
      const options: FileOptions | undefined = initializationOptions;
      this.answers = options?.files === true;
    });
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    return nodeOf(uri, await this.ask<FileType>(fileTypeRequest, uri));
  }

  exists(uri: URI): Promise<boolean> {
    return this.stat(uri).then(
      () => true,
      () => false,
    );
  }

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    const entries = await this.ask<FolderEntry[]>(folderRequest, uri);
    return entries.map(({ name, type }) => nodeOf(UriUtils.joinPath(uri, name), type));
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    return fromBase64(await this.ask<string>(fileRequest, uri));
  }

  async readFile(uri: URI): Promise<string> {
    return new TextDecoder().decode(await this.readBinary(uri));
  }

  // Awaiting the client yields to other requests.
  statSync = notAtOnce;
  existsSync = notAtOnce;
  readDirectorySync = notAtOnce;
  readBinarySync = notAtOnce;
  readFileSync = notAtOnce;

  private async ask<Result>(request: string, uri: URI): Promise<Result> {
    if (!this.connection || !this.answers) throw new Error(`${uri.scheme}: cannot be reached from here`);
    const params: FileParams = { uri: uri.toString() };
    return this.connection.sendRequest<Result>(request, params);
  }
}

function notAtOnce(): never {
  throw new Error('the client is asked for files, which takes time');
}

function nodeOf(uri: URI, type: FileType): FileSystemNode {
  return { uri, isFile: type === 'file', isDirectory: type === 'folder' };
}
