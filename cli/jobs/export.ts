import path from 'node:path';
import { suggestedFileName } from '../../export/file-name.ts';
import { type FormatOptions, formatOf, renderBytes } from '../../export/formats.ts';
import { createNodePdfClient } from '../../export/pdf/node-client.ts';
import type { PdfDesign, PdfEngine } from '../../export/pdf/request.ts';
import { createNodeWordWriter } from '../../export/word/node-client.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import type { Decoded } from '../decode.ts';

export interface ExportJobOptions {
  /** Ids of formats. */
  readonly formats: readonly string[];
  readonly options: FormatOptions;
  readonly design?: PdfDesign;
}

export interface ExportedFile {
  readonly format: string;
  /** What the file could be called when the minutes have no name. */
  readonly suggestedName: string;
  readonly content: Uint8Array;
  /** What its reader will miss. */
  readonly warnings: readonly string[];
}

let engine: PdfEngine | undefined;

/** One for all files of this thread, from the first PDF on. It lies beside the program's bundle. */
const pdf: PdfEngine = {
  render: (request, signal) => {
    engine ??= createNodePdfClient(path.join(__dirname, 'pdf'));
    return engine.render(request, signal);
  },
};

const word = createNodeWordWriter(path.join(__dirname, 'word.cjs'));

export async function exportFile({ text }: Decoded, _name: string, job: ExportJobOptions): Promise<ExportedFile[]> {
  const { meeting } = readMinutes(text);
  const files: ExportedFile[] = [];
  for (const id of job.formats) {
    const format = formatOf(id);
    if (!format) continue; // the command has made sure
    const warnings: string[] = [];
    const warn = (message: string) => void warnings.push(message);
    const content = await renderBytes(format, meeting, { text }, job.options, {
      pdf,
      word,
      warn,
      ...(job.design ? { design: job.design } : {}),
    });
    files.push({ format: id, suggestedName: suggestedFileName(meeting, format.extension), content, warnings });
  }
  return files;
}
