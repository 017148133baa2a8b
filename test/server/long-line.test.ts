import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SelectionRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import { maskIdentityNumbersRequest, renumberRequest } from '../../server/editing/editing-protocol.ts';
import { previewRequest } from '../../server/preview/preview-protocol.ts';
import { exportRequest, offerRequest } from '../../server/protocol.ts';
import { attendanceRequest, marksRequest, statusRequest } from '../../server/views/view-protocol.ts';
import { expectInProportion, growth } from '../support/growth.ts';
import { hostileLines, hostileMinutes } from '../support/hostile-lines.ts';
import { type Session, startSession } from './session.ts';

/** UTF-16 units; it is compared with a part of it. */
const length = 100_000;
const options = { tabSize: 2, insertSpaces: true };

/** What is asked of a document, at a place in its long line. */
const requests: Readonly<Record<string, (uri: string, position: Position) => object>> = {
  [HoverRequest.method]: placed,
  [CompletionRequest.method]: placed,
  [DefinitionRequest.method]: placed,
  [ReferencesRequest.method]: (uri, position) => ({
    ...placed(uri, position),
    context: { includeDeclaration: true },
  }),
  [DocumentHighlightRequest.method]: placed,
  [PrepareRenameRequest.method]: placed,
  [RenameRequest.method]: (uri, position) => ({ ...placed(uri, position), newName: 'Zita Quick' }),
  [DocumentLinkRequest.method]: whole,
  [FoldingRangeRequest.method]: whole,
  [SemanticTokensRequest.method]: whole,
  [DocumentDiagnosticRequest.method]: whole,
  [DocumentFormattingRequest.method]: (uri) => ({ ...whole(uri), options }),
  [DocumentRangeFormattingRequest.method]: (uri, end) => ({ ...whole(uri), options, range: upTo(end) }),
  [DocumentOnTypeFormattingRequest.method]: (uri, position) => ({ ...placed(uri, position), options, ch: '\n' }),
  [CodeActionRequest.method]: (uri, end) => ({ ...whole(uri), range: upTo(end), context: { diagnostics: [] } }),
  [CodeLensRequest.method]: whole,
  [InlayHintRequest.method]: (uri, end) => ({ ...whole(uri), range: upTo(end) }),
  [SelectionRangeRequest.method]: (uri, position) => ({ ...whole(uri), positions: [position] }),
  [DocumentSymbolRequest.method]: whole,
  [offerRequest]: (uri) => ({ uri }),
  [marksRequest]: (uri) => ({ uri }),
  [statusRequest]: (uri) => ({ uri }),
  [attendanceRequest]: (uri) => ({ uri }),
  [renumberRequest]: (uri) => ({ uri, mode: 'items' }),
  [maskIdentityNumbersRequest]: (uri) => ({ uri }),
  [previewRequest]: (uri) => ({ uri, preview: 'a', version: 'publik' }),
  [exportRequest]: (uri) => ({ uri, format: 'text', options: { version: 'publik' } }),
};

function whole(uri: string): object {
  return { textDocument: { uri } };
}

function placed(uri: string, position: Position): object {
  return { textDocument: { uri }, position };
}

function upTo(end: Position): object {
  return { start: { line: 0, character: 0 }, end };
}

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.end());

it.each(hostileLines)('each request takes time in proportion to a long line, %s: %j', async (...line) => {
  const minutes = [length / growth, length].map((size) => ({ size, text: hostileMinutes(line, size) }));
  const uriOf = (size: number) => `file:///${size}.protokoll`;
  for (const { size, text } of minutes) session.open(uriOf(size), text);
  for (const [method, paramsFor] of Object.entries(requests)) {
    await expectInProportion(async (size) => {
      const text = minutes.find((each) => each.size === size)?.text ?? '';
      const position = { line: text.split('\n').length - 2, character: size / 2 };
      await answered(session.connection.sendRequest(method, paramsFor(uriOf(size), position)));
    }, length / growth);
  }
  for (const { size } of minutes) session.close(uriOf(size));
  await session.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'x' });
});

/** An answer, or the reason why there is none. */
async function answered(answer: Promise<unknown>): Promise<void> {
  const problem = await answer.catch((error: unknown) => error);
  if (problem instanceof Error) expect(problem).toBeInstanceOf(ResponseError);
}
