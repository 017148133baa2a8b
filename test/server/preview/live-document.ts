import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Version } from '../../../export/published.ts';
import { createMinutesServices } from '../../../language/services.ts';
import { createLivePage, type LivePage } from '../../../server/preview/live-page.ts';
import { nothingShown, patchBetween, shownNext } from '../../../server/preview/patches.ts';
import type { PreviewPatch } from '../../../server/preview/preview-protocol.ts';

type Document = Parameters<LivePage>[0];

export const services = createMinutesServices().minutes;

/** A document whose text can be changed; the rest of it nobody asks for. */
export interface LiveDocument {
  readonly document: Document;
  type(text: string): void;
}

export function openDocument(text: string): LiveDocument {
  const textDocumentOf = (content: string) => TextDocument.create('untitled:a', 'protokoll', 1, content);
  const document = { textDocument: textDocumentOf(text) };
  return {
    document: document as Document,
    type: (content) => {
      document.textDocument = textDocumentOf(content);
    },
  };
}

/** Returns for each text the patch that a preview of it is sent, after those before. */
export function createPatcher(version: Version = 'intern'): (text: string) => PreviewPatch {
  const { document, type } = openDocument('');
  const page = createLivePage(version, services);
  let shown = nothingShown;
  return (text) => {
    type(text);
    const before = shown;
    shown = shownNext(before, page(document));
    return { textVersion: 1, ...patchBetween(before, shown) };
  };
}
