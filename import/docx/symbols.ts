/** Characters of symbol fonts (Wingdings, Symbol), which a document names by font and place. */
const wingdings: Readonly<Record<string, string>> = {
  '6C': '•',
  '6E': '■',
  '6F': '☐',
  A7: '▪',
  A8: '☐',
  D8: '➢',
  E0: '→',
  FB: '✗',
  FC: '✓',
  FD: '☒',
  FE: '☑',
};

/** What `w:sym` shows: a square in Wingdings has the place of "§" and is none. */
export function symbolOf(font: string, code: string): string {
  const place = code.toUpperCase().replace(/^F0/, '').replace(/^0+/, '');
  if (/wingdings/i.test(font)) return wingdings[place] ?? '•';
  if (/symbol/i.test(font) && place === 'B7') return '•';
  const point = Number.parseInt(code, 16);
  return point >= 0xf000 && point <= 0xf0ff ? '•' : String.fromCodePoint(point || 0x2022);
}
