/** Characters written as HTML writes them: `&nbsp;`, `&#45;`, `&#x2d;`. Markdown passes them through. */

const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  hyphen: '\u2010',
  dash: '\u2010',
  ndash: '\u2013',
  mdash: '\u2014',
  minus: '\u2212',
  plus: '+',
  sol: '/',
  colon: ':',
  period: '.',
  comma: ',',
  vert: '|',
  lpar: '(',
  rpar: ')',
  lowbar: '_',
  ast: '*',
  Tab: '\t',
  NewLine: '\n',
};

const entityHere = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/y;

/** The character that an entity at `at` stands for, and where it ends; undefined when none is there. */
export function entityAt(text: string, at: number): { readonly char: string; readonly end: number } | undefined {
  if (text.charCodeAt(at) !== 38) return undefined;
  entityHere.lastIndex = at;
  const found = entityHere.exec(text);
  if (!found) return undefined;
  const code = found[1] ? Number(found[1]) : Number.parseInt(found[2] ?? '', 16);
  const char = found[3] ? named[found[3]] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  return char === undefined ? undefined : { char, end: entityHere.lastIndex };
}
