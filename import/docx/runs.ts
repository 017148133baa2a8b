/** The text of a paragraph: runs, fields, changes that are tracked, and what hangs on it. */
import type { LeftOutKind } from '../lines.ts';
import { elements, find, textBelow, type XmlElement } from '../packed/xml.ts';
import type { ParagraphStyles } from './styles.ts';
import { symbolOf } from './symbols.ts';
import { isOn, textValue } from './values.ts';

/** A field that is open: its instruction, and whether its result has begun. Fields may go over several paragraphs. */
export interface OpenField {
  instruction: string;
  isResult: boolean;
}

export interface ParagraphText {
  /** With line breaks where the paragraph has them. */
  text: string;
  /** Characters in bold type and all, but for blanks. */
  bold: number;
  visible: number;
  readonly leftOut: { readonly kind: LeftOutKind; readonly text: string }[];
  readonly textBoxes: XmlElement[];
  /** Ids of footnotes and endnotes. */
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
}

interface RunState {
  readonly isDeleted: boolean;
  readonly isPlaceholder: boolean;
  readonly bold: boolean;
}

export function newText(): ParagraphText {
  return { text: '', bold: 0, visible: 0, leftOut: [], textBoxes: [], notes: [] };
}

/** Reads a paragraph's content into `into`; `fields` are those open, which it changes. */
export function readRuns(
  paragraph: XmlElement,
  into: ParagraphText,
  fields: OpenField[],
  styles: ParagraphStyles,
): void {
  const style = textValue(paragraph, 'w:pPr', 'w:pStyle') ?? styles.defaultParagraph;
  walk(paragraph, { isDeleted: false, isPlaceholder: false, bold: styles.isBold(style) });

  function walk(parent: XmlElement, state: RunState): void {
    for (const child of elements(parent)) {
      if (child.name === 'w:r') readRun(child, state);
      else if (child.name === 'w:del' || child.name === 'w:moveFrom') walk(child, { ...state, isDeleted: true });
      else if (child.name === 'w:sdt')
        walk(find(child, 'w:sdtContent') ?? child, {
          ...state,
          isPlaceholder: find(child, 'w:sdtPr', 'w:showingPlcHdr') !== undefined,
        });
      else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') add(mathText(child), state);
      else if (child.name === 'mc:AlternateContent')
        walk(find(child, 'mc:Choice') ?? find(child, 'mc:Fallback') ?? child, state);
      else if (!/^w:(?:pPr|sdtPr|sdtEndPr|bookmark|comment|proofErr|perm)/.test(child.name)) walk(child, state);
    }
  }

  function readRun(run: XmlElement, state: RunState): void {
    const properties = find(run, 'w:rPr');
    const runStyle = textValue(properties, 'w:rStyle');
    const isHidden = isOn(properties, 'w:vanish') ?? (styles.isHidden(runStyle) || styles.isHidden(style));
    const bold = isOn(properties, 'w:b') ?? (runStyle !== undefined && styles.isBold(runStyle) ? true : state.bold);
    for (const piece of elements(run)) readPiece(piece, { ...state, bold }, isHidden);
  }

  function readPiece(piece: XmlElement, state: RunState, isHidden: boolean): void {
    switch (piece.name) {
      case 'w:t':
        if (isHidden && fields.every(({ isResult }) => isResult))
          into.leftOut.push({ kind: 'hidden-text', text: textBelow(piece) });
        else add(textBelow(piece), state);
        break;
      case 'w:delText':
        into.leftOut.push({ kind: 'deleted-text', text: textBelow(piece) });
        break;
      case 'w:tab':
      case 'w:ptab':
        add('\t', state);
        break;
      case 'w:br':
      case 'w:cr':
        if (!/^(?:page|column)$/.test(piece.attributes['w:type'] ?? '')) add('\n', state);
        break;
      case 'w:noBreakHyphen':
        add('\u2011', state);
        break;
      case 'w:sym':
        add(symbolOf(piece.attributes['w:font'] ?? '', piece.attributes['w:char'] ?? ''), state);
        break;
      case 'w:fldChar':
        readFieldMark(piece.attributes['w:fldCharType']);
        break;
      case 'w:instrText': {
        const field = fields.at(-1);
        if (field) field.instruction += textBelow(piece);
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        readNoteMark(piece, state);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        readDrawing(piece);
        break;
      case 'mc:AlternateContent':
        for (const inner of elements(find(piece, 'mc:Choice') ?? find(piece, 'mc:Fallback')))
          readPiece(inner, state, isHidden);
        break;
      default:
    }
  }

  function readFieldMark(kind: string | undefined): void {
    const field = fields.at(-1);
    if (kind === 'begin') fields.push({ instruction: '', isResult: false });
    else if (kind === 'separate' && field) field.isResult = true;
    else if (kind === 'end') fields.pop();
  }

  function readNoteMark(piece: XmlElement, state: RunState): void {
    const id = piece.attributes['w:id'];
    if (id === undefined || state.isDeleted) return;
    into.notes.push({ kind: piece.name === 'w:footnoteReference' ? 'footnote' : 'endnote', id });
  }

  /** Text boxes are read for themselves; a picture is named by what it is said to show. */
  function readDrawing(drawing: XmlElement): void {
    const boxes = below(drawing, 'w:txbxContent');
    into.textBoxes.push(...boxes);
    const isPicture = below(drawing, 'pic:pic').length > 0 || below(drawing, 'v:imagedata').length > 0;
    if (!isPicture && boxes.length > 0) return;
    const shown = below(drawing, 'wp:docPr')[0]?.attributes;
    into.leftOut.push({ kind: 'image', text: shown?.descr || shown?.title || '' });
  }

  function add(text: string, { isDeleted, isPlaceholder, bold }: RunState): void {
    if (!fields.every(({ isResult }) => isResult)) return;
    if (isDeleted || isPlaceholder) {
      into.leftOut.push({ kind: isDeleted ? 'deleted-text' : 'placeholder', text });
      return;
    }
    into.text += text;
    const visible = text.replace(/\s/g, '').length;
    into.visible += visible;
    if (bold) into.bold += visible;
  }
}

function mathText(element: XmlElement): string {
  return element.name === 'm:t' ? textBelow(element) : elements(element).map(mathText).join('');
}

/** The elements of a name below another, but for those inside one another; of alternatives the first. */
function below(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'mc:AlternateContent') return below(find(child, 'mc:Choice') ?? child, name);
    return below(child, name);
  });
}
