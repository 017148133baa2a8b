// `npm run bench`: what the language costs, beside others on the same text in the same run. Numbers, no verdict.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { syntheticMinutes } from '../test/support/synthetic-minutes.ts';
import { measureCompletion } from './bench/completion.ts';
import { measurePipeline } from './bench/pipeline.ts';
import { resultTable } from './bench/table.ts';
import { root } from './run.ts';

const seed = fs.readFileSync(path.join(root, 'examples', 'minnesanteckningar-2019-12-06.protokoll'), 'utf8');
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000, 100_000];
const texts = [seed, ...sizes.map((lines) => syntheticMinutes({ lines, seed: 1 }))];

console.log(`Node ${process.version}, ${os.cpus()[0]?.model.trim() ?? 'unknown'}, load ${os.loadavg()[0]?.toFixed(1)}`);
const columns: Parameters<typeof resultTable>[0][number][] = [];
for (const text of texts) {
  const title = `${text.split(/\r\n|\r|\n/).length - 1} lines`;
  process.stderr.write(`Measuring ${title} …\n`);
  columns.push({ title, results: [...(await measurePipeline(text)), ...(await measureCompletion(text))] });
}
console.log(`\n${resultTable(columns)}`);
