/** Loading a bundle with what V8 made of it the last time, so that it need not be read and compiled again. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

export interface Loaded<Exports> {
  readonly exports: Exports;
  /** True if nothing had to be compiled. */
  readonly wasCompiled: boolean;
  /** Writes down what V8 has compiled by now, once, unless nothing had to be. Whatever fails, nothing is lost by it. */
  readonly keep: () => Promise<void>;
}

const extension = '.v8';

/**
 * Runs a CommonJS file as `require` does, which it is given as its own. What is kept is in the folder, under the file's
 * name and the sum of its text: V8 sees by itself that it was made by another V8 or is broken, but of the text it only
 * looks at the length.
 */
export function loadCompiled<Exports>(file: string, folder: string, ownRequire: NodeJS.Require): Loaded<Exports> {
  const source = fs.readFileSync(file, 'utf8');
  const sum = crypto.createHash('sha256').update(source).digest('hex').slice(0, 16);
  const kept = path.join(folder, `${path.basename(file)}-${sum}${extension}`);
  const cachedData = readIfThere(kept);
  const script = new vm.Script(Module.wrap(source), { filename: file, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, ownRequire, module, file, path.dirname(file));
  let isKept = false;
  const wasCompiled = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    exports: module.exports as Exports,
    wasCompiled,
    keep: async () => {
      if (wasCompiled || isKept) return;
      isKept = true;
      await replace(kept, script.createCachedData(), path.basename(file)).catch(() => undefined);
    },
  };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Writes the file at once, as another window may read it, and removes those of earlier versions. */
async function replace(file: string, content: Buffer, name: string): Promise<void> {
  const folder = path.dirname(file);
  await fs.promises.mkdir(folder, { recursive: true });
  const half = `${file}.${process.pid}`;
  await fs.promises.writeFile(half, content);
  await fs.promises.rename(half, file);
  for (const each of await fs.promises.readdir(folder)) {
    const isOlder = each.startsWith(`${name}-`) && each.endsWith(extension) && each !== path.basename(file);
    if (isOlder) await fs.promises.rm(path.join(folder, each), { force: true });
  }
}
