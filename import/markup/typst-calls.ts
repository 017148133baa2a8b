/** Calls in Typst text: `#name(arguments)[content]`, with their arguments as text. */

export interface TypstCall {
  readonly name: string;
  readonly arguments: readonly TypstArgument[];
  /** Position after the call. */
  readonly end: number;
}

export interface TypstArgument {
  readonly name?: string;
  /** Of content and strings without their brackets and quotes; other values as written. */
  readonly value: string;
  readonly isContent: boolean;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const nameHere = /#(?:show\s*:\s*|let\s+|set\s+)?([\p{L}_][\p{L}\p{N}_.-]*)/uy;

/** The call whose `#` stands at `at`; undefined for a name without arguments. */
export function callAt(text: string, at: number): TypstCall | undefined {
  nameHere.lastIndex = at;
  const found = nameHere.exec(text);
  if (!found?.[1]) return undefined;
  let end = at + found[0].length;
  const given: TypstArgument[] = [];
  while (text[end] === '(' || text[end] === '[') {
    const to = closeOf(text, end);
    const inside = text.slice(end + 1, to - 1);
    if (text[end] === '[') given.push({ value: inside.trim(), isContent: true });
    else given.push(...argumentsIn(inside));
    end = to;
  }
  return given.length === 0 && end === at + found[0].length ? undefined : { name: found[1], arguments: given, end };
}

/** Position after the bracket that closes the one at `at`; the end of the text when there is none. */
export function closeOf(text: string, at: number): number {
  const open = [closing[text[at] ?? ''] ?? ')'];
  for (let next = at + 1; next < text.length; next++) {
    const char = text[next] ?? '';
    if (char === '\\') next++;
    else if (char === '"' && open.at(-1) !== ']') next = stringEnd(text, next);
    else if (char === open.at(-1)) {
      open.pop();
      if (open.length === 0) return next + 1;
    } else if (closing[char] && (open.at(-1) !== ']' || char === '[')) open.push(closing[char]);
  }
  return text.length;
}

function stringEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end;
}

/** What stands between the commas of an argument list. */
export function argumentsIn(text: string): TypstArgument[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '"') at = stringEnd(text, at);
    else if (closing[char]) at = closeOf(text, at) - 1;
    else if (char === ',') {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part.trim() !== '').map(asArgument);
}

function asArgument(text: string): TypstArgument {
  const [, name, rest] = /^\s*([\p{L}_][\p{L}\p{N}_-]*)\s*:\s*([\s\S]*)$/u.exec(text) ?? [];
  const value = (rest ?? text).trim();
  const isContent = value.startsWith('[') || value.startsWith('"');
  return { ...(name ? { name } : {}), value: isContent ? value.slice(1, -1).trim() : value, isContent };
}
