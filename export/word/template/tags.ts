/** What a Word template can ask for. The names are Swedish: those who write templates are secretaries. */
import { formatClock } from '../../../language/meeting/clock.ts';
import type { BlockData, ListData } from '../../paper/data.ts';
import type { Paper } from '../../paper.ts';

/** A tag's value: text, whether something holds, or one value for each turn of a loop. */
export type TagValue = string | boolean | readonly Tags[];
export interface Tags {
  readonly [tag: string]: TagValue;
}

/** Each tag with what it stands for; docs/export.md shows the same table. */
export const tagMeanings: Readonly<Record<string, string>> = {
  '@innehall': 'allt som står i protokollet, med rubriker, beslut, tabeller och underskrifter; ensam i sitt stycke',
  '@arenden': 'allt från och med den första punkten; ensam i sitt stycke',
  titel: '”Protokoll, Kulturnämnden, 6 december 2019”',
  typ: '”Protokoll”, ”Protokollsutdrag” …',
  organ: 'vem som sammanträdde',
  nummer: 'mötets nummer',
  datum: '2019-12-06',
  datum_text: '6 december 2019',
  start: 'när mötet började',
  slut: 'när det slutade',
  plats: 'var det var',
  ordforande: 'ordförandens namn',
  sekreterare: 'sekreterarens namn',
  justerare: 'justerarnas namn med komma emellan, eller en slinga: {#justerare}{namn}{/justerare}',
  ojusterat: 'slinga som finns så länge protokollet inte är justerat: {#ojusterat}OJUSTERAT{/ojusterat}',
  publik: 'slinga som bara finns i den publicerade versionen',
  narvaro: 'slinga över närvarolistorna: rubrik, och slingan personer med namn och uppgifter',
  punkter: 'slinga över punkterna: nummer, rubrik, slingan stycken med text, och slingan beslut med text',
};

/** The values of a paper. All text is plain text. */
export function tagsOf(paper: Paper): Tags {
  return {
    titel: paper.title,
    typ: paper.kind,
    organ: paper.body ?? '',
    nummer: paper.number ?? '',
    datum: paper.date ?? '',
    datum_text: paper.dateText ?? '',
    start: paper.start ? formatClock(paper.start) : '',
    slut: paper.end ? formatClock(paper.end) : '',
    plats: paper.place ?? '',
    ordforande: paper.chair ?? '',
    sekreterare: paper.secretary ?? '',
    justerare: paper.adjusters.map((namn) => ({ namn })),
    ojusterat: paper.draft,
    publik: paper.version === 'publik',
    narvaro: paper.blocks.flatMap((block) =>
      block.kind === 'attendance' ? [{ rubrik: block.heading ?? '', personer: block.rows.map(personTags) }] : [],
    ),
    punkter: itemTags(paper.blocks),
  };
}

function personTags([namn = '', ...rest]: readonly string[]): Tags {
  return { namn, uppgifter: rest.filter((cell) => cell !== '').join(', ') };
}

/** Each item with what stands below its heading, up to the next one. */
function itemTags(blocks: readonly BlockData[]): Tags[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'item') return [];
    const next = blocks.findIndex((each, index) => index > at && (each.kind === 'item' || each.kind === 'signatures'));
    const own = blocks.slice(at + 1, next < 0 ? undefined : next);
    const decisions = own.filter((each) => each.kind === 'decision');
    return [
      {
        nummer: block.number ?? '',
        rubrik: block.text,
        stycken: own.filter((each) => each.kind !== 'decision').flatMap(textsOf),
        beslut: decisions.flatMap(textsOf),
      },
    ];
  });
}

/** All text of a block, a paragraph at a time. */
function textsOf(block: BlockData): Tags[] {
  return texts(block).map((text) => ({ text }));
}

function texts(block: BlockData): string[] {
  const said = Object.entries(block).flatMap(([key, value]) =>
    typeof value === 'string' && key !== 'kind' && key !== 'status' ? [value] : [],
  );
  const lists = 'lists' in block ? block.lists.flatMap(listTexts) : [];
  const rows = 'rows' in block ? block.rows.flatMap(rowText) : [];
  const inside = 'blocks' in block ? block.blocks.flatMap(texts) : [];
  return [...said, ...lists, ...rows, ...inside];
}

function listTexts({ ordered, start, marker, entries }: ListData): string[] {
  return entries.flatMap(({ text, blocks }, at) => {
    const sign = ordered ? `${(start ?? 1) + at}.` : (marker ?? '•');
    return [`${sign} ${text}`, ...blocks.flatMap(texts)];
  });
}

/** A row of a table, a fact, or somebody who signs. */
function rowText(row: object | readonly string[]): string[] {
  if (Array.isArray(row)) return [row.filter((cell) => cell !== '').join(', ')];
  const cells = Object.entries(row).flatMap(([key, value]) =>
    typeof value === 'string' && key !== 'kind' && value !== '' ? [value] : [],
  );
  const lists = 'lists' in row ? (row.lists as readonly ListData[]).flatMap(listTexts) : [];
  return [...(cells.length > 0 ? [cells.join(' ')] : []), ...lists];
}
