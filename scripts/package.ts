// `npm run package`: builds and packs the extension into protokoll.vsix (or the file that is named).
import fs from 'node:fs';
import path from 'node:path';
import { root, runNode, toolFile } from './run.ts';

const out = process.argv[2] ?? 'protokoll.vsix';
fs.mkdirSync(path.dirname(path.resolve(root, out)), { recursive: true });
const built = await runNode(['esbuild.mjs', '--minify', 'client', 'server', 'pdf', 'word']);
if (built !== 0) process.exit(built);
// --no-dependencies: everything is bundled. The repository has no public address, so links stay as they are.
const args = [
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  out,
];
process.chdir(root);
process.exit(await runNode([toolFile('@vscode/vsce/vsce'), ...args]));
