import type { Severity } from '../../language/checks/finding.ts';
import { findingLine, severityNames } from '../../language/checks/finding-line.ts';
import type { PositionRange } from '../../language/text/positions.ts';
import { terminalText } from '../../language/text/terminal-text.ts';
import type { ReportedFinding } from '../jobs/check.ts';
import { counted, listed } from '../terminal-text.ts';
import { type Report, severities } from './report.ts';

/** For people: a line for each finding, and at the end how many there are. */
export function textReport(): Report {
  const counts = new Map<Severity, number>();
  let files = 0;
  return {
    begin: () => '',
    file: ({ file, findings }) => {
      files++;
      for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
      return findings.map((finding) => findingLines(finding, file)).join('');
    },
    end: () => {
      if (files === 0) return '';
      const sums = severities.flatMap((severity) => {
        const count = counts.get(severity) ?? 0;
        return count > 0 ? [counted(count, severityNames[severity].one, severityNames[severity].many)] : [];
      });
      const where = counted(files, 'fil', 'filer');
      return sums.length > 0 ? `\n${listed(sums)} i ${where}.\n` : `Inga anmärkningar i ${where}.\n`;
    },
  };
}

/** A line for the finding, and below it what it has to do with. Lines and columns from 1. */
function findingLines(finding: ReportedFinding, file: string): string {
  const place = ({ start }: PositionRange) => ({ file, line: start.line + 1, column: start.character + 1 });
  const lines = [
    findingLine({ ...finding, ...place(finding.range) }),
    ...finding.related.map((related) => {
      const { line, column } = place(related.range);
      return `  ${file}:${line}:${column}: ${related.message}`.replace(/[\r\n]+/g, ' ');
    }),
  ];
  return lines.map((line) => `${terminalText(line)}\n`).join('');
}
