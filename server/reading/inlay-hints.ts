import type { LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import type { Attendee, DateValue, Mention } from '../../language/meeting/model.ts';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import { nameKey } from '../../language/names/name-index.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { partsIn } from '../../language/source/search.ts';
import { itemsIn } from '../documents/at-position.ts';
import { blocksInlines, type Inlines, itemInlines, titleInlines } from '../documents/inlines.ts';
import { toLspRange } from '../documents/lsp-ranges.ts';
import { minutesOf } from '../documents/open-minutes.ts';

/** A word that is meant but not written. */
export interface Hint {
  readonly offset: number;
  readonly text: string;
  /** Before the offset's word ("Stefan" before Hollmark) or after it. */
  readonly side: 'before' | 'after';
  /** Whose name it is; undefined for a year. */
  readonly attendee: Attendee | undefined;
}

/**
 * Hints in `range`: the rest of a name where somebody is first named in an item by first name or surname alone, and the
 * year of a date that is written without. Costs what the items in the range cost.
 */
export function inlayHints(minutes: MinutesDocument, range: SourceRange): Hint[] {
  const { meeting } = minutes;
  const parts: Inlines[][] = itemsIn(meeting.items, range).map((item) => {
    const found = itemInlines(item, minutes);
    return [titleInlines(found), found.own];
  });
  if (range.start <= (meeting.items[0]?.range.start ?? meeting.range.end))
    parts.push([blocksInlines(meeting.preamble, meeting)]);
  for (const { blocks } of meeting.closings) parts.push([blocksInlines(blocks, meeting)]);
  return parts
    .flatMap((passages) => [
      ...nameHints(passages.flatMap((inlines) => inlines.mentions)),
      ...passages.flatMap((inlines) => partsIn(inlines.dates, range).flatMap(yearHint)),
    ])
    .filter(({ offset }) => range.start <= offset && offset <= range.end)
    .sort((a, b) => a.offset - b.offset);
}

/** Only where somebody is named for the first time: once it has been said who Rickard is, it is known. */
function nameHints(mentions: readonly Mention[]): Hint[] {
  const named = new Set<Attendee>();
  return mentions.flatMap((mention): Hint[] => {
    const { attendee, range } = mention;
    if (!attendee || named.has(attendee)) return [];
    named.add(attendee);
    const rest = restOfName(mention.name, attendee.name);
    if (!rest) return [];
    const offset = rest.side === 'before' ? range.start : range.end;
    return [{ ...rest, offset, attendee }];
  });
}

/** What is missing of a name: after a first name the surname, before a surname the first name. */
function restOfName(written: string, name: string): Pick<Hint, 'text' | 'side'> | undefined {
  const words = name.split(' ');
  const count = written.split(' ').length;
  if (count >= words.length) return undefined;
  const key = nameKey(written);
  const isSame = (part: readonly string[]) => [key, key.replace(/'?s$/, '')].includes(nameKey(part.join(' ')));
  if (isSame(words.slice(0, count))) return { text: words.slice(count).join(' '), side: 'after' };
  if (isSame(words.slice(-count))) return { text: words.slice(0, -count).join(' '), side: 'before' };
  return undefined;
}

function yearHint({ iso, yearInferred, range }: DateValue): Hint[] {
  if (!iso || !yearInferred) return [];
  return [{ offset: range.end, text: iso.slice(0, 4), side: 'after', attendee: undefined }];
}

/** Hints beside names and dates. A name's leads to its row. */
export const inlayHintProvider: InlayHintProvider = {
  getInlayHints(document: LangiumDocument, { range }): InlayHint[] {
    const { textDocument } = document;
    const asked = { start: textDocument.offsetAt(range.start), end: textDocument.offsetAt(range.end) };
    return inlayHints(minutesOf(document), asked).map(({ offset, text, side, attendee }) => ({
      position: textDocument.positionAt(offset),
      label: attendee
        ? [{ value: text, location: { uri: textDocument.uri, range: toLspRange(textDocument, attendee.nameRange) } }]
        : text,
      ...(attendee ? { kind: InlayHintKind.Parameter } : { kind: InlayHintKind.Type }),
      ...(side === 'before' ? { paddingRight: true } : { paddingLeft: true }),
    }));
  },
};
