/** Readers of how a matter was dealt with: motions, proposition orders, reservations, who came and went, outcomes. */
import type * as Ast from '../../generated/ast.ts';
import { skipSpaceBack } from '../../source/characters.ts';
import { keywordOf } from '../../syntax/keyword-lookup.ts';
import { nextMotions } from '../../syntax/lines/decision-lead-in.ts';
import type { BlockContext, ReadContext } from '../block-context.ts';
import { emptyProse, proseOf, readEntries, readMarker, required } from '../block-parts.ts';
import { readClauses } from '../decisions/decision.ts';
import { motivationIn, outcomeKind } from '../decisions/implied-outcome.ts';
import type { Adjournment, Motion, Movement, Outcome, PropositionOrder, Prose, Statement } from '../model.ts';
import { pieceOf, pieces, rangeOf } from '../node-tokens.ts';
import { leadingNames, readPassage, readProse, withUses } from '../prose.ts';
import { findTimes } from '../time/clock.ts';

export function readOutcome(node: Ast.Outcome, context: BlockContext): Outcome {
  const all = pieces(node);
  const label = pieceOf(all, 'OUTCOME');
  const value = readProse(all, context);
  const range = rangeOf(node);
  const prose = label
    ? { ...(value ?? emptyProse(label.range.end)), text: [label.value, value?.text].filter(Boolean).join(' '), range }
    : (value ?? emptyProse(range.end));
  return {
    type: 'outcome',
    range,
    kind: outcomeKind(prose.text),
    prose,
    motivation: motivationIn(prose.text, range.end),
  };
}

export function readMotion(node: Ast.Motion, context: BlockContext): Motion {
  const all = pieces(node);
  const label = pieceOf(all, 'MOTION');
  const kind = (label && keywordOf(label.value, 'MOTION', 'item')?.motion) ?? 'yrkande';
  const plain = readProse(all, context);
  const movers = plain ? leadingNames(plain.range, context, 'mover') : [];
  return {
    type: 'motion',
    kind,
    range: rangeOf(node),
    label,
    movers,
    prose: plain && withUses(plain, movers),
    entries: node.entries.map((entry) => {
      const prose = proseOf(entry, context);
      const own = leadingNames(prose.range, context, 'mover');
      return { ...readMarker(entry), movers: own, prose: withUses(prose, own), range: rangeOf(entry) };
    }),
    clauses: readClauses(node.clauses, context),
  };
}

/** The motion, or each of those that the sentences of one without a label report: "NN yrkar bifall. NN yrkar avslag." */
export function motionsOf(motion: Motion, context: ReadContext): Motion[] {
  const { label, prose, clauses, entries, range } = motion;
  if (label || !prose || clauses.length > 0 || entries.length > 0) return [motion];
  const text = context.text.slice(prose.range.start, prose.range.end);
  const starts = nextMotions(text).map((start) => prose.range.start + start);
  if (starts.length === 0) return [motion];
  return [range.start, ...starts].map((start, at) => {
    const end = at < starts.length ? skipSpaceBack(context.text, starts[at] ?? start) : prose.range.end;
    const own = readPassage({ start: at === 0 ? prose.range.start : start, end }, context);
    const movers = leadingNames(own.range, context, 'mover');
    return {
      ...motion,
      range: { start, end: at < starts.length ? end : range.end },
      movers,
      prose: withUses(own, movers),
    };
  });
}

export function readPropositionOrder(node: Ast.PropositionOrder, context: BlockContext): PropositionOrder {
  const all = pieces(node);
  return {
    type: 'propositionOrder',
    range: rangeOf(node),
    label: required(pieceOf(all, 'PROPOSITION_ORDER'), node),
    prose: readProse(all, context),
    entries: readEntries(node.entries, context),
  };
}

const statementUses = {
  reservation: 'reservation',
  recusal: 'recusal',
  note: 'statement',
  specialOpinion: 'statement',
} as const;

export function readStatement(node: Ast.Statement, context: BlockContext): Statement {
  const all = pieces(node);
  const label = pieceOf(all, 'STATEMENT');
  const sentence = pieceOf(all, 'STATEMENT_TEXT');
  const type = label
    ? (keywordOf(label.value, 'STATEMENT', 'item')?.statement ?? 'note')
    : statementOf(sentence?.value ?? '');
  const use = statementUses[type];
  const plain = readProse(all, context);
  const leading = plain ? leadingNames(plain.range, context, use) : [];
  // "På grund av jäv deltar Anna Ek inte i beslutet."
  const inside = sentence && leading.length === 0 ? (plain?.mentions ?? []).map((each) => ({ ...each, use })) : [];
  const lead = [...leading, ...inside];
  const entries = readEntries(node.entries, context).map((entry) => ({
    ...entry,
    prose: withUses(entry.prose, leadingNames(entry.prose.range, context, use)),
  }));
  const people = [
    ...lead,
    ...entries.flatMap((entry) => entry.prose.mentions.filter((mention) => mention.use === use)),
  ];
  return { type, range: rangeOf(node), label, people, prose: plain && withUses(plain, lead), entries };
}

function statementOf(sentence: string): Statement['type'] {
  if (/reserver/i.test(sentence)) return 'reservation';
  if (/jäv/i.test(sentence)) return 'recusal';
  return /yttrande/i.test(sentence) ? 'specialOpinion' : 'note';
}

export function readMovement(node: Ast.Movement, context: BlockContext): Movement {
  const all = pieces(node);
  const label = required(pieceOf(all, 'MOVEMENT'), node);
  const type = keywordOf(label.value, 'MOVEMENT', 'item')?.movement ?? 'arrival';
  const plain = readProse(all, context);
  const people = plain ? leadingNames(plain.range, context, type) : [];
  return {
    type,
    range: rangeOf(node),
    label,
    people,
    time: times(plain, context)[0]?.start,
    item: undefined,
    prose: plain && withUses(plain, people),
  };
}

export function readAdjournment(node: Ast.Adjournment, context: BlockContext): Adjournment {
  const all = pieces(node);
  const prose = readProse(all, context);
  const span = times(prose, context)[0];
  return {
    type: 'adjournment',
    range: rangeOf(node),
    label: required(pieceOf(all, 'ADJOURNMENT'), node),
    start: span?.start,
    end: span?.end,
    prose,
  };
}

function times(prose: Prose | undefined, context: ReadContext) {
  return prose
    ? findTimes(context.text.slice(prose.range.start, prose.range.end), prose.range.start, { field: true })
    : [];
}
