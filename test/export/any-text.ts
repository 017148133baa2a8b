import fc from 'fast-check';

/** Any characters, lone surrogates too, with those that steer formats more often. (`unit: 'binary'` takes seconds to make.) */
export const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0, max: 0xff }).map((code) => String.fromCodePoint(code)),
      fc.constantFrom('=', '+', '"', "'", ';', ',', '\\', '\\n', '\n', '\r\n', '\t', ' ', 'a', '＝', '@', '😀'),
    ),
    { maxLength: 60 },
  )
  .map((characters) => characters.join(''));
