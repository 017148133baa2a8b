/** What a template is given of a decision: a turn of the loop for each clause. */
import type { DecisionData, EntryData, ListData } from '../../paper/paper-data.ts';
import { rowText, texts } from './block-texts.ts';

/** A turn of the loop, by the names of its tags. */
export type DecisionTurn = Readonly<Record<'inledning' | 'text' | 'sats', string>>;

/** What a template asks for that changes what else it is given. */
export interface AskedFor {
  /** It has a place for what is before a decision's clauses ("Nämnden beslutade enhälligt"). */
  readonly leadIn: boolean;
}

/**
 * Each clause as it is (`text`, "att godkänna budgeten.") and without its "att" (`sats`), the first one with what is
 * before them (`inledning`, "Nämnden beslutade"). A template that has no place for that has one of its own ("Beslut:"), so only
 * a lead-in that says more than that something was decided gets a turn.
 */
export function decisionTags(decision: DecisionData, body: string | null, { leadIn }: AskedFor): DecisionTurn[] {
  const { label, lists, facts } = decision;
  const hasClauses = lists.some(({ entries }) => entries.length > 0);
  const before = hasClauses ? [label, decision.text] : [label];
  const said = before.filter((each): each is string => each !== null && each !== '');
  const telling = said.filter((each) => !isPlain(each, body));
  const endsInAtt = /\satt:?$/i.test(said.at(-1) ?? '');
  const turns = [
    ...(hasClauses || !decision.text ? [] : [{ text: decision.text, sats: '' }]),
    ...lists.flatMap((list) => list.entries.flatMap((entry, at) => clauseTags(list, entry, at, endsInAtt))),
    ...facts.flatMap(rowText).map((text) => ({ text, sats: '' })),
  ];
  const own = leadIn || telling.length === 0 ? turns : [{ text: telling.join(': '), sats: '' }, ...turns];
  // A word like "Beslut" says nothing besides a lead-in of its own.
  const shown = said.length > 1 ? said.filter((each) => !/^beslut:?$/i.test(each)) : said;
  return (own.length > 0 ? own : [{ text: leadIn ? '' : said.join(': '), sats: '' }]).map((turn, at) => ({
    ...turn,
    inledning: at === 0 ? shown.join(': ') : '',
  }));
}

function clauseTags(
  list: ListData,
  { text, blocks }: EntryData,
  at: number,
  endsInAtt: boolean,
): Omit<DecisionTurn, 'inledning'>[] {
  const sign = list.ordered ? `${(list.start ?? 1) + at}.` : (list.marker ?? (endsInAtt ? 'att' : '•'));
  return [
    { text: `${sign} ${text}`, sats: text.replace(/^att\s+/i, '') },
    ...blocks.flatMap(texts).map((below) => ({ text: below, sats: '' })),
  ];
}

/** True if a lead-in says no more than that the body, or somebody, decided: "Beslut", "Nämnden beslutade att". */
function isPlain(text: string, body: string | null): boolean {
  const plain = /^(?<who>.*?)\s*(?:beslut|beslutar|beslutade|beslutades|beslöt|beslöts)(?:\s+att)?\s*:?$/i.exec(
    text.trim(),
  );
  if (!plain) return false;
  const who = plain.groups?.who?.toLowerCase() ?? '';
  return /^[\p{L}-]*$/u.test(who) || who.replace(/s$/, '') === body?.toLowerCase();
}
