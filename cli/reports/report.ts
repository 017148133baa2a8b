import type { Severity } from '../../language/checks/finding.ts';
import type { FileFindings } from '../jobs/check.ts';
import type { Problem } from '../problem.ts';

/** A form that findings are told in: text before the files, for each file, and after them. */
export interface Report {
  readonly begin: () => string;
  readonly file: (found: FileFindings) => string;
  readonly end: (problems: readonly Problem[]) => string;
}

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What a severity is called: in text, and when they are counted. */
export const severityNames: Readonly<Record<Severity, { readonly one: string; readonly many: string }>> = {
  error: { one: 'fel', many: 'fel' },
  warning: { one: 'varning', many: 'varningar' },
  information: { one: 'information', many: 'information' },
  hint: { one: 'tips', many: 'tips' },
};
