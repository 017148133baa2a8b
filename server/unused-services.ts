/**
 * Langium services that the minutes language does not need. Names are resolved in the model, within one document, so there is
 * nothing to index, scope or link; the stock phases would walk the tree, with a pause at every node. Completion reads the
 * model and has no parser of its own.
 */
import {
  type CompletionParserResult,
  DefaultLinker,
  DefaultReferenceDescriptionProvider,
  DefaultScopeComputation,
  LangiumCompletionParser,
  type LangiumDocument,
  type LocalSymbols,
  MultiMap,
} from 'langium';

/** Never given the grammar's rules: building them a second time would slow down each start of the server. */
export class NoCompletionParser extends LangiumCompletionParser {
  override parse(): CompletionParserResult {
    throw new Error('The minutes language has no completion parser: completion/ reads the model');
  }
}

export class NoScopes extends DefaultScopeComputation {
  override collectExportedSymbols(): Promise<[]> {
    return Promise.resolve([]);
  }

  override collectLocalSymbols(): Promise<LocalSymbols> {
    return Promise.resolve(new MultiMap());
  }
}

export class NoLinks extends DefaultLinker {
  override link(): Promise<void> {
    return Promise.resolve();
  }

  override unlink(document: LangiumDocument): void {
    document.references = [];
  }
}

export class NoReferences extends DefaultReferenceDescriptionProvider {
  override createDescriptions(): Promise<[]> {
    return Promise.resolve([]);
  }
}
