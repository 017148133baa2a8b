import { afterEach, expect, it } from 'vitest';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Session, startSession } from '../session.ts';

let session: Session;
afterEach(() => session.end());

const uri = 'untitled:Untitled-1';
const text = 'Protokoll: Nämnden\n\nNärvarande\n- Lisa Ek\n- Bo Ask\n\nPunkt 1. Offert\n';

/** What the server answers at the end of the text, in order. */
async function completeAtEnd(written: string, trigger?: string): Promise<CompletionItem[]> {
  session.open(uri, written);
  const answer = await session.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: TextDocument.create(uri, 'protokoll', 1, written).positionAt(written.length),
    context: trigger
      ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger }
      : { triggerKind: CompletionTriggerKind.Invoked },
  });
  const { items } = answer as CompletionList;
  return items.toSorted((a, b) => (a.sortText ?? a.label).localeCompare(b.sortText ?? b.label));
}

const withSnippets = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

it('gives snippets with their ranges, and documentation when it is asked for', async () => {
  session = await startSession(withSnippets);
  const [beslut] = (await completeAtEnd(`${text}Besl`)).filter(({ label }) => label === 'Beslut');
  expect(beslut).toMatchObject({
    filterText: 'Beslut',
    insertTextFormat: 2,
    textEdit: {
      newText: 'Beslut\natt $0',
      range: { start: { line: 7, character: 0 }, end: { line: 7, character: 4 } },
    },
  });
  expect(beslut?.documentation).toBeUndefined();
  const resolved = await session.connection.sendRequest(CompletionResolveRequest.type, beslut as CompletionItem);
  expect(resolved.documentation).toMatchObject({ kind: 'markdown' });
  expect(resolved.textEdit).toEqual(beslut?.textEdit);
});

it('resolves an item of an older answer to itself', async () => {
  session = await startSession(withSnippets);
  const [old] = await completeAtEnd(`${text}Besl`);
  await completeAtEnd(`${text}@`, '@');
  const { connection } = session;
  expect(await connection.sendRequest(CompletionResolveRequest.type, old as CompletionItem)).toEqual(old);
});

it('gives plain text to clients without snippets', async () => {
  session = await startSession();
  const items = await completeAtEnd(`${text}Beslut\natt `, ' ');
  const assign = items.find(({ label }) => label.startsWith('uppdra åt'));
  expect(assign).toMatchObject({ insertTextFormat: 1, textEdit: { newText: 'uppdra åt @' } });
});

it('lets clients that can ask for what comes next', async () => {
  const command = 'editor.action.triggerSuggest';
  session = await startSession({ ...withSnippets, experimental: { commands: { commands: [command] } } });
  const items = await completeAtEnd(`${text}`);
  expect(items.find(({ label }) => label === 'Beslut')?.command).toMatchObject({ command });
  expect(items.find(({ label }) => label === 'Bilaga:')?.command).toBeUndefined();
  session.end();
  session = await startSession(withSnippets);
  expect((await completeAtEnd(text)).filter((item) => item.command)).toEqual([]);
});

it('gives people after @ and nothing in prose', async () => {
  session = await startSession(withSnippets);
  expect((await completeAtEnd(`${text}Enligt @`, '@')).map(({ label }) => label)).toEqual(['Lisa Ek', 'Bo Ask']);
  expect(await completeAtEnd(`${text}Enligt förslaget `, ' ')).toEqual([]);
  const edit = (await completeAtEnd(`${text}Enligt @bo`)).find(({ label }) => label === 'Bo Ask')?.textEdit as TextEdit;
  expect(edit).toEqual({
    newText: 'Bo Ask',
    range: { start: { line: 7, character: 8 }, end: { line: 7, character: 10 } },
  });
});
