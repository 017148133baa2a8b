/** Rules of decisions and what follows from them. */

import { allBlocks } from '../facts/traversal.ts';
import type { Action, Block, Clause, DateValue, Decision, Item, Prose } from '../meeting/model.ts';
import { formatLong } from '../meeting/time/calendar.ts';
import { contains, type SourceRange } from '../source/range.ts';
import { isAnswer } from '../syntax/answer.ts';
import type { ItemCheck, Report } from './check-context.ts';

/** The decision's first words, where a finding about all of it is shown. */
function decisionHead(decision: Decision, text: string): SourceRange {
  if (decision.leadIn) return decision.leadIn.range;
  const line = text.slice(decision.range.start, decision.range.end).split(/[\r\n]/, 1)[0] ?? '';
  return { start: decision.range.start, end: decision.range.start + line.trimEnd().length };
}

function isBlank(prose: Prose | undefined): boolean {
  // A lonely "…", ":" or "–" says no more than nothing.
  return !prose || !/[\p{L}\p{N}]/u.test(prose.text);
}

/** The decision that this block begins may be stated by the block after it: a list or text under the heading "Beslut". */
function continues(decision: Decision, next: Block | undefined): boolean {
  if (next?.type === 'list') return true;
  const promises = decision.leadIn !== undefined && /(?:^|\s)att\W*$/i.test(decision.leadIn.value);
  return !promises && (next?.type === 'paragraph' || next?.type === 'quote' || next?.type === 'subheading');
}

/** beslut/tomt */
export const decisionMustSaySomething: ItemCheck = (item, { text }, report) => {
  if (item.decisions.length === 0) return;
  const blocks = [...allBlocks(item.blocks)];
  for (const decision of item.decisions) {
    if (decision.clauses.length === 0) {
      if (!isBlank(decision.prose) || continues(decision, blocks[blocks.indexOf(decision) + 1])) continue;
      report(decisionHead(decision, text), 'Det står inte vad som beslutades. Fyll i beslutet eller ta bort raden.');
    }
    for (const clause of decision.clauses) {
      if (!isBlank(clause.prose) || clause.points.length > 0) continue;
      report(clause.marker?.range ?? clause.range, 'Att-satsen är tom. Fyll i den eller ta bort raden.');
    }
  }
};

/** beslut/utan-att */
export const decisionCouldHaveClauses: ItemCheck = (item, _context, report) => {
  for (const decision of item.decisions) {
    if (decision.clauses.length > 0 || isBlank(decision.prose) || !decision.prose) continue;
    // "Beslut: Nej."
    if (isAnswer(decision.prose.text)) continue;
    report(
      decision.prose.range,
      'Beslutet är inte skrivet med ”att”. Skriv det som att-satser, så kan det följas upp.',
    );
  }
};

/** beslut/atergivet. A decision under `Tidigare beslut` is said to be one: nothing has been guessed. */
export const quotedDecisionIsNotCounted: ItemCheck = (item, { text }, report) => {
  for (const decision of item.quotedDecisions) {
    if (!decision.quotedFrom || isWithinQuotedSection(decision, item)) continue;
    const from = decision.quotedFrom.date?.iso;
    report(
      decisionHead(decision, text),
      `Beslutet är återgivet från ${from ? `mötet ${formatLong(from)}` : 'ett annat möte'} och räknas inte hit.`,
      {
        related: [{ message: 'Det framgår här.', range: decision.quotedFrom.range }],
        ...(from !== undefined && { data: { iso: from } }),
      },
    );
  }
};

function isWithinQuotedSection(decision: Decision, item: Item): boolean {
  for (const block of allBlocks(item.blocks)) {
    if (block.type === 'quoted' && block.range.start <= decision.range.start && decision.range.end <= block.range.end) {
      return true;
    }
  }
  return false;
}

