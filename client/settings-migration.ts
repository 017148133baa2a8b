/** A setting that has another name, or another kind of value, since a version of the settings. */
export interface SettingsMigration {
  /** The version that has it first; versions count up from 1. */
  readonly version: number;
  readonly from: string;
  readonly to: string;
  /** The new value for what the user had set; undefined when nothing can be made of it: then it is left alone. */
  readonly convert: (old: unknown) => unknown;
}

/** Every change of a setting's name or kind since the first release: there has been none. A row is never taken away. */
export const settingsMigrations: readonly SettingsMigration[] = [];

/** A place where settings can be set (the user's, the workspace's, a folder's), and what is set there. */
export interface SettingsScope {
  readonly get: (setting: string) => unknown;
  /** Sets a value; undefined takes it away. */
  readonly set: (setting: string, value: unknown) => PromiseLike<void>;
}

/** The newest version that a table leads to; 0 when it is empty. */
export function newestVersion(migrations: readonly SettingsMigration[]): number {
  return Math.max(0, ...migrations.map(({ version }) => version));
}

/**
 * Carries what a user has set in one scope since a version over to the settings' new names, the oldest change first. A
 * value that is under the new name already is the user's own and stays.
 */
export async function migrateScope(
  scope: SettingsScope,
  migrations: readonly SettingsMigration[],
  since: number,
): Promise<void> {
  const newer = migrations.filter(({ version }) => version > since);
  for (const { from, to, convert } of newer.sort((a, b) => a.version - b.version)) {
    const old = scope.get(from);
    const value = old === undefined ? undefined : convert(old);
    if (value === undefined) continue;
    // The new one first: when writing fails between the two, nothing is lost.
    if (from === to || scope.get(to) === undefined) await scope.set(to, value);
    if (from !== to) await scope.set(from, undefined);
  }
}
