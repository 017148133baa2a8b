/** Word files (.docx, ECMA-376): the lines of the document as Word shows them. */
import {
  type ImportBlock,
  type ImportLine,
  type ImportRow,
  isTable,
  type LeftOut,
  type LeftOutKind,
  type Origin,
  type Part,
  type Reading,
  rowLines,
  whereOf,
} from '../lines.ts';
import { elements, find, textBelow, type XmlElement } from '../packed/xml.ts';
import { type Numbering, readNumbering } from './numbering.ts';
import { openWord } from './package.ts';
import { newText, type OpenField, type ParagraphText, readRuns } from './runs.ts';
import { type ParagraphStyles, readStyles } from './styles.ts';
import { numberOf, textValue } from './values.ts';

/** What the parts of one document share while they are read. */
interface Shared {
  readonly styles: ParagraphStyles;
  readonly numbering: Numbering;
  readonly leftOut: LeftOut[];
  readonly note: (kind: 'footnote' | 'endnote', id: string) => XmlElement | undefined;
  paragraphs: number;
}

export function readDocx(bytes: Uint8Array): Reading {
  const file = openWord(bytes);
  const styles = readStyles(file.only('styles'));
  const notes = { footnote: file.only('footnotes'), endnote: file.only('endnotes') };
  const shared: Shared = {
    styles,
    numbering: readNumbering(file.only('numbering'), styles.listOfNumberingStyle),
    leftOut: [],
    note: (kind, id) => elements(notes[kind]).find(({ attributes }) => attributes['w:id'] === id),
    paragraphs: 0,
  };
  const body = find(file.document, 'w:body') ?? file.document;
  const blocks = readBlocks(body, shared);
  const heads = (['w:headerReference', 'w:footerReference'] as const).flatMap((name) =>
    readHeads(body, name, file.related, shared),
  );
  for (const [at, comment] of elements(file.only('comments'), 'w:comment').entries()) {
    const text = elements(comment, 'w:p').map(textBelow).join(' ');
    const author = comment.attributes['w:author'] ?? '';
    shared.leftOut.push({
      kind: 'comment',
      where: `kommentar ${at + 1}`,
      text: author === '' ? text : `${author}: ${text}`,
    });
  }
  return { blocks, heads, leftOut: shared.leftOut };
}

/** Heads and feet, each text once: most documents have the same for several kinds of pages. */
function readHeads(
  body: XmlElement,
  name: 'w:headerReference' | 'w:footerReference',
  related: (id: string) => XmlElement | undefined,
  shared: Shared,
): ImportLine[] {
  const ids = new Set(references(body, name).map(({ attributes }) => attributes['r:id'] ?? ''));
  const seen = new Set<string>();
  const part: Part = name === 'w:headerReference' ? 'header' : 'footer';
  return [...ids].flatMap((id) => {
    const root = related(id);
    if (!root) return [];
    const lines = readBlocks(root, shared, part).flatMap((block) =>
      isTable(block)
        ? block.rows.map(
            ({ cells, origin }): ImportLine => ({
              text: cells.filter(Boolean).join('\t').replaceAll('\n', ' '),
              style: 'text',
              origin,
            }),
          )
        : [block],
    );
    return lines.filter(({ text }) => {
      const isNew = text.trim() !== '' && !seen.has(text.trim());
      seen.add(text.trim());
      return isNew;
    });
  });
}

function references(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === 'w:sectPr') return elements(child, name);
    return /^w:(?:body|p|pPr|sdt|sdtContent)$/.test(child.name) ? references(child, name) : [];
  });
}

