/** Text as it can be printed: what no font has is said in letters, never left out in silence. */
import { type Coverage, covers } from './coverage.ts';

/** Marks that steer other programs' layout (direction, joining, soft hyphens), and choose between looks of a sign. */
const invisible = /\p{Cf}|\p{Variation_Selector}/gu;

export interface Printer {
  readonly print: (text: string) => string;
  /** The characters that were not printed as themselves, in the order in which they came. */
  readonly missing: ReadonlySet<string>;
}

/** Prints with the characters of some fonts. One that none of them has becomes its number, "[U+1F600]". */
export function createPrinter(coverage: Coverage): Printer {
  const missing = new Set<string>();
  const print = (text: string): string => {
    let printed = '';
    for (const character of plain(text)) {
      if (character === '\n' || covers(coverage, character.codePointAt(0) ?? 0)) printed += character;
      else if (/\p{Zs}/u.test(character)) printed += ' ';
      else {
        missing.add(character);
        printed += `[${codeName(character)}]`;
      }
    }
    return printed;
  };
  return { print, missing };
}

function plain(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\r\n|[\r\u2028\u2029\u0085]/g, '\n')
    .replace(/[\t\v\f]/g, ' ');
}

/** "U+1F600" */
export function codeName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const most = 20;

/** Says which characters are missing, in Swedish; undefined when none is. */
export function missingCharacters(missing: ReadonlySet<string>): string | undefined {
  if (missing.size === 0) return undefined;
  const all = [...missing];
  const named = all.slice(0, most).map((character) => {
    const name = codeName(character);
    return /[\p{C}\p{Z}\p{M}\ufffd]/u.test(character) ? name : `${character} (${name})`;
  });
  const more = all.length > most ? ` och ${all.length - most} till` : '';
  const [first] = all;
  return all.length === 1
    ? `Typsnittet saknar tecknet ${named[0]}. I PDF-filen står [${codeName(first ?? '')}] i stället.`
    : `Typsnittet saknar ${all.length} tecken: ${named.join(', ')}${more}. I PDF-filen står deras nummer i stället.`;
}
