/** The package that a Word or Excel file is, without what depends on when it was made. */
import { strFromU8, strToU8, type Unzipped, unzipSync, type ZippableFile, zipSync } from 'fflate';

/** The same package with the meeting's day (ISO) as its own, or none, and the parts in a fixed order. */
export function settled(file: Uint8Array, date: string | null): Uint8Array {
  // The first day that a zip file knows; it is written in local time.
  const mtime = new Date(1980, 0, 1);
  const parts: Unzipped = unzipSync(file);
  const core = parts['docProps/core.xml'];
  if (core) parts['docProps/core.xml'] = strToU8(withDay(strFromU8(core), date));
  // The list of types comes first, so that a program that looks at the beginning of the file sees what it is.
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const files = names.map((name): [string, ZippableFile] => [
    name,
    [parts[name] ?? new Uint8Array(), { mtime, level: 9 }],
  ]);
  return zipSync(Object.fromEntries(files));
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1;
}

function withDay(core: string, date: string | null): string {
  return core.replace(
    /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_, open: string, _name, close: string) => (date === null ? '' : `${open}${date}T00:00:00Z${close}`),
  );
}
