/** What the user may choose about an export. */
import type { Meeting } from '../language/meeting/model.ts';

/** Something about an export that the user may choose. */
export type ExportOption = SwitchOption | ChoiceOption | TextOption;

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

/** Something that the user writes. */
export interface TextOption {
  readonly id: string;
  /** Swedish: what is asked for. */
  readonly label: string;
  /** "3, 5–7" */
  readonly example: string;
  readonly default: '';
  /** Whether there is no file without it. */
  readonly required: boolean;
  /** Whether it is a day, written as an ISO date. */
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

/** What the name of a file says of its version, " (publik)", so that neither version takes the other's place. */
export function versionMark(version: boolean | string | undefined): string {
  return version === 'publik' ? ' (publik)' : '';
}

export const draftMarkOption: SwitchOption = {
  id: 'draft-mark',
  label: 'Märk protokollet OJUSTERAT tills det har ett justeringsdatum',
  offLabel: 'Utan märkningen OJUSTERAT',
  default: true,
};
