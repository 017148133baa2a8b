/** The parts that a filled-in template may have. All others stay behind. */

export interface PartKind {
  /** Where it is put: "word/header#.xml", with its number for #. */
  readonly path: string;
  readonly contentType: string;
  /** "w:hdr" */
  readonly root: string;
  /** What it may have itself, by the last word of the relationship's type. */
  readonly may: readonly string[];
}

const word = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
const inText = ['image', 'hyperlink'];

/** By the last word of the type of the relationship that leads to them. */
export const allowedParts: Readonly<Record<string, PartKind>> = {
  officeDocument: {
    path: 'word/document.xml',
    contentType: word('document.main'),
    root: 'w:document',
    may: [
      'styles',
      'settings',
      'numbering',
      'fontTable',
      'theme',
      'footnotes',
      'endnotes',
      'header',
      'footer',
      ...inText,
    ],
  },
  styles: { path: 'word/styles.xml', contentType: word('styles'), root: 'w:styles', may: [] },
  settings: { path: 'word/settings.xml', contentType: word('settings'), root: 'w:settings', may: [] },
  numbering: { path: 'word/numbering.xml', contentType: word('numbering'), root: 'w:numbering', may: ['image'] },
  fontTable: { path: 'word/fontTable.xml', contentType: word('fontTable'), root: 'w:fonts', may: ['font'] },
  footnotes: { path: 'word/footnotes.xml', contentType: word('footnotes'), root: 'w:footnotes', may: inText },
  endnotes: { path: 'word/endnotes.xml', contentType: word('endnotes'), root: 'w:endnotes', may: inText },
  header: { path: 'word/header#.xml', contentType: word('header'), root: 'w:hdr', may: inText },
  footer: { path: 'word/footer#.xml', contentType: word('footer'), root: 'w:ftr', may: inText },
  theme: {
    path: 'word/theme/theme1.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
    root: 'a:theme',
    may: ['image'],
  },
};

/** Those that are there without an element that asks for them. The notes come after the text that refers to them. */
export const unaskedParts = ['styles', 'settings', 'numbering', 'fontTable', 'theme', 'footnotes', 'endnotes'];

/** The settings that say how pages look. Others name people, files, connections and the history of the document. */
export const allowedSettings: ReadonlySet<string> = new Set([
  'zoom',
  'mirrorMargins',
  'bordersDoNotSurroundHeader',
  'bordersDoNotSurroundFooter',
  'gutterAtTop',
  'displayBackgroundShape',
  'defaultTabStop',
  'autoHyphenation',
  'consecutiveHyphenLimit',
  'hyphenationZone',
  'doNotHyphenateCaps',
  'evenAndOddHeaders',
  'drawingGridHorizontalSpacing',
  'drawingGridVerticalSpacing',
  'characterSpacingControl',
  'embedTrueTypeFonts',
  'saveSubsetFonts',
  'updateFields',
  'footnotePr',
  'endnotePr',
  'compat',
  'themeFontLang',
  'clrSchemeMapping',
  'decimalSymbol',
  'listSeparator',
]);
