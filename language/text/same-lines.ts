/** Whether two token sequences mean the same: they differ only in layout that the formatter may change. */
import { normalizeNumber } from '../syntax/item-number.ts';
import { foldKey } from '../syntax/vocabulary.ts';
import { titleConnection } from './canonical.ts';
import type { SourceToken } from './source-lines.ts';
import { styleTime } from './time-style.ts';

type Token = SourceToken['token'];

const labels: ReadonlySet<Token> = new Set<Token>([
  'ATTENDANCE_HEADING',
  'SUBHEADING',
  'DECISION',
  'CLAUSE_FIELD',
  'QUOTED',
  'END_QUOTED',
  'OUTCOME',
  'MOTION',
  'PROPOSITION_ORDER',
  'VOTE',
  'VOTE_ROW',
  'STATEMENT',
  'MOVEMENT',
  'ADJOURNMENT',
  'FACT',
  'ACTION',
  'SECRET',
  'END_SECRET',
  'NEXT_MEETING',
  'SIGN_ROLE',
  'FIELD_KEY',
  'LEAD_IN',
]);

/** Whether the tokens are the same, each with the same meaning. */
export function sameTokens(a: readonly SourceToken[], b: readonly SourceToken[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((token, at) => {
    const other = b[at];
    return other !== undefined && sameToken(token, other, a[at - 1]?.token);
  });
}

function sameToken(a: SourceToken, b: SourceToken, above: Token | undefined): boolean {
  if (kindOf(a.token) !== kindOf(b.token)) return false;
  if (a.text === b.text) return true;
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
      if (above === 'TITLE_KIND') return a.text.replace(titleConnection, '') === b.text.replace(titleConnection, '');
      return styleTime(a.text) === styleTime(b.text);
    default:
      return labels.has(a.token) && foldKey(a.text).replace(/\s*:$/, '') === foldKey(b.text).replace(/\s*:$/, '');
  }
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
  const found = /\d+(?:\.\d+)*(?:\s?[a-zåäö](?=[\s.:)]|$))?/i.exec(text);
  return found ? normalizeNumber(found[0]) : '';
}
