import { afterEach, expect, it } from 'vitest';
import { type CodeAction, CodeActionRequest, DocumentDiagnosticRequest } from 'vscode-languageserver-protocol';
import { type PersonalPlace, personalDataRequest, showPersonalDataNotification } from '../../../server/protocol.ts';
import { type Session, startSession } from '../session.ts';

const uri = 'untitled:Untitled-1';
const text = `Protokoll: Styrelsen

Närvarande
- Lisa Ek, ordförande

Punkt 1. Ansökan
Lisa Ek ringer Sven Svensson, 070-174 06 05.
Sekretess
Bo Alm, bo.alm@exempel.se.
Slut sekretess
`;

let session: Session;
afterEach(() => session.end());

const codes = async () => {
  const report = await session.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return 'items' in report ? report.items.map(({ code }) => code) : [];
};

it('tells what stays in the published version, and marks it in the text when asked to', async () => {
  session = await startSession({ textDocument: { diagnostic: {} } });
  session.open(uri, text);
  const places = await session.connection.sendRequest<PersonalPlace[]>(personalDataRequest, { uri });
  expect(places.map((place) => [place.range.start.line, place.text])).toEqual([
    [6, 'Sven Svensson'],
    [6, '070-174 06 05'],
  ]);
  expect(await codes()).not.toContain('integritet/telefon');
  await session.connection.sendNotification(showPersonalDataNotification, { uri });
  expect(await codes()).toContain('integritet/telefon');
  const actions = (await session.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: places[1]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: ['quickfix'] },
  })) as CodeAction[];
  expect(actions.map(({ edit }) => JSON.stringify(edit)).some((edit) => edit?.includes('[telefonnummer]'))).toBe(true);
  expect(actions.map(({ edit }) => JSON.stringify(edit)).some((edit) => edit?.includes('Slut sekretess'))).toBe(true);
});

it('has nothing to tell of minutes that are not open', async () => {
  session = await startSession();
  expect(await session.connection.sendRequest(personalDataRequest, { uri: 'file:///stängd.protokoll' })).toEqual([]);
});