function readBlocks(parent: XmlElement, shared: Shared, part?: Part): ImportBlock[] {
  const fields: OpenField[] = [];
  /** Text of paragraphs whose mark is deleted: it stands before the next. */
  let begun = newText();
  const blocks = visit(parent);
  // The mark of the last paragraph is deleted: there is none to join.
  if (begun.text === '') return blocks;
  const origin: Origin = { line: shared.paragraphs, unit: 'stycke', ...(part ? { part } : {}) };
  return [...blocks, ...begun.text.split('\n').map((text): ImportLine => ({ text, style: 'text', origin }))];

  function visit(container: XmlElement): ImportBlock[] {
    return elements(container).flatMap((child): ImportBlock[] => {
      if (child.name === 'w:p') return paragraph(child);
      if (child.name === 'w:tbl') return table(child);
      if (child.name === 'w:sdt') return visit(find(child, 'w:sdtContent') ?? child);
      if (child.name === 'mc:AlternateContent') return visit(find(child, 'mc:Choice') ?? child);
      return /^w:(?:ins|customXml|smartTag|moveTo)$/.test(child.name) ? visit(child) : [];
    });
  }

  function paragraph(element: XmlElement): ImportBlock[] {
    const origin: Origin = { line: ++shared.paragraphs, unit: 'stycke', ...(part ? { part } : {}) };
    const isContents = fields.some(({ instruction }) => /^\s*TOC\b/.test(instruction));
    readRuns(element, begun, fields, shared.styles);
    if (find(element, 'w:pPr', 'w:rPr', 'w:del') && !find(element, 'w:pPr', 'w:sectPr')) {
      leave(begun.leftOut.splice(0), origin);
      return [];
    }
    const text = begun;
    begun = newText();
    leave(text.leftOut, origin);
    const style = textValue(element, 'w:pPr', 'w:pStyle') ?? shared.styles.defaultParagraph;
    if (text.visible > 0 && (shared.styles.isContents(style) || isContents)) {
      leave([{ kind: 'contents-list', text: text.text }], origin);
      return [];
    }
    return [...lines(element, text, style, origin), ...hanging(text, origin)];
  }

  function leave(pieces: readonly { readonly kind: LeftOutKind; readonly text: string }[], origin: Origin): void {
    for (const { kind, text } of pieces) shared.leftOut.push({ kind, where: whereOf(origin), text });
  }

  function lines(
    element: XmlElement,
    { text, bold, visible }: ParagraphText,
    style: string | undefined,
    origin: Origin,
  ): ImportLine[] {
    const number = numberOfParagraph(element, style, shared);
    const [first = '', ...rest] = text.split('\n');
    const outline = numberOf(element, 'w:pPr', 'w:outlineLvl');
    const heading =
      shared.styles.headingLevel(style) ?? (outline !== undefined && outline < 9 ? outline + 1 : undefined);
    const label = number?.label ? { label: number.label } : {};
    const own: ImportLine =
      heading !== undefined && visible > 0
        ? { text: first, style: heading === 0 ? 'title' : 'heading', level: heading, origin, ...label }
        : number
          ? {
              text: first,
              style: visible > 0 && bold === visible ? 'bold' : 'list',
              level: number.level,
              origin,
              ...label,
            }
          : { text: first, style: visible > 0 && bold === visible ? 'bold' : 'text', origin };
    const isEmptyBullet = first === '' && number?.label === '•';
    return [
      isEmptyBullet ? { text: '', style: 'text', origin } : own,
      ...rest.map((line): ImportLine => ({ text: line, style: 'text', origin })),
    ];
  }

  /** Text boxes and notes follow the paragraph that they hang on. */
  function hanging({ textBoxes, notes }: ParagraphText, origin: Origin): ImportBlock[] {
    const boxes = textBoxes.flatMap((box) => readBlocks(box, shared, part ?? 'textbox'));
    const below = notes.flatMap(({ kind, id }) => {
      const note = shared.note(kind, id);
      return note
        ? readBlocks(note, shared, 'footnote').filter((block) => isTable(block) || block.text.trim() !== '')
        : [];
    });
    const blank: ImportLine = { text: '', style: 'text', origin };
    return boxes.length + below.length === 0 ? [] : [...boxes, ...below, blank];
  }

  function table(element: XmlElement): ImportBlock[] {
    const origin: Origin = { line: shared.paragraphs + 1, unit: 'stycke', ...(part ? { part } : {}) };
    const rows = tableRows(element).flatMap((row): ImportRow[] => {
      const first: Origin = { ...origin, line: shared.paragraphs + 1 };
      const cells = elements(row).flatMap((child) =>
        child.name === 'w:sdt' ? elements(find(child, 'w:sdtContent')) : [child],
      );
      const texts = cells
        .filter(({ name }) => name === 'w:tc')
        .flatMap((cell) => {
          const text = cellText(readBlocks(cell, shared, part));
          const span = Math.min(numberOf(cell, 'w:tcPr', 'w:gridSpan') ?? 1, 60);
          return [text, ...Array.from({ length: span - 1 }, () => '')];
        });
      if (find(row, 'w:trPr', 'w:del')) {
        leave([{ kind: 'deleted-text', text: texts.join(' ') }], first);
        return [];
      }
      return [{ cells: texts, isHeader: find(row, 'w:trPr', 'w:tblHeader') !== undefined, origin: first }];
    });
    return rows.length === 0 ? [] : [{ style: 'table', rows }];
  }
}

function tableRows(table: XmlElement): XmlElement[] {
  return elements(table).flatMap((child) => {
    if (child.name === 'w:tr') return [child];
    return /^w:(?:sdt|sdtContent|ins|customXml)$/.test(child.name) ? tableRows(child) : [];
  });
}

/** The paragraphs of a cell as lines; the rows of a table in it, too. */
function cellText(blocks: readonly ImportBlock[]): string {
  return blocks
    .flatMap((block) => {
      if (isTable(block)) return rowLines(block);
      return [block.label ? `${block.label} ${block.text}` : block.text];
    })
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** The automatic number of a paragraph: its own, or that of its style (ECMA-376 17.9.18). */
function numberOfParagraph(
  paragraph: XmlElement,
  style: string | undefined,
  { styles, numbering }: Shared,
): { readonly level: number; readonly label: string | undefined } | undefined {
  const own = textValue(paragraph, 'w:pPr', 'w:numPr', 'w:numId');
  const level = numberOf(paragraph, 'w:pPr', 'w:numPr', 'w:ilvl');
  const ofStyle = styles.listOf(style);
  const list = own ?? ofStyle?.list;
  if (list === undefined || list === '0') return undefined;
  const linked = ofStyle?.chain.map((each) => numbering.levelOfStyle(list, each)).find((each) => each !== undefined);
  const at = level ?? (own === undefined ? (linked ?? ofStyle?.level) : undefined) ?? 0;
  const label = numbering.next(list, at);
  return label === undefined ? undefined : { level: at, label: label.trim() };
}
