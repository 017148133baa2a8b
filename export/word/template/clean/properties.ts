import { type Paper, publishedNote } from '../../../paper.ts';

/** The properties of a filled-in file: those of the minutes, never those of the template. `settled` writes the days. */
export function coreProperties(paper: Paper): string {
  const body = text(paper.body ?? '');
  const note = paper.version === 'publik' ? `<dc:description>${text(publishedNote)}</dc:description>` : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${text(paper.title)}</dc:title><dc:subject>${text(paper.kind)}</dc:subject><dc:creator>${body}</dc:creator>${note}<cp:lastModifiedBy>${body}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF"></dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF"></dcterms:modified></cp:coreProperties>`;
}

function text(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
