/**
 * A template without anything invisible on its pages: a new package with the parts that pages are made of, each written again,
 * under names of this program's own. What is not named in `allowed-parts.ts` is not in it.
 */
import type { Document, Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, type Unzipped } from 'fflate';
import { barePicture } from '../../../bare-picture.ts';
import { ExportProblem } from '../../../export-problem.ts';
import {
  elements,
  folderOf,
  readXml,
  relationOf,
  relationsNamespace,
  relationsOf,
  wordNamespace,
  wordValue,
} from '../parts.ts';
import { allowedParts, type PartKind, unaskedParts } from './allowed-parts.ts';
import { isAllowedAddress } from './fields.ts';
import { hiddenStylesOf, isOn, noHiddenStyles } from './hidden-text.ts';
import { kindOfName, type LeftOut } from './left-out.ts';
import { cleanMarkup, type Surroundings } from './markup.ts';

export interface CleanTemplate {
  readonly parts: Unzipped;
  readonly leftOut: LeftOut;
}

interface Relation {
  readonly id: string;
  /** The last word of its type: "header". */
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** A part that has been found and waits for its turn. */
interface Waiting {
  readonly kind: PartKind;
  readonly from: string;
  readonly to: string;
}

const mainPath = 'word/document.xml';
const typeStart = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const fontType = 'application/vnd.openxmlformats-officedocument.obfuscatedFont';
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';
const coreRelation = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Throws an `ExportProblem` when the package is no Word document, or one with macros. `core` is the new file's properties. */
export function cleanTemplate(template: Unzipped, core: string): CleanTemplate {
  const from = mainPartOf(template);
  const leftOut: LeftOut = new Set();
  const parts: Unzipped = { 'docProps/core.xml': strToU8(core) };
  const types = new Map([['docProps/core.xml', coreType]]);
  const extensions = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ]);
  const places = new Map<string, string>();
  const numbers = new Map<string, number>();
  const next = (path: string): string => {
    const number = (numbers.get(path) ?? 0) + 1;
    numbers.set(path, number);
    return path.replace('#', String(number));
  };
  const queue: Waiting[] = [];

  /** Where a file that a part refers to is put in the new package; undefined when it stays behind. */
  const placeOf = (kind: string, path: string): string | undefined => {
    const known = places.get(path);
    if (known !== undefined) return known;
    const bytes = template[path];
    if (!bytes) return undefined;
    let place: string | undefined;
    if (kind === 'image') {
      const bare = barePicture(bytes);
      if (!bare) return undefined;
      place = next(`word/media/image#.${bare.extension}`);
      parts[place] = new Uint8Array(bare.bytes);
      extensions.set(bare.extension, bare.mediaType);
    } else if (kind === 'font') {
      place = next('word/fonts/font#.odttf');
      parts[place] = bytes;
      extensions.set('odttf', fontType);
    } else {
      const part = allowedParts[kind];
      if (!part) return undefined;
      place = next(part.path);
      queue.push({ kind: part, from: path, to: place });
    }
    places.set(path, place);
    return place;
  };

  const document = readXml(template, from);
  const own = relationsOfPart(template, from);
  const related = (kind: string): Document | undefined => {
    const path = own.find((each) => each.kind === kind && !each.isExternal)?.target;
    return path !== undefined && template[path] ? readXml(template, path) : undefined;
  };
  const [styles, settings] = ['styles', 'settings'].map(related);
  const hidden = styles ? hiddenStylesOf(styles) : noHiddenStyles;
  const hasFirst = elements(document, wordNamespace, 'titlePg').some((each) => isOn(wordValue(each, 'val') || 'true'));
  const hasEven = settings
    ? elements(settings, wordNamespace, 'evenAndOddHeaders').some((each) => isOn(wordValue(each, 'val') || 'true'))
    : false;
  let referred: ReadonlySet<string> = new Set();

  const writePart = ({ kind, from: path, to }: Waiting): void => {
    const relations = relationsOfPart(template, path);
    const used = new Map<string, { readonly id: string; readonly xml: string }>();
    const add = ({ id, kind: name, target, isExternal }: Relation): string | undefined => {
      if (!kind.may.includes(name)) return undefined;
      if (isExternal) {
        if (name !== 'hyperlink' || !isAllowedAddress(target)) return undefined;
        return (used.get(id) ?? use(id, name, target, true)).id;
      }
      const place = placeOf(name, target);
      return place === undefined ? undefined : (used.get(id) ?? use(id, name, `/${place}`, false)).id;
    };
    const use = (id: string, name: string, target: string, isExternal: boolean) => {
      const relation = relationXml(`rId${used.size + 1}`, relationOf(name), target, isExternal);
      const entry = { id: `rId${used.size + 1}`, xml: relation };
      used.set(id, entry);
      return entry;
    };
    const around: Surroundings = {
      leftOut,
      hidden,
      relation: (id) => {
        const relation = relations.find((each) => each.id === id);
        const kept = relation && add(relation);
        if (relation && kept === undefined) {
          const missed = relation.isExternal && relation.kind === 'hyperlink' ? 'links' : kindOfName(relation.kind);
          if (missed) leftOut.add(missed);
        }
        return kept;
      },
      hasPages: (name) => (name === 'first' ? hasFirst : name === 'even' ? hasEven : true),
      isReferred: (note) => referred.has(note),
    };
    const root = (path === from ? document : readXml(template, path)).documentElement as Element;
    const markup = cleanMarkup(root, kind.root, around);
    parts[to] = strToU8(markup);
    types.set(to, kind.contentType);
    if (to === mainPath) {
      referred = notesIn(markup);
      for (const name of unaskedParts) {
        const relation = relations.find((each) => each.kind === name && !each.isExternal);
        if (relation) add(relation);
      }
    }
    for (const relation of relations)
      if (relation.isExternal && !used.has(relation.id)) {
        const missed = kindOfName(relation.kind);
        if (missed) leftOut.add(missed);
      }
    if (used.size > 0 || to === mainPath)
      parts[relationsOf(to)] = strToU8(relationsXml([...used.values()].map(({ xml }) => xml)));
  };

  places.set(from, mainPath);
  writePart({ kind: allowedParts.officeDocument as PartKind, from, to: mainPath });
  for (let waiting = queue.shift(); waiting; waiting = queue.shift()) writePart(waiting);

  for (const path of Object.keys(template))
    if (!places.has(path)) {
      const missed = saysNothing(template, path) ? null : kindOfName(path);
      if (missed) leftOut.add(missed);
    }
  parts['_rels/.rels'] = strToU8(
    relationsXml([
      relationXml('rId1', relationOf('officeDocument'), mainPath, false),
      relationXml('rId2', coreRelation, 'docProps/core.xml', false),
    ]),
  );
  parts['[Content_Types].xml'] = strToU8(contentTypes(extensions, types));
  return { parts, leftOut };
}

