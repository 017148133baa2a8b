import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Diagnostic, DocumentDiagnosticRequest } from 'vscode-languageserver-protocol';
import { checkRequest } from '../../../server/protocol.ts';
import { examples } from '../../support/examples.ts';
import { type Session, startSession } from '../session.ts';

describe('Checking a text that is not open', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({ textDocument: { diagnostic: {} } });
  });
  afterAll(() => session.end());

  it.each(examples)('finds what is found when it is open: $name', async ({ name, text }) => {
    const uri = `file:///${name}`;
    const found = await session.connection.sendRequest<Diagnostic[]>(checkRequest, { uri, text });
    session.open(uri, text);
    const report = await session.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    session.close(uri);
    expect(report).toMatchObject({ kind: 'full', items: found });
  });

  it('says of each finding the rule, its page and its level', async () => {
    const text = 'Protokoll: Styrelsen\n\nPunkt 1. A\nB.\n\nPunkt 1. C\nD.\n';
    const found = await session.connection.sendRequest<Diagnostic[]>(checkRequest, { uri: 'file:///a', text });
    const [double] = found.filter(({ code }) => code === 'punkt/dubbelnummer');
    expect(double).toMatchObject({
      range: { start: { line: 5, character: 6 }, end: { line: 5, character: 7 } },
      codeDescription: { href: expect.stringMatching(/^file:\/\/\/docs\/regler\/.+\.md$/) },
      source: 'protokoll',
    });
  });

  it('opens no document', async () => {
    const uri = 'file:///inte-öppen.protokoll';
    await session.connection.sendRequest(checkRequest, { uri, text: 'Protokoll: X\n' });
    const report = await session.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    expect(report).toEqual({ kind: 'full', items: [] });
  });
});
