import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../../language/checks/rule.ts';
import { ruleCodes, ruleOf, ruleUrl } from '../../language/checks/rules.ts';
import type { PositionRange } from '../../language/source/positions.ts';
import { version } from '../../package.json';
import { standardInput } from '../inputs.ts';
import type { ReportedFinding } from '../jobs/check-job.ts';
import type { Report } from './report.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** For code scanning: SARIF 2.1.0 (OASIS), one run, with the rules and what could not be read. */
export function sarifReport(): Report {
  const results: object[] = [];
  return {
    begin: () => '',
    file: ({ file, findings }) => {
      results.push(...findings.map((finding) => result(finding, file)));
      return '';
    },
    end: (problems) => {
      const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: { driver: { name: 'protokoll', version, language: 'sv', rules: ruleCodes.map(rule) } },
            columnKind: 'utf16CodeUnits',
            invocations: [
              {
                executionSuccessful: problems.length === 0,
                toolExecutionNotifications: problems.map(({ message }) => ({
                  level: 'error',
                  message: { text: message },
                })),
              },
            ],
            results,
          },
        ],
      };
      return `${JSON.stringify(log, undefined, 2)}\n`;
    },
  };
}

function rule(code: (typeof ruleCodes)[number]) {
  const { title, what, why, remedy, severity, tags } = ruleOf(code);
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: { text: `${what} ${why} ${remedy}` },
    helpUri: ruleUrl(code),
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [...tags] },
  };
}

function result(finding: ReportedFinding, file: string) {
  return {
    ruleId: finding.code,
    ruleIndex: ruleCodes.indexOf(finding.code),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [location(finding.range, file)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((related, id) => ({
        id,
        message: { text: related.message },
        ...location(related.range, file),
      })),
    }),
  };
}

function location({ start, end }: PositionRange, file: string) {
  return {
    physicalLocation: {
      artifactLocation: artifact(file),
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}

function artifact(file: string) {
  if (file === standardInput) return { uri: 'stdin' };
  if (path.isAbsolute(file)) return { uri: pathToFileURL(file).href };
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
