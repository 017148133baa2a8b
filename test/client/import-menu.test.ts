import fs from 'node:fs';
import { expect, it } from 'vitest';

it('Files of the kinds that are picked have the command in their menu', () => {
  const { contributes } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
  const menu: readonly { command: string; when: string }[] = contributes.menus['explorer/context'];
  const when = menu.find(({ command }) => command === 'protokoll.import')?.when ?? '';
  const source = fs.readFileSync('client/commands/import-file.ts', 'utf8');
  const [, endings = ''] = /importedEndings = \[([^\]]*)\]/.exec(source) ?? [];
  const pattern = new RegExp(/=~ \/(.*)\/i$/.exec(when)?.[1] ?? '$^', 'i');
  const names = Array.from(endings.matchAll(/'(\w+)'/g), ([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) expect(pattern.test(`.${name}`)).toBe(true);
  for (const other of ['.protokoll', '.doc', '.docx.bak', 'docx']) expect(pattern.test(other)).toBe(false);
});
