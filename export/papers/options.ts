/** What can be chosen about the papers that are made of minutes. */
import { allItems } from '../../language/facts/traversal.ts';
import { dateParts } from '../../language/meeting/time/calendar.ts';
import { ExportProblem } from '../export-problem.ts';
import type { SwitchOption, TextOption } from '../options.ts';

export const itemsOption: TextOption = {
  id: 'items',
  label: 'Vilka punkter som ska vara med',
  example: '3, 5–7',
  default: '',
  required: true,
  among: ({ items }) =>
    [...allItems(items)].flatMap(({ number, title }) =>
      number
        ? [{ id: number.value, label: [number.value, title?.value.replace(/\s+/g, ' ')].filter(Boolean).join(' ') }]
        : [],
    ),
};

export const allItemsOption: SwitchOption = {
  id: 'all-items',
  label: 'Ta med även rubrikerna på punkter utan beslut',
  offLabel: 'Bara punkter med beslut',
  default: false,
};

export const signaturesOption: SwitchOption = {
  id: 'signature-column',
  label: 'Tom kolumn att skriva under i',
  offLabel: 'Utan kolumn att skriva under i',
  default: false,
};

export const verifiedOption: TextOption = {
  id: 'verified',
  label: 'Dagen för justering, om protokollet inte säger den',
  example: '2024-03-18',
  default: '',
  required: false,
  isDay: true,
};

export const postedOption: TextOption = {
  id: 'posted',
  label: 'Dagen då anslaget sätts upp',
  example: '2024-03-19',
  default: '',
  required: false,
  isDay: true,
};

export const storageOption: TextOption = {
  id: 'storage',
  label: 'Var protokollet finns',
  example: '”Kommunkansliet, Storgatan 1”',
  default: '',
  required: false,
};

export const nextDateOption: TextOption = {
  id: 'next-date',
  label: 'Dagen för nästa möte, om det är en annan än protokollet säger',
  example: '2024-04-15',
  default: '',
  required: false,
  isDay: true,
};

/** The ISO date that somebody has written; `what` says whose day it is. Throws an `ExportProblem` when it is not a date. */
export function dayOf(written: string, what: string): string {
  if (!dateParts(written)) throw new ExportProblem(`dagen för ${what} är inget datum: skriv den som 2024-03-18`);
  return written;
}
