/** Puts the body of one Word document into another, with the styles and lists that it needs. */
import type { Document, Element } from '@xmldom/xmldom';
import { strToU8, type Unzipped } from 'fflate';
import {
  children,
  elements,
  folderOf,
  partText,
  readXml,
  relationOf,
  relationsNamespace,
  relationsOf,
  typesNamespace,
  wordNamespace,
  wordValue,
  writeXml,
} from './parts.ts';

const numberingType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';

/** A template's package, as it is changed. */
export interface Host {
  readonly parts: Unzipped;
  /** "word/document.xml" */
  readonly main: string;
}

/** How wide the text of the host's last section is, in twips; undefined when it does not say. */
export function textWidthOf({ parts, main }: Host): number | undefined {
  const document = readXml(parts, main);
  const size = elements(document, wordNamespace, 'pgSz').at(-1);
  const margins = elements(document, wordNamespace, 'pgMar').at(-1);
  const [width, left, right] = [wordValue(size, 'w'), wordValue(margins, 'left'), wordValue(margins, 'right')].map(
    Number,
  );
  const text = (width ?? 0) - (left ?? 0) - (right ?? 0);
  return size && margins && text > 0 ? text : undefined;
}

/**
 * The paragraphs and tables of `guest`, a package that this program has made, as WordprocessingML that can be in the
 * host's body. What they need is added to the host: a style that it already has by name ("heading 1") is used as it is.
 */
