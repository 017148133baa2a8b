import path from 'node:path';

/** What of a machine decides where its VS Code is. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
}

/** Where VS Code's command is when it is not on the path: macOS adds it only when the user asks for it. */
const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, (env: Machine['env']) => string[]>>> = {
  darwin: ({ HOME = '' }) =>
    ['/Applications', path.posix.join(HOME, 'Applications')].map((folder) =>
      path.posix.join(folder, 'Visual Studio Code.app/Contents/Resources/app/bin/code'),
    ),
  win32: ({ LOCALAPPDATA, ProgramFiles }) => [
    ...(LOCALAPPDATA ? [path.win32.join(LOCALAPPDATA, 'Programs', 'Microsoft VS Code', 'bin', 'code.cmd')] : []),
    ...(ProgramFiles ? [path.win32.join(ProgramFiles, 'Microsoft VS Code', 'bin', 'code.cmd')] : []),
  ],
};

/** The file of VS Code's command (`code`, else `code-insiders`, else VSCodium's), or undefined. */
export function findCode({ platform, env, exists }: Machine): string | undefined {
  const paths = platform === 'win32' ? path.win32 : path.posix;
  const ending = platform === 'win32' ? '.cmd' : '';
  const folders = (env.PATH ?? env.Path ?? '').split(paths.delimiter).filter((folder) => folder !== '');
  const onPath = ['code', 'code-insiders', 'codium'].flatMap((name) =>
    folders.map((folder) => paths.join(folder, name + ending)),
  );
  return [...onPath, ...(usualPlaces[platform]?.(env) ?? [])].find(exists);
}

/** True when a version ("1.139.1") is one that a range of the form "^1.101.0" asks for. */
export function isNewEnough(version: string, range: string): boolean {
  const numbers = (text: string) => text.replace(/^\^/, '').split('.').map(Number);
  const [major = 0, minor = 0, patch = 0] = numbers(version);
  const [wantedMajor = 0, wantedMinor = 0, wantedPatch = 0] = numbers(range);
  if (major !== wantedMajor) return false;
  return minor > wantedMinor || (minor === wantedMinor && patch >= wantedPatch);
}
