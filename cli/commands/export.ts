import fs from 'node:fs/promises';
import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ExportFormat, formatNamed, formats } from '../../export/formats.ts';
import { type ExportOption, versionOption } from '../../export/options.ts';
import { formatsOf, optionsOf, type PaperKind, paperKindOf, papers, usualPaper } from '../../export/papers.ts';
import { withoutIdentityNumbers } from '../../language/editing/mask-identity-numbers.ts';
import { eachInput } from '../each-input.ts';
import { type ExitCode, exitCodes, worst } from '../exit-codes.ts';
import type { Input } from '../inputs.ts';
import type { ExportedFile, ExportJobOptions } from '../jobs/export-job.ts';
import { complain, outputLine, print } from '../output.ts';
import { type DesignFlags, readDesign, readNamedFile } from '../pdf-design.ts';
import { asProblem, Problem, systemReason } from '../problem.ts';
import { writeWhole } from '../write-file.ts';

/** Besides these, the value of each option of a paper or a format, by its name as commander has it. */
interface Flags {
  readonly paper: PaperKind;
  readonly format: readonly ExportFormat[];
  readonly out?: string;
  readonly overwrite?: true;
  readonly wordTemplate?: string;
  /** Seconds. */
  readonly timeLimit: number;
  readonly [option: string]: unknown;
}

/** Seconds: a hundred times what a long meeting takes. */
const usualTimeLimit = 120;

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
    .addOption(
      new Option(
        '--paper <papper>',
        `vad som görs: ${papers.map(({ id, label }) => `${id} (${lowerFirst(label)})`).join(', ')}`,
      )
        .default(paperOfId(usualPaper), usualPaper)
        .argParser(paperOfId),
    )
    .option('--out <mapp>', 'var filerna hamnar; annars bredvid protokollet. - för standard ut')
    .option('--overwrite', 'ersätt filer som redan finns');
  for (const { option, owners } of exportOptions()) command.addOption(flagOf(option, owners));
  command
    .option('--logo <fil>', 'PDF: logotyp överst på första sidan (PNG, JPEG, GIF, WebP eller SVG)')
    .option('--logo-text <text>', 'PDF: vad logotypen föreställer, för den som inte ser den')
    .option('--accent <färg>', 'PDF: färgen på nummer och linjer, till exempel #004f9f')
    .option('--font <fil>', 'PDF: eget typsnitt (TTF eller OTF)')
    .option('--template <fil>', 'PDF: egen Typst-mall; den kan läsa filerna i sin mapp')
    .option('--word-template <fil>', 'Word: egen mall (.docx eller .dotx) att fylla i')
    .option(
      '--time-limit <sekunder>',
      `PDF, Word: hur länge en fil får ta att göra; annars ${usualTimeLimit}`,
      secondsOf,
      usualTimeLimit,
    );
  command.action(async (files: string[], flags: Flags) => end(await exportFiles(files, flags)));
}

/** Each option once, with the labels of the papers and formats that have it; none when all do. */
function exportOptions(): { option: ExportOption; owners: readonly string[] }[] {
  const owned = [
    { option: versionOption as ExportOption, owner: undefined },
    ...papers.flatMap(({ label, contents }) =>
      Object.values(contents).flatMap(({ options }) => options.map((option) => ({ option, owner: label }))),
    ),
    ...formats.flatMap(({ label, options }) => options.map((option) => ({ option, owner: label }))),
  ];
  const ids = [...new Set(owned.map(({ option }) => option.id))];
  return ids.map((id) => {
    const same = owned.filter(({ option }) => option.id === id) as [(typeof owned)[number]];
    return { option: same[0].option, owners: [...new Set(same.flatMap(({ owner }) => owner ?? []))] };
  });
}

