import type { SourceRange } from '../../source/range.ts';
import { notSecretWords } from '../../syntax/not-secret.ts';
import type { Block, Secret } from '../model.ts';

/** A line that looks like the beginning or the end of something secret, but is not read so. */
export interface UnclearSecretMark {
  readonly kind: 'beginning' | 'end';
  readonly range: SourceRange;
}

// "s e k r e t e s s" is read as the word, too.
const word = [...'sekretess'].join(String.raw`[ \t\u00a0]?`);
const layout = String.raw`[^\p{L}\p{N}\r\n]*`;
const beginnings = new RegExp(
  String.raw`^${layout}${word}(?:belag\p{L}*)?(?:[ \t]+text)?(?:[ \t]+(?:börjar|inleds))?[^\p{L}\p{N}\r\n:]*(?:$|:(?![ \t*_]*${notSecretWords}[ \t.*_]*$)|(?:enligt[ \t]+)?(?:OSL|offentlighets)|[^\r\n]{0,40}\bkap\b)`,
  'gimu',
);
const ends = new RegExp(
  String.raw`^${layout}(?:slut[ \t]+(?:p(?:å|a\u030a)[ \t]+)?${word}(?:en|belag\p{L}*)?(?:[ \t]+text)?|${word}(?:en)?[ \t]+(?:slut|slutar|upphör))${layout}$`,
  'gimu',
);
const mentionsSecrecy = new RegExp(word, 'i');
const unseen = /\p{Default_Ignorable_Code_Point}/u;

/** A text without the characters that no reader sees, and the offset in the text of each one left. */
function seen(text: string): { readonly text: string; readonly at: (position: number) => number } {
  if (!unseen.test(text)) return { text, at: (position) => position };
  const offsets: number[] = [];
  let left = '';
  for (let at = 0; at < text.length; at++) {
    if (unseen.test(text.charAt(at))) continue;
    left += text.charAt(at);
    offsets.push(at);
  }
  return { text: left, at: (position) => offsets[position] ?? text.length };
}

/** True if minutes with this text may have something secret in them: every mark of it has the word. */
export function mentionsSecrecyIn(text: string): boolean {
  return mentionsSecrecy.test(seen(text).text);
}

/**
 * Lines in a part of the source that look like marks of secret text and are none, perhaps because they are inside a list
 * or nothing secret has begun: then it is not known what is secret. `blocks` are those that are in the range; what is
 * inside secret text is secret whatever it looks like.
 */
export function unclearSecretMarks(blocks: readonly Block[], range: SourceRange, text: string): UnclearSecretMark[] {
  const { text: part, at: offsetOf } = seen(text.slice(range.start, range.end));
  if (!mentionsSecrecy.test(part)) return [];
  const secrets = secretsIn(blocks);
  const isRead = ({ start, end }: SourceRange) =>
    secrets.some((each) => each.range.start < end && start < each.range.end);
  const find = (kind: UnclearSecretMark['kind'], pattern: RegExp) =>
    [...part.matchAll(pattern)].flatMap((found): UnclearSecretMark[] => {
      const lead = /^[^\p{L}\p{N}]*/u.exec(found[0])?.[0].length ?? 0;
      const place = {
        start: range.start + offsetOf(found.index + lead),
        end: range.start + offsetOf(found.index + found[0].trimEnd().length - 1) + 1,
      };
      return isRead(place) ? [] : [{ kind, range: place }];
    });
  return [...find('beginning', beginnings), ...find('end', ends)].sort((a, b) => a.range.start - b.range.start);
}

/** The secret parts of these blocks, those in quoted text too. One inside another is not counted by itself. */
export function secretsIn(blocks: readonly Block[]): Secret[] {
  return blocks.flatMap((block) => {
    if (block.type === 'secret') return [block];
    return block.type === 'quoted' ? secretsIn(block.blocks) : [];
  });
}
