/** HTML files and mail: the lines of a page as a browser shows them. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { oneLine } from '../../language/source/one-line.ts';
import {
  type ImportBlock,
  type ImportLine,
  type ImportRow,
  isTable,
  type LeftOut,
  type Origin,
  type Reading,
  rowLines,
  whereOf,
} from '../lines.ts';
import { decodeText } from '../markup/decode-text.ts';
import { labelOfEntry, startsLabel } from './list-label.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const blocks = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table ul'.split(
    ' ',
  ),
);
/** What is no text of the page. */
const programs = new Set(
  'button canvas head iframe link meta nav noscript object option script select style svg template textarea title'.split(
    ' ',
  ),
);

/** What a line is while its text is collected. */
interface Line {
  text: string;
  bold: number;
  visible: number;
}

interface Surroundings {
  readonly style: ImportLine['style'];
  readonly level?: number;
  readonly isBold: boolean;
  readonly isVerbatim: boolean;
}

export function readHtml(bytes: Uint8Array): Reading {
  const tree = parse(decodeText(bytes), { sourceCodeLocationInfo: true });
  const leftOut: LeftOut[] = [];
  const heads = elementsBelow(tree.childNodes, /^h[1-6]$/);
  const hasTitle = heads.filter(({ tagName }) => tagName === 'h1').length === 1;
  let line: Line = { text: '', bold: 0, visible: 0 };
  let result: ImportBlock[] = [];
  let label: string | undefined;
  /** Two lines of a page may stand on one of the file: each has a number of its own. */
  let lines = 0;

  const originNow = (): Origin => ({ line: ++lines });
  const leave = (kind: LeftOut['kind'], text: string) => {
    if (text.trim() !== '') leftOut.push({ kind, where: whereOf({ line: lines + 1 }), text: text.trim() });
  };
  const push = (around: Surroundings) => {
    const text = around.isVerbatim ? line.text : line.text.replace(/[ \t\r\n]+/g, ' ').trim();
    const isBold = around.style === 'text' && line.visible > 0 && line.bold === line.visible;
    if (text !== '' || around.isVerbatim || label !== undefined) {
      const style = isBold ? 'bold' : around.style;
      const level = around.level === undefined ? {} : { level: around.level };
      result.push({ text, style, origin: originNow(), ...level, ...(label === undefined ? {} : { label }) });
      label = undefined;
    }
    line = { text: '', bold: 0, visible: 0 };
  };
  const add = (text: string, isBold: boolean) => {
    line.text += text;
    const visible = text.replace(/\s/g, '').length;
    line.visible += visible;
    if (isBold) line.bold += visible;
  };

  const visitAll = (nodes: readonly Node[], around: Surroundings) => {
    for (const node of nodes) visit(node, around);
  };
  function visit(node: Node, around: Surroundings): void {
    if (node.nodeName === '#comment') leave('comment', (node as DefaultTreeAdapterTypes.CommentNode).data);
    else if (node.nodeName === '#text') addText((node as DefaultTreeAdapterTypes.TextNode).value, around);
    else if ('tagName' in node) visitElement(node, around);
  }
  function addText(text: string, around: Surroundings): void {
    if (!around.isVerbatim) {
      add(text, around.isBold);
      return;
    }
    for (const [at, piece] of text.split('\n').entries()) {
      if (at > 0) push(around);
      add(piece, false);
    }
  }
  function visitElement(element: Element, around: Surroundings): void {
    const name = element.tagName;
    if (programs.has(name) || isSkipLink(element)) leave('program', textOf(element));
    else if (isHidden(element)) leave('hidden-text', textOf(element));
    else if (name === 'br') push(around);
    else if (name === 'img') leave('image', attributeOf(element, 'alt') ?? '');
    else if (startsLabel(element)) label = labelOfEntry(element, textOf(element));
    else if (name === 'table') visitTable(element, around);
    else if (name === 'dl') visitTerms(element, around);
    else if (blocks.has(name)) visitBlock(element, around);
    else visitAll(element.childNodes, { ...around, isBold: around.isBold || name === 'b' || name === 'strong' });
  }
  function visitBlock(element: Element, around: Surroundings): void {
    // "att" beside the block that it marks.
    const marker = /^\s*(?:att|\(?\p{L}\)|\d{1,3}[.)]|§\s*\d+\.?)\s*$/iu.test(line.text) && element.tagName === 'div';
    if (marker) add(' ', false);
    else push(around);
    const own = surroundingsOf(element, around);
    if (element.tagName === 'li') {
      const given = listLabel(element);
      if (given !== undefined) label = given;
    }
    visitAll(element.childNodes, own);
    push(own);
  }
  function surroundingsOf(element: Element, around: Surroundings): Surroundings {
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (level) {
      const style = hasTitle && level === '1' ? 'title' : 'heading';
      return { ...around, style, level: Math.max(1, Number(level) - (hasTitle ? 1 : 0)) };
    }
    if (element.tagName === 'pre') return { ...around, style: 'code', isVerbatim: true };
    if (element.tagName === 'blockquote') return { ...around, style: 'quote' };
    if (element.tagName === 'li' && listLabel(element) !== undefined)
      return { ...around, style: 'list', level: depthOf(element) };
    if (/mso-list:\s*l\d/i.test(attributeOf(element, 'style') ?? ''))
      return { ...around, style: 'list', level: msoLevel(element) };
    return around.style === 'list' || around.style === 'quote' ? around : { ...around, style: 'text' };
  }
  /** "Term: description" for each pair. */
  function visitTerms(list: Element, around: Surroundings): void {
    push(around);
    let term = '';
    for (const part of elementsBelow(list.childNodes, /^d[td]$/)) {
      const text = oneLine(textOf(part));
      if (part.tagName === 'dt') {
        if (term !== '') add(term, false);
        push({ ...around, style: 'text' });
        term = text;
      } else {
        add(term === '' ? text : `${term}${term.endsWith(':') ? '' : ':'} ${text}`, false);
        push({ ...around, style: 'text' });
        term = '';
      }
    }
    if (term !== '') add(term, false);
    push({ ...around, style: 'text' });
  }
  function visitTable(table: Element, around: Surroundings): void {
    push(around);
    for (const caption of table.childNodes.filter((child) => child.nodeName === 'caption') as Element[]) {
      visitAll(caption.childNodes, { ...around, style: 'text', isBold: false });
      push({ ...around, style: 'text' });
    }
    const outer = result;
    const rows = rowsOf(table).map((row): ImportRow => {
      const cells = (row.childNodes.filter((child) => /^t[dh]$/.test(child.nodeName)) as Element[]).flatMap((cell) => {
        result = [];
        visitAll(cell.childNodes, { style: 'text', isBold: false, isVerbatim: false });
        push({ style: 'text', isBold: false, isVerbatim: false });
        const text = result.flatMap(cellText).join('\n');
        const span = Math.min(Number(attributeOf(cell, 'colspan') ?? 1) || 1, 60);
        return [text, ...Array.from({ length: span - 1 }, () => '')];
      });
      const isHeader = row.parentNode?.nodeName === 'thead';
      return { cells, isHeader, origin: originNow() };
    });
    result = outer;
    if (rows.length > 0) result.push({ style: 'table', rows });
  }

  const text: Surroundings = { style: 'text', isBold: false, isVerbatim: false };
  visitAll(tree.childNodes, text);
  push(text);
  return { blocks: result, leftOut };
}

