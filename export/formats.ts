/** The one list of formats to export to. Menus, the command line and the documentation are made from it. */
import { renderCalendar } from './calendar/ics.ts';
import type { ContentKind, Contents } from './contents.ts';
import { unmarkedTexts } from './emphasis/mark-text.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import type { ExportOption, ExportOptions } from './options.ts';
import type { PdfDesign, PdfEngine } from './pdf/request.ts';
import { renderCsv } from './table/csv.ts';
import type { SheetWriter } from './table/request.ts';
import { renderText } from './text.ts';
import type { WordWriter } from './word/request.ts';

/** What an export needs besides the minutes. */
export interface ExportContext {
  /** Ends an export that takes its time. */
  readonly signal?: AbortSignal;
  /** Is told in Swedish, a sentence at a time, what the reader of the file will miss. */
  readonly warn?: (message: string) => void;
  /** Makes PDF of pages; it runs beside the program. */
  readonly pdf?: PdfEngine;
  /** Makes Word files; it runs beside the program. */
  readonly word?: WordWriter;
  /** Makes Excel files; it is read when it is needed. */
  readonly sheet?: SheetWriter;
  /** The organisation's own look. */
  readonly design?: PdfDesign;
  /** A Word template of the organisation's own, to fill in. */
  readonly wordTemplate?: Uint8Array;
}

export interface FormatFor<K extends ContentKind> {
  readonly id: string;
  /** What else people call it, on the command line. */
  readonly aliases?: readonly string[];
  /** "Markdown" */
  readonly label: string;
  /** With its dot: ".md". */
  readonly extension: string;
  readonly mediaType: string;
  /** Swedish: one line about what it is good for. */
  readonly description: string;
  readonly options: readonly ExportOption[];
  /** What of the context it cannot do without. */
  readonly needs?: 'pdf' | 'word' | 'sheet';
  /** What it renders. */
  readonly takes: K;
  /** The file's content, text in UTF-8. (A method, so that a format of any kind is a format of some kind to TypeScript.) */
  render(
    content: Contents[K],
    options: ExportOptions,
    context: ExportContext,
  ): string | Uint8Array | Promise<string | Uint8Array>;
}

export type ExportFormat = { [K in ContentKind]: FormatFor<K> }[ContentKind];

export const formats: readonly ExportFormat[] = [
  {
    id: 'pdf',
    label: 'PDF',
    extension: '.pdf',
    mediaType: 'application/pdf',
    description: 'Sidor som skrivs ut, undertecknas, publiceras och arkiveras.',
    options: [{ id: 'hyphenate', label: 'Avstava ord', offLabel: 'Avstava inte ord', default: false }],
    needs: 'pdf',
    takes: 'page',
    render: async (page, options, { pdf, design, signal, warn }) => {
      if (!pdf) throw new Error('PDF-motorn finns inte här');
      const request = { page, hyphenate: options.hyphenate === true, ...(design ? { design } : {}) };
      const file = await pdf.render(request, signal);
      for (const warning of file.warnings) warn?.(warning);
      return file.pdf;
    },
  },
  {
    id: 'docx',
    aliases: ['word', 'doc'],
    label: 'Word',
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    description: 'Ett Word-dokument, för den som ska arbeta vidare med det.',
    options: [],
    needs: 'word',
    takes: 'page',
    render: async (page, _options, { word, wordTemplate, signal, warn }) => {
      if (!word) throw new Error('Word-filer går inte att göra här');
      const file = await word.render({ page, ...(wordTemplate ? { template: wordTemplate } : {}) }, signal);
      for (const warning of file.warnings) warn?.(warning);
      return file.docx;
    },
  },
  {
    id: 'html',
    aliases: ['htm'],
    label: 'HTML',
    extension: '.html',
    mediaType: 'text/html; charset=utf-8',
    description: 'En tillgänglig webbsida i en enda fil, utan skript.',
    options: [],
    takes: 'page',
    render: (page, _options, { warn }) => renderHtml(page, warn),
  },
  {
    id: 'text',
    aliases: ['txt'],
    label: 'Ren text',
    extension: '.txt',
    mediaType: 'text/plain; charset=utf-8',
    description: 'Text i 80 tecken breda rader, för mejl och ärendesystem.',
    options: [],
    takes: 'page',
    render: (page, _options, { warn }) => renderText(page, warn),
  },
  {
    id: 'markdown',
    aliases: ['md'],
    label: 'Markdown',
    extension: '.md',
    mediaType: 'text/markdown; charset=utf-8',
    description: 'Markdown-text, för webbplatser, wikier och GitHub.',
    options: [],
    takes: 'page',
    render: (page, _options, { warn }) => renderMarkdown(page, warn),
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
    takes: 'minutes',
    render: ({ meeting, text, version }, { ranges }) =>
      renderJson(meeting, { text }, { ranges: ranges !== false, version }),
  },
  {
    id: 'xlsx',
    aliases: ['excel', 'xls'],
    label: 'Excel',
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    description: 'Ett kalkylblad att sortera och filtrera.',
    options: [],
    needs: 'sheet',
    takes: 'table',
    render: async (table, _options, { sheet, warn }) => {
      if (!sheet) throw new Error('Excel-filer går inte att göra här');
      const file = await sheet.render(unmarkedTexts(table));
      for (const warning of file.warnings) warn?.(warning);
      return file.xlsx;
    },
  },
  {
    id: 'csv',
    label: 'CSV',
    extension: '.csv',
    mediaType: 'text/csv; charset=utf-8',
    description: 'Samma tabell som text, för andra program. Öppnas rätt i svenska Excel.',
    options: [],
    takes: 'table',
    render: (table, _options, { warn }) => renderCsv(unmarkedTexts(table), warn),
  },
  {
    id: 'ics',
    aliases: ['ical', 'icalendar', 'kalender'],
    label: 'Kalender',
    extension: '.ics',
    mediaType: 'text/calendar; charset=utf-8',
    description: 'Händelser som läggs till i Outlook, Google Kalender och andra kalendrar.',
    options: [],
    takes: 'calendar',
    render: (calendar, _options, { warn }) => renderCalendar(unmarkedTexts(calendar), warn),
  },
  {
    id: 'protokoll',
    label: 'Protokollfil',
    extension: '.protokoll',
    mediaType: 'text/plain; charset=utf-8',
    description: 'En ny fil att fortsätta skriva i.',
    options: [],
    takes: 'source',
    render: (source) => source,
  },
];

/** The format with this id, or undefined. */
export function formatOf(id: string): ExportFormat | undefined {
  return formats.find((format) => format.id === id);
}

/** The format that somebody means: by its id, or by what else it is called, in upper or lower case ("MD", ".xls"). */
export function formatNamed(name: string): ExportFormat | undefined {
  const wanted = name.toLowerCase().replace(/^\./, '');
  return formats.find(({ id, aliases = [] }) => id === wanted || aliases.includes(wanted));
}
