import type { LangiumSharedServices } from 'langium/lsp';
import { describe, expect, it } from 'vitest';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { read } from '../../../import/packed-readers.ts';
import { toBase64 } from '../../../server/files/base64.ts';
import { type ImportParams, type ImportResult, importRequest } from '../../../server/import/import-protocol.ts';
import { registerImport } from '../../../server/import/import-requests.ts';
import { makeDocx, p } from '../../import/docx/made-docx.ts';

type Handler = (
  params: ImportParams,
  token: Pick<CancellationToken, 'isCancellationRequested'>,
) => Promise<ImportResult>;

/** Asks as a client does. */
async function ask(name: string, bytes: Uint8Array, isCancellationRequested = false): Promise<ImportResult> {
  const handlers = new Map<string, Handler>();
  const connection = { onRequest: (method: string, handler: Handler) => handlers.set(method, handler) };
  // No document is open, and none is asked for.
  registerImport(connection as unknown as Connection, {} as LangiumSharedServices, { read });
  const handler = handlers.get(importRequest);
  if (!handler) throw new Error('The request has no answer');
  return handler({ name, content: toBase64(bytes) }, { isCancellationRequested });
}

describe('The request to read a document in', () => {
  it('answers with minutes and how many parts were left out', async () => {
    const comments = `<w:comment w:id="1">${p('Stämmer det?')}</w:comment>`;
    const { text, missed, account } = await ask('mote.docx', makeDocx({ body: p('§ 1 Val') + p('Text.'), comments }));
    expect(text).toBe('§ 1 Val\nText.\n');
    expect(missed).toBe(1);
    expect(account.source).toMatchObject({ file: 'mote.docx', format: 'docx' });
  });

  it('fails with a sentence for a file that cannot be read', async () => {
    await expect(ask('tom.docx', new Uint8Array())).rejects.toThrow('Filen är tom.');
  });

  it('ends when it is cancelled', async () => {
    await expect(ask('a.txt', new TextEncoder().encode('Protokoll'), true)).rejects.toThrow('avbruten');
  });
});
