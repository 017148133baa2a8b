import { spawn } from 'node:child_process';
import path from 'node:path';

/** The folder of the project. */
export const root = path.resolve(import.meta.dirname, '..');

/** How Node runs a TypeScript file of this project. (package.json may not say "type": VS Code for the web refuses it.) */
export const nodeFlags = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];

/** Runs this Node with the given arguments in the project's folder, output shown, and returns the exit code. */
export function runNode(args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** The JavaScript file behind a command of a package in node_modules: started with Node, it needs no shell on Windows. */
export function toolFile(relative: string): string {
  return path.join(root, 'node_modules', relative);
}
