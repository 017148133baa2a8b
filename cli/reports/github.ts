import type { Severity } from '../../language/checks/rule.ts';
import { buildLogText } from '../../language/source/terminal-text.ts';
import type { Report } from './report.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** For GitHub Actions: workflow commands, which become notes in the files of a pull request. */
export function githubReport(): Report {
  return {
    begin: () => '',
    file: ({ file, findings }) =>
      findings
        .map(({ code, severity, message, range }) => {
          const { start, end } = range;
          const properties = {
            file,
            line: start.line + 1,
            // A column is for a place on one line only.
            ...(start.line === end.line
              ? { col: start.character + 1, endColumn: Math.max(end.character, start.character + 1) }
              : { endLine: end.line + 1 }),
            title: code,
          };
          const told = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
          return `::${commands[severity]} ${told.join(',')}::${data(message)}\n`;
        })
        .join(''),
    end: () => '',
  };
}

function data(text: string): string {
  return buildLogText(escaped(text));
}

/** Line breaks and per cent signs as a workflow command has them. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
