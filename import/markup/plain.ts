/** Plain text and Markdown: the minutes language reads nearly all of it; this takes away what it does not. */
import { htmlComments, layoutTag } from '../../language/syntax/html-markup.ts';
import { lineBreakMarkAt } from '../../language/syntax/line-break-mark.ts';
import { titleKind } from '../../language/syntax/title-kinds.ts';
import type { ImportLine, LeftOut, Reading } from '../lines.ts';
import { whereOf } from '../lines.ts';
import { linesOfText } from './decode-text.ts';
import { readMetadata } from './metadata.ts';

const fence = /^\s*(`{3,}|~{3,})/;

/** The lines of a text. Tags for the look and HTML comments go into the account, but for those in code. */
export function readPlain(text: string): Reading {
  const { shown, comments } = withoutComments(text);
  const lines = linesOfText(shown);
  const head = readMetadata(lines);
  const leftOut: LeftOut[] = [...head.leftOut];
  for (const { at, comment } of comments) {
    const line = shown.slice(0, at).split(/\r\n|[\n\r]/).length;
    leftOut.push({ kind: 'comment', where: whereOf({ line }), text: comment });
  }
  let open: string | undefined;
  const body = lines.slice(head.length).map(({ text: line, ...origin }): ImportLine => {
    const mark = fence.exec(line)?.[1];
    if (mark && (open === undefined || mark.startsWith(open))) open = open === undefined ? mark : undefined;
    if (open !== undefined || mark) return { text: line, style: 'code', origin };
    const bare = withoutEntities(line.replace(layoutTag, ''));
    const shownLine = bare.slice(0, lineBreakMarkAt(bare, 0, bare.trimEnd().length));
    return { text: shownLine, style: 'verbatim', origin, ...(shownLine === line ? {} : { raw: line }) };
  });
  return { blocks: belowTitle(head.blocks, underlined(joinedBold(body))), leftOut };
}

const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  quot: '"',
  sect: '§',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
};

/** Characters by their names, as HTML and Markdown have them. Signs that could become tags stay. */
function withoutEntities(line: string): string {
  return line.includes('&') ? line.replace(/&(\w{2,6});/g, (all, name: string) => entities[name] ?? all) : line;
}

/** The head of the file, below the line that says what minutes these are when the text begins with one. */
function belowTitle(head: readonly ImportLine[], body: readonly ImportLine[]): ImportLine[] {
  const at = head.length === 0 ? -1 : body.findIndex(({ text }) => text.trim() !== '');
  const first = /^[#*\s]*([\p{L}]+)/u.exec(body[at]?.text ?? '')?.[1];
  const place = first && titleKind(first) ? at + 1 : 0;
  return [...body.slice(0, place), ...head, ...body.slice(place)];
}

/** The text with line breaks alone where HTML comments are, so that lines keep their numbers. */
function withoutComments(text: string): {
  readonly shown: string;
  readonly comments: readonly { readonly at: number; readonly comment: string }[];
} {
  const comments: { at: number; comment: string }[] = [];
  let shown = '';
  let at = 0;
  for (const { start, end } of htmlComments(text)) {
    shown += text.slice(at, start);
    comments.push({ at: shown.length, comment: text.slice(start, end) });
    shown += text.slice(start, end).replace(/[^\r\n]+/g, '');
    at = end;
  }
  return { shown: shown + text.slice(at), comments };
}

const opensBold = /^\s*(?:[-*+]|#{1,6}|\d{1,3}[.)]|§\s*\d+\.?)?\s*\*\*(?:(?!\*\*).)+$/u;
const closesBold = /^(?:(?!\*\*).)+\*\*[.:]?\s*$/u;

/** A heading in bold type that goes on on the next line is one line. */
function joinedBold(lines: readonly ImportLine[]): ImportLine[] {
  const result: ImportLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as ImportLine;
    const next = lines[at + 1];
    if (!next || line.style !== 'verbatim' || !opensBold.test(line.text) || !closesBold.test(next.text)) {
      result.push(line);
      continue;
    }
    at++;
    const text = `${line.text.trimEnd()} ${next.text.trim()}`;
    result.push({ ...line, text, raw: line.raw ?? line.text, joined: [next] });
  }
  return result;
}

const underline = /^(?:={3,}|-{3,})\s*$/;

/** A heading with a row of equals signs or hyphens below it gets number signs: alone below a paragraph it is one. */
function underlined(lines: readonly ImportLine[]): ImportLine[] {
  const hasEquals = lines.some(({ text, style }) => style === 'verbatim' && /^={3,}\s*$/.test(text));
  if (!hasEquals) return [...lines];
  const result: ImportLine[] = [];
  for (const [at, line] of lines.entries()) {
    const above = result.at(-1);
    const isHeading =
      line.style === 'verbatim' &&
      underline.test(line.text) &&
      above?.style === 'verbatim' &&
      /^\S/.test(above.text) &&
      (lines[at - 2]?.text.trim() ?? '') === '';
    if (above && isHeading) {
      const marks = line.text.startsWith('=') ? '##' : '###';
      const joined = [...(above.joined ?? []), line];
      result[result.length - 1] = { ...above, text: `${marks} ${above.text}`, raw: above.raw ?? above.text, joined };
    } else result.push(line);
  }
  return result;
}
