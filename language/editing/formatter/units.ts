/**
 * What the formatter moves: a unit is a line, or a few lines that are written as one thing (a signature block, a field
 * whose value is on the next line). Its kind and its block decide the blank lines around it.
 */
import type { LineToken } from '../../syntax/tokens.ts';
import type { SourceLine, SourceToken } from './source-lines.ts';

export type UnitKind =
  | 'title'
  | 'field'
  | 'attendance'
  | 'row'
  | 'item'
  | 'paragraph'
  | 'sentence'
  | 'more'
  | 'listEntry'
  | 'entry'
  | 'quote'
  | 'table'
  | 'clauseTable'
  | 'tableRow'
  | 'code'
  | 'subheading'
  | 'decision'
  | 'clause'
  | 'point'
  | 'clauseField'
  | 'fact'
  | 'label'
  | 'voteRow'
  | 'open'
  | 'close'
  | 'outcome'
  | 'nextMeeting'
  | 'signature'
  | 'rule'
  | 'comment';

export interface Unit {
  readonly kind: UnitKind;
  readonly lines: readonly SourceLine[];
  readonly tokens: readonly SourceToken[];
  /** Number of the block that this unit begins or continues with; a comment belongs to what is below it. */
  readonly block: number;
  /** The kind that the block began with. */
  readonly blockKind: UnitKind;
}

const kinds: Record<LineToken, UnitKind> = {
  TITLE_KIND: 'title',
  FIELD_KEY: 'field',
  ATTENDANCE_HEADING: 'attendance',
  ATTENDEE_ROLE: 'row',
  NAME: 'row',
  DETAIL: 'row',
  NOTE: 'row',
  ITEM_NUMBER: 'item',
  ITEM_MARK: 'item',
  ITEM_HEADING: 'item',
  ITEM_TITLE: 'item',
  PROSE: 'paragraph',
  MORE: 'more',
  // Only a title has text before its keyword.
  VALUE: 'title',
  BULLET: 'listEntry',
  ENTRY: 'entry',
  QUOTE: 'quote',
  TABLE: 'table',
  CLAUSE_TABLE: 'clauseTable',
  TABLE_ROW: 'tableRow',
  CODE: 'code',
  SUBHEADING: 'subheading',
  DECISION: 'decision',
  LEAD_IN: 'decision',
  ATT: 'clause',
  ROW: 'clause',
  POINT: 'point',
  CLAUSE_FIELD: 'clauseField',
  QUOTED: 'open',
  END_QUOTED: 'close',
  OUTCOME: 'outcome',
  OUTCOME_TEXT: 'outcome',
  MOTION: 'label',
  MOTION_TEXT: 'sentence',
  PROPOSITION_ORDER: 'label',
  VOTE: 'label',
  VOTE_ROW: 'voteRow',
  STATEMENT: 'label',
  STATEMENT_TEXT: 'sentence',
  MOVEMENT: 'label',
  ADJOURNMENT: 'label',
  FACT: 'fact',
  ACTION: 'label',
  SECRET: 'open',
  END_SECRET: 'close',
  NEXT_MEETING: 'nextMeeting',
  SIGN_ROLE: 'signature',
  SIGN_NAME: 'signature',
  SIGN_NOTE: 'signature',
  COMMENT: 'comment',
  RULE: 'rule',
};

/** Kinds that continue the block above them, directly below it. */
export const inner: ReadonlySet<UnitKind> = new Set<UnitKind>([
  'row',
  'more',
  'entry',
  'clause',
  'point',
  'clauseField',
  'voteRow',
  'close',
  'clauseTable',
  'tableRow',
]);
/** Kinds of which several in a row are one block. */
const runs: ReadonlySet<UnitKind> = new Set<UnitKind>(['listEntry', 'quote', 'code', 'signature']);

/** Puts lines together to units. */
export function unitsOf(lines: readonly SourceLine[]): Unit[] {
  const units: Unit[] = [];
  let block = -1;
  let blockKind: UnitKind = 'paragraph';
  for (let at = 0; at < lines.length; ) {
    const group = groupAt(lines, at);
    const tokens = group.flatMap((line) => line.tokens);
    const kind = kindOf(tokens);
    const goesOn = block >= 0 && (inner.has(kind) || (runs.has(kind) && blockKind === kind));
    if (kind !== 'comment' && !goesOn) {
      block++;
      blockKind = kind;
    }
    const isAbove = kind === 'comment' && !isInside(lines, at + 1);
    units.push({ kind, lines: group, tokens, block: isAbove ? block + 1 : Math.max(block, 0), blockKind });
    at += group.length;
  }
  return units;
}

function kindOf(tokens: readonly SourceToken[]): UnitKind {
  const first = tokens[0];
  // "Bakgrund: styrelsen har …" is a paragraph that begins with its heading.
  if (first?.token === 'SUBHEADING' && tokens.length > 1) return 'sentence';
  return first ? kinds[first.token] : 'paragraph';
}

/** True if what comes below a comment continues what is above it. */
function isInside(lines: readonly SourceLine[], at: number): boolean {
  const token = lines[at]?.tokens[0]?.token;
  return token !== undefined && inner.has(kinds[token]);
}

function groupAt(lines: readonly SourceLine[], at: number): SourceLine[] {
  const first = lines[at];
  if (!first) return [];
  const next = lines[at + 1];
  // "Plats:" and the place on the next line.
  if (first.tokens.length === 1 && first.tokens[0]?.token === 'FIELD_KEY' && next?.tokens[0]?.token === 'MORE')
    return [first, next];
  const above = lines[at - 1];
  if (first.tokens[0]?.token === 'SIGN_ROLE' && !(above && isSignature(above))) {
    const group = [first];
    for (let line = lines[at + group.length]; line && isSignature(line); line = lines[at + group.length])
      group.push(line);
    // Only a whole block that can be written as "Role: Name" lines is taken as one: who signs for what depends on it all.
    const pairs = signaturePairs(group.flatMap((line) => line.tokens));
    return pairs ? group : [first];
  }
  return [first];
}

function isSignature(line: SourceLine): boolean {
  const token = line.tokens[0]?.token;
  return token === 'SIGN_ROLE' || token === 'SIGN_NAME' || token === 'SIGN_NOTE';
}

/** A signature's role, its name, and what is after the name. */
export interface SignaturePair {
  readonly role: SourceToken;
  readonly name: SourceToken;
  readonly details: readonly SourceToken[];
}

/**
 * The pairs of a signature block in which every role has one name: a role and its name, or some roles and then as many
 * names in the same order. Undefined for any other.
 */
export function signaturePairs(tokens: readonly SourceToken[]): SignaturePair[] | undefined {
  const roles = tokens.filter((token) => token.token === 'SIGN_ROLE');
  const names: { name: SourceToken; details: SourceToken[] }[] = [];
  for (const token of tokens) {
    if (token.token === 'SIGN_NOTE') return undefined;
    if (token.token === 'SIGN_NAME') names.push({ name: token, details: [] });
    else if (token.token === 'DETAIL') names.at(-1)?.details.push(token);
  }
  const order = tokens.map(({ token }) => (token === 'SIGN_ROLE' ? 'R' : token === 'SIGN_NAME' ? 'N' : '')).join('');
  const groups = order.match(/R*N+|R+$/g) ?? [];
  if (groups.some((group) => group.lastIndexOf('R') + 1 !== group.length / 2)) return undefined;
  return roles.flatMap((role, at) => {
    const name = names[at];
    return name ? [{ role, ...name }] : [];
  });
}
