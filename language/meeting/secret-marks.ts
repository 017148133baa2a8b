import { notSecretWords } from '../syntax/not-secret.ts';
import type { Block, Secret } from './model.ts';
import type { SourceRange } from './source.ts';

/** A line that looks like the beginning or the end of something secret, but is not read so. */
export interface UnclearSecretMark {
  readonly kind: 'beginning' | 'end';
  readonly range: SourceRange;
}

const beginnings = new RegExp(
  String.raw`^[\s>#*_-]*sekretess(?:belagt)?[ \t*_]*(?:$|:(?![ \t*_]*${notSecretWords}[ \t.*_]*$)|(?:enligt[ \t]+)?(?:OSL|offentlighets)|[^\r\n]{0,40}\bkap\b)`,
  'gimu',
);
const ends = /^[\s>#*_-]*(?:slut\s+(?:p(?:å|a\u030a)\s+)?sekretess|sekretess\s+(?:slut|upphör))[\s:.*_]*$/gimu;

/**
 * Lines in a part of the source that look like marks of secret text and are none, perhaps because they stand inside a list
 * or nothing secret has begun: then it is not known what is secret. `blocks` are those that stand in the range; what is
 * inside secret text is secret whatever it looks like.
 */
export function unclearSecretMarks(blocks: readonly Block[], range: SourceRange, text: string): UnclearSecretMark[] {
  const part = text.slice(range.start, range.end);
  if (!/sekretess/i.test(part)) return [];
  const secrets = secretsIn(blocks);
  const isRead = ({ start, end }: SourceRange) =>
    secrets.some((each) => each.range.start < end && start < each.range.end);
  const find = (kind: UnclearSecretMark['kind'], pattern: RegExp) =>
    [...part.matchAll(pattern)].flatMap((found): UnclearSecretMark[] => {
      const lead = /^[\s>#*_-]*/.exec(found[0])?.[0].length ?? 0;
      const at = range.start + found.index;
      const place = { start: at + lead, end: at + found[0].trimEnd().length };
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
