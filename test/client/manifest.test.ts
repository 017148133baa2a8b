import fs from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { describe, expect, it } from 'vitest';
import { samples } from '../../client/samples.ts';

const root = path.resolve(import.meta.dirname, '../..');

function read(file: string) {
  return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
}

const manifest = read('package.json');
const { contributes } = manifest;
const swedish: Record<string, string> = read('package.nls.json');
const english: Record<string, string> = read('l10n/package.nls.en.json');

/** Every text of a JSON value, with where it is. */
function* textsIn(value: unknown, where = ''): Generator<{ where: string; text: string }> {
  if (typeof value === 'string') yield { where, text: value };
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) yield* textsIn(each, `${where}.${key}`);
}

/** What a reader sees of a text of package.json. */
function shown(text: string): string | undefined {
  const key = /^%([^%]+)%$/.exec(text)?.[1];
  return key === undefined ? text : swedish[key];
}

const commands: { command: string; title: string; category?: string }[] = contributes.commands;
const known = new Set(commands.map(({ command }) => command));

describe('The extension’s manifest', () => {
  it('has a text in both languages for every key', () => {
    const keys = [...textsIn(manifest)].flatMap(({ text }) => /^%([^%]+)%$/.exec(text)?.[1] ?? []);
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.sort()).toEqual(Object.keys(swedish).sort());
    expect(Object.keys(english)).toEqual(Object.keys(swedish));
    for (const text of [...Object.values(swedish), ...Object.values(english)]) expect(text.trim()).not.toBe('');
  });

  it('has no texts that an English editor would take in place of the Swedish ones', () => {
    expect(fs.readdirSync(root).filter((name) => name.startsWith('package.nls'))).toEqual(['package.nls.json']);
  });

  it.each(commands)('gives $command a title and a category', ({ title, category }) => {
    expect(shown(title)).toMatch(/^\p{Lu}/u);
    expect(category).toBe('Protokoll');
  });

  it('names only commands of its own that it has', () => {
    const entries = Object.values(contributes.menus).flat() as { command?: string }[];
    const bound: { command: string }[] = contributes.keybindings;
    const named = [...entries, ...bound].flatMap(({ command }) => command ?? []);
    expect(named.filter((command) => command.startsWith('protokoll.') && !known.has(command))).toEqual([]);
  });

  it.each([
    'protokoll.insertAttendee',
    'protokoll.insertAttachment',
    'protokoll.renumber',
    'protokoll.format',
    'protokoll.maskIdentityNumbers',
  ])('does not offer %s where nothing can be written', (id) => {
    const entries = Object.values(contributes.menus).flat() as { command?: string; when?: string }[];
    const own = entries.filter(({ command }) => command === id);
    expect(own).toHaveLength(2);
    for (const { when } of own) expect(when).toContain('!editorReadonly');
  });

  it('leads from the walkthrough to commands that it has', () => {
    const all = [contributes.walkthroughs, swedish].flatMap((part) => [...textsIn(part)]);
    const named = all.flatMap(({ text }) => [...text.matchAll(/(?:onCommand|command):(protokoll\.\w+)/g)]);
    expect(named.length).toBeGreaterThan(10);
    for (const [, command] of named) expect(known).toContain(command);
  });

  it('has the examples that the walkthrough opens', () => {
    const names = Object.values(swedish).flatMap((text) =>
      [...text.matchAll(/protokoll\.openSample\?([^)]+)\)/g)].flatMap(([, args]) =>
        JSON.parse(decodeURIComponent(args ?? '')),
      ),
    );
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(samples.map((sample) => sample.name)).toContain(name);
  });

  const groups: { title: string; properties: Record<string, Record<string, unknown>> }[] = contributes.configuration;
  const settings = groups.flatMap(({ properties }) => Object.entries(properties));

  it.each(settings)('describes the setting %s and says whose it is', (_name, { markdownDescription, scope, order }) => {
    expect(shown(String(markdownDescription))).toMatch(/^\p{Lu}.*\.$/su);
    expect(scope).toMatch(/^(?:resource|window|application|machine|language-overridable|machine-overridable)$/);
    expect(order).toBeTypeOf('number');
  });

  it('puts every setting into a group with a title', () => {
    for (const { title } of groups) expect(shown(title)).toMatch(/^\p{Lu}/u);
    expect(new Set(settings.map(([name]) => name)).size).toBe(settings.length);
  });

  it('packs every file that it names', async () => {
    const packed = new Set(await listFiles({ cwd: root, packageManager: PackageManager.None }));
    const named = [...textsIn([manifest.icon, contributes])]
      .map(({ text }) => text.replace(/^\.\//, ''))
      .filter((text) => /^(?:docs|examples|media|syntaxes)\/\S+$/.test(text));
    const opened = ['docs/fusklapp.md', ...samples.map(({ name }) => `examples/${name}.protokoll`), 'package.nls.json'];
    expect(named.length).toBeGreaterThan(8);
    for (const file of [...named, ...opened]) expect(packed).toContain(file);
    const sources = [...packed].filter((file) =>
      /^(?:client|server|language|export|cli|test|scripts|l10n)\//.test(file),
    );
    expect(sources).toEqual([]);
  });
});
