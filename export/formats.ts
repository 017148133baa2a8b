/** The one list of formats to export to. Menus, the command line and the documentation are made from it. */
import type { Meeting } from '../language/meeting/model.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import type { PaperOptions } from './paper.ts';
import type { PdfDesign, PdfEngine, PdfRequest } from './pdf/request.ts';
import { publishedMinutes } from './published.ts';
import { renderText } from './text.ts';
import type { WordWriter } from './word/request.ts';

/** Something about an export that the user may choose. */
export type FormatOption = SwitchOption | ChoiceOption;

/** Something that is done or not. */
export interface SwitchOption {
  readonly id: string;
  /** Swedish: what it does when it is on. */
  readonly label: string;
  /** Swedish: what is the matter when it is off. */
  readonly offLabel: string;
  readonly default: boolean;
}

/** One of several. */
export interface ChoiceOption {
  readonly id: string;
  /** Swedish: what is chosen. */
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly default: string;
}

/** The chosen values by the options' ids; what is not here has its default. */
export type FormatOptions = Readonly<Record<string, boolean | string>>;

/** What an export needs besides the minutes. */
export interface ExportContext {
  /** Ends an export that takes its time. */
  readonly signal?: AbortSignal;
  /** Is told in Swedish, a sentence at a time, what the reader of the file will miss. */
  readonly warn?: (message: string) => void;
  /** Makes PDF of pages; it runs beside the program. */
  readonly pdf?: PdfEngine;
  /** Makes Word files; it is read when it is needed. */
  readonly word?: WordWriter;
  /** The organisation's own look. */
  readonly design?: PdfDesign;
}

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
  /** What of the context it cannot do without. */
  readonly needs?: 'pdf' | 'word';
  /** The file's content, text in UTF-8. `source.text` is what the meeting was read from. */
  readonly render: (
    meeting: Meeting,
    source: { readonly text: string },
    options: FormatOptions,
    context: ExportContext,
  ) => string | Uint8Array | Promise<string | Uint8Array>;
}

/** What is secret is in the original only. Every format has it, so that nothing is published by mistake. */
const versionOption = {
  id: 'version',
  label: 'Version',
  choices: [
    { id: 'intern', label: 'originalet, med allt' },
    { id: 'publik', label: 'den som publiceras: utan det som omfattas av sekretess och utan personnummer' },
  ],
  default: 'intern',
} as const satisfies ChoiceOption;

const draftMarkOption: SwitchOption = {
  id: 'draft-mark',
  label: 'Märk protokollet OJUSTERAT tills det har ett justeringsdatum',
  offLabel: 'Utan märkningen OJUSTERAT',
  default: true,
};

/** The choices that every format for people's eyes has. */
function paperOptions(options: FormatOptions): PaperOptions {
  return {
    version: options.version === 'publik' ? 'publik' : 'intern',
    draftMark: options['draft-mark'] !== false,
  };
}

export const formats: readonly ExportFormat[] = [
  {
    id: 'pdf',
    label: 'PDF',
    extension: '.pdf',
    mediaType: 'application/pdf',
    description: 'Protokollet som det skrivs ut, undertecknas, publiceras och arkiveras.',
    options: [
      versionOption,
      draftMarkOption,
      { id: 'hyphenate', label: 'Avstava ord', offLabel: 'Avstava inte ord', default: false },
    ],
    needs: 'pdf',
    render: async (meeting, { text }, options, { pdf, design, signal, warn }) => {
      if (!pdf) throw new Error('PDF-motorn finns inte här');
      const request: PdfRequest = {
        meeting,
        text,
        ...paperOptions(options),
        hyphenate: options.hyphenate === true,
        ...(design ? { design } : {}),
      };
      const file = await pdf.render(request, signal);
      for (const warning of file.warnings) warn?.(warning);
      return file.pdf;
    },
  },
  {
    id: 'docx',
    label: 'Word',
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    description: 'Protokollet som Word-dokument, för den som ska arbeta vidare med det.',
    options: [versionOption, draftMarkOption],
    needs: 'word',
    render: async (meeting, { text }, options, { word, warn }) => {
      if (!word) throw new Error('Word-filer går inte att göra här');
      const file = await word.render({ meeting, text, ...paperOptions(options) });
      for (const warning of file.warnings) warn?.(warning);
      return file.docx;
    },
  },
  {
    id: 'html',
    label: 'HTML',
    extension: '.html',
    mediaType: 'text/html; charset=utf-8',
    description: 'Protokollet som en tillgänglig webbsida i en enda fil, utan skript.',
    options: [versionOption, draftMarkOption],
    render: (meeting, source, options, { warn }) => renderHtml(meeting, source, paperOptions(options), warn),
  },
  {
    id: 'text',
    label: 'Ren text',
    extension: '.txt',
    mediaType: 'text/plain; charset=utf-8',
    description: 'Protokollet som text i 80 tecken breda rader, för mejl och ärendesystem.',
    options: [versionOption, draftMarkOption],
    render: (meeting, source, options, { warn }) => renderText(meeting, source, paperOptions(options), warn),
  },
  {
    id: 'markdown',
    label: 'Markdown',
    extension: '.md',
    mediaType: 'text/markdown; charset=utf-8',
    description: 'Hela protokollet som Markdown-text, för webbplatser, wikier och GitHub.',
    options: [versionOption],
    render: (meeting, source, options) => renderMarkdown(meeting, source, paperOptions(options).version),
  },
  {
    id: 'json',
    label: 'JSON',
    extension: '.json',
    mediaType: 'application/json',
    description: 'Allt som har förståtts, för andra program. Följer ett publicerat schema.',
    options: [
      versionOption,
      {
        id: 'ranges',
        label: 'Ta med var i källtexten varje del står',
        offLabel: 'Utelämna var i källtexten varje del står',
        default: true,
      },
    ],
    render: (meeting, source, { ranges }) => renderJson(meeting, source, { ranges: ranges !== false }),
  },
];

/** The format with this id, or undefined. */
export function formatOf(id: string): ExportFormat | undefined {
  return formats.find((format) => format.id === id);
}

/**
 * The bytes of the file. The published version is made from minutes that no longer have what is secret. Rejects with the
 * signal's reason when the export is ended.
 */
export async function renderBytes(
  format: ExportFormat,
  meeting: Meeting,
  source: { readonly text: string },
  options: FormatOptions = {},
  context: ExportContext = {},
): Promise<Uint8Array> {
  context.signal?.throwIfAborted();
  const minutes =
    options.version === 'publik' ? publishedMinutes(meeting, source.text) : { meeting, text: source.text };
  const content = await format.render(minutes.meeting, { text: minutes.text }, options, context);
  context.signal?.throwIfAborted();
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
