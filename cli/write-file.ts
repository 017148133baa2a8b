import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Problem, systemCode, systemReason } from './problem.ts';

export interface WriteOptions {
  /** True if a file that is there already may be replaced. */
  readonly overwrite: boolean;
  /** The new file's permissions; else as new files have. */
  readonly mode?: number;
  /** Permissions that the new file has none beyond: those of the file that it is made from. */
  readonly atMost?: number;
}

/**
 * Writes a file atomically: beside its place first, then moved there. Throws a `Problem` when
 * that cannot be done, or when there is a file already and it may not be replaced.
 */
export async function writeWhole(file: string, content: Uint8Array, options: WriteOptions): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file).slice(0, 60)}.${randomUUID()}.tmp`);
  try {
    await fs.writeFile(temporary, content, {
      flag: 'wx',
      mode: options.mode ?? 0o666 & (options.atMost ?? 0o666),
    });
    if (options.mode !== undefined) await fs.chmod(temporary, options.mode);
    if (options.overwrite) await fs.rename(temporary, file);
    else await moveToFreePlace(temporary, file);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('unwritable', `${file}: filen går inte att skriva, ${systemReason(error)}.`);
  } finally {
    await fs.rm(temporary, { force: true });
  }
}

/** A hard link fails when there is a file, so two writers cannot both win; some file systems have none. */
async function moveToFreePlace(temporary: string, file: string): Promise<void> {
  try {
    await fs.link(temporary, file);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw taken(file);
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EXDEV'].includes(systemCode(error))) throw error;
    if (await fs.lstat(file).catch(() => undefined)) throw taken(file);
    await fs.rename(temporary, file);
  }
}

function taken(file: string): Problem {
  return new Problem('unwritable', `${file}: filen finns redan. Lägg till --overwrite för att ersätta den.`);
}
