import { Command, type Help, type Option } from 'commander';
import { version } from '../package.json';
import { addCheck } from './commands/check.ts';
import { addExport } from './commands/export.ts';
import { addFormat } from './commands/format.ts';
import { addImport } from './commands/import.ts';
import { addJson } from './commands/json.ts';
import { addOutline } from './commands/outline.ts';
import { addRules } from './commands/rules.ts';
import { type ExitCode, type ExitName, exitCodes, exitMeanings } from './exit-codes.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Flaggor:',
  'Commands:': 'Kommandon:',
};

/** The command line with all its commands. `end` receives what a command ended with. */
export function createProgram(end: (code: ExitCode) => void): Command {
  const program = new Command('protokoll')
    .description('Kontrollera, formatera och exportera mötesprotokoll skrivna som vanlig text.')
    .usage('<kommando> [flaggor] [filer...]')
    .version(version, '-V, --version', 'visa versionen')
    .helpOption('-h, --help', 'visa hjälp')
    .helpCommand(false)
    // What is after a command is the command's: `export --version publik` asks for a version of the minutes.
    .enablePositionalOptions()
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription,
      subcommandTerm: (command) => command.name(),
    })
    // main.ts prints errors, in Swedish.
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  for (const add of [addCheck, addFormat, addExport, addImport, addJson, addOutline, addRules]) add(program, end);
  for (const command of program.commands) command.usage('[flaggor] [filer...]');
  program.addHelpText(
    'after',
    '\nMönster: skriv dem inom citattecken, som protokoll check "*.protokoll". Annars räknar skalet upp filerna, och en fil vars\n' +
      'namn börjar med - läses som en flagga. Sådana filer kan också stå efter --, som i protokoll check -- --out.protokoll.\n' +
      `\nSlutkoder:\n${exitCodeLines()}\n\nMer hjälp om ett kommando: protokoll <kommando> --help`,
  );
  return program;
}

function exitCodeLines(): string {
  const names = Object.keys(exitCodes) as ExitName[];
  return names.map((name) => `  ${String(exitCodes[name]).padStart(2)}  ${exitMeanings[name]}`).join('\n');
}

function optionDescription(this: Help, option: Option): string {
  const choices = option.argChoices ? ` (${option.argChoices.join(', ')})` : '';
  const standard = typeof option.defaultValue === 'string' ? `; annars ${option.defaultValue}` : '';
  return `${option.description}${choices}${standard}`;
}
