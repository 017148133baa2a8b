import fs from 'node:fs';
import path from 'node:path';

/** A text and what it is to become; the line `// ----------` is between them. */
export interface BeforeAfter {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const separator = '// ----------\n';

/** All fixtures in a folder below test/fixtures. Throws when one has not exactly one separator. */
export function beforeAfterFixtures(folder: string): BeforeAfter[] {
  const from = path.join(import.meta.dirname, '../../fixtures', folder);
  return fs.readdirSync(from).map((file) => {
    const [before, after, ...more] = fs.readFileSync(path.join(from, file), 'utf8').split(separator);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`${file}: one separator, please`);
    return { name: path.parse(file).name, before, after };
  });
}
