import type { LangiumServices } from 'langium/lsp';
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { suggestedFileName } from '../export/file-name.ts';
import { type ExportContext, type FormatOption, formatOf, formats, renderBytes } from '../export/formats.ts';
import type { PdfDesign } from '../export/pdf/request.ts';
import type { Minutes } from '../language/generated/ast.ts';
import type { Meeting } from '../language/meeting/model.ts';
import { readMeeting } from '../language/meeting/read.ts';
import {
  type ExportDesign,
  type ExportParams,
  type ExportResult,
  exportRequest,
  type FormatChoice,
  type FormatInfo,
  type FormatsParams,
  formatsRequest,
} from './protocol.ts';

/** What makes files that the server itself cannot. */
export type ExportWriters = Pick<ExportContext, 'pdf' | 'word'>;

/**
 * Answers what the export command asks. The server has the document already; the client needs no exporter. What is
 * made with a writer that is not there cannot be chosen.
 */
export function registerExport(connection: Connection, minutes: LangiumServices, writers: ExportWriters): void {
  /** Read anew from the text as it is now: the document's tree may be some keystrokes behind. */
  function read(uri: string): { meeting: Meeting; text: string } {
    const text = minutes.shared.workspace.TextDocuments.get(uri)?.getText();
    if (text === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, 'protokollet är inte öppet');
    const root = minutes.parser.LangiumParser.parse<Minutes>(text).value;
    return { meeting: readMeeting(root, text), text };
  }

  connection.onRequest(formatsRequest, ({ uri }: FormatsParams): FormatInfo[] => {
    const { meeting } = read(uri);
    return formats
      .filter(({ needs }) => !needs || writers[needs])
      .map(({ id, label, extension, description, options }) => {
        const choices = options.flatMap(choiceOf);
        return { id, label, extension, description, fileName: suggestedFileName(meeting, extension), choices };
      });
  });

  connection.onRequest(exportRequest, async (params: ExportParams, token): Promise<ExportResult> => {
    const format = formatOf(params.format);
    if (!format) throw new ResponseError(LSPErrorCodes.RequestFailed, `formatet ”${params.format}” finns inte`);
    const { meeting, text } = read(params.uri);
    const warnings: string[] = [];
    try {
      const bytes = await renderBytes(format, meeting, { text }, params.options, {
        signal: signalOf(token),
        warn: (message) => void warnings.push(message),
        ...writers,
        ...(params.design ? { design: designOf(params.design) } : {}),
      });
      return { content: Buffer.from(bytes).toString('base64'), warnings };
    } catch (error) {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'avbruten');
      throw new ResponseError(LSPErrorCodes.RequestFailed, error instanceof Error ? error.message : String(error));
    }
  });
}

function choiceOf(option: FormatOption): FormatChoice[] {
  if (!('choices' in option)) return [];
  const usualFirst = [...option.choices].sort(
    (a, b) => Number(b.id === option.default) - Number(a.id === option.default),
  );
  return [{ id: option.id, label: option.label, values: usualFirst }];
}

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

function designOf({ logo, font, template, ...rest }: ExportDesign): PdfDesign {
  const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64');
  return {
    ...rest,
    ...(logo ? { logo: bytes(logo) } : {}),
    ...(font ? { font: bytes(font) } : {}),
    ...(template
      ? {
          template: {
            main: template.main,
            files: Object.fromEntries(Object.entries(template.files).map(([path, file]) => [path, bytes(file)])),
          },
        }
      : {}),
  };
}
