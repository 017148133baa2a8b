/** Text as any file format can hold it. */

export interface Cleaner {
  readonly clean: (text: string) => string;
  /** The characters that were left out or replaced, in the order in which they came. */
  readonly dropped: ReadonlySet<string>;
}

/** What XML 1.0 (section 2.2) or HTML ("control characters", "noncharacters") forbids: steering signs and no signs at all. */
const forbidden = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/gu;
const loneSurrogate = /\p{Cs}/gu;

/** Makes each line break one sign, tabs spaces and letters composed; leaves out what no file may hold. */
export function createCleaner(): Cleaner {
  const dropped = new Set<string>();
  const drop = (put: string) => (character: string) => {
    dropped.add(character);
    return put;
  };
  const clean = (text: string): string =>
    text
      .replace(loneSurrogate, drop('\ufffd'))
      .replace(/\r\n|[\r\u2028\u2029\u0085]/g, '\n')
      .replace(/[\t\v\f]/g, ' ')
      .replace(forbidden, drop(''))
      .normalize('NFC');
  return { clean, dropped };
}

const most = 20;

/** Says in Swedish what has been left out; undefined when nothing has. */
export function droppedCharacters(dropped: ReadonlySet<string>): string | undefined {
  if (dropped.size === 0) return undefined;
  const all = [...dropped].map(codeName);
  const more = all.length > most ? ` och ${all.length - most} till` : '';
  const what = `${all.slice(0, most).join(', ')}${more}`;
  return all.length === 1
    ? `Tecknet ${what} syns inte och får inte stå i filen, så det är inte med.`
    : `Tecknen ${what} syns inte och får inte stå i filen, så de är inte med.`;
}

/** "U+0007" */
function codeName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
