import type { LangiumServices } from 'langium/lsp';
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { suggestedFileName } from '../export/file-name.ts';
import { formatOf, formats, renderBytes } from '../export/formats.ts';
import type { Minutes } from '../language/generated/ast.ts';
import type { Meeting } from '../language/meeting/model.ts';
import { readMeeting } from '../language/meeting/read.ts';
import {
  type ExportParams,
  type ExportResult,
  exportRequest,
  type FormatInfo,
  type FormatsParams,
  formatsRequest,
} from './protocol.ts';

/** Answers what the export command asks. The server has the document already; the client needs no exporter. */
export function registerExport(connection: Connection, minutes: LangiumServices): void {
  /** Read anew from the text as it is now: the document's tree may be some keystrokes behind. */
  function read(uri: string): { meeting: Meeting; text: string } {
    const text = minutes.shared.workspace.TextDocuments.get(uri)?.getText();
    if (text === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, 'protokollet är inte öppet');
    const root = minutes.parser.LangiumParser.parse<Minutes>(text).value;
    return { meeting: readMeeting(root, text), text };
  }

  connection.onRequest(formatsRequest, ({ uri }: FormatsParams): FormatInfo[] => {
    const { meeting } = read(uri);
    return formats.map(({ id, label, extension, description }) => {
      return { id, label, extension, description, fileName: suggestedFileName(meeting, extension) };
    });
  });

  connection.onRequest(exportRequest, async ({ uri, format: id }: ExportParams): Promise<ExportResult> => {
    const format = formatOf(id);
    if (!format) throw new ResponseError(LSPErrorCodes.RequestFailed, `formatet ”${id}” finns inte`);
    const { meeting, text } = read(uri);
    const bytes = await renderBytes(format, meeting, { text });
    return { content: Buffer.from(bytes).toString('base64') };
  });
}
