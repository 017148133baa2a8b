/** HTML as people leave it in minutes: comments, and tags that are for the look alone. Markdown passes both through. */

const commentStart = '<!--';
const commentEnd = '-->';

const names = 'b|big|br|center|div|em|font|i|mark|nobr|p|small|span|strong|u|wbr';
// Other attributes carry something to read or to follow, such as `title` and `href`.
const attribute = String.raw`\s+(?:align|class|color|dir|face|id|lang|size|style)\s?=\s?(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'|[\w#-]{1,40})`;

const tagPattern = String.raw`<(\/?)(${names})(?:${attribute}){0,8}\s?\/?>`;

/**
 * A tag without words: `<br>`, `<u>`, `<span class="x">`, `</b>`. Groups: the slash of an end tag and the name. Tags that mean
 * something stay: `<del>` and `<s>` strike text out, `<sup>` makes 10⁶ of 106, `<a>` has an address.
 */
export const layoutTag = new RegExp(tagPattern, 'gi');

const tagHere = new RegExp(tagPattern, 'iy');

/** A comment inside a word or number is hardly longer. */
const longestInside = 2000;

/** Position after the tag for the look or the comment that begins at `at`; `at` itself when there is none. */
export function markupEnd(text: string, at: number): number {
  if (text.startsWith(commentStart, at)) {
    const close = text.slice(at, at + longestInside).indexOf(commentEnd, commentStart.length);
    return close < 0 ? at : at + close + commentEnd.length;
  }
  return tagEnd(text, at);
}

/** Position after the tag for the look that begins at `at`; `at` itself when there is none. */
export function tagEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== 60) return at;
  tagHere.lastIndex = at;
  return tagHere.test(text) ? tagHere.lastIndex : at;
}

/** The comments `<!-- … -->` of a text, also over several lines, as pairs of positions. One without end is text. */
export function htmlComments(text: string): { readonly start: number; readonly end: number }[] {
  const found: { readonly start: number; readonly end: number }[] = [];
  for (let start = text.indexOf(commentStart); start >= 0; start = text.indexOf(commentStart, start)) {
    const close = text.indexOf(commentEnd, start + commentStart.length);
    if (close < 0) break;
    const end = close + commentEnd.length;
    found.push({ start, end });
    start = end;
  }
  return found;
}
