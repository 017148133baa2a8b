import type { Block } from '../../language/meeting/model.ts';
import { findKeyword, foldKey } from '../../language/syntax/keyword-lookup.ts';
import { clausesOf } from '../../language/syntax/lexer-state.ts';
import {
  type Construct,
  clauseConstructs,
  closingConstructs,
  closingLines,
  headConstructs,
  itemConstructs,
  voteConstructs,
} from './constructs.ts';
import { type Cursor, inLine, isOnLine, itemsAbove } from './cursor.ts';
import { matchesTyped } from './match.ts';
import { type NextHeading, nextHeadings, nextSubHeadings } from './next-item.ts';
import type { Offer, Offers } from './offer.ts';
import { phraseOffers } from './offered-decisions.ts';
import { literal } from './snippet.ts';

/**
 * What can begin the cursor's line and is still missing, in the order of a secretary. Offered where the line has nothing
 * but the beginning of it, and never in the middle of a sentence that continues from the line above.
 */
export function lineStartOffers(cursor: Cursor): Offers | undefined {
  const { before, endsLine, line, options } = cursor;
  const start = before.length - before.trimStart().length;
  const typed = before.slice(start);
  if (!endsLine || (options.trigger !== undefined && typed === '')) return undefined;
  if (goesOnWithSentence(cursor)) return undefined;
  const offers = line.state.enclosing.endsWith('s')
    ? closingOffers('s', cursor, start)
    : [...rows(cursor, typed, start)];
  const fitting = offers.filter((offer) => matchesTyped(offer.filter, typed));
  // A blank that is typed may be a sentence's; only after "Punkt" or "§" it says what comes.
  const isAsked = options.trigger === undefined || fitting.every((offer) => offer.kind === 'item');
  // Asked for again with every letter: an editor that filters by itself would find letters anywhere in a phrase.
  return { offers: isAsked ? fitting : [], isIncomplete: true };
}

function goesOnWithSentence({ line }: Cursor): boolean {
  const { state, above } = line;
  return state.flow.midSentence && (above?.token === 'PROSE' || above?.token === 'MORE');
}

function* rows(cursor: Cursor, typed: string, start: number): Generator<Offer> {
  const { line, zone } = cursor;
  const { state } = line;
  if (state.lines === 0) yield* titleOffers(cursor, start);
  if (state.enclosing.endsWith('q')) yield* closingOffers('q', cursor, start);
  if (isBelowAtt(cursor)) yield* phraseOffers(cursor, typed, start);
  else if (clausesOf(state)) yield* phraseOffers(cursor, typed, start, 'att ');
  if (clausesOf(state)?.clause) yield* constructOffers(clauseConstructs, cursor, start);
  if (state.open.kind === 'vote') yield* constructOffers(voteConstructs, cursor, start);
  if (zone === 'head') yield* headOffers(cursor, start);
  if (zone === 'item') yield* itemOffers(cursor, start);
  if (zone === 'head') yield* headingOffers(nextHeadings(cursor), 'nästa punkt', cursor, start);
  if (zone === 'closing') yield* constructOffers(closingConstructs, cursor, start);
}

/** The line that ends secret or quoted text, unless it is further down. */
function closingOffers(which: 's' | 'q', cursor: Cursor, start: number): Offer[] {
  const type = which === 's' ? 'secret' : 'quoted';
  const isClosedBelow = (blocks: readonly Block[]): boolean =>
    blocks.some(
      (block) =>
        (block.type === 'secret' || block.type === 'quoted') &&
        block.range.start < cursor.line.start &&
        ((block.type === type && block.end !== undefined && block.end.range.start > cursor.line.end) ||
          isClosedBelow(block.blocks)),
    );
  if (isClosedBelow(cursor.item?.blocks ?? cursor.meeting.preamble)) return [];
  return constructOffers([closingLines[which]], cursor, start);
}

/** Below "Årsmötet beslutade att", rows are clauses without `att`. */
function isBelowAtt({ line: { state, above }, text }: Cursor): boolean {
  if (!clausesOf(state)?.rows || state.flow.pending || !above) return false;
  return above.token === 'ROW' || (above.token === 'LEAD_IN' && /\satt$/i.test(text.slice(above.start, above.end)));
}

/** What an item still lacks; once something is decided, the next item comes before what is seldom written after that. */
function* itemOffers(cursor: Cursor, start: number): Generator<Offer> {
  const { item } = cursor;
  const own = [...leadInOffers(cursor, start), ...constructOffers(itemConstructs, cursor, start)];
  const next = [
    ...headingOffers(nextSubHeadings(cursor), 'nästa underpunkt', cursor, start),
    ...headingOffers(nextHeadings(cursor), 'nästa punkt', cursor, start),
    ...constructOffers(closingConstructs, cursor, start),
  ];
  const isSettled =
    item !== undefined && (item.decisions.length > 0 || (item.outcome && !isOnLine(cursor, item.outcome.range)));
  if (!isSettled) {
    yield* own;
    yield* next;
    return;
  }
  const follows = (offer: Offer) => offer.label === 'Reservation:';
  yield* own.filter(follows);
  yield* next;
  yield* own.filter((offer) => !follows(offer));
}

