/** Minutes of many pages in which each line says what it is: no page may end with a heading or with what belongs to one. */

/** What is between the heading of an item and its text, in any number. */
const between = ['Dnr KS 2024/', 'Föredragande: Bo Alm', 'Diarienummer: SN 2024-', 'Handläggare: Eva Frid'];

const parts: readonly ((lines: number) => string)[] = [
  (lines) => prose(lines),
  (lines) => `Sammanfattning\n${prose(lines)}`,
  (lines) => `Beslutsunderlag\n${rows(lines, '')}`,
  (lines) => `Förslag till beslut\n${rows(lines, 'att ')}`,
  (lines) => `Yrkanden\n${prose(lines)}`,
  (lines) => `Kommunstyrelsens beslut\n${rows(lines, 'att ')}`,
  () => 'Omröstningsresultat\nJa-röster: Bo Alm, Eva Frid slut\nNej-röster: Anna Ek slut',
  (lines) => `Tidigare beslut 2023-10-05\nBeslut\n${rows(lines, 'att ')}\nSlut tidigare beslut`,
  (lines) => `Sekretess OSL 26 kap. 1 §: Ersatt.\n${prose(lines)}\nSlut sekretess`,
  (lines) => `Beslutet skickas till\n${rows(lines, '')}`,
];

/** The same for the same seed. Text always ends in "slut", headings and facts never do. */
export function longMinutes(items: number, seed: number): string {
  const random = randomFrom(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const written = Array.from({ length: items }, (_, at) => {
    const facts = between.filter(() => pick(2) === 0).map((fact) => fact + (/[/-]$/.test(fact) ? at : ''));
    const own = Array.from({ length: 1 + pick(5) }, () => parts[pick(parts.length)]?.(1 + pick(7)) ?? '');
    return [`§ ${at + 1} ${pick(4) === 0 ? long : 'Ärende'} ${at + 1}`, ...facts, '', own.join('\n\n')].join('\n');
  });
  return `Protokoll: Kommunstyrelsen\nDatum: 2024-01-02\n\nNärvarande\nBo Alm\nEva Frid\nAnna Ek\n\n${written.join('\n\n')}\n`;
}

const long =
  'Ett ärende med en rubrik som är så lång att den behöver mer än en rad på sidan hur bred den än är, nummer';

function prose(lines: number): string {
  return `Text ${'som fortsätter över flera rader och inte säger något alls '.repeat(lines)}slut`;
}

function rows(count: number, sign: string): string {
  return Array.from({ length: count }, (_, at) => `${sign}rad ${at + 1} slut`).join('\n');
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The last word of a line of text, or of a table; and the end of what is in a frame. */
const mayBeLast =
  /(?<!\p{L})(?:Text|som|fortsätter|över|flera|rader|och|inte|säger|något|alls|slut|Slut tidigare beslut|Slut sekretess)$/u;
const foot = /^(?:Sida \d+ \(\d+\)|Justera.*|_+.*|\p{Lu}{1,4})$/u;

/** The last lines of pages that only belong to what comes below them. `text` has the pages, a form feed between. */
export function pagesThatEndInHeadings(text: string): string[] {
  const pages = text.split('\f').filter((page) => page.trim() !== '');
  return pages.slice(0, -1).flatMap((page, at) => {
    const lines = page.split('\n').map((line) => line.trim());
    const own = lines.filter((line) => line !== '' && !foot.test(line));
    const last = own.at(-1) ?? '';
    return mayBeLast.test(last) ? [] : [`page ${at + 1}: ${last}`];
  });
}
