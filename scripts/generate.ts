// Writes every generated file that is kept in git; with --check writes nothing and fails when one is stale.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { meetingSchema } from '../export/schema/meeting.ts';
import { manifest } from './manifest.ts';
import { root, toolFile } from './run.ts';
import { contributedSnippets } from './snippets.ts';
import { textMateGrammar } from './textmate.ts';
import { cheatSheet } from './write-cheat-sheet.ts';
import { ruleDocs } from './write-rule-docs.ts';

/** Makes some of the project's files: their contents by path from the project's folder. */
type Generator = () => Map<string, string>;

const generators: Generator[] = [
  languageModule,
  highlighting,
  manifest,
  () => new Map([['syntaxes/snippets.json', `${JSON.stringify(contributedSnippets(), undefined, 2)}\n`]]),
  () => new Map([['docs/fusklapp.md', cheatSheet()]]),
  () => new Map([['docs/schema/meeting.schema.json', `${JSON.stringify(meetingSchema, undefined, 2)}\n`]]),
  () => new Map([...ruleDocs()].map(([name, text]) => [`docs/regler/${name}`, text])),
];

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
  const args = [toolFile('langium-cli/bin/langium.js'), 'generate'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The grammar does not generate:\n${stderr}`);
  const files = new Map<string, string>();
  for (const name of fs.readdirSync(made)) {
    files.set(`${config.out}/${name}`, fs.readFileSync(path.join(made, name), 'utf8'));
  }
  return files;
}

function highlighting(): Map<string, string> {
  return new Map([['syntaxes/protokoll.tmLanguage.json', `${JSON.stringify(textMateGrammar(), undefined, 2)}\n`]]);
}

const check = process.argv.includes('--check');
const stale: string[] = [];
let failed = false;

/** Makes the files; a generator that fails does not keep the others from their work. */
function make(generator: Generator): Map<string, string> {
  try {
    return generator();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed = true;
    return new Map();
  }
}

for (const generator of generators) {
  for (const [name, text] of make(generator)) {
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
  failed = true;
}
if (failed) process.exit(1);
console.log(check ? 'Generated files are fresh.' : `Written: ${stale.join(', ') || 'nothing, all fresh'}`);
