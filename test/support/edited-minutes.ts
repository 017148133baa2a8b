import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

const root = path.join(import.meta.dirname, '../..');

/** All minutes of the repository: the examples and the fixtures. */
export function documents(): NamedText[] {
  return ['examples', 'test/fixtures'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.protokoll'))
      .sort()
      .map((file) => ({ name: file, text: fs.readFileSync(path.join(root, folder, file), 'utf8') })),
  );
}

/** Changes that a writer may make to a line, or by mistake. */
const changes: readonly ((line: string, other: string) => string[])[] = [
  () => [],
  (line) => [line, line],
  (line) => [line, ''],
  (line, other) => [line, other],
  (line, other) => [other, line],
  (line) => [`  ${line}`],
  (line) => [`\t${line}  `],
  (line) => [`- ${line}`],
  (line) => [`1. ${line}`],
  (line) => [`## ${line}`],
  (line) => [`**${line}**`],
  (line) => [`> ${line}`],
  (line) => [`// ${line}`],
  (line) => [line.slice(0, line.length / 2)],
  (line) => [line.toUpperCase()],
  (line) => [line.replace(':', '')],
  (line, other) => [`${line} ${other}`],
];

/** Minutes of the repository with some lines changed, by themselves or with a line from anywhere. */
export function arbitraryEdited(): fc.Arbitrary<string> {
  const texts = documents().map(({ text }) => text.split(/\r?\n/));
  const all = texts.flat();
  const edit = fc.record({ at: fc.nat(), change: fc.constantFrom(...changes), other: fc.constantFrom(...all) });
  return fc
    .record({
      lines: fc.constantFrom(...texts),
      edits: fc.array(edit, { maxLength: 8 }),
      lineBreak: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ lines, edits, lineBreak }) => {
      const edited = [...lines];
      for (const { at, change, other } of edits) {
        const row = at % edited.length;
        edited.splice(row, 1, ...change(edited[row] ?? '', other));
        if (edited.length === 0) edited.push('');
      }
      return edited.join(lineBreak);
    });
}
