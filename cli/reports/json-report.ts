import type { Report } from './report.ts';

/** For programs: one array of all findings, their places as LSP counts. */
export function jsonReport(): Report {
  let isFirst = true;
  return {
    begin: () => '[',
    file: ({ file, findings }) =>
      findings
        .map(({ code, severity, message, range }) => {
          const separator = isFirst ? '\n' : ',\n';
          isFirst = false;
          return `${separator}  ${JSON.stringify({ file, code, severity, message, range })}`;
        })
        .join(''),
    end: () => (isFirst ? ']\n' : '\n]\n'),
  };
}
