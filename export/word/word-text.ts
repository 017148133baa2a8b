/** Runs and paragraphs of Word. */
import { type InternalHyperlink, type IParagraphOptions, type IRunOptions, Paragraph, Tab, TextRun } from 'docx';
import { spansOf } from '../emphasis/marked-text.ts';
import { styleId } from './styles.ts';

/** Text with its line breaks and emphasis; all of it is text to Word too. */
export function runs(text: string, look: IRunOptions = {}): TextRun[] {
  return text.split('\n').flatMap((line, row) => {
    const spans = spansOf(line);
    return (spans.length > 0 ? spans : [{ text: '', strong: false, em: false }]).map(
      (span, at) =>
        new TextRun({
          ...look,
          ...(span.strong ? { bold: true } : {}),
          ...(span.em ? { italics: true } : {}),
          text: span.text,
          ...(row > 0 && at === 0 ? { break: 1 } : {}),
        }),
    );
  });
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
