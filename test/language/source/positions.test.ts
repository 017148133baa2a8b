import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createPositions } from '../../../language/source/positions.ts';

it('counts lines and characters as the language server protocol does', () => {
  const text = fc
    .array(fc.constantFrom('a', 'å', '😀', '\n', '\r', '\r\n', '\u2028', '\t'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const document = TextDocument.create('', '', 0, source);
      const positions = createPositions(source);
      for (let offset = 0; offset <= source.length; offset++) {
        // Between \r and \n there is no place for a cursor; LSP has none there.
        if (source[offset - 1] === '\r' && source[offset] === '\n') continue;
        const at = document.positionAt(offset);
        expect(positions({ start: offset, end: offset })).toEqual({ start: at, end: at });
      }
    }),
  );
});
