// `npm run bench`: what the language and its server cost, beside others on the same text in the same run; at the end
// what has missed its goal. `npm run bench -- 1000 10000` measures other lengths, `--server` only over the pipe,
// `--language` only within the process, `--exports` only the exports, `--editor` only the activation in a real VS Code,
// `--hour` only an hour of typing in one; `--ours` without other servers.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { syntheticMinutes } from '../test/support/synthetic-minutes.ts';
import { measureActivation } from './bench/activation.ts';
import { measureCompletion } from './bench/completion.ts';
import { withViews } from './bench/editor-views.ts';
import { buildWriters, measureExports } from './bench/exports.ts';
import { missed } from './bench/goals.ts';
import { measureHourOfTyping } from './bench/hour-of-typing.ts';
import { measureKeys, measureStart, measureWorkspace } from './bench/lsp.ts';
import { buildOurs, otherPeers, type Peer, startedBefore } from './bench/lsp-peers.ts';
import { type Column, measurePipeline } from './bench/pipeline.ts';
import { resultTable } from './bench/table.ts';
import { root } from './run.ts';

const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const numbers = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--'))
  .map(Number);
/** Parts of the run that can be chosen; all of them when none is. */
const parts = ['server', 'language', 'exports', 'editor', 'hour'] as const;
const chosen = parts.filter((part) => flags.has(`--${part}`));
const wants = (part: (typeof parts)[number]) => chosen.length === 0 || chosen.includes(part);
const sizes = numbers.length > 0 ? numbers : [200, 1_000, 10_000, 100_000];
const seed = fs.readFileSync(path.join(root, 'examples', 'minnesanteckningar-2019-12-06.protokoll'), 'utf8');
const texts = [seed, ...sizes.map((lines) => syntheticMinutes({ lines, seed: 1 }))];
const workspaceFiles = 2_000;
/** About 300 pages. */
const longText = syntheticMinutes({ lines: 14_000, seed: 1 });

console.log(`Node ${process.version}, ${os.cpus()[0]?.model.trim() ?? 'unknown'}, load ${os.loadavg()[0]?.toFixed(1)}`);
const ours: Peer | undefined = wants('server') ? await buildOurs() : undefined;
const peers = flags.has('--ours') ? [] : otherPeers();

const columns: Column[] = [];
for (const text of wants('server') || wants('language') ? texts : []) {
  const title = `${text.trimEnd().split(/\r\n|\r|\n/).length} lines`;
  process.stderr.write(`Measuring ${title} …\n`);
  const within = wants('language') ? [...(await measurePipeline(text)), ...(await measureCompletion(text))] : [];
  columns.push({
    title,
    results: [...within, ...(ours ? await measureKeys([ours, withViews(ours), ...peers], text) : [])],
  });
}
if (columns.length > 0) console.log(`\n${resultTable(columns)}`);

if (ours) {
  process.stderr.write('Measuring starts and a workspace …\n');
  const started: Column = {
    title: 'the seed',
    results: await measureStart([ours, startedBefore(ours), ...peers], seed),
  };
  console.log(`\n${resultTable([started])}`);
  const title = `${workspaceFiles} files`;
  const workspace: Column = { title, results: await measureWorkspace(ours, workspaceFiles, 200, seed) };
  console.log(`\n${resultTable([workspace])}`);
  columns.push(started, workspace);
}

if (wants('exports')) {
  process.stderr.write('Measuring exports …\n');
  await buildWriters();
  const exported: Column[] = [
    { title: 'the seed, exported', results: await measureExports(seed, { starts: 3, more: 8 }) },
    { title: 'about 300 pages, exported', results: await measureExports(longText, { starts: 1, more: 2 }) },
  ];
  console.log(`\n${resultTable(exported)}`);
  columns.push(...exported);
}

if (wants('editor')) {
  process.stderr.write('Measuring the activation in VS Code …\n');
  const editor: Column = { title: 'in VS Code', results: await measureActivation() };
  console.log(`\n${resultTable([editor])}`);
  columns.push(editor);
}

if (wants('hour')) {
  process.stderr.write('Measuring an hour of typing in VS Code …\n');
  const hour: Column[] = await measureHourOfTyping();
  console.log(`\n${resultTable(hour)}`);
  columns.push(...hour);
}

const late = missed(columns);
console.log(late.length === 0 ? '\nEvery goal that was measured is reached.' : `\nMissed:\n${late.join('\n')}`);
