import type { Comment } from './model.ts';

const line = /(?:^|\r\n|\r|\n)[^\S\r\n]*(\/\/[^\r\n]*)/g;

/** All comment lines of the source, in order. */
export function readComments(source: string): Comment[] {
  if (!source.includes('//')) return [];
  return [...source.matchAll(line)].map((match) => {
    const text = match[1] ?? '';
    const end = match.index + match[0].length;
    return {
      type: 'comment',
      range: { start: end - text.length, end: end - (text.length - text.trimEnd().length) },
      text: text.slice(2).trim(),
    };
  });
}
