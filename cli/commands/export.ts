import fs from 'node:fs/promises';
import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ExportFormat, type FormatOption, formatOf, formats } from '../../export/formats.ts';
import { eachInput } from '../each-input.ts';
import { type ExitCode, exitCodes, worst } from '../exit-codes.ts';
import type { Input } from '../inputs.ts';
import type { ExportedFile } from '../jobs/export.ts';
import { complain, print } from '../output.ts';
import { type DesignFlags, readDesign } from '../pdf-design.ts';
import { asProblem, Problem, systemReason } from '../problem.ts';
import { terminalText } from '../terminal-text.ts';
import { writeWhole } from '../write-file.ts';

/** Besides these, the value of each option of a format, by its name as commander has it. */
interface ExportOptions {
  readonly format: readonly ExportFormat[];
  readonly out?: string;
  readonly overwrite?: true;
  readonly [option: string]: unknown;
}

/** Standard output instead of a folder. */
const standardOutput = '-';

/** `protokoll export`: the minutes in other formats. */
export function addExport(program: Command, end: (code: ExitCode) => void): void {
  const command = program
    .command('export')
    .description('Exportera protokoll till andra format')
    .argument('[filer...]', 'filer, mönster eller - för standard in')
    .requiredOption(
      '--format <format>',
      `ett eller flera format, med komma emellan: ${formats.map(({ id }) => id).join(', ')}`,
      formatList,
    )
    .option('--out <mapp>', 'var filerna hamnar; annars bredvid protokollet. - för standard ut')
    .option('--overwrite', 'ersätt filer som redan finns');
  for (const [option, users] of formatOptions()) command.addOption(flagOf(option, users));
  command
    .option('--logo <fil>', 'PDF: logotyp överst på första sidan (PNG, JPEG, GIF, WebP eller SVG)')
    .option('--logo-text <text>', 'PDF: vad logotypen föreställer, för den som inte ser den')
    .option('--accent <färg>', 'PDF: färgen på nummer och linjer, till exempel #004f9f')
    .option('--font <fil>', 'PDF: eget typsnitt (TTF eller OTF)')
    .option('--template <fil>', 'PDF: egen Typst-mall; den kan läsa filerna i sin mapp');
  command.action(async (files: string[], options: ExportOptions) => end(await exportFiles(files, options)));
}

/** Each option once, with the formats that have it. */
function formatOptions(): Map<FormatOption, readonly ExportFormat[]> {
  const found = new Map<string, FormatOption>();
  for (const option of formats.flatMap((format) => format.options))
    if (!found.has(option.id)) found.set(option.id, option);
  const users = (id: string) => formats.filter((format) => format.options.some((option) => option.id === id));
  return new Map([...found.values()].map((option) => [option, users(option.id)]));
}

function flagOf(option: FormatOption, users: readonly ExportFormat[]): Option {
  const whose = users.length === formats.length ? '' : `${users.map(({ label }) => label).join(', ')}: `;
  if ('choices' in option) {
    const meanings = option.choices.map(({ id, label }) => `${id} är ${label}`).join('; ');
    return new Option(`--${option.id} <${option.id}>`, `${whose}${meanings}`)
      .choices(option.choices.map(({ id }) => id))
      .default(option.default);
  }
  const { id, label, offLabel, default: isOn } = option;
  return new Option(isOn ? `--no-${id}` : `--${id}`, `${whose}${lowerFirst(isOn ? offLabel : label)}`);
}

/** "draft-mark" → "draftMark", as commander calls it. */
function optionKey(id: string): string {
  return id.replace(/-(\p{L})/gu, (_, letter: string) => letter.toUpperCase());
}

async function exportFiles(files: readonly string[], options: ExportOptions): Promise<ExitCode> {
  const toOutput = options.out === standardOutput;
  if (toOutput && options.format.length > 1)
    throw new Problem('usage', 'Bara ett format i taget kan skrivas till standard ut.');
  if (options.out !== undefined && !toOutput) await makeFolder(options.out);
  const design = await readDesign(options as DesignFlags);
  const job = {
    ...(design ? { design } : {}),
    formats: options.format.map((format) => format.id),
    options: Object.fromEntries(
      options.format.flatMap((format) =>
        format.options.map((option) => {
          const value = options[optionKey(option.id)];
          return [option.id, 'choices' in option ? String(value ?? option.default) : value === true];
        }),
      ),
    ),
  };
  const written = new Map<string, string>();
  let code: ExitCode = exitCodes.ok;
  const { exitCode } = await eachInput(files, 'export', job, {
    start: (count) => {
      if (toOutput && count > 1) throw new Problem('usage', 'Bara en fil i taget kan skrivas till standard ut.');
    },
    show: async (exported, input) => {
      for (const each of exported) {
        for (const warning of each.warnings) complain(`${input.name}: ${warning}`);
        if (toOutput) {
          await print(each.content);
          continue;
        }
        const target = targetFile(input, each, options.out);
        try {
          claim(target, input, written);
          await writeWhole(target, each.content, { overwrite: options.overwrite === true });
          await print(`${terminalText(target)}\n`);
        } catch (error) {
          // One format that cannot be written keeps no other from its turn.
          const problem = asProblem(error, input.name);
          complain(problem.message);
          code = worst(code, problem.exitCode);
        }
      }
      return exitCodes.ok;
    },
  });
  return worst(code, exitCode);
}

/** The minutes' own name with the format's extension; from standard input, a name made from what they say. */
function targetFile(input: Input, { format, suggestedName }: ExportedFile, out: string | undefined): string {
  if (input.path === undefined) return path.join(out ?? '.', suggestedName);
  const name = path.basename(input.path).replace(/\.(?:protokoll|txt|md)$/i, '');
  return path.join(out ?? path.dirname(input.path), `${name}${formatOf(format)?.extension ?? ''}`);
}

/** Two minutes of the same name would become the same file; the minutes themselves are never written over. */
function claim(target: string, { path: source, name }: Input, written: Map<string, string>): void {
  const key = path.resolve(target);
  const other = written.get(key);
  if (other !== undefined)
    throw new Problem(
      'unwritable',
      `${target}: ${other} och ${name} skulle bli samma fil. Exportera dem till var sin mapp.`,
    );
  if (source !== undefined && key === path.resolve(source))
    throw new Problem(
      'unwritable',
      `${target}: exporten skulle ersätta protokollet självt. Välj en annan mapp med --out.`,
    );
  written.set(key, name);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await fs.mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Problem('unwritable', `${folder}: mappen går inte att skapa, ${systemReason(error)}.`);
  }
}

function formatList(value: string): ExportFormat[] {
  const ids = value.split(',').map((id) => id.trim());
  return [...new Set(ids)].map((id) => {
    const format = formatOf(id);
    if (!format)
      throw new InvalidArgumentError(
        `Formatet ”${id}” finns inte. Välj bland ${formats.map((each) => each.id).join(', ')}.`,
      );
    return format;
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
