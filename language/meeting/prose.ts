import { isGivenName } from '../names/given-names.ts';
import { findMentions } from '../names/mentions.ts';
import { nameKey, resolveName } from '../names/name-index.ts';
import { nameEnd, normalizeName } from '../names/name-pattern.ts';
import { bracketEnd, toldApart } from '../names/namesakes.ts';
import { isInListedName } from '../source/file-names.ts';
import { splitLines } from '../source/lines.ts';
import type { SourceRange } from '../source/range.ts';
import { commentBelow, isCommentLine } from '../syntax/comment-line.ts';
import { tokenTraits } from '../syntax/tokens.ts';
import type { ReadContext } from './block-context.ts';
import { findReferences } from './items/references.ts';
import type { DateValue, Mention, MentionUse, Prose } from './model.ts';
import { composed, type Piece } from './node-tokens.ts';
import { findDates } from './time/dates.ts';

/** The pieces that are a block's running text. */
export function textPieces(all: readonly Piece[]): Piece[] {
  return all.filter((piece) => tokenTraits[piece.token].text);
}

/** The running text of a block from its tokens, or undefined when it has none. */
export function readProse(all: readonly Piece[], context: ReadContext): Prose | undefined {
  const lines = textPieces(all);
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  const range: SourceRange = { start: first.range.start, end: last.range.end };
  // A comment line between two lines is no part of the text; then each line is searched by itself.
  const hasComment = lines.length > 1 && context.text.slice(range.start, range.end).search(commentBelow) >= 0;
  const text = lines.map((line) => line.value).join('\n');
  if (!hasComment) return { text, range, ...inlines(range, context) };
  const found = lines.map((line) => inlines(line.range, context));
  return {
    text,
    range,
    mentions: found.flatMap((each) => each.mentions),
    references: found.flatMap((each) => each.references),
    dates: found.flatMap((each) => each.dates),
  };
}

/** The running text of a part of a passage: without the comments in it, the blanks around its lines and the `>` of quotes. */
export function readPassage(range: SourceRange, context: ReadContext): Prose {
  const raw = context.text.slice(range.start, range.end);
  const lines = splitLines(raw).map((line, at) => (at === 0 ? line : line.replace(/^\s*>\s?/, '')).trim());
  const text = lines.filter((line, at) => at === 0 || !isCommentLine(line)).join('\n');
  return { text: composed(text), range, ...inlines(range, context) };
}

/** A passage that is given as `text`, with what is in it. */
export function proseIn(range: SourceRange, text: string, context: ReadContext): Prose {
  return { text, range, ...inlines(range, context) };
}

function inlines(range: SourceRange, context: ReadContext) {
  const text = context.text.slice(range.start, range.end);
  return {
    mentions: mentionsIn(text, range.start, context),
    references: findReferences(text, range.start),
    dates: datesIn(text, range.start, context),
  };
}

function mentionsIn(text: string, base: number, { names, namesFiles, namesNobody }: ReadContext): Mention[] {
  const mentions = findMentions(text, base, names, 'text');
  if (!namesFiles && !namesNobody) return mentions;
  return mentions.filter(({ range }) => {
    if (text.charCodeAt(range.start - base - 1) === 64) return true;
    return !namesNobody && !isInListedName(text, range.end - base);
  });
}

function datesIn(text: string, base: number, { near, years, namesFiles }: ReadContext): DateValue[] {
  const dates = findDates(text, base, near, years);
  return namesFiles ? dates.filter(({ range }) => !isInListedName(text, range.end - base)) : dates;
}

/**
 * The names that a text begins with: "@Lisa Ek (S) och Bo Ek: bifall". Unknown names too, since nothing but a name can
 * are there. Ends at the first other word.
 */
export function leadingNames(range: SourceRange, context: ReadContext, use: MentionUse): Mention[] {
  const { text } = context;
  const found: Mention[] = [];
  let at = range.start;
  while (at < range.end) {
    const gap = separator.exec(text.slice(at, Math.min(range.end, at + 12)));
    at += gap?.[0].length ?? 0;
    const explicit = text.charCodeAt(at) === 64;
    const start = explicit ? at + 1 : at;
    const end = nameEnd(text, start, range.end);
    if (end <= start) break;
    const mention = nameMention(text.slice(start, end), start, context, use, true);
    at = besideEnd(mention, context, end, range.end);
    // "Kommunstyrelsen föreslår …", "Sveriges Skolledare yrkar …": no person, unless something says so.
    if (!explicit && at === end && !isSomebody(mention)) break;
    found.push(mention);
    if (!separator.test(text.slice(at, Math.min(range.end, at + 12)))) break;
  }
  return found;
}

