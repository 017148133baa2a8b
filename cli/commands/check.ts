import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../../language/checks/rule.ts';
import { eachInput } from '../each-input.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { print } from '../output.ts';
import { type ReportName, reports } from '../reports/reports.ts';

interface CheckOptions {
  readonly format: ReportName;
  readonly strict?: true;
  /** Also what is personal and would be published. */
  readonly publik?: true;
  /** ISO date; true for the day that it is. */
  readonly today?: string | true;
}

/** `protokoll check`: what the rules find in the minutes. */
export function addCheck(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('Kontrollera protokoll och visa vad som hittas')
    .argument('[filer...]', 'filer, mönster eller - för standard in')
    .addOption(
      new Option('--format <format>', 'hur det som hittas visas')
        .choices(Object.keys(reports))
        .default('text' satisfies ReportName),
    )
    .option('--strict', 'avsluta med fel även när det bara finns varningar')
    .option('--publik', 'visa också personuppgifter som skulle stå kvar i den publicerade versionen')
    .option('--today [datum]', 'visa frister som har passerat den här dagen (utan datum: i dag)', isoDate)
    .action(async (files: string[], options: CheckOptions) => end(await checkFiles(files, options)));
}

async function checkFiles(files: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const report = reports[options.format]();
  const today = options.today === true ? new Date().toLocaleDateString('sv-SE') : options.today;
  const failing: readonly Severity[] = options.strict ? ['error', 'warning'] : ['error'];
  const { exitCode, problems } = await eachInput(
    files,
    'check',
    { today, beforePublishing: options.publik === true },
    {
      start: () => print(report.begin()),
      show: async (found) => {
        await print(report.file(found));
        const fails = found.findings.some((finding) => failing.includes(finding.severity));
        return fails ? exitCodes.findings : exitCodes.ok;
      },
    },
  );
  await print(report.end(problems));
  return exitCode;
}

function isoDate(value: string): string {
  const date = new Date(`${value}T12:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(value))
    throw new InvalidArgumentError('Skriv datumet som 2019-12-06.');
  return value;
}
