/** The styles of the Word file, as somebody who continues writing in it finds them. */
import { BorderStyle, type IStylesOptions, LineRuleType, convertMillimetersToTwip as mm } from 'docx';

export const colours = {
  accent: '1D4F7C',
  muted: '595959',
  line: 'B8B8B8',
  warning: '9B1C1C',
  surface: 'F1F1F1',
} as const;

/** Twips: A4 with its margins, and what is left for text. */
export const page = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(28), bottom: mm(26), left: mm(27), right: mm(25), header: mm(12), footer: mm(12) },
} as const;
export const textWidth = page.width - page.margin.left - page.margin.right;

/** Twips: where the text is beside a label, beside "att", and for each level of a list. */
export const indents = { label: mm(42), att: mm(9), list: mm(6) } as const;

const font = 'Calibri';
const auto = LineRuleType.AUTO;

/** Half points. Outline levels are said expressly: without them a heading is only large text to other programs. */
function headingStyle(level: number, size: number, before: number, after: number) {
  return {
    run: { font, size, bold: true, color: '000000' },
    paragraph: {
      spacing: { before, after, line: 240, lineRule: auto },
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
    },
  };
}

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, language: { value: 'sv-SE', eastAsia: 'sv-SE', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: auto } },
    },
    title: {
      run: { font, size: 40, bold: true, color: '000000' },
      paragraph: { spacing: { after: 160, line: 240, lineRule: auto }, keepNext: true },
    },
    heading1: headingStyle(1, 26, 340, 100),
    heading2: headingStyle(2, 23, 240, 80),
    heading3: headingStyle(3, 22, 200, 60),
    heading4: headingStyle(4, 22, 200, 60),
    heading5: headingStyle(5, 22, 200, 60),
    heading6: headingStyle(6, 22, 200, 60),
  },
  paragraphStyles: [
    own('Brevhuvud', { bold: true, color: colours.accent }, { spacing: { after: 240 } }),
    own('Protokollstyp', { bold: true, color: colours.accent, size: 24 }, { spacing: { after: 0 }, keepNext: true }),
    {
      ...own('Subtitle', { color: colours.muted, size: 24 }, { spacing: { after: 200 } }),
      name: 'Subtitle',
      quickFormat: true,
    },
    own(
      'Ojusterat',
      { bold: true, color: colours.warning, characterSpacing: 20 },
      {
        spacing: { after: 120 },
        indent: { left: textWidth - mm(32) },
        alignment: 'center',
        border: frame(colours.warning, 8, 3),
      },
    ),
    own(
      'Uppgift',
      {},
      {
        spacing: { after: 40 },
        indent: { left: indents.label, hanging: indents.label },
        keepLines: true,
      },
    ),
    own('Notering', { size: 20 }, { spacing: { after: 40 } }),
    own('Namn', {}, { spacing: { after: 0 } }),
    own('Tabellrubrik', { size: 18, bold: true, color: colours.muted }, { spacing: { after: 0 }, keepNext: true }),
    own('Tabelltext', { size: 20 }, { spacing: { after: 0, line: 250, lineRule: auto } }),
    own('Etikett', { bold: true }, { spacing: { before: 120, after: 60 }, keepNext: true }),
    own('Attsats', {}, { spacing: { after: 60 }, indent: { left: indents.att, hanging: indents.att } }),
    own('Markerad lista', {}, { spacing: { after: 60 }, indent: { left: indents.list, hanging: indents.list } }),
    { ...own('ListParagraph', {}, { spacing: { after: 60 } }), name: 'List Paragraph' },
    own('Innehållsrubrik', { bold: true, size: 26 }, { spacing: { before: 200, after: 100 }, keepNext: true }),
    own('Innehåll', {}, { spacing: { after: 40 } }),
    own('Utfall', { bold: true }, {}),
    own('Sekretess', { bold: true, color: colours.warning }, { spacing: { after: 60 }, keepNext: true }),
    own('Undertecknas som', { bold: true, size: 20 }, { spacing: { before: 240, after: 0 }, keepNext: true }),
    own(
      'Underskrift',
      {},
      {
        spacing: { before: 760, after: 0 },
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: '444444', space: 4 } },
        keepLines: true,
      },
    ),
    own('Sidhuvud liten', { size: 17, color: colours.muted }, { spacing: { after: 0 } }),
    own('Avstånd', { size: 8 }, { spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT } }),
  ],
  characterStyles: [],
};

type OwnStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

/** A style of this program's own, by the name that it has in Word. */
function own(name: string, run: OwnStyle['run'], paragraph: OwnStyle['paragraph']): OwnStyle {
  return { id: styleId(name), name, basedOn: 'Normal', quickFormat: true, run: run ?? {}, paragraph: paragraph ?? {} };
}

/** "Undertecknas som" → "Undertecknassom" */
export function styleId(name: string): string {
  return name.replace(/\s+/g, '');
}

function frame(color: string, size: number, space: number) {
  const side = { style: BorderStyle.SINGLE, size, color, space };
  return { top: side, bottom: side, left: side, right: side };
}
