/** What must be reached (the table "Speed" of the architecture), and what of it a run has missed. */
import type { Column, Result } from './pipeline.ts';

/** A limit for a row of a column; of times the median counts. */
interface Goal {
  readonly column: RegExp;
  readonly row: string;
  readonly below: number;
  readonly unit: string;
}

const goals: readonly Goal[] = [
  { column: /^200 lines$/, row: 'key → diagnostics, our server', below: 5, unit: 'ms' },
  { column: /^10000 lines$/, row: 'key → diagnostics, our server', below: 15, unit: 'ms' },
  { column: /^10000 lines$/, row: 'key → diagnostics, our server with views and preview', below: 15, unit: 'ms' },
  { column: /^100000 lines$/, row: 'key → diagnostics, our server', below: 80, unit: 'ms' },
  { column: /^112 lines$/, row: 'all of it', below: 1, unit: 'ms' },
  { column: /^the seed$/, row: 'start → first diagnostics, our server', below: 300, unit: 'ms' },
  { column: /^the seed, exported$/, row: 'PDF, first', below: 1500, unit: 'ms' },
  { column: /^the seed, exported$/, row: 'PDF, next', below: 300, unit: 'ms' },
  { column: /^in VS Code$/, row: 'activation', below: 150, unit: 'ms' },
  // Flat: give or take what the looks at it differ by.
  { column: /^an hour of typing$/, row: 'memory of the server, more in the last quarter', below: 15, unit: 'MB' },
  { column: /^an hour of typing$/, row: 'heap of the extension host, more in the last quarter', below: 5, unit: 'MB' },
  { column: /^an hour of typing$/, row: 'heap of the page, more in the last quarter', below: 5, unit: 'MB' },
  { column: /^\d+ files$/, row: 'opened → diagnostics', below: 150, unit: 'ms' },
  { column: /^\d+ files$/, row: 'memory of the server', below: 150, unit: 'MB' },
  { column: /^\d+ files$/, row: 'key → diagnostics', below: 5, unit: 'ms' },
];

/** One line for each goal that was measured and missed. */
export function missed(columns: readonly Column[]): string[] {
  const lines = goals.flatMap(({ column, row, below, unit }) =>
    columns
      .filter(({ title }) => column.test(title))
      .flatMap(({ title, results }) => {
        const value = numberOf(results.find(({ name }) => name === row));
        return value === undefined || value < below
          ? []
          : [`${title}: ${row} ${value.toFixed(1)} ${unit}, goal ${below}`];
      }),
  );
  const long = columns.find(({ title }) => title === '10000 lines');
  const ours = numberOf(long?.results.find(({ name }) => name === 'key → diagnostics, our server'));
  const theirs = numberOf(long?.results.find(({ name }) => name.startsWith('key → diagnostics, Langium')));
  if (ours !== undefined && theirs !== undefined && ours > theirs / 10)
    lines.push(`10000 lines: a key takes 1/${(theirs / ours).toFixed(1)} of what the default services take, goal 1/10`);
  return lines;
}

function numberOf(result: Result | undefined): number | undefined {
  if (!result || 'text' in result.value) return undefined;
  return 'unit' in result.value ? result.value.number : result.value.median;
}
