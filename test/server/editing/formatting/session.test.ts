import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatted } from '../../../../language/editing/formatter/formatter.ts';
import { type Session, startSession } from '../../session.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.end());

const options = { tabSize: 2, insertSpaces: true };
const untidy =
  'Protokoll: Nämnden\nTid: Fredag 6 december 2019 kl 9:00-12:15\n\n1. Öppnande\n* en sak\n\n2. Offert\n* en annan\n';

function apply(uri: string, text: string, edits: TextEdit[] | null): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'protokoll', 1, text), edits ?? []);
}

it('formats the document to the canonical style', async () => {
  const uri = 'untitled:1';
  session.open(uri, untidy);
  const edits = await session.connection.sendRequest(DocumentFormattingRequest.type, {
    textDocument: { uri },
    options,
  });
  expect(apply(uri, untidy, edits)).toBe(formatted(untidy));
  expect(formatted(untidy)).not.toBe(untidy);
});

it('formats what the range touches and nothing else', async () => {
  const uri = 'untitled:2';
  session.open(uri, untidy);
  const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } };
  const edits = await session.connection.sendRequest(DocumentRangeFormattingRequest.type, {
    textDocument: { uri },
    range,
    options,
  });
  expect(apply(uri, untidy, edits)).toBe(untidy.replace('* en sak', '- en sak'));
});

it('goes on with a clause after Enter', async () => {
  const uri = 'untitled:3';
  const text = 'Punkt 1. Offert\nBeslut\natt fira.\n\n';
  session.open(uri, text);
  const position = { line: 3, character: 0 };
  const edits = await session.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
    textDocument: { uri },
    position,
    ch: '\n',
    options,
  });
  expect(edits).toEqual([{ range: { start: position, end: position }, newText: 'att ' }]);
});
