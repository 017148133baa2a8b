/** Protokollsutdrag: chosen items word for word, with who was there, who signed, and lines to certify it. */
import { allItems } from '../../language/facts/traversal.ts';
import { capitalize, itemWord } from '../../language/facts/wording.ts';
import type { AttendanceSection, Field, FieldName, Item, Meeting } from '../../language/meeting/model.ts';
import { formatLong } from '../../language/meeting/time/calendar.ts';
import { formatClockSpan } from '../../language/meeting/time/clock.ts';
import { contains, type SourceRange } from '../../language/source/range.ts';
import { statusNames } from '../attendance-table.ts';
import { type MinutesPart, minutesParts, type PlacedBlocks } from '../paper/build.ts';
import { labelText } from '../paper/list-data.ts';
import type { BlockData, FactData, SignatureRow } from '../paper/paper-data.ts';
import { isDraft } from '../paper/verification.ts';
import { writtenTable } from '../paper/written-table.ts';
import type { Paper } from '../paper.ts';
import type { Version } from '../published.ts';
import { chosenItems, numbersText } from './chosen-items.ts';
import { type ExtractedItems, extractedItems, presenceLines, withPresence } from './extract-presence.ts';
import { fact, factOrBlank, factsBlock, paperOf, verificationText } from './head.ts';

export interface ExtractOptions {
  readonly version: Version;
  readonly draftMark: boolean;
  /** "3, 5–7" */
  readonly items: string;
}

/**
 * The extract. Sub-items come with their item; of an item above a chosen one only the heading does. `text` is what the
 * meeting was read from. Throws an `ExportProblem` when the items cannot be found.
 */
export function buildExtract(meeting: Meeting, text: string, { version, draftMark, items }: ExtractOptions): Paper {
  const chosen = chosenItems(meeting, items);
  const parts = minutesParts(meeting, text, version).map(({ of, build }): BuiltPart => ({ of, placed: build() }));
  const whole = new Set<object>(allItems(chosen));
  const above = new Set<object>(
    [...allItems(meeting.items)].filter((item) => [...allItems(item.items)].some((each) => whole.has(each))),
  );
  const sections = sectionsOutside(meeting, chosen);
  const of = extractedItems(meeting, text, allItems(chosen));
  const people = sections.flatMap((section) => sectionBlocks(section, parts, of));
  const signatures = signatureFacts(meeting, parts);
  return paperOf(meeting, text, {
    kind: 'Protokollsutdrag',
    version,
    draft: draftMark && isDraft(meeting),
    dense: true,
    blocks: [
      ...factsBlock([...headFacts(meeting, parts, sections), chosenFact(meeting, text, chosen)]),
      ...people,
      ...presenceLines(
        sections.filter((section) => !writtenTable(section, text)),
        of,
      ),
      ...parts.flatMap((part) => itemBlocks(part, whole, above)),
      ...(signatures.length > 0
        ? [{ kind: 'heading' as const, level: 1, text: 'Underskrifter' }, ...factsBlock(signatures)]
        : []),
      ...certificate,
    ],
  });
}

/** A part of the minutes, built. */
interface BuiltPart {
  readonly of: MinutesPart['of'];
  readonly placed: readonly PlacedBlocks[];
}

// --- Head -------------------------------------------------------------------------------------------------------

const headFields: ReadonlySet<FieldName> = new Set([
  'nummer',
  'tid',
  'datum',
  'plats',
  'ordförande',
  'sekreterare',
  'justerare',
  'dnr',
]);

/** "Plats och tid", "Justeringens tid": fields that are not known may say the same things. */
const headWords = /(?<!\p{L})(?:tid|plats|dag|datum)(?!\p{L})|juster/iu;

function isHeadField({ known, key }: Field): boolean {
  return known ? headFields.has(known) : headWords.test(key.value);
}

