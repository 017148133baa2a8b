import { afterAll, beforeAll, expect, it } from 'vitest';
import { DocumentSymbolRequest } from 'vscode-languageserver-protocol';
import { type Session, startSession } from './session.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.end());

const twice = 'Protokoll: Styrelsen\n\nPunkt 1. Öppnande\nMötet öppnades.\n\nPunkt 1. Avslutning\nMötet avslutades.\n';
const doubles = (diagnostics: { code?: number | string }[]) =>
  diagnostics.filter(({ code }) => code === 'punkt/dubbelnummer');

it('follows a document from its opening to its end', async () => {
  // Unsaved, in no folder, with no file name extension: the language is what the editor says it is.
  const uri = 'untitled:Untitled-1';
  const first = session.diagnostics(uri);
  session.open(uri, twice);
  const [double] = doubles((await first).diagnostics);
  expect(double).toMatchObject({
    source: 'protokoll',
    severity: 2,
    codeDescription: { href: 'file:///docs/regler/punkt-dubbelnummer.md' },
    range: { start: { line: 5 } },
    relatedInformation: [{ location: { uri, range: { start: { line: 2 } } } }],
  });

  const second = session.diagnostics(uri);
  session.change(uri, 2, twice.replace('1. Avslutning', '2. Avslutning'));
  expect(doubles((await second).diagnostics)).toEqual([]);

  const symbols = await session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  expect(symbols).toMatchObject([{ children: [{ name: '1. Öppnande' }, { name: '2. Avslutning' }] }]);

  const closed = session.diagnostics(uri);
  session.close(uri);
  expect((await closed).diagnostics).toEqual([]);
});
