import type { LangiumDocument } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';
import type { ReadSection, SectionModel } from '../../language/meeting/section-model.ts';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import { memo } from '../../language/source/memo.ts';
import { lineStarts } from '../../language/source/positions.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { countLeading } from '../../language/source/search.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { sectionTokens, type TokenModifier, type TokenType, tokenModifiers, tokenTypes } from './section-tokens.ts';

/** A section's tokens as LSP counts them, five numbers each, lines from the section's first. Kept as long as the section is. */
interface Chunk {
  readonly data: readonly number[];
  /** The line of the last token, from the section's first line. */
  readonly lastLine: number;
  /** How many lines the section has. */
  readonly lines: number;
}

const encodeModel = memo((_: SectionModel, section: ReadSection, minutes: MinutesDocument) => encode(section, minutes));
const empty: Chunk = { data: [], lastLine: 0, lines: 0 };

function chunkOf(section: ReadSection, minutes: MinutesDocument): Chunk {
  return section.model ? encodeModel(section.model, section, minutes) : empty;
}

function encode(read: ReadSection, minutes: MinutesDocument): Chunk {
  const { start, length } = read.section;
  const starts = lineStarts(minutes.text, start, start + length);
  const data: number[] = [];
  let line = 0;
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { range, type, modifiers } of sectionTokens(read, minutes)) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= range.start) line++;
    const character = range.start - (starts[line] ?? 0);
    const sameLine = data.length > 0 && line === lastLine;
    data.push(line - lastLine, sameLine ? character - lastCharacter : character, range.end - range.start);
    data.push(typeIndex(type), modifierBits(modifiers));
    lastLine = line;
    lastCharacter = character;
  }
  return { data, lastLine, lines: starts.length - 1 };
}

function typeIndex(type: TokenType): number {
  return tokenTypes.indexOf(type);
}

function modifierBits(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}

/** A section's tokens in their place: how many lines its first token is below the token before it. */
interface PlacedChunk {
  readonly chunk: Chunk;
  readonly firstDelta: number;
}

/** The tokens of all sections, in order. */
export function placedChunks(minutes: MinutesDocument): PlacedChunk[] {
  let sectionLine = 0;
  let lastLine = 0;
  return minutes.sections.map((section) => {
    const chunk = chunkOf(section, minutes);
    const firstDelta = sectionLine + (chunk.data[0] ?? 0) - lastLine;
    if (chunk.data.length > 0) lastLine = sectionLine + chunk.lastLine;
    sectionLine += chunk.lines;
    return { chunk, firstDelta };
  });
}

function append(data: number[], { chunk, firstDelta }: PlacedChunk): void {
  const at = data.length;
  for (const number of chunk.data) data.push(number);
  if (chunk.data.length > 0) data[at] = firstDelta;
}

/** Chunks as the one list of numbers that LSP has. */
export function flatten(placed: readonly PlacedChunk[]): number[] {
  const data: number[] = [];
  for (const each of placed) append(data, each);
  return data;
}

/** What must be done to the list of `before` to get that of `after`: at most one edit, around the sections that differ. */
export function tokenEdits(before: readonly PlacedChunk[], after: readonly PlacedChunk[]): SemanticTokensEdit[] {
  let from = 0;
  while (from < before.length && from < after.length && isSame(before[from], after[from])) from++;
  let beforeEnd = before.length;
  let afterEnd = after.length;
  while (beforeEnd > from && afterEnd > from && isSame(before[beforeEnd - 1], after[afterEnd - 1])) {
    beforeEnd--;
    afterEnd--;
  }
  if (beforeEnd === from && afterEnd === from) return [];
  const start = size(before, 0, from);
  return [{ start, deleteCount: size(before, from, beforeEnd), data: flatten(after.slice(from, afterEnd)) }];
}

function isSame(a: PlacedChunk | undefined, b: PlacedChunk | undefined): boolean {
  if (!a || !b) return false;
  const [mine, theirs] = [a.chunk.data, b.chunk.data];
  if (mine.length !== theirs.length || (mine.length > 0 && a.firstDelta !== b.firstDelta)) return false;
  // The first number is only where the first token is in its section; `firstDelta` says where it is in the list.
  return mine === theirs || mine.every((number, at) => at === 0 || number === theirs[at]);
}

function size(placed: readonly PlacedChunk[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += placed[at]?.chunk.data.length ?? 0;
  return sum;
}

/** The tokens of the sections that have something in `range`, as one list. Reads no other section. `lineOf` returns an offset's line. */
export function tokensInRange(
  minutes: MinutesDocument,
  range: SourceRange,
  lineOf: (offset: number) => number,
): number[] {
  const placed: PlacedChunk[] = [];
  let lastLine = 0;
  for (const section of sectionsIn(minutes.sections, range)) {
    const chunk = chunkOf(section, minutes);
    const sectionLine = lineOf(section.section.start);
    placed.push({ chunk, firstDelta: sectionLine + (chunk.data[0] ?? 0) - lastLine });
    if (chunk.data.length > 0) lastLine = sectionLine + chunk.lastLine;
  }
  return flatten(placed);
}

function sectionsIn(sections: readonly ReadSection[], range: SourceRange): readonly ReadSection[] {
  const first = countLeading(sections, ({ section }) => section.start + section.length < range.start);
  return sections.slice(
    first,
    countLeading(sections, ({ section }) => section.start <= range.end),
  );
}

interface Given {
  readonly resultId: string;
  readonly placed: readonly PlacedChunk[];
}

/** Colours: whole documents, the part that is seen, and after a change only what is new. */
export function semanticTokenProvider(): SemanticTokenProvider {
  const last = new WeakMap<LangiumDocument, Given>();
  let results = 0;
  function give(document: LangiumDocument): Given {
    const given = { resultId: String(++results), placed: placedChunks(minutesOf(document)) };
    last.set(document, given);
    return given;
  }
  function all(document: LangiumDocument): SemanticTokens {
    const { resultId, placed } = give(document);
    return { resultId, data: flatten(placed) };
  }
  return {
    semanticHighlight: all,
    semanticHighlightDelta(document, { previousResultId }): SemanticTokens | SemanticTokensDelta {
      const before = last.get(document);
      if (before?.resultId !== previousResultId) return all(document);
      const { resultId, placed } = give(document);
      return { resultId, edits: tokenEdits(before.placed, placed) };
    },
    semanticHighlightRange(document, { range }): SemanticTokens {
      const { textDocument } = document;
      const asked = { start: textDocument.offsetAt(range.start), end: textDocument.offsetAt(range.end) };
      return { data: tokensInRange(minutesOf(document), asked, (offset) => textDocument.positionAt(offset).line) };
    },
    tokenTypes: Object.fromEntries(tokenTypes.map((name, index) => [name, index])),
    tokenModifiers: Object.fromEntries(tokenModifiers.map((name, index) => [name, 1 << index])),
    semanticTokensOptions: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
  };
}
