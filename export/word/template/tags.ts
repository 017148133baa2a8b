/** What a Word template can ask for. The names are Swedish: those who write templates are secretaries. */
import { formatClock } from '../../../language/meeting/time/clock.ts';
import type { BlockData } from '../../paper/paper-data.ts';
import type { Paper } from '../../paper.ts';
import { texts } from './block-texts.ts';
import { type AskedFor, decisionTags } from './decision-tags.ts';

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
  punkter:
    'slinga över punkterna: nummer, rubrik, slingan stycken med text, och slingan beslut med inledning, text och sats',
};

/** The tags that stand for paragraphs. */
export const rawTags: readonly string[] = ['innehall', 'arenden'];

/** The tags that there are in each loop; "" is outside of all. Inside a loop there are those outside of it, too. */
export const tagScopes: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(tagMeanings).map((tag) => tag.replace('@', '')),
  justerare: ['namn'],
  narvaro: ['rubrik', 'personer'],
  personer: ['namn', 'uppgifter'],
  punkter: ['nummer', 'rubrik', 'stycken', 'beslut'],
  stycken: ['text'],
  beslut: ['inledning', 'text', 'sats'],
};

/** The values of a paper. All text is plain text. */
export function tagsOf(paper: Paper, asked: AskedFor): Tags {
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
    punkter: itemTags(paper, asked),
  };
}

function personTags([namn = '', ...rest]: readonly string[]): Tags {
  return { namn, uppgifter: rest.filter((cell) => cell !== '').join(', ') };
}

/** Each item with what is below its heading, up to the next one. */
function itemTags({ blocks, body }: Paper, asked: AskedFor): Tags[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'item') return [];
    const next = blocks.findIndex((each, index) => index > at && (each.kind === 'item' || each.kind === 'signatures'));
    const own = blocks.slice(at + 1, next < 0 ? undefined : next);
    return [
      {
        nummer: block.number ?? '',
        rubrik: block.text,
        stycken: own.filter((each) => each.kind !== 'decision').flatMap(textsOf),
        beslut: own.flatMap((each) => (each.kind === 'decision' ? decisionTags(each, body, asked) : [])),
      },
    ];
  });
}

/** All text of a block, a paragraph at a time. */
function textsOf(block: BlockData): Tags[] {
  return texts(block).map((text) => ({ text }));
}
