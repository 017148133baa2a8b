/** The one list of papers that can be made of minutes. Menus, the command line and the documentation are made from it. */
import type { ReadMinutes } from '../language/read-minutes.ts';
import type { ContentKind, Contents } from './contents.ts';
import { type ExportFormat, formats } from './formats.ts';
import { draftMarkOption, type ExportOption, type ExportOptions, versionOption } from './options.ts';
import { buildMinutes } from './paper/build.ts';
import type { Version } from './published.ts';

/** How a paper gives one kind of content. */
export interface ContentMaker<K extends ContentKind> {
  readonly options: readonly ExportOption[];
  /** In the published version the minutes no longer have what is secret. Throws an `ExportProblem` when there is nothing to make. */
  make(minutes: ReadMinutes, version: Version, options: ExportOptions): Contents[K];
}

export interface PaperKind {
  readonly id: string;
  /** "Protokoll" */
  readonly label: string;
  /** What its file is called after the minutes' own name, " beslutslista"; nothing for the minutes themselves. */
  readonly suffix: string;
  /** Swedish: one line about what it is for. */
  readonly description: string;
  readonly contents: { readonly [K in ContentKind]?: ContentMaker<K> };
}

export const papers: readonly PaperKind[] = [
  {
    id: 'protokoll',
    label: 'Protokoll',
    suffix: '',
    description: 'Hela protokollet.',
    contents: {
      page: {
        options: [draftMarkOption],
        make: ({ meeting, text }, version, options) =>
          buildMinutes(meeting, text, { version, draftMark: options[draftMarkOption.id] !== false }),
      },
      minutes: { options: [], make: (minutes, version) => ({ ...minutes, version }) },
    },
  },
];

/** The minutes themselves: what is exported when nobody says otherwise. */
export const usualPaper = 'protokoll';

/** The paper with this id, or undefined. */
export function paperKindOf(id: string): PaperKind | undefined {
  return papers.find((paper) => paper.id === id);
}

/** The formats that a paper comes in. */
export function formatsOf(paper: PaperKind): ExportFormat[] {
  return formats.filter((format) => paper.contents[format.takes] !== undefined);
}

/** All that can be chosen when this paper is exported to this format. */
export function optionsOf(paper: PaperKind, format: ExportFormat): readonly ExportOption[] {
  return [versionOption, ...(paper.contents[format.takes]?.options ?? []), ...format.options];
}
