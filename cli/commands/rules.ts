import { type Command, Option } from 'commander';
import { severityNames } from '../../language/checks/finding-line.ts';
import { fixTitles } from '../../language/checks/rule.ts';
import { ruleCodes, ruleOf, ruleUrl } from '../../language/checks/rules.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { print } from '../output.ts';

interface RulesOptions {
  readonly format: 'text' | 'json';
}

/** `protokoll rules`: every rule that `check` has. */
export function addRules(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('rules')
    .description('Visa alla regler')
    .addOption(new Option('--format <format>', 'hur reglerna visas').choices(['text', 'json']).default('text'))
    .action(async ({ format }: RulesOptions) => {
      await print(format === 'json' ? rulesJson() : rulesTable());
      end(exitCodes.ok);
    });
}

function rulesTable(): string {
  const rows = ruleCodes.map((code) => [code, severityNames[ruleOf(code).severity].one, ruleOf(code).title]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      ([code = '', level = '', title]) => `${code.padEnd(widths[0] ?? 0)}  ${level.padEnd(widths[1] ?? 0)}  ${title}\n`,
    )
    .join('');
}

function rulesJson(): string {
  const rules = ruleCodes.map((code) => {
    const { title, severity, byKind, notFor, what, why, law, remedy, fixes, tags } = ruleOf(code);
    return {
      code,
      title,
      severity,
      severityByKind: byKind ?? {},
      notFor: notFor ?? [],
      what,
      why,
      law: law ?? null,
      remedy,
      fixes: fixes.map((fix) => fixTitles[fix]),
      tags,
      url: ruleUrl(code),
    };
  });
  return `${JSON.stringify(rules, undefined, 2)}\n`;
}