function cellText(block: ImportBlock): string[] {
  if (isTable(block)) return rowLines(block);
  return block.text === '' && block.label === undefined
    ? []
    : [block.label && block.label !== '•' ? `${block.label} ${block.text}` : block.text];
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

function isHidden(element: Element): boolean {
  return (
    attributeOf(element, 'hidden') !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attributeOf(element, 'style') ?? '')
  );
}

/** "Hoppa till innehållet", for those who use the keyboard. */
function isSkipLink(element: Element): boolean {
  if (element.tagName !== 'a' || !attributeOf(element, 'href')?.startsWith('#')) return false;
  return /^(?:hoppa (?:till|över)|skip to)/i.test(textOf(element).trim());
}

function textOf(node: Node | Element): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  const content = 'content' in node ? node.content.childNodes : [];
  return 'childNodes' in node ? [...node.childNodes, ...content].map(textOf).join('') : '';
}

/** Elements whose name matches, but not those inside one that does. */
function elementsBelow(nodes: readonly Node[], name: RegExp): Element[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    return name.test(node.tagName) ? [node] : elementsBelow(node.childNodes, name);
  });
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    if (child.tagName === 'tr') return [child];
    return /^t(?:body|head|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

function listOf(entry: Element): Element | undefined {
  const parent = entry.parentNode;
  return parent && 'tagName' in parent && /^[uo]l$/.test(parent.tagName) ? parent : undefined;
}

/** The mark of a list's entry, undefined in a list without marks: such lists say to readers of screens that they are lists. */
function listLabel(entry: Element): string | undefined {
  const list = listOf(entry);
  const style = list && attributeOf(list, 'style');
  if (!list || attributeOf(list, 'role') === 'list' || /list-style(?:-type)?\s*:\s*none/i.test(style ?? ''))
    return undefined;
  if (list.tagName === 'ul') return '•';
  return labelOfEntry(entry, undefined, list);
}

function depthOf(entry: Element): number {
  let depth = -1;
  for (let element: Element | undefined = entry; element; ) {
    const parent: Element['parentNode'] = element.parentNode;
    if (/^[uo]l$/.test(element.tagName)) depth++;
    element = parent && 'tagName' in parent ? parent : undefined;
  }
  return Math.max(0, depth);
}

function msoLevel(element: Element): number {
  return Number(/level(\d)/i.exec(attributeOf(element, 'style') ?? '')?.[1] ?? 1) - 1;
}
