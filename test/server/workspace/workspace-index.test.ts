import { URI } from 'langium';
import { VirtualFileSystemProvider } from 'langium/test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  HoverRequest,
  WatchKind,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import { createWorkspaceIndex } from '../../../server/workspace/workspace-index.ts';
import { expectInProportion } from '../../support/growth.ts';
import { syntheticMinutes } from '../../support/synthetic-minutes.ts';
import { type Session, startSession } from '../session.ts';

const root = 'memory:/arkiv';
let files: VirtualFileSystemProvider;
let session: Session;

beforeEach(async () => {
  files = new VirtualFileSystemProvider();
  write(
    'namnden/2019-11.protokoll',
    minutes('Kulturnämnden', '2019-11-08', ['Lisa Ek (S), ledamot', 'Bo Åkerman (M)']),
  );
  write(
    'namnden/2019-12.protokoll',
    minutes('Kulturnämnden', '2019-12-06', ['Lisa Ek (S), vice ordförande', 'Ida Öberg']),
  );
  write('styrelsen.protokoll', minutes('Styrelsen', '2019-12-01', ['Nils Nyström']));
  write('node_modules/x/inte.protokoll', minutes('Kulturnämnden', '2019-12-24', ['Ingen Alls']));
  write('.git/inte.protokoll', minutes('Kulturnämnden', '2019-12-24', ['Ingen Alls']));
  write('anteckning.txt', 'Inget protokoll.');
  session = await startSession(
    { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
    undefined,
    { files, folders: [root] },
  );
});
afterEach(() => session.end());

function minutes(body: string, date: string, people: readonly string[], rest = ''): string {
  return [`Protokoll: ${body}`, `Datum: ${date}`, '', 'Närvarande', ...people.map((row) => `- ${row}`), '', rest].join(
    '\n',
  );
}

const uri = (name: string) => `${root}/${name}`;
function write(name: string, text: string): void {
  files.insert(URI.parse(uri(name)), text);
}

async function happened(...changes: [string, FileChangeType][]): Promise<void> {
  await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: changes.map(([name, type]) => ({ uri: uri(name), type })),
  });
  await settled();
}

/** Everything that has been said to the server has been done: it answers in order. */
async function settled(): Promise<void> {
  await session.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'x' });
  await session.index.settled();
}

const peopleOf = (body: string, except = '') => session.index.peopleOf(body, except).map(({ name }) => name);
const known = () => session.index.allMinutes().map((each) => each.uri.slice(root.length + 1));

it('reads the minutes of the folders, and nothing of what belongs to tools', async () => {
  await settled();
  expect(known().sort()).toEqual(['namnden/2019-11.protokoll', 'namnden/2019-12.protokoll', 'styrelsen.protokoll']);
});

describe('people of a body', () => {
  it('are those of its minutes, who attend most first, as the latest say', async () => {
    await settled();
    expect(session.index.peopleOf('KULTURNÄMNDEN', '')).toEqual([
      { name: 'Lisa Ek', organization: undefined, party: 'S', roles: ['vice ordförande'], status: 'present' },
      { name: 'Ida Öberg', organization: undefined, party: undefined, roles: [], status: 'present' },
      { name: 'Bo Åkerman', organization: undefined, party: 'M', roles: [], status: 'present' },
    ]);
    expect(peopleOf('Kulturnämnden', uri('namnden/2019-12.protokoll'))).toEqual(['Lisa Ek', 'Bo Åkerman']);
    expect(peopleOf('Finns inte')).toEqual([]);
    expect(session.index.peopleOf(undefined, '')).toEqual([]);
  });

  it('begin with those in its register, and no adjuster stays one', async () => {
    write(
      'register.protokoll',
      'Register: Kulturnämnden\n\nLedamöter\n- Bo Åkerman (M), ordförande\n\nErsättare\n- Eva Ek (V)\n',
    );
    write('namnden/2020-01.protokoll', minutes('Kulturnämnden', '2020-01-10', ['Ida Öberg, justerare']));
    await happened(
      ['register.protokoll', FileChangeType.Created],
      ['namnden/2020-01.protokoll', FileChangeType.Created],
    );
    expect(session.index.peopleOf('Kulturnämnden', '')).toMatchObject([
      { name: 'Bo Åkerman', party: 'M', roles: ['ordförande'], status: 'present' },
      { name: 'Eva Ek', status: 'deputy' },
      { name: 'Ida Öberg', roles: [] },
      { name: 'Lisa Ek' },
    ]);
    expect(session.index.latestMinutesOf('Kulturnämnden')?.uri).toBe(uri('namnden/2020-01.protokoll'));
    expect(session.index.latestMinutesOf('Kulturnämnden', uri('namnden/2020-01.protokoll'))?.digest.date).toBe(
      '2019-12-06',
    );
  });
});

