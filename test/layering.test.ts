// Which folder may import what, read from the import lines: docs/architecture.md says why.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** What each top folder may import of the others. */
const mayImport = {
  language: [],
  import: ['language'],
  export: ['language'],
  server: ['language', 'import', 'export'],
  cli: ['language', 'import', 'export'],
  client: ['language', 'import', 'export', 'server'],
  scripts: ['language', 'import', 'export', 'server', 'cli', 'client'],
} as const satisfies Record<string, readonly string[]>;

type Folder = keyof typeof mayImport;
const folders = Object.keys(mayImport) as Folder[];

/** What the client takes of the server beside the `*protocol.ts` files: what both sides must do alike. */
const sharedWithClient: ReadonlySet<string> = new Set([
  // How bytes cross the protocol.
  'server/files/base64.ts',
  // The flags that the client starts the server's process with.
  'server/node-process.ts',
  // Where an attachment may lie: the client writes the path, the server follows it.
  'server/files/relative-path.ts',
]);

/** Who may import what Langium generates, outside language/meeting and language/syntax. */
const mayImportGenerated: ReadonlySet<string> = new Set([
  // Langium's services are made of the generated module, without LSP and with it.
  'language/services.ts',
  'server/services.ts',
  // Returns the whole tree, whose type is generated.
  'language/parse.ts',
  // Langium's documents have a tree as the grammar describes it.
  'server/documents/document-factory.ts',
  // The generated parser as Langium runs it by default, to compare with.
  'scripts/bench/default-server.ts',
  'scripts/bench/default-services.ts',
]);

/** The floors inside language/, the ground floor first: each imports from those before it. */
const floors = ['source', 'names', 'syntax', 'meeting', 'facts', 'checks', 'editing'] as const;

/** Types without code, which every floor but the ground floor may import as types. */
const sharedTypes = 'language/meeting/model.ts';

/** Files beside the floors, and the floor whose place they have. */
const filesOnFloors: Readonly<Record<string, (typeof floors)[number]>> = {
  'language/services.ts': 'syntax',
  'language/parse.ts': 'syntax',
  'language/line-at.ts': 'meeting',
  'language/read-minutes.ts': 'meeting',
  'language/minutes-document.ts': 'meeting',
};

interface Import {
  readonly from: string;
  /** A file's path from the project's folder, or the name of a package. */
  readonly to: string;
  /** `import type`: nothing of it is there when the program runs. */
  readonly isType: boolean;
}

const importLine = /^(?:import|export)\s(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^'$]+)'\)/gm;

function importsOf(file: string): Import[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  return Array.from(text.matchAll(importLine), ([, type, still, later]) => {
    const name = still ?? later ?? '';
    const to = name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
    return { from: file, to, isType: type !== undefined };
  });
}

