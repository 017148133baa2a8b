import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { takeText } from './document-factory.ts';

/** The open document at an address, once the server has it; undefined when it is not open (any more). */
export async function documentAt(shared: LangiumSharedServices, uri: string): Promise<LangiumDocument | undefined> {
  const parsed = URI.parse(uri);
  const known = shared.workspace.LangiumDocuments.getDocument(parsed);
  const text = shared.workspace.TextDocuments.get(parsed);
  if (known && known.state >= DocumentState.Parsed) {
    takeText(known, text);
    return known;
  }
  if (!text) return undefined;
  await shared.workspace.DocumentBuilder.waitUntil(DocumentState.Parsed, parsed).catch(() => undefined);
  return shared.workspace.LangiumDocuments.getDocument(parsed);
}
