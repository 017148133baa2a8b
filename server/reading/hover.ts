import type { LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { type RuleCode, ruleOf, rulePage } from '../../language/checks/rules.ts';
import { type Task, tasksOf } from '../../language/facts/tasks.ts';
import { shorten } from '../../language/facts/wording.ts';
import type { AttendanceStatus, Attendee, DateValue, Item, Mention } from '../../language/meeting/model.ts';
import { daysBetween, formatLong, isoWeek } from '../../language/meeting/time/calendar.ts';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { today } from '../diagnostics/findings.ts';
import { type Target, targetAt } from '../documents/at-position.ts';
import { everyItem, type Inlines, titleInlines } from '../documents/inlines.ts';
import { itemsNumbered } from '../documents/item-numbers.ts';
import { addressIn, toLspRange } from '../documents/lsp-ranges.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { names, type Somebody, somebodyAt } from '../documents/people.ts';
import { escapeMarkdown, listInWords } from './markdown.ts';
import { toldAt } from './told-hover.ts';

export interface HoverOptions {
  /** Today's ISO date. */
  readonly today: string;
  /** The address of the folder with the rules' pages. */
  readonly rulePages: string;
  /** The address of a place in the document, for links; without it nothing is linked. */
  readonly addressOf?: (offset: number) => string;
}

export interface HoverText {
  readonly range: SourceRange;
  readonly markdown: string;
}

/** More than this is not read in a hover. */
const most = { places: 12, tasks: 6, decisions: 6, textLength: 140 };

/** What is known about the thing at the offset, in Swedish; undefined when there is nothing. */
export function hoverAt(minutes: MinutesDocument, offset: number, options: HoverOptions): HoverText | undefined {
  const target = targetAt(minutes, offset);
  const lines = target && describe(target, minutes, options);
  if (target && lines && lines.length > 0) return { range: target.range, markdown: lines.join('\n\n') };
  const told = toldAt(minutes, offset);
  return told && { range: told.range, markdown: told.lines.join('\n\n') };
}

function describe(target: Target, minutes: MinutesDocument, options: HoverOptions): string[] {
  switch (target.kind) {
    case 'attendee':
    case 'mention': {
      const somebody = somebodyAt(target, minutes.meeting);
      if (somebody) return describePerson(somebody, target, minutes, options);
      return target.kind === 'mention' ? [describeAmbiguous(target.mention)] : [];
    }
    case 'reference':
      if (target.reference?.external) return [];
      return describeReference(target.number, minutes, options);
    case 'itemNumber':
      return describeItem(target.item);
    case 'date':
      return describeDate(target.date, minutes, options);
    case 'rules':
      return target.codes.flatMap((code) => describeRule(code, options, target.codes.length > 1));
  }
}

// --- People -----------------------------------------------------------------------------------------------------

const statusNames: Readonly<Record<AttendanceStatus, string>> = {
  present: 'närvarande',
  absent: 'frånvarande',
  guest: 'övrig deltagare',
  deputy: 'ersättare',
};

function describePerson(somebody: Somebody, target: Target, minutes: MinutesDocument, options: HoverOptions): string[] {
  const party = somebody.rows.find((row) => row.party)?.party?.value;
  const name = `**${escapeMarkdown(somebody.name)}**${party ? ` (${escapeMarkdown(party)})` : ''}`;
  const rows = somebody.rows.map((row) => rowText(row, minutes.text));
  const items = itemsNaming(somebody, minutes);
  return [
    [name, ...rows].join('  \n'),
    ...(somebody.rows.length === 0 && target.kind === 'mention' ? [describeUnknown(target.mention)] : []),
    ...mentionedText(items, options),
    ...tasksText(somebody, items),
  ];
}

/** The items that somebody is named in, or in the title of. */
function itemsNaming(somebody: Somebody, minutes: MinutesDocument): Item[] {
  const isNamed = ({ mentions }: Inlines) => mentions.some((mention) => names(mention, somebody));
  const named = everyItem(minutes).filter((each) => isNamed(each.own) || isNamed(titleInlines(each)));
  return named.map(({ item }) => item);
}

function rowText(row: Attendee, text: string): string {
  const presence = row.presence.map(({ range }) => text.slice(range.start, range.end));
  const substitute = row.substitutesFor && `ersätter ${row.substitutesFor.name}`;
  const organization = row.organization?.value;
  const details = [statusNames[row.status], organization, ...row.roles.map((role) => role.text), substitute];
  return [...details, ...new Set(presence)]
    .filter((part) => part !== undefined)
    .map(escapeMarkdown)
    .join(' · ');
}

function describeUnknown({ resembles }: Mention): string {
  if (resembles) return `Står inte på någon närvarolista. Menas **${escapeMarkdown(resembles.name)}**?`;
  return 'Står inte på någon närvarolista.';
}

function describeAmbiguous({ name, candidates }: Mention): string {
  const people = candidates.map((attendee) => `**${escapeMarkdown(attendee.name)}**`);
  return `”${escapeMarkdown(name)}” kan vara ${listInWords(people).replace(/ och (?=[^,]*$)/, ' eller ')}.`;
}

function mentionedText(items: readonly Item[], options: HoverOptions): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, most.places).map((item) => itemLink(item, options));
  const rest = items.length - shown.length;
  return [`Nämns i punkt ${listInWords(rest > 0 ? [...shown, `${rest} till`] : shown)}`];
}

