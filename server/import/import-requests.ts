/** Answers the command that reads documents in. */
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { leavesOutText } from '../../import/lines.ts';
import type { PackedReaders } from '../../import/readers.ts';
import { fromBase64 } from '../files/base64.ts';
import { type ImportParams, type ImportResult, importRequest } from './import-protocol.ts';

export function registerImport(connection: Connection, readers: PackedReaders): void {
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
