/** One line of minutes as the lexer reads it where it is, for what happens at a cursor. */

import type { MinutesDocument } from './minutes-document.ts';
import { lineAround } from './source/lines.ts';
import { countLeading } from './source/search.ts';
import type { LexerState } from './syntax/lexer-state.ts';
import { lexLines } from './syntax/line-lexer.ts';
import type { SectionKind } from './syntax/sections.ts';
import { type LineToken, tokenTraits } from './syntax/tokens.ts';

/** A token and where it is in the document. */
export interface TokenAt {
  readonly token: LineToken;
  readonly start: number;
  readonly end: number;
}

export interface LineAt {
  /** Document offsets of the line, without its line break. */
  readonly start: number;
  readonly end: number;
  /** The kind of section that the line is in, or that it starts. */
  readonly section: SectionKind;
  /** What the lines above mean for this one. */
  readonly state: Readonly<LexerState>;
  readonly tokens: readonly TokenAt[];
  /** The last token above in the section, when there is one. */
  readonly above: TokenAt | undefined;
  /** The last keyword above in the section: what entries and values that continue belong to. */
  readonly keyword: TokenAt | undefined;
}

/** Reads the line that the offset is on. Costs what the lines above it in its section cost, whatever the document is. */
export function lineAt({ text, scanned }: Pick<MinutesDocument, 'text' | 'scanned'>, offset: number): LineAt {
  const { start, end } = lineAround(text, offset);
  const section = scanned[Math.max(0, countLeading(scanned, (each) => each.start <= start) - 1)];
  if (!section) throw new Error('Every document has a preamble');
  const state = { ...section.entry };
  let above: TokenAt | undefined;
  let keyword: TokenAt | undefined;
  lexLines(text, section.start, start, 0, state, {
    take: (token, from, to) => {
      above = { token, start: from, end: to };
      if (!tokenTraits[token].continues) keyword = above;
    },
  });
  const tokens: TokenAt[] = [];
  lexLines(
    text,
    start,
    end,
    0,
    { ...state },
    { take: (token, from, to) => tokens.push({ token, start: from, end: to }) },
  );
  return { start, end, section: section.kind, state, tokens, above, keyword };
}