it('lists what is to be done, the nearest date first', async () => {
  const text = minutes(
    'Styrelsen',
    '2020-01-01',
    ['Nils Nyström', 'Ida Öberg'],
    [
      '1. Lokaler',
      'Uppgift: @Ida bokar lokal',
      'Beslut att uppdra åt Nils att betala hyran senast 2020-02-01.',
      'Beslut att godkänna rapporten.',
      'Uppgift: @Nils Nyström städar senast 2020-01-15',
    ].join('\n'),
  );
  write('styrelsen.protokoll', text);
  await happened(['styrelsen.protokoll', FileChangeType.Changed]);
  expect(session.index.openActions().map(({ task }) => [task.due, task.assignees, task.line])).toEqual([
    ['2020-01-15', ['Nils Nyström'], 11],
    ['2020-02-01', ['Nils Nyström'], 9],
    [undefined, ['Ida Öberg'], 8],
  ]);
});

describe('what happens to files', () => {
  it('is followed: new, changed, deleted, moved', async () => {
    write('ny.protokoll', minutes('Styrelsen', '2020-01-01', ['Ny Nyman']));
    await happened(['ny.protokoll', FileChangeType.Created]);
    expect(peopleOf('Styrelsen')).toContain('Ny Nyman');

    write('ny.protokoll', minutes('Styrelsen', '2020-01-01', ['Annan Andersson']));
    await happened(['ny.protokoll', FileChangeType.Changed]);
    expect(peopleOf('Styrelsen')).toContain('Annan Andersson');
    expect(peopleOf('Styrelsen')).not.toContain('Ny Nyman');

    files.delete(URI.parse(uri('ny.protokoll')));
    write('flyttad.protokoll', minutes('Styrelsen', '2020-01-01', ['Annan Andersson']));
    await happened(['ny.protokoll', FileChangeType.Deleted], ['flyttad.protokoll', FileChangeType.Created]);
    expect(known()).toContain('flyttad.protokoll');
    expect(known()).not.toContain('ny.protokoll');
  });

  it('is followed for folders, which tell nothing of the files in them', async () => {
    await settled();
    await happened(['namnden', FileChangeType.Deleted]);
    expect(known()).toEqual(['styrelsen.protokoll']);
    write('2020/januari/en.protokoll', minutes('Styrelsen', '2020-01-01', ['Ny Nyman']));
    await happened(['2020', FileChangeType.Created]);
    expect(known().sort()).toEqual(['2020/januari/en.protokoll', 'styrelsen.protokoll']);
  });

  it('in a folder that is passed over is passed over', async () => {
    await happened(['node_modules/x/inte.protokoll', FileChangeType.Changed], ['.git', FileChangeType.Created]);
    expect(peopleOf('Kulturnämnden')).not.toContain('Ingen Alls');
  });

  it('many times at once leaves what is true at the end', async () => {
    for (let round = 0; round < 30; round++) {
      write(
        'ny.protokoll',
        minutes('Styrelsen', '2020-01-01', [`Person ${'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜÆ'[round]}berg`]),
      );
      void session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [
          { uri: uri('ny.protokoll'), type: round % 5 === 4 ? FileChangeType.Deleted : FileChangeType.Changed },
        ],
      });
    }
    await settled();
    expect(known()).not.toContain('ny.protokoll');
    await happened(['ny.protokoll', FileChangeType.Created]);
    expect(peopleOf('Styrelsen')).toContain('Person Æberg'.replace('Æ', 'É'));
  });
});

