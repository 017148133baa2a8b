import fs from 'node:fs';
import path from 'node:path';
import { root, runNode } from '../run.ts';

/** What the built files are made of, as esbuild.mjs writes it down with `--metafile`. Paths are from the project's folder. */
export interface Built {
  /** The bundles, and how much of each source is in them. */
  readonly outputs: Readonly<Record<string, Bundle>>;
  /** The sources, and what each imports. */
  readonly inputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string }[] }>>;
  /** The files that are copied as they are, by where they are copied to. */
  readonly assets: Readonly<Record<string, string>>;
}

export interface Bundle {
  readonly bytes: number;
  readonly entryPoint?: string;
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}

/** Builds everything as it is released; undefined when it does not build, which esbuild has then explained. */
export async function buildForRelease(): Promise<Built | undefined> {
  const metafile = path.join(root, '.cache', 'release', 'metafile.json');
  const code = await runNode(['esbuild.mjs', '--minify', `--metafile=${path.relative(root, metafile)}`]);
  return code === 0 ? JSON.parse(fs.readFileSync(metafile, 'utf8')) : undefined;
}

/**
 * How many bytes of a bundle are there for other things than making files and reading documents in: of the sources that are
 * reached from its entry point without passing through `export/` or `import/`.
 */
export function bytesWithoutExporters(
  { entryPoint, inputs: parts }: Pick<Bundle, 'entryPoint' | 'inputs'>,
  inputs: Built['inputs'],
): number {
  const reached = new Set<string>();
  const next = entryPoint ? [entryPoint] : [];
  for (let source = next.pop(); source !== undefined; source = next.pop()) {
    if (reached.has(source) || /^(?:export|import)\//.test(source)) continue;
    reached.add(source);
    next.push(...(inputs[source]?.imports ?? []).map(({ path }) => path));
  }
  return [...reached].reduce((sum, source) => sum + (parts[source]?.bytesInOutput ?? 0), 0);
}
