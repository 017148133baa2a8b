/** An organisation's own Word template, filled in. */
import Docxtemplater from 'docxtemplater';
import { type Unzipped, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import { unmarkPaper } from '../../emphasis/mark-paper.ts';
import type { BlockData } from '../../paper/paper-data.ts';
import type { Paper } from '../../paper.ts';
import type { WordFile } from '../request.ts';
import { askedTags, requireRightSigns, unknownTagsWarning } from './asked-tags.ts';
import { cleanTemplate } from './clean/clean-template.ts';
import { leftOutWarning } from './clean/left-out.ts';
import { coreProperties } from './clean/properties.ts';
import { unpackTemplate } from './clean/unpack.ts';
import { graft, type Host, textWidthOf } from './graft.ts';
import { templateProblem } from './problems.ts';
import { type Tags, tagsOf } from './tags.ts';

/** Makes a Word file of blocks, so wide; twips. */
export type BodyWriter = (paper: Paper, width: number | undefined) => Promise<Uint8Array>;

/**
 * The template with its tags filled in. `{@innehall}` and `{@arenden}` stand for what `write` makes of the minutes, in the
 * template's own styles. Nothing of the template that a reader of its pages does not see is in the file. Throws an
 * `ExportProblem` when the template cannot be used.
 */
export async function fillTemplate(template: Uint8Array, paper: Paper, write: BodyWriter): Promise<WordFile> {
  const { parts, leftOut } = cleanTemplate(unpackTemplate(template), coreProperties(paper));
  const host: Host = { parts, main: 'word/document.xml' };
  const tags = askedTags(parts);
  requireRightSigns(tags);
  const width = textWidthOf(host);
  const bodies = new Map<string, Unzipped>();
  for (const [tag, content] of Object.entries({ innehall: paper, arenden: withoutHead(paper) }))
    if (tags.some(({ name }) => name === tag)) bodies.set(tag, unzipSync(await write(content, width)));
  const leadIn = tags.some(({ name, loops }) => name === 'inledning' && loops.includes('beslut'));
  const zip = rendered(host, tagsOf(unmarkPaper(paper), { leadIn }), bodies);
  // The styles and lists that the bodies brought with them.
  for (const path of Object.keys(host.parts))
    if (/(?:styles|numbering)\.xml$|\.rels$|^\[Content_Types\]\.xml$/.test(path))
      zip.file(path, host.parts[path] ?? '');
  const docx = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  const left = leftOutWarning(leftOut);
  const unknown = unknownTagsWarning(tags);
  const missed = missedWarnings(new Set(tags.map(({ name }) => name)), paper);
  return { docx, warnings: [...(unknown ? [unknown] : []), ...missed, ...(left ? [left] : [])] };
}

/** From the first item on. */
function withoutHead(paper: Paper): Paper {
  const first = paper.blocks.findIndex(({ kind }) => kind === 'item');
  return { ...paper, draft: false, title: '', blocks: first < 0 ? [] : paper.blocks.slice(first) };
}

function rendered(host: Host, tags: Tags, bodies: ReadonlyMap<string, Unzipped>): PizZip {
  const valueAt = (scope: unknown, tag: string): unknown => {
    if (tag === '.') return scope;
    const body = bodies.get(tag);
    if (body) return graft(body, host);
    if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, tag)) return undefined;
    return (scope as Tags)[tag];
  };
  try {
    const document = new Docxtemplater(new PizZip(zipSync(host.parts, { level: 0 })), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      // Only names that there are: a tag is never run.
      parser: (tag: string) => ({ get: (scope: unknown) => valueAt(scope, tag.trim()) }),
      nullGetter: () => '',
    });
    document.render(withJoined(tags));
    return document.getZip() as PizZip;
  } catch (error) {
    throw templateProblem(error);
  }
}

/** A list of names that is asked for as text is its names. */
function withJoined(tags: Tags): Tags {
  const names = tags.justerare;
  if (!Array.isArray(names)) return tags;
  const joined = Object.assign([...names], { toString: () => names.map(({ namn }) => namn).join(', ') });
  return { ...tags, justerare: joined };
}

/** What the minutes have and the template does not ask for. */
function missedWarnings(asked: ReadonlySet<string>, paper: Paper): string[] {
  const whole = asked.has('innehall') || asked.has('arenden');
  const has = (kind: BlockData['kind']) => paper.blocks.some((block) => block.kind === kind);
  const parts = [
    ...(!asked.has('innehall') && !asked.has('narvaro') && has('attendance') ? ['{#narvaro} (närvaron)'] : []),
    ...(!whole && asked.has('punkter') && !asked.has('stycken') && has('paragraph') ? ['{#stycken} (texten)'] : []),
    ...(!whole && asked.has('punkter') && !asked.has('beslut') && has('decision') ? ['{#beslut} (besluten)'] : []),
  ];
  return [
    ...(whole || asked.has('punkter')
      ? []
      : ['Mallen har ingen plats för punkterna. Skriv {@innehall} i ett eget stycke där de ska stå.']),
    ...(parts.length > 0 ? [`Mallen frågar inte efter ${parts.join(' och ')}, som därför inte är med i filen.`] : []),
    ...(paper.draft && !asked.has('innehall') && !asked.has('ojusterat')
      ? ['Mallen säger inte att protokollet är ojusterat. Skriv {#ojusterat}OJUSTERAT{/ojusterat} där det ska stå.']
      : []),
    ...(paper.version === 'publik' && !whole && !asked.has('publik')
      ? [
          'Mallen säger inte att det är den publicerade versionen. Skriv till exempel {#publik}Publicerad version{/publik}.',
        ]
      : []),
  ];
}
