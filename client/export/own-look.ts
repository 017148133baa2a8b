import type * as vscode from 'vscode';
import type { ExportParams } from '../../server/protocol.ts';
import { readDesign } from '../pdf-design.ts';
import { readWordTemplate } from '../word-template.ts';

/** What the organisation has set for files of a format: the look of a PDF, the template of a Word file. */
export async function ownLook(
  format: string,
  document: vscode.Uri,
): Promise<Pick<ExportParams, 'design' | 'wordTemplate'>> {
  const design = format === 'pdf' ? await readDesign(document) : undefined;
  const wordTemplate = format === 'docx' ? await readWordTemplate(document) : undefined;
  return { ...(design ? { design } : {}), ...(wordTemplate ? { wordTemplate } : {}) };
}