const files = folders.flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?ts$/.test(name))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`),
);
const imports = files.flatMap(importsOf);

const topOf = (file: string) => folders.find((folder) => file.startsWith(`${folder}/`));
const floorOf = (file: string) => filesOnFloors[file] ?? floors.find((floor) => file.startsWith(`language/${floor}/`));
const shown = ({ from, to }: Import) => `${from} → ${to}`;

/** The files that import one another, straight or by way of others; each group once. */
function circlesIn(edges: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  const reached = (start: string) => {
    const seen = new Set<string>();
    const open = [start];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      for (const to of targets.get(file) ?? []) {
        if (seen.has(to)) continue;
        seen.add(to);
        open.push(to);
      }
    }
    return seen;
  };
  const reach = new Map(Array.from(targets.keys(), (file) => [file, reached(file)]));
  const inCircles = [...reach].filter(([file, seen]) => seen.has(file)).map(([file]) => file);
  const together = (a: string, b: string) => Boolean(reach.get(a)?.has(b) && reach.get(b)?.has(a));
  const groups = inCircles.map((file) => inCircles.filter((each) => together(file, each)).sort());
  return [...new Map(groups.map((group) => [group.join(), group])).values()];
}

describe('The imports', () => {
  it('are found, and those of files lead to files', () => {
    for (const folder of folders) expect(imports.some(({ from }) => topOf(from) === folder)).toBe(true);
    const ofFiles = imports.filter(({ to }) => topOf(to) !== undefined);
    expect(ofFiles.filter(({ to }) => !fs.existsSync(path.join(root, to))).map(shown)).toEqual([]);
  });

  it.each(folders)('of %s/ lead only to the folders below it', (folder) => {
    const allowed: readonly string[] = [folder, ...mayImport[folder]];
    const wrong = imports.filter(({ from, to }) => {
      const target = topOf(to);
      return topOf(from) === folder && target !== undefined && !allowed.includes(target);
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it.each(floors)('of language/%s/ lead only to the floors below it', (floor) => {
    const allowed: readonly string[] = floors.slice(0, floors.indexOf(floor) + 1);
    const wrong = imports.filter(({ from, to, isType }) => {
      if (floorOf(from) !== floor) return false;
      if (to === sharedTypes && isType && floor !== 'source') return false;
      const target = floorOf(to);
      return target !== undefined && !allowed.includes(target);
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it('of language/ are all on a floor', () => {
    const known = files.filter((file) => file.startsWith('language/') && !file.startsWith('language/generated/'));
    expect(known.filter((file) => floorOf(file) === undefined)).toEqual([]);
  });

  it('of test/ stand in tests and scripts alone', () => {
    const wrong = imports.filter(({ from, to }) => to.startsWith('test/') && topOf(from) !== 'scripts');
    expect(wrong.map(shown)).toEqual([]);
  });

  it('of the client take only protocols of the server, and what both sides have', () => {
    const taken = imports.filter(({ from, to }) => topOf(from) === 'client' && topOf(to) === 'server');
    const wrong = taken.filter(({ to }) => !/^server\/(?:.*[/-])?protocol\.ts$/.test(to) && !sharedWithClient.has(to));
    expect(wrong.map(shown)).toEqual([]);
    const shared = new Set(taken.map(({ to }) => to));
    expect([...sharedWithClient].filter((file) => !shared.has(file))).toEqual([]);
    // With them the client must not get the server.
    const deeper = imports.filter(({ from, to }) => shared.has(from) && topOf(to) === 'server' && !shared.has(to));
    expect(deeper.map(shown)).toEqual([]);
  });

  it('of VS Code stand in the client alone', () => {
    const wrong = imports.filter(({ from, to }) => to === 'vscode' && topOf(from) !== 'client');
    expect(wrong.map(shown)).toEqual([]);
  });

  it('of LSP stand in the server, the client and the scripts that measure the server', () => {
    const lsp = /^(?:vscode-(?:languageserver|languageclient|jsonrpc)|langium\/(?:lsp|node|grammar))/;
    const wrong = imports.filter(({ from, to }) => lsp.test(to) && !/^(?:server|client|scripts\/bench)\//.test(from));
    expect(wrong.map(shown)).toEqual([]);
  });

  it('of what Langium generates stand where trees are made and read', () => {
    const taken = imports.filter(
      ({ from, to }) => to.startsWith('language/generated/') && !from.startsWith('language/generated/'),
    );
    const outside = taken.filter(({ from }) => !/^language\/(?:meeting|syntax)\//.test(from));
    expect(outside.filter(({ from }) => !mayImportGenerated.has(from)).map(shown)).toEqual([]);
    const users = new Set(outside.map(({ from }) => from));
    expect([...mayImportGenerated].filter((file) => !users.has(file))).toEqual([]);
  });

  it('go round in no circle', () => {
    expect(circlesIn(imports)).toEqual([]);
  });
});

it('finds circles', () => {
  const edge = (from: string, to: string): Import => ({ from, to, isType: false });
  const edges = [edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('c', 'd'), edge('d', 'e'), edge('f', 'f')];
  expect(circlesIn(edges)).toEqual([['a', 'b', 'c'], ['f']]);
});
