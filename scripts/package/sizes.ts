import fs from 'node:fs';
import { unzipSync } from 'fflate';
import { grouped } from './grouped.ts';

interface Limit {
  readonly file: string;
  /** Bytes. */
  readonly below: number;
}

/** What the bundles that every user's editor loads, and the whole, may weigh at most. */
export const limits: readonly Limit[] = [
  { file: 'dist/client.cjs', below: 1_000_000 },
  { file: 'dist/server.cjs', below: 1_000_000 },
  { file: 'dist/client-web.js', below: 1_000_000 },
  { file: 'dist/server-web.js', below: 1_000_000 },
];
export const packageLimit = 13_000_000;

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

/** A table of the files (small ones of a folder as one row), the sum, and what is heavier than it may be. */
export function sizeReport(files: readonly PackedFile[], whole: number): { table: string; tooHeavy: string[] } {
  const rows = [...grouped(files, rowOf)].map(([name, inRow]) => {
    const sum = (sizeOf: (file: PackedFile) => number) => inRow.reduce((total, file) => total + sizeOf(file), 0);
    const [size, packed] = [sum((file) => file.size), sum((file) => file.packed)];
    const limit = limits.find(({ file }) => file === name);
    return [name, kilobytes(size), kilobytes(packed), limit ? `limit ${kilobytes(limit.below)}` : ''];
  });
  const unpacked = files.reduce((total, { size }) => total + size, 0);
  const all = [
    ['file', 'kB', 'packed', ''],
    ...rows,
    [`the whole, ${files.length} files`, kilobytes(unpacked), kilobytes(whole), `limit ${kilobytes(packageLimit)}`],
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const table = all
    .map(([name = '', size = '', packed = '', limit = '']) =>
      `${name.padEnd(widths[0] ?? 0)}  ${size.padStart(widths[1] ?? 0)}  ${packed.padStart(widths[2] ?? 0)}  ${limit}`.trimEnd(),
    )
    .join('\n');
  const heavy = limits.flatMap(({ file, below }) => {
    const size = files.find((each) => each.file === file)?.size ?? 0;
    return size < below ? [] : [`${file} is ${kilobytes(size)} kB, limit ${kilobytes(below)}`];
  });
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
