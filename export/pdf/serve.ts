/** The side of the PDF engine that works: one job after another, in a thread of its own. */
import { ExportProblem } from '../export-problem.ts';
import { type EngineAssets, startTypesetter, type Typesetter } from './engine.ts';
import { renderPdf } from './render.ts';
import type { PdfFile, PdfRequest } from './request.ts';

/** What the thread is sent. */
export interface Job {
  readonly id: number;
  readonly request: PdfRequest;
}

/** What it answers. */
export type Answer =
  | { readonly id: number; readonly file: PdfFile }
  | { readonly id: number; readonly error: string; readonly isProblem: boolean };

/** Does the jobs that come. `assets` may still be on their way. */
export function serve(
  assets: Promise<EngineAssets>,
  answer: (answer: Answer, transfer: ArrayBuffer[]) => void,
): (job: Job) => Promise<void> {
  const typesetter: Promise<Typesetter> = assets.then(startTypesetter);
  // Each job tells it.
  typesetter.catch(() => undefined);
  return async ({ id, request }) => {
    try {
      const file = await renderPdf(await typesetter, request);
      answer({ id, file }, [file.pdf.buffer as ArrayBuffer]);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      answer({ id, error: message, isProblem: error instanceof ExportProblem }, []);
    }
  };
}