/** Before there are lists of people, fields come first; below them, the lists that are left. */
function* headOffers(cursor: Cursor, start: number): Generator<Offer> {
  const isLists = cursor.meeting.preamble.some(
    (block) => block.type === 'attendance' && block.range.end < cursor.line.start,
  );
  const lists = headConstructs.filter((construct) => !construct.label.endsWith(':'));
  if (isLists) yield* constructOffers(lists, cursor, start);
  yield* constructOffers(
    headConstructs.filter((construct) => !isLists || !lists.includes(construct)),
    cursor,
    start,
  );
}

/** The rows that can be here: where the vocabulary has their keyword, and while the minutes lack them. */
export function constructOffers(constructs: readonly Construct[], cursor: Cursor, start: number): Offer[] {
  const range = inLine(cursor, start, cursor.before.length);
  return constructs.flatMap((construct): Offer[] => {
    const { label, keyword, zones, snippet, detail, documentation, isMissing, notFor, goesOn } = construct;
    const place = cursor.line.state.place;
    const key = foldKey(keyword);
    const isKnown = (['label', 'alone', 'prefix'] as const).some((form) => findKeyword(key, place, form));
    if (!isKnown || !zones.includes(cursor.zone) || notFor?.includes(cursor.genre)) return [];
    if (isMissing && !isMissing(cursor)) return [];
    const text = typeof snippet === 'string' ? snippet : snippet(cursor);
    // "Bordläggs till …" without colon is a keyword where a sentence can begin.
    if (cursor.line.state.flow.midSentence && text.charAt(keyword.length) === ' ') return [];
    return [
      {
        label,
        kind: 'keyword',
        detail,
        range,
        snippet: text,
        filter: label,
        documentation,
        ...(goesOn ? { goesOn } : {}),
      },
    ];
  });
}

const titles: Readonly<Record<string, string>> = {
  Protokoll: 'Nämnden',
  Styrelseprotokoll: 'Styrelsen',
  Årsmötesprotokoll: 'Föreningen',
  Stämmoprotokoll: 'Föreningen',
  Minnesanteckningar: 'Arbetsgruppen',
  Dagordning: 'Styrelsen',
  Kallelse: 'Styrelsen',
  Register: 'Styrelsen',
};

/** The first line: the kind of minutes and the body. */
export function titleOffers(cursor: Cursor, start: number): Offer[] {
  const { meeting, line } = cursor;
  if (meeting.title && meeting.title.range.start > line.end) return [];
  const range = inLine(cursor, start, cursor.before.length);
  return Object.entries(titles).map(([kind, body]) => ({
    label: `${kind}:`,
    kind: 'keyword',
    detail: 'första raden',
    range,
    snippet: `${kind}: \${1:${body}}`,
    filter: `${kind}:`,
    documentation:
      'Första raden säger vilken sorts protokoll det är och vilket organ som möts. Sorten avgör vad som måste finnas.',
  }));
}

/** "Ledningsgruppen beslutade", when that is how these minutes begin their decisions. */
function leadInOffers(cursor: Cursor, start: number): Offer[] {
  const { state } = cursor.line;
  if (state.flow.midSentence || (clausesOf(state) && state.flow.pending)) return [];
  for (const item of itemsAbove(cursor, 20)) {
    const decision = item.decisions.findLast((each) => each.leadIn);
    const leadIn = decision?.leadIn?.value.replace(/\s*:$/, '');
    if (!decision?.leadIn || leadIn === undefined) continue;
    if (!/^\S+(?:\s\S+){0,3}\sbesl\S+(?:\satt)?$/i.test(leadIn)) return [];
    const clause = decision.clauses[0]?.range.start ?? 0;
    const isOneLine =
      clause > decision.leadIn.range.start && !/[\r\n]/.test(cursor.text.slice(decision.leadIn.range.start, clause));
    const att = isOneLine ? ' att ' : '\natt ';
    const range = inLine(cursor, start, cursor.before.length);
    return [
      {
        label: leadIn,
        kind: 'keyword',
        detail: 'beslut, som tidigare i protokollet',
        range,
        snippet: `${literal(leadIn)}${/\satt$/i.test(leadIn) ? ' ' : att}$0`,
        filter: leadIn,
        documentation: 'Så inleds besluten tidigare i det här protokollet.',
        goesOn: true,
      },
    ];
  }
  return [];
}

function headingOffers(headings: readonly NextHeading[], detail: string, cursor: Cursor, start: number): Offer[] {
  const { open, afterBlank } = cursor.line.state;
  if (open.kind === 'attendance' && !afterBlank) return [];
  const range = inLine(cursor, start, cursor.before.length);
  return headings.map(({ sign, snippet, isTaken }) => ({
    label: sign.trimEnd(),
    kind: 'item',
    detail: isTaken ? `${detail} (numret finns längre ner)` : detail,
    range,
    snippet,
    filter: sign,
    documentation: 'En punkt på dagordningen, numrerad som de andra i protokollet.',
  }));
}
