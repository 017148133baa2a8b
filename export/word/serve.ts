/** The Word writer where it works. This is the bundle `word.js`, which runs in a thread of its own. */
import { type Answer, type Job, serve } from '../thread/serve.ts';
import type { WordFile, WordRequest } from './request.ts';
import { renderWord } from './write.ts';

export type WordJob = Job<WordRequest>;
export type WordAnswer = Answer<WordFile>;

/** Does the jobs that come. */
export function serveWord(
  answer: (answer: WordAnswer, transfer: ArrayBuffer[]) => void,
): (job: WordJob) => Promise<void> {
  return serve(renderWord, ({ docx }) => docx, answer);
}
