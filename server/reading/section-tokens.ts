/** What is coloured in the minutes, beyond what can be seen line by line: who is who, what is quoted, what is secret. */
import type { Block, Decision, Item, Mention, Told } from '../../language/meeting/model.ts';
import type { ReadSection } from '../../language/meeting/section-model.ts';
import { decidingForms } from '../../language/meeting/sentences/deciding-verbs.ts';
import { movementForms } from '../../language/meeting/sentences/movement-verbs.ts';
import { wordsIn } from '../../language/meeting/sentences/words.ts';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { blockInlines, type Inlines, itemInlines, titleInlines } from '../documents/inlines.ts';

/** The legend: standard types, so that themes and editors know them. package.json says what they look like. */
export const tokenTypes = ['type', 'variable', 'class', 'keyword', 'number', 'label', 'comment', 'string'] as const;
export const tokenModifiers = ['declaration', 'quoted', 'secret', 'told'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

/** A piece of one line in one colour. */
export interface Token {
  readonly range: SourceRange;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * The tokens of a section, in order and without overlaps, none over a line break: people (`type`, on their row with
 * `declaration`; `variable` when they are on no list or could be several), headings of items (`class`), words that make
 * a decision (`keyword`; those of a sentence in running text `told`), dates (`number`), references to items (`label`). Quoted text is a `comment` and secret text a
 * `string`, and what is in it has their modifier, too.
 */
export function sectionTokens({ model, section }: ReadSection, minutes: MinutesDocument): Token[] {
  if (!model) return [];
  const paint: Paint = { marks: [], fills: [], minutes };
  const item = model.item?.item;
  if (item) paintHeading(item, paint);
  paintBlocks(item?.blocks ?? model.blocks, [], paint);
  for (const { mention } of model.signatures) if (mention) mark(paint, mention.range, person(mention), []);
  const within = { start: section.start, end: section.start + section.length };
  const marks = inOrder(paint.marks).filter(({ range }) => range.start >= within.start && range.end <= within.end);
  return byLine(withFills(marks, paint.fills), minutes.text);
}

interface Paint {
  /** What is in the text. */
  readonly marks: Token[];
  /** What the rest of a passage is. */
  readonly fills: Token[];
  readonly minutes: MinutesDocument;
}

function mark({ marks }: Paint, range: SourceRange, type: TokenType, modifiers: readonly TokenModifier[]): void {
  if (range.start < range.end) marks.push({ range, type, modifiers });
}

function paintHeading(item: Item, paint: Paint): void {
  paint.fills.push({ range: item.heading, type: 'class', modifiers: [] });
  paintTold(item.titleTold, [], paint);
  paintInlines(titleInlines(itemInlines(item, paint.minutes)), [], paint);
}

function paintBlocks(blocks: readonly Block[], modifiers: readonly TokenModifier[], paint: Paint): void {
  for (const block of blocks) paintBlock(block, modifiers, paint);
}

function paintBlock(block: Block, outer: readonly TokenModifier[], paint: Paint): void {
  const own = ownModifier(block);
  const modifiers = own && !outer.includes(own) ? [...outer, own] : outer;
  // What is quoted inside a secret text is secret: it keeps the colour of that.
  if (own && outer.length === 0)
    paint.fills.push({ range: block.range, type: own === 'secret' ? 'string' : 'comment', modifiers });
  if (block.type === 'decision') paintDecision(block, modifiers, paint);
  if ('told' in block) paintTold(block.told, modifiers, paint);
  if (block.type === 'attendance')
    for (const { nameRange } of block.attendees) mark(paint, nameRange, 'type', ['declaration', ...modifiers]);
  paintInlines(blockInlines(block, paint.minutes.meeting, modifiers.includes('quoted')), modifiers, paint);
  if (block.type === 'secret' || block.type === 'quoted') {
    mark(paint, block.label.range, 'keyword', modifiers);
    if (block.end) mark(paint, block.end.range, 'keyword', modifiers);
    paintBlocks(block.blocks, modifiers, paint);
  }
}

function ownModifier(block: Block): TokenModifier | undefined {
  if (block.type === 'secret') return 'secret';
  return block.type === 'quoted' || (block.type === 'decision' && block.quotedFrom) ? 'quoted' : undefined;
}

function paintDecision({ leadIn, clauses }: Decision, modifiers: readonly TokenModifier[], paint: Paint): void {
  if (leadIn) mark(paint, leadIn.range, 'keyword', modifiers);
  for (const { marker } of clauses) {
    const at =
      marker && /(?<!\p{L})att(?!\p{L})/iu.exec(paint.minutes.text.slice(marker.range.start, marker.range.end));
    if (!marker || !at) continue;
    const start = marker.range.start + at.index;
    mark(paint, { start, end: start + at[0].length }, 'keyword', modifiers);
  }
}

/** The verbs that say what came to pass, and the `att` of what was decided: no more, so that running text stays quiet. */
function paintTold({ decisions, movements }: Told, outer: readonly TokenModifier[], paint: Paint): void {
  const modifiers: readonly TokenModifier[] = ['told', ...outer];
  for (const decision of decisions) {
    paintDecision({ ...decision, leadIn: undefined }, modifiers, paint);
    // "biföll motionen", "Omval av NN beslutades": the verb is among what was decided.
    for (const range of [decision.leadIn?.range, decision.prose?.range])
      if (range) paintVerb(range, (key) => decidingForms.has(key), modifiers, paint);
  }
  for (const { range } of movements) paintVerb(range, (key) => movementForms.has(key), modifiers, paint);
}

function paintVerb(
  { start, end }: SourceRange,
  isVerb: (key: string) => boolean,
  modifiers: readonly TokenModifier[],
  paint: Paint,
): void {
  const verb = wordsIn(paint.minutes.text.slice(start, end)).findLast(({ key }) => isVerb(key));
  if (verb) mark(paint, { start: start + verb.start, end: start + verb.end }, 'keyword', modifiers);
}

function paintInlines(
  { mentions, references, dates }: Inlines,
  modifiers: readonly TokenModifier[],
  paint: Paint,
): void {
  for (const mention of mentions) mark(paint, mention.range, person(mention), modifiers);
  for (const { range, external } of references) if (!external) mark(paint, range, 'label', modifiers);
  for (const { range, iso } of dates) if (iso) mark(paint, range, 'number', modifiers);
}

function person({ attendee }: Mention): TokenType {
  return attendee ? 'type' : 'variable';
}

function inOrder(tokens: readonly Token[]): Token[] {
  const sorted = [...tokens].sort((a, b) => a.range.start - b.range.start);
  let end = 0;
  return sorted.filter(({ range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}

/** The marks, and what is between them in the passages that are filled. Passages do not overlap. */
function withFills(marks: readonly Token[], fills: readonly Token[]): Token[] {
  const found = [...marks];
  let at = 0;
  for (const fill of fills) {
    let start = fill.range.start;
    while (at < marks.length && (marks[at]?.range.end ?? 0) <= start) at++;
    for (; at < marks.length; at++) {
      const range = marks[at]?.range;
      if (!range || range.start >= fill.range.end) break;
      if (start < range.start) found.push({ ...fill, range: { start, end: range.start } });
      start = Math.max(start, range.end);
    }
    if (start < fill.range.end) found.push({ ...fill, range: { start, end: fill.range.end } });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** Tokens cut at line ends, without the blanks around each piece: editors take no token over several lines. */
function byLine(tokens: readonly Token[], text: string): Token[] {
  return tokens.flatMap((token) => {
    const { start, end } = token.range;
    const written = text.slice(start, end);
    if (!/^\s|\s$|[\r\n]/.test(written)) return [token];
    return [...written.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }): Token[] => {
      const piece = line.trim();
      if (piece === '') return [];
      const from = start + index + line.indexOf(piece);
      return [{ ...token, range: { start: from, end: from + piece.length } }];
    });
  });
}
