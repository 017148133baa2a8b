import {
  type AstNode,
  DefaultLangiumDocumentFactory,
  DocumentState,
  type LangiumDocument,
  type ParseResult,
  type URI,
} from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Minutes, Minutes as MinutesType } from '../../language/generated/ast.ts';
import { isOpened, minutesOf, openWith } from './open-minutes.ts';

type Changing<T extends object> = { -readonly [Key in keyof T]: T[Key] };

/** Takes documents to their new text section by section, instead of parsing the whole of it for each key. */
export class MinutesDocumentFactory extends DefaultLangiumDocumentFactory {
  override update<T extends AstNode = AstNode>(document: Changing<LangiumDocument<T>>): Promise<LangiumDocument<T>> {
    takeText(document, this.textDocuments?.get(document.uri));
    if (!isOpened(document)) openWith(document, this.serviceRegistry.getServices(document.uri));
    const tree: ParseResult<AstNode> = treeOf(document);
    document.parseResult = tree as ParseResult<T>;
    document.state = DocumentState.Parsed;
    return Promise.resolve(document);
  }

  /** A document is made empty; its tree follows with the first update. */
  protected override parse<T extends AstNode>(_uri: URI, _text: string): ParseResult<T> {
    return { value: emptyTree() as AstNode as T, lexerErrors: [], parserErrors: [] };
  }

  protected override parseAsync<T extends AstNode>(uri: URI, text: string): Promise<ParseResult<T>> {
    return Promise.resolve(this.parse(uri, text));
  }
}

/**
 * Puts the editor's text into a document. One that is opened again has another text than it had, and may be asked about before
 * the old one has been forgotten.
 */
export function takeText(document: LangiumDocument, text: TextDocument | undefined): void {
  if (text && text !== document.textDocument)
    Object.defineProperty(document, 'textDocument', { value: text, configurable: true });
}

function emptyTree(): Minutes {
  return { $type: MinutesType.$type, preamble: [], sections: [] };
}

/**
 * The tree as the grammar has it, of the sections' own trees. Each section has its offsets from its own start. It is put
 * together when somebody asks for it: nothing here does, and for each key it would cost what the document costs.
 */
function treeOf(document: LangiumDocument): ParseResult<Minutes> {
  let root: (Minutes & { $document?: LangiumDocument }) | undefined;
  return {
    get value() {
      if (root) return root;
      root = emptyTree();
      root.$document = document;
      for (const { node } of minutesOf(document).sections) {
        if (node.$type === 'Minutes') root.preamble.push(...node.preamble);
        else root.sections.push(node);
      }
      return root;
    },
    lexerErrors: [],
    parserErrors: [],
  };
}
