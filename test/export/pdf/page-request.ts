import { buildMinutes } from '../../../export/paper/build.ts';
import type { PdfRequest } from '../../../export/pdf/request.ts';
import { publishedMinutes, type Version } from '../../../export/published.ts';
import { readMinutes } from '../../../language/read-minutes.ts';

/** What asks for a PDF of the minutes, as an export does. */
export function pageRequest(text: string, version: Version = 'intern'): PdfRequest {
  const read = readMinutes(text);
  const minutes = version === 'publik' ? publishedMinutes(read.meeting, text) : read;
  return { page: buildMinutes(minutes.meeting, minutes.text, { version, draftMark: true }), hyphenate: false };
}
