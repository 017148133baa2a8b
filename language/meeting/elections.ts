/** Elections of the meeting's own officers, as minutes tell them inside items. */
import { keywordOf } from '../syntax/vocabulary.ts';
import type { ReadContext } from './context.ts';
import type { Item, Mention, Office } from './model.ts';
import { listedNames, nameMention } from './prose.ts';
import type { SourceRange } from './source.ts';

/** Somebody elected at the meeting to run it. */
export interface Election {
  readonly office: Office;
  readonly mention: Mention;
}

const offices: readonly (readonly [RegExp, Office])[] = [
  [/(?:mötes)?ordförande|mötesledare/iu, 'chair'],
  [/(?:mötes)?sekreterare|protokollförare/iu, 'secretary'],
  [/juster|protokolljust/iu, 'adjuster'],
];
const officeWords = String.raw`(?:(?:att\s+leda\s+mötet|mötesordförande|ordförande(?:\s+för\s+(?:mötet|stämman|årsmötet))?|mötessekreterare|protokollförare|sekreterare(?:\s+för\s+(?:mötet|stämman|årsmötet))?|(?:protokoll|mötes)?justerare|justeringsm[aä]n|justeringsperson(?:er)?|rösträknare)(?:\s*(?:,|och|tillika|samt)\s*)?)+`;
const nameWord = String.raw`@?\p{Lu}[\p{L}\p{M}.’'-]*`;
const names = String.raw`(${nameWord}(?:(?:\s+|,\s*|\s*(?:och|samt)\s+)(?:${nameWord}|\(\p{Lu}{1,4}\)|och|samt|af|von|de)){0,14})`;
// "Till justerare valdes NN och NN", "NN valdes till mötessekreterare", "Mötet väljer NN till …", "NN utses att justera"
const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:[Tt]ill|[Ss]om)\s+(${officeWords})\s*(?:för\s+\p{L}+\s+)?(?:valdes|väljs|utsågs|utses|valde\s+\p{L}+|väljer\s+\p{L}+)\s+${names}`,
    'u',
  ),
  new RegExp(
    String.raw`${names}\s+(?:valdes|väljs|utsågs|utses|invaldes)\s+(?:enhälligt\s+)?(?:till|som)\s+(${officeWords})`,
    'u',
  ),
  new RegExp(String.raw`(?:väljer|valde|utser|utsåg|välja|utse)\s+${names}\s+(?:till|som)\s+(${officeWords})`, 'u'),
  new RegExp(
    String.raw`${names}\s+(?:utses|utsågs|valdes|väljs|fick\s+i\s+uppdrag)\s+(?:till\s+)?(att\s+(?:jämte\s+ordföranden\s+)?justera)`,
    'u',
  ),
  new RegExp(
    String.raw`(?:utse|utser|utsåg|välja|väljer|valde)\s+${names}\s+(att\s+(?:jämte\s+ordföranden\s+)?justera)`,
    'u',
  ),
];
const electionTitle = /\bval\s+av\b|\bmötesordförande|\bmötessekreterare|\bjuster|\bmötesfunktion/iu;

/** What an election is read from: an item, before it is known which are its sub-items. */
type ElectionItem = Pick<Item, 'title' | 'blocks' | 'facts'>;

/**
 * Elections of the meeting's own officers in an item: sentences, clauses, and an item titled so whose text is only names.
 * `early`: the item is one of the first, where a meeting elects its own.
 */
export function readElections(item: ElectionItem, early: boolean, context: ReadContext): Election[] {
  const title = item.title?.value ?? '';
  const told = item.blocks.flatMap(sentenceRanges).flatMap((range) => electedIn(range, title, early, context));
  if (told.length > 0 || !electionTitle.test(title)) return [...told, ...roleFacts(item)];
  return [...onlyNames(title, early, item, context), ...roleFacts(item)];
}

function roleFacts(item: ElectionItem): Election[] {
  return item.facts.flatMap((fact) => {
    const office = fact.kind === 'roll' ? keywordOf(fact.label.value, 'FACT', 'item')?.office : undefined;
    return office ? fact.people.map((mention) => ({ office, mention })) : [];
  });
}

function sentenceRanges(block: Item['blocks'][number]): SourceRange[] {
  if (block.type === 'paragraph') return [block.prose.range];
  if (block.type === 'list') return block.entries.map((entry) => entry.prose.range);
  if (block.type === 'decision' && !block.quotedFrom)
    return [...(block.prose ? [block.prose.range] : []), ...block.clauses.map((clause) => clause.prose.range)];
  return [];
}

function electedIn(range: SourceRange, title: string, early: boolean, context: ReadContext): Election[] {
  const text = context.text.slice(range.start, range.end);
  if (!/valde|välj|uts|utse/.test(text.normalize('NFC'))) return [];
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (!found?.[1] || !found[2]) continue;
    const [first, second] = [found[1], found[2]];
    const namesFirst = /^@?\p{Lu}/u.test(first);
    const list = namesFirst ? first : second;
    const role = namesFirst ? second : first;
    const at = range.start + found.index + found[0].indexOf(list);
    const mentions = namesIn(at, at + list.length, context);
    return officesIn(role, title, early).flatMap((office) => mentions.map((mention) => ({ office, mention })));
  }
  return [];
}

/** "Ordförande" alone is the meeting's only where the item says so or stands first: later, a board is elected. */
function officesIn(role: string, title: string, early: boolean): Office[] {
  const found = offices.filter(([word]) => word.test(role)).map(([, office]) => office);
  if (/att\s+leda\s+mötet/.test(role)) return ['chair'];
  return found.filter(
    (office) =>
      office === 'adjuster' ||
      /mötes|protokoll|för\s+(?:mötet|stämman|årsmötet)/iu.test(role) ||
      /mötes|för\s+(?:mötet|stämman|årsmötet)|mötets|juster/iu.test(title) ||
      early,
  );
}

function onlyNames(title: string, early: boolean, item: ElectionItem, context: ReadContext): Election[] {
  const paragraph = item.blocks.length === 1 ? item.blocks[0] : undefined;
  const ranges =
    paragraph?.type === 'paragraph'
      ? [paragraph.prose.range]
      : paragraph?.type === 'list'
        ? paragraph.entries.map((entry) => entry.prose.range)
        : [];
  const mentions = ranges.flatMap((range) => {
    const text = context.text.slice(range.start, range.end);
    const rest = text.replace(/@?\p{Lu}[\p{L}\p{M}.’'-]+|\(\p{Lu}{1,4}\)|\b(?:och|samt|af|von|de)\b|[\s,.&;]/gu, '');
    return rest === '' ? namesIn(range.start, range.end, context) : [];
  });
  const elected = officesIn(title.replace(/^.*?\bval\s+av\b/i, ''), title, early);
  // Several offices in one title name their holders in the same order, or one person holds them all.
  if (elected.length > 1 && mentions.length === elected.length)
    return elected.flatMap((office, at) => (mentions[at] ? [{ office, mention: mentions[at] }] : []));
  return elected.flatMap((office) =>
    (office === 'adjuster' ? mentions : mentions.slice(0, 1)).map((mention) => ({ office, mention })),
  );
}

function namesIn(start: number, end: number, context: ReadContext): Mention[] {
  return listedNames({ start, end }, context, 'role').map((mention) =>
    mention.attendee || context.text.charCodeAt(mention.range.start - 1) === 64
      ? mention
      : nameMention(
          context.text.slice(mention.range.start, mention.range.end),
          mention.range.start,
          context,
          'role',
          false,
        ),
  );
}
