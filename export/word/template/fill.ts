/** An organisation's own Word template, filled in. */
import Docxtemplater from 'docxtemplater';
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import { ExportProblem } from '../../export-problem.ts';
import type { Paper } from '../../paper.ts';
import type { WordFile } from '../request.ts';
import { graft, type Host, hostOf, textWidthOf } from './graft.ts';
import { templateProblem } from './problems.ts';
import { type Tags, tagsOf } from './tags.ts';

/** A template with more than this unpacked is no template. Bytes. */
const most = 50_000_000;

/** Makes a Word file of blocks, so wide; twips. */
export type BodyWriter = (paper: Paper, width: number | undefined) => Promise<Uint8Array>;

/**
 * The template with its tags filled in. `{@innehall}` and `{@arenden}` stand for what `write` makes of the minutes, in the
 * template's own styles. Throws an `ExportProblem` when the template cannot be used.
 */
export async function fillTemplate(template: Uint8Array, paper: Paper, write: BodyWriter): Promise<WordFile> {
  const host = hostOf(asDocument(unpacked(template)));
  const width = textWidthOf(host);
  const bodies = new Map<string, Unzipped>();
  for (const [tag, content] of Object.entries({ innehall: paper, arenden: withoutHead(paper) }))
    if (mayAskFor(tag, host)) bodies.set(tag, unzipSync(await write(content, width)));
  const { asked, missing, zip } = rendered(host, tagsOf(paper), bodies);
  // The styles and lists that the bodies brought with them.
  for (const path of Object.keys(host.parts))
    if (/(?:styles|numbering)\.xml$|\.rels$|^\[Content_Types\]\.xml$/.test(path))
      zip.file(path, host.parts[path] ?? '');
  const docx = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  return { docx, warnings: warningsOf(asked, missing, paper) };
}

/** Word may have parted a tag in several runs. */
function mayAskFor(tag: string, { parts, main }: Host): boolean {
  return strFromU8(parts[main] ?? new Uint8Array())
    .replace(/<[^>]+>/g, '')
    .includes(tag);
}

function unpacked(template: Uint8Array): Unzipped {
  let bytes = 0;
  try {
    return unzipSync(template, {
      filter: ({ originalSize }) => {
        bytes += originalSize;
        if (bytes > most) throw new ExportProblem('mallen är för stor');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ExportProblem) throw error;
    throw new ExportProblem('mallen är inget Word-dokument (.docx)');
  }
}

/** A template file (.dotx) becomes a document; else Word refuses to open it by the name .docx. */
function asDocument(parts: Unzipped): Unzipped {
  const types = parts['[Content_Types].xml'];
  if (!types) throw new ExportProblem('mallen är inget Word-dokument (.docx)');
  const text = strFromU8(types);
  if (text.includes('macroEnabled'))
    throw new ExportProblem('mallen har makron. Spara den som ett vanligt Word-dokument (.docx)');
  const document = text.replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml');
  return { ...parts, '[Content_Types].xml': strToU8(document) };
}

/** From the first item on. */
function withoutHead(paper: Paper): Paper {
  const first = paper.blocks.findIndex(({ kind }) => kind === 'item');
  return { ...paper, draft: false, title: '', blocks: first < 0 ? [] : paper.blocks.slice(first) };
}

interface Rendered {
  readonly zip: PizZip;
  /** The tags that the template has. */
  readonly asked: ReadonlySet<string>;
  /** Those that stand for nothing. */
  readonly missing: ReadonlySet<string>;
}

function rendered(host: Host, tags: Tags, bodies: ReadonlyMap<string, Unzipped>): Rendered {
  const asked = new Set<string>();
  const missing = new Set<string>();
  const valueAt = (scope: unknown, tag: string): unknown => {
    asked.add(tag);
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
      nullGetter: ({ value, module }: { value?: string; module?: string }) => {
        if (!module && value !== undefined) missing.add(value);
        return '';
      },
    });
    document.render(withJoined(tags));
    return { zip: document.getZip() as PizZip, asked, missing };
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

function warningsOf(asked: ReadonlySet<string>, missing: ReadonlySet<string>, paper: Paper): string[] {
  const whole = asked.has('innehall') || asked.has('arenden');
  return [
    ...(missing.size > 0
      ? [`Mallen frågar efter ${[...missing].map((tag) => `”${tag}”`).join(', ')}, som inte finns. De blev tomma.`]
      : []),
    ...(whole || asked.has('punkter')
      ? []
      : ['Mallen har ingen plats för punkterna. Skriv {@innehall} i ett eget stycke där de ska stå.']),
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
