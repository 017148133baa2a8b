import { type LangiumDocument, type URI, UriUtils } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { itemsOf } from '../../language/facts/traversal.ts';
import type { Fact, Field, ItemReference, Meeting, Prose } from '../../language/meeting/model.ts';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { everyInlines } from '../documents/inlines.ts';
import { itemsNumbered } from '../documents/item-numbers.ts';
import { addressIn, toLspRange } from '../documents/lsp-ranges.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { staysInside } from '../files/relative-path.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { findWebLinks } from './web-links.ts';

/** Something in the minutes that leads somewhere. */
export type Link = { readonly range: SourceRange } & (
  | { readonly kind: 'web'; readonly url: string }
  /** A file, by its path from the folder of the minutes. */
  | { readonly kind: 'file'; readonly path: string }
  /** An item of these minutes; `start` is the offset of its heading. */
  | { readonly kind: 'item'; readonly start: number }
);

/**
 * Everything that leads somewhere: addresses on the web, appended files, references to items. The minutes are `depth`
 * folders below the folder that is open, which no path leads out of.
 */
export function documentLinks(minutes: MinutesDocument, depth = 0): Link[] {
  const { meeting, text } = minutes;
  const links: Link[] = findWebLinks(text).map(({ range, url }) => ({ kind: 'web', range, url }));
  const taken = new Set(links.map(({ range }) => range.start));
  for (const link of [...fileLinks(meeting, text, depth), ...itemLinks(minutes)])
    if (!taken.has(link.range.start)) links.push(link);
  return links;
}

// --- Files ------------------------------------------------------------------------------------------------------

function fileLinks(meeting: Meeting, text: string, depth: number): Link[] {
  const blocks: (Field | Fact)[] = meeting.fields.filter((field) => field.known === 'bilagor');
  for (const item of itemsOf(meeting)) for (const fact of item.facts) if (fact.kind === 'bilaga') blocks.push(fact);
  return blocks.flatMap(({ prose, entries }) =>
    [prose, ...entries.map((entry) => entry.prose)].flatMap((each) => (each ? filesIn(each, text, depth) : [])),
  );
}

/** Paths in "bilagor/offert.pdf, bilagor/karta.png"; a label ("Offerten") is none. */
function filesIn({ range: { start, end } }: Prose, text: string, depth: number): Link[] {
  return [...text.slice(start, end).matchAll(/[^,;\r\n]+/g)].flatMap(({ 0: piece, index }): Link[] => {
    const written = piece.trim().replace(/^[*_<"”]+|(?<![*_>"”])[*_>"”]+$/g, '');
    if (!isFile(written) || !staysInside(written, depth)) return [];
    const at = start + index + piece.indexOf(written);
    return [{ kind: 'file', range: { start: at, end: at + written.length }, path: written.replaceAll('\\', '/') }];
  });
}

/** A name with an extension, and no sentence. */
function isFile(written: string): boolean {
  return /\.[\p{L}\p{N}]{1,5}$/u.test(written) && !/[.!?]\s/.test(written);
}

// --- Items ------------------------------------------------------------------------------------------------------

function itemLinks(minutes: MinutesDocument): Link[] {
  const { meeting } = minutes;
  const found: Link[] = [];
  const add = (range: SourceRange, number: string) => {
    const item = itemsNumbered(meeting, number)[0];
    if (item) found.push({ kind: 'item', range, start: item.heading.start });
  };
  for (const { presence } of meeting.attendance) for (const { range, parts } of presence) addParts(range, parts, add);
  for (const { references } of everyInlines(minutes))
    for (const { external, range, parts } of references) if (!external) addParts(range, parts, add);
  return found;
}

/** "punkt 9" as a whole; "punkt 3–5" has a link for each number. */
function addParts(
  range: SourceRange,
  parts: ItemReference['parts'],
  add: (range: SourceRange, number: string) => void,
): void {
  const [first] = parts;
  if (first && parts.length === 1) add(range, first.value);
  else for (const part of parts) add(part.range, part.value);
}

// --- LSP --------------------------------------------------------------------------------------------------------

/** True if files can be beside the document: not for a new one, nor for one from Git's history. */
function hasFolder({ scheme, path }: URI): boolean {
  return (scheme === 'file' || scheme.startsWith('vscode-')) && path.includes('/');
}

/** Links to web pages, appended files and items. Whether a file is there is seen when the link is followed. */
export function documentLinkProvider(index: WorkspaceIndex): DocumentLinkProvider {
  return {
    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
      const { textDocument, uri } = document;
      const folder = hasFolder(uri) ? UriUtils.dirname(uri) : undefined;
      const targetOf = (link: Link): string | undefined => {
        if (link.kind === 'web') return new URL(link.url).href;
        if (link.kind === 'item') return addressIn(textDocument, link.start);
        return folder && UriUtils.joinPath(folder, link.path).toString();
      };
      return documentLinks(minutesOf(document), index.depthOf(uri)).flatMap((link) => {
        const target = targetOf(link);
        return target ? [{ range: toLspRange(textDocument, link.range), target }] : [];
      });
    },
  };
}
