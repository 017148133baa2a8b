/** What the user may choose about an export. */
import type { Meeting } from '../language/meeting/model.ts';

/** Something about an export that the user may choose. */
export type ExportOption = SwitchOption | ChoiceOption | TextOption;

interface OptionBase {
  readonly id: string;
  /** The ids of the formats that it means something to; all where nothing is said. */
  readonly formats?: readonly string[];
  /** Not asked in a menu: only few want something else than the default. */
  readonly quiet?: true;
}

/** Something that is done or not. */
export interface SwitchOption extends OptionBase {
  /** Swedish: what it does when it is on. */
  readonly label: string;
  /** Swedish: what is the matter when it is off. */
  readonly offLabel: string;
  readonly default: boolean;
}

/** One of several. */
export interface ChoiceOption extends OptionBase {
  /** Swedish: what is chosen. */
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly default: string;
}

/** Something that the user writes. */
export interface TextOption extends OptionBase {
  /** Swedish: what is asked for. */
  readonly label: string;
  /** "3, 5–7" */
  readonly example: string;
  readonly default: '';
  /** True if there is no file without it. */
  readonly required: boolean;
  /** True if it is a day, written as an ISO date. */
  readonly isDay?: true;
  /** What a menu can offer, of which several can be chosen; their ids are written with `, ` between them. */
  readonly among?: (meeting: Meeting) => readonly { readonly id: string; readonly label: string }[];
}

/** The chosen values by the options' ids; what is not here has its default. */
export type ExportOptions = Readonly<Record<string, boolean | string>>;

/** What is secret is in the original only. Every paper in every format has it, so that nothing is published by mistake. */
export const versionOption = {
  id: 'version',
  label: 'Version',
  choices: [
    { id: 'intern', label: 'originalet, med allt' },
    { id: 'publik', label: 'den som publiceras: utan det som omfattas av sekretess och utan personnummer' },
  ],
  default: 'intern',
} as const satisfies ChoiceOption;

/** What the name of a file says about its version, " (publik)", so that neither version takes the other's place. */
export function versionMark(version: boolean | string | undefined): string {
  return version === 'publik' ? ' (publik)' : '';
}

export const draftMarkOption: SwitchOption = {
  id: 'draft-mark',
  label: 'Märk protokollet OJUSTERAT tills det har ett justeringsdatum',
  offLabel: 'Utan märkningen OJUSTERAT',
  default: true,
};

/** What has pages. */
const printed = ['pdf', 'docx'];

export const frontPageOption = {
  id: 'front-page',
  label: 'Försättssida',
  choices: [
    { id: 'auto', label: 'försättssida när protokollet är en nämnds, en styrelses eller ett fullmäktiges' },
    { id: 'ja', label: 'försättssida med underskrifter, och med anslag när kommunallagen gäller' },
    { id: 'nej', label: 'ingen försättssida' },
  ],
  default: 'auto',
  formats: printed,
} as const satisfies ChoiceOption;

export const contentsOption: SwitchOption = {
  id: 'contents',
  label: 'Innehåll med sidnummer när punkterna är många',
  offLabel: 'Utan innehåll med sidnummer',
  default: true,
  formats: printed,
};