/** Position after what is beside a name and belongs to it: a party, or what distinguishes people of one name. */
function besideEnd({ name }: Mention, { text, names }: ReadContext, at: number, end: number): number {
  const namesakes = names.byName.get(nameKey(name));
  return namesakes && namesakes.length > 1 ? bracketEnd(text, at, end) : partyEnd(text, at, end);
}

/** Position after a party in brackets that follows a name: "(S)". */
function partyEnd(text: string, at: number, end: number): number {
  return at + (/^\s?\(\p{Lu}{1,4}\)/u.exec(text.slice(at, Math.min(end, at + 9)))?.[0].length ?? 0);
}

function isSomebody({ name, attendee, candidates, resembles }: Mention): boolean {
  return attendee !== undefined || candidates.length > 0 || resembles !== undefined || isGivenName(firstWord(name));
}

function firstWord(name: string): string {
  return name.split(/[\s-]/)[0] ?? name;
}

const separator = /^\s*(?:,|\boch\b|\bsamt\b|&|;|\n)\s*|^\s+(?=$)/u;

/** Every name in a text that lists names ("Anna Ek, ordförande, och Bo Ek"): a role's, a vote's, a presenter's. */
export function listedNames(range: SourceRange, context: ReadContext, use: MentionUse): Mention[] {
  const { text } = context;
  const found: Mention[] = [];
  let at = range.start;
  while (at < range.end) {
    const start = text.charCodeAt(at) === 64 ? at + 1 : at;
    const end = nameEnd(text, start, range.end);
    if (end > start) {
      const mention = nameMention(text.slice(start, end), start, context, use, true);
      if (!/^(?:Kl|Den|Ja|Nej|Vid|Till|Av|För)$/.test(mention.name)) found.push(mention);
      at = besideEnd(mention, context, end, range.end);
    } else at = start;
    const next = /[\s,;(@&|]/g;
    next.lastIndex = at;
    const gap = next.exec(text);
    if (!gap || gap.index >= range.end) break;
    at = gap.index === at && text.charCodeAt(at) === 64 ? at : gap.index + (text.charCodeAt(gap.index) === 64 ? 0 : 1);
    if (text.charCodeAt(at) === 64 && at === start) at++;
  }
  return found;
}

/** A mention of exactly this name. A name that nobody has, but has without its genitive -s, is that person's. */
export function nameMention(
  raw: string,
  start: number,
  context: ReadContext,
  use: MentionUse,
  explicit: boolean,
): Mention {
  const name = normalizeName(raw);
  const { attendee, candidates, resembles } = toldApart(
    resolveName(context.names, name),
    context.text,
    start,
    start + raw.length,
  );
  return { name, range: { start, end: start + raw.length }, explicit, use, attendee, candidates, resembles };
}

function byStart(a: Mention, b: Mention): number {
  return a.range.start - b.range.start;
}

/** The prose with a date whose year is known better in place of the one that was found at its place. */
export function withDate(prose: Prose, known: DateValue | undefined): Prose {
  if (!known?.yearInferred) return prose;
  return { ...prose, dates: prose.dates.map((date) => (date.range.start === known.range.start ? known : date)) };
}

/** The prose with mentions whose use is known in place of those that were only recognised as text. */
export function withUses(prose: Prose, known: readonly Mention[]): Prose {
  if (known.length === 0) return prose;
  const inside = known
    .filter((mention) => mention.range.start >= prose.range.start && mention.range.end <= prose.range.end)
    .sort(byStart);
  let at = 0;
  const rest = prose.mentions.filter((mention) => {
    while ((inside[at]?.range.end ?? Number.POSITIVE_INFINITY) <= mention.range.start) at++;
    return (inside[at]?.range.start ?? Number.POSITIVE_INFINITY) >= mention.range.end;
  });
  return { ...prose, mentions: [...inside, ...rest].sort(byStart) };
}
