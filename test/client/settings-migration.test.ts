import { describe, expect, it } from 'vitest';
import { migrateScope, newestVersion, type SettingsMigration } from '../../client/settings-migration.ts';

const migrations: SettingsMigration[] = [
  { version: 2, from: 'protokoll.logga', to: 'protokoll.logotyp', convert: (old) => `${old}.png` },
  { version: 1, from: 'protokoll.bild', to: 'protokoll.logga', convert: (old) => old },
  {
    version: 3,
    from: 'protokoll.regler',
    to: 'protokoll.regler',
    convert: (old) => (Array.isArray(old) ? Object.fromEntries(old.map((code) => [code, 'ignore'])) : undefined),
  },
];

/** A scope over plain values, and what is done to it. */
function scopeOf(values: Record<string, unknown>) {
  const writes: string[] = [];
  return {
    values,
    writes,
    get: (setting: string) => values[setting],
    set: async (setting: string, value: unknown) => {
      writes.push(setting);
      if (value === undefined) delete values[setting];
      else values[setting] = value;
    },
  };
}

describe('Settings of an older version', () => {
  it.each([
    ['nothing set', {}, 0, {}],
    ['through two changes', { 'protokoll.bild': 'a' }, 0, { 'protokoll.logotyp': 'a.png' }],
    [
      'from the version that the scope has',
      { 'protokoll.bild': 'a', 'protokoll.logga': 'b' },
      1,
      {
        'protokoll.bild': 'a',
        'protokoll.logotyp': 'b.png',
      },
    ],
    [
      'a new value of the user’s own stays',
      { 'protokoll.logga': 'a', 'protokoll.logotyp': 'mitt' },
      1,
      {
        'protokoll.logotyp': 'mitt',
      },
    ],
    [
      'a false value is a value',
      { 'protokoll.logga': 'a', 'protokoll.logotyp': false },
      1,
      { 'protokoll.logotyp': false },
    ],
    [
      'another kind of value',
      { 'protokoll.regler': ['tid/veckodag'] },
      2,
      {
        'protokoll.regler': { 'tid/veckodag': 'ignore' },
      },
    ],
    [
      'what nothing can be made of stays',
      { 'protokoll.regler': { a: 'error' } },
      2,
      { 'protokoll.regler': { a: 'error' } },
    ],
    ['others’ settings', { 'editor.wordWrap': 'on' }, 0, { 'editor.wordWrap': 'on' }],
  ])('%s', async (_name, values: Record<string, unknown>, since, expected) => {
    const scope = scopeOf({ ...values });
    await migrateScope(scope, migrations, since);
    expect(scope.values).toEqual(expected);
  });

  it('are written under the new name before the old one goes', async () => {
    const scope = scopeOf({ 'protokoll.logga': 'a' });
    await migrateScope(scope, migrations, 1);
    expect(scope.writes).toEqual(['protokoll.logotyp', 'protokoll.logga']);
  });

  it('stay when the new name cannot be written', async () => {
    const scope = { ...scopeOf({ 'protokoll.logga': 'a' }), set: () => Promise.reject(new Error('read-only')) };
    await expect(migrateScope(scope, migrations, 1)).rejects.toThrow('read-only');
    expect(scope.values).toEqual({ 'protokoll.logga': 'a' });
  });

  it('are not touched when they have the newest version', async () => {
    const scope = scopeOf({ 'protokoll.bild': 'a', 'protokoll.logga': 'b' });
    await migrateScope(scope, migrations, newestVersion(migrations));
    expect(scope.writes).toEqual([]);
  });
});
