import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { languageSetting } from '../../../client/language-setting.ts';
import english from '../../../l10n/package.nls.en.json' with { type: 'json' };
import manifest from '../../../package.json' with { type: 'json' };
import swedish from '../../../package.nls.json' with { type: 'json' };
import { inEnglish } from '../../../scripts/package/english.ts';

it('changes the texts and the usual language of a package, and nothing else', () => {
  const other = strToU8('annat');
  const packed = zipSync({
    'extension/package.json': strToU8(JSON.stringify(manifest)),
    'extension/package.nls.json': strToU8(JSON.stringify(swedish)),
    'extension/dist/client.cjs': other,
  });
  const files = unzipSync(inEnglish(packed));
  const read = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
  expect(Object.keys(files).sort()).toEqual(Object.keys(unzipSync(packed)).sort());
  expect(files['extension/dist/client.cjs']).toEqual(other);
  expect(read('extension/package.nls.json')).toEqual(english);
  const expected = structuredClone(manifest) as typeof manifest & {
    contributes: { configuration: { properties: Record<string, { default: unknown }> }[] };
  };
  const groups = expected.contributes.configuration.filter(({ properties }) => languageSetting in properties);
  expect(groups).toHaveLength(1);
  for (const { properties } of groups) (properties[languageSetting] as { default: unknown }).default = 'en';
  expect(read('extension/package.json')).toEqual(expected);
});
