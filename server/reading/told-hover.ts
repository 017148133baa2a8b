/** What a sentence counts as, where the pointer is on it. */

import { decidedIn } from '../../language/facts/tasks.ts';
import { shorten } from '../../language/facts/wording.ts';
import type { Decision, ImplicitDecision, Movement, Told } from '../../language/meeting/model.ts';
import { formatClock } from '../../language/meeting/time/clock.ts';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { pathAt } from '../documents/at-position.ts';
import { escapeMarkdown, listInWords } from './markdown.ts';

const longest = 140; // characters of what was decided

/** What the sentence at the offset reports, in Swedish, and its range; undefined when it reports nothing. */
export function toldAt(
  { meeting }: MinutesDocument,
  offset: number,
): { range: SourceRange; lines: string[] } | undefined {
  const { items, blocks } = pathAt(meeting, offset);
  const block = blocks.at(-1);
  const told = block ? ('told' in block ? block.told : undefined) : items.at(-1)?.titleTold;
  if (!told) return undefined;
  const range = [...told.decisions, ...told.movements, ...told.implicitDecisions]
    .map((each) => each.range)
    .find(({ start, end }) => start <= offset && offset <= end);
  return range && { range, lines: linesOf(told, range) };
}

/** A sentence may say several things. */
function linesOf({ decisions, movements, implicitDecisions }: Told, range: SourceRange): string[] {
  const isHere = (each: { readonly range: SourceRange }) =>
    each.range.start < range.end && range.start < each.range.end;
  return [
    ...decisions.filter(isHere).map(decisionText),
    ...movements.filter(isHere).map(movementText),
    ...implicitDecisions.filter(isHere).map(implicitText),
  ];
}

function implicitText({ what, whom }: ImplicitDecision): string {
  const people = whom.map(({ attendee, name }) => `**${escapeMarkdown(attendee?.name ?? name)}**`);
  const about = [what && escapeMarkdown(shorten(what.value, longest)), people.length > 0 && listInWords(people)];
  const said = about.filter(Boolean).join(': ');
  return `Ett beslut som bara framgår av sammanhanget${said && ` (${said})`}. Det räknas inte i beslutslistan.`;
}

function decisionText(decision: Decision): string {
  const parts = decidedIn(decision).map(
    ({ prose }) => `- ${escapeMarkdown(shorten(prose?.text.replace(/\s+/g, ' ') ?? '', longest))}`,
  );
  return ['Räknas som **beslut**:', ...parts].join('\n');
}

function movementText({ type, people, time, item }: Movement): string {
  const names = listInWords(people.map(({ attendee, name }) => `**${escapeMarkdown(attendee?.name ?? name)}**`));
  const sides = { before: 'före', during: 'vid', after: 'efter' } as const;
  const when = [
    time && ` kl. ${formatClock(time.value)}`,
    item && ` ${sides[item.side]} punkt ${escapeMarkdown(item.number.value)}`,
  ];
  return `Räknas som att ${names} ${type === 'arrival' ? 'kommer' : 'lämnar mötet'}${when.filter(Boolean).join('')}.`;
}
