/** HTML as people leave it in minutes: comments, and tags that are for the look alone. Markdown passes both through. */

const names = 'b|big|br|center|div|em|font|i|mark|nobr|p|small|span|strong|u|wbr';
// Other attributes carry something to read or to follow, such as `title` and `href`.
const attribute = String.raw`\s+(?:align|class|color|dir|face|id|lang|size|style)\s?=\s?(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'|[\w#-]{1,40})`;

/**
 * A tag without words: `<br>`, `<u>`, `<span class="x">`, `</b>`. Groups: the slash of an end tag and the name. Tags that mean
 * something stay: `<del>` and `<s>` strike text out, `<sup>` makes 10⁶ of 106, `<a>` has an address.
 */
export const layoutTag = new RegExp(String.raw`<(\/?)(${names})(?:${attribute}){0,8}\s?\/?>`, 'gi');

const commentStart = '<!--';
const commentEnd = '-->';

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
