/** Elections of the meeting's own officers, as minutes report them inside items. */

import { hasUnseen } from '../../source/characters.ts';
import { contains, type SourceRange } from '../../source/range.ts';
import type { ReadContext } from '../block-context.ts';
import type { Item, Mention, Office } from '../model.ts';
import { listedNames, nameMention } from '../prose.ts';
import { readableSentences } from '../sentences/decisions-in-text.ts';
import { assign, electedIn } from '../sentences/elected.ts';
import { proposed } from '../sentences/election-words.ts';
import { mentionAt, nameSense } from '../sentences/name-sense.ts';
import { officesTold } from '../sentences/told-offices.ts';
import type { Word } from '../sentences/words.ts';
import { roleParts } from './role-parts.ts';

/** Somebody elected at the meeting to run it. */
export interface Election {
  readonly office: Office;
  readonly mention: Mention;
  /** Only told to have opened the meeting, as its chair: who leads an annual meeting is elected later. */
  readonly isOpening?: boolean;
}

const titleOffices: readonly (readonly [RegExp, Office])[] = [
  [/ordförande|mötesledare/iu, 'chair'],
  [/sekreterare|protokollförare/iu, 'secretary'],
  [/juster/iu, 'adjuster'],
];
/** A part of each {@link electionTitle}: most titles have none, and it is found fast. */
const mayBeElectionTitle = /val|ordf|sekr|juster|funktion|protokoll/i;
const electionTitle =
  /\bval\s+av\b|\b(?:mötes|stämmo)ordförande|\bmötessekreterare|\bjuster|\bmötesfunktion|\bprotokoll(?:förare|s?juster)/iu;
/** Whom they adjust with is elected elsewhere. */
const withChair = /(?:jämte|tillsammans\s+med|utöver|förutom)\s+(?:mötes|mötets\s+)?ordföranden?/giu;

/** What an election is read from: an item, before it is known which are its sub-items, or what is before the first. */
type ElectionItem = Pick<Item, 'title' | 'blocks' | 'facts'>;

/**
 * Elections of the meeting's own officers in an item: sentences, clauses, and an item titled so whose text is only names.
 * `early`: the item is one of the first, where a meeting elects its own.
 */
export function readElections(item: ElectionItem, early: boolean, context: ReadContext): Election[] {
  const title = item.title?.value ?? '';
  const inTitle = mayBeElectionTitle.test(title) && electionTitle.test(title) ? officesOf(title, early) : [];
  const sentence = titleSentence(item, context);
  const told = [
    ...(sentence ? electedInPassage({ range: sentence, isClause: false }, [], title, early, context) : []),
    ...item.blocks.flatMap(passagesOf).flatMap((passage) => electedInPassage(passage, inTitle, title, early, context)),
  ];
  const named = told.length > 0 ? [] : onlyNames(inTitle, item, context);
  return [...told, ...named, ...roleFacts(item, context)];
}

