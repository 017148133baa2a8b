import type { Block, Meeting } from './model.ts';
import type { SourceRange } from './source.ts';

/** A line that looks like the beginning or the end of something secret, but is not read so. */
export interface UnclearSecretMark {
  readonly kind: 'beginning' | 'end';
  readonly range: SourceRange;
}

const beginnings =
  /^[\s>#*_-]*sekretess(?:belagt)?[ \t*_]*(?:$|:|(?:enligt[ \t]+)?(?:OSL|offentlighets)|[^\r\n]{0,40}\bkap\b)/gimu;
const ends = /^[\s>#*_-]*(?:slut\s+(?:p(?:å|a\u030a)\s+)?sekretess|sekretess\s+(?:slut|upphör))[\s:.*_]*$/gimu;

/**
 * Lines that look like marks of secret text and are none, perhaps because they stand inside a list or nothing secret has
 * begun: then it is not known what is secret. What stands inside secret text is secret whatever it looks like.
 */
export function unclearSecretMarks(meeting: Meeting, text: string): UnclearSecretMark[] {
  if (!/sekretess/i.test(text)) return [];
  const secrets = secretRanges(allBlocks(meeting));
  const isRead = ({ start, end }: SourceRange) => secrets.some((secret) => secret.start < end && start < secret.end);
  const find = (kind: UnclearSecretMark['kind'], pattern: RegExp) =>
    [...text.matchAll(pattern)].flatMap((found): UnclearSecretMark[] => {
      const lead = /^[\s>#*_-]*/.exec(found[0])?.[0].length ?? 0;
      const range = { start: found.index + lead, end: found.index + found[0].trimEnd().length };
      return isRead(range) ? [] : [{ kind, range }];
    });
  return [...find('beginning', beginnings), ...find('end', ends)].sort((a, b) => a.range.start - b.range.start);
}

function allBlocks(meeting: Meeting): Block[] {
  const items = meeting.items.flatMap(function own(item): readonly Block[] {
    return [...item.blocks, ...item.items.flatMap(own)];
  });
  return [...meeting.preamble, ...items, ...meeting.closings.flatMap((closing) => closing.blocks)];
}

function secretRanges(blocks: readonly Block[]): SourceRange[] {
  return blocks.flatMap((block) => {
    if (block.type === 'secret') return [block.range];
    return block.type === 'quoted' ? secretRanges(block.blocks) : [];
  });
}
