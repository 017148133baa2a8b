import * as vscode from 'vscode';
import type { FeatureContext } from './feature.ts';
import {
  migrateScope,
  newestVersion,
  type SettingsMigration,
  type SettingsScope,
  settingsMigrations,
} from './settings-migration.ts';

const stateKey = 'protokoll.settingsVersion';

/** Carries settings over to their new names, once in each scope, beside everything else. */
export function registerSettingsMigration({ extension }: FeatureContext): vscode.Disposable {
  const migrate = () => void migrateSettings(extension, settingsMigrations);
  migrate();
  return vscode.workspace.onDidGrantWorkspaceTrust(migrate);
}

/**
 * Brings each scope to the newest version and remembers it. A scope that cannot be written, as a settings file with a
 * mistake in it, is tried again the next time. The settings of a workspace that is not trusted are not touched.
 */
async function migrateSettings(
  { globalState, workspaceState }: vscode.ExtensionContext,
  migrations: readonly SettingsMigration[],
): Promise<void> {
  const newest = newestVersion(migrations);
  const bring = async (scope: SettingsScope, state: vscode.Memento, key: string) => {
    const version = state.get(key, 0);
    if (version >= newest) return;
    await migrateScope(scope, migrations, version)
      .then(() => state.update(key, newest))
      .catch(() => undefined);
  };
  await bring(scopeOf('globalValue', vscode.ConfigurationTarget.Global), globalState, stateKey);
  if (!vscode.workspace.isTrusted) return;
  await bring(scopeOf('workspaceValue', vscode.ConfigurationTarget.Workspace), workspaceState, stateKey);
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const scope = scopeOf('workspaceFolderValue', vscode.ConfigurationTarget.WorkspaceFolder, uri);
    await bring(scope, workspaceState, `${stateKey}:${uri}`);
  }
}

function scopeOf(
  value: 'globalValue' | 'workspaceValue' | 'workspaceFolderValue',
  target: vscode.ConfigurationTarget,
  folder?: vscode.Uri,
): SettingsScope {
  return {
    get: (setting) => vscode.workspace.getConfiguration(undefined, folder).inspect(setting)?.[value],
    set: (setting, to) => vscode.workspace.getConfiguration(undefined, folder).update(setting, to, target),
  };
}
