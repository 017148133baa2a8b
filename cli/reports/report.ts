import type { FileFindings } from '../jobs/check-job.ts';
import type { Problem } from '../problem.ts';

/** A form that findings are printed in: text before the files, for each file, and after them. */
export interface Report {
  readonly begin: () => string;
  readonly file: (found: FileFindings) => string;
  readonly end: (problems: readonly Problem[]) => string;
}
