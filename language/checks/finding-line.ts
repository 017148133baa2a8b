import type { Severity } from './finding.ts';

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
