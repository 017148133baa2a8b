import type { SourceRange } from '../../language/source/range.ts';

/** An address in the text, and where it is. */
export interface WebLink {
  readonly range: SourceRange;
  readonly url: string;
}

/** A longer address is none: browsers and VS Code's own links stop here. UTF-16 units. */
const longestAddress = 2048;

const scheme = /https?$/i;
const addressCharacters = /[^\s<>"”“«»`|\\^{}]+/y;
const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * The addresses (http, https) in a text, in order; none overlaps another. What ends a sentence or emphasis is no part of an
 * address that it follows, nor is a bracket that was opened before it: "(se https://exempel.se/a_(b).)". Each character is
 * looked at a fixed number of times, whatever the text.
 */
export function findWebLinks(text: string): WebLink[] {
  const found: WebLink[] = [];
  for (let at = text.indexOf('://'), next = 0; at >= 0; at = text.indexOf('://', next)) {
    next = at + 3;
    const name = scheme.exec(text.slice(Math.max(0, at - 5), at))?.[0];
    if (name === undefined) continue;
    const start = at - name.length;
    if (/[\p{L}\p{N}]/u.test(text.charAt(start - 1))) continue;
    addressCharacters.lastIndex = at + 3;
    const rest = addressCharacters.exec(text)?.[0] ?? '';
    next += rest.length;
    if (name.length + 3 + rest.length > longestAddress) continue;
    const url = text.slice(start, at + 3) + withoutEnd(rest);
    if (isAddress(url)) found.push({ range: { start, end: start + url.length }, url });
  }
  return found;
}

function withoutEnd(rest: string): string {
  // What is dropped opens nothing, so only the closing brackets that are left have to be counted again.
  const closing = new Map(Object.entries(pairs).map(([closer, opener]) => [closer, excess(rest, closer, opener)]));
  let end = rest.length;
  for (; end > 0; end--) {
    const last = rest.charAt(end - 1);
    const tooMany = closing.get(last);
    if ((tooMany !== undefined && tooMany <= 0) || !/[.,;:!?'’*_~)\]…]/.test(last)) break;
    if (tooMany !== undefined) closing.set(last, tooMany - 1);
  }
  return rest.slice(0, end);
}

/** How many more closing than opening brackets there are. */
function excess(text: string, closer: string, opener: string): number {
  let balance = 0;
  for (const character of text) {
    if (character === closer) balance++;
    else if (character === opener) balance--;
  }
  return balance;
}

function isAddress(url: string): boolean {
  return URL.canParse(url) && /[\p{L}\p{N}]/u.test(url.slice(url.indexOf('//') + 2));
}
