/** The server with a client that is not ours: Neovim, set up as docs/editorer/neovim.md says. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../support/built-server.ts';

const root = path.resolve(import.meta.dirname, '../..');
const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
const hasNeovim = version.status === 0;
const why = 'the tests with Neovim need it (Debian: apt-get install neovim).';
if (!hasNeovim && process.env.CI !== 'true') console.log(`Left out: ${why}`);

const minutes = `Protokoll: Kulturnämnden
Tid: fredag 6 december 2019 kl. 9.00–12.15
Plats: Ek
Ordförande: Rickard Sundbom
Sekreterare: Lisa Ek
Justerare: Stefan Hollmark

Närvarande
- Rickard Sundbom
- Lisa Ek
- Stefan Hollmark

Punkt 1. Mötets öppnande
@Rikard Sundbom redogjorde för läget.
Föredragande:

Kulturnämnden beslutade
* **att** ge Lisa i uppdrag att boka lokal.
`;

interface Result {
  readonly problem?: string;
  readonly diagnostics: string[];
  readonly completion: string[];
  readonly renamed: string;
  readonly actions: string[];
  readonly formatted: string;
}

/** The settings that the page gives for a Neovim like the one that is here. */
function documentedSettings(): string {
  const page = fs.readFileSync(path.join(root, 'docs/editorer/neovim.md'), 'utf8');
  const [, minor = '0'] = /NVIM v0\.(\d+)/.exec(version.stdout) ?? [];
  const heading = Number(minor) >= 11 ? '## Neovim 0.11 och senare' : '## Äldre Neovim';
  const code = page.slice(page.indexOf(heading)).match(/```lua\n(.*?)```/s)?.[1];
  if (!code) throw new Error(`There are no settings below ${heading}`);
  return code;
}

describe.skipIf(!hasNeovim && process.env.CI !== 'true')('Neovim', () => {
  let folder: string;
  let result: Result;

  beforeAll(() => {
    if (!hasNeovim) throw new Error(`Neovim is missing: ${why}`);
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-nvim-'));
    const file = (name: string, content: string, mode = 0o644) => {
      fs.writeFileSync(path.join(folder, name), content, { mode });
      return path.join(folder, name);
    };
    const server = buildServer('neovim');
    const command = `#!/bin/sh\nexec "${process.execPath}" "${server}" "$@"\n`;
    file('protokoll-language-server', command, 0o755);
    const run = spawnSync(
      'nvim',
      [
        '--headless',
        '-i',
        'NONE',
        '-n',
        '-u',
        file('init.lua', documentedSettings()),
        '-c',
        `luafile ${path.join(root, 'test/editors/neovim.lua')}`,
      ],
      {
        cwd: folder,
        encoding: 'utf8',
        timeout: 100_000,
        env: {
          ...process.env,
          PATH: `${folder}${path.delimiter}${process.env.PATH}`,
          XDG_CACHE_HOME: folder,
          XDG_STATE_HOME: folder,
          XDG_DATA_HOME: folder,
          XDG_CONFIG_HOME: folder,
          MINUTES: file('möte.protokoll', minutes),
          RESULT: path.join(folder, 'result.json'),
        },
      },
    );
    expect(run.error).toBeUndefined();
    result = JSON.parse(fs.readFileSync(path.join(folder, 'result.json'), 'utf8'));
    expect(result.problem).toBeUndefined();
  }, 120_000);
  afterAll(() => {
    if (folder) fs.rmSync(folder, { recursive: true });
  });

  it('shows diagnostics', () => {
    expect(result.diagnostics).toContain('person/liknar 14');
  });

  it('completes names after @', () => {
    expect(result.completion.slice(0, 3).sort()).toEqual(['Lisa Ek', 'Rickard Sundbom', 'Stefan Hollmark']);
  });

  it('renames somebody everywhere', () => {
    expect(result.renamed).not.toContain('Lisa Ek');
    for (const part of ['Sekreterare: Lisa Åkerman', '- Lisa Åkerman', '@Lisa Åkerman'])
      expect(result.renamed).toContain(part);
  });

  it('offers and does quick fixes', () => {
    expect(result.actions.length).toBeGreaterThan(0);
    expect(result.formatted).toContain('@Rickard Sundbom redogjorde');
  });

  it('formats', () => {
    expect(result.formatted).toContain('\natt ge Lisa i uppdrag att boka lokal.');
    expect(result.formatted).not.toContain('**');
  });
});
