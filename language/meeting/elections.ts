/** Elections of the meeting's own officers, as minutes tell them inside items. */
import type { ReadContext } from './context.ts';
import type { Item, Mention, Office } from './model.ts';
import { listedNames, nameMention } from './prose.ts';
import { roleParts } from './role-parts.ts';
import { contains, type SourceRange } from './source.ts';
import { composed, sourceOffset } from './tree.ts';

/** Somebody elected at the meeting to run it. */
export interface Election {
  readonly office: Office;
  readonly mention: Mention;
}

const offices: readonly (readonly [RegExp, Office])[] = [
  [/ordförande|mötesledare/iu, 'chair'],
  [/sekreterare|protokollförare/iu, 'secretary'],
  [/juster/iu, 'adjuster'],
];
const meetings = '(?:mötet|stämman|årsmötet|föreningsstämman|sammanträdet)';
const officeWords = String.raw`(?:(?:(?:mötes|stämmo)?ordförande(?:\s+för\s+${meetings})?|(?:mötes)?sekreterare(?:\s+för\s+${meetings})?|protokollförare|(?:protokoll|mötes)?justerare|justeringsm[aä]n|justeringsperson(?:er)?|rösträknare)(?:\s*(?:,|och|tillika|samt)\s*)?)+`;
const task = String.raw`[Aa]tt\s+(?:(?:jämte|tillsammans\s+med)\s+(?:mötes)?ordföranden\s+)?(?:justera|föra\s+(?:dagens\s+)?protokoll|leda\s+${meetings})\p{L}*`;
const nameWord = String.raw`\p{Cf}*@?\p{Lu}(?:[\p{L}\p{M}\p{Cf}.’'\u2010\u2011-]|[\u2012\u2013\u2212](?=\p{Cf}*\p{Lu}))*`;
const names = String.raw`(${nameWord}(?:(?:\s+|,\s*|\s*(?:och|samt)\s+)(?:${nameWord}|\(\p{Lu}{1,4}\)|och|samt|af|von|de)){0,14})`;
const elected = '(?:valdes|väljs|utsågs|utses|invaldes|omvaldes)';
const elects = '(?:väljer|valde|välja|utser|utsåg|utse|anmäler|anmälde)';
// "valde advokat Anna Ek"
const occupation = String.raw`(?:\p{Ll}+\s+){0,2}?`;
// "Till justerare valdes NN och NN", "NN valdes till mötessekreterare", "Mötet väljer NN till …", "NN utses att justera"
const patterns: readonly RegExp[] = [
  String.raw`(?:[Tt]ill|[Ss]om)\s+(${officeWords})\s*(?:för\s+\p{L}+\s+)?(?:${elected}|valde\s+\p{L}+|väljer\s+\p{L}+)\s+${occupation}${names}`,
  String.raw`${names}\s+${elected}\s+(?:enhälligt\s+)?(?:till|som)\s+(${officeWords})`,
  String.raw`${elects}\s+${occupation}${names}\s+(?:till|som)\s+(${officeWords})`,
  String.raw`${names}\s+(?:${elected}|fick\s+i\s+uppdrag)\s+(?:till\s+)?(${task})`,
  String.raw`${elects}\s+${occupation}${names}\s+(${task})`,
  String.raw`(${task})(?:\s+(?:dagens\s+)?protokoll(?:et)?)?\s+${elected}\s+${occupation}${names}`,
].map((pattern) => new RegExp(pattern, 'u'));
const MAX_SENTENCE = 1000;
// "… till sekreterare och Lisa Lund till justerare", "… och till sekreterare Bo Ask"
const continuations: readonly RegExp[] = [
  String.raw`\s*(?:(?:,|och|samt)\s+)?${names}\s+(?:till|som)\s+(${officeWords})`,
  String.raw`\s*,?\s*(?:(?:och|samt)\s+)?(?:till|som)\s+(${officeWords})\s*${names}`,
].map((pattern) => new RegExp(pattern, 'uy'));
const electionTitle = /\bval\s+av\b|\b(?:mötes|stämmo)ordförande|\bmötessekreterare|\bjuster|\bmötesfunktion/iu;

