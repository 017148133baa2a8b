import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declared = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** The root element of a part with so much in it. */
export const part = (root: string, content: string) => `<${root} ${declared}>${content}</${root}>`;
/** A paragraph of WordprocessingML with a run of text. */
export const paragraph = (text: string, properties = '') =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const relation = ([id, kind, target, mode]: readonly string[]) =>
  `<Relationship Id="${id}" Type="${kind?.includes(':') ? kind : `${office}/${kind}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
/** A file of relationships: id, the last word of the type, target, mode. */
export const relations = (rows: readonly (readonly string[])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.map(relation).join('')}</Relationships>`;

/** A Word template as small as there can be one: its body, relationships of that, other parts, parts' content types. */
export function templateOf(
  body: string,
  own: readonly (readonly string[])[] = [],
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
  const overrides = ['document.main:document', 'styles:styles', 'header:header1', 'footnotes:footnotes'].map((each) => {
    const [name = '', path = ''] = each.split(':');
    return `<Override PartName="/word/${path}.xml" ContentType="${type(name)}"/>`;
  });
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': part('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations([['rS', 'styles', 'styles.xml'], ...own]),
    'word/styles.xml': part(
      'w:styles',
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    ),
    ...others,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

/** The parts of a package, each as text (pictures byte for byte). */
export function partsOf(docx: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes, !/\.(?:xml|rels)$/.test(name))]),
  );
}
