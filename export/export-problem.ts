/** Why there is no file, told to the user in Swedish: something that they can put right. No capital, no full stop. */
export class ExportProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ExportProblem';
  }
}

/** The same, of work that cannot continue with another file: its thread must end. */
export class FatalProblem extends ExportProblem {}

/**
 * Does work in another bundle of this program. A problem that it rejects with is a problem here, too: each bundle has a
 * class of its own.
 */
export async function inOtherBundle<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Error && error.name === 'ExportProblem' ? new ExportProblem(error.message) : error;
  }
}
