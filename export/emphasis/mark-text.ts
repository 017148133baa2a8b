/** Text as written → text as it is on paper: emphasis is marked, and what is only there for the source is gone. */
import { htmlComments, layoutTag } from '../../language/syntax/html-markup.ts';
import { hasDrive, lineBreakMarkAt } from '../../language/syntax/line-break-mark.ts';
import { mapTexts } from '../paper/map-texts.ts';
import { withEmphasis } from './delimiters.ts';
import { markedLines, signs, spansOf, withoutSigns } from './marked-text.ts';

/**
 * The text with its emphasis marked (marked-text.ts), without line breaks as Markdown and org-mode have them, backslash escapes,
 * HTML comments and tags for the look. Code between backticks and web addresses stay as they are.
 */
export function markText(text: string): string {
  if (!/[*_<\\]/.test(text)) return text;
  const guarded = withoutEscapes(withoutLineBreaks(text.replace(code, guard).replace(webAddress, guard)));
  const marked = withEmphasis(withoutTags(withoutComments(guarded)));
  return markedLines(spansOf(marked)).replace(guards, unguard);
}

/** The same without any emphasis: for what has only letters. */
export function unmarkedText(text: string): string {
  return withoutSigns(markText(text));
}

/** Data whose texts have no emphasis, as cells of a table or an entry of a calendar. */
export function unmarkedTexts<T>(data: T): T {
  return mapTexts(data, unmarkedText);
}

// --- Characters that are text whatever they look like -------------------------------------------------------------

/** What a backslash may be before, by Markdown. Each has a noncharacter in its place until all else is read. */
const escapable = '\\*_#.()[]`~<>|+-!{}^"\'$&@';
const firstGuard = 0xfdd4;
const guards = /[\ufdd4-\ufdec]/g;

function guard(text: string): string {
  return [...text]
    .map((character) => {
      const at = escapable.indexOf(character);
      return at < 0 ? character : String.fromCharCode(firstGuard + at);
    })
    .join('');
}

function unguard(character: string): string {
  return escapable.charAt(character.charCodeAt(0) - firstGuard);
}

/** A fence, or a passage within a line. */
const code = /(?<!`)```[^`][\s\S]*?```(?!`)|(?<!`)(`{1,2})[^`\n]+\1(?!`)/g;
const webAddress = /(?<![\p{L}\p{N}])[a-z][a-z+.-]{1,15}:\/\/[^\s<>*\\]{1,2000}(?<![_.,;:!?)])/giu;

// --- Backslashes --------------------------------------------------------------------------------------------------

const escaped = /^(?:[^\\]|\\[*_#.()[\]`~<>|+\-!{}^"'$&@])+$/;
/** "3\. maj", "2 \* 3". A word with other backslashes, as a path has, stays as it is. */
function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\S+/g, (word) =>
    word.includes('\\') && escaped.test(word) && !hasDrive(word)
      ? word.replace(/\\(.)/g, (_, character: string) => guard(character))
      : word,
  );
}

/** The marks of Markdown and org-mode at the end of a line. */
function withoutLineBreaks(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .split('\n')
    .map((written) => {
      const line = written.trimEnd();
      const end = lineBreakMarkAt(line, 0, line.length);
      // A line of nothing else is text.
      return 0 < end && end < line.length ? line.slice(0, end) : written;
    })
    .join('\n');
}

// --- HTML ---------------------------------------------------------------------------------------------------------

function withoutComments(text: string): string {
  if (!text.includes('<!--')) return text;
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of htmlComments(text)) {
    kept.push(text.slice(at, start));
    at = end;
  }
  return [...kept, text.slice(at)].reduce(joined);
}

/** Two pieces that had a comment between them: blanks and line breaks on both sides are one. */
function joined(before: string, after: string): string {
  const [left, right] = [before.trimEnd(), after.trimStart()];
  const gap = before.slice(left.length) + after.slice(0, after.length - right.length);
  if (gap === '') return before + after;
  if (left === '' || right === '') return left + right;
  return `${left}${gap.includes('\n') ? '\n' : ' '}${right}`;
}

const tagSigns: Readonly<Record<string, readonly [string, string]>> = {
  b: [signs.strongStart, signs.strongEnd],
  strong: [signs.strongStart, signs.strongEnd],
  i: [signs.emStart, signs.emEnd],
  em: [signs.emStart, signs.emEnd],
};

const lineBreak = '\ufdef';

function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  const read = text.replace(layoutTag, (_, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (name === 'br' || (slash && (name === 'p' || name === 'div'))) return lineBreak;
    return tagSigns[name]?.[slash ? 1 : 0] ?? '';
  });
  if (!read.includes(lineBreak)) return read;
  // A tag beside the line's own end is no second line break.
  return read
    .split(lineBreak)
    .map((line) => line.trim())
    .filter((line) => withoutSigns(line) !== '')
    .join('\n');
}
