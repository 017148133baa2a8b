import { suggestedFileName } from '../../export/file-name.ts';
import { type FormatOptions, formatOf, renderBytes } from '../../export/formats.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import type { Decoded } from '../decode.ts';

export interface ExportJobOptions {
  /** Ids of formats. */
  readonly formats: readonly string[];
  readonly options: FormatOptions;
}

export interface ExportedFile {
  readonly format: string;
  /** What the file could be called when the minutes have no name. */
  readonly suggestedName: string;
  readonly content: Uint8Array;
}

export async function exportFile({ text }: Decoded, _name: string, job: ExportJobOptions): Promise<ExportedFile[]> {
  const { meeting } = readMinutes(text);
  const files: ExportedFile[] = [];
  for (const id of job.formats) {
    const format = formatOf(id);
    if (!format) continue; // the command has made sure
    const content = await renderBytes(format, meeting, { text }, job.options);
    files.push({ format: id, suggestedName: suggestedFileName(meeting, format.extension), content });
  }
  return files;
}
