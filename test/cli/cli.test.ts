import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exitCodes } from '../../cli/exit-codes.ts';
import { ruleCodes } from '../../language/checks/rules.ts';
import { buildCli, type Run, runCli, runCliHalfRead } from './run-cli.ts';

const seed = fs.readFileSync('examples/minnesanteckningar-2019-12-06.protokoll', 'utf8');
const clean = fs.readFileSync('examples/kulturnamnden-2019-12-06.protokoll', 'utf8');
const broken = 'Protokoll: Styrelsen\n\nNärvarande\n- Anna Ek, ordförande\n\nPunkt 1. Val\nBeslut\natt\n';
const unformatted = '# Protokoll: Styrelsen\n\n\n\n**Punkt 1. Val**   \nText.\n';

// Each test starts programs, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000 });

let parent: string;
let folder: string;
beforeAll(() => {
  buildCli();
  parent = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-cli-'));
});
afterAll(() => fs.rmSync(parent, { recursive: true, force: true }));
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(parent, 'test-'));
});

function file(name: string, content: string | Uint8Array): string {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), content);
  return name;
}
const run = (...args: string[]): Promise<Run> => runCli(args, folder);
const runWith = (input: string | Uint8Array, ...args: string[]): Promise<Run> => runCli(args, folder, input);
const content = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
const names = () => fs.readdirSync(folder).sort();

