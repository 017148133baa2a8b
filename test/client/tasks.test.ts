import { describe, expect, it } from 'vitest';
import type { Decoded } from '../../cli/decode.ts';
import { checkFile } from '../../cli/jobs/check-job.ts';
import { textReport } from '../../cli/reports/text-report.ts';
import { readTask } from '../../client/tasks/definition.ts';
import { severityNames } from '../../language/checks/finding-line.ts';
import manifest from '../../package.json' with { type: 'json' };

describe('A task', () => {
  const usual = {
    task: 'check',
    files: '**/*.protokoll',
    strict: false,
    format: 'pdf',
    version: 'intern',
    overwrite: false,
  };

  it.each([
    ['with nothing said', { task: 'check' }, usual],
    ['with blanks', { task: 'check', filer: ' ', mapp: '' }, usual],
    [
      'with everything said',
      {
        task: 'export',
        filer: '2024/*.protokoll',
        strikt: true,
        format: 'word',
        version: 'publik',
        mapp: 'ut/2024',
        ersatt: true,
      },
      {
        task: 'export',
        files: '2024/*.protokoll',
        strict: true,
        format: 'word',
        version: 'publik',
        folder: 'ut/2024',
        overwrite: true,
      },
    ],
    ['with values of other kinds', { task: 'check', filer: 3, strikt: 'true', ersatt: 1 }, usual],
  ])('%s', (_name, definition, expected) => {
    expect(readTask(definition)).toEqual(expected);
  });

  it.each([
    { task: 'Check' },
    {},
    // The internal version in place of a misspelt public one would give away what is secret.
    { task: 'export', version: 'public' },
    { task: 'export', version: null },
    { task: 'export', mapp: '/tmp' },
    { task: 'export', mapp: 'C:\\ut' },
    { task: 'export', mapp: 'c:/ut' },
    { task: 'export', mapp: '..' },
    { task: 'export', mapp: '../ut' },
    { task: 'export', mapp: 'ut/../../x' },
    { task: 'export', mapp: 'ut\\..\\..\\x' },
    { task: 'export', mapp: '\\\\server\\ut' },
  ])('is refused: %j', (definition) => {
    expect(readTask(definition)).toHaveProperty('problem');
  });
});

describe('The problem matchers', () => {
  const minutes = [
    'Protokoll: Styrelsen',
    'Tid: torsdag 6 december 2019 kl 9-10',
    'Justerare: Bo Ask',
    '',
    'Närvarande',
    '- Lisa Ek, ordförande',
    '- Lisa Ek',
    '',
    'Punkt 1. Öppnande: mötet',
    'Dagordningen godkändes.',
    '',
    'Punkt 1. Tidigare',
    'Vi talade om beslut från mötet den 2018-10-05 nedan:',
    'Beslut att uppdra åt @Karin Holm att återkomma 24/1.',
    '',
  ].join('\n');
  const report = textReport();
  const checked = ['ett möte: höst.protokoll', 'C:\\möten\\höst.txt'].map((name) =>
    checkFile({ text: minutes } as Decoded, name, {}),
  );
  const output = [report.begin(), ...checked.map(report.file), report.end([])].join('');
  const findings = checked.flatMap(({ file, findings }) =>
    findings.map(({ severity, range: { start }, message, code }) => ({
      severity,
      place: { file, line: start.line + 1, column: start.character + 1, message, code },
    })),
  );

  /** What a matcher reads of the output, as the editor does it: line by line. */
  function matched(name: string) {
    const matcher = manifest.contributes.problemMatchers.find((each) => each.name === name);
    if (!matcher) throw new Error(`No matcher ${name}`);
    const { regexp, ...groups } = matcher.pattern;
    return output.split('\n').flatMap((line) => {
      const found = new RegExp(regexp).exec(line);
      if (!found) return [];
      const part = (group: keyof typeof groups) => found[groups[group]];
      return [
        {
          file: part('file'),
          line: Number(part('line')),
          column: Number(part('column')),
          message: part('message'),
          code: part('code'),
        },
      ];
    });
  }

  it('find every finding in the output of the command line, and nothing else', () => {
    expect(findings.length).toBeGreaterThan(10);
    expect(matched('protokoll')).toEqual(findings.map(({ place }) => place));
  });

  it.each(Object.entries(severityNames))('know a finding of the level %s by its Swedish word', (severity, { one }) => {
    const expected = findings.filter((finding) => finding.severity === severity);
    expect(expected.length).toBeGreaterThan(0);
    expect(matched(`protokoll-${one}`)).toEqual(expected.map(({ place }) => place));
  });
});
