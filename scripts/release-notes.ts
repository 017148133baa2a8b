// `node scripts/release-notes.ts v1.2.3`: prints what the changelog says about the version, for the release of that tag. Fails
// when the tag is another version than package.json's, or the changelog says nothing of it.
import fs from 'node:fs';
import path from 'node:path';
import { changesOf } from './release/changelog.ts';
import { root } from './run.ts';

const tag = process.argv[2] ?? '';
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const changes = changesOf(version, fs.readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8'));
if (tag !== `v${version}`) {
  console.error(`The tag is ${tag}, but package.json has version ${version}.`);
  process.exit(1);
}
if (!changes) {
  console.error(`CHANGELOG.md says nothing of version ${version}.`);
  process.exit(1);
}
console.log(changes);
