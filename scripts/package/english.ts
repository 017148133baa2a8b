import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { languageSetting } from '../../client/language-setting.ts';
import { root } from '../run.ts';

/**
 * The package for those who want titles, settings and messages in English: the same files with the English texts of
 * package.json in the place of the Swedish ones, and English as the usual choice of `protokoll.sprak`.
 */
export function inEnglish(vsix: Uint8Array): Uint8Array {
  const files = unzipSync(vsix);
  const manifest = files['extension/package.json'];
  if (!manifest) throw new Error('The package has no package.json');
  const content = JSON.parse(strFromU8(manifest));
  for (const { properties } of content.contributes.configuration)
    if (properties[languageSetting]) properties[languageSetting].default = 'en';
  files['extension/package.json'] = strToU8(JSON.stringify(content));
  files['extension/package.nls.json'] = fs.readFileSync(path.join(root, 'l10n/package.nls.en.json'));
  return zipSync(files);
}
