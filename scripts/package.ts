// `npm run package`: builds and packs the extension into protokoll.vsix (or the file that is named).
import { root, runNode, toolFile } from './run.ts';

const out = process.argv[2] ?? 'protokoll.vsix';
const built = await runNode(['esbuild.mjs', '--minify', 'client', 'server']);
if (built !== 0) process.exit(built);
// --no-dependencies: everything is bundled. The repository has no public address yet.
const args = ['package', '--no-dependencies', '--allow-missing-repository', '--out', out];
process.chdir(root);
process.exit(await runNode([toolFile('@vscode/vsce/vsce'), ...args]));
