/** What must be known of a font file before anything is set in it: its name, and the characters that it has. */

import { ExportProblem } from '../export-problem.ts';

/** First and last character code, both included. */
type CodeRange = readonly [first: number, last: number];

/** The characters of a font. */
export type Coverage = readonly CodeRange[];

interface Table {
  readonly offset: number;
  readonly length: number;
}

/**
 * The characters that a TrueType or OpenType font has glyphs for. Throws when it is no such font.
 * Source: the OpenType specification, table `cmap`, formats 4 and 12, which all fonts with Unicode have.
 */
export function fontCoverage(bytes: Uint8Array): Coverage {
  const view = viewOf(bytes);
  const { offset } = table(bytes, 'cmap');
  const found: CodeRange[] = [];
  const count = view.getUint16(offset + 2);
  for (let index = 0; index < count; index++) {
    const record = offset + 4 + index * 8;
    const [platform, encoding] = [view.getUint16(record), view.getUint16(record + 2)];
    // Symbol fonts put their own signs at codes that mean nothing.
    if (platform === 3 && encoding === 0) continue;
    const subtable = offset + view.getUint32(record + 4);
    const format = view.getUint16(subtable);
    if (format === 4) found.push(...segments(view, subtable));
    else if (format === 12) found.push(...groups(view, subtable));
  }
  return merged(found);
}

export function covers(coverage: Coverage, code: number): boolean {
  let [low, high] = [0, coverage.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = coverage[middle] as CodeRange;
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** The characters that at least one of the fonts has. */
export function jointCoverage(coverages: readonly Coverage[]): Coverage {
  return merged(coverages.flat());
}

/** The family that a template names the font by. Source: the OpenType specification, table `name`, names 16 and 1. */
export function fontFamily(bytes: Uint8Array): string {
  const view = viewOf(bytes);
  const { offset } = table(bytes, 'name');
  const count = view.getUint16(offset + 2);
  const strings = offset + view.getUint16(offset + 4);
  const names = new Map<number, string>();
  for (let index = 0; index < count; index++) {
    const record = offset + 6 + index * 12;
    const platform = view.getUint16(record);
    const id = view.getUint16(record + 6);
    if ((id !== 1 && id !== 16) || (platform !== 3 && platform !== 0) || names.has(id)) continue;
    const start = strings + view.getUint16(record + 10);
    names.set(id, new TextDecoder('utf-16be').decode(bytes.subarray(start, start + view.getUint16(record + 8))));
  }
  const family = names.get(16) ?? names.get(1);
  if (!family) throw new ExportProblem('typsnittet har inget namn');
  return family;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function table(bytes: Uint8Array, tag: string): Table {
  const view = viewOf(bytes);
  const kind = bytes.byteLength < 12 ? 0 : view.getUint32(0);
  // TrueType, OpenType, and TrueType as Apple marks it.
  if (kind !== 0x00010000 && kind !== 0x4f54544f && kind !== 0x74727565)
    throw new ExportProblem('typsnittet är ingen TrueType- eller OpenType-fil (.ttf eller .otf)');
  const count = view.getUint16(4);
  for (let index = 0; index < count; index++) {
    const record = 12 + index * 16;
    if (String.fromCharCode(...bytes.subarray(record, record + 4)) === tag)
      return { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) };
  }
  throw new ExportProblem(`typsnittet saknar tabellen ${tag}`);
}

function segments(view: DataView, at: number): CodeRange[] {
  const count = view.getUint16(at + 6) / 2;
  const found: CodeRange[] = [];
  for (let index = 0; index < count; index++) {
    const last = view.getUint16(at + 14 + index * 2);
    const first = view.getUint16(at + 16 + count * 2 + index * 2);
    // The last segment is there to end the table.
    if (first <= last && first !== 0xffff) found.push([first, Math.min(last, 0xfffe)]);
  }
  return found;
}

function groups(view: DataView, at: number): CodeRange[] {
  const count = view.getUint32(at + 12);
  return Array.from({ length: count }, (_, index) => {
    const group = at + 16 + index * 12;
    return [view.getUint32(group), view.getUint32(group + 4)] as const;
  });
}

function merged(ranges: readonly CodeRange[]): Coverage {
  const found: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const previous = found.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else found.push([first, last]);
  }
  return found;
}
