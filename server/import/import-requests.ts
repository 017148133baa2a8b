/** Answers the command that reads documents in, and what is pasted from other programs. */
import type { LangiumSharedServices } from 'langium/lsp';
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { leavesOutText } from '../../import/lines.ts';
import type { PackedReaders } from '../../import/readers.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { fromBase64 } from '../files/base64.ts';
import { documentAt } from '../requests.ts';
import {
  type ImportParams,
  type ImportResult,
  importRequest,
  type PasteParams,
  type PasteResult,
  pasteRequest,
} from './import-protocol.ts';

export function registerImport(connection: Connection, shared: LangiumSharedServices, readers: PackedReaders): void {
  connection.onRequest(pasteRequest, async ({ uri, position, html }: PasteParams): Promise<PasteResult | null> => {
    const document = await documentAt(shared, uri);
    if (!document) return null;
    const offset = document.textDocument.offsetAt(position);
    const { attendanceSections } = minutesOf(document).meeting;
    const isInList = attendanceSections.some(({ range }) => range.start <= offset && offset <= range.end + 1);
    const { pastedTable } = await import('../../import/clipboard/pasted-table.ts');
    const { blocks } = await readers.read('html', new TextEncoder().encode(html));
    const pasted = pastedTable(blocks, isInList);
    return pasted ? { ...pasted, fitsPlace: isInList && pasted.kind === 'attendance' } : null;
  });

  connection.onRequest(importRequest, async ({ name, content }: ImportParams, token): Promise<ImportResult> => {
    try {
      // Nothing of it is there before it is asked for.
      const { importFile } = await import('../../import/import-file.ts');
      const { text, account } = await importFile(fromBase64(content), name, readers);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'avbruten');
      return { text, account, missed: account.leftOut.filter(leavesOutText).length };
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      throw new ResponseError(LSPErrorCodes.RequestFailed, error instanceof Error ? error.message : String(error));
    }
  });
}