describe('folders of the workspace', () => {
  it('come and go', async () => {
    files.insert(URI.parse('memory:/annat/x.protokoll'), minutes('Valberedningen', '2020-01-01', ['Vera Val']));
    const folder = { uri: 'memory:/annat', name: 'annat' };
    await session.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [folder], removed: [] },
    });
    await settled();
    expect(peopleOf('Valberedningen')).toEqual(['Vera Val']);
    await session.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [folder, { uri: root, name: 'arkiv' }] },
    });
    await settled();
    expect(session.index.allMinutes()).toEqual([]);
  });
});

describe('documents that are open', () => {
  it('speak for themselves, saved or not, and are files again when they are closed', async () => {
    const name = uri('styrelsen.protokoll');
    const first = session.diagnostics(name);
    session.open(name, minutes('Styrelsen', '2019-12-01', ['Osparad Olsson']));
    await first;
    expect(peopleOf('Styrelsen')).toEqual(['Osparad Olsson']);
    expect(peopleOf('Styrelsen', name)).toEqual([]);
    session.change(name, 2, minutes('Styrelsen', '2019-12-01', ['Osparad Olsson', 'Omskriven Ohlsson']));
    await settled();
    expect(peopleOf('Styrelsen')).toEqual(['Osparad Olsson', 'Omskriven Ohlsson']);
    // The editor's text wins over the file's, whatever happens to it.
    await happened(['styrelsen.protokoll', FileChangeType.Changed]);
    expect(peopleOf('Styrelsen')).toEqual(['Osparad Olsson', 'Omskriven Ohlsson']);
    session.close(name);
    await settled();
    expect(peopleOf('Styrelsen')).toEqual(['Nils Nyström']);
  });

  it('leave nobody waiting who searches when the last one is closed', async () => {
    const name = uri('styrelsen.protokoll');
    for (let turn = 0; turn < 100; turn++) {
      session.open(name, minutes('Styrelsen', '2019-12-01', ['Nils Nyström']));
      await settled();
      session.change(name, 2, minutes('Styrelsen', '2019-12-01', ['Omskriven Ohlsson']));
      // The closing comes at other places of the work on the change.
      for (let waited = 0; waited < turn % 10; waited++) await new Promise(setImmediate);
      session.close(name);
      await settled();
    }
  });

  it('count when they have no file yet, but not when they show a version of one', async () => {
    const opened = [];
    for (const name of ['untitled:Untitled-1', 'git:/arkiv/styrelsen.protokoll?HEAD']) {
      opened.push(session.diagnostics(name));
      session.open(name, minutes('Styrelsen', '2020-01-01', [`${name.startsWith('git') ? 'Gammal' : 'Ny'} Nyman`]));
    }
    await Promise.all(opened);
    await settled();
    expect(peopleOf('Styrelsen').sort()).toEqual(['Nils Nyström', 'Ny Nyman']);
    session.close('untitled:Untitled-1');
    await settled();
    expect(peopleOf('Styrelsen')).toEqual(['Nils Nyström']);
  });

  it('get their first diagnostics while the index is being made', async () => {
    const slow = new VirtualFileSystemProvider();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    slow.insert(URI.parse(uri('a.protokoll')), minutes('Styrelsen', '2020-01-01', ['Ny Nyman']));
    const readDirectory = slow.readDirectory.bind(slow);
    slow.readDirectory = async (folder) => {
      await gate;
      return readDirectory(folder);
    };
    const waiting = await startSession({}, undefined, { files: slow, folders: [root] });
    const first = waiting.diagnostics('untitled:a');
    waiting.open('untitled:a', 'Protokoll: Styrelsen\n');
    expect((await first).diagnostics.length).toBeGreaterThan(0);
    expect(waiting.index.peopleOf('Styrelsen', '')).toEqual([]);
    release();
    await waiting.index.settled();
    expect(waiting.index.peopleOf('Styrelsen', '')).toHaveLength(1);
    await waiting.end();
  });
});

