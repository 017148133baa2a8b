/** The XML of one part of a template, written again with what a reader of the page sees and nothing else. */
import type { Element, Node } from '@xmldom/xmldom';
import { ExportProblem } from '../../../export-problem.ts';
import { children, wordValue } from '../parts.ts';
import { allowedSettings } from './allowed-parts.ts';
import { elementsBelow } from './elements-below.ts';
import { forbiddenFieldParts, isAllowedField } from './fields.ts';
import { type HiddenStyles, isHiddenRun, isOn } from './hidden-text.ts';
import type { LeftOut, LeftOutKind } from './left-out.ts';
import { knownName, knownPrefixes, rootAttributes } from './namespaces.ts';

/** What the markup of a part needs to know of the rest of the template. */
export interface Surroundings {
  readonly leftOut: LeftOut;
  readonly hidden: HiddenStyles;
  /** The id of a relationship in the new file; undefined when it stays behind. */
  readonly relation: (id: string) => string | undefined;
  /** True if a page has a head of this kind of its own ("first", "even"). */
  readonly hasPages: (kind: string) => boolean;
  /** True if the text refers to a footnote or an endnote. */
  readonly isReferred: (note: string) => boolean;
}

/** Deeper than any page; the writer calls itself. */
const mostLevels = 400;

/** Elements that stay behind with all that is in them, and what the user reads about it. */
const dropped: ReadonlyMap<string, LeftOutKind | null> = new Map([
  ...kinds('comments', 'w:commentRangeStart w:commentRangeEnd w:commentReference w:annotationRef'),
  ...kinds(
    'changes',
    `w:del w:moveFrom w:delText w:delInstrText w:cellDel w:cellIns w:cellMerge w:numberingChange
    w:rPrChange w:pPrChange w:sectPrChange w:tblPrChange w:tblPrExChange w:tblGridChange w:trPrChange w:tcPrChange
    w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd
    w:customXmlInsRangeStart w:customXmlInsRangeEnd w:customXmlDelRangeStart w:customXmlDelRangeEnd
    w:customXmlMoveFromRangeStart w:customXmlMoveFromRangeEnd w:customXmlMoveToRangeStart w:customXmlMoveToRangeEnd
    w14:conflictIns w14:conflictDel w14:customXmlConflictInsRangeStart w14:customXmlConflictDelRangeStart`,
  ),
  ...kinds('embedded', 'w:object w:control w:altChunk w:subDoc w:contentPart w14:contentPart w:movie o:OLEObject'),
  ...kinds('fields', 'w:fldData w:ffData'),
  ...kinds(
    null,
    `w:sdtPr w:sdtEndPr w:smartTagPr w:customXmlPr w:permStart w:permEnd w:proofErr w:lastRenderedPageBreak w:rsid w:rsids
    w:docVars a:extLst wp14:sizeRelH wp14:sizeRelV`,
  ),
]);

function kinds(kind: LeftOutKind | null, names: string): [string, LeftOutKind | null][] {
  return names.split(/\s+/).map((name) => [name, kind]);
}

/** Elements that only hold others: their content stays. */
const unwrapped = new Set(['w:sdt', 'w:sdtContent', 'w:smartTag', 'w:customXml']);

/** What must hold at least a paragraph. */
const wantsParagraph = /^w:(?:tc|hdr|ftr|footnote|endnote|txbxContent|body)$/;

/** Attributes that name people, files, sessions of work, or places outside of the file. */
const droppedAttribute = /^(?:w:rsid\w*|w14:(?:paraId|textId)|o:(?:gfxdata|spid|href|althref|title)|src|href|r:href)$/;

