import path from 'node:path';
import { type ClientOptions, createThreadClient, type ThreadClient } from '../thread/client.ts';
import { startNodeThread } from '../thread/node-thread.ts';
import type { PdfFile, PdfRequest } from './request.ts';

/** The PDF engine in a thread of Node. `folder` is where it was built to: `pdf/` beside the program's bundle. */
export function createNodePdfClient(folder: string, options?: ClientOptions): ThreadClient<PdfRequest, PdfFile> {
  const file = path.join(folder, 'worker.cjs');
  return createThreadClient((events) => startNodeThread(file, 'PDF-motorn', events), options);
}
