import type { LangiumSharedServices } from 'langium/lsp';
import {
  type CancellationToken,
  type Connection,
  DiagnosticSeverity,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { suggestedFileName } from '../../export/file-name.ts';
import { type ExportContext, type ExportFormat, formatOf } from '../../export/formats.ts';
import type { ExportOption } from '../../export/options.ts';
import { formatsOf, optionsOf, type PaperKind, paperKindOf, papers, usualPaper } from '../../export/papers.ts';
import type { PdfDesign } from '../../export/pdf/request.ts';
import { renderFile } from '../../export/render.ts';
import type { Meeting } from '../../language/meeting/model.ts';
import type { ReadMinutes } from '../../language/read-minutes.ts';
import type { DiagnosticsSource } from '../diagnostics/diagnostics.ts';
import { pathAt } from '../documents/at-position.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { fromBase64, toBase64 } from '../files/base64.ts';
import {
  type ExportDesign,
  type ExportOffer,
  type ExportParams,
  type ExportQuestion,
  type ExportResult,
  exportRequest,
  type FormatInfo,
  type OfferedFinding,
  type OfferParams,
  offerRequest,
  type PaperInfo,
} from '../protocol.ts';
import { documentAt } from '../requests.ts';

/** What makes files that the server itself cannot. */
export type ExportWriters = Pick<ExportContext, 'pdf' | 'word' | 'sheet'>;

/**
 * Answers what the export command asks. The server has the document already; the client needs no exporter. What is
 * made with a writer that is not there cannot be chosen.
 */
export function registerExport(
  connection: Connection,
  shared: LangiumSharedServices,
  writers: ExportWriters,
  findings: DiagnosticsSource,
): void {
  /** As they are now. The meeting changes with the next key: what is made of it is made at once. */
  async function read(uri: string): Promise<ReadMinutes> {
    const document = await documentAt(shared, uri);
    if (!document) throw new ResponseError(LSPErrorCodes.RequestFailed, 'protokollet är inte öppet');
    const { meeting, text } = minutesOf(document);
    return { meeting, text };
  }

  connection.onRequest(offerRequest, async ({ uri, offset }: OfferParams): Promise<ExportOffer> => {
    const { meeting } = await read(uri);
    const item = offset === undefined ? undefined : pathAt(meeting, offset).items.findLast(({ number }) => number);
    return {
      papers: papers.map((paper) => paperInfo(paper, meeting, writers)),
      findings: await offeredFindings(shared, findings, uri),
      ...(item?.number ? { item: item.number.value } : {}),
    };
  });

  connection.onRequest(exportRequest, async (params: ExportParams, token): Promise<ExportResult> => {
    const paper = paperKindOf(params.paper ?? usualPaper);
    if (!paper) throw new ResponseError(LSPErrorCodes.RequestFailed, `papperet ”${params.paper}” finns inte`);
    const format = formatOf(params.format);
    if (!format) throw new ResponseError(LSPErrorCodes.RequestFailed, `formatet ”${params.format}” finns inte`);
    const minutes = await read(params.uri);
    const warnings: string[] = [];
    try {
      const bytes = await renderFile(paper, format, minutes, params.options, {
        signal: signalOf(token),
        warn: (message) => void warnings.push(message),
        ...writers,
        ...(params.design ? { design: designOf(params.design) } : {}),
        ...(params.wordTemplate ? { wordTemplate: fromBase64(params.wordTemplate) } : {}),
      });
      return { content: toBase64(bytes), warnings };
    } catch (error) {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'avbruten');
      throw new ResponseError(LSPErrorCodes.RequestFailed, error instanceof Error ? error.message : String(error));
    }
  });
}

async function offeredFindings(
  shared: LangiumSharedServices,
  source: DiagnosticsSource,
  uri: string,
): Promise<OfferedFinding[]> {
  const document = await documentAt(shared, uri);
  const found = document ? await source(document) : [];
  return offeredSeverities.flatMap(({ severity, name }) =>
    found
      .filter((each) => each.severity === severity)
      .map(({ range, message }) => ({
        severity: name,
        line: range.start.line,
        message: typeof message === 'string' ? message : message.value,
      })),
  );
}

const offeredSeverities = [
  { severity: DiagnosticSeverity.Error, name: 'error' },
  { severity: DiagnosticSeverity.Warning, name: 'warning' },
] as const;

function paperInfo(paper: PaperKind, meeting: Meeting, writers: ExportWriters): PaperInfo {
  const { id, label, description, suffix } = paper;
  return {
    id,
    label,
    description,
    suffix,
    fileName: suggestedFileName(meeting, suffix),
    formats: formatsOf(paper)
      .filter(({ needs }) => !needs || writers[needs])
      .map((format) => formatInfo(paper, format, meeting)),
  };
}

function formatInfo(paper: PaperKind, format: ExportFormat, meeting: Meeting): FormatInfo {
  const { id, label, extension, description } = format;
  const questions = optionsOf(paper, format).flatMap((option) => questionOf(option, meeting));
  return { id, label, extension, description, questions };
}

/** A switch is no question: it has a good default. */
function questionOf(option: ExportOption, meeting: Meeting): ExportQuestion[] {
  const { id, label } = option;
  if (option.quiet) return [];
  if ('example' in option) {
    const choices = option.among?.(meeting);
    const { example, required, isDay } = option;
    return [
      { id, label, example, required, ...(isDay ? { isDay } : {}), ...(choices ? { choices, several: true } : {}) },
    ];
  }
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
            ...(template.name ? { name: template.name } : {}),
            files: Object.fromEntries(Object.entries(template.files).map(([path, file]) => [path, fromBase64(file)])),
          },
        }
      : {}),
  };
}
