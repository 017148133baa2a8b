// Runs before every npm script that needs node_modules. Plain CommonJS: it must run on the Node that the machine has
// (20 or later), before anything is installed.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const lockFile = path.join(root, 'package-lock.json');
/** npm writes this file last, so a broken installation has none. */
const installedFile = path.join(root, 'node_modules', '.package-lock.json');

/** True when every package that the lock file asks for is installed in that version (optional ones may be left out). */
function sameVersions() {
  const installed = JSON.parse(fs.readFileSync(installedFile, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(fs.readFileSync(lockFile, 'utf8')).packages).filter(([name]) => name !== '');
  return wanted.every(([name, { version, optional, peer }]) =>
    installed[name] ? installed[name].version === version : Boolean(optional || peer),
  );
}

/** Why dependencies must be installed, in Swedish, or undefined when they need not be. */
function reason() {
  if (!fs.existsSync(installedFile)) return 'Installerar det som projektet behöver (npm ci) …';
  // Git gives a file that it writes a new time, so times alone would reinstall after every change of branch.
  const older = fs.statSync(installedFile).mtimeMs < fs.statSync(lockFile).mtimeMs;
  return older && !sameVersions() ? 'Beroendena har ändrats, installerar om (npm ci) …' : undefined;
}

const why = reason();
if (why) {
  // Standard error, so that the output of a command line that this precedes stays clean.
  process.stderr.write(`${why}\n`);
  const result = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    process.stderr.write('Installationen misslyckades. Felet står ovanför. Finns det nätverk?\n');
    process.exit(1);
  }
}
