/** Fixes of rules about decisions. */

import { allBlocks, allItems } from '../../facts/traversal.ts';
import type { Clause, Decision, Item } from '../../meeting/model.ts';
import { isBlankLine, lineAbove, lineEnd, lineStart, nextLine, wholeLines } from '../../source/lines.ts';
import { contains, isSameRange, type SourceRange } from '../../source/range.ts';
import { isCommentLine } from '../../syntax/comment-line.ts';
import { clausesAfterLabel, clausesOf } from '../decision-clause.ts';
import { dominantLineBreak } from '../formatter/source-lines.ts';
import { type Fix, type FixEdit, type FixMaker, fix, insert, type Minutes, replace, stop } from './fix.ts';

// --- Decisions in running text ----------------------------------------------------------------------------------

/** A sentence as `Beslut att …`, where its form is a safe one; else as it is, after `Beslut:`. */
export const markDecision: FixMaker = (finding, minutes) => {
  if (finding.code === 'beslut/utan-att') return addAtt(finding.range, minutes);
  const { range } = finding;
  const { text } = minutes;
  const lineBreak = dominantLineBreak(text);
  const raw = text.slice(range.start, range.end);
  // A line of clauses without a decision above it.
  if (/^[\s*_-]*att\s/.test(raw))
    return [fix('Skriv ”Beslut” före att-satsen', [insert(lineStart(text, range.start), `Beslut${lineBreak}`)], true)];
  const block = blockOf(range, minutes);
  if (!block || raw.split(/\r\n|\r|\n/).some(isCommentLine)) return [];
  const sentence = raw.replace(/^[*_]+|(?<![*_])[*_]+$/g, '').replace(/(?<!\s)\s*(?:\r\n|\r|\n)\s*/g, ' ');
  const clauses = clausesOf(sentence);
  const asItStands = fix('Märk meningen som ett beslut', apart(range, block, `Beslut: ${sentence}`, minutes));
  if (!clauses) return [asItStands];
  const [only] = clauses;
  const decision =
    clauses.length === 1
      ? `Beslut att ${only}`
      : ['Beslut', ...clauses.map((clause) => `att ${clause}`)].join(lineBreak);
  const title = `Skriv om till ”${shortened(
    `Beslut ${clauses
      .map((clause) => `att ${clause}`)
      .join(' ')
      .replace(/\.(?= att )/g, ' och')}`,
  )}”`;
  return [fix(title, apart(range, block, decision, minutes), true), asItStands];
};

const longestTitle = 70;

function shortened(text: string): string {
  return text.length <= longestTitle ? text : `${text.slice(0, text.lastIndexOf(' ', longestTitle))} …`;
}

/** The paragraph or list entry that a sentence is in: its text without bullet, and from where its lines begin. */
interface Around {
  readonly range: SourceRange;
  readonly from: number;
  /** An entry of a list, which is broken in two. */
  readonly isEntry: boolean;
}

function blockOf(range: SourceRange, { meeting, text }: Minutes): Around | undefined {
  const item = innermost(meeting.items, range);
  for (const block of allBlocks(item?.blocks ?? [])) {
    if (block.type === 'paragraph' && contains(block.range, range))
      return { range: block.prose.range, from: block.prose.range.start, isEntry: false };
    const entry = block.type === 'list' ? block.entries.find((each) => contains(each.range, range)) : undefined;
    if (!entry) continue;
    // Only an entry that is nothing but the sentence can become a decision.
    const isWhole =
      text.slice(entry.prose.range.start, entry.prose.range.end).trim() === text.slice(range.start, range.end);
    return isWhole && entry.level === 0
      ? { range: entry.prose.range, from: entry.range.start, isEntry: true }
      : undefined;
  }
  return undefined;
}

function innermost(items: readonly Item[], range: SourceRange): Item | undefined {
  const item = items.find((each) => contains(each.range, range));
  return item && (innermost(item.items, range) ?? item);
}

/** Writes a decision where the sentence is, on lines of its own, with blank lines between it and other text. */
function apart(range: SourceRange, around: Around, decision: string, { text, meeting }: Minutes): FixEdit[] {
  const lineBreak = dominantLineBreak(text);
  const gap = lineBreak.repeat(2);
  const before = text.slice(around.range.start, range.start);
  const after = text.slice(range.end, around.range.end);
  const hasBefore = before.trim() !== '';
  const hasAfter = after.trim() !== '';
  const start = hasBefore ? range.start - (before.length - before.trimEnd().length) : around.from;
  const end = hasAfter ? range.end + (after.length - after.trimStart().length) : lineEnd(text, range.end);
  const lead = hasBefore ? gap : needsGapAbove(start, { text, meeting }) ? lineBreak : '';
  const below = nextLine(text, end);
  const isTight = !hasAfter && below > end && !isBlankLine(text, below);
  return [replace({ start, end }, lead + decision + (hasAfter ? gap : isTight ? lineBreak : ''))];
}

/** True if text that is neither a heading nor a comment is right above the line. */
function needsGapAbove(at: number, { text, meeting }: Minutes): boolean {
  const start = lineStart(text, at);
  const above = lineAbove(text, start);
  if (start === 0 || isBlankLine(text, above) || isCommentLine(text.slice(above, start))) return false;
  return ![...allItems(meeting.items)].some(({ heading }) => heading.start <= above && above <= heading.end);
}

