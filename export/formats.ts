/** The one list of formats to export to. Menus, the command line and the documentation are made from it. */
import type { Meeting } from '../language/meeting/model.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';

/** Something about an export that the user may choose. */
export interface FormatOption {
  readonly id: string;
  /** Swedish: what it does when it is on. */
  readonly label: string;
  /** Swedish: what is the matter when it is off. */
  readonly offLabel: string;
  readonly default: boolean;
}

export type FormatOptions = Readonly<Record<string, boolean>>;

export interface ExportFormat {
  readonly id: string;
  /** "Markdown" */
  readonly label: string;
  /** With its dot: ".md". */
  readonly extension: string;
  readonly mediaType: string;
  /** Swedish: one line about what it is good for. */
  readonly description: string;
  readonly options: readonly FormatOption[];
  /** The file's content, text in UTF-8. `source.text` is what the meeting was read from. */
  readonly render: (
    meeting: Meeting,
    source: { readonly text: string },
    options: FormatOptions,
  ) => string | Uint8Array | Promise<string | Uint8Array>;
}

export const formats: readonly ExportFormat[] = [
  {
    id: 'markdown',
    label: 'Markdown',
    extension: '.md',
    mediaType: 'text/markdown; charset=utf-8',
    description: 'Hela protokollet som Markdown-text, för webbplatser, wikier och GitHub.',
    options: [],
    render: (meeting, source) => renderMarkdown(meeting, source),
  },
  {
    id: 'json',
    label: 'JSON',
    extension: '.json',
    mediaType: 'application/json',
    description: 'Allt som har förståtts, för andra program. Följer ett publicerat schema.',
    options: [
      {
        id: 'ranges',
        label: 'Ta med var i källtexten varje del står',
        offLabel: 'Utelämna var i källtexten varje del står',
        default: true,
      },
    ],
    render: (meeting, source, { ranges = true }) => renderJson(meeting, source, { ranges }),
  },
];

/** The format with this id, or undefined. */
export function formatOf(id: string): ExportFormat | undefined {
  return formats.find((format) => format.id === id);
}

/** The bytes of the file. */
export async function renderBytes(
  format: ExportFormat,
  meeting: Meeting,
  source: { readonly text: string },
  options: FormatOptions = {},
): Promise<Uint8Array> {
  const content = await format.render(meeting, source, options);
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
