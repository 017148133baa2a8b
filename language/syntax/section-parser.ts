import type { LangiumCoreServices, LangiumParser } from 'langium';
import type { Item, Minutes, NextMeeting, Signatures } from '../generated/ast.ts';
import { MinutesLexer } from './minutes-lexer.ts';
import type { Section, SectionKind } from './sections.ts';

/** A section's syntax tree. Offsets in it count from the section's start. */
export type SectionNode = Minutes | Item | NextMeeting | Signatures;

const rules: Record<SectionKind, SectionNode['$type']> = {
  preamble: 'Minutes',
  item: 'Item',
  nextMeeting: 'NextMeeting',
  signatures: 'Signatures',
};

/** Parses one section by the grammar's rule for its kind. `text` is the section's own text. */
export function parseSection(section: Section, text: string, services: LangiumCoreServices): SectionNode {
  // Made first: the token types are numbered when the parser is made.
  const parser: LangiumParser = services.parser.LangiumParser;
  const lexer = services.parser.Lexer;
  if (!(lexer instanceof MinutesLexer)) throw new Error('Sections are parsed with the minutes lexer');
  return lexer.withTokens(section.tokens, () => parser.parse<SectionNode>(text, { rule: rules[section.kind] }).value);
}
