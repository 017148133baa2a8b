import { applyEdits } from '../../../language/editing/edit.ts';
import { openMinutes } from '../../../language/minutes-document.ts';
import { complete } from '../../../server/completion/completion.ts';
import type { CompletionOptions } from '../../../server/completion/cursor.ts';
import type { KnownPerson } from '../../../server/completion/known-people.ts';
import type { Offer } from '../../../server/completion/offer.ts';
import { filled } from '../../../server/completion/snippet.ts';

/** Where the cursor is in a text. */
export const cursorMark = '‸';

/** A Tuesday. */
export const today = '2020-01-14';

export interface Completed {
  /** Labels of what a client shows, in order: its filter text begins with what is typed. */
  readonly labels: string[];
  readonly offers: readonly Offer[];
  readonly isIncomplete: boolean;
  /** The text once the offer with this label is taken, with the cursor's mark at the first tab stop (or at the end). */
  readonly take: (label: string) => string;
  /** The offer with this label. */
  readonly offer: (label: string) => Offer;
}

/** Completion at the mark. */
export function completeAt(
  marked: string,
  options: Partial<Omit<CompletionOptions, 'known'>> & { known?: readonly KnownPerson[] } = {},
): Completed {
  const offset = marked.indexOf(cursorMark);
  if (offset < 0) throw new Error('There is no cursor in the text');
  const text = marked.replace(cursorMark, '');
  const { known = [], ...others } = options;
  const { offers, isIncomplete } = complete(openMinutes(text), offset, { today, known: () => known, ...others });
  const shown = offers.filter(({ filter, range }) =>
    filter.toLowerCase().startsWith(text.slice(range.start, offset).toLowerCase()),
  );
  const offer = (label: string) => {
    const found = shown.find((each) => each.label === label);
    if (!found) throw new Error(`”${label}” is not offered, but ${shown.map((each) => each.label).join(' | ')}`);
    return found;
  };
  return {
    labels: shown.map(({ label }) => label),
    offers: shown,
    isIncomplete,
    offer,
    take: (label) => {
      const { range, snippet, edits = [] } = offer(label);
      return applyEdits(text, [{ range, newText: withCursor(snippet) }, ...edits]);
    },
  };
}

/** The snippet as inserted, with the cursor's mark where a client puts the cursor first. */
function withCursor(snippet: string): string {
  const first = /\$\{?1\b/.test(snippet) ? '1' : '0';
  const marked = snippet.replace(
    new RegExp(`(?<!\\\\)\\$(?:${first}|\\{${first}(?=[:}]))`),
    (stop) => `${cursorMark}${stop}`,
  );
  return filled(marked);
}
