// Bundles the extension, the language server and the command line into dist/.
// `node esbuild.mjs` builds all; `--minify` as the package wants it; names (`client`, `server`, `cli`) build only those;
// `--outdir=folder` builds into another folder.
import * as esbuild from 'esbuild';

const entryPoints = {
  client: 'client/extension.ts',
  server: 'server/node.ts',
  cli: 'cli/main.ts',
};

const minify = process.argv.includes('--minify');
const outdir = process.argv.find((argument) => argument.startsWith('--outdir='))?.slice('--outdir='.length) ?? 'dist';
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const chosen = names.length === 0 ? Object.keys(entryPoints) : names;

await Promise.all(
  chosen.map((name) =>
    esbuild.build({
      entryPoints: { [name]: entryPoints[name] },
      outdir,
      outExtension: { '.js': '.cjs' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      // The ESM builds of some Microsoft packages bundle; their UMD builds hide `require` from esbuild.
      mainFields: ['module', 'main'],
      external: ['vscode'],
      // ESM packages make a `require` of it, which takes a path as well as an address.
      define: { 'import.meta.url': '__filename' },
      minify,
      sourcemap: minify ? false : 'linked',
      legalComments: 'none',
      logLevel: 'warning',
      // Both are commands, too.
      banner: name === 'client' ? {} : { js: '#!/usr/bin/env node' },
    }),
  ),
  // esbuild has said what is wrong.
).catch(() => process.exit(1));
