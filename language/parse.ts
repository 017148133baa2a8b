import type { ParseResult } from 'langium';
import type { Minutes } from './generated/ast.ts';
import { createMinutesServices } from './services.ts';

let services: ReturnType<typeof createMinutesServices> | undefined;

/** Parses minutes outside an editor. Every text parses: the result never holds lexer or parser errors. */
export function parse(text: string): ParseResult<Minutes> {
  services ??= createMinutesServices();
  return services.minutes.parser.LangiumParser.parse<Minutes>(text);
}
