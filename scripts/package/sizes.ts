import fs from 'node:fs';
import { unzipSync } from 'fflate';
import { groupBy } from '../../language/source/group-by.ts';
import type { Built } from './bundles.ts';

/** What the bundles that every user's editor loads may weigh at most, without what makes files; in bytes. */
export const bundleLimit = 1_200_000;
export const limitedBundles: readonly string[] = [
  'dist/client-node.cjs',
  'dist/server.cjs',
  'dist/client-web.js',
  'dist/server-web.js',
];
/** What the package may weigh, in bytes. */
export const packageLimit = 14_000_000;

export interface PackedFile {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** Bytes in the package. */
  readonly packed: number;
}

/** The files of the extension in a .vsix, largest first. */
export function packedFiles(vsix: string): PackedFile[] {
  const files: PackedFile[] = [];
  unzipSync(fs.readFileSync(vsix), {
    filter: ({ name, originalSize, size }) => {
      if (name.startsWith('extension/')) {
        files.push({ file: name.slice('extension/'.length), size: originalSize, packed: size });
      }
      return false;
    },
  });
  return files.sort((a, b) => b.packed - a.packed);
}

/** The bundles that are packed as another build has left them, which ran at the same time. */
export function rebuilt(files: readonly PackedFile[], outputs: Built['outputs']): string[] {
  return files
    .map(({ file }) => file)
    .filter((file, at) => (outputs[file]?.bytes ?? files[at]?.size) !== files[at]?.size);
}

/**
 * A table of the files (small ones of a folder as one row) and the sum, and what is heavier than it may be.
 * `withoutExporters` has the bytes of each limited bundle that count.
 */
export function sizeReport(
  files: readonly PackedFile[],
  whole: number,
  withoutExporters: ReadonlyMap<string, number>,
): { table: string; tooHeavy: string[] } {
  const rows = [...groupBy(files, rowOf)].map(([name, inRow]) => {
    const sum = (sizeOf: (file: PackedFile) => number) => inRow.reduce((total, file) => total + sizeOf(file), 0);
    const own = withoutExporters.get(name);
    const note = own === undefined ? '' : `without exporters ${kilobytes(own)}, limit ${kilobytes(bundleLimit)}`;
    return [name, kilobytes(sum(({ size }) => size)), kilobytes(sum(({ packed }) => packed)), note];
  });
  const unpacked = files.reduce((total, { size }) => total + size, 0);
  const all = [
    ['file', 'kB', 'packed', ''],
    ...rows,
    [`the whole, ${files.length} files`, kilobytes(unpacked), kilobytes(whole), `limit ${kilobytes(packageLimit)}`],
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const table = all
    .map(([name = '', size = '', packed = '', note = '']) =>
      `${name.padEnd(widths[0] ?? 0)}  ${size.padStart(widths[1] ?? 0)}  ${packed.padStart(widths[2] ?? 0)}  ${note}`.trimEnd(),
    )
    .join('\n');
  const heavy = [...withoutExporters]
    .filter(([, size]) => size >= bundleLimit)
    .map(([file, size]) => `${file} is ${kilobytes(size)} kB without exporters, limit ${kilobytes(bundleLimit)}`);
  if (whole >= packageLimit) heavy.push(`the package is ${kilobytes(whole)} kB, limit ${kilobytes(packageLimit)}`);
  return { table, tooHeavy: heavy };
}

function rowOf({ file, packed }: PackedFile): string {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return packed < 10_000 && folder !== '' && !folder.startsWith('dist/') ? `${folder}…` : file;
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(bytes < 10_000 ? 1 : 0);
}
