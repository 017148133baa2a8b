/** The one list of papers that can be made of minutes. Menus, the command line and the documentation are made from it. */
import { type ReadMinutes, readMinutes } from '../language/read-minutes.ts';
import { calendarOf } from './calendar/of-meeting.ts';
import type { ContentKind, Contents } from './contents.ts';
import { type ExportFormat, formats } from './formats.ts';
import {
  contentsOption,
  draftMarkOption,
  type ExportOption,
  type ExportOptions,
  frontPageOption,
  type SwitchOption,
  type TextOption,
  versionOption,
} from './options.ts';
import { buildMinutes } from './paper/build.ts';
import { agendaSource } from './papers/agenda.ts';
import { buildAttendanceList } from './papers/attendance-list.ts';
import { buildDecisionList } from './papers/decision-list.ts';
import { buildExtract } from './papers/extract.ts';
import { buildWholeMinutes } from './papers/minutes.ts';
import { buildNotice } from './papers/notice.ts';
import {
  allItemsOption,
  dayOf,
  itemsOption,
  nextDateOption,
  postedOption,
  signaturesOption,
  storageOption,
  verifiedOption,
} from './papers/options.ts';
import { buildTaskList } from './papers/task-list.ts';
import type { Version } from './published.ts';
import { actionsTable } from './table/actions-table.ts';
import { decisionsTable } from './table/decisions-table.ts';
import { peopleTable } from './table/people-table.ts';

/** How a paper makes one kind of content. */
export interface ContentMaker<K extends ContentKind> {
  readonly options: readonly ExportOption[];
  /** In the published version the minutes no longer have what is secret. Throws an `ExportProblem` when there is nothing to make. */
  make(
    minutes: ReadMinutes,
    version: Version,
    options: ExportOptions,
    /** Is told in Swedish, a message at a time, what whoever makes the paper should know and its readers need not. */
    warn?: (message: string) => void,
  ): Contents[K];
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

/** The days of the notice on the front page; asked for only when the notice itself is made. */
const frontPageDays = [verifiedOption, postedOption, storageOption].map(
  (option): TextOption => ({ ...option, quiet: true, formats: frontPageOption.formats }),
);

export const papers: readonly PaperKind[] = [
  {
    id: 'protokoll',
    label: 'Protokoll',
    suffix: '',
    description: 'Hela protokollet.',
    contents: {
      page: {
        options: [frontPageOption, contentsOption, draftMarkOption, ...frontPageDays],
        make: ({ meeting, text }, version, options, warn) =>
          buildWholeMinutes(meeting, text, {
            version,
            warn,
            draftMark: isOn(draftMarkOption, options),
            contents: isOn(contentsOption, options),
            frontPage: String(options[frontPageOption.id] ?? frontPageOption.default),
            verified: written(verifiedOption, options),
            posted: written(postedOption, options),
            storage: written(storageOption, options),
          }),
      },
      minutes: { options: [], make: (minutes, version) => ({ ...minutes, version }) },
    },
  },
  {
    id: 'utdrag',
    label: 'Protokollsutdrag',
    suffix: ' utdrag',
    description: 'Valda punkter ordagrant, med närvaro, underskrifter och rader för att bestyrka utdraget.',
    contents: {
      page: {
        options: [itemsOption, draftMarkOption],
        make: ({ meeting, text }, version, options) =>
          buildExtract(meeting, text, {
            version,
            draftMark: isOn(draftMarkOption, options),
            items: written(itemsOption, options),
          }),
      },
    },
  },
  {
    id: 'beslutslista',
    label: 'Beslutslista',
    suffix: ' beslutslista',
    description: 'Vad som beslutades, punkt för punkt.',
    contents: {
      page: {
        options: [allItemsOption, draftMarkOption],
        make: ({ meeting, text }, version, options) =>
          buildDecisionList(meeting, text, {
            version,
            draftMark: isOn(draftMarkOption, options),
            allItems: isOn(allItemsOption, options),
          }),
      },
      table: { options: [], make: ({ meeting }) => decisionsTable(meeting) },
    },
  },
  {
    id: 'atgardslista',
    label: 'Åtgärdslista',
    suffix: ' åtgärdslista',
    description: 'Vem som ska göra vad, och senast när.',
    contents: {
      page: { options: [], make: ({ meeting, text }, version) => buildTaskList(meeting, text, { version }) },
      table: { options: [], make: ({ meeting }) => actionsTable(meeting) },
    },
  },
  {
    id: 'narvarolista',
    label: 'Närvarolista',
    suffix: ' närvarolista',
    description: 'De som var med, med roll och närvaro.',
    contents: {
      page: {
        options: [signaturesOption],
        make: ({ meeting, text }, version, options) =>
          buildAttendanceList(meeting, text, { version, signatures: isOn(signaturesOption, options) }),
      },
      table: { options: [], make: ({ meeting }) => peopleTable(meeting) },
    },
  },
  {
    id: 'anslag',
    label: 'Anslag',
    suffix: ' anslag',
    description: 'Bevis om justering för kommunens eller regionens anslagstavla, med de dagar som lagen ger.',
    contents: {
      page: {
        options: [verifiedOption, postedOption, storageOption],
        make: ({ meeting, text }, version, options, warn) =>
          buildNotice(meeting, text, {
            version,
            warn,
            verified: written(verifiedOption, options),
            posted: written(postedOption, options),
            storage: written(storageOption, options),
          }),
      },
    },
  },
  {
    id: 'kallelse',
    label: 'Kallelse till nästa möte',
    suffix: ' kallelse',
    description: 'Dagordning för nästa möte: det som alltid tas upp, det som bordlades och det som ska följas upp.',
    contents: {
      page: {
        options: [nextDateOption],
        make: (minutes, version, options) => {
          const { meeting, text } = readMinutes(agendaOf(minutes, options));
          return buildMinutes(meeting, text, { version, draftMark: false });
        },
      },
      source: { options: [nextDateOption], make: (minutes, _version, options) => agendaOf(minutes, options) },
    },
  },
  {
    id: 'kalender',
    label: 'Kalenderfil',
    suffix: ' kalender',
    description: 'Nästa möte och allt som ska vara klart en viss dag.',
    contents: { calendar: { options: [], make: ({ meeting, text }) => calendarOf(meeting, text) } },
  },
];

function isOn({ id, default: usual }: SwitchOption, options: ExportOptions): boolean {
  return (options[id] ?? usual) === true;
}

function written({ id, default: usual }: TextOption, options: ExportOptions): string {
  return String(options[id] ?? usual);
}

function agendaOf({ meeting, text }: ReadMinutes, options: ExportOptions): string {
  const date = written(nextDateOption, options).trim();
  return agendaSource(meeting, text, { kind: 'Kallelse', ...(date ? { date: dayOf(date, 'nästa möte') } : {}) });
}

/** The minutes themselves: the default export. */
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
  const own = (paper.contents[format.takes]?.options ?? []).filter(
    ({ formats: only }) => only?.includes(format.id) ?? true,
  );
  return [versionOption, ...own, ...format.options];
}
