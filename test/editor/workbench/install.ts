import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { nativeWatchdog, spdlog } from './stand-ins.ts';
import { cacheFolder, codeServerEntry, codeServerVersion, nodeBinary, nodePackage, nodeVersion } from './versions.ts';

/** Raise when the steps below change. */
const recipe = 1;
const mark = JSON.stringify({ codeServerVersion, nodeVersion, recipe });
const markFile = path.join(cacheFolder, '.installed');

/** Not needed to test an extension: AI runtimes, other platforms' binaries. */
const unneeded = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@devcontainers',
  'node_modules/@vscode/windows-process-tree',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
  'extensions/microsoft-authentication',
];

/**
 * Installs the workbench into the cache when it is not there: about 400 MB and half a minute, from npm alone, without a
 * compiler; `announcement` is printed first. It is no dependency of the project, so that `npm ci` stays small.
 */
export function installWorkbench(
  announcement = `Installing VS Code ${codeServerVersion} (code-server) for the tests into ${cacheFolder} …`,
): void {
  if (fs.existsSync(markFile) && fs.readFileSync(markFile, 'utf8') === mark) return;
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error('The test workbench is for Linux on x64 or arm64. Elsewhere: npm run test:electron');
  }
  console.log(announcement);
  fs.rmSync(cacheFolder, { recursive: true, force: true });
  fs.mkdirSync(cacheFolder, { recursive: true });
  const dependencies = { 'code-server': codeServerVersion, [nodePackage]: nodeVersion };
  fs.writeFileSync(path.join(cacheFolder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  npmInstall(cacheFolder);
  const vscode = path.join(cacheFolder, 'node_modules/code-server/lib/vscode');
  // Not `npm ci`: the lock file that is shipped there is out of step with its package.json.
  npmInstall(vscode, '--omit=dev', '--legacy-peer-deps');
  npmInstall(path.join(vscode, 'extensions'), '--omit=dev');
  fs.writeFileSync(path.join(vscode, 'node_modules/@vscode/spdlog/index.js'), spdlog);
  const watchdog = path.join(vscode, 'node_modules/@vscode/native-watchdog');
  if (fs.existsSync(watchdog)) fs.writeFileSync(path.join(watchdog, 'index.js'), nativeWatchdog);
  for (const folder of unneeded) fs.rmSync(path.join(vscode, folder), { recursive: true, force: true });
  // Proves that what was installed starts.
  execFileSync(nodeBinary, [codeServerEntry, '--version'], {
    env: { ...process.env, XDG_CONFIG_HOME: path.join(cacheFolder, 'config') },
  });
  fs.writeFileSync(markFile, mark);
}

/** --ignore-scripts: code-server's install script compiles modules that no test needs. */
function npmInstall(folder: string, ...args: string[]): void {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...args, ...quiet], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
}
