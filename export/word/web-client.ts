import { inOtherBundle } from '../export-problem.ts';
import type { WordFile, WordRequest, WordWriter } from './request.ts';

/** What is used of a browser's worker scope, and what the bundle leaves there. */
export interface WordScope {
  importScripts(address: string): void;
  protokollWord?: { readonly renderWord: (request: WordRequest) => Promise<WordFile> };
}

/** The writer from the bundle at an address (`word.js`), read when the first Word file is made. */
export function createWebWordWriter(address: string, scope: WordScope): WordWriter {
  return {
    render: async (request) => {
      if (!scope.protokollWord) scope.importScripts(address);
      const bundle = scope.protokollWord;
      if (!bundle) throw new Error('Word-filer går inte att göra här');
      return inOtherBundle(() => bundle.renderWord(request));
    },
  };
}
