import type { CommanderError } from 'commander';
import { Problem } from './problem.ts';

/** What commander complains of, in Swedish. `names` are what its message has in quotes. */
const messages: Readonly<Record<string, (names: readonly string[], error: string) => string>> = {
  'commander.unknownCommand': ([name]) => `Kommandot ”${name}” finns inte.`,
  'commander.unknownOption': ([name]) => `Flaggan ${name} finns inte.`,
  'commander.missingArgument': ([name]) => `Argumentet ${name} saknas.`,
  'commander.excessArguments': () => 'Det är för många argument.',
  'commander.optionMissingArgument': ([name]) => `Flaggan ${name} behöver ett värde.`,
  'commander.missingMandatoryOptionValue': ([name]) => `Flaggan ${name} behövs.`,
  'commander.invalidArgument': ([name, value], error) =>
    `”${value}” går inte att använda för ${name}. ${reason(error)}`,
};

/** A mistake on the command line, told to the user. */
export function usageProblem(error: CommanderError): Problem {
  const names = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const told = messages[error.code]?.(names, error.message) ?? error.message;
  const guess = /\(Did you mean (?:one of )?([^?)]+)\?\)/.exec(error.message)?.[1];
  const help = 'Visa hjälp med ”protokoll --help”.';
  return new Problem('usage', [told.trim(), ...(guess ? [`Menade du ${guess}?`] : []), help].join(' '));
}

/** Our own reasons are Swedish already; commander's is which values there are. */
function reason(message: string): string {
  const own = /is invalid\. ([\s\S]*)$/.exec(message)?.[1] ?? '';
  return own.replace(/^Allowed choices are /, 'Välj bland ');
}
