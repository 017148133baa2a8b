import { strToU8, zipSync } from 'fflate';

/** The parts of a Word file, as XML without their outermost element. */
export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Kind of part → its outermost element and content type. */
const parts = {
  numbering: { root: 'numbering', type: 'numbering' },
  styles: { root: 'styles', type: 'styles' },
  footnotes: { root: 'footnotes', type: 'footnotes' },
  comments: { root: 'comments', type: 'comments' },
  header: { root: 'hdr', type: 'header' },
  footer: { root: 'ftr', type: 'footer' },
} as const;

/** A Word file made by hand. */
export function makeDocx(given: DocxParts): Uint8Array {
  const names = (Object.keys(parts) as (keyof typeof parts)[]).filter((name) => given[name] !== undefined);
  const heads = names
    .filter((name) => name === 'header' || name === 'footer')
    .map((name) => `<w:${name}Reference w:type="default" r:id="${name}"/>`)
    .join('');
  const root = (name: string, content: string) => `${declaration}<w:${name} ${namespaces}>${content}</w:${name}>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/>${names
      .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${main}.${parts[name].type}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': root('document', `<w:body>${given.body}<w:sectPr>${heads}</w:sectPr></w:body>`),
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map((name) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`)
      .join('')}</Relationships>`,
  };
  for (const name of names) files[`word/${name}.xml`] = root(parts[name].root, given[name] ?? '');
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph; `properties` is the inside of `w:pPr`. */
export function p(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${own}${text === '' ? '' : r(text)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph in a list. */
export function li(text: string, list: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

export function styled(text: string, style: string): string {
  return p(text, `<w:pStyle w:val="${style}"/>`);
}

/** A level of a list; `more` are further elements, in the order of the schema after `w:start`. */
export function level(at: number, format: string, text: string, more = '', start = 1): string {
  const [before, after] = more.split('|');
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${before ?? ''}<w:lvlText w:val="${text}"/>${after ?? ''}</w:lvl>`;
}

export function abstractList(id: number, levels: readonly string[], more = ''): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels.join('')}</w:abstractNum>`;
}

export function list(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `<w:tr>${cells
      .map(
        (cell) =>
          `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${cell
            .split('\n')
            .map((text) => p(text))
            .join('')}</w:tc>`,
      )
      .join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${(rows[0] ?? []).map(() => '<w:gridCol w:w="2000"/>').join('')}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`;
}
