import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Keeps the workbench quiet and alike from run to run. */
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  'window.confirmBeforeClose': 'never',
};

/** One temporary folder with everything that a run writes: user data, extensions, browser profile, sockets, log. */
export interface RunFolder {
  path: string;
  userData: string;
  extensions: string;
  browser: string;
  config: string;
  /** This user's alone. */
  sockets: string;
  log: string;
}

/** Makes a run folder. The caller removes it, or leaves it for a look after a failure. */
export function makeRunFolder(extraSettings: object = {}): RunFolder {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-workbench-'));
  const run: RunFolder = {
    path: folder,
    userData: path.join(folder, 'user'),
    extensions: path.join(folder, 'extensions'),
    browser: path.join(folder, 'browser'),
    config: path.join(folder, 'config.yaml'),
    sockets: path.join(folder, 'sockets'),
    log: path.join(folder, 'server.log'),
  };
  fs.mkdirSync(path.join(run.userData, 'User'), { recursive: true });
  fs.mkdirSync(run.extensions);
  fs.mkdirSync(path.join(run.browser, 'Default'), { recursive: true });
  fs.mkdirSync(run.sockets, { mode: 0o700 });
  const all = { ...settings, ...extraSettings };
  fs.writeFileSync(path.join(run.userData, 'User/settings.json'), JSON.stringify(all, undefined, 2));
  fs.writeFileSync(run.config, 'auth: none\ncert: false\n');
  return run;
}
