/** Whose names the words of a passage are. */

import { isGivenName } from '../../names/given-names.ts';
import type { SourceRange } from '../../source/range.ts';
import type { ReadContext } from '../block-context.ts';
import type { Mention, MentionUse } from '../model.ts';
import { nameMention } from '../prose.ts';
import type { Name, NameSense } from './name-lists.ts';

/** What callers ask about the names in the passage `raw`, whose first character is at `base`. */
export function nameSense(raw: string, base: number, context: ReadContext): NameSense {
  const isPerson = (name: SourceRange) => {
    const { name: written, attendee, candidates } = mentionAt({ ...name, explicit: false }, raw, base, context, 'role');
    // An attendee, a given name, or a name of several words.
    return attendee !== undefined || candidates.length > 0 || /\s/.test(written) || isGivenName(written);
  };
  const isHandle = ({ start, end }: SourceRange) => {
    const { attendee } = nameMention(raw.slice(start, end), base + start, context, 'role', false);
    return attendee !== undefined && attendee.name === raw.slice(start, end);
  };
  return { isPerson, isHandle };
}

/** The mention that a name in the passage is; one that somebody on the lists has is as good as one with `@`. */
export function mentionAt(name: Name, raw: string, base: number, context: ReadContext, use: MentionUse): Mention {
  const found = nameMention(raw.slice(name.start, name.end), base + name.start, context, use, name.explicit);
  return { ...found, explicit: name.explicit || found.attendee !== undefined };
}
