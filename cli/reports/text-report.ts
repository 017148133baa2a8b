import { findingLine, findingsSummary } from '../../language/checks/finding-line.ts';
import type { Severity } from '../../language/checks/rule.ts';
import type { PositionRange } from '../../language/source/positions.ts';
import type { ReportedFinding } from '../jobs/check-job.ts';
import { outputLine } from '../output.ts';
import type { Report } from './report.ts';

/** For people: a line for each finding, and at the end how many there are. */
export function textReport(): Report {
  const found: Severity[] = [];
  let files = 0;
  return {
    begin: () => '',
    file: ({ file, findings }) => {
      files++;
      for (const { severity } of findings) found.push(severity);
      return findings.map((finding) => findingLines(finding, file)).join('');
    },
    end: () => {
      if (files === 0) return '';
      return `${found.length > 0 ? '\n' : ''}${findingsSummary(found, files)}\n`;
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
      return `  ${file}:${line}:${column}: ${related.message}`;
    }),
  ];
  return lines.map(outputLine).join('');
}
