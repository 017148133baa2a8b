/**
 * Langium's phases between parsing and checking. Names are resolved in the model, within one document, so there is
 * nothing to index, scope or link; the stock phases would walk the tree, with a pause at every node.
 */
import {
  DefaultLinker,
  DefaultReferenceDescriptionProvider,
  DefaultScopeComputation,
  type LangiumDocument,
  type LocalSymbols,
  MultiMap,
} from 'langium';

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
