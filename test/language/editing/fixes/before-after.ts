import fs from 'node:fs';
import path from 'node:path';
import type { SourceRange } from '../../../../language/source/range.ts';

/**
 * Minutes before and after something is done with them. The first line says what: `// gör: person/okand add-attendee 2`
 * is the second of those fixes for the rule's first finding, or for the finding that » « mark; `// gör: extract-item` is a
 * refactoring of what » « mark. Below the line `// blir:` are the minutes after it, with tab stops as they are written.
 */
export interface BeforeAfter {
  readonly name: string;
  /** The words of the first line. */
  readonly what: readonly string[];
  readonly before: string;
  readonly selection: SourceRange | undefined;
  readonly after: string;
}

/** All of a folder in `test/fixtures/`, in order. Throws with the name of one that is malformed. */
export function loadBeforeAfter(folder: string): BeforeAfter[] {
  const root = path.join(import.meta.dirname, '../../../fixtures', folder);
  return fs
    .readdirSync(root)
    .sort()
    .map((name) => parse(name, fs.readFileSync(path.join(root, name), 'utf8')));
}

function parse(name: string, source: string): BeforeAfter {
  const found = /^\/\/ gör: (.+)\n([\s\S]*?)^\/\/ blir:\n([\s\S]*)$/m.exec(source);
  if (!found) throw new Error(`${name} has no before and after`);
  const [, what = '', marked = '', after = ''] = found;
  const [start, end] = [marked.indexOf('»'), marked.indexOf('«')];
  if (start > end) throw new Error(`${name} has half a mark`);
  const selection = start < 0 ? undefined : { start, end: end - 1 };
  return { name, what: what.split(' '), before: marked.replace(/[»«]/g, ''), selection, after };
}

/** The text after edits, with their tab stops as they are written. */
export function withStops(edits: readonly { newText: string; snippet?: string; range: SourceRange }[]): {
  range: SourceRange;
  newText: string;
}[] {
  return edits.map(({ range, newText, snippet }) => ({ range, newText: snippet ?? newText }));
}
