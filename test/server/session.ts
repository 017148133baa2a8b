import { PassThrough } from 'node:stream';
import { EmptyFileSystem, type FileSystemNode, type FileSystemProvider, URI, UriUtils } from 'langium';
import type { DefaultSharedModuleContext } from 'langium/lsp';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { PackedReaders } from '../../import/readers.ts';
import { toBase64 } from '../../server/files/base64.ts';
import { ClientFiles } from '../../server/files/client-files.ts';
import {
  type FileOptions,
  type FileParams,
  type FileType,
  type FolderEntry,
  fileRequest,
  fileTypeRequest,
  folderRequest,
} from '../../server/files/file-protocol.ts';
import type { InitializationOptions } from '../../server/protocol.ts';
import { startMinutesServer } from '../../server/start.ts';
import type { WorkspaceIndex } from '../../server/workspace/workspace-index.ts';

/** A language client that talks LSP with a server in the same process. */
export interface Session {
  connection: ProtocolConnection;
  /** What the server knows of the workspace. */
  index: WorkspaceIndex;
  /** What the server has asked to be notified of. */
  registered: readonly Registration[];
  open(uri: string, text: string): void;
  /** Replaces the whole text. */
  change(uri: string, version: number, text: string): void;
  close(uri: string): void;
  /** The next diagnostics that the server gives for the document. */
  diagnostics(uri: string): Promise<PublishDiagnosticsParams>;
  end(): Promise<void>;
}

/** The files that a server can read, and the folders of its workspace. */
export interface SessionWorkspace {
  readonly files: FileSystemProvider;
  readonly folders: readonly string[];
  /** True if it is the client that has the files: the server asks it for them. */
  readonly ofClient?: boolean;
}

/** Starts a server and says hello to it, as a client that can do what `capabilities` says and has these options. */
export async function startSession(
  capabilities: ClientCapabilities = {},
  initializationOptions?: InitializationOptions & FileOptions,
  workspace?: SessionWorkspace,
): Promise<Session> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const serverConnection = createConnection(toServer, toClient);
  const rulePages = 'file:///docs/regler';
  const fileSystem = fileSystemOf(workspace);
  const readers: PackedReaders = {
    read: async (format, bytes) => (await import('../../import/packed-readers.ts')).read(format, bytes),
  };
  const { workspace: services } = startMinutesServer({
    connection: serverConnection,
    ...fileSystem,
    rulePages,
    readers,
  });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  if (workspace?.ofClient) answerForFiles(connection, workspace.files);
  const registered: Registration[] = [];
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations);
  });
  const waiting = new Map<string, (params: PublishDiagnosticsParams) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => waiting.get(params.uri)?.(params));
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    workspaceFolders: workspace?.folders.map((uri) => ({ uri, name: uri })) ?? null,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    index: services.WorkspaceIndex,
    registered,
    open: (uri, text) => {
      const textDocument = { uri, languageId: 'protokoll', version: 1, text };
      void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    },
    change: (uri, version, text) => {
      const textDocument = { uri, version };
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument,
        contentChanges: [{ text }],
      });
    },
    close: (uri) => {
      void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    },
    diagnostics: (uri) => new Promise((resolve) => waiting.set(uri, resolve)),
    end: async () => {
      // What the server has asked has been answered by then.
      await connection.sendRequest(ShutdownRequest.type);
      // Ends a build that is still going on: it would send diagnostics over a connection that is gone.
      await services.WorkspaceLock.write(() => undefined);
      connection.dispose();
      serverConnection.dispose();
    },
  };
}

function fileSystemOf(workspace: SessionWorkspace | undefined): DefaultSharedModuleContext {
  if (!workspace) return EmptyFileSystem;
  return { fileSystemProvider: (services) => (workspace.ofClient ? new ClientFiles(services) : workspace.files) };
}

/** What the client of VS Code does with the editor's files (client/server-files.ts). */
function answerForFiles(connection: ProtocolConnection, files: FileSystemProvider): void {
  const typeOf = ({ isFile, isDirectory }: FileSystemNode): FileType =>
    isFile ? 'file' : isDirectory ? 'folder' : 'other';
  connection.onRequest(fileTypeRequest, async ({ uri }: FileParams): Promise<string> => {
    return typeOf(await files.stat(URI.parse(uri)));
  });
  connection.onRequest(folderRequest, async ({ uri }: FileParams): Promise<FolderEntry[]> => {
    const nodes = await files.readDirectory(URI.parse(uri));
    return nodes.map((node) => ({ name: UriUtils.basename(node.uri), type: typeOf(node) }));
  });
  connection.onRequest(fileRequest, async ({ uri }: FileParams) => toBase64(await files.readBinary(URI.parse(uri))));
}
