import type { Feature } from 'write-excel-file/universal';

/** What the library does not write: the workbook's title, and that its rows can be filtered and sorted by the headings. */
export function workbookParts(sheet: {
  readonly title: string;
  readonly columns: number;
  readonly rows: number;
}): Feature<Blob> {
  const title = sheet.title.replace(/[&<>]/g, (sign) => entities[sign] ?? '');
  const last = `${columnName(sheet.columns)}${sheet.rows}`;
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
        },
        '_rels/.rels': {
          insert: () =>
            '<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        },
        'xl/worksheets/sheet{id}.xml': {
          // In this place and no other (ECMA-376, CT_Worksheet).
          transform: (xml) => xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`),
        },
      },
      write: {
        files: () => ({ 'docProps/core.xml': coreProperties(title) }),
      },
    },
  };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function coreProperties(title: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${title}</dc:title><dc:language>sv-SE</dc:language>` +
    // The day is put in by `settled`.
    '<dcterms:created xsi:type="dcterms:W3CDTF"></dcterms:created>' +
    '</cp:coreProperties>'
  );
}

/** 1 is A, 27 is AA. */
function columnName(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}
