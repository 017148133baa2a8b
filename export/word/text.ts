/** Runs and paragraphs of Word. */
import { type InternalHyperlink, type IParagraphOptions, type IRunOptions, Paragraph, Tab, TextRun } from 'docx';
import { styleId } from './styles.ts';

/** Text with its line breaks; all of it is text to Word too. */
export function runs(text: string, look: IRunOptions = {}): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

export function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

export function styled(
  style: string,
  children: (TextRun | InternalHyperlink)[],
  more: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ ...more, style: styleId(style), children });
}
