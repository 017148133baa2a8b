// `npm start`: the whole way on the example minutes. Builds, checks, exports to out/, and says how to go on in VS Code.
// What it prints is for users, in Swedish.
import fs from 'node:fs';
import path from 'node:path';
import { formats, renderBytes } from '../export/formats.ts';
import { readMeeting } from '../language/meeting/read.ts';
import { parse } from '../language/parse.ts';
import { root, runNode } from './run.ts';

const seed = 'examples/minnesanteckningar-2019-12-06.protokoll';

function heading(text: string): void {
  console.log(`\n── ${text}\n`);
}

/** Exports every example to every format, and gives the names of the files. */
async function exportExamples(): Promise<string[]> {
  const out = path.join(root, 'out');
  fs.mkdirSync(out, { recursive: true });
  const written: string[] = [];
  for (const name of fs.readdirSync(path.join(root, 'examples')).sort()) {
    if (!name.endsWith('.protokoll')) continue;
    const text = fs.readFileSync(path.join(root, 'examples', name), 'utf8');
    const meeting = readMeeting(parse(text).value, text);
    for (const format of formats) {
      const file = path.basename(name, '.protokoll') + format.extension;
      fs.writeFileSync(path.join(out, file), await renderBytes(format, meeting, { text }));
      written.push(`out/${file}`);
    }
  }
  return written;
}

heading('Bygger tillägget och kommandoraden');
if ((await runNode(['esbuild.mjs', '--minify'])) !== 0) {
  console.error('Bygget misslyckades. Felet står ovanför.');
  process.exit(1);
}
console.log('Klart. Det som byggdes ligger i dist/.');

heading(`Kontrollerar ${seed}`);
// What is found in the minutes is no error of this script.
await runNode(['dist/cli.cjs', 'check', seed]);

heading('Disposition');
await runNode(['dist/cli.cjs', 'outline', seed]);

heading('Kontrollerar alla exempel');
await runNode(['dist/cli.cjs', 'check', 'examples']);

heading('Exporterar exemplen');
console.log((await exportExamples()).join('\n'));

heading('Så öppnar du tillägget i din VS Code');
console.log(`1. Packa tillägget:   npm run package
2. Installera det:    code --install-extension protokoll.vsix
3. Öppna ett exempel: code ${seed}

Eller prova utan att installera:
   code --extensionDevelopmentPath="${root}" "${path.join(root, 'examples')}"

I VS Code: problemen står i panelen Problem (Ctrl+Skift+M), dispositionen i Utforskaren, och
exporten finns i kommandopaletten (F1): Protokoll: Exportera…`);
