/** Personnummer in every spelling, for tests. All are made of Skatteverket's published test numbers. */

/** Ways of writing twelve digits that everybody reads as a personnummer. */
export function spellings(number: string): string[] {
  return [...slips(number), ...bare(number)];
}

/** Those that hardly anything else is written like, so that the check digit need not be right. */
export function slips(number: string): string[] {
  const [century, short, last] = [number.slice(0, 2), number.slice(2, 8), number.slice(8)];
  const [year, month, day] = [number.slice(0, 4), number.slice(4, 6), number.slice(6, 8)];
  const long = century + short;
  const separators = [
    '-',
    '–',
    '\u2011',
    '−',
    '+',
    ' - ',
    '- ',
    ' -',
    '--',
    '/',
    '_',
    '.',
    ':',
    '-\n',
    '\n-',
    ' –\r\n',
  ];
  const invisible = [
    '-\u200b',
    '\u00ad-',
    '\u2060-\u2060',
    '-\u0007',
    '\ufeff-',
    '\u034f-\u200d',
    '-\u200b\n\u200b',
    '**-',
    '-**',
    '\\-',
    '&#45;',
    '&ndash;',
    '&nbsp;&#x2013; ',
  ];
  return [
    ...[long, short].flatMap((date) => [...separators, ...invisible].map((separator) => date + separator + last)),
    ...[`${long} ${last}`, `${long}\u00a0 ${last}`, number, spread(number, '\u200b'), spread(number, '\u00ad')],
    ...[`${year}-${month}-${day}-${last}`, `${year} ${month} ${day}-${last}`, `${year}/${month}/${day}-${last}`],
    ...[`${year}.${month}.${day} - ${last}`, `${year.slice(2)}-${month}-${day}-${last}`],
    ...[wide(`${long}-${last}`), wide(`${short}-${last}`), spread(`${short}-${last}`, '\u00ad')],
  ];
}

/** Those that other numbers are written like as well. */
function bare(number: string): string[] {
  const [short, last] = [number.slice(2, 8), number.slice(8)];
  const [year, month, day] = [number.slice(0, 4), number.slice(4, 6), number.slice(6, 8)];
  return [
    ...[short + last, `${short} ${last}`, `${short}  ${last}`, `${short}\t${last}`, `${short}\n${last}`],
    ...[`${short} | ${last}`, `${short}|${last}`, `${short} (${last})`, `${short} [${last}]`],
    ...[`${short}=${last}`, `${short} - - ${last}`, small(short, last), circled(short, last)],
    ...[`${short} nr ${last}`, `${short} nr. ${last}`, `${short}&nbsp;${last}`, `${short}&#160;${last}`],
    ...[`${year} ${month} ${day} ${last}`, `${year} ${month}${day} ${last}`, `${number.slice(0, 2)} ${short}-${last}`],
    ...[
      `${spread(short, ' ')} - ${spread(last, ' ')}`,
      spread(short + last, '\u200b'),
      `${short}-${last.slice(0, 2)} ${last.slice(2)}`,
    ],
  ];
}

/** Something between all characters. */
function spread(text: string, between: string): string {
  return [...text].join(between);
}

/** The last four above the line. */
function small(date: string, last: string): string {
  return `${date}-${[...last].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('')}`;
}

/** The first digit in a circle. */
function circled(date: string, last: string): string {
  return `${'⓪①②③④⑤⑥⑦⑧⑨'.charAt(Number(date.charAt(0)))}${date.slice(1)}-${last}`;
}

/** In the full width of East Asian text. */
function wide(text: string): string {
  return text.replace(/[\d-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}
