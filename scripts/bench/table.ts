import type { Column, Result } from './pipeline.ts';

/** Columns of results as one table: a row for each name, times as "min / median" or "median (nine in ten)" in milliseconds. */
export function resultTable(columns: readonly Column[]): string {
  // Every column has the same rows, in the same order.
  const names = columns[0]?.results.map((result) => result.name) ?? [];
  const rows = [
    ['ms: min / median, median (p90)', ...columns.map((column) => column.title)],
    ...names.map((name, at) => [name, ...columns.map((column) => cell(column.results[at]))]),
  ];
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join('  '),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('──'));
  return lines.join('\n');
}

function cell(result: Result | undefined): string {
  if (!result) return '';
  const { value } = result;
  if ('text' in value) return value.text;
  if ('unit' in value) return `${threeDigits(value.number)} ${value.unit}`;
  if ('p90' in value) return `${threeDigits(value.median)} (${threeDigits(value.p90)})`;
  return `${threeDigits(value.min)} / ${threeDigits(value.median)}`;
}

function threeDigits(number: number): string {
  return number >= 100 ? number.toFixed(0) : number.toPrecision(number >= 0.1 ? 3 : 2);
}
