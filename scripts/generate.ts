// Writes every generated file that is kept in git; with --check writes nothing and fails when one is stale.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root, toolFile } from './run.ts';

/** Makes some of the project's files: their contents by path from the project's folder. */
type Generator = () => Map<string, string>;

const generators: Generator[] = [languageModule];

/** What `langium generate` makes of the grammar. Made in a folder of its own, so that a check leaves the tree alone. */
function languageModule(): Map<string, string> {
  const config = JSON.parse(fs.readFileSync(path.join(root, 'langium-config.json'), 'utf8'));
  const folder = path.join(root, '.cache', 'generate');
  const made = path.join(folder, 'made');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const up = (file: string) => path.relative(folder, path.join(root, file)).replaceAll('\\', '/');
  const languages = config.languages.map((language: { grammar: string }) => ({
    ...language,
    grammar: up(language.grammar),
  }));
  fs.writeFileSync(path.join(folder, 'langium-config.json'), JSON.stringify({ ...config, languages, out: 'made' }));
  execFileSync(process.execPath, [toolFile('langium-cli/bin/langium.js'), 'generate'], { cwd: folder, stdio: 'pipe' });
  const files = new Map<string, string>();
  for (const name of fs.readdirSync(made)) {
    files.set(`${config.out}/${name}`, fs.readFileSync(path.join(made, name), 'utf8'));
  }
  return files;
}

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const generator of generators) {
  for (const [name, text] of generator()) {
    const file = path.join(root, name);
    const old = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
    if (old === text) continue;
    stale.push(name);
    if (!check) {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
  }
}
if (check && stale.length > 0) {
  console.error(`Stale, run npm run generate: ${stale.join(', ')}`);
  process.exit(1);
}
console.log(check ? 'Generated files are fresh.' : `Written: ${stale.join(', ') || 'nothing, all fresh'}`);
