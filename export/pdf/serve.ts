/** The side of the PDF engine that works. */
import { type Answer, type Job, serve } from '../thread/serve.ts';
import { type EngineAssets, startTypesetter, type Typesetter } from './engine.ts';
import { renderPdf } from './render.ts';
import type { PdfFile, PdfRequest } from './request.ts';

export type PdfJob = Job<PdfRequest>;
export type PdfAnswer = Answer<PdfFile>;

/** Does the jobs that come. `assets` may still be on their way. */
export function servePdf(
  assets: Promise<EngineAssets>,
  answer: (answer: PdfAnswer, transfer: ArrayBuffer[]) => void,
): (job: PdfJob) => Promise<void> {
  const typesetter: Promise<Typesetter> = assets.then(startTypesetter);
  // Each job reports it.
  typesetter.catch(() => undefined);
  return serve(
    async (request) => renderPdf(await typesetter, request),
    ({ pdf }) => pdf,
    answer,
  );
}