/** The path of the main part. */
function mainPartOf(template: Unzipped): string {
  const types = template['[Content_Types].xml'];
  if (!types) throw new ExportProblem('mallen är inget Word-dokument (.docx)');
  if (/macroEnabled/i.test(strFromU8(types)))
    throw new ExportProblem('mallen har makron. Spara den som ett vanligt Word-dokument (.docx)');
  if (template['_rels/.rels'] && strFromU8(template['_rels/.rels']).includes('purl.oclc.org/ooxml'))
    throw new ExportProblem('mallen är sparad som ”Strict Open XML”. Spara den som ett vanligt Word-dokument (.docx)');
  const path = relationsOfPart(template, '').find(({ kind, isExternal }) => kind === 'officeDocument' && !isExternal);
  if (!path || !template[path.target]) throw new ExportProblem('mallen är inget Word-dokument (.docx)');
  return path.target;
}

/** The relationships of a part, or of the package ("") itself, with paths from the package's root. */
function relationsOfPart(template: Unzipped, path: string): Relation[] {
  const file = relationsOf(path);
  if (!template[file]) return [];
  return elements(readXml(template, file), relationsNamespace, 'Relationship').map((each) => {
    const isExternal = each.getAttribute('TargetMode') === 'External';
    const target = each.getAttribute('Target') ?? '';
    const type = each.getAttribute('Type') ?? '';
    return {
      id: each.getAttribute('Id') ?? '',
      kind: type.startsWith(typeStart) ? type.slice(typeStart.length) : type,
      target: isExternal ? target : resolved(folderOf(path), target),
      isExternal,
    };
  });
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  return steps.join('/');
}

/** "footnote:3" for each note that the text refers to. */
function notesIn(markup: string): ReadonlySet<string> {
  return new Set(
    [...markup.matchAll(/<w:(footnote|endnote)Reference[^>]*\sw:id="([^"]*)"/g)].map(([, kind, id]) => `${kind}:${id}`),
  );
}

/** What Word itself puts into files: an empty list of sources, heads of pages that there are not. */
function saysNothing(template: Unzipped, path: string): boolean {
  const text = () => strFromU8(template[path] ?? new Uint8Array());
  if (/^customXml\//i.test(path))
    return /itemProps\d*\.xml$|\.rels$/i.test(path) || /<(?:\w+:)?Sources\b[^>]*\/>\s*$/.test(text());
  return (
    /(?:header|footer|notes)\d*\.xml$/i.test(path) &&
    text()
      .replace(/<[^>]*>/g, '')
      .trim() === ''
  );
}

function relationXml(id: string, type: string, target: string, isExternal: boolean): string {
  const mode = isExternal ? ' TargetMode="External"' : '';
  return `<Relationship Id="${id}" Type="${type}" Target="${attribute(target)}"${mode}/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${relationsNamespace}">${relations.join('')}</Relationships>`;
}

function contentTypes(extensions: ReadonlyMap<string, string>, types: ReadonlyMap<string, string>): string {
  const defaults = [...extensions].map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  const overrides = [...types].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
