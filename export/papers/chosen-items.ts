/** Which items somebody has chosen by their numbers. */
import { allItems } from '../../language/facts/traversal.ts';
import type { Item, Meeting } from '../../language/meeting/model.ts';
import { normalizeNumber } from '../../language/syntax/item-number.ts';
import { ExportProblem } from '../export-problem.ts';

const number = String.raw`\d{1,6}(?:\.\d{1,4})*(?:\s?[a-zåäö](?![\p{L}\p{N}]))?`;
const word = String.raw`(?:§{1,2}|punkt(?:en|er|erna)?|paragraf(?:en|er|erna)?|ärenden?a?|nr|p\.)?\s*`;
const part = new RegExp(
  String.raw`^\s*${word}(${number})\.?(?:\s*(?:[-–—−]|till|t\.o\.m\.)\s*${word}(${number})\.?)?\s*(?:(?:[,;&]|och(?!\p{L})|samt(?!\p{L}))\s*)*`,
  'iu',
);

/**
 * The items that "3, 5–7 och § 9 a" names, in the order of the minutes. A range goes from one item to the other, whatever
 * is between. Throws an `ExportProblem` when nothing is chosen, when it cannot be understood, and when there is no
 * such item: it says which there are.
 */
export function chosenItems(meeting: Meeting, written: string): Item[] {
  const all = [...allItems(meeting.items)];
  if (all.every((item) => !item.number))
    throw new ExportProblem('protokollet har inga numrerade punkter, så inga går att välja: numrera dem först');
  if (written.trim() === '')
    throw new ExportProblem(`skriv vilka punkter som ska vara med, till exempel 3, 5–7. ${existing(all)}`);
  const chosen = new Set<Item>();
  let rest = written;
  while (rest !== '') {
    const match = part.exec(rest);
    if (!match?.[1]) throw new ExportProblem(`”${rest.trim()}” är inget punktnummer. ${existing(all)}`);
    const to = match[2] ?? match[1];
    const [first, last] = [placesOf(all, match[1])[0] ?? 0, placesOf(all, to).at(-1) ?? 0];
    if (last < first)
      throw new ExportProblem(
        `punkt ${to} står före punkt ${match[1]}: skriv dem i den ordning som de har i protokollet`,
      );
    const isAlone = match[2] === undefined;
    for (const at of isAlone ? placesOf(all, to) : all.keys()) {
      const item = all[at];
      if (item && at >= first && at <= last) chosen.add(item);
    }
    rest = rest.slice(match[0].length);
  }
  return all.filter((item) => chosen.has(item));
}

/** Two items may have the same number by mistake: both are meant. */
function placesOf(all: readonly Item[], written: string): number[] {
  const value = normalizeNumber(written);
  const places = all.flatMap((item, at) => (item.number?.value === value ? [at] : []));
  if (places.length === 0) throw new ExportProblem(`det finns ingen punkt ${value}. ${existing(all)}`);
  return places;
}

function existing(all: readonly Item[]): string {
  return `Punkterna i protokollet är ${numbersText(all)}`;
}

/** "3, 5–7, 9 a": the items' numbers, those that follow on each other together. Items without a number are left out. */
export function numbersText(items: readonly Item[]): string {
  const runs: { first: string; last: string; next: number }[] = [];
  for (const { number: each } of items) {
    if (!each || runs.at(-1)?.last === each.value) continue;
    const isWhole = each.value === String(each.major);
    const run = runs.at(-1);
    if (run && isWhole && run.next === each.major) Object.assign(run, { last: each.value, next: each.major + 1 });
    else runs.push({ first: each.value, last: each.value, next: isWhole ? each.major + 1 : Number.NaN });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ');
}
