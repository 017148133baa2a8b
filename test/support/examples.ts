import fs from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../examples');

/** The minutes in `examples/`, as they are there, in the order of their names. */
export const examples: readonly { readonly name: string; readonly text: string }[] = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.protokoll'))
  .sort()
  .map((name) => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8') }));
