import type { SourceRange } from '../language/meeting/source.ts';

/** An address in the text, and where it stands. */
export interface WebLink {
  readonly range: SourceRange;
  readonly url: string;
}

const scheme = /https?$/i;
const addressCharacters = /[^\s<>"”“«»`|\\^{}]+/y;
const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * The addresses (http, https) in a text, in order. What ends a sentence or emphasis is no part of an address that it
 * follows, nor is a bracket that was opened before it: "(se https://exempel.se/a_(b).)".
 */
export function findWebLinks(text: string): WebLink[] {
  const found: WebLink[] = [];
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const name = scheme.exec(text.slice(Math.max(0, at - 5), at))?.[0];
    if (name === undefined) continue;
    const start = at - name.length;
    if (/[\p{L}\p{N}]/u.test(text.charAt(start - 1))) continue;
    addressCharacters.lastIndex = at + 3;
    const rest = addressCharacters.exec(text)?.[0] ?? '';
    const url = text.slice(start, at + 3) + withoutEnd(rest);
    if (isAddress(url)) found.push({ range: { start, end: start + url.length }, url });
  }
  return found;
}

function withoutEnd(rest: string): string {
  let end = rest.length;
  for (; end > 0; end--) {
    const last = rest.charAt(end - 1);
    const opener = pairs[last];
    const isOpen = opener && count(rest, opener, end) >= count(rest, last, end);
    if (isOpen || !/[.,;:!?'’*_~)\]…]/.test(last)) break;
  }
  return rest.slice(0, end);
}

function count(text: string, character: string, end: number): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0 && at < end; at = text.indexOf(character, at + 1)) found++;
  return found;
}

function isAddress(url: string): boolean {
  return URL.canParse(url) && /[\p{L}\p{N}]/u.test(url.slice(url.indexOf('//') + 2));
}
