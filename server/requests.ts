import { type LangiumDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { dateParts } from '../language/meeting/time/calendar.ts';
import { takeText } from './documents/document-factory.ts';
import { isOpened, openWith } from './documents/open-minutes.ts';

/**
 * The open document at an address, with the editor's text; undefined when it is not open (any more). Waits for no build:
 * another document may be being checked, and one that was closed here may not be forgotten yet.
 */
export async function documentAt(shared: LangiumSharedServices, uri: string): Promise<LangiumDocument | undefined> {
  const { LangiumDocuments, LangiumDocumentFactory, TextDocuments } = shared.workspace;
  const parsed = URI.parse(uri);
  const text = TextDocuments.get(parsed);
  if (!text) return undefined;
  let document = LangiumDocuments.getDocument(parsed);
  if (!document) {
    document = LangiumDocumentFactory.fromTextDocument(text, parsed);
    LangiumDocuments.addDocument(document);
  }
  takeText(document, text);
  if (!isOpened(document)) openWith(document, shared.ServiceRegistry.getServices(parsed));
  return document;
}

/** An ISO date of a request as it came; fails the request when there is no such day. */
export function isoDay(date: string): string {
  if (dateParts(date)) return date;
  throw new ResponseError(LSPErrorCodes.RequestFailed, `”${date}” är inget datum`);
}
