import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root, runNode } from '../run.ts';
import { copyExamples, firstExample } from './example-copies.ts';
import { findCode, isNewEnough } from './find-code.ts';

/** The VS Code that can be used here, or why none can, in Swedish. */
export function usableCode(): { code: string } | { reason: string } {
  // Set in a terminal of a remote VS Code, whose `code` opens files only.
  if (process.env.VSCODE_IPC_HOOK_CLI) {
    return { reason: 'terminalen hör till en VS Code på en annan dator, som inte kan öppna ett tillägg härifrån' };
  }
  const code = findCode({ platform: process.platform, env: process.env, exists: fs.existsSync });
  if (!code) return { reason: 'kommandot ”code” finns inte på datorn' };
  const version = runCode(code, ['--version']).stdout?.split('\n')[0]?.trim() ?? '';
  const range: string = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).engines.vscode;
  if (!isNewEnough(version, range)) {
    return {
      reason: `${code} är version ${version || 'okänd'}, och Protokoll behöver ${range.replace('^', '')} eller senare`,
    };
  }
  return { code };
}

/** Opens a window of the user's VS Code with the extension, from the built project, and the examples. False when it does not. */
export async function openInCode(code: string): Promise<boolean> {
  console.log('Bygger tillägget …');
  if ((await runNode(['esbuild.mjs', '--minify'])) !== 0) {
    console.error('Bygget misslyckades. Felet står ovanför.');
    process.exit(1);
  }
  const folder = copyExamples();
  console.log(`Öppnar ett nytt fönster i din VS Code (${code}), med dina vanliga inställningar.`);
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder, path.join(folder, firstExample)];
  const { status, stderr } = runCode(code, args);
  if (status !== 0) {
    console.error(stderr);
    return false;
  }
  console.log(`
Tillägget finns bara i det fönstret; inget har installerats. Filerna är kopior av exemplen och ligger i
${folder}
Vill du ha tillägget kvar: npm run package, sedan code --install-extension protokoll.vsix
`);
  return true;
}

/** On Windows the command is a script of the shell, which takes its arguments as one line. */
function runCode(code: string, args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const onWindows = process.platform === 'win32';
  const quoted = (text: string) => `"${text}"`;
  return spawnSync(onWindows ? quoted(code) : code, onWindows ? args.map(quoted) : args, {
    encoding: 'utf8',
    shell: onWindows,
  });
}
