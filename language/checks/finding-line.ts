import { counted, enumerate } from '../facts/wording.ts';
import type { Severity } from './rule.ts';

/** What a severity is called: in text, and when they are counted. */
export const severityNames: Readonly<Record<Severity, { readonly one: string; readonly many: string }>> = {
  error: { one: 'fel', many: 'fel' },
  warning: { one: 'varning', many: 'varningar' },
  information: { one: 'information', many: 'information' },
  hint: { one: 'tips', many: 'tips' },
};

/** A finding as a line of text. Line and column count from 1. */
export interface FindingLine {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly message: string;
  readonly code: string;
}

/** `file:line:column: fel: message [code]`. The problem matchers of package.json read it. */
export function findingLine({ file, line, column, severity, message, code }: FindingLine): string {
  return `${file}:${line}:${column}: ${severityNames[severity].one}: ${message} [${code}]`.replace(/[\r\n]+/g, ' ');
}

/** How many findings there are in so many files: "2 fel och 1 varning i 3 filer." */
export function findingsSummary(found: Iterable<Severity>, files: number): string {
  const counts = new Map<Severity, number>();
  for (const severity of found) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  const sums = (Object.keys(severityNames) as Severity[]).flatMap((severity) => {
    const count = counts.get(severity);
    return count ? [counted(count, severityNames[severity].one, severityNames[severity].many)] : [];
  });
  const what = sums.length > 0 ? enumerate(sums) : 'Inga anmärkningar';
  return `${what} i ${counted(files, 'fil', 'filer')}.`;
}
