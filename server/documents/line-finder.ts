import type { TextDocument } from 'vscode-languageserver-textdocument';

/** How many lines on from the last one are tried before the line is searched for. */
const near = 40;

/** Returns the line of an offset; nearly for nothing when the offsets that are asked for come in their order. */
export function lineFinder(document: TextDocument): (offset: number) => number {
  let line = 0;
  const startOf = (at: number) => document.offsetAt({ line: at, character: 0 });
  return (offset) => {
    if (offset >= startOf(line)) {
      for (let step = 0; step < near; step++) {
        // The start of a line below the last one is the end of the text.
        if (line + 1 >= document.lineCount || startOf(line + 1) > offset) return line;
        line++;
      }
    }
    line = document.positionAt(offset).line;
    return line;
  };
}