/** The part's text. `root` is the name that its first element must have ("w:hdr"). Throws when it is another. */
export function cleanMarkup(part: Element, root: string, around: Surroundings): string {
  if (knownName(part) !== root) throw new ExportProblem('mallen är ett trasigt Word-dokument');
  const fieldParts = forbiddenFieldParts(part);
  const leave = (kind: LeftOutKind | null): '' => {
    if (kind) around.leftOut.add(kind);
    return '';
  };

  const inside = (element: Element, level: number): string => {
    const written: string[] = [];
    for (let node = element.firstChild; node; node = node.nextSibling) written.push(write(node, level));
    return written.join('');
  };

  const write = (node: Node, level: number): string => {
    if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE)
      return escaped(node.nodeValue ?? '');
    if (node.nodeType !== node.ELEMENT_NODE) return '';
    if (level > mostLevels) throw new ExportProblem('Word-mallen är för djupt nästlad');
    const element = node as Element;
    const name = knownName(element);
    if (name === undefined) return '';
    const kind = dropped.get(name);
    if (kind !== undefined) return leave(kind);
    if (fieldParts.has(element)) return leave('fields');
    if (unwrapped.has(name)) return inside(element, level + 1);
    const reason = special[name]?.(element, around);
    if (reason === 'unwrap') return inside(element, level + 1);
    if (reason !== undefined) return leave(reason === 'silent' ? null : reason);
    if (root === 'w:settings' && level === 1 && !allowedSettings.has(element.localName ?? '')) return '';
    const attributes = attributesOf(element, name, around);
    if (attributes === undefined) return '';
    const content = inside(element, level + 1);
    if (name === 'w:p' && isMarkDeleted(element) && !/<w:(?:r|hyperlink|fldSimple)[\s>/]/.test(content)) return '';
    if (name === 'mc:AlternateContent' && content.trim() === '') return leave('embedded');
    const needed = wantsParagraph.test(name) && !/<w:p[\s>/]/.test(content) ? '<w:p/>' : '';
    const declared = level === 0 ? rootAttributes : '';
    return `<${name}${declared}${attributes}>${content}${needed}</${name}>`;
  };

  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${write(part, 0)}`;
}

/** The paragraph's end was deleted: what is left of it belongs to the next one. */
function isMarkDeleted(paragraph: Element): boolean {
  return children(paragraph, 'pPr').some((each) =>
    children(each, 'rPr').some((mark) => children(mark, 'del').length + children(mark, 'moveFrom').length > 0),
  );
}

/** Why an element stays behind ("unwrap": only its content is kept), or undefined when it comes along. */
type Special = (element: Element, around: Surroundings) => LeftOutKind | 'silent' | 'unwrap' | undefined;

const special: Readonly<Record<string, Special>> = {
  'w:r': (run, { hidden }) => (isHiddenRun(run, hidden) ? (hasText(run) ? 'hidden' : 'silent') : undefined),
  'w:tr': (row) => {
    const properties = children(row, 'trPr');
    if (properties.some((each) => children(each, 'del').length > 0)) return 'changes';
    const isHidden = properties.some((each) =>
      children(each, 'hidden').some((mark) => isOn(wordValue(mark, 'val') || 'true')),
    );
    return isHidden ? 'hidden' : undefined;
  },
  'w:ins': inserted,
  'w:moveTo': inserted,
  'w:fldSimple': (field) => (isAllowedField(wordValue(field, 'instr')) ? undefined : 'fields'),
  'w:hyperlink': (link, { relation }) => {
    const id = relationId(link);
    return id !== '' && relation(id) === undefined ? 'unwrap' : undefined;
  },
  'w:headerReference': headReference,
  'w:footerReference': headReference,
  'w:footnote': note,
  'w:endnote': note,
  'w:drawing': picture,
  'w:pict': picture,
  'w:numPicBullet': picture,
  'mc:Choice': (choice) => (isKnownChoice(choice) ? undefined : 'silent'),
  'mc:Fallback': (fallback) => {
    const { parentNode } = fallback;
    const choices = parentNode ? [...parentNode.childNodes] : [];
    const chosen = choices.some(
      (each) =>
        each.nodeType === each.ELEMENT_NODE &&
        knownName(each as Element) === 'mc:Choice' &&
        isKnownChoice(each as Element),
    );
    return chosen ? 'silent' : undefined;
  },
};

/** By the prefixes that Word uses; the file's own are the same. */
function isKnownChoice(choice: Element): boolean {
  return (choice.getAttribute('Requires') ?? '').split(/\s+/).every((each) => knownPrefixes.has(each));
}

function inserted(_element: Element, { leftOut }: Surroundings): 'unwrap' {
  leftOut.add('changes');
  return 'unwrap';
}

function headReference(reference: Element, { relation, hasPages }: Surroundings): 'silent' | undefined {
  if (!hasPages(wordValue(reference, 'type'))) return 'silent';
  return relation(relationId(reference)) === undefined ? 'silent' : undefined;
}

function note(element: Element, { isReferred }: Surroundings): 'unused' | 'silent' | undefined {
  const kind = wordValue(element, 'type');
  const isText = kind === '' || kind === 'normal';
  if (!isText || isReferred(`${element.localName}:${wordValue(element, 'id')}`)) return undefined;
  return hasText(element) ? 'unused' : 'silent';
}

/** Only drawings whose pictures are all in the file, and whose shapes are all known. */
function picture(element: Element, { relation }: Surroundings): LeftOutKind | undefined {
  for (const each of elementsBelow(element)) {
    const name = knownName(each);
    if (isOn(each.getAttribute('hidden') ?? '')) return 'hidden';
    if (/(?:visibility:\s*hidden|display:\s*none|mso-hide:\s*all)/i.test(each.getAttribute('style') ?? ''))
      return 'hidden';
    if (name === 'a:graphicData' && !drawn.test(each.getAttribute('uri') ?? '')) return 'embedded';
    if (name === 'o:OLEObject' || name === 'w:control') return 'embedded';
    if (name === 'a:blip' && relation(relationId(each, 'embed')) === undefined) return 'pictures';
    if (name === 'v:imagedata' && relation(relationId(each) || relationId(each, 'pict')) === undefined)
      return 'pictures';
  }
  return undefined;
}

const drawn = /\/(?:picture|wordprocessing(?:Shape|Group|Canvas)|lockedCanvas)$/;

function relationId(element: Element, name = 'id'): string {
  for (const attribute of element.attributes) if (knownName(attribute) === `r:${name}`) return attribute.value;
  return '';
}

function hasText(element: Element): boolean {
  return (element.textContent ?? '').trim() !== '';
}

/** As they are written; undefined when the element is nothing without one that stays behind. */
function attributesOf(element: Element, name: string, { relation, leftOut }: Surroundings): string | undefined {
  let written = '';
  for (const attribute of element.attributes) {
    const key = knownName(attribute);
    if (key === undefined || attribute.name.startsWith('xmlns') || droppedAttribute.test(key)) continue;
    if (key === 'mc:Ignorable') continue;
    let { value } = attribute;
    if (key.startsWith('r:') || key === 'o:relid') {
      const id = key === 'r:link' ? undefined : relation(value);
      if (id === undefined) {
        if (key === 'r:link') leftOut.add('pictures');
        // A font, or what a click on a picture leads to.
        if (/^(?:w:embed\w+|a:hlink\w+)$/.test(name)) return undefined;
        continue;
      }
      value = id;
    }
    // The name of a picture is often that of a file.
    if (key === 'name' && /:(?:docPr|cNvPr)$/.test(name)) value = 'Bild';
    written += ` ${key}="${escaped(value).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')}"`;
  }
  return written;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}
