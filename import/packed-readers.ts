/** The bundle of readers that need a zip or a parser of their own; PDF has another one. */
import type { ImportFormat } from './detect.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { ImportProblem } from './import-problem.ts';
import type { Reading } from './lines.ts';
import { readOdt } from './odt/read-odt.ts';

const readers: Partial<Readonly<Record<ImportFormat, (bytes: Uint8Array) => Reading>>> = {
  docx: readDocx,
  odt: readOdt,
  html: readHtml,
};

export function read(format: ImportFormat, bytes: Uint8Array): Promise<Reading> {
  const reader = readers[format];
  if (!reader) return Promise.reject(new ImportProblem('unreadable', 'Det formatet går inte att läsa in.'));
  try {
    return Promise.resolve(reader(bytes));
  } catch (error) {
    return Promise.reject(error);
  }
}
