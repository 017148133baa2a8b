// `npm run build`, and before `npm pack`: builds everything into dist/ as it is released, with the licences of all of it.
import fs from 'node:fs';
import path from 'node:path';
import { buildForRelease } from './package/bundles.ts';
import { licencesFile, licencesText, readLicence, shippedPackages } from './package/third-party.ts';
import { root } from './run.ts';

const built = await buildForRelease();
if (!built) process.exit(1);
const everything = new Set([...Object.keys(built.outputs), ...Object.keys(built.assets)]);
const parts = shippedPackages(built, everything).map((folder) => readLicence(root, folder));
fs.writeFileSync(path.join(root, licencesFile), licencesText(parts));
