import type { Built } from './bundles.ts';

/** Only `npm` ships it. */
const commandLine = /^dist\/cli\.cjs$/;

/**
 * What is wrong with the list of the package's files, a line each: a name of the allow list that is nobody's, a bundle or
 * an asset that was built but is left out, a file that the manifest names but is left out.
 */
export function contentFaults(
  files: readonly string[],
  ignoreFile: string,
  manifest: object,
  { outputs, assets }: Built,
): string[] {
  const packed = new Set(files);
  const wanted = [...Object.keys(outputs), ...Object.keys(assets)].filter(
    (file) => !file.endsWith('.map') && !commandLine.test(file),
  );
  return [
    ...allowList(ignoreFile)
      .filter((pattern) => !files.some((file) => matches(pattern, file)))
      .map((pattern) => `.vscodeignore lets ${pattern} in, but there is no such file`),
    ...files
      .filter((file) => !allowList(ignoreFile).some((pattern) => matches(pattern, file)))
      .map((file) => `${file} is in the package, but .vscodeignore does not name it`),
    ...wanted.filter((file) => !packed.has(file)).map((file) => `${file} is built, but not in the package`),
    ...filesNamedIn(manifest)
      .filter((file) => !packed.has(file))
      .map((file) => `package.json names ${file}, which is not in the package`),
  ];
}

function allowList(ignoreFile: string): string[] {
  const lines = ignoreFile.split(/\r?\n/).filter((each) => each !== '' && !each.startsWith('#'));
  if (lines[0] !== '**' || lines.slice(1).some((each) => !each.startsWith('!')))
    throw new Error('.vscodeignore must leave everything out (**) and then name what goes in (!…)');
  return lines.slice(1).map((each) => each.slice(1));
}

function matches(pattern: string, file: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('\0', '.*');
  return new RegExp(`^${expression}$`).test(file);
}

/** The paths that the manifest has for the editor to read: its entry points, grammars, icons, pages. */
function filesNamedIn(manifest: object): string[] {
  const texts = (value: unknown, key: string): string[] => {
    if (typeof value === 'string') return isPath(key, value) ? [value.replace(/^\.\//, '')] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => texts(inner, Array.isArray(value) ? key : name));
  };
  const { main, browser, icon, contributes } = manifest as Record<string, unknown>;
  return [...new Set(texts({ main, browser, icon, contributes }, ''))];
}

/** Paths begin with `./`, but for pictures and pages, which may also be named without. */
function isPath(key: string, value: string): boolean {
  return (
    value.startsWith('./') ||
    (/^(?:main|browser|icon|path|image|markdown|svg|light|dark)$/.test(key) && /^[\w./-]+\.\w+$/.test(value))
  );
}
