// `npm start`: opens the extension on the example minutes, in the user's VS Code or else in the browser; with --browser in
// the browser anyhow, with --no-open without opening the page. What it prints is for users, in Swedish.
import { browserIsPossible, openInBrowser } from './start/open-in-browser.ts';
import { openInCode, usableCode } from './start/open-in-code.ts';

const wantsBrowser = process.argv.includes('--browser');

console.log('Provar Protokoll på exempelprotokollen.');
const usable = wantsBrowser ? { reason: 'du bad om webbläsaren' } : usableCode();
const opened = 'code' in usable && (await openInCode(usable.code));
if (!opened) {
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