describe('check', () => {
  it('tells what it found with file, line, column, severity and code', async () => {
    const { code, out, err } = await run('check', file('seed.protokoll', seed));
    expect(code).toBe(exitCodes.ok);
    expect(err).toBe('');
    expect(out).toMatch(/^seed\.protokoll:25:32: varning: .+ \[punkt\/narvaro-stammer-ej\]$/m);
    expect(out).toMatch(/^seed\.protokoll:104:18: information: .+ \[tid\/ar-saknas\]$/m);
  });

  it('ends with 1 when there is an error, with --strict also for a warning', async () => {
    expect((await run('check', file('fel.protokoll', broken))).code).toBe(exitCodes.findings);
    expect((await run('check', file('seed.protokoll', seed))).code).toBe(exitCodes.ok);
    expect((await run('check', '--strict', 'seed.protokoll')).code).toBe(exitCodes.findings);
    expect((await run('check', '--strict', file('bra.protokoll', clean))).code).toBe(exitCodes.ok);
  });

  it('gives one JSON array of plain findings, for one file and for several', async () => {
    file('seed.protokoll', seed);
    file('fel.protokoll', broken);
    for (const args of [['seed.protokoll'], ['seed.protokoll', 'fel.protokoll']]) {
      const findings = JSON.parse((await run('check', '--format', 'json', ...args)).out);
      expect(Array.isArray(findings)).toBe(true);
      expect(new Set(findings.map((finding: { file: string }) => finding.file))).toEqual(new Set(args));
      for (const finding of findings) {
        expect(Object.keys(finding)).toEqual(['file', 'code', 'severity', 'message', 'range']);
        expect(ruleCodes).toContain(finding.code);
        expect(['error', 'warning', 'information', 'hint']).toContain(finding.severity);
        for (const { line, character } of [finding.range.start, finding.range.end]) {
          expect(Number.isInteger(line) && line >= 0).toBe(true);
          expect(Number.isInteger(character) && character >= 0).toBe(true);
        }
      }
    }
    const found = JSON.parse((await run('check', '--format', 'json', 'seed.protokoll')).out);
    const year = found.find((finding: { code: string }) => finding.code === 'tid/ar-saknas');
    expect(year.range).toEqual({ start: { line: 103, character: 17 }, end: { line: 103, character: 25 } });
    expect(JSON.parse((await runWith('', 'check', '--format', 'json', '-')).out)).toBeInstanceOf(Array);
  });

  it('gives commands to GitHub, with what is special there written otherwise', async () => {
    const { out } = await run('check', '--format', 'github', file('a,b:c.protokoll', broken));
    const lines = out.trimEnd().split('\n');
    for (const line of lines)
      expect(line).toMatch(/^::(?:error|warning|notice) file=a%2Cb%3Ac\.protokoll,line=\d+,.*title=[a-z]+\/[a-z-]+::./);
    expect(lines.some((line) => line.startsWith('::error ') && line.includes('title=beslut/tomt::'))).toBe(true);
  });

  it('gives SARIF 2.1.0', async () => {
    file('min mapp/seed.protokoll', seed);
    const { out, code } = await run('check', '--format', 'sarif', 'min mapp/seed.protokoll', 'saknas.protokoll');
    expect(code).toBe(exitCodes.missing);
    expectSarif(JSON.parse(out));
    const [sarifRun] = JSON.parse(out).runs;
    expect(sarifRun.results[0].locations[0].physicalLocation.artifactLocation).toEqual({
      uri: 'min%20mapp/seed.protokoll',
      uriBaseId: '%SRCROOT%',
    });
    expect(sarifRun.invocations[0].executionSuccessful).toBe(false);
    expect(sarifRun.invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  it('tells what personal data would be published only when asked', async () => {
    file('kontakt.protokoll', 'Protokoll: Styrelsen\n\nPunkt 1. Val\nRing Sven Svensson, 070-174 06 05.\n');
    const codes = async (...args: string[]) =>
      JSON.parse((await run('check', '--format', 'json', 'kontakt.protokoll', ...args)).out).map(
        (finding: { code: string }) => finding.code,
      );
    expect(await codes()).not.toContain('integritet/telefon');
    expect(await codes('--publik')).toEqual(
      expect.arrayContaining(['integritet/namn-utanfor-listan', 'integritet/telefon']),
    );
    const [plain, asked] = [
      await run('check', 'kontakt.protokoll'),
      await run('check', '--publik', 'kontakt.protokoll'),
    ];
    expect(asked.code).toBe(plain.code);
  });

  it('looks at deadlines only when told which day it is', async () => {
    file('frist.protokoll', `${clean}\n`);
    const codes = async (...args: string[]) =>
      JSON.parse((await run('check', '--format', 'json', 'frist.protokoll', ...args)).out).map(
        (finding: { code: string }) => finding.code,
      );
    expect(await codes()).not.toContain('beslut/frist-passerad');
    expect(await codes('--today', '2020-03-31')).not.toContain('beslut/frist-passerad');
    expect(await codes('--today', '2020-04-01')).toContain('beslut/frist-passerad');
    expect(await codes('--today')).toContain('beslut/frist-passerad');
  });

  it('shows no character of the minutes that a terminal would obey', async () => {
    const text =
      'Protokoll: Styrelsen\n\nNärvarande\n- Anna Ek\n\nPunkt 1. Val\nYrkande: @Bo\u001b[2J\u0007 Ek bifall\n';
    const { out } = await run('check', file('a.protokoll', text));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  });
});

/** What the standard (OASIS SARIF 2.1.0) requires of the parts that are used. */
function expectSarif(log: {
  version: string;
  $schema: string;
  runs: {
    tool: {
      driver: {
        name: string;
        version: string;
        rules: { id: string; helpUri: string; shortDescription: { text: string } }[];
      };
    };
    columnKind: string;
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
    }[];
  }[];
}): void {
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/sarif-2\.1\.0/);
  expect(log.runs).toHaveLength(1);
  const [sarifRun] = log.runs;
  if (!sarifRun) throw new Error('there is no run');
  const { driver } = sarifRun.tool;
  expect(driver.name).toBe('protokoll');
  expect(sarifRun.columnKind).toBe('utf16CodeUnits');
  expect(driver.rules.map((rule) => rule.id)).toEqual([...ruleCodes]);
  for (const rule of driver.rules) {
    expect(rule.shortDescription.text).not.toBe('');
    expect(() => new URL(rule.helpUri)).not.toThrow();
  }
  expect(sarifRun.results.length).toBeGreaterThan(0);
  for (const result of sarifRun.results) {
    expect(driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(['error', 'warning', 'note']).toContain(result.level);
    expect(result.message.text).not.toBe('');
    for (const { physicalLocation } of result.locations) {
      const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = physicalLocation.region;
      expect(Math.min(startLine, startColumn, endLine, endColumn)).toBeGreaterThan(0);
      expect(endLine > startLine || endColumn >= startColumn).toBe(true);
    }
  }
}

describe('json', () => {
  it('gives an object for one file and an array for several', async () => {
    file('a.protokoll', clean);
    file('b.protokoll', seed);
    expect(JSON.parse((await run('json', 'a.protokoll')).out)).toMatchObject({ body: 'Kulturnämnden' });
    expect(JSON.parse((await run('json', '*.protokoll')).out)).toMatchObject([
      { body: 'Kulturnämnden' },
      { body: 'Södertörnskommunernas ledningsgrupp' },
    ]);
    expect(JSON.parse((await runWith(seed, 'json')).out)).toMatchObject({ kind: 'Minnesanteckningar' });
  });

  it('leaves out places when asked to', async () => {
    file('a.protokoll', clean);
    expect((await run('json', 'a.protokoll')).out).toContain('"range"');
    expect((await run('json', '--no-ranges', 'a.protokoll')).out).not.toContain('"range"');
  });

  it('is valid JSON also when one of several files cannot be read', async () => {
    file('a.protokoll', clean);
    file('b.protokoll', 'a\0b');
    const { code, out } = await run('json', 'b.protokoll', 'a.protokoll');
    expect(code).toBe(exitCodes.binary);
    expect(JSON.parse(out)).toHaveLength(1);
  });
});

describe('format', () => {
  it('writes files anew where they are, and leaves those that are right alone', async () => {
    file('a.protokoll', unformatted);
    expect((await run('format', 'a.protokoll')).out).toBe('a.protokoll\n');
    expect(content('a.protokoll')).not.toBe(unformatted);
    const { mtimeMs } = fs.statSync(path.join(folder, 'a.protokoll'));
    expect(await run('format', 'a.protokoll')).toMatchObject({ code: exitCodes.ok, out: '' });
    expect(fs.statSync(path.join(folder, 'a.protokoll')).mtimeMs).toBe(mtimeMs);
    expect(names()).toEqual(['a.protokoll']);
  });

  it('formats standard input to standard output', async () => {
    file('a.protokoll', unformatted);
    await run('format', 'a.protokoll');
    for (const args of [['format'], ['format', '-']])
      expect(await runWith(unformatted, ...args)).toEqual({ code: 0, out: content('a.protokoll'), err: '' });
  });

  it('with --check changes nothing, and ends with 1 when something would change', async () => {
    file('a.protokoll', unformatted);
    expect(await run('format', '--check', 'a.protokoll')).toMatchObject({
      code: exitCodes.findings,
      out: 'a.protokoll\n',
    });
    expect(content('a.protokoll')).toBe(unformatted);
    expect((await runWith(unformatted, 'format', '--check')).code).toBe(exitCodes.findings);
    await run('format', 'a.protokoll');
    expect(await run('format', '--check', 'a.protokoll')).toMatchObject({ code: exitCodes.ok, out: '' });
  });

  it('keeps byte order mark, UTF-16, permissions and links', async () => {
    const utf16 = Buffer.from(`\ufeff${unformatted}`, 'utf16le');
    file('bom.protokoll', `\ufeff${unformatted}`);
    file('le.protokoll', utf16);
    file('be.protokoll', Buffer.from(utf16).swap16());
    file('hemlig.protokoll', unformatted);
    fs.chmodSync(path.join(folder, 'hemlig.protokoll'), 0o600);
    fs.symlinkSync('hemlig.protokoll', path.join(folder, 'lank.protokoll'));
    const { code } = await run('format', 'bom.protokoll', 'le.protokoll', 'be.protokoll', 'lank.protokoll');
    expect(code).toBe(exitCodes.ok);
    const plain = content('hemlig.protokoll');
    expect(plain).not.toBe(unformatted);
    expect(content('bom.protokoll')).toBe(`\ufeff${plain}`);
    const le = fs.readFileSync(path.join(folder, 'le.protokoll'));
    expect(le.toString('utf16le')).toBe(`\ufeff${plain}`);
    expect(fs.readFileSync(path.join(folder, 'be.protokoll')).swap16().equals(le)).toBe(true);
    expect(fs.statSync(path.join(folder, 'hemlig.protokoll')).mode & 0o777).toBe(0o600);
    expect(fs.lstatSync(path.join(folder, 'lank.protokoll')).isSymbolicLink()).toBe(true);
  });
});

describe('export', () => {
  it('writes a file for each format, beside the minutes or in a folder', async () => {
    file('a/b.protokoll', clean);
    expect((await run('export', '--format', 'markdown,json', 'a/b.protokoll')).out).toBe('a/b.md\na/b.json\n');
    expect(content('a/b.md')).toMatch(/^# Protokoll: Kulturnämnden\n/);
    expect(JSON.parse(content('a/b.json'))).toHaveProperty('range');
    await run('export', '--format', 'json', '--no-ranges', '--out', 'ut/hit', 'a/b.protokoll');
    expect(JSON.parse(content('ut/hit/b.json'))).not.toHaveProperty('range');
  });

  it('replaces no file without being told to', async () => {
    file('a.protokoll', clean);
    file('a.md', 'mitt');
    const refused = await run('export', '--format', 'markdown,json', 'a.protokoll');
    expect(refused).toMatchObject({ code: exitCodes.unwritable, out: 'a.json\n' });
    expect(refused.err).toContain('a.md');
    expect(content('a.md')).toBe('mitt');
    expect((await run('export', '--format', 'markdown', '--overwrite', 'a.protokoll')).code).toBe(exitCodes.ok);
    expect(content('a.md')).not.toBe('mitt');
    expect(names()).toEqual(['a.json', 'a.md', 'a.protokoll']);
  });

  it('does not let two minutes become one file, nor an export become its source', async () => {
    file('a/m.protokoll', clean);
    file('b/m.protokoll', clean);
    file('text.md', clean);
    const twice = await run(
      'export',
      '--format',
      'json',
      '--out',
      'ut',
      '--overwrite',
      'a/m.protokoll',
      'b/m.protokoll',
    );
    expect(twice.code).toBe(exitCodes.unwritable);
    const itself = await run('export', '--format', 'markdown', '--overwrite', 'text.md');
    expect(itself.code).toBe(exitCodes.unwritable);
    expect(content('text.md')).toBe(clean);
  });

  it('writes one export to standard output, and gives minutes without a name one', async () => {
    expect((await runWith(clean, 'export', '--format', 'markdown', '--out', '-')).out).toMatch(
      /^# Protokoll: Kulturnämnden\n/,
    );
    expect((await runWith(clean, 'export', '--format', 'markdown,json', '--out', '-')).code).toBe(exitCodes.usage);
    expect((await runWith(clean, 'export', '--format', 'markdown')).out).toBe('Kulturnämnden 2019-12-06.md\n');
  });

  it('gives the published version a name without personnummer', async () => {
    // Skatteverket's test number.
    const number = '19640823-3234';
    file(`ansökan ${number}.protokoll`, clean);
    const { out } = await run('export', '--format', 'json', '--version', 'publik', `ansökan ${number}.protokoll`);
    expect(out).toBe('ansökan ÅÅÅÅMMDD-XXXX (publik).json\n');
  });

  it('tells of a folder that cannot be made', async () => {
    file('a.protokoll', clean);
    file('fil', '');
    expect((await run('export', '--format', 'json', '--out', 'fil/ut', 'a.protokoll')).code).toBe(exitCodes.unwritable);
  });
});

describe('outline and rules', () => {
  it('shows the meeting at a glance', async () => {
    const { out } = await run('outline', file('a.protokoll', clean));
    const lines = out.split('\n').map((line) => line.trim());
    expect(lines).toEqual(
      expect.arrayContaining([
        'Protokoll: Kulturnämnden',
        'Tid: 2019-12-06 09:00–12:15',
        'Punkt 2. Offert på näringslivsanalys',
        'att beställa den ordinarie analysen.',
        'Punkt 3. Remisser (bordlagd)',
        expect.stringMatching(/^Punkter: Punkt 3/),
      ]),
    );
  });

  it('lists every rule', async () => {
    const table = (await run('rules')).out.trimEnd().split('\n');
    expect(table.map((line) => line.split(' ')[0])).toEqual([...ruleCodes]);
    const json = JSON.parse((await run('rules', '--format', 'json')).out);
    expect(json.map((rule: { code: string }) => rule.code)).toEqual([...ruleCodes]);
  });
});

describe('files', () => {
  it('takes patterns, each file once, in order', async () => {
    file('2020/b.protokoll', clean);
    file('2020/a.protokoll', clean);
    file('2021/c.protokoll', clean);
    file('2021/d.txt', clean);
    file('node_modules/x/e.protokoll', clean);
    const { out } = await run('export', '--format', 'json', '2021/c.protokoll', '**/*.protokoll');
    expect(out).toBe('2021/c.json\n2020/a.json\n2020/b.json\n');
  });

  it('takes a file whose name looks like a pattern or an option', async () => {
    file('[a]*.protokoll', clean);
    file('-b.protokoll', clean);
    expect((await run('outline', '[a]*.protokoll', '--', '-b.protokoll')).code).toBe(exitCodes.ok);
  });

  it('handles many files in threads, in their order', async () => {
    for (let at = 100; at < 160; at++) file(`${at}.protokoll`, clean.replace('Nummer: 6', `Nummer: ${at}`));
    file('120.protokoll', 'a\0b');
    const { code, out, err } = await run('json', '--no-ranges', '*.protokoll');
    expect(code).toBe(exitCodes.binary);
    expect(err).toContain('120.protokoll');
    const numbers = JSON.parse(out).map((meeting: { number: number }) => meeting.number);
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, at) => 100 + at).filter((at) => at !== 120));
  });

  it('reads UTF-8 with a byte order mark and UTF-16 as text without it', async () => {
    const plain = JSON.parse((await runWith(clean, 'check', '--format', 'json')).out);
    const marked = JSON.parse((await runWith(`\ufeff${clean}`, 'check', '--format', 'json')).out);
    const wide = JSON.parse((await runWith(Buffer.from(`\ufeff${clean}`, 'utf16le'), 'check', '--format', 'json')).out);
    expect(marked).toEqual(plain);
    expect(wide).toEqual(plain);
  });

  it('ends quietly when nobody reads what it writes', async () => {
    for (let at = 0; at < 15; at++) file(`${at}.protokoll`, clean);
    const { code, err } = await runCliHalfRead(['json', '*.protokoll'], folder);
    expect(err).toBe('');
    expect(code).toBe(0);
  });
});

