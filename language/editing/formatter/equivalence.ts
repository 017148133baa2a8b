/** Compares token sequences: two are equivalent when they differ only in layout that the formatter may change. */

import { checkOf } from '../../syntax/check-box.ts';
import { normalizeNumber } from '../../syntax/item-number.ts';
import { foldKey } from '../../syntax/keyword-lookup.ts';
import { tokenTraits } from '../../syntax/tokens.ts';
import type { SourceToken } from './source-lines.ts';
import { styleTime } from './time-style.ts';

type Token = SourceToken['token'];

/** True if the tokens are the same, each with the same meaning. */
export function sameTokens(own: readonly SourceToken[], other: readonly SourceToken[]): boolean {
  const a = withNumbersApart(own);
  const b = withNumbersApart(other);
  if (a.length !== b.length) return false;
  return a.every((token, at) => {
    const same = b[at];
    return same !== undefined && sameToken(token, same);
  });
}

/** "att1: gå" and "att 1: gå" are the same: the number of a clause as a token of its own, wherever the lexer has it. */
function withNumbersApart(tokens: readonly SourceToken[]): readonly SourceToken[] {
  if (!tokens.some(({ token }) => token === 'ATT')) return tokens;
  return tokens.flatMap((each, at): SourceToken[] => {
    const glued =
      each.token === 'ATT' ? /^(.*[Aa]tt)\s?(\d{1,2})[*_]{0,3}([:.,)]?)[*_]{0,3}$/.exec(each.text) : undefined;
    if (glued?.[1])
      return [
        { ...each, text: glued[1] },
        { ...each, token: 'VALUE', text: `${glued[2]}${glued[3]}` },
      ];
    const own =
      each.token === 'VALUE' && tokens[at - 1]?.token === 'ATT'
        ? /^(\d{1,2}[:.,)]?)(?:\s+(.+))?$/s.exec(each.text)
        : undefined;
    return own?.[1] ? [own[1], own[2]].flatMap((text) => (text ? [{ ...each, text }] : [])) : [each];
  });
}

function sameToken(a: SourceToken, b: SourceToken): boolean {
  if (kindOf(a.token) !== kindOf(b.token)) return false;
  if (a.text === b.text) return true;
  if (tokenTraits[a.token].checkBox && checkOf(a.text) !== checkOf(b.text)) return false;
  switch (a.token) {
    case 'BULLET':
      return ordinal(a) === ordinal(b) && a.text.includes('✓') === b.text.includes('✓');
    case 'ENTRY':
    case 'POINT':
      return ordinal(a) === ordinal(b);
    case 'ATT':
      return ordinal(a) === ordinal(b) && /att/i.test(a.text) === /att/i.test(b.text);
    case 'ITEM_NUMBER':
      return path(a) === path(b) && a.text.includes('§') === b.text.includes('§');
    case 'ITEM_MARK':
      return a.text.length === b.text.length;
    case 'QUOTE':
      return a.text.replace(/^>\s?/, '') === b.text.replace(/^>\s?/, '');
    case 'VALUE':
    case 'MORE':
      return styleTime(a.text) === styleTime(b.text);
    case 'ACTION':
      return checkOf(a.text) !== undefined || sameLabel(a, b);
    default:
      return tokenTraits[a.token].label === true && sameLabel(a, b);
  }
}

function sameLabel(a: SourceToken, b: SourceToken): boolean {
  return foldKey(a.text).replace(/\s*:$/, '') === foldKey(b.text).replace(/\s*:$/, '');
}

/** A value may begin on its keyword's line or on the next; "Beslut: att …" and "Beslut att …" are the same. */
function kindOf(token: Token): Token {
  if (token === 'MORE') return 'VALUE';
  return token === 'LEAD_IN' ? 'DECISION' : token;
}

function ordinal({ text }: SourceToken): string {
  return /\d+/.exec(text)?.[0] ?? (/[a-h]\)/i.exec(text)?.[0] || (text.includes('+') ? '+' : ''));
}

function path({ text }: SourceToken): string {
  const found = /\d+(?:[.:]\d+)*(?:\s?[a-zåäö](?=[\s.:)]|$))?/i.exec(text);
  return found ? normalizeNumber(found[0]) : '';
}