it('lets requests in while it reads many files', async () => {
  for (let at = 0; at < 150; at++) write(`m/${at}.protokoll`, syntheticMinutes({ lines: 200, seed: at + 1 }));
  const order: string[] = [];
  const change = session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: uri('m'), type: FileChangeType.Created }],
  });
  await change;
  const first = session.diagnostics('untitled:a').then(() => order.push('diagnostics'));
  session.open('untitled:a', 'Protokoll: Styrelsen\n');
  await Promise.all([first, settled().then(() => order.push('index'))]);
  expect(order).toEqual(['diagnostics', 'index']);
  expect(session.index.allMinutes()).toHaveLength(154);
});

it('does not read what is too large, nor what is no text', async () => {
  write('stor.protokoll', minutes('Styrelsen', '2020-01-01', ['Stor Storm']).padEnd(5 * 1024 * 1024 + 1, '\n'));
  files.readBinary = async (file) => {
    if (file.path.endsWith('trasig.protokoll')) throw new Error('EACCES');
    if (file.path.endsWith('utf16.protokoll')) return Buffer.from('\ufeffProtokoll: Sextonde\n', 'utf16le');
    return files.readBinarySync(file);
  };
  write('trasig.protokoll', '');
  write('utf16.protokoll', '');
  await happened(
    ['stor.protokoll', FileChangeType.Created],
    ['trasig.protokoll', FileChangeType.Created],
    ['utf16.protokoll', FileChangeType.Created],
  );
  expect(known().sort().slice(2)).toEqual(['styrelsen.protokoll', 'utf16.protokoll']);
  expect(session.index.allMinutes().find((each) => each.uri.endsWith('utf16.protokoll'))?.digest.body).toBe('Sextonde');
});

it('asks to be told of minutes, and of folders that come and go', async () => {
  await settled();
  const watched = session.registered.find(({ method }) => method === DidChangeWatchedFilesNotification.method);
  expect(watched?.registerOptions).toEqual({
    watchers: [{ globPattern: '**/*.protokoll' }, { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete }],
  });
  // Said when the server starts: not every client lets it ask.
  expect(session.registered.some(({ method }) => method === DidChangeWorkspaceFoldersNotification.method)).toBe(false);
});

describe('a storm of 100 000 changes', () => {
  const many = Array.from({ length: 100_000 }, (_, at) => `s/${at % 300}/${at}.protokoll`);

  it('leaves the server answering while it is read', async () => {
    let looked = 0;
    files.readBinary = async (file) => {
      looked++;
      return files.readBinarySync(file);
    };
    session.open('untitled:a', 'Protokoll: Styrelsen\n');
    await settled();
    const at = looked;
    const types = [FileChangeType.Created, FileChangeType.Changed, FileChangeType.Deleted] as const;
    await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: many.map((name, index) => ({ uri: uri(name), type: types[index % 3] ?? FileChangeType.Changed })),
    });
    const hover = { textDocument: { uri: 'untitled:a' }, position: { line: 0, character: 0 } };
    await session.connection.sendRequest(HoverRequest.method, hover);
    // It waited for a few batches, not for what two thirds of the changes ask to be read.
    expect(looked - at).toBeLessThan(10_000);
  });

  it('forgets deleted files in time in proportion to them, one after another and in folders', async () => {
    const index = (size: number) => {
      const own = createWorkspaceIndex(files, () => []);
      own.addFolder(root);
      for (const name of many.slice(0, size)) own.changed(uri(name));
      for (const name of many.slice(0, size)) own.deleted(uri(name));
      for (let folder = 0; folder < 300; folder++) own.deleted(uri(`s/${folder}`));
      return own.settled();
    };
    await expectInProportion(index, 10_000);
  });
});

it('forgets what was below a deleted folder, and keeps what has come back since', async () => {
  await settled();
  session.index.deleted(uri('namnden'));
  session.index.changed(uri('namnden/2019-12.protokoll'));
  await settled();
  expect(known().sort()).toEqual(['namnden/2019-12.protokoll', 'styrelsen.protokoll']);
  session.index.deleted(`${uri('namnden')}/`);
  expect(known()).toEqual(['styrelsen.protokoll']);
});