describe('bad input', () => {
  const asRoot = process.getuid?.() === 0;
  const cases: [string, keyof typeof exitCodes, () => string][] = [
    ['a file that is not there', 'missing', () => 'saknas.protokoll'],
    ['a pattern that fits no file', 'missing', () => '*.saknas'],
    ['a folder', 'directory', () => path.dirname(file('mapp/a.txt', ''))],
    ['a binary file', 'binary', () => file('bild.protokoll', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))],
    ['UTF-16 without a mark', 'binary', () => file('bred.protokoll', Buffer.from('Protokoll: Å', 'utf16le'))],
    ['Latin-1', 'encoding', () => file('latin.protokoll', Buffer.from('Protokoll: Nämnden\n', 'latin1'))],
    ['UTF-8 that is cut off', 'encoding', () => file('kapad.protokoll', Buffer.from('Närvarande å').subarray(0, -1))],
    ['UTF-16 that is cut off', 'encoding', () => file('kapad16.protokoll', Buffer.from([0xff, 0xfe, 0x41]))],
    ['UTF-16 with half a character', 'encoding', () => file('halv.protokoll', Buffer.from('\ufeffa\ud83d', 'utf16le'))],
    ['50 MB', 'tooLarge', () => file('stor.protokoll', Buffer.alloc(50_000_000, 'a'))],
    ['a link to itself', 'unreadable', () => link('ring.protokoll', 'ring.protokoll')],
    ['a link to nothing', 'missing', () => link('bruten.protokoll', 'saknas')],
  ];
  if (!asRoot) cases.push(['a file that may not be read', 'unreadable', () => withoutRights('last.protokoll')]);

  it.each(cases)('%s is told of, and the other files are handled', async (_, exit, make) => {
    const bad = make();
    file('bra.protokoll', clean);
    for (const command of [['check', '--format', 'json'], ['json'], ['outline'], ['format', '--check']]) {
      const { code, err, out } = await run(...command, bad, 'bra.protokoll');
      expect(code).toBe(exitCodes[exit]);
      const told = err.split('\n').filter((line) => line.startsWith(`${bad}: `));
      expect(told).toHaveLength(1);
      expect(err).not.toMatch(/\bat .*:\d+:\d+|Error|ENOENT|EISDIR/);
      if (command.includes('json')) expect(() => JSON.parse(out)).not.toThrow();
      if (command[0] === 'outline') expect(out).toContain('Kulturnämnden');
    }
  });

  it('is told of on standard input, too', async () => {
    expect((await runWith('a\0b', 'check')).code).toBe(exitCodes.binary);
    expect((await runWith(Buffer.from('å', 'latin1'), 'format')).code).toBe(exitCodes.encoding);
    expect((await runWith(Buffer.alloc(21_000_000, 'a'), 'json')).code).toBe(exitCodes.tooLarge);
  });

  it('counts for more than what is found', async () => {
    file('fel.protokoll', broken);
    expect((await run('check', 'fel.protokoll', 'saknas.protokoll')).code).toBe(exitCodes.missing);
  });

  it.each([
    [],
    ['chek'],
    ['check', '--strik'],
    ['check', '--format', 'xml'],
    ['check', '--format'],
    ['check', '--today', '2019-02-31'],
    ['export', 'a.protokoll'],
    ['export', '--format', 'pdfx', 'a.protokoll'],
    ['rules', 'ett', 'två'],
  ])('a mistake on the command line: %s %s %s', async (...args) => {
    const { code, out, err } = await run(...args.filter((arg) => arg !== undefined));
    expect(code).toBe(exitCodes.usage);
    expect(out).toBe('');
    expect(err.length).toBeGreaterThan(0);
    expect(err).not.toMatch(/\b(?:error|unknown|option|missing|required|Usage)\b/);
  });

  function link(name: string, target: string): string {
    fs.symlinkSync(target, path.join(folder, name));
    return name;
  }

  function withoutRights(name: string): string {
    file(name, clean);
    fs.chmodSync(path.join(folder, name), 0);
    return name;
  }
});

