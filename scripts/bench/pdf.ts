import path from 'node:path';
import { buildMinutes } from '../../export/paper/build.ts';
import { createNodePdfClient } from '../../export/pdf/node-client.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { root, runNode } from '../run.ts';
import type { Timing } from './measure.ts';
import type { Result } from './pipeline.ts';

const starts = 3;
const changes = 8;

/** What a PDF costs: the first one, with the start of its thread, and the next ones, each after a change of the text. */
export async function measurePdf(text: string): Promise<Result[]> {
  if ((await runNode(['esbuild.mjs', '--minify', 'pdf'])) !== 0) throw new Error('the PDF engine does not build');
  const first: number[] = [];
  const next: number[] = [];
  for (let start = 0; start < starts; start++) {
    const client = createNodePdfClient(path.join(root, 'dist', 'pdf'));
    for (let change = 0; change < changes; change++) {
      const minutes = readMinutes(text.replaceAll(/(?<=\s)och(?=\s)/g, `och ${change} och`));
      const begun = performance.now();
      const page = buildMinutes(minutes.meeting, minutes.text, { version: 'intern', draftMark: true });
      await client.render({ page, hyphenate: false });
      (change === 0 ? first : next).push(performance.now() - begun);
    }
    client.close();
  }
  return [
    { name: 'PDF, first', value: timing(first) },
    { name: 'PDF, next', value: timing(next) },
  ];
}

function timing(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return { min: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}
