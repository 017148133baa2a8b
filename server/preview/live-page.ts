import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { ExportProblem } from '../../export/export-problem.ts';
import { publishedText, refuseUnclear, type Version } from '../../export/published.ts';
import { type MinutesDocument, openMinutes, updateMinutes } from '../../language/minutes-document.ts';
import { lineFinder } from '../documents/line-finder.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { createPageBuilder, type PageBlock } from './preview-blocks.ts';

/** A block with the lines of the editor's text that it is on. */
export interface PlacedBlock {
  readonly block: PageBlock;
  /** Its first line, from 0; undefined when it is nowhere. */
  readonly line: number | undefined;
  /** For each of its lines, about how many rows it takes. */
  readonly rows: readonly number[];
}

/** The page of a document as it is now. Costs what has changed since the last time. Throws an `ExportProblem` when nothing may be shown. */
export type LivePage = (document: LangiumDocument) => PlacedBlock[];

/** Makes the page of one document. `services` read the published text. */
export function createLivePage(version: Version, services: LangiumCoreServices): LivePage {
  return version === 'publik' ? publishedPage(services) : originalPage();
}

function originalPage(): LivePage {
  const build = createPageBuilder('intern');
  return (document) => {
    const { meeting, text } = minutesOf(document);
    const lineOf = lineFinder(document.textDocument);
    return build(meeting, text).map((block) => {
      const first = block.source[0];
      return { block, line: first && lineOf(first.start), rows: block.rows };
    });
  };
}

/** Made of the published text alone, as the export is: nothing else gets near the page. */
function publishedPage(services: LangiumCoreServices): LivePage {
  const build = createPageBuilder('publik');
  let published: MinutesDocument | undefined;
  return (document) => {
    const original = minutesOf(document);
    const { text, before } = publishedText(original.meeting, original.text);
    if (published) updateMinutes(published, text);
    else published = openMinutes(text, services);
    refuseUnclear(published);
    const lineOf = lineFinder(document.textDocument);
    return build(published.meeting, text).map((block) => {
      const [first] = block.source;
      const last = block.source.at(-1);
      if (!first || !last) return { block, line: undefined, rows: [] };
      const line = lineOf(before(first.start));
      const count = lineOf(Math.max(before(first.start), before(last.end) - 1)) - line + 1;
      // What is left out has lines, too, which are worth nothing on the page.
      return { block, line, rows: count === block.rows.length ? block.rows : new Array<number>(count).fill(1) };
    });
  };
}

/** Why there is no page, in Swedish; anything but an `ExportProblem` is thrown on. */
export function problemText(error: unknown): string {
  if (!(error instanceof ExportProblem)) throw error;
  return `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`;
}
