/** Minutes → the bytes of a file. */
import type { ReadMinutes } from '../language/read-minutes.ts';
import type { ContentKind } from './contents.ts';
import { ExportProblem } from './export-problem.ts';
import type { ExportContext, ExportFormat, FormatFor } from './formats.ts';
import type { ExportOptions } from './options.ts';
import type { ContentMaker, PaperKind } from './papers.ts';
import { publishedMinutes, type Version } from './published.ts';

/**
 * The bytes of the file. The published version is made from minutes that no longer have what is secret, whatever the
 * paper. Rejects with the signal's reason when the export is ended, and with an `ExportProblem` when there is no file.
 */
export async function renderFile(
  paper: PaperKind,
  format: ExportFormat,
  minutes: ReadMinutes,
  options: ExportOptions = {},
  context: ExportContext = {},
): Promise<Uint8Array> {
  context.signal?.throwIfAborted();
  const version: Version = options.version === 'publik' ? 'publik' : 'intern';
  const source = version === 'publik' ? publishedMinutes(minutes.meeting, minutes.text) : minutes;
  const file = await rendered(paper, format, source, version, options, context);
  context.signal?.throwIfAborted();
  return typeof file === 'string' ? new TextEncoder().encode(file) : file;
}

function rendered(
  paper: PaperKind,
  format: FormatFor<ContentKind>,
  minutes: ReadMinutes,
  version: Version,
  options: ExportOptions,
  context: ExportContext,
): string | Uint8Array | Promise<string | Uint8Array> {
  const maker: ContentMaker<ContentKind> | undefined = paper.contents[format.takes];
  if (!maker) throw new ExportProblem(`${paper.label.toLowerCase()} finns inte som ${format.label}`);
  return format.render(maker.make(minutes, version, options, context.warn), options, context);
}