function flagOf(option: ExportOption, owners: readonly string[]): Option {
  const whose = owners.length === 0 ? '' : `${owners.join(', ')}: `;
  if ('example' in option)
    return new Option(
      `--${option.id} <${option.id}>`,
      `${whose}${lowerFirst(option.label)}, till exempel ${option.example}`,
    );
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

async function exportFiles(files: readonly string[], flags: Flags): Promise<ExitCode> {
  const { paper } = flags;
  for (const format of flags.format) requireFormat(paper, format);
  const toOutput = flags.out === standardOutput;
  if (toOutput && flags.format.length > 1)
    throw new Problem('usage', 'Bara ett format i taget kan skrivas till standard ut.');
  if (flags.out !== undefined && !toOutput) await makeFolder(flags.out);
  const design = await readDesign(flags as DesignFlags);
  const job: ExportJobOptions = {
    ...(design ? { design } : {}),
    ...(flags.wordTemplate ? { wordTemplate: await readNamedFile(flags.wordTemplate) } : {}),
    timeLimit: flags.timeLimit * 1000,
    paper: paper.id,
    formats: flags.format.map((format) => format.id),
    options: Object.fromEntries(
      flags.format.flatMap((format) =>
        optionsOf(paper, format).map((option) => [option.id, chosenValue(option, flags)]),
      ),
    ),
  };
  const written = new Map<string, string>();
  let code: ExitCode = exitCodes.ok;
  const { exitCode } = await eachInput(files, 'export', job, {
    start: (count) => {
      if (toOutput && count > 1) throw new Problem('usage', 'Bara en fil i taget kan skrivas till standard ut.');
    },
    show: async ({ files, problems }, input) => {
      for (const { exit, message } of problems) {
        complain(message);
        code = worst(code, exitCodes[exit]);
      }
      for (const each of files) {
        for (const warning of each.warnings) complain(`${input.name}: ${warning}`);
        if (toOutput) {
          await print(each.content);
          continue;
        }
        const target = targetFile(input, each, flags);
        try {
          claim(target, input, written);
          await writeWhole(target, each.content, {
            overwrite: flags.overwrite === true,
            ...(input.path === undefined ? {} : { atMost: (await fs.stat(input.path)).mode }),
          });
          await print(outputLine(target));
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

/** A switch is off when nobody says anything; commander itself knows those that are on. */
function chosenValue(option: ExportOption, flags: Flags): string | boolean {
  const value = flags[optionKey(option.id)];
  return 'offLabel' in option ? value === true : String(value ?? option.default);
}

function requireFormat(paper: PaperKind, format: ExportFormat): void {
  const own = formatsOf(paper);
  if (own.includes(format)) return;
  const ids = own.map(({ id }) => id).join(', ');
  throw new Problem('usage', `${paper.label} finns inte som ${format.id}. Välj bland ${ids}.`);
}

/**
 * The minutes' own name with the format's extension, in the published version without personnummer; from standard input, a
 * name made from what they say.
 */
function targetFile(input: Input, { ending, suggestedName }: ExportedFile, { out, version }: Flags): string {
  if (input.path === undefined) return path.join(out ?? '.', suggestedName);
  const name = path.basename(input.path).replace(/\.(?:protokoll|txt|md)$/i, '');
  const shown = version === 'publik' ? withoutIdentityNumbers(name) : name;
  return path.join(out ?? path.dirname(input.path), shown + ending);
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

function paperOfId(id: string): PaperKind {
  const paper = paperKindOf(id);
  if (!paper)
    throw new InvalidArgumentError(
      `Papperet ”${id}” finns inte. Välj bland ${papers.map((each) => each.id).join(', ')}.`,
    );
  return paper;
}

function secondsOf(value: string): number {
  const seconds = Number(value);
  // What a timer can count.
  if (!/^\d{1,6}$/.test(value) || seconds < 1)
    throw new InvalidArgumentError('Skriv tiden i hela sekunder, till exempel 600.');
  return seconds;
}

function formatList(value: string): ExportFormat[] {
  const ids = value.split(',').map((id) => id.trim());
  const found = ids.map((id) => {
    const format = formatNamed(id);
    if (!format)
      throw new InvalidArgumentError(
        `Formatet ”${id}” finns inte. Välj bland ${formats.map((each) => each.id).join(', ')}.`,
      );
    return format;
  });
  return [...new Set(found)];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
