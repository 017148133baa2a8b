/** Why there is no file, told to the user in Swedish: something that they can put right. No capital, no full stop. */
export class ExportProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ExportProblem';
  }
}
