// `npm run docs:pictures`: makes the pictures of docs/ with the packaged extension, in a real editor, and of pages of PDF.
// Names after `--` make only those.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { openWorkbench, type WorkbenchPage } from '../test/editor/ui/workbench-page.ts';
import { installWorkbench } from '../test/editor/workbench/install.ts';
import { type EditorPicture, editorPictures } from './docs-pictures/editor-pictures.ts';
import { minutesFiles } from './docs-pictures/minutes.ts';
import { drawPage, pagePictures } from './docs-pictures/page-pictures.ts';
import { withPalette } from './docs-pictures/palette-png.ts';
import { nodeFlags, root } from './run.ts';

const folder = path.join(root, 'docs', 'bilder');
/** Pages are read in a browser, and some pictures are in the package: none may be heavy. Bytes. */
const heaviest = 45_000;

const named = process.argv.slice(2);
const isChosen = ({ name }: { readonly name: string }) => named.length === 0 || named.includes(name);

function write(name: string, png: Uint8Array, colours: number): void {
  const small = withPalette(png, colours);
  if (small.length > heaviest) throw new Error(`${name}.png is too heavy: ${small.length} bytes`);
  fs.writeFileSync(path.join(folder, `${name}.png`), small);
  console.log(`docs/bilder/${name}.png: ${small.length} bytes`);
}

async function photograph(
  { name, file, make, show = '.editor-instance', height, window }: EditorPicture,
  workbench: WorkbenchPage,
): Promise<void> {
  const { page } = workbench;
  await page.setViewportSize({ width: 760, height: 840, ...window });
  const opened = typeof file === 'string' ? file : 'eget.protokoll';
  const own = path.join(workbench.folder, 'eget.protokoll');
  if (typeof file !== 'string') fs.writeFileSync(own, file.text);
  await workbench.open(opened);
  await make(page, workbench);
  const box = await page.locator(show).first().boundingBox();
  if (!box) throw new Error(`${name}: there is nothing to show`);
  const clip = { ...box, height: Math.min(height ?? box.height, box.height) };
  // The sliders are there for a moment after a move.
  const style = '.slider { visibility: hidden }';
  write(name, await page.screenshot({ animations: 'disabled', clip, style }), 96);
  await page.keyboard.press('Escape');
  await workbench.command('File: Revert File');
  await workbench.command('View: Close All Editors');
  fs.rmSync(own, { force: true });
  await showEditorOnly(workbench);
}

/** The palette has these commands only while there is something to close. */
async function showEditorOnly({ page, command }: WorkbenchPage): Promise<void> {
  if (await page.locator('.part.sidebar').isVisible()) await command('View: Close Primary Side Bar');
  if (await page.locator('.part.panel').isVisible()) await command('View: Hide Panel');
}

fs.mkdirSync(folder, { recursive: true });
const vsix = path.join(root, '.cache', 'docs-pictures.vsix');
execFileSync(process.execPath, [...nodeFlags, 'scripts/package.ts', vsix], { cwd: root, stdio: 'inherit' });

for (const picture of pagePictures.filter(isChosen)) write(picture.name, await drawPage(picture), 16);

const ofEditor = editorPictures.filter(isChosen);
if (ofEditor.length > 0) {
  installWorkbench();
  const workbench = await openWorkbench(vsix, {}, minutesFiles);
  try {
    await showEditorOnly(workbench);
    // The first minutes wait for the extension to start.
    await workbench.open('kulturnämnden.protokoll');
    await workbench.page.locator('.codelens-decoration', { hasText: 'beslut' }).first().waitFor();
    await workbench.command('View: Close All Editors');
    for (const picture of ofEditor) await photograph(picture, workbench);
  } finally {
    await workbench.close();
  }
}
