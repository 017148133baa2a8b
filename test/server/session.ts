import { PassThrough } from 'node:stream';
import { EmptyFileSystem } from 'langium';
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
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { InitializationOptions } from '../../server/protocol.ts';
import { startMinutesServer } from '../../server/start.ts';

/** A language client that talks LSP with a server in the same process. */
export interface Session {
  connection: ProtocolConnection;
  open(uri: string, text: string): void;
  /** Replaces the whole text. */
  change(uri: string, version: number, text: string): void;
  close(uri: string): void;
  /** The next diagnostics that the server gives for the document. */
  diagnostics(uri: string): Promise<PublishDiagnosticsParams>;
  end(): void;
}

/** Starts a server and says hello to it, as a client that can do what `capabilities` says and has these options. */
export async function startSession(
  capabilities: ClientCapabilities = {},
  initializationOptions?: InitializationOptions,
): Promise<Session> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const serverConnection = createConnection(toServer, toClient);
  const rulePages = 'file:///docs/regler';
  startMinutesServer({ connection: serverConnection, ...EmptyFileSystem, rulePages });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const waiting = new Map<string, (params: PublishDiagnosticsParams) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => waiting.get(params.uri)?.(params));
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    workspaceFolders: null,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
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
    end: () => {
      connection.dispose();
      serverConnection.dispose();
    },
  };
}
