/** The side of a thread that works: one job after another. */
import { ExportProblem, FatalProblem } from '../export-problem.ts';

/** What the thread is sent. */
export interface Job<Request> {
  readonly id: number;
  readonly request: Request;
}

/** What it answers. */
export type Answer<File> =
  | { readonly id: number; readonly file: File }
  | {
      readonly id: number;
      readonly error: string;
      /** It can be put right by the user. */
      readonly isProblem: boolean;
      /** The thread cannot continue after it. */
      readonly isFatal: boolean;
    };

/** Does the jobs that come. `bytesOf` is what of a file is handed over and not copied. */
export function serve<Request, File>(
  work: (request: Request) => Promise<File>,
  bytesOf: (file: File) => Uint8Array,
  answer: (answer: Answer<File>, transfer: ArrayBuffer[]) => void,
): (job: Job<Request>) => Promise<void> {
  return async ({ id, request }) => {
    try {
      const file = await work(request);
      answer({ id, file }, [bytesOf(file).buffer as ArrayBuffer]);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const isProblem = error instanceof ExportProblem;
      answer({ id, error: message, isProblem, isFatal: !isProblem || error instanceof FatalProblem }, []);
    }
  };
}
