import fs from 'node:fs';
import { expect, it } from 'vitest';
import { type ExitName, exitCodes, exitMeanings } from '../../cli/exit-codes.ts';
import { createProgram } from '../../cli/program.ts';
import { sizeLimit } from '../../cli/read-input.ts';
import { reports } from '../../cli/reports/reports.ts';
import { formats } from '../../export/formats.ts';

const page = fs.readFileSync('docs/cli.md', 'utf8');

it('has every exit code with its meaning', () => {
  const rows = [...page.matchAll(/^\| (\d+) \| (.+) \|$/gm)].map((row) => [Number(row[1]), row[2]]);
  const names = Object.keys(exitCodes) as ExitName[];
  expect(rows).toEqual(names.map((name) => [exitCodes[name], exitMeanings[name]]));
  expect(exitMeanings.tooLarge).toContain(`${sizeLimit / 1_000_000} MB`);
});

it('has every command with its options', () => {
  const program = createProgram(() => undefined);
  const sections = page.split('\n### ').slice(1);
  expect(sections.map((section) => /^`protokoll (\w+)/.exec(section)?.[1]).sort()).toEqual(
    program.commands.map((command) => command.name()).sort(),
  );
  for (const command of program.commands) {
    const section = sections.find((each) => each.startsWith(`\`protokoll ${command.name()}`)) ?? '';
    for (const option of command.options) expect(section).toContain(option.long);
  }
});

it('has every format', () => {
  for (const name of Object.keys(reports)) expect(page).toContain(`\`--format ${name}\``);
  for (const format of formats) expect(page).toContain(`\`${format.id}\``);
});
