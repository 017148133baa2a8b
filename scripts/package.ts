// `npm run package`: builds and packs the extension into protokoll.vsix (or the file that is named), with the licences of
// what is bundled, and prints what it weighs. Fails when a file is missing or too much; `--strict` also when it is too heavy;
// `--english` packs English titles and messages.
import fs from 'node:fs';
import path from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { buildForRelease, bytesWithoutExporters } from './package/bundles.ts';
import { contentFaults } from './package/contents.ts';
import { inEnglish } from './package/english.ts';
import { readmeForPackage } from './package/readme.ts';
import { limitedBundles, packedFiles, rebuilt, sizeReport } from './package/sizes.ts';
import { licencesFile, licencesText, readLicence, shippedPackages } from './package/third-party.ts';
import { root } from './run.ts';

const strict = process.argv.includes('--strict');
const named = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const vsix = path.resolve(root, named ?? 'protokoll.vsix');
process.chdir(root);

function stop(messages: readonly string[]): never {
  for (const message of messages) console.error(message);
  process.exit(1);
}

const built = await buildForRelease();
if (!built) process.exit(1);
fs.writeFileSync(licencesFile, '');
// Everything is bundled, so no dependencies.
const files = (await listFiles({ cwd: root, packagedDependencies: [] })).map((file) => file.replaceAll('\\', '/'));
const faults = contentFaults(
  files,
  fs.readFileSync('.vscodeignore', 'utf8'),
  JSON.parse(fs.readFileSync('package.json', 'utf8')),
  built,
);
if (faults.length > 0) stop(faults);
const parts = shippedPackages(built, new Set(files)).map((folder) => readLicence(root, folder));
fs.writeFileSync(licencesFile, licencesText(parts));

// From a folder of its own, where the README is another.
const staged = path.join(root, '.cache', 'release', 'extension');
fs.rmSync(staged, { recursive: true, force: true });
// The files are chosen; without one, vsce warns that they are not.
fs.mkdirSync(staged, { recursive: true });
fs.copyFileSync('.vscodeignore', path.join(staged, '.vscodeignore'));
for (const file of files) {
  const target = path.join(staged, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  if (file === 'README.md') fs.writeFileSync(target, readmeForPackage(fs.readFileSync(file, 'utf8')));
  else fs.copyFileSync(file, target);
}

fs.mkdirSync(path.dirname(vsix), { recursive: true });
await createVSIX({
  cwd: staged,
  packagePath: vsix,
  dependencies: false,
  // The repository has no public address, so links stay as they are.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
if (process.argv.includes('--english')) fs.writeFileSync(vsix, inEnglish(fs.readFileSync(vsix)));
const limited = Object.entries(built.outputs).filter(([file]) => limitedBundles.includes(file));
const packed = packedFiles(vsix);
const { table, tooHeavy } = sizeReport(
  packed,
  fs.statSync(vsix).size,
  new Map(limited.map(([file, bundle]) => [file, bytesWithoutExporters(bundle, built.inputs)])),
);
console.log(`\n${table}\n\nWith the licences of ${parts.length} packages, in ${licencesFile}.`);
if (tooHeavy.length > 0) {
  console.log(`\nToo heavy:\n${tooHeavy.join('\n')}`);
  if (strict) process.exit(1);
}
const changed = rebuilt(packed, built.outputs);
if (changed.length > 0) {
  console.log(`\nBuilt anew by somebody else while this was packed: ${changed.join(', ')}`);
  if (strict) process.exit(1);
}
