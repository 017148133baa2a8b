import type { Severity } from '../../language/checks/finding.ts';
import type { PositionRange } from '../../language/text/positions.ts';
import type { ReportedFinding } from '../jobs/check.ts';
import { counted, listed, terminalText } from '../terminal-text.ts';
import { type Report, severities, severityNames } from './report.ts';

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

/** `file:line:column: fel: message [code]`, lines and columns from 1, and below it what it has to do with. */
function findingLines(finding: ReportedFinding, file: string): string {
  const place = ({ start }: PositionRange) => `${file}:${start.line + 1}:${start.character + 1}`;
  const lines = [
    `${place(finding.range)}: ${severityNames[finding.severity].one}: ${finding.message} [${finding.code}]`,
    ...finding.related.map((related) => `  ${place(related.range)}: ${related.message}`),
  ];
  return lines.map((line) => `${terminalText(line.replace(/[\r\n]+/g, ' '))}\n`).join('');
}
