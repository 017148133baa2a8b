import { createRequire } from 'node:module';
import { inOtherBundle } from '../export-problem.ts';
import type { WordFile, WordRequest, WordWriter } from './request.ts';

/** The writer from the bundle `file` (`word.js`), read when the first Word file is made. */
export function createNodeWordWriter(file: string): WordWriter {
  return {
    render: async (request) => {
      const bundle = createRequire(file)(file) as { renderWord: (request: WordRequest) => Promise<WordFile> };
      return inOtherBundle(() => bundle.renderWord(request));
    },
  };
}
