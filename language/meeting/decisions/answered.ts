/** Decisions that answer what was proposed above them without repeating it: "Beslut: Attsatsen bifalles." */
import { type Answer, bareAnswer, readAnswers } from '../../syntax/answer.ts';
import type { Block, Clause, ClauseOutcome, Decision, Motion } from '../model.ts';

/** What a decision, or one of its clauses, says about proposals above it. */
export interface Answered {
  readonly accepted: readonly Clause[];
  readonly rejected: readonly Clause[];
}

/** "Beslut: Attsatsen bifalles" answers the motion above it: its clauses are what was decided. */
export function answersMotion(block: Block, before: readonly Block[]): Decision | undefined {
  if (block.type !== 'decision' || block.clauses.length > 0 || !block.prose) return undefined;
  const { accepted } = answered(block.prose.text, before, before.length);
  return accepted.length > 0 ? { ...block, clauses: accepted } : undefined;
}

/**
 * The proposals that decisions answer, by what answers them, also inside secret text. What a decision accepts as a whole
 * is among its own clauses.
 */
export function answersOf(blocks: readonly Block[]): Map<Decision | Clause, Answered> {
  const found = new Map<Decision | Clause, Answered>();
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'secret') for (const [by, what] of answersOf(block.blocks)) found.set(by, what);
    if (block.type !== 'decision' || block.quotedFrom) continue;
    for (const part of [block, ...block.clauses.filter(({ range }) => range.start >= block.range.start)]) {
      const what = part.prose ? answered(part.prose.text, blocks, at) : answersNothing;
      if (what !== answersNothing) found.set(part, what);
    }
  }
  return found;
}

/** What most decisions answer. */
export const answersNothing: Answered = { accepted: [], rejected: [] };

/** What a text answers of the blocks before `end`; nothing where it is not certain which proposals are meant. */
function answered(text: string, blocks: readonly Block[], end: number): Answered {
  const answers = answersIn(text);
  const parts = answers.map((answer) => proposalsFor(answer, blocks, end));
  if (answers.length === 0 || parts.some((part) => part.length === 0)) return answersNothing;
  const withOutcome = (outcome: ClauseOutcome) =>
    answers.flatMap((answer, at) =>
      answer.outcome === outcome ? (parts[at] ?? []).map((clause) => ({ ...clause, outcome })) : [],
    );
  return { accepted: withOutcome('bifall'), rejected: withOutcome('avslag') };
}

/** "Förslaget från styrelsen bifalles": one answer may have other words between. */
function answersIn(text: string): readonly Answer[] {
  const answers = readAnswers(text);
  if (answers.length > 0) return answers;
  const bare = bareAnswer(text);
  if (bare) return [{ of: 'förslag', isPlural: false, numbers: undefined, outcome: bare }];
  const subject = /^(att-?\s?sats(?:en|er|erna)?|yrkandet|förslaget)\s/i.exec(text)?.[1]?.toLowerCase();
  const outcome = clauseOutcome(text);
  if (!subject || !outcome || (text.match(anyOutcome)?.length ?? 0) > 1) return [];
  const of = subject.startsWith('att') ? 'att-sats' : subject === 'yrkandet' ? 'yrkande' : 'förslag';
  return [{ of, isPlural: /(?:er|erna)$/.test(subject), numbers: undefined, outcome }];
}

const anyOutcome = /(?<!\p{L})(?:bif[aö]ll(?:s|es)?|avsl(?:ås|ages|ogs)|föll|faller)(?!\p{L})/giu;

function proposalsFor(answer: Answer, blocks: readonly Block[], end: number): readonly Clause[] {
  const motions = motionsFor(answer, blocks, end);
  const all = motions.flatMap(clausesOf);
  const { numbers, of, isPlural, outcome } = answer;
  if (of === 'yrkande' && motions[0]?.kind === 'yrkande') {
    // Who moved it is stated with it, so it is no clause to decide.
    if (outcome === 'bifall' || (!isPlural && all.length > 1)) return [];
  }
  // "Förslag till beslut: att avslå förslaget": the proposal that is answered is elsewhere.
  const elsewhere = of === 'förslag' ? /(?<!\p{L})(?:avsl|bif[aö]ll)/iu : /(?<!\p{L})att-?\s?sats/iu;
  if (outcome === 'avslag' && of !== 'yrkande' && all.some(({ prose }) => elsewhere.test(prose.text))) return [];
  if (!numbers) return all;
  const chosen = numbers.map((number) => all.find((clause, at) => (numberOf(clause) ?? at + 1) === number));
  const known = chosen.filter((clause) => clause !== undefined);
  return known.length === numbers.length ? known : [];
}

function numberOf({ marker }: Clause): number | undefined {
  const digits = /\d{1,3}/.exec(marker?.value ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** The nearest motions above `end` that may be meant, those in a row together; all of them where several are meant. */
function motionsFor({ of, isPlural, numbers }: Answer, blocks: readonly Block[], end: number): Motion[] {
  const found: Motion[] = [];
  let isInRow = true;
  for (let at = end - 1; at >= 0; at--) {
    const block = blocks[at];
    if (!block || endsMatter(block, numbers !== undefined)) break;
    if (block.type !== 'motion') isInRow = false;
    else if (mayBe(of, block)) {
      const isOther = found[0] && (found[0].kind !== block.kind || (!isInRow && !isPlural));
      if (isOther) break;
      found.unshift(block);
      isInRow = true;
    } else if (of === 'förslag') break;
  }
  return found;
}

function mayBe(of: Answer['of'], { kind, clauses }: Motion): boolean {
  return of === 'yrkande' || kind === 'förslag' || (of === 'att-sats' && clauses.length > 0);
}

/** What was proposed before this is no longer what is answered; other clauses of the same proposal may be, by number. */
function endsMatter(block: Block, isNumbered: boolean): boolean {
  if (block.type === 'decision') return !(isNumbered && readAnswers(block.prose?.text ?? '').length > 0);
  return block.type === 'secret' || block.type === 'quoted' || block.type === 'outcome';
}

/** A motion's own text is what it proposes, as its clauses and the rows below it are. */
function clausesOf({ label, prose, range, clauses, entries }: Motion): Clause[] {
  const rows = entries.map((entry) => ({ ...unanswered, prose: entry.prose, range: entry.range }));
  if (prose && clauses.length === 0) return [{ ...unanswered, marker: label, prose, range }, ...rows];
  return [...clauses, ...rows];
}

const unanswered = {
  marker: undefined,
  points: [],
  assignees: [],
  due: undefined,
  outcome: undefined,
  fields: [],
  tables: [],
} as const;

/** "… Attsatsen bifalles": how the text of a clause says that it was answered. */
export function clauseOutcome(text: string): ClauseOutcome | undefined {
  const found = /(?:^|[\s–—-])(bifalles|bifalls|bifölls|avslås|avslages|avslogs|föll|faller)[.\s]*$/i.exec(text);
  if (!found?.[1]) return undefined;
  return /^bif/i.test(found[1]) ? 'bifall' : 'avslag';
}
