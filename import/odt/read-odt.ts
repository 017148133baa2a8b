/** OpenDocument text (.odt, ODF 1.3): the lines of the document as LibreOffice shows them. */
import { ImportProblem } from '../import-problem.ts';
import {
  type ImportBlock,
  type ImportLine,
  type ImportRow,
  isTable,
  type LeftOut,
  type Origin,
  type Part,
  type Reading,
  rowLines,
  whereOf,
} from '../lines.ts';
import { brokenDocument, unzipParts } from '../packed/unzip.ts';
import { elements, find, parseXml, textBelow, type XmlElement } from '../packed/xml.ts';
import { type Counts, listStyles, nextLabel } from './lists.ts';
import { readStyleNames } from './style-names.ts';

/** What a text is read within. */
interface List {
  readonly style: string;
  readonly level: number;
  readonly counts: Counts;
}

export function readOdt(bytes: Uint8Array): Reading {
  const files = unzipParts(bytes, (name) => /^(?:content|styles|META-INF\/manifest)\.xml$/.test(name));
  if (/encryption-data/.test(files.get('META-INF/manifest.xml') ?? ''))
    throw new ImportProblem(
      'unreadable',
      'Filen har lösenord. Öppna den i LibreOffice, ta bort lösenordet och spara den igen.',
    );
  const content = files.get('content.xml');
  if (content === undefined) throw brokenDocument();
  const root = parseXml(content);
  const styleRoot = files.has('styles.xml') ? parseXml(files.get('styles.xml') ?? '') : undefined;
  const styleParents = [
    find(styleRoot, 'office:styles'),
    find(root, 'office:automatic-styles'),
    find(styleRoot, 'office:automatic-styles'),
  ];
  const lists = listStyles(styleParents);
  const names = readStyleNames(styleParents);
  const leftOut: LeftOut[] = [];
  const countsOf = new Map<string, Counts>();
  const lastOfStyle = new Map<string, Counts>();
  const outline: Counts = [];
  let paragraphs = 0;

  const body = find(root, 'office:body', 'office:text');
  if (!body) throw brokenDocument();
  const blocks = readBlocks(body);
  const heads = elements(find(styleRoot, 'office:master-styles'), 'style:master-page').flatMap((page) =>
    elements(page).flatMap((part) => {
      const name: Part | undefined = part.name.startsWith('style:header')
        ? 'header'
        : part.name.startsWith('style:footer')
          ? 'footer'
          : undefined;
      return name
        ? readBlocks(part, undefined, name).filter(
            (block): block is ImportLine => !isTable(block) && block.text.trim() !== '',
          )
        : [];
    }),
  );
  return { blocks, leftOut, heads: withoutRepeats(heads) };

  function leave(kind: LeftOut['kind'], text: string, origin: Origin): void {
    if (text.trim() !== '' || kind === 'image') leftOut.push({ kind, where: whereOf(origin), text });
  }

  function originNow(part: Part | undefined): Origin {
    return { line: ++paragraphs, unit: 'stycke', ...(part ? { part } : {}) };
  }

  function readBlocks(parent: XmlElement, list?: List, part?: Part): ImportBlock[] {
    return elements(parent).flatMap((child): ImportBlock[] => {
      switch (child.name) {
        case 'text:p':
        case 'text:h':
          return paragraph(child, list, part);
        case 'text:list':
          return readList(child, list, part);
        case 'table:table':
          return table(child, part);
        case 'text:section':
        case 'text:numbered-paragraph':
          return readBlocks(child, list, part);
        case 'text:table-of-content':
        case 'text:alphabetical-index':
          leave('contents-list', textBelow(find(child, 'text:index-body') ?? child), {
            line: paragraphs + 1,
            unit: 'stycke',
          });
          return [];
        case 'text:tracked-changes':
          for (const change of elements(child)) {
            const deleted = find(change, 'text:deletion');
            if (deleted)
              leave(
                'deleted-text',
                elements(deleted)
                  .filter(({ name }) => name !== 'office:change-info')
                  .map(textBelow)
                  .join(' '),
                { line: paragraphs + 1, unit: 'stycke' },
              );
          }
          return [];
        case 'draw:frame':
          return frame(child, part, { line: paragraphs + 1, unit: 'stycke' });
        default:
          return [];
      }
    });
  }

  function paragraph(
    element: XmlElement,
    list: List | undefined,
    part: Part | undefined,
    start?: number,
  ): ImportBlock[] {
    const origin = originNow(part);
    const style = element.attributes['text:style-name'] ?? '';
    const hanging: ImportBlock[] = [];
    const written = { text: '', bold: 0, visible: 0 };
    collect(element, names.isBold(style), written, hanging, origin, part);
    const level = element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) : undefined;
    const cached = find(element, 'text:number');
    const label = cached
      ? textBelow(cached)
      : list
        ? nextLabel(lists, list.style, list.level, list.counts, start)
        : level !== undefined && element.attributes['text:is-list-header'] !== 'true'
          ? nextLabel(lists, 'outline', level - 1, outline)
          : undefined;
    const [first = '', ...rest] = written.text.split('\n');
    if (names.isContents(style) && written.visible > 0) {
      leave('contents-list', written.text, origin);
      return hanging;
    }
    const isBold = written.visible > 0 && written.bold === written.visible;
    const named = names.headingLevel(style);
    const heading = named === 0 ? 0 : (level ?? named);
    const own: ImportLine = {
      text: first,
      style:
        heading === 0 ? 'title' : heading !== undefined ? 'heading' : isBold ? 'bold' : list && label ? 'list' : 'text',
      level: heading ?? list?.level ?? 0,
      origin,
      ...(label?.trim() && (first !== '' || label.trim() !== '•') ? { label: label.trim() } : {}),
    };
    return [own, ...rest.map((text): ImportLine => ({ text, style: 'text', origin })), ...hanging];
  }

  function collect(
    element: XmlElement,
    isBold: boolean,
    into: { text: string; bold: number; visible: number },
    hanging: ImportBlock[],
    origin: Origin,
    part: Part | undefined,
  ): void {
    const add = (text: string) => {
      into.text += text;
      const visible = text.replace(/\s/g, '').length;
      into.visible += visible;
      if (isBold) into.bold += visible;
    };
    for (const child of element.children) {
      // White space collapses (ODF 6.1.2).
      if (typeof child === 'string') add(child.replace(/\s+/g, ' '));
      else if (child.name === 'text:s') add(' '.repeat(Math.min(Number(child.attributes['text:c'] ?? 1), 200)));
      else if (child.name === 'text:tab') add('\t');
      else if (child.name === 'text:line-break') add('\n');
      else if (child.name === 'text:note')
        hanging.push(...readBlocks(find(child, 'text:note-body') ?? child, undefined, 'footnote'));
      else if (child.name === 'office:annotation')
        leave('comment', elements(child, 'text:p').map(textBelow).join(' '), origin);
      else if (child.name.startsWith('draw:')) hanging.push(...frame(child, part, origin));
      else if (child.name !== 'text:number' && child.name !== 'office:annotation-end')
        collect(child, isBold || names.isBold(child.attributes['text:style-name'] ?? ''), into, hanging, origin, part);
    }
  }

  function frame(element: XmlElement, part: Part | undefined, origin: Origin): ImportBlock[] {
    const box = element.name === 'draw:text-box' ? element : find(element, 'draw:text-box');
    if (box) return readBlocks(box, undefined, part ?? 'textbox');
    const shown = find(element, 'svg:desc') ?? find(element, 'svg:title');
    if (find(element, 'draw:image')) leave('image', shown ? textBelow(shown) : '', origin);
    return elements(element)
      .filter(({ name }) => name === 'text:p')
      .flatMap((inner) => paragraph(inner, undefined, part ?? 'textbox'));
  }

  function readList(element: XmlElement, outer: List | undefined, part: Part | undefined): ImportBlock[] {
    const { attributes } = element;
    const style = attributes['text:style-name'] ?? outer?.style ?? '';
    const continued = attributes['text:continue-list'] ? countsOf.get(attributes['text:continue-list']) : undefined;
    const before = attributes['text:continue-numbering'] === 'true' ? lastOfStyle.get(style) : undefined;
    const counts: Counts = outer?.counts ?? continued ?? before ?? [];
    const id = attributes['xml:id'];
    if (id) countsOf.set(id, counts);
    lastOfStyle.set(style, counts);
    const list: List = { style, level: outer ? outer.level + 1 : 0, counts };
    return elements(element).flatMap((item) => {
      const isNumbered = item.name === 'text:list-item';
      let isFirst = isNumbered;
      const start = item.attributes['text:start-value'];
      return elements(item).flatMap((child) => {
        if (child.name === 'text:list') return readList(child, list, part);
        if (child.name !== 'text:p' && child.name !== 'text:h')
          return readBlocks({ ...item, children: [child] }, undefined, part);
        const own = isFirst ? list : undefined;
        isFirst = false;
        return paragraph(child, own, part, start === undefined ? undefined : Number(start));
      });
    });
  }

  function table(element: XmlElement, part: Part | undefined): ImportBlock[] {
    const rows = rowsOf(element, false).map(({ row, isHeader }): ImportRow => {
      const origin: Origin = { line: paragraphs + 1, unit: 'stycke', ...(part ? { part } : {}) };
      const cells = elements(row)
        .filter(({ name }) => /^table:(?:covered-)?table-cell$/.test(name))
        .flatMap((cell) => {
          const text = readBlocks(cell, undefined, part).flatMap(cellText).join('\n');
          return Array.from(
            { length: Math.min(Number(cell.attributes['table:number-columns-repeated'] ?? 1), 60) },
            () => text,
          );
        });
      return { cells, isHeader, origin };
    });
    return rows.length === 0 ? [] : [{ style: 'table', rows }];
  }
}

function rowsOf(parent: XmlElement, isHeader: boolean): { readonly row: XmlElement; readonly isHeader: boolean }[] {
  return elements(parent).flatMap((child) => {
    if (child.name === 'table:table-row') return [{ row: child, isHeader }];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name)
      ? rowsOf(child, child.name === 'table:table-header-rows')
      : [];
  });
}

function cellText(block: ImportBlock): string[] {
  if (isTable(block)) return rowLines(block);
  return block.text.trim() === ''
    ? []
    : [block.label && block.label !== '•' ? `${block.label} ${block.text}` : block.text];
}

/** First pages and others most often have the same heads. */
function withoutRepeats(lines: readonly ImportLine[]): ImportLine[] {
  return lines.filter(({ text }, at) => lines.findIndex((other) => other.text === text) === at);
}