function itemLink({ number, title, heading }: Item, { addressOf }: HoverOptions): string {
  const text = escapeMarkdown(number?.value ?? shorten(title?.value ?? 'utan rubrik', 30));
  return addressOf ? `[${text}](${addressOf(heading.start)})` : text;
}

function tasksText(somebody: Somebody, items: readonly Item[]): string[] {
  const lines: string[] = [];
  for (const item of items) {
    for (const task of tasksOf(item)) {
      if (!task.assignees.some((mention) => names(mention, somebody))) continue;
      lines.push(`- ${item.number ? `Punkt ${escapeMarkdown(item.number.value)}: ` : ''}${taskText(task)}`);
    }
  }
  if (lines.length === 0) return [];
  const rest = lines.length - most.tasks;
  const shown = rest > 0 ? [...lines.slice(0, most.tasks), `- … och ${rest} till`] : lines;
  return [`Uppgifter:\n${shown.join('\n')}`];
}

function taskText({ text, due }: Task): string {
  const date = due?.iso && !text.includes(due.iso) ? ` (senast ${due.iso})` : '';
  return `${escapeMarkdown(shorten(oneLine(text), most.textLength))}${date}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

// --- Items ------------------------------------------------------------------------------------------------------

function describeReference(number: string, { meeting }: MinutesDocument, { addressOf }: HoverOptions): string[] {
  const items = itemsNumbered(meeting, number);
  if (items.length === 0) return [`Det finns ingen punkt ${escapeMarkdown(number)}.`];
  return items.flatMap((item) => {
    const link = addressOf ? [`[Gå till punkten](${addressOf(item.heading.start)})`] : [];
    return [...describeItem(item), ...link];
  });
}

function describeItem(item: Item): string[] {
  const number = item.number ? `${escapeMarkdown(item.number.value)}. ` : '';
  const title = item.title ? escapeMarkdown(item.title.value) : '(utan rubrik)';
  const decisions = item.decisions.flatMap(({ clauses, prose }) =>
    clauses.length > 0 ? clauses.map((clause) => `att ${clause.prose.text}`) : [prose?.text ?? ''],
  );
  const shown = decisions
    .filter((text) => text.trim() !== '')
    .slice(0, most.decisions)
    .map((text) => `- ${escapeMarkdown(shorten(oneLine(text), most.textLength))}`);
  const rest = decisions.length - most.decisions;
  if (rest > 0) shown.push(`- … och ${rest} till`);
  return [
    `**${number}${title}**`,
    ...(shown.length > 0 ? [`Beslut:\n${shown.join('\n')}`] : []),
    ...(item.outcome ? [`Punkten är ${item.outcome.kind}.`] : []),
  ];
}

// --- Dates ------------------------------------------------------------------------------------------------------

function describeDate({ iso, yearInferred }: DateValue, { meeting }: MinutesDocument, options: HoverOptions): string[] {
  if (!iso) return ['Den dagen finns inte.'];
  const week = isoWeek(iso);
  const head = `**${formatLong(iso, { weekday: true })}**${week ? ` · vecka ${week.week}` : ''}`;
  const distance = inDays(daysBetween(options.today, iso));
  const inferred = yearInferred ? [`Året står inte utskrivet; det är läst som ${iso.slice(0, 4)}.`] : [];
  const held = meeting.date?.iso;
  const after = held && held !== iso ? fromMeeting(daysBetween(held, iso)) : undefined;
  return [`${head}  \n${[distance, after].filter((part) => part !== undefined).join(' · ')}`, ...inferred];
}

const nearDays: Readonly<Record<number, string>> = {
  [-2]: 'i förrgår',
  [-1]: 'i går',
  0: 'i dag',
  1: 'i morgon',
  2: 'i övermorgon',
};

function inDays(days: number): string {
  return nearDays[days] ?? (days > 0 ? `om ${count(days)}` : `för ${count(-days)} sedan`);
}

function fromMeeting(days: number): string {
  return days > 0 ? `${count(days)} efter mötet` : `${count(-days)} före mötet`;
}

function count(days: number): string {
  return days === 1 ? '1 dag' : `${days} dagar`;
}

// --- Rules ------------------------------------------------------------------------------------------------------

function describeRule(code: RuleCode, { rulePages }: HoverOptions, brief: boolean): string[] {
  const { title, what, why, remedy } = ruleOf(code);
  const link = `[${code}](${rulePages}/${rulePage(code)})`;
  if (brief) return [`${link}: ${escapeMarkdown(title)}`];
  return [`**${escapeMarkdown(title)}** · ${link}`, ...[what, why, remedy].map(escapeMarkdown)];
}

/** Tells who somebody is, what an item decided, when a date is, and what a rule is about. */
export function hoverProvider(rulePages: string): HoverProvider {
  return {
    getHoverContent(document: LangiumDocument, { position }): Hover | undefined {
      const { textDocument } = document;
      const addressOf = (offset: number) => addressIn(textDocument, offset);
      const offset = textDocument.offsetAt(position);
      const found = hoverAt(minutesOf(document), offset, { today: today(), rulePages, addressOf });
      if (!found) return undefined;
      return {
        contents: { kind: MarkupKind.Markdown, value: found.markdown },
        range: toLspRange(textDocument, found.range),
      };
    },
  };
}
