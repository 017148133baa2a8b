import path from 'node:path';
import { suggestedFileName } from '../../export/file-name.ts';
import { type ExportContext, formatOf } from '../../export/formats.ts';
import { type ExportOptions, versionMark } from '../../export/options.ts';
import { paperKindOf } from '../../export/papers.ts';
import { createNodePdfClient } from '../../export/pdf/node-client.ts';
import type { PdfDesign } from '../../export/pdf/request.ts';
import { renderFile } from '../../export/render.ts';
import { createNodeSheetWriter } from '../../export/table/node-client.ts';
import { createNodeWordWriter } from '../../export/word/node-client.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import type { Decoded } from '../decode.ts';
import type { ExitName } from '../exit-codes.ts';
import { asProblem } from '../problem.ts';

export interface ExportJobOptions {
  /** The id of a paper. */
  readonly paper: string;
  /** Ids of formats. */
  readonly formats: readonly string[];
  readonly options: ExportOptions;
  readonly design?: PdfDesign;
  readonly wordTemplate?: Uint8Array;
  /** Milliseconds that a PDF or a Word file may take. */
  readonly timeLimit: number;
}

export interface ExportedFile {
  /** What the file's name ends with: " utdrag (publik).pdf". */
  readonly ending: string;
  /** What the file could be called when the minutes have no name. */
  readonly suggestedName: string;
  readonly content: Uint8Array;
  /** What its reader will miss. */
  readonly warnings: readonly string[];
}

export interface ExportJobResult {
  readonly files: readonly ExportedFile[];
  /** Why there is no file of a format. */
  readonly problems: readonly { readonly exit: ExitName; readonly message: string }[];
}

let writers: Pick<ExportContext, 'pdf' | 'word'> | undefined;

/** One of each for all files of this thread; they start their own with the first file. They lie beside the program's bundle. */
function writersOf(limit: number): Pick<ExportContext, 'pdf' | 'word'> {
  writers ??= {
    pdf: createNodePdfClient(path.join(__dirname, 'pdf'), { limit }),
    word: createNodeWordWriter(path.join(__dirname, 'word-worker.cjs'), { limit }),
  };
  return writers;
}

const sheet = createNodeSheetWriter(path.join(__dirname, 'sheet.js'));

/** The minutes in each format. A format that fails does not stop the others. */
export async function exportFile({ text }: Decoded, name: string, job: ExportJobOptions): Promise<ExportJobResult> {
  const minutes = readMinutes(text);
  const paper = paperKindOf(job.paper);
  const files: ExportedFile[] = [];
  const problems = new Map<string, ExitName>();
  for (const id of job.formats) {
    const format = formatOf(id);
    if (!paper || !format) continue; // the command has made sure
    const warnings: string[] = [];
    const warn = (message: string) => void warnings.push(message);
    try {
      const content = await renderFile(paper, format, minutes, job.options, {
        ...writersOf(job.timeLimit),
        sheet,
        warn,
        ...(job.design ? { design: job.design } : {}),
        ...(job.wordTemplate ? { wordTemplate: job.wordTemplate } : {}),
      });
      const ending = `${paper.suffix}${versionMark(job.options.version)}${format.extension}`;
      files.push({ ending, suggestedName: suggestedFileName(minutes.meeting, ending), content, warnings });
    } catch (error) {
      // Several formats may fail for the same reason.
      const { exit, message } = asProblem(error, name);
      problems.set(message, exit);
    }
  }
  return { files, problems: Array.from(problems, ([message, exit]) => ({ exit, message })) };
}
