import { formatLong, isoDate, weekdayNames } from '../language/meeting/time/calendar.ts';
import { typedDay } from '../language/meeting/time/typed-day.ts';
import { type back, write } from './question-steps.ts';
import { say } from './say.ts';
import type { Text } from './texts.ts';

const texts = {
  none: {
    sv: 'Skriv en dag, till exempel 6 december 2024, 6/12 eller 2024-12-06.',
    en: 'Write a day in Swedish, for example 6 december 2024, 6/12 or 2024-12-06.',
  },
  impossible: { sv: 'Den dagen finns inte i kalendern.', en: 'There is no such day in the calendar.' },
  weekday: { sv: '{date} är en {weekday}.', en: '{date} is a {weekday} (in Swedish).' },
} satisfies Record<string, Text>;

export interface DayQuestion {
  readonly title: string;
  readonly placeholder: string;
  readonly step: number;
  /** ISO date to begin with; nothing is written when it is left out. */
  readonly proposed?: string;
  /** An empty answer is one, too: the empty string. */
  readonly isOptional?: boolean;
}

/** Asks for a day, in any form that minutes are read in. Returns its ISO date. */
export async function askDay({
  proposed,
  isOptional = false,
  ...question
}: DayQuestion): Promise<string | typeof back | undefined> {
  const value = proposed === undefined ? '' : formatLong(proposed, { weekday: true });
  const answer = await write({ ...question, value }, (text) =>
    isOptional && text.trim() === '' ? undefined : whyNot(text),
  );
  if (typeof answer !== 'string' || answer.trim() === '') return answer;
  const day = typedDay(answer, localToday());
  return 'wrong' in day ? undefined : day.iso;
}

function whyNot(text: string): string | undefined {
  const day = typedDay(text, localToday());
  if (!('wrong' in day)) return undefined;
  if (day.wrong !== 'weekday') return say(texts[day.wrong]);
  return say(texts.weekday, { date: formatLong(day.iso), weekday: weekdayNames[day.weekday] ?? '' });
}

/** Today's ISO date where the user is. */
export function localToday(): string {
  const now = new Date();
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? '';
}
