import { unzipSync } from 'fflate';
import { ImportProblem } from '../import-problem.ts';

/** Bytes, unpacked, of the parts that are read: more is no document but something that is to fill the memory. */
const largestUnpacked = 200_000_000;

const decoder = new TextDecoder();

/** The parts of a package whose names `wants` accepts. Throws an `ImportProblem` when it is broken or unpacks to too much. */
export function unzipParts(bytes: Uint8Array, wants: (name: string) => boolean): ReadonlyMap<string, string> {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wants(name)) return false;
        size += originalSize;
        if (size > largestUnpacked)
          throw new ImportProblem(
            'tooLarge',
            'Filen packar upp sig till mer än ett dokument kan vara, och läses inte in.',
          );
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, content]) => [name, decoder.decode(content)]));
  } catch (error) {
    throw error instanceof ImportProblem ? error : brokenDocument();
  }
}

export function brokenDocument(): ImportProblem {
  return new ImportProblem(
    'unreadable',
    'Filen är trasig. Öppna den i programmet som den gjordes i, spara den på nytt och försök igen.',
  );
}