/** The title, and the paragraph directly below it where the title is the beginning of a sentence: "§ 3 Till justerare valdes Bo". */
function titleSentence({ title, blocks: [first] }: ElectionItem, { text }: ReadContext): SourceRange | undefined {
  if (!title || first?.type !== 'paragraph' || /[.:!?]$/.test(title.value) || !/\sval[dt]es?\s/.test(title.value))
    return title?.range;
  const gap = text.slice(title.range.end, first.prose.range.start);
  return /^[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*$/.test(gap)
    ? { start: title.range.start, end: first.prose.range.end }
    : title.range;
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

interface Passage {
  readonly range: SourceRange;
  /** An att-clause of a decision: "att Moa är protokolljusterare". */
  readonly isClause: boolean;
}

function passagesOf(block: Item['blocks'][number]): Passage[] {
  const text = (range: SourceRange) => ({ range, isClause: false });
  if (block.type === 'paragraph') return [text(block.prose.range)];
  if (block.type === 'list') return block.entries.map((entry) => text(entry.prose.range));
  if (block.type !== 'decision' || block.quotedFrom) return [];
  const clauses = block.clauses.map((clause) => ({ range: clause.prose.range, isClause: true }));
  return [...(block.prose ? [text(block.prose.range)] : []), ...clauses];
}

const mayElect = /val[dt]|led|v\u00e4lj|va\u0308lj|uts|anm|fick|får|fram|t(?:og|ar)\s|protokoll|juster|ordf|sekr|@/i;
/**
 * A part of each office, and of each verb that needs none. Without one, a passage elects only to the offices in the title:
 * most passages have none and are not cut into words. Soft hyphens and the like may stand in any word.
 */
const namesOffice = /led|protokoll|juster|ordf|sekr/i;

function electedInPassage(
  { range, isClause }: Passage,
  inTitle: readonly Office[],
  title: string,
  early: boolean,
  context: ReadContext,
): Election[] {
  const raw = context.text.slice(range.start, range.end);
  const hasOffice = namesOffice.test(raw);
  if (!hasOffice && inTitle.length === 0 && !hasUnseen(raw)) return [];
  if (!hasOffice && !mayElect.test(raw)) return [];
  const sense = nameSense(raw, range.start, context);
  const sentences = readableSentences(raw);
  return sentences.flatMap((words, at) =>
    [
      ...electedIn(withProposed(words, sentences[at - 1]), { inTitle, isClause, ...sense }),
      ...(hasOffice ? officesTold(words, sense) : []),
    ]
      .filter((found) => found.ofMeeting || mayBeOfMeeting(found.office, title, early))
      .map((found) => ({
        office: found.office,
        mention: mentionAt(found, raw, range.start, context, 'role'),
        isOpening: found.isOpening ?? false,
      })),
  );
}

/** "NN föreslogs. Hon valdes.": who is meant is in the sentence before. */
function withProposed(words: readonly Word[], before: readonly Word[] | undefined): readonly Word[] {
  if (!before || !/^(?:hon|han|hen|de)$/.test(words[0]?.key ?? '')) return words;
  return before.some(({ key }) => proposed.test(key)) ? [...before, ...words.slice(1)] : words;
}

/** "Ordförande" alone is the meeting's only where the item says so or is first: later, a board is elected. */
function mayBeOfMeeting(office: Office, title: string, early: boolean): boolean {
  if (office === 'adjuster' || early) return true;
  return /mötes|stämmo|för\s+(?:mötet|stämman|årsmötet)|mötets|juster|protokoll/iu.test(title);
}

function officesOf(title: string, early: boolean): Office[] {
  const elected = title.replace(/^.*?\bval\s+av\b/i, '').replace(withChair, '');
  const found = titleOffices.filter(([word]) => word.test(elected)).map(([, office]) => office);
  return found.filter((office) => mayBeOfMeeting(office, title, early));
}

function onlyNames(offices: readonly Office[], item: ElectionItem, context: ReadContext): Election[] {
  if (offices.length === 0) return [];
  const paragraph = item.blocks.length === 1 ? item.blocks[0] : undefined;
  const ranges =
    paragraph?.type === 'paragraph'
      ? [paragraph.prose.range]
      : paragraph?.type === 'list'
        ? paragraph.entries.map((entry) => entry.prose.range)
        : [];
  const mentions = ranges
    .map((range) => withoutKind(range, context.text))
    .flatMap((range) => {
      const text = context.text.slice(range.start, range.end);
      const rest = text.replace(
        /@?\p{Lu}[\p{L}\p{M}.’'-]+|\(\p{Lu}{1,4}\)|\b(?:och|samt|and|af|von|de)\b|[\s,.&;]/gu,
        '',
      );
      return rest === '' ? namesIn(range.start, range.end, context) : [];
    });
  return assign(
    offices,
    mentions.map((mention) => ({ mention })),
  );
}

const kind = '(?:om|ny|fyllnads)val';
const kindBefore = new RegExp(String.raw`^${kind}(?:\s+av|\s*:)?\s+`, 'i');
const kindAfter = new RegExp(String.raw`(?<!\s)(?:\s*[,(–-])?\s*${kind}\)?\.?$`, 'i');

/** "Omval av NN", "NN, nyval", "NN (omval)": the names alone. */
function withoutKind({ start, end }: SourceRange, text: string): SourceRange {
  const all = text.slice(start, end);
  const from = start + (kindBefore.exec(all)?.[0].length ?? 0);
  const to = end - (kindAfter.exec(text.slice(from, end))?.[0].length ?? 0);
  return { start: from, end: to };
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
