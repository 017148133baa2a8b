import { afterEach, describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  type Range,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { stop } from '../../../language/editing/fixes/fix.ts';
import { codeActionKinds } from '../../../server/editing/code-actions.ts';
import { type Session, startSession } from '../session.ts';

const uri = 'untitled:Untitled-1';
const modern: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  textDocument: { diagnostic: {}, codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};
const withVersions: ClientCapabilities = { workspace: { workspaceEdit: { documentChanges: true } } };

const text = `Protokoll: Styrelsen
Tid: torsdag 6 december 2019 kl 9:00-10:00
Plats: Ekskolan
Ordförande: Lisa Ek

Närvarande
- Lisa Ek, ordförande
- Jonas Berg, sekreterare

Punkt 1. Öppnande
Lisa öppnade mötet.

Punkt 1. Budget
@Karin Holm berättade om budgeten.
Budgeten fastställdes.
`;

let session: Session;
afterEach(() => session.end());

async function open(capabilities: ClientCapabilities, source = text): Promise<TextDocument> {
  session = await startSession(capabilities);
  session.open(uri, source);
  return TextDocument.create(uri, 'protokoll', 1, source);
}

function rangeOf(document: TextDocument, words: string): Range {
  const start = document.getText().indexOf(words);
  return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
}

async function actionsAt(
  range: Range,
  context: { only?: string[]; diagnostics?: Diagnostic[] } = {},
): Promise<CodeAction[]> {
  const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
  return ((await session.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
}

/** The text after an action's edit, as a client with versions makes it. */
function edited(document: TextDocument, { edit }: CodeAction): string {
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  expect(change?.textDocument).toEqual({ uri, version: document.version });
  return TextDocument.applyEdits(document, (change?.edits ?? []) as never);
}

const codesOf = (action: CodeAction) => action.diagnostics?.map(({ code }) => code);

describe('a quick fix', () => {
  it('is found by the code and the range of the diagnostic that the client has, and carries it', async () => {
    const document = await open(modern);
    const report = await session.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    const all = 'items' in report ? report.items : [];
    const weekday = all.find(({ code }) => code === 'tid/veckodag');
    if (!weekday) throw new Error('There is a wrong weekday');
    const elsewhere = { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } };
    const reworded = { ...weekday, message: 'i andra ord' };
    const actions = await actionsAt(elsewhere, { diagnostics: [reworded], only: ['quickfix'] });
    const [byDay, byDate] = actions;
    expect(byDay?.diagnostics).toEqual([reworded]);
    expect(edited(document, byDay as CodeAction)).toBe(text.replace('torsdag', 'fredag'));
    expect(edited(document, byDate as CodeAction)).toBe(text.replace('6 december', '5 december'));

    const moved = { ...weekday, range: elsewhere };
    expect(await actionsAt(elsewhere, { diagnostics: [moved], only: ['quickfix'] })).toEqual([]);
  });

  it('is offered at the cursor without diagnostics; what is surest is preferred, silencing the rule comes last', async () => {
    const document = await open(modern);
    const { start } = rangeOf(document, 'ten fastställdes');
    const actions = await actionsAt({ start, end: start }, { only: ['quickfix'] });
    expect(actions.map(({ kind, isPreferred = false }) => [kind, isPreferred])).toEqual([
      ['quickfix', true],
      ['quickfix', false],
      ['quickfix', false],
      ['quickfix', false],
    ]);
    expect(new Set(actions.flatMap(codesOf))).toEqual(new Set(['beslut/omarkerat']));
    const [marked, , onLine, inFile] = actions.map((action) => edited(document, action));
    expect(marked).toBe(text.replace('Budgeten fastställdes.', '\nBeslut att fastställa budgeten.'));
    expect(onLine).toBe(text.replace('Budgeten f', '// protokoll: ignorera beslut/omarkerat\nBudgeten f'));
    expect(inFile).toBe(`// protokoll: ignorera i filen beslut/omarkerat\n${text}`);
  });

  it('has tab stops only for clients that know them', async () => {
    const title = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const source = text.replace('Plats: Ekskolan\n', '');
    await open(modern, source);
    const place = (actions: CodeAction[]) => actions.find((action) => codesOf(action)?.includes('huvud/plats-saknas'));
    const [change] = (place(await actionsAt(title))?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.edits).toMatchObject([
      { range: { start: { line: 1 } }, snippet: { kind: 'snippet', value: `\nPlats: ${stop(1, 'plats')}` } },
    ]);
    await session.end();

    const document = await open(withVersions, source);
    expect(edited(document, place(await actionsAt(title)) as CodeAction)).toContain('-10:00\nPlats: \nOrdförande');
  });

  it('of the whole document is computed when it has been chosen, for the version that it was offered for', async () => {
    const document = await open(modern);
    const number = rangeOf(document, '1. Budget').start;
    const [renumber] = await actionsAt({ start: number, end: number }, { only: ['quickfix'] });
    expect(renumber?.edit).toBeUndefined();
    const resolved = await session.connection.sendRequest(CodeActionResolveRequest.type, renumber as CodeAction);
    expect(edited(document, resolved)).toBe(text.replace('1. Budget', '2. Budget'));

    session.change(uri, 2, `\n${text}`);
    await expect(
      session.connection.sendRequest(CodeActionResolveRequest.type, renumber as CodeAction),
    ).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });

  it('has its edit at once for clients that do not ask again, and no versions for clients without', async () => {
    const document = await open({});
    const number = rangeOf(document, '1. Budget').start;
    const [renumber] = await actionsAt({ start: number, end: number }, { only: ['quickfix'] });
    expect(renumber?.edit?.changes?.[uri]).toEqual([
      { range: { start: number, end: { ...number, character: number.character + 1 } }, newText: '2' },
    ]);
  });
});

describe('the kinds', () => {
  it('are told in the capabilities, and are filtered by', async () => {
    const document = await open(withVersions);
    const heading = rangeOf(document, 'Punkt 1. Öppnande');
    const kindsFor = async (only?: string[]) =>
      new Set((await actionsAt(heading, only ? { only } : {})).map(({ kind }) => kind));
    expect(await kindsFor(['refactor'])).toEqual(new Set(['refactor.move', 'refactor.rewrite']));
    expect(await kindsFor(['refactor.move'])).toEqual(new Set(['refactor.move']));
    expect(await kindsFor(['refactor.inline'])).toEqual(new Set());
    expect(await kindsFor(['source.fixAll'])).toEqual(new Set(['source.fixAll.protokoll']));
    expect(await kindsFor(['source'])).toEqual(new Set(['source.fixAll.protokoll', 'source.format.protokoll']));
    expect([...(await kindsFor())].filter((kind) => kind?.startsWith('source'))).toEqual([]);
    for (const kind of await kindsFor()) expect(codeActionKinds).toContain(kind);
  });
});

describe('source.fixAll.protokoll', () => {
  it('writes everything as the writing rules say and nothing else', async () => {
    const document = await open(withVersions);
    const [fixAll, ...others] = await actionsAt(rangeOf(document, 'Protokoll'), { only: ['source.fixAll.protokoll'] });
    expect(others).toEqual([]);
    expect(edited(document, fixAll as CodeAction)).toBe(text.replace('kl 9:00-10:00', 'kl. 9.00–10.00'));
  });

  it('is offered as a quick fix beside that of one place', async () => {
    const document = await open(withVersions);
    const actions = await actionsAt(rangeOf(document, 'kl 9'), { only: ['quickfix'] });
    const texts = actions.map((action) => edited(document, action));
    expect(texts).toContain(text.replace('kl 9', 'kl. 9'));
    expect(texts).toContain(text.replace('kl 9:00-10:00', 'kl. 9.00–10.00'));
  });

  it('is not there when there is nothing to write', async () => {
    const document = await open(withVersions, text.replace('kl 9:00-10:00', 'kl. 9.00–10.00'));
    expect(await actionsAt(rangeOf(document, 'Protokoll'), { only: ['source.fixAll.protokoll'] })).toEqual([]);
  });
});
