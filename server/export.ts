import type { LangiumServices } from 'langium/lsp';
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { suggestedFileName } from '../export/file-name.ts';
import { type ExportContext, type ExportFormat, formatOf } from '../export/formats.ts';
import type { ExportOption } from '../export/options.ts';
import { formatsOf, optionsOf, type PaperKind, paperKindOf, papers, usualPaper } from '../export/papers.ts';
import type { PdfDesign } from '../export/pdf/request.ts';
import { renderFile } from '../export/render.ts';
import type { Minutes } from '../language/generated/ast.ts';
import { readMeeting } from '../language/meeting/read.ts';
import type { ReadMinutes } from '../language/read-minutes.ts';
import { fromBase64, toBase64 } from './base64.ts';
import {
  type ExportDesign,
  type ExportParams,
  type ExportQuestion,
  type ExportResult,
  exportRequest,
  type FormatInfo,
  type PaperInfo,
  type PapersParams,
  papersRequest,
} from './protocol.ts';

/** What makes files that the server itself cannot. */
export type ExportWriters = Pick<ExportContext, 'pdf' | 'word'>;

/**
 * Answers what the export command asks. The server has the document already; the client needs no exporter. What is
 * made with a writer that is not there cannot be chosen.
 */
export function registerExport(connection: Connection, minutes: LangiumServices, writers: ExportWriters): void {
  /** Read anew from the text as it is now: the document's tree may be some keystrokes behind. */
  function read(uri: string): ReadMinutes {
    const text = minutes.shared.workspace.TextDocuments.get(uri)?.getText();
    if (text === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, 'protokollet är inte öppet');
    const root = minutes.parser.LangiumParser.parse<Minutes>(text).value;
    return { meeting: readMeeting(root, text), text };
  }

  connection.onRequest(papersRequest, ({ uri }: PapersParams): PaperInfo[] => {
    const { meeting } = read(uri);
    return papers.map((paper) => ({
      id: paper.id,
      label: paper.label,
      description: paper.description,
      suffix: paper.suffix,
      fileName: suggestedFileName(meeting, paper.suffix),
      formats: formatsOf(paper)
        .filter(({ needs }) => !needs || writers[needs])
        .map((format) => formatInfo(paper, format)),
    }));
  });

  connection.onRequest(exportRequest, async (params: ExportParams, token): Promise<ExportResult> => {
    const paper = paperKindOf(params.paper ?? usualPaper);
    if (!paper) throw new ResponseError(LSPErrorCodes.RequestFailed, `papperet ”${params.paper}” finns inte`);
    const format = formatOf(params.format);
    if (!format) throw new ResponseError(LSPErrorCodes.RequestFailed, `formatet ”${params.format}” finns inte`);
    const warnings: string[] = [];
    try {
      const bytes = await renderFile(paper, format, read(params.uri), params.options, {
        signal: signalOf(token),
        warn: (message) => void warnings.push(message),
        ...writers,
        ...(params.design ? { design: designOf(params.design) } : {}),
      });
      return { content: toBase64(bytes), warnings };
    } catch (error) {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'avbruten');
      throw new ResponseError(LSPErrorCodes.RequestFailed, error instanceof Error ? error.message : String(error));
    }
  });
}

function formatInfo(paper: PaperKind, format: ExportFormat): FormatInfo {
  const { id, label, extension, description } = format;
  return { id, label, extension, description, questions: optionsOf(paper, format).flatMap(questionOf) };
}

/** A switch is no question: it has a good default. */
function questionOf(option: ExportOption): ExportQuestion[] {
  const { id, label } = option;
  if ('example' in option) return [{ id, label, example: option.example }];
  if (!('choices' in option)) return [];
  const usualFirst = [...option.choices].sort(
    (a, b) => Number(b.id === option.default) - Number(a.id === option.default),
  );
  return [{ id, label, choices: usualFirst }];
}

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

function designOf({ logo, font, template, ...rest }: ExportDesign): PdfDesign {
  return {
    ...rest,
    ...(logo ? { logo: fromBase64(logo) } : {}),
    ...(font ? { font: fromBase64(font) } : {}),
    ...(template
      ? {
          template: {
            main: template.main,
            files: Object.fromEntries(Object.entries(template.files).map(([path, file]) => [path, fromBase64(file)])),
          },
        }
      : {}),
  };
}
