/** The minutes themselves, with what their pages have besides: a front page, a list of the items, places for initials. */
import type { Meeting } from '../../language/meeting/model.ts';
import { buildMinutes } from '../paper/build.ts';
import { isDraft } from '../paper/verification.ts';
import type { Paper } from '../paper.ts';
import { buildFrontPage, hasFrontPage } from './front-page.ts';
import type { NoticeOptions } from './notice.ts';

/** More items than this are listed with their pages. */
const manyItems = 10;

export interface MinutesOptions extends NoticeOptions {
  readonly draftMark: boolean;
  /** True if there is a list of the items when they are many. */
  readonly contents: boolean;
  /** "ja", "nej"; anything else is as the kind of the minutes has it. */
  readonly frontPage: string;
}

/** The whole minutes. `text` is what the meeting was read from. */
export function buildWholeMinutes(meeting: Meeting, text: string, options: MinutesOptions): Paper {
  const paper = buildMinutes(meeting, text, options);
  const front = options.frontPage === 'ja' || (options.frontPage !== 'nej' && hasFrontPage(meeting));
  const initials = options.version === 'intern' && isDraft(meeting) ? initialsOf(meeting) : [];
  return {
    ...paper,
    ...(front ? { frontPage: buildFrontPage(meeting, text, options) } : {}),
    ...(options.contents && meeting.items.length > manyItems ? { contents: true } : {}),
    ...(initials.length > 0 ? { initials } : {}),
  };
}

/** The chair and each adjuster; nobody's where nobody is to verify the minutes. */
function initialsOf({ chair, adjusters }: Meeting): string[] {
  if (adjusters.length === 0) return [];
  const names = [...(chair ? [chair.name] : []), ...adjusters.map(({ name }) => name)];
  return [...new Set(names)].map((name) => (name.match(/(?<![\p{L}\p{M}'’])\p{L}/gu) ?? []).join('').toUpperCase());
}
