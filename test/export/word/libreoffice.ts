/** LibreOffice, which reads Word files and lays them out. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const isThere = spawnSync('soffice', ['--version']).error === undefined;
const leftOut = 'Left out: needs soffice (Debian: apt-get install libreoffice-writer-nogui)';
if (!isThere && process.env.CI === 'true') throw new Error(leftOut);
if (!isThere) console.log(leftOut);

/** Whether it can be run here. */
export const hasLibreOffice = isThere;

/** It starts slowly on a busy machine. Milliseconds. */
export const libreOfficePatience = 240_000;

/**
 * Converts files of a folder, all at once: each start costs seconds. A profile of its own, so that no other LibreOffice
 * answers instead.
 */
export function convert(folder: string, names: readonly string[], format: string): void {
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', folder];
  const { status, stderr } = spawnSync('soffice', [...args, ...names], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`LibreOffice does not convert:\n${stderr}`);
}
