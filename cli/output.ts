import { once } from 'node:events';
import { buildLogText, terminalText } from '../language/source/terminal-text.ts';

/** Writes to standard output, no faster than it is read. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (text.length === 0) return;
  // The same terminal, most often.
  if (process.stdout.isTTY) clearProgress();
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A line with names of files, or with text from a document, as the reader of the output may get it. */
export function outputLine(text: string): string {
  const isBuild = process.env.GITHUB_ACTIONS !== undefined || process.env.TF_BUILD !== undefined;
  return `${isBuild ? buildLogText(text) : terminalText(text)}\n`;
}

/** A line on standard error: what went wrong. */
export function complain(message: string): void {
  clearProgress();
  process.stderr.write(outputLine(message));
}

/** Shorter work needs no progress. Milliseconds. */
const patience = 500;
const interval = 100;

let shown = false;
let begun = 0;
let last = 0;

/** Shows how far the work has come, on a terminal and when it takes its time. */
export function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY || total < 2) return;
  const now = Date.now();
  if (done === 0) begun = now;
  if (now - begun < patience || now - last < interval) return;
  last = now;
  shown = true;
  process.stderr.write(`\r${done} av ${total} filer …`);
}

/** Takes the progress line away, so that something else can be written there. */
export function clearProgress(): void {
  if (!shown) return;
  shown = false;
  process.stderr.write('\r\u001b[K');
}

/** A reader that has had enough (`| head`) is no error. */
export function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}
