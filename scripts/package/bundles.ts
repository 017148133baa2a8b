import fs from 'node:fs';
import path from 'node:path';
import { root, runNode } from '../run.ts';

/** What the built files are made of, as esbuild.mjs writes it down with `--metafile`. Paths are from the project's folder. */
export interface Built {
  /** The bundles, and how much of each source is in them. */
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { bytesInOutput: number }>> }>>;
  /** The files that are copied as they are, by where they are copied to. */
  readonly assets: Readonly<Record<string, string>>;
}

/** Builds everything as it is released; undefined when it does not build, which esbuild has then explained. */
export async function buildForRelease(): Promise<Built | undefined> {
  const metafile = path.join(root, '.cache', 'release', 'metafile.json');
  const code = await runNode(['esbuild.mjs', '--minify', `--metafile=${path.relative(root, metafile)}`]);
  return code === 0 ? JSON.parse(fs.readFileSync(metafile, 'utf8')) : undefined;
}
