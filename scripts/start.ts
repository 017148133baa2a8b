// `npm start`: checks and exports example minutes with the command line, then opens the extension on the examples: in the
// user's VS Code, else in the browser. Without a terminal it ends before the editor, unless --editor or --browser asks for
// it. --no-open does not open the browser's page. What it prints is for users, in Swedish.
import { showMainJob } from './start/command-line.ts';
import { browserIsPossible, openInBrowser } from './start/open-in-browser.ts';
import { openInCode, usableCode } from './start/open-in-code.ts';

const wantsBrowser = process.argv.includes('--browser');
const wantsEditor = wantsBrowser || process.argv.includes('--editor') || process.stdin.isTTY;

console.log('Provar Protokoll på exempelprotokollen.');
await showMainJob();
if (wantsEditor) await openEditor();
else
  console.log(`
Det var kommandoraden. För att öppna exemplen i VS Code eller i webbläsaren: kör npm start i en terminal, eller
npm start -- --editor (npm start -- --browser öppnar dem i webbläsaren).`);

async function openEditor(): Promise<void> {
  console.log('\n── Öppnar exemplen i redigeraren\n');
  const usable = wantsBrowser ? { reason: 'du bad om webbläsaren' } : usableCode();
  const opened = 'code' in usable && (await openInCode(usable.code));
  if (opened) return;
  console.log(
    'reason' in usable
      ? `Öppnar dem i webbläsaren, för ${usable.reason}.`
      : 'VS Code gick inte att öppna. Provar webbläsaren.',
  );
  if (browserIsPossible) await openInBrowser(!process.argv.includes('--no-open'));
  else {
    console.error(`
I webbläsaren går det bara på Linux. Installera VS Code (https://code.visualstudio.com) och kör npm start igen, eller
kör npm run package och installera protokoll.vsix i VS Code: Tillägg → … → Installera från VSIX.
`);
    process.exitCode = 1;
  }
}
