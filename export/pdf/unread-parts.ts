/** What the minutes have and a template of somebody's own never reads: it would be missing on paper without a word. */
import type { BlockData, MinutesData } from '../paper/paper-data.ts';

interface Part {
  /** Swedish, as it is missed: "omröstningar". */
  readonly name: string;
  /** How a template that reads it names it: the kind of its blocks in quotes, or the key of the data. */
  readonly sign: RegExp;
  /** The data without it; the same object when there is none of it. */
  readonly without: (data: MinutesData) => MinutesData;
}

const blockNames: Readonly<Partial<Record<BlockData['kind'], string>>> = {
  item: 'punkternas rubriker',
  paragraph: 'löpande text',
  heading: 'mellanrubriker',
  quote: 'citat',
  lists: 'listor',
  facts: 'uppgifter som datum, plats och diarienummer',
  attendance: 'närvarolistor',
  decision: 'beslut',
  labelled: 'yrkanden, reservationer och jäv',
  outcome: 'utfall',
  vote: 'omröstningar',
  table: 'tabeller',
  quoted: 'återgivna beslut',
  secret: 'sekretess',
  signatures: 'underskrifter',
};

const parts: readonly Part[] = [
  ...Object.entries(blockNames).map(
    ([kind, name]): Part => ({ name, sign: new RegExp(`"${kind}"`), without: (data) => withoutBlocks(data, kind) }),
  ),
  {
    name: 'märkningen OJUSTERAT',
    sign: /[."]draft\b/,
    without: (data) => (data.draft ? { ...data, draft: false } : data),
  },
  {
    name: 'raden om att det är den publicerade versionen',
    sign: /[."]published\b/,
    without: (data) =>
      data.version === 'publik' ? { ...data, version: 'intern', words: { ...data.words, published: '' } } : data,
  },
];

/**
 * The names of what a template never reads of these data. A part whose sign is in one of its sources is taken to be read; of
 * any other, the pages are the same with and without it. `whole` is their PDF; `pagesOf` makes that of other data.
 */
export async function unreadParts(
  data: MinutesData,
  sources: readonly string[],
  whole: Uint8Array,
  pagesOf: (data: MinutesData) => Promise<Uint8Array>,
): Promise<string[]> {
  const text = sources.map(withoutComments).join('\n');
  const doubtful = parts.filter(({ sign, without }) => without(data) !== data && !sign.test(text));
  if (doubtful.length === 0) return [];
  const isUnread = async (some: readonly Part[]): Promise<boolean> => {
    const less = await pagesOf(some.reduce((rest, { without }) => without(rest), data)).catch(() => undefined);
    return less !== undefined && isSame(whole, less);
  };
  // Most often none of them is read: that is known with one more setting of the pages.
  if (await isUnread(doubtful)) return doubtful.map(({ name }) => name);
  const unread: string[] = [];
  for (const part of doubtful) if (await isUnread([part])) unread.push(part.name);
  return unread;
}

function withoutBlocks(data: MinutesData, kind: string): MinutesData {
  let found = false;
  const kept = (blocks: readonly BlockData[]): BlockData[] =>
    blocks.flatMap((block) => {
      if (block.kind === kind) {
        found = true;
        return [];
      }
      return [{ ...block, ...('blocks' in block ? { blocks: kept(block.blocks) } : {}) }];
    });
  const blocks = kept(data.blocks);
  return found ? { ...data, blocks } : data;
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
}

/** Day, hour and name of the file apart, which Typst may write for each by itself. */
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && settled(a) === settled(b);
}

function settled(pdf: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(pdf)
    .replace(/D:\d{14}[^)]*/g, '')
    .replace(/\d{4}-\d\d-\d\dT[\d:+Z-]*/g, '')
    .replace(/\/ID\s*\[[^\]]*\]/g, '')
    .replace(/<xmpMM:(?:Instance|Document)ID>[^<]*/g, '');
}
