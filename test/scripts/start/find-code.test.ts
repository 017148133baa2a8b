import { describe, expect, it } from 'vitest';
import { findCode, isNewEnough, type Machine } from '../../../scripts/start/find-code.ts';

const places: [title: string, Omit<Machine, 'exists'>, files: string[], found: string | undefined][] = [
  ['the path', { platform: 'linux', env: { PATH: '/bin:/usr/bin' } }, ['/usr/bin/code'], '/usr/bin/code'],
  [
    'the path, whatever order its folders have',
    { platform: 'linux', env: { PATH: '/a:/b' } },
    ['/a/codium', '/b/code'],
    '/b/code',
  ],
  ['a path with an empty piece', { platform: 'linux', env: { PATH: '::/b' } }, ['/b/code', 'code'], '/b/code'],
  [
    'macOS without the command on the path',
    { platform: 'darwin', env: { PATH: '/usr/bin', HOME: '/Users/eva' } },
    ['/Users/eva/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'],
    '/Users/eva/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
  ],
  [
    'the path of Windows',
    { platform: 'win32', env: { Path: 'C:\\Windows;C:\\VS Code\\bin' } },
    ['C:\\VS Code\\bin\\code', 'C:\\VS Code\\bin\\code.cmd'],
    'C:\\VS Code\\bin\\code.cmd',
  ],
  [
    'the user’s folder of Windows',
    { platform: 'win32', env: { LOCALAPPDATA: 'C:\\Users\\Eva\\AppData\\Local' } },
    ['C:\\Users\\Eva\\AppData\\Local\\Programs\\Microsoft VS Code\\bin\\code.cmd'],
    'C:\\Users\\Eva\\AppData\\Local\\Programs\\Microsoft VS Code\\bin\\code.cmd',
  ],
  ['nowhere', { platform: 'linux', env: { PATH: '/bin' } }, ['/bin/codename'], undefined],
];

describe('VS Code is found', () => {
  it.each(places)('in %s', (_, machine, files, found) => {
    expect(findCode({ ...machine, exists: (file) => files.includes(file) })).toBe(found);
  });
});

it.each([
  ['1.101.0', true],
  ['1.139.1', true],
  ['1.100.9', false],
  ['1.99.3', false],
  ['0.200.0', false],
  ['2.0.0', false],
  ['', false],
])('version %s: %s', (version, enough) => {
  expect(isNewEnough(version, '^1.101.0')).toBe(enough);
});
