/** The tags of a template as they are written, before anything is filled in: which of them there are, and where. */
import { strFromU8, type Unzipped } from 'fflate';
import { editDistance } from '../../../language/names/name-likeness.ts';
import { ExportProblem } from '../../export-problem.ts';
import { rawTags, tagScopes } from './tags.ts';

export interface AskedTag {
  /** "punkter" */
  readonly name: string;
  /** What is before the name: # and ^ begin a loop, / ends it, @ stands for paragraphs. */
  readonly sign: '#' | '^' | '/' | '@' | '';
  /** The loops that it is in, the outermost first. */
  readonly loops: readonly string[];
  /** "i sidhuvudet" */
  readonly place: string;
  /** The text of its paragraph. */
  readonly paragraph: string;
}

/** Loops in loops; more than this takes without end to fill in. */
const mostLoops = 20;

const places: readonly (readonly [part: RegExp, place: string])[] = [
  [/^word\/document\.xml$/, 'i texten'],
  [/^word\/header\d+\.xml$/, 'i sidhuvudet'],
  [/^word\/footer\d+\.xml$/, 'i sidfoten'],
  [/^word\/(?:foot|end)notes\.xml$/, 'i en not'],
];

/**
 * All tags of a cleaned template. Throws an `ExportProblem` when its loops are in one another too often, or one in itself:
 * the file would become as large as a power of the number of items.
 */
export function askedTags(parts: Unzipped): AskedTag[] {
  return places.flatMap(([pattern, place]) =>
    Object.keys(parts)
      .filter((path) => pattern.test(path))
      .flatMap((path) => tagsIn(strFromU8(parts[path] ?? new Uint8Array()), place)),
  );
}

function tagsIn(markup: string, place: string): AskedTag[] {
  const tags: AskedTag[] = [];
  let loops: readonly string[] = [];
  for (const paragraph of paragraphsOf(markup))
    for (const [, content = ''] of paragraph.matchAll(/\{([^{}]*)\}/g)) {
      const { sign = '', name = '' } = /^\s*(?<sign>[#^/@]?)\s*(?<name>[\s\S]*?)\s*$/.exec(content)?.groups ?? {};
      if (sign === '/') loops = loops.slice(0, -1);
      tags.push({ name, sign: sign as AskedTag['sign'], loops, place, paragraph });
      if (sign !== '#' && sign !== '^') continue;
      if (sign === '#' && loops.includes(name))
        throw new ExportProblem(`Word-mallen går inte att använda: slingan {#${name}} står i sig själv`);
      loops = [...loops, name];
      if (loops.length > mostLoops)
        throw new ExportProblem(
          `Word-mallen går inte att använda: mer än ${mostLoops} slingor står i varandra, vid {#${name}}`,
        );
    }
  return tags;
}

/** However Word has parted their runs. */
function paragraphsOf(markup: string): string[] {
  return markup
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text = '']) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'))
        .join(''),
    );
}

/**
 * Throws an `ExportProblem` when a tag that stands for paragraphs is asked for as text, or text as paragraphs: text of the
 * minutes would be read as Word's own XML.
 */
export function requireRightSigns(tags: readonly AskedTag[]): void {
  for (const { name, sign, loops } of tags) {
    const isRaw = rawTags.includes(name);
    if (sign === '@' && !isRaw && isKnown(name, loops))
      throw new ExportProblem(`Word-mallen går inte att använda: {@${name}} ska skrivas {${name}}, utan @`);
    if (sign === '' && isRaw)
      throw new ExportProblem(
        `Word-mallen går inte att använda: {${name}} ska skrivas {@${name}}, med @ och ensam i sitt stycke`,
      );
  }
}

/** Maximum number listed. */
const mostTold = 8;

/** What is asked for that is not there, with where it is and what may have been meant; none when all is there. */
export function unknownTagsWarning(tags: readonly AskedTag[]): string | undefined {
  const unknown = new Map<string, AskedTag>();
  for (const tag of tags)
    if (tag.sign !== '/' && !unknown.has(tag.name) && !isKnown(tag.name, tag.loops)) unknown.set(tag.name, tag);
  if (unknown.size === 0) return undefined;
  const told = [...unknown.values()].slice(0, mostTold).map(described);
  const more = unknown.size > mostTold ? ` och ${unknown.size - mostTold} till` : '';
  return `Mallen frågar efter ${told.join(', ')}${more}, som inte finns. De blev tomma.`;
}

function described({ name, loops, place, paragraph }: AskedTag): string {
  const shown = paragraph.length > 60 ? `${paragraph.slice(0, 59)}…` : paragraph;
  const elsewhere = Object.keys(tagScopes).filter((loop) => loop !== '' && tagScopes[loop]?.includes(name));
  const near = nearest(name, loops);
  const hint =
    elsewhere.length > 0
      ? `; den finns bara i ${elsewhere.map((loop) => `{#${loop}}`).join(' och ')}`
      : near
        ? `; menade du ”${near}”?`
        : '';
  return `”${name}” (${place}: ”${shown}”${hint})`;
}

function isKnown(name: string, loops: readonly string[]): boolean {
  return name === '.' || known(loops).has(name);
}

/** The names that can be asked for inside of these loops: those of each of them, too. */
function known(loops: readonly string[]): Set<string> {
  return new Set(['', ...loops].flatMap((loop) => tagScopes[loop] ?? []));
}

/** The name that is nearest: at most a third of the letters are other ones. */
function nearest(name: string, loops: readonly string[]): string | undefined {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (name.length > 40) return undefined;
  const distances = [...known(loops)].map((each) => ({ each, distance: editDistance(plain(name), plain(each)) }));
  const best = distances.sort((a, b) => a.distance - b.distance)[0];
  return best && best.distance <= Math.max(1, best.each.length / 3) ? best.each : undefined;
}
