/** What is read of a page: its pieces of text with places, and its tags. */
import { getDocument } from 'unpdf/pdfjs';
import { ImportProblem } from '../import-problem.ts';

/** A piece of text. Units are points, from the lower left corner of the page. */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the type. */
  readonly size: number;
  readonly endsLine: boolean;
  /** Which marked content it is in; undefined for what has no tag. */
  readonly mark: string | undefined;
  /** Heads, feet and decoration, when the page is tagged. */
  readonly isArtifact: boolean;
}

/** A tag, or the id of the content that it marks. */
export type TagNode = TagElement | { readonly id: string };

export interface TagElement {
  /** "P", "H1", "Table": as the standard has it, whatever the file calls it. */
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly TagNode[];
}

export interface PageContent {
  readonly pieces: readonly TextPiece[];
  readonly tags: TagElement | undefined;
}

/** All pages. Throws an `ImportProblem` for a file that is broken or has a password. */
export async function readPages(bytes: Uint8Array): Promise<PageContent[]> {
  // The copy is the reader's: it is handed on and left empty.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    const document = await task.promise;
    const pages: PageContent[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      pages.push({ pieces: piecesOf(items as readonly RawItem[]), tags: tagsFrom(await page.getStructTree()) });
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw problemOf(error);
  } finally {
    await task.destroy();
  }
}

/** PDF.js names what is wrong with a file by classes of its own; other errors are the program's. */
function problemOf(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new ImportProblem('unreadable', 'PDF-filen har lösenord. Spara den utan lösenord och försök igen.');
  if (!/Exception$|^FormatError$/.test(name)) return error;
  return new ImportProblem(
    'unreadable',
    'PDF-filen är trasig. Be om den på nytt, eller om dokumentet som den gjordes av.',
  );
}

/** A piece of text, or the begin or end of marked content. */
interface RawItem {
  readonly type?: string;
  readonly tag?: string;
  /** Null for content without a tag. */
  readonly id?: string | null;
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly hasEOL?: boolean;
}

function piecesOf(items: readonly RawItem[]): TextPiece[] {
  const open: { readonly id: string | undefined; readonly isArtifact: boolean }[] = [];
  const pieces: TextPiece[] = [];
  for (const { type, tag, id, str = '', transform = [], width = 0, hasEOL = false } of items) {
    if (type?.startsWith('begin')) open.push({ id: id ?? undefined, isArtifact: tag === 'Artifact' });
    else if (type !== undefined) open.pop();
    else {
      const [, , skew = 0, height = 0, x = 0, y = 0] = transform;
      pieces.push({
        // Control characters are no text: some fonts map glyphs to them.
        text: str.replace(/(?![\t\n])\p{Cc}/gu, ''),
        x,
        y,
        width,
        size: Math.hypot(skew, height),
        endsLine: hasEOL,
        mark: open.findLast((each) => each.id !== undefined)?.id,
        isArtifact: open.some((each) => each.isArtifact),
      });
    }
  }
  return pieces;
}

/** A tag as it comes. */
interface RawNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string | null;
  readonly alt?: string;
  readonly children?: readonly RawNode[];
}

function tagsFrom(node: RawNode | null): TagElement | undefined {
  return node?.role === undefined ? undefined : (tagFrom(node) as TagElement);
}

function tagFrom({ role = '', type, id, alt, children = [] }: RawNode): TagNode {
  if (type === 'content') return { id: id ?? '' };
  return { role, ...(alt ? { alt } : {}), children: children.map(tagFrom) };
}
