import fs from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { asProblem, Problem, systemCode } from './problem.ts';

/** What there is to read: a file, or standard input when `path` is undefined. */
export interface Input {
  readonly path: string | undefined;
  /** As messages and reports have it: with `/` on every system. */
  readonly name: string;
}

/** What standard input is called where a file's name would be. */
export const standardInput = '-';

export interface FoundInputs {
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

/**
 * The files that the arguments name, in their order and each once: paths, patterns (`protokoll/**\/*.protokoll`) and `-`
 * for standard input, which it also is when nothing is named. A file whose name looks like a pattern is that file.
 */
export async function findInputs(names: readonly string[]): Promise<FoundInputs> {
  if (names.length === 0) return { inputs: [standardInputOrComplain()], problems: [] };
  const inputs = new Map<string, Input>();
  const problems: Problem[] = [];
  for (const name of names) {
    try {
      for (const input of await inputsOf(name)) {
        const key = input.path === undefined ? standardInput : path.resolve(input.path);
        if (!inputs.has(key)) inputs.set(key, input);
      }
    } catch (error) {
      problems.push(asProblem(error));
    }
  }
  return { inputs: [...inputs.values()], problems };
}

function standardInputOrComplain(): Input {
  if (process.stdin.isTTY)
    throw new Problem('usage', 'Ange vilka filer det gäller, till exempel: protokoll check "*.protokoll"');
  return { path: undefined, name: standardInput };
}

async function inputsOf(name: string): Promise<Input[]> {
  if (name === standardInput) return [{ path: undefined, name }];
  if (await exists(name)) return [fileInput(name)];
  const pattern = path.sep === '\\' ? name.replaceAll('\\', '/') : name;
  if (!isDynamicPattern(pattern)) throw new Problem('missing', `${name}: filen finns inte.`);
  const found = await glob(pattern, {
    expandDirectories: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
    dot: false,
  });
  if (found.length === 0) throw new Problem('missing', `${name}: ingen fil passar in på mönstret.`);
  return found.sort().map(fileInput);
}

function fileInput(file: string): Input {
  return { path: file, name: path.sep === '\\' ? file.replaceAll('\\', '/') : file };
}

async function exists(file: string): Promise<boolean> {
  try {
    await fs.lstat(file);
    return true;
  } catch (error) {
    // A file that exists but cannot be opened is reported when it is read.
    return !['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'].includes(systemCode(error));
  }
}
