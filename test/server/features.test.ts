import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  CodeLensRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol';
import { exportItemCommand, showPlacesCommand } from '../../server/protocol.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession({ workspace: { workspaceEdit: { documentChanges: true } } });
});
afterAll(() => session.end());

const lines = [
  'Protokoll: Styrelsen', // 0
  'Datum: 2019-12-06',
  '',
  'Närvarande', // 3
  '- Rickard Sundbom',
  '- Bo Ek',
  '',
  'Punkt 1. Val', // 7
  'Rickard talade, se punkt 2 och https://exempel.se.',
  'Beslut', // 9
  'att uppdra åt @Bo Ek att svara senast 1 mars.',
  '',
  'Punkt 2. Slut', // 12
  'Bilaga: bilagor/en fil.pdf',
];
const text = lines.join('\n');
const range = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});
const rickard: Position = { line: 8, character: 3 };

/** One request of each kind, for a document. */
function everyRequest(uri: string, token?: CancellationTokenSource['token']): Promise<unknown>[] {
  const { connection } = session;
  const textDocument = { uri };
  const at = { textDocument, position: rickard };
  const whole = { textDocument, range: range(0, 0, 20) };
  return [
    connection.sendRequest(HoverRequest.type, at, token),
    connection.sendRequest(DefinitionRequest.type, at, token),
    connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } }, token),
    connection.sendRequest(DocumentHighlightRequest.type, at, token),
    connection.sendRequest(PrepareRenameRequest.type, at, token),
    connection.sendRequest(RenameRequest.type, { ...at, newName: 'Nils Lind' }, token),
    connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [rickard] }, token),
    connection.sendRequest(FoldingRangeRequest.type, { textDocument }, token),
    connection.sendRequest(DocumentLinkRequest.type, { textDocument }, token),
    connection.sendRequest(CodeLensRequest.type, { textDocument }, token),
    connection.sendRequest(InlayHintRequest.type, whole, token),
    connection.sendRequest(SemanticTokensRequest.type, { textDocument }, token),
    connection.sendRequest(SemanticTokensRangeRequest.type, whole, token),
    connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId: 'x' }, token),
  ];
}

it('answers as soon as a document is opened, and for each change that has been sent', async () => {
  const uri = 'file:///m%C3%B6ten/styrelsen.protokoll';
  session.open(uri, text);
  const at = { textDocument: { uri }, position: rickard };
  const [hover, definition, references, highlights] = await Promise.all([
    session.connection.sendRequest(HoverRequest.type, at),
    session.connection.sendRequest(DefinitionRequest.type, at),
    session.connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: false } }),
    session.connection.sendRequest(DocumentHighlightRequest.type, at),
  ]);
  expect(hover).toMatchObject({ range: range(8, 0, 7), contents: { kind: 'markdown' } });
  expect(definition).toEqual([
    {
      originSelectionRange: range(8, 0, 7),
      targetUri: uri,
      targetRange: range(4, 2, 17),
      targetSelectionRange: range(4, 2, 17),
    },
  ]);
  expect(references).toEqual([{ uri, range: range(8, 0, 7) }]);
  expect(highlights).toEqual([
    { range: range(4, 2, 17), kind: 3 },
    { range: range(8, 0, 7), kind: 2 },
  ]);

  // No waiting for anything between the change and the question.
  session.change(uri, 2, `// först\n${text}`);
  expect(await session.connection.sendRequest(DocumentHighlightRequest.type, at)).toEqual([
    { range: range(8, 6, 7), kind: 3 },
  ]);
  const below = { ...at, position: { ...rickard, line: 9 } };
  expect(await session.connection.sendRequest(DocumentHighlightRequest.type, below)).toHaveLength(2);
  session.close(uri);
});

it('renames with the version of the text that the edits are for, and says why it does not', async () => {
  const uri = 'untitled:Untitled-3';
  session.open(uri, text);
  const at = { textDocument: { uri }, position: rickard };
  expect(await session.connection.sendRequest(PrepareRenameRequest.type, at)).toEqual({
    range: range(8, 0, 7),
    placeholder: 'Rickard Sundbom',
  });
  expect(await session.connection.sendRequest(RenameRequest.type, { ...at, newName: 'Nils Lind' })).toEqual({
    documentChanges: [
      {
        textDocument: { uri, version: 1 },
        edits: [
          { range: range(4, 2, 17), newText: 'Nils Lind' },
          { range: range(8, 0, 7), newText: 'Nils' },
        ],
      },
    ],
  });
  await expect(session.connection.sendRequest(RenameRequest.type, { ...at, newName: 'Bo Ek' })).rejects.toThrow(
    'Bo Ek',
  );
  session.close(uri);
});

