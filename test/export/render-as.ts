import { type ExportContext, formatOf } from '../../export/formats.ts';
import type { ExportOptions } from '../../export/options.ts';
import { paperKindOf, usualPaper } from '../../export/papers.ts';
import { renderFile } from '../../export/render.ts';
import { readMinutes } from '../../language/read-minutes.ts';

/** The bytes of a paper made of the text, in the format with this id. */
export async function renderAs(
  formatId: string,
  text: string,
  options: ExportOptions = {},
  context: ExportContext = {},
  paperId: string = usualPaper,
): Promise<Uint8Array> {
  const [paper, format] = [paperKindOf(paperId), formatOf(formatId)];
  if (!paper || !format) throw new Error(`there is no ${paperId} as ${formatId}`);
  return renderFile(paper, format, readMinutes(text), options, context);
}