/** The fields as they are written; what the minutes say elsewhere (in the title, in a list) in the usual form. */
function headFacts(meeting: Meeting, parts: readonly BuiltPart[], sections: readonly AttendanceSection[]): FactData[] {
  const fields = meeting.fields.filter((field) => isHeadField(field) && contains(preambleRange(meeting), field.range));
  const written = fields.flatMap((field) => fieldRow(field, parts));
  const isSaid = (range: SourceRange | undefined) =>
    range === undefined || [...fields, ...sections].some((each) => contains(each.range, range));
  const { date, start, end, number, place, chair, secretary, adjusters } = meeting;
  const clock = start && !isSaid(start.range) ? `kl. ${formatClockSpan(start.value, end?.value)}` : '';
  const day = date?.iso && !isSaid(date.range) ? formatLong(date.iso, { weekday: true }) : '';
  const others = adjusters.filter(({ mention }) => !isSaid(mention.range)).map(({ name }) => name);
  return [
    ...(number && !isSaid(number.range) ? [fact('Nummer', number.value)] : []),
    ...(day || clock ? [fact('Tid', [day, clock].filter(Boolean).join(' '))] : []),
    ...(place && !isSaid(place.range) ? [fact('Plats', place.value)] : []),
    ...written,
    ...(chair && !isSaid(chair.mention.range) ? [fact('Ordförande', chair.name)] : []),
    ...(secretary && !isSaid(secretary.mention.range) ? [fact('Sekreterare', secretary.name)] : []),
    ...(others.length > 0 ? [fact('Justerare', others.join(', '))] : []),
  ];
}

function preambleRange({ items, range }: Meeting): SourceRange {
  return { start: range.start, end: items[0]?.range.start ?? range.end };
}

/** A row of facts that was built of a field. Fields inside secret text are built inside it and are not found. */
function fieldRow({ range }: Field, parts: readonly BuiltPart[]): FactData[] {
  for (const { blocks, source } of parts.flatMap(({ placed }) => placed)) {
    const at = source.indexOf(range);
    const [block] = blocks;
    const row = block?.kind === 'facts' ? block.rows[at] : undefined;
    if (at >= 0 && row) return [row];
  }
  return [];
}

function chosenFact(meeting: Meeting, text: string, chosen: readonly Item[]): FactData {
  const word = itemWord(meeting, text);
  const several = chosen.length > 1;
  const label = word === '§' ? (several ? 'Paragrafer' : 'Paragraf') : capitalize(several ? 'punkter' : 'punkt');
  return fact(label, numbersText(chosen));
}

// --- People -----------------------------------------------------------------------------------------------------

/** The lists of those who were there; one that is in a chosen item comes with the item. */
function sectionsOutside({ attendanceSections }: Meeting, chosen: readonly Item[]): AttendanceSection[] {
  return attendanceSections.filter(
    ({ status, range }) => status !== 'absent' && !chosen.some((item) => contains(item.range, range)),
  );
}

/** A list inside secret text is built inside it and is not found. */
function sectionBlocks(section: AttendanceSection, parts: readonly BuiltPart[], of: ExtractedItems): BlockData[] {
  const placed = parts.flatMap((part) => part.placed).find(({ source }) => source[0] === section.range);
  return (placed?.blocks ?? []).map((block) =>
    block.kind === 'attendance'
      ? {
          ...withPresence(block, section, of),
          level: 1,
          heading: block.heading ?? (labelText(section.heading.value) || statusNames[section.status]),
        }
      : block,
  );
}

// --- Items ------------------------------------------------------------------------------------------------------

/** The chosen items whole, of those above them the heading. */
function itemBlocks(
  { of, placed }: BuiltPart,
  whole: ReadonlySet<object>,
  above: ReadonlySet<object>,
): readonly BlockData[] {
  if (whole.has(of)) return placed.flatMap(({ blocks }) => blocks);
  return above.has(of) ? (placed[0]?.blocks ?? []) : [];
}

// --- Signatures -------------------------------------------------------------------------------------------------

/** Who has signed the minutes, and when: nobody signs them again here. */
function signatureFacts(meeting: Meeting, parts: readonly BuiltPart[]): FactData[] {
  const isItem = new Set<object>(allItems(meeting.items));
  const rows = parts
    .filter(({ of }) => !isItem.has(of))
    .flatMap(({ placed }) => placed.flatMap(({ blocks }) => blocks))
    .flatMap((block) => (block.kind === 'signatures' ? block.rows : []));
  const verified = verificationText(meeting);
  return [...rows.flatMap(signatureFact), ...(verified ? [fact('Justering', verified)] : [])];
}

function signatureFact(row: SignatureRow): FactData[] {
  if (row.kind === 'heading') return [];
  if (row.kind === 'note') return [fact('', row.text)];
  const told = [row.name, row.date, row.details].filter(Boolean).join(', ');
  return [{ label: row.role ?? '', text: told || null, lists: [] }];
}

const certificate: readonly BlockData[] = [
  { kind: 'heading', level: 1, text: 'Utdragets riktighet bestyrks' },
  ...factsBlock(['Ort och datum', 'Underskrift', 'Namnförtydligande'].map((label) => factOrBlank(label, undefined))),
];
