/** Rows of a table with others beside them. */

/** As many rows in one as `count` says, in reading order; the last one is filled up with empty cells of `columns`. */
export function besideEachOther(
  rows: readonly (readonly string[])[],
  columns: number,
  count: number,
): readonly (readonly string[])[] {
  if (count === 1) return rows;
  const joined: string[][] = [];
  for (let at = 0; at < rows.length; at += count) {
    const cells = rows.slice(at, at + count).flat();
    joined.push([...cells, ...Array.from({ length: count * columns - cells.length }, () => '')]);
  }
  return joined;
}
