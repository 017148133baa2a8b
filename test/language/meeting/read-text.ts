import type { Item, Meeting } from '../../../language/meeting/model.ts';
import { readMeeting } from '../../../language/meeting/read.ts';
import { parse } from '../../../language/parse.ts';

/** The meeting that these minutes are about. */
export function readText(text: string): Meeting {
  return readMeeting(parse(text).value, text);
}

/** The only item of minutes with these attendees, and this text under "Punkt 1. Ärendet". */
export function readItemText(text: string, attendees: readonly string[] = ['Anna Ek', 'Bo Ask', 'Lisa Lund']): Item {
  const rows = attendees.map((name) => `- ${name}\n`).join('');
  const item = readText(`Protokoll: Styrelsen\nDatum: 2024-03-01\n\nNärvarande\n${rows}\nPunkt 1. Ärendet\n\n${text}`)
    .items[0];
  if (!item) throw new Error('The text has no item');
  return item;
}
