/** Why a file cannot be read in. The message is one Swedish sentence or two, for the user, without the file's name. */
export class ImportProblem extends Error {
  readonly kind: ImportProblemKind;

  constructor(kind: ImportProblemKind, message: string) {
    super(message);
    this.name = 'ImportProblem';
    this.kind = kind;
  }
}

/**
 * `unreadable`: empty, broken, protected or of an old format. `binary`: no document at all, as a picture. `tooLarge`: more
 * than anybody's minutes, packed or unpacked.
 */
export type ImportProblemKind = 'unreadable' | 'binary' | 'tooLarge';

/**
 * Does work in another bundle of this program. A problem that it rejects with is a problem here, too: each bundle has a
 * class of its own.
 */
export async function inOtherBundle<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.name === 'ImportProblem' && 'kind' in error)
      throw new ImportProblem(error.kind as ImportProblemKind, error.message);
    throw error;
  }
}