/** "Beslut: Enligt förslaget." becomes "Beslut att bifalla förslaget." */
function addAtt(range: SourceRange, minutes: Minutes): Fix[] {
  const { text } = minutes;
  const clauses = clausesAfterLabel(text.slice(range.start, range.end));
  const decision = decisions(minutes).find(({ prose }) => isSameRange(range, prose?.range));
  if (!clauses || !decision) return [];
  const label = decision.leadIn?.range.end ?? range.start;
  const isOneLine = /^[^\S\r\n]*:?[^\S\r\n]*$/.test(text.slice(label, range.start)) && label < range.start;
  if (clauses.length > 1 && isOneLine) return [];
  const [only] = clauses;
  const lineBreak = dominantLineBreak(text);
  const newText = isOneLine ? ` att ${only}` : clauses.map((clause) => `att ${clause}`).join(lineBreak);
  const edit = replace({ start: isOneLine ? label : range.start, end: range.end }, newText);
  return [fix(`Skriv ”att ${only}”`, [edit], true)];
}

function* allDecisions({ meeting }: Minutes): Generator<Decision> {
  for (const item of allItems(meeting.items)) {
    yield* item.decisions;
    yield* item.quotedDecisions;
  }
}

function decisions(minutes: Minutes): Decision[] {
  return [...allDecisions(minutes)];
}

// --- Quoted decisions -------------------------------------------------------------------------------------------

/** Says with `Tidigare beslut` … `Slut tidigare beslut` that a decision is quoted; so for all that one sentence announces. */
export const markQuoted: FixMaker = ({ range, data }, minutes) => {
  const { text, meeting } = minutes;
  const item = innermost(meeting.items, range);
  const own = item?.quotedDecisions.find((decision) => contains(decision.range, range));
  if (!item || !own) return [];
  const quoted = item.quotedDecisions.filter(({ quotedFrom }) =>
    isSameRange(quotedFrom?.range ?? own.range, own.quotedFrom?.range),
  );
  const [first, last] = [quoted[0] ?? own, quoted.at(-1) ?? own];
  const lineBreak = dominantLineBreak(text);
  const start = lineStart(text, first.range.start);
  const isAlone = /^[\s*_#>-]*$/.test(text.slice(start, first.range.start));
  const heading = ['Tidigare beslut', data?.iso].filter(Boolean).join(' ');
  return [
    fix(
      `Märk som ”${heading}”`,
      [
        isAlone ? insert(start, heading + lineBreak) : insert(first.range.start, lineBreak + heading + lineBreak),
        insert(lineEnd(text, last.range.end), `${lineBreak}Slut tidigare beslut`),
      ],
      true,
    ),
  ];
};

// --- Empty decisions, assignments, reasons ----------------------------------------------------------------------

/** Leaves room for what was decided, or takes the empty line away. */
export const fillDecision: FixMaker = ({ range }, minutes) => {
  const { text } = minutes;
  const decision = decisions(minutes).find((each) => contains(each.range, range));
  if (!decision) return [];
  const clause = decision.clauses.find(({ marker, range: whole }) => isSameRange(range, marker?.range ?? whole));
  const end = lineEnd(text, range.end);
  const written = text.slice(lineStart(text, range.start), end);
  const att = clause || /(?<!\p{L})att\W*$/iu.test(written) ? '' : 'att ';
  // "beslutade att …", "Beslut:"
  const from = end - (/(?<!\s)\s*(?:(?:[:–-]|…|\.{3})\s*)?$/.exec(written)?.[0].length ?? 0);
  const snippet = ` ${att}${stop(1, 'beslut')}.`;
  const fill: FixEdit = { range: { start: from, end }, newText: text.slice(from, end), snippet };
  return [
    fix('Fyll i beslutet', [fill]),
    fix('Ta bort raden', [replace(wholeLines(text, emptyPart(decision, clause)), '')]),
  ];
};

function emptyPart(decision: Decision, clause: Clause | undefined): SourceRange {
  return clause && decision.clauses.length > 1 ? clause.range : decision.range;
}

/** Leaves room for who shall do it: a line below the clause, or the name before the task. */
export const addAssignee: FixMaker = ({ range }, minutes) => {
  const { text } = minutes;
  const clause = decisions(minutes)
    .flatMap((decision) => decision.clauses)
    .find(({ prose }) => isSameRange(range, prose.range));
  if (clause) {
    const at = lineEnd(text, clause.range.end);
    const line = `${dominantLineBreak(text)}  Ansvarig: @`;
    return [fix('Lägg till ”Ansvarig:”', [insert(at, line, `${line}${stop(1, 'namn')}`)])];
  }
  for (const { actions } of allItems(minutes.meeting.items)) {
    for (const { label, range: own, prose, entries } of actions) {
      const task = isSameRange(range, label?.range ?? own)
        ? prose
        : entries.find((entry) => isSameRange(range, entry.range))?.prose;
      if (task) return [fix('Skriv vem som ska göra det', [insert(task.range.start, '', `@${stop(1, 'namn')}: `)])];
    }
  }
  return [];
};

/** Leaves room for why an item is sent back. */
export const addMotivation: FixMaker = ({ range }, { text }) => {
  const written = text.slice(range.start, range.end);
  const at = range.start + written.replace(/(?<![.\s*_])[.\s*_]+$/, '').length;
  return [fix('Lägg till en motivering', [insert(at, '', ` med motiveringen att ${stop(1, 'motivering')}`)])];
};
