/** What is written as text and Markdown can be read as minutes again, and says the same. */
import { describe, expect, it } from 'vitest';
import { meetingJson } from '../../export/json.ts';
import { publishedNote, secretNote } from '../../export/paper.ts';
import { publishedMinutes, type Version } from '../../export/published.ts';
import { type ReadMinutes, readMinutes } from '../../language/read-minutes.ts';
import { examples } from '../support/examples.ts';
import { renderAs } from './render-as.ts';

interface MayDiffer {
  /** The keys that the text is under; none for all. */
  readonly under?: RegExp;
  /** What of the text may be another one, or missing. */
  readonly is: RegExp;
  readonly as: string;
  readonly why: string;
}

/** The one table of what may differ. All else must be the same. */
const mayDiffer: readonly MayDiffer[] = [
  { is: /@(?=\p{L})/gu, as: '', why: 'the sign of a mention is for the writer: no reader is shown it' },
  { is: /\\?\*/g, as: '', why: 'the stars of emphasis are layout' },
  { under: /\.text$/, is: /^(\d+)\)/gm, as: '$1.', why: 'lists are numbered in one way' },
  { is: /\s+/g, as: ' ', why: 'lines are broken where the page ends, and a tab in a list is a blank' },
  {
    under: /votes\.text$/,
    is: /(?<=: )\d+ – /g,
    as: '',
    why: 'the number of those who are named is counted; `counts` has it',
  },
  {
    under: /\.text$/,
    is: /^\|? ?Namn(?:(?: \|)? [\p{L}, ]+)+(?: \|)?$|^\|(?: ?-+ ?\|)+$/u,
    as: '',
    why: 'the columns of a list of people have headings in a table',
  },
  { under: /closing\.text$/, is: /^(?:[_.\s]+|Datum)$/, as: '', why: 'lines to sign on are the page’s own' },
  {
    under: /secrets\.replacement$/,
    is: new RegExp(`^${secretNote}$`),
    as: '',
    why: 'the published version says so where the minutes say nothing',
  },
  {
    under: /\.text$/,
    is: new RegExp(`^${publishedNote.replaceAll('.', '\\.')}$`),
    as: '',
    why: 'the published version says what it is',
  },
];

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The JSON export without ranges, what may differ, and keys that have nothing to say. */
function plain({ meeting, text }: ReadMinutes): Json | undefined {
  const json = meetingJson(meeting, { text }, { ranges: false });
  return bare(JSON.parse(JSON.stringify(json)) as Json, '');
}

function bare(value: Json, path: string): Json | undefined {
  if (value === null || value === false) return undefined;
  if (typeof value === 'string') {
    const left = mayDiffer
      .filter(({ under }) => under?.test(path) ?? true)
      .reduce((text, { is, as }) => text.replace(is, as), value)
      .trim();
    return left === '' ? undefined : left;
  }
  if (typeof value !== 'object') return value;
  if (isList(value)) {
    const kept = value.map((each) => bare(each, path)).filter((each) => each !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  const kept = Object.entries(value).flatMap(([key, each]): [string, Json][] => {
    const inside = bare(each, `${path}.${key}`);
    return inside === undefined ? [] : [[key, inside]];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

async function writtenAndRead(text: string, format: string, version: Version): Promise<ReadMinutes> {
  return readMinutes(new TextDecoder().decode(await renderAs(format, text, { version })));
}

function source(text: string, version: Version): ReadMinutes {
  const minutes = readMinutes(text);
  return version === 'publik' ? publishedMinutes(minutes.meeting, text) : minutes;
}

const ways = (['text', 'markdown'] as const).flatMap((format) =>
  (['intern', 'publik'] as const).map((version) => ({ format, version })),
);

describe.each(ways)('what is written as $format ($version) is read', ({ format, version }) => {
  it.each(examples)('$name', async ({ text }) => {
    expect(plain(await writtenAndRead(text, format, version))).toEqual(plain(source(text, version)));
  });

  it.each(forms())('%j', async (form) => {
    const text = `Protokoll: Styrelsen\nDatum: 2024-03-05\nJusterare: Bo Ask\n\nNärvarande\n- Anna Ek\n- Bo Ask\n\nPunkt 1. Ärendet\n${form}\n\nJusteras: Bo Ask\n`;
    expect(plain(await writtenAndRead(text, format, version))).toEqual(plain(source(text, version)));
  });
});

/** What an item may have, and examples have not. */
function forms(): string[] {
  return [
    'Omröstning: 5 ja, 3 nej, 1 avstår',
    'Omröstning: 12 mot 3',
    'Omröstning: Votering begärdes. 2 röster ja mot 1 röst nej.',
    'Omröstning\nJa: @Anna Ek\nNej: @Bo Ask',
    'Omröstning\nJa: alla\n\nEn mening till.',
    'Sekretess OSL 21 kap. 7 §\nHemligt.\nSlut sekretess\nÖppet.',
    'Sekretess OSL 21 kap. 7 §: Ett namn.\n\nBeslut att köpa.\n\nSlut sekretess\n\nBeslut att sälja.',
    'Tidigare beslut 2018-10-05\nBeslut att köpa.\nSlut tidigare beslut\n\nBeslut att sälja.',
    'Reservation: @Anna Ek mot beslutet, för det strider mot det som vi kom överens om i fjol och året innan det.',
    'Beslut\natt köpa den bil som är billigast av dem som har körts under 10 000 mil och göra det\n  senast 2024-05-01.\natt sälja.',
    'Nästa möte: måndag 6 maj 2024 kl. 9.00, den stora salen i det gamla huset på andra sidan av ån',
    '| Post | Belopp |\n|---|---:|\n| Hyra | 12 000 |\n| El | 900 |',
    'Vid protokollet: Anna Ek\nJusteras: Anna Ek 2024-03-18',
  ];
}

describe('OJUSTERAT', () => {
  const head = 'Protokoll: Styrelsen\nJusterare: Bo Ask\n\nPunkt 1. Val\nText.\n';

  it.each(['OJUSTERAT', '**OJUSTERAT**', '      Ojusterat'])('is no words of the minutes as %j', (mark) => {
    expect(plain(readMinutes(`${mark}\n\nBrf Björken\n\n${head}`))).toEqual(
      plain(readMinutes(`Brf Björken\n\n${head}`)),
    );
  });

  it('is a word like any other in text', () => {
    const [item] = readMinutes(`${head}OJUSTERAT\n`).meeting.items;
    expect(item?.blocks.some((block) => block.type === 'paragraph' && block.prose.text.includes('OJUSTERAT'))).toBe(
      true,
    );
  });
});
