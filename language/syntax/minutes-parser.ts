import type { IToken } from 'chevrotain';
import {
  CompositeCstNodeImpl,
  type CstNode,
  CstNodeBuilder,
  type LangiumCoreServices,
  type LangiumParser,
  type LeafCstNodeImpl,
  prepareLangiumParser,
  type ValueConverter,
} from 'langium';

/**
 * Langium's parser, with comments put in their places when the tree is done. Langium looks for the place of a comment
 * before each token, among all that its section has so far: that costs more, the longer the section is.
 */
export function createMinutesParser(services: LangiumCoreServices): LangiumParser {
  const parser = prepareLangiumParser(services);
  // Both are private to the parser and no services. (The version of langium is pinned, and the tests parse comments.)
  Object.assign(parser, { nodeBuilder: new TreeBuilder(), extractHiddenTokens: () => none });
  parser.finalize();
  return parser;
}

const none: readonly IToken[] = [];

class TreeBuilder extends CstNodeBuilder {
  /** Asked before each token, and at the end with all comments of the text. */
  override addHiddenNodes(tokens: IToken[]): void {
    if (tokens.length === 0) return;
    const comments = tokens.map((token) => this.createLeafNode(token, true));
    place(comments, this.current);
  }
}

/** Puts each comment into the innermost node that has text on both sides of it, so that no node begins or ends with one. */
function place(comments: readonly LeafCstNodeImpl[], parent: CompositeCstNodeImpl): void {
  const content: CstNode[] = [];
  let at = 0;
  const add = (before: number) => {
    for (let comment = comments[at]; comment && comment.offset < before; comment = comments[++at]) {
      Object.assign(comment, { container: parent });
      content.push(comment as CstNode);
    }
  };
  for (const child of parent.content) {
    add(child.offset);
    if (child instanceof CompositeCstNodeImpl) {
      const first = at;
      while ((comments[at]?.offset ?? Number.POSITIVE_INFINITY) < child.end) at++;
      if (at > first) place(comments.slice(first, at), child);
    }
    content.push(child);
  }
  add(Number.POSITIVE_INFINITY);
  parent.content = content;
}

/** A token's value is its text: what it means is read from the tree, in meeting/. */
export const textIsValue: ValueConverter = { convert: (text) => text };