it('links, folds, colours and selects', async () => {
  const uri = 'file:///m%C3%B6ten/styrelsen%20%281%29.protokoll';
  const textDocument = { uri };
  session.open(uri, text);
  expect(await session.connection.sendRequest(DocumentLinkRequest.type, { textDocument })).toEqual([
    { range: range(8, 31, 49), target: 'https://exempel.se/' },
    { range: range(13, 8, 26), target: 'file:///m%C3%B6ten/bilagor/en%20fil.pdf' },
    { range: range(8, 19, 26), target: 'file:///m%C3%B6ten/styrelsen%20%281%29.protokoll#L13,1' },
  ]);
  expect(await session.connection.sendRequest(FoldingRangeRequest.type, { textDocument })).toEqual([
    { startLine: 0, endLine: 5 },
    { startLine: 7, endLine: 10 },
    { startLine: 12, endLine: 13 },
    { startLine: 3, endLine: 5 },
    { startLine: 9, endLine: 10 },
  ]);
  const positions = [rickard, { line: 6, character: 0 }];
  expect(await session.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions })).toMatchObject([
    { range: range(8, 0, 7), parent: { range: range(8, 0, 50) } },
    { range: { start: { line: 0, character: 0 }, end: { line: 13, character: 26 } } },
  ]);
  const asked = { textDocument, range: { start: { line: 8, character: 0 }, end: { line: 10, character: 50 } } };
  expect(await session.connection.sendRequest(InlayHintRequest.type, asked)).toEqual([
    {
      position: { line: 8, character: 7 },
      label: [{ value: 'Sundbom', location: { uri, range: range(4, 2, 17) } }],
      kind: 2,
      paddingLeft: true,
    },
    { position: { line: 10, character: 44 }, label: '2020', kind: 1, paddingLeft: true },
  ]);
  const full = await session.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  const resultId = full?.resultId ?? '';
  session.change(uri, 2, text.replace('talade', 'och Bo talade'));
  const delta = await session.connection.sendRequest(SemanticTokensDeltaRequest.type, {
    textDocument,
    previousResultId: resultId,
  });
  expect(delta).toMatchObject({ edits: [{ start: expect.any(Number), deleteCount: expect.any(Number) }] });
  const data = [...(full?.data ?? [])];
  for (const edit of delta && 'edits' in delta ? delta.edits : [])
    data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  const again = await session.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  expect(data).toEqual(again?.data);
  session.close(uri);
});

it('links no file beside minutes that lie nowhere', async () => {
  const uri = 'untitled:Untitled-4';
  session.open(uri, text);
  const links = await session.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
  expect(links?.map(({ target }) => target)).toEqual(['https://exempel.se/', `${uri}#L13,1`]);
  session.close(uri);
});

it('offers only commands that the client has', async () => {
  const uri = 'file:///styrelsen.protokoll';
  const lenses = async (commands?: string[]) => {
    const own = await startSession({}, commands ? { commands } : undefined);
    own.open(uri, text);
    const found = await own.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    own.end();
    return found?.map((lens) => [lens.range.start.line, lens.command?.command, lens.command?.arguments?.slice(0, 2)]);
  };
  expect(await lenses()).toEqual([[7, '', undefined]]);
  expect(await lenses([showPlacesCommand, exportItemCommand])).toEqual([
    [7, showPlacesCommand, [uri, { line: 7, character: 0 }]],
    [7, exportItemCommand, [uri, '1']],
  ]);
});

it('survives questions about documents that are closed, never opened, or not waited for', async () => {
  const uri = 'file:///stängd.protokoll';
  await Promise.allSettled(everyRequest('file:///aldrig.protokoll'));
  session.open(uri, text);
  const answered = Promise.allSettled(everyRequest(uri));
  session.change(uri, 2, '');
  const emptied = Promise.allSettled(everyRequest(uri));
  session.change(uri, 3, text);
  const source = new CancellationTokenSource();
  const cancelled = Promise.allSettled(everyRequest(uri, source.token));
  source.cancel();
  session.close(uri);
  const closed = Promise.allSettled(everyRequest(uri));
  session.open(uri, text);
  const again = everyRequest(uri);
  await Promise.all([answered, emptied, cancelled, closed]);
  for (const result of await Promise.all(again)) expect(result).not.toBeNull();
  session.close(uri);
});
