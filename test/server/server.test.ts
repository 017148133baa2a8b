import { afterAll, beforeAll, expect, it } from 'vitest';
import { DidChangeConfigurationNotification, DocumentSymbolRequest } from 'vscode-languageserver-protocol';
import { formatsOf, type PaperKind, papers } from '../../export/papers.ts';
import { type ExportOffer, type ExportResult, exportRequest, offerRequest } from '../../server/protocol.ts';
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

it('checks again when a rule is set to another level', async () => {
  const uri = 'file:///styrelsen.protokoll';
  const first = session.diagnostics(uri);
  session.open(uri, twice);
  expect(doubles((await first).diagnostics)).toHaveLength(1);

  const configure = async (regler: unknown) => {
    const next = session.diagnostics(uri);
    await session.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { protokoll: { regler } },
    });
    return doubles((await next).diagnostics);
  };
  expect(await configure({ 'punkt/dubbelnummer': 'ignore' })).toEqual([]);
  expect(await configure({ 'punkt/dubbelnummer': 'error' })).toMatchObject([{ severity: 1 }]);
  expect(await configure({ 'punkt/dubbelnummer': 'katt', 'finns/inte': 'error' })).toMatchObject([{ severity: 2 }]);
  expect(await configure(undefined)).toMatchObject([{ severity: 2 }]);
});

it('exports what is in the editor, to the formats of the one list', async () => {
  const uri = 'untitled:Untitled-2';
  session.open(uri, twice);
  const offer = await session.connection.sendRequest<ExportOffer>(offerRequest, {
    uri,
    offset: twice.indexOf('avslutades'),
  });
  // Two items have the same number.
  expect(offer.item).toBe('1');
  // Errors come first.
  const severities = offer.findings.map(({ severity }) => severity);
  expect(severities).toEqual(severities.toSorted());
  expect(offer.findings).toContainEqual(expect.objectContaining({ severity: 'warning', line: 5 }));
  expect(severities[0]).toBe('error');
  const infos = offer.papers;
  expect(infos.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
  for (const [at, info] of infos.entries()) {
    // This server has no writers of PDF and Word.
    const own = formatsOf(papers[at] as PaperKind).filter(({ needs }) => !needs);
    expect(info.formats.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    for (const { questions } of info.formats)
      expect(questions[0]).toMatchObject({ id: 'version', choices: [{ id: 'intern' }, { id: 'publik' }] });
  }
  // The editor can see whether a day is one before anything is made.
  const notice = infos.find(({ id }) => id === 'anslag')?.formats[0];
  const days = notice?.questions.filter(({ isDay }) => isDay).map(({ id }) => id);
  expect(days).toEqual(['verified', 'posted']);
  expect(infos[0]?.fileName).toBe('Styrelsen');
  for (const { id: format } of infos[0]?.formats ?? []) {
    const { content } = await session.connection.sendRequest<ExportResult>(exportRequest, { uri, format });
    expect(Buffer.from(content, 'base64').toString()).toContain('Mötet avslutades.');
  }
  const secret = 'untitled:Untitled-3';
  session.open(
    secret,
    'Protokoll: Styrelsen\n\nPunkt 1. Val\nSekretess\nHemligt.\nSlut sekretess\nMötet avslutades.\n',
  );
  const options = { version: 'publik' };
  const published = await session.connection.sendRequest<ExportResult>(exportRequest, {
    uri: secret,
    format: 'markdown',
    options,
  });
  expect(Buffer.from(published.content, 'base64').toString()).not.toContain('Hemligt');
  await expect(session.connection.sendRequest(exportRequest, { uri, format: 'katt' })).rejects.toThrow('katt');
  const closed = session.connection.sendRequest(exportRequest, { uri: 'file:///stängd.protokoll', format: 'json' });
  await expect(closed).rejects.toThrow('inte öppet');
});
