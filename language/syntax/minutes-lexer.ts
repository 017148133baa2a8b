import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { initialState, type LexerState } from './lexer-state.ts';
import { lexLines } from './line-lexer.ts';
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

  tokenize(text: string): LexerResult {
    return this.tokenizeFrom(text, 0, text.length, 0, initialState());
  }

  /** Tokens of a part of the text (from one line's start to another's), read in the given state, which is changed. */
  tokenizeFrom(text: string, start: number, end: number, firstLine: number, state: LexerState): LexerResult {
    const tokens: IToken[] = [];
    const hidden: IToken[] = [];
    lexLines(text, start, end, firstLine, state, (name, from, to, lineNumber, lineStart) => {
      const type = this.types[name];
      const token: IToken = {
        image: text.slice(from, to),
        startOffset: from,
        endOffset: to - 1,
        startLine: lineNumber + 1,
        endLine: lineNumber + 1,
        startColumn: from - lineStart + 1,
        endColumn: to - lineStart,
        tokenType: type,
        tokenTypeIdx: type.tokenTypeIdx ?? 0,
      };
      (name === 'COMMENT' ? hidden : tokens).push(token);
    });
    return { tokens, hidden, errors: [], report: { diagnostics: [] } };
  }
}
