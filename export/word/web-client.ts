import { type ClientOptions, createThreadClient, type ThreadClient } from '../thread/client.ts';
import { startWebThread, type WebScope } from '../thread/web-thread.ts';
import type { WordFile, WordRequest } from './request.ts';
import type { serveWord, WordAnswer, WordJob } from './serve.ts';

/** What is used of a browser's worker scope, and what the bundle leaves there. */
export interface WordScope extends WebScope {
  importScripts(address: string): void;
  protokollWord?: { readonly serveWord: typeof serveWord };
}

/** The writer from the bundle at an address (`word.js`), in a web worker of its own. */
export function createWebWordWriter(
  address: string,
  scope: WordScope,
  options?: ClientOptions,
): ThreadClient<WordRequest, WordFile> {
  const work = {
    name: 'Word-skrivaren',
    code: `importScripts(${JSON.stringify(address)}); const work = protokollWord.serveWord((answer, transfer) => postMessage(answer, transfer)); onmessage = ({ data }) => work(data);`,
    here: (answer: (answer: WordAnswer) => void) => (job: WordJob) => {
      if (!scope.protokollWord) scope.importScripts(address);
      if (!scope.protokollWord) throw new Error('Word-filer går inte att göra här');
      void scope.protokollWord.serveWord(answer)(job);
    },
  };
  return createThreadClient((events) => startWebThread(work, scope, events), options);
}
