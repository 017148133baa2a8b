import fs from 'node:fs';
import path from 'node:path';
import { groupBy } from '../../language/source/group-by.ts';
import type { Built } from './bundles.ts';
import { mayBeShipped } from './licence-expression.ts';

/** Where the licences of what is bundled are in the package. */
export const licencesFile = 'dist/THIRD-PARTY-LICENSES.txt';

/** Packages that are published without their licence's text, or with others' work without theirs, and where it is instead. */
const textsElsewhere: Readonly<Record<string, string>> = {
  '@myriaddreamin/typst-ts-web-compiler': 'export/pdf/LICENSE-typst.txt',
  unpdf: 'import/pdf/LICENSE-pdfjs.txt',
};

export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  readonly text: string;
}

/** The folder of the package in node_modules that a file belongs to; undefined for the project's own. */
export function packageFolder(file: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0];
}

/** The folders of all packages that something of is in the shipped files, sorted. */
export function shippedPackages({ outputs, assets }: Built, shipped: ReadonlySet<string>): string[] {
  const bundled = Object.entries(outputs)
    .filter(([output]) => shipped.has(output))
    .flatMap(([, { inputs }]) => Object.keys(inputs).filter((input) => (inputs[input]?.bytesInOutput ?? 0) > 0));
  const copied = Object.entries(assets)
    .filter(([target]) => shipped.has(target))
    .map(([, source]) => source);
  const folders = [...bundled, ...copied].map(packageFolder).filter((folder) => folder !== undefined);
  return [...new Set(folders)].sort();
}

/** Reads a package's licence. Throws when its text is missing, or when it may not be shipped. */
export function readLicence(root: string, folder: string): ThirdParty {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string' || !mayBeShipped(license))
    throw new Error(`${folder}: its licence ${JSON.stringify(license)} is not among those that may be shipped`);
  const own = fs
    .readdirSync(path.join(root, folder))
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => path.join(folder, file));
  const files = textsElsewhere[name] ? [textsElsewhere[name], ...own] : own;
  if (files.length === 0) throw new Error(`${folder}: it has no text of its licence`);
  const texts = files.map((file) => fs.readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return { name, version, licence: license, text: texts.join('\n\n') };
}

const line = '-'.repeat(80);

/** The text of the file: each licence once, after all that are under it. */
export function licencesText(parts: readonly ThirdParty[]): string {
  const byText = groupBy(parts, ({ text }) => text);
  const sections = [...byText].map(([text, same]) => {
    const names = same.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${line}\n${[...new Set(names)].join('\n')}\n${line}\n\n${text}\n`;
  });
  return `I Protokoll ingår program och typsnitt som andra har gjort, under licenserna nedan.\n\n${sections.join('\n')}`;
}