/** beslut/omarkerat */
export const decisionCouldBeExplicit: ItemCheck = (item, _context, report) => {
  for (const sentence of item.implicitDecisions) {
    // Where a sentence is the item's title, the item has its decision there.
    if (item.title && contains(item.title.range, sentence.range)) continue;
    report(
      sentence.range,
      'Det här är ett beslut som bara står i löpande text. Skriv ”Beslut att …” om det ska synas i beslutslistan.',
    );
  }
};

/** "uppdra", "delegera" without anybody: "uppdra att utreda". */
const assignment = /^(?:även |också |därutöver )?(?:att )?(?:uppdra|delegera|ge i uppdrag)(?!\p{L})/iu;
/** "uppdra åt kansliet", "delegera till NN", "ge styrelsen i uppdrag": somebody gets it, person or not. */
const receiver =
  /(?<!\p{L})(?:uppdrag?|delegera|ge|överlåta|överlämna)\s+(?:(?:åt|till)\s+\p{L}|.{2,80}\si uppdrag(?!\p{L}))/iu;
/** An infinitive, so nobody is the subject of the clause. Nouns in -orna, -arna, -erna end like one. */
const infinitive =
  /^(?:även |också |därutöver )?(?:att )?(?!\p{L}*(?:orna|arna|erna)(?!\p{L}))(?:\p{Ll}+a|be|ge|få|se|gå|stå|avslå|föreslå|anslå)(?!\p{L})/u;

function lacksReceiver(written: string, due: DateValue | undefined): boolean {
  const text = written.normalize('NFC');
  // The receiver last: it is searched for in all of the text.
  return (assignment.test(text) || (due !== undefined && infinitive.test(text))) && !receiver.test(text);
}

/** beslut/ansvarig-saknas */
export const assignmentCouldHaveAssignee: ItemCheck = (item, _context, report) => {
  const message = 'Det står inte vem som ska göra det. Skriv ”uppdra åt @Namn att …” eller ”Ansvarig: @Namn”.';
  for (const decision of item.decisions) {
    for (const clause of decision.clauses) {
      if (clause.assignees.length === 0 && !hasLabel(clause) && lacksReceiver(clause.prose.text, clause.due)) {
        report(clause.prose.range, message);
      }
    }
  }
  for (const action of item.actions) {
    if (action.entries.length === 0) {
      if (action.assignees.length === 0 && isForNobody(action)) report(action.label?.range ?? action.range, message);
      continue;
    }
    if (action.assignees.length > 0) continue;
    for (const entry of action.entries) {
      const isOpen = entry.check !== 'done' && entry.assignees.length === 0;
      if (isOpen && infinitive.test(lowered(entry.prose.text))) report(entry.range, message);
    }
  }
};

/** "Ansvarig: kansliet" under the clause. */
function hasLabel(clause: Clause): boolean {
  return clause.points.some((point) => /^(?:ansvarig|ansvar|utförare)\b/i.test(point.prose.text));
}

function isForNobody(action: Action): boolean {
  if (action.check === 'done') return false;
  return action.prose !== undefined && !receiver.test(action.prose.text) && infinitive.test(lowered(action.prose.text));
}

/** "Uppgift: Boka lokal": the first word has its capital from the start of the sentence. */
function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** beslut/frist-passerad */
export const deadlineHasPassed: ItemCheck = (item, { today }, report) => {
  if (today === undefined) return;
  for (const decision of item.decisions) {
    for (const clause of decision.clauses) checkDeadline(clause.due, today, report);
  }
  for (const action of item.actions) {
    checkDeadline(action.due, today, report);
    for (const entry of action.entries) checkDeadline(entry.due, today, report);
  }
};

function checkDeadline(due: DateValue | undefined, today: string, report: Report): void {
  if (due?.iso === undefined || due.iso >= today) return;
  report(due.range, `Sista dagen, ${formatLong(due.iso)}, har passerat.`, { data: { iso: due.iso } });
}
