import { type ClientOptions, createThreadClient, type ThreadClient } from '../thread/client.ts';
import { startNodeThread } from '../thread/node-thread.ts';
import type { WordFile, WordRequest } from './request.ts';

/** The Word writer in a thread of Node, which runs the bundle `file` (`word-worker.cjs`). */
export function createNodeWordWriter(file: string, options?: ClientOptions): ThreadClient<WordRequest, WordFile> {
  return createThreadClient((events) => startNodeThread(file, 'Word-skrivaren', events), options);
}