export function graft(guest: Unzipped, host: Host): string {
  const document = partText(guest, 'word/document.xml');
  const body = /<w:body>([\s\S]*?)(?:<w:sectPr[\s>][\s\S]*)?<\/w:body>/.exec(document)?.[1] ?? '';
  const styleIds = graftStyles(guest, host, idsIn(body, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g));
  const listIds = graftLists(guest, host, idsIn(body, /<w:numId w:val="([^"]*)"/g));
  return body
    .replace(
      /(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)"/g,
      (_, open: string, id: string) => `${open}${styleIds.get(id) ?? id}"`,
    )
    .replace(/(<w:numId w:val=")([^"]*)"/g, (_, open: string, id: string) => `${open}${listIds.get(id) ?? id}"`);
}

function idsIn(xml: string, pattern: RegExp): Set<string> {
  return new Set([...xml.matchAll(pattern)].map(([, id = '']) => id));
}

// --- Styles -----------------------------------------------------------------------------------------------------

/** The host's ids of the guest's styles. */
function graftStyles(guest: Unzipped, host: Host, wanted: ReadonlySet<string>): Map<string, string> {
  const path = partOf(host, 'styles');
  const ids = new Map<string, string>();
  if (!path) return ids;
  const theirs = readXml(guest, 'word/styles.xml');
  const ours = readXml(host.parts, path);
  const root = ours.documentElement;
  if (!root) return ids;
  const byName = new Map(stylesOf(ours).map((style) => [nameOf(style), styleId(style)]));
  const taken = new Set(stylesOf(ours).map(styleId));
  const byId = new Map(stylesOf(theirs).map((style) => [styleId(style), style]));
  const added: Element[] = [];
  const visit = (id: string): void => {
    const style = byId.get(id);
    if (!style || ids.has(id)) return;
    const known = byName.get(nameOf(style));
    if (known !== undefined) {
      ids.set(id, known);
      return;
    }
    const own = taken.has(id) ? `Protokoll${id}` : id;
    ids.set(id, own);
    const copy = ours.importNode(style, true);
    copy.setAttributeNS(wordNamespace, 'w:styleId', own);
    added.push(copy);
    for (const other of ['basedOn', 'next', 'link'])
      for (const each of children(style, other)) visit(wordValue(each, 'val'));
  };
  for (const id of wanted) visit(id);
  for (const style of added) {
    for (const other of ['basedOn', 'next', 'link'])
      for (const each of children(style, other)) {
        const id = ids.get(wordValue(each, 'val'));
        if (id !== undefined) each.setAttributeNS(wordNamespace, 'w:val', id);
      }
    root.appendChild(style);
  }
  if (added.length > 0) writeXml(host.parts, path, ours);
  return ids;
}

function stylesOf(document: Document): Element[] {
  return elements(document, wordNamespace, 'style');
}

function styleId(style: Element): string {
  return wordValue(style, 'styleId');
}

/** Word's own names are the same in every language, but not always with the same capitals. */
function nameOf(style: Element): string {
  return wordValue(children(style, 'name')[0], 'val').toLowerCase();
}

// --- Lists ------------------------------------------------------------------------------------------------------

/** The host's ids of the guest's lists: each is new there. */
function graftLists(guest: Unzipped, host: Host, wanted: ReadonlySet<string>): Map<string, string> {
  const ids = new Map<string, string>();
  if (wanted.size === 0) return ids;
  const theirs = readXml(guest, 'word/numbering.xml');
  const path = partOf(host, 'numbering') ?? addNumbering(host);
  const ours = readXml(host.parts, path);
  const root = ours.documentElement;
  if (!root) return ids;
  const nextId = (name: string, attribute: string): number =>
    Math.max(0, ...elements(ours, wordNamespace, name).map((each) => Number(wordValue(each, attribute)))) + 1;
  const abstracts = new Map<string, string>();
  let nextAbstract = nextId('abstractNum', 'abstractNumId');
  let nextList = nextId('num', 'numId');
  for (const list of elements(theirs, wordNamespace, 'num')) {
    const id = wordValue(list, 'numId');
    if (!wanted.has(id)) continue;
    const kind = wordValue(children(list, 'abstractNumId')[0], 'val');
    if (!abstracts.has(kind)) {
      const found = elements(theirs, wordNamespace, 'abstractNum').find(
        (each) => wordValue(each, 'abstractNumId') === kind,
      );
      if (!found) continue;
      const copy = ours.importNode(found, true);
      copy.setAttributeNS(wordNamespace, 'w:abstractNumId', String(nextAbstract));
      // All kinds of lists come before the lists. Source: ECMA-376-1, 17.9.16.
      root.insertBefore(copy, elements(ours, wordNamespace, 'num')[0] ?? null);
      abstracts.set(kind, String(nextAbstract++));
    }
    const copy = ours.importNode(list, true);
    copy.setAttributeNS(wordNamespace, 'w:numId', String(nextList));
    children(copy, 'abstractNumId')[0]?.setAttributeNS(wordNamespace, 'w:val', abstracts.get(kind) ?? kind);
    root.insertBefore(copy, children(root, 'numIdMacAtCleanup')[0] ?? null);
    ids.set(id, String(nextList++));
  }
  writeXml(host.parts, path, ours);
  return ids;
}

/** Adds the part that lists are in to a host without lists. */
function addNumbering(host: Host): string {
  const path = `${folderOf(host.main)}numbering.xml`;
  host.parts[path] = strToU8(`<w:numbering xmlns:w="${wordNamespace}"/>`);
  const types = readXml(host.parts, '[Content_Types].xml');
  const override = types.createElementNS(typesNamespace, 'Override');
  override.setAttribute('PartName', `/${path}`);
  override.setAttribute('ContentType', numberingType);
  types.documentElement?.appendChild(override);
  writeXml(host.parts, '[Content_Types].xml', types);
  const relationsPath = relationsOf(host.main);
  const relations = readXml(host.parts, relationsPath);
  const relation = relations.createElementNS(relationsNamespace, 'Relationship');
  relation.setAttribute('Id', 'protokollNumbering');
  relation.setAttribute('Type', relationOf('numbering'));
  relation.setAttribute('Target', 'numbering.xml');
  relations.documentElement?.appendChild(relation);
  writeXml(host.parts, relationsPath, relations);
  return path;
}

// --- Packages ---------------------------------------------------------------------------------------------------

/** The host's part of a kind: "styles" → "word/styles.xml". */
function partOf({ parts, main }: Host, kind: string): string | undefined {
  const relation = elements(readXml(parts, relationsOf(main)), relationsNamespace, 'Relationship').find(
    (each) => each.getAttribute('Type') === relationOf(kind),
  );
  const target = relation?.getAttribute('Target');
  if (!target) return undefined;
  const path = target.startsWith('/') ? target.slice(1) : folderOf(main) + target;
  return parts[path] ? path : undefined;
}