it('has help in Swedish', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  for (const command of ['check', 'format', 'export', 'json', 'outline', 'rules']) {
    expect(out).toContain(`\n  ${command} `);
    const help = await run(command, '--help');
    expect(help.code).toBe(0);
    expect(help.out).not.toMatch(/\b(?:Usage|Options|Arguments|default|choices|display)\b/);
  }
  expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('names of files', () => {
  const hostile = 'a\n::warning file=x::lurad\u001b[31m.protokoll';

  it('write no lines of their own', async () => {
    const minutes = file(hostile, seed);
    for (const args of [
      ['export', '--format', 'text,md'],
      ['export', '--format', 'text'],
      ['check'],
      ['check', '--format', 'github'],
      ['format', '--check'],
      ['outline'],
      ['json', 'saknas\n::error::x'],
    ]) {
      const { out, err } = await run(...args, minutes);
      const shown = args[0] === 'json' ? err : out + err;
      expect(shown).not.toMatch(/^::warning file=x|^::error::x/m);
      expect(shown).not.toContain('\u001b');
    }
  });

  it('and text of documents command no build', async () => {
    const minutes = file(
      '##[error]a.protokoll',
      'Protokoll: ##vso[task.setvariable variable=a]b\n\n§ 1 ::error::x\nBeslut:\n',
    );
    const inBuild = (...args: string[]) => runCli(args, folder, '', { GITHUB_ACTIONS: 'true' });
    for (const command of ['check', 'outline']) {
      const { out } = await inBuild(command, minutes, file('b.protokoll', '# ::error::x\n'));
      expect(out).not.toMatch(/##\[|##vso\[|^\s*::/im);
    }
    expect((await run('outline', minutes)).out).toContain('##vso[task');
  });

  it('that look like flags are files after --, and in a quoted pattern', async () => {
    file('--out=x.protokoll', seed);
    expect((await run('export', '--format', 'text', '*.protokoll')).code).toBe(exitCodes.ok);
    expect(names()).toEqual(['--out=x.protokoll', '--out=x.txt']);
    expect((await run('outline', '--', '--out=x.protokoll')).code).toBe(exitCodes.ok);
  });
});

it.each([
  ['md', '.md'],
  ['txt', '.txt'],
  ['ical', '.ics'],
  ['excel', '.xlsx'],
  ['Word', '.docx'],
])('exports to %s, as people call it', async (name, ending) => {
  const paper = ending === '.ics' ? ['--paper', 'kalender'] : ending === '.xlsx' ? ['--paper', 'beslutslista'] : [];
  expect((await run('export', ...paper, '--format', name, file('a.protokoll', seed))).code).toBe(exitCodes.ok);
  expect(names().some((each) => each.endsWith(ending))).toBe(true);
});

it.runIf(process.platform !== 'win32')('exports a private file to private files', async () => {
  const mode = (name: string) => fs.statSync(path.join(folder, name)).mode & 0o777;
  fs.chmodSync(path.join(folder, file('hemlig.protokoll', seed)), 0o600);
  fs.chmodSync(path.join(folder, file('kord.protokoll', seed)), 0o755);
  expect((await run('export', '--format', 'text,html', 'hemlig.protokoll', 'kord.protokoll')).code).toBe(exitCodes.ok);
  expect([mode('hemlig.txt'), mode('hemlig.html')]).toEqual([0o600, 0o600]);
  expect(mode('kord.txt')).toBe(0o644 & ~process.umask());
});

it('does not say that all is formatted when a file could not be read', async () => {
  const { code, err } = await run('format', 'saknas.protokoll', file('b.protokoll', clean));
  expect(code).toBe(exitCodes.missing);
  expect(err).not.toMatch(/redan formaterat/);
  expect((await run('format', '--check', 'saknas.protokoll', 'b.protokoll')).err).not.toMatch(/Allt är formaterat/);
});

// Root writes everywhere.
it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'says what it could not format in a folder that nobody writes in, and leaves it as it is',
  async () => {
    const name = file('last/a.protokoll', unformatted);
    fs.chmodSync(path.join(folder, 'last'), 0o500);
    const { code, out, err } = await run('format', name);
    fs.chmodSync(path.join(folder, 'last'), 0o700);
    expect(code).toBe(exitCodes.unwritable);
    expect(out).toBe('');
    expect(err).toMatch(/^last\/a\.protokoll: /);
    expect(err).not.toMatch(/formatera(?:t|de)/i);
    expect(content(name)).toBe(unformatted);
  },
);
