import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { initialState } from './lexer-state.ts';
import { lexLines } from './line-lexer.ts';
import type { SectionToken } from './sections.ts';
import { styleOf } from './style/document-style.ts';
import { type LineToken, lineTokens } from './tokens.ts';

/** Langium's lexer service over the line lexer: the same lines as Chevrotain tokens. It never reports an error. */
export class MinutesLexer implements Lexer {
  readonly definition: TokenTypeDictionary;
  private readonly types: Record<LineToken, TokenType>;

  constructor(services: LangiumCoreServices) {
    const built = services.parser.TokenBuilder.buildTokens(services.Grammar, { caseInsensitive: false });
    this.definition = Object.fromEntries((built as TokenType[]).map((type) => [type.name, type]));
    this.types = Object.fromEntries(lineTokens.map((name) => [name, this.typeOf(name)])) as Record<
      LineToken,
      TokenType
    >;
  }

  private typeOf(name: LineToken): TokenType {
    const type = this.definition[name];
    if (!type) throw new Error(`The grammar has no terminal ${name}`);
    return type;
  }

  /** Tokens lexed in their context, while `withTokens` runs. */
  private lexed: readonly SectionToken[] | undefined;

  tokenize(text: string): LexerResult {
    if (this.lexed) return this.result(text, this.lexed);
    const tokens: SectionToken[] = [];
    lexLines(text, 0, text.length, 0, initialState(styleOf(text)), {
      take: (token, start, end, line, lineStart) => tokens.push({ token, start, end, line, column: start - lineStart }),
    });
    return this.result(text, tokens);
  }

  /**
   * Runs `parse` with tokens that were already lexed: `tokenize` returns them for the text that `parse` parses. A
   * section's tokens depend on the lines above it, which its own text does not show.
   */
  withTokens<T>(tokens: readonly SectionToken[], parse: () => T): T {
    const outer = this.lexed;
    this.lexed = tokens;
    try {
      return parse();
    } finally {
      this.lexed = outer;
    }
  }

  private result(text: string, found: readonly SectionToken[]): LexerResult {
    const tokens: IToken[] = [];
    for (const { token, start, end, line, column } of found) {
      // Comments are read from the text (meeting/comments.ts), and rules are layout: the tree has no use for them.
      if (token === 'COMMENT' || token === 'RULE') continue;
      const type = this.types[token];
      tokens.push({
        image: text.slice(start, end),
        startOffset: start,
        endOffset: end - 1,
        startLine: line + 1,
        endLine: line + 1,
        startColumn: column + 1,
        endColumn: column + end - start,
        tokenType: type,
        tokenTypeIdx: type.tokenTypeIdx ?? 0,
      });
    }
    return { tokens, hidden: [], errors: [], report: { diagnostics: [] } };
  }
}
