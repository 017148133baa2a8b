import { githubReport } from './github.ts';
import { jsonReport } from './json-report.ts';
import type { Report } from './report.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text-report.ts';

/** The forms that `check` can print its findings in, by the name of the option's value. */
export const reports = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
} as const satisfies Readonly<Record<string, () => Report>>;

export type ReportName = keyof typeof reports;
