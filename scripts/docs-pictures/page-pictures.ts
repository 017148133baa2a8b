import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, runNode } from '../run.ts';

/** The first page of a paper as PDF. */
export interface PagePicture {
  readonly name: string;
  /** Minutes of examples/, without the extension. */
  readonly minutes: string;
  /** Options of the command line beside the format and the place. */
  readonly options?: readonly string[];
}

const miljonamnden = 'miljonamnden-2024-03-14';

/** What docs/export.md shows. */
export const pagePictures: readonly PagePicture[] = [
  { name: 'pdf-kommunstyrelsen', minutes: 'kommunstyrelsen-2024-09-10' },
  { name: 'pdf-minnesanteckningar', minutes: 'minnesanteckningar-2019-12-06' },
  { name: 'pdf-arsmote', minutes: 'arsmote-granviks-if-2024-03-21' },
  {
    name: 'papper-utdrag',
    minutes: 'kulturnamnden-2019-12-06',
    options: ['--paper', 'utdrag', '--items', '3'],
  },
  {
    name: 'papper-anslag',
    minutes: miljonamnden,
    options: ['--paper', 'anslag', '--posted', '2024-03-22', '--storage', 'Kommunkansliet, Kommunhuset, Granvik'],
  },
  { name: 'papper-beslutslista', minutes: miljonamnden, options: ['--paper', 'beslutslista'] },
];

/** The first page as PNG, made by the built command line and drawn by Poppler's pdftoppm. */
export async function drawPage({ minutes, options = [] }: PagePicture): Promise<Uint8Array> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-picture-'));
  try {
    const source = path.join(folder, 'mote.protokoll');
    fs.copyFileSync(path.join(root, 'examples', `${minutes}.protokoll`), source);
    const pdf = path.join(folder, 'ut');
    const code = await runNode(['dist/cli.cjs', 'export', '--format', 'pdf', '--out', pdf, ...options, source]);
    if (code !== 0) throw new Error(`The command line ended with ${code}`);
    const [file = ''] = fs.readdirSync(pdf);
    const page = path.join(folder, 'sida');
    execFileSync('pdftoppm', ['-png', '-r', '75', '-f', '1', '-l', '1', '-singlefile', path.join(pdf, file), page]);
    return fs.readFileSync(`${page}.png`);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