/** What an election is read from: an item, before it is known which are its sub-items. */
type ElectionItem = Pick<Item, 'title' | 'blocks' | 'facts'>;

/**
 * Elections of the meeting's own officers in an item: sentences, clauses, and an item titled so whose text is only names.
 * `early`: the item is one of the first, where a meeting elects its own.
 */
export function readElections(item: ElectionItem, early: boolean, context: ReadContext): Election[] {
  const title = item.title?.value ?? '';
  const told = item.blocks.flatMap(sentenceRanges).flatMap((range) => electedIn(range, title, early, context));
  if (told.length > 0 || !electionTitle.test(title)) return [...told, ...roleFacts(item, context)];
  return [...onlyNames(title, early, item, context), ...roleFacts(item, context)];
}

function roleFacts(item: ElectionItem, context: ReadContext): Election[] {
  return item.facts.flatMap((fact) => {
    if (fact.kind !== 'roll' || !fact.prose) return [];
    return roleParts(fact.label, fact.prose.range, context.text).flatMap(({ office, range }) => {
      const named = fact.people.filter((mention) => contains(range, mention.range));
      return office ? named.map((mention) => ({ office, mention })) : [];
    });
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
  const piece = { value: composed(context.text.slice(range.start, range.end)), range };
  const text = piece.value;
  if (!/val[dt]|välj|uts|anmäl|fick/.test(text)) return [];
  // One sentence, one election; a line is one too.
  return [...text.matchAll(/[^.\n\r]+(?:\.(?!\s|$)[^.\n\r]*)*/g)].flatMap((sentence) =>
    electedInSentence(
      sentence[0],
      (at) => sourceOffset(context.text, piece, sentence.index + at),
      title,
      early,
      context,
    ),
  );
}

function electedInSentence(
  text: string,
  offset: (at: number) => number,
  title: string,
  early: boolean,
  context: ReadContext,
): Election[] {
  if (text.length > MAX_SENTENCE) return [];
  for (const pattern of patterns) {
    const elections: Election[] = [];
    for (let found = pattern.exec(text); found; found = continued(text, found)) {
      const [first, second] = [found[1] ?? '', found[2] ?? ''];
      const namesFirst = /^@?\p{Lu}/u.test(first) && !/^Att\s/.test(first);
      const [list, role] = namesFirst ? [first, second] : [second, first];
      const at = found.index + found[0].indexOf(list);
      const mentions = namesIn(offset(at), offset(at + list.length), context);
      elections.push(
        ...officesIn(role, title, early).flatMap((office) => mentions.map((mention) => ({ office, mention }))),
      );
    }
    if (elections.length > 0) return elections;
  }
  return [];
}

function continued(text: string, found: RegExpExecArray): RegExpExecArray | null {
  for (const continuation of continuations) {
    continuation.lastIndex = found.index + found[0].length;
    const next = continuation.exec(text);
    if (next) return next;
  }
  return null;
}

/** "Ordförande" alone is the meeting's only where the item says so or stands first: later, a board is elected. */
function officesIn(role: string, title: string, early: boolean): Office[] {
  if (/^att\s/i.test(role)) return [/justera/.test(role) ? 'adjuster' : /föra/.test(role) ? 'secretary' : 'chair'];
  const found = offices.filter(([word]) => word.test(role)).map(([, office]) => office);
  return found.filter(
    (office) =>
      office === 'adjuster' ||
      /mötes|stämmo|protokoll|för\s/iu.test(role) ||
      /mötes|stämmo|för\s+(?:mötet|stämman|årsmötet)|mötets|juster/iu.test(title) ||
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
    const rest = text.replace(
      /\p{Cf}*@?\p{Lu}[\p{L}\p{M}\p{Cf}.’'\u2010-\u2013\u2212-]+|\(\p{Lu}{1,4}\)|\b(?:och|samt|af|von|de)\b|[\s,.&;]/gu,
      '',
    );
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
