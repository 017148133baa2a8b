import { findAssignees, findDue } from '../meeting/assignees.ts';
import { clauseOutcome } from '../meeting/clause-outcome.ts';
import { findDates } from '../meeting/dates.ts';
import { bodyOfLetterhead, leadingNumber } from '../meeting/facts.ts';
import { readNumber } from '../meeting/item.ts';
import type { DateValue, FieldName, Mention } from '../meeting/model.ts';
import { createNameIndex, type NameIndex, nameKey } from '../meeting/names.ts';
import { leadingNames, listedNames } from '../meeting/prose.ts';
import { quotedCue } from '../meeting/quoted-cue.ts';
import { isExpressReplacement, readSecretHeading } from '../meeting/secret-heading.ts';
import { pairSignatures, readSignatureEntry } from '../meeting/signatures.ts';
import { readTitlePieces } from '../meeting/title.ts';
import { composed } from '../meeting/tree.ts';
import { type Verification, verificationFrom } from '../meeting/verification.ts';
import { initialState } from '../syntax/lexer-state.ts';
import { type LexerSink, lexLines } from '../syntax/line-lexer.ts';
import type { Section } from '../syntax/sections.ts';
import { styleOf } from '../syntax/style/style-of.ts';
import { keywordOf } from '../syntax/vocabulary.ts';
import { decidedParts } from './decided.ts';
import { type Digest, type DigestPerson, type DigestTask, longestText, type SecretText } from './digest.ts';
import { type Draft, type Extent, endDraft, newDraft, type RowDraft, type TaskDraft, takeToken } from './draft.ts';

/** How much is read between two pauses, in UTF-16 units; about two milliseconds. */
const stepLength = 1 << 15;

/** The digest of a text, read in steps: it yields between them, so that a long file holds nobody up. */
export function* digestInSteps(text: string): Generator<undefined, Digest> {
  const draft = newDraft(text);
  const announces = announcesIn(text);
  const sink: LexerSink = {
    take: (token, start, end, line, lineStart) => takeToken(draft, { token, start, end, line, lineStart }, announces),
  };
  const state = initialState(styleOf(text));
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const end = lineStartAfter(text, at + stepLength);
    lexLines(text, at, end, line, state, sink);
    if (end < text.length) {
      line += countLines(text, at, end);
      yield;
    }
    at = end;
  }
  return finish(draft);
}

/** The digest of a text. */
export function readDigest(text: string): Digest {
  const steps = digestInSteps(text);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The digest of minutes that are open, from the tokens that they have already. `lineOf` gives the line of an offset. */
export function digestOfSections(
  sections: readonly Section[],
  text: string,
  lineOf: (offset: number) => number,
): Digest {
  const draft = newDraft(text);
  const announces = announcesIn(text);
  for (const section of sections) {
    const first = section.tokens.length > 0 ? lineOf(section.start) : 0;
    for (const { token, start, end, line, column } of section.tokens) {
      const at = section.start + start;
      takeToken(
        draft,
        { token, start: at, end: section.start + end, line: first + line, lineStart: at - column },
        announces,
      );
    }
  }
  return finish(draft);
}

function announcesIn(text: string): (paragraph: Extent) => boolean {
  return (range) => {
    const passage = composed(text.slice(range.start, range.end));
    const dates = findDates(passage, range.start);
    return quotedCue({ text: passage, range, mentions: [], references: [], dates }) !== undefined;
  };
}

/** The first line start at or after an offset. CR and LF of one line end are not parted. */
function lineStartAfter(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) return at + 1;
  }
  return text.length;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines++;
  }
  return lines;
}

// --- From the draft to the digest -------------------------------------------------------------------------------

function finish(draft: Draft): Digest {
  endDraft(draft);
  const { text, fields, items } = draft;
  const title = readTitlePieces(draft.title, text);
  const date = meetingDate(draft, title.date);
  const number = fieldExtents(draft, 'nummer').map((value) => leadingNumber(sourced(text, value)).value)[0];
  const names = createNameIndex(draft.rows.map((row) => row.attendee));
  // A first name in the open says no more than it does: it is not filled out from what is secret.
  const open = draft.rows.filter(({ isSecret }) => !isSecret).map((row) => row.attendee);
  const openNames = open.length < draft.rows.length ? createNameIndex(open) : names;
  const body = title.body?.value ?? fieldExtents(draft, 'organ').map((value) => passageOf(text, value))[0];
  const decided = decidedParts(draft, { own: ownName(draft), near: date?.iso });
  return {
    kind: title.kind,
    body: body ?? letterhead(draft),
    number: number ?? title.number?.value,
    date: date?.iso,
    people: [...draft.rows.map(personOf), ...officers(fields, draft, names)],
    items: items.map(({ sign, isNumbered, title: own, line, start, end }) => ({
      number: isNumbered ? readNumber(sourced(text, sign), text)?.value : undefined,
      title: own.start < 0 ? '' : passageOf(text, own),
      line,
      start,
      end: own.start < 0 ? end : start + (own.end - sign.start),
    })),
    decisions: decided.map(({ text: extent, at, item, hasAtt, secret }) => ({
      text: beginning(text, extent),
      hasAtt,
      item,
      secret: secretText(secret, text),
      ...at,
    })),
    tasks: [...decided, ...draft.actions]
      .filter((task) => !task.isAction || (task.text.start >= 0 && task.item >= 0))
      .flatMap((task) => readTask(task, text, openNames, date?.iso) ?? []),
    verification: readVerification(draft, title.kind, names, date?.iso),
  };
}

/** What the minutes call the body, as the model has it for its sentences. */
function ownName(draft: Draft): string | undefined {
  const { title, letterhead: above, text } = draft;
  const said = [...(above ? [passageOf(text, above)] : []), ...title.map(({ value }) => value)];
  const all = [...said, ...fieldExtents(draft, 'organ').map((value) => passageOf(text, value))];
  return all.length === 0 ? undefined : all.join(' ').toLowerCase();
}

function readVerification(
  { signatures, fields, rows, text }: Draft,
  kind: Digest['kind'],
  names: NameIndex,
  near: string | undefined,
): Verification {
  const context = { text, names, near, own: undefined };
  const sections = signatures.map((entries) =>
    entries.map((all) => {
      const range = { start: all[0]?.range.start ?? 0, end: all.at(-1)?.range.end ?? 0 };
      return readSignatureEntry(all, range, context);
    }),
  );
  const hasAdjusters =
    rows.some(({ attendee: { roles, status } }) => status !== 'absent' && roles.some(isAdjuster)) ||
    fields.some(
      ({ key, value, entries }) =>
        isAdjuster(keywordOf(key, 'FIELD_KEY', 'head')) &&
        [value, ...entries].some((extent) => extent.start >= 0 && listedNames(extent, context, 'role').length > 0),
    );
  return verificationFrom({
    kind,
    hasAdjusters,
    signatures: pairSignatures(sections).flatMap((block) => block.signatures),
  });
}

function isAdjuster(holder: { readonly office?: string | undefined } | undefined): boolean {
  return holder?.office === 'adjuster';
}

function secretText(secret: TaskDraft['secret'], text: string): SecretText | undefined {
  if (!secret) return undefined;
  if (secret === 'unclear') return nothingInstead;
  const { label, value } = secret;
  if (value.start < 0 || !isExpressReplacement(text.slice(label.end, value.end))) return nothingInstead;
  const said = composed(text.slice(value.start, value.end));
  const { replacement } = readSecretHeading(said, text.slice(label.end, value.start).includes(':'));
  return replacement ? { replacement: said.slice(replacement.start, replacement.end).trim() } : nothingInstead;
}

const nothingInstead: SecretText = { replacement: '' };

function fieldExtents({ fields }: Draft, name: FieldName): Extent[] {
  return fields.flatMap(({ key, value }) =>
    value.start >= 0 && keywordOf(key, 'FIELD_KEY', 'head')?.field === name ? [value] : [],
  );
}

/** As the model has it: from the fields in their order, the title, or the opening words. */
function meetingDate(draft: Draft, inTitle: DateValue | undefined): DateValue | undefined {
  const datesIn = ({ start, end }: Extent) => findDates(draft.text.slice(start, end), start);
  for (const { key, value } of draft.fields) {
    const field = value.start >= 0 ? keywordOf(key, 'FIELD_KEY', 'head')?.field : undefined;
    if (field !== 'tid' && field !== 'datum' && field !== 'plats') continue;
    const date = datesIn(value)[0];
    if (date) return date;
  }
  return inTitle ?? draft.opening.map((paragraph) => datesIn(paragraph)[0]).find((date) => date !== undefined);
}

function letterhead({ letterhead: above, opening, text }: Draft): string | undefined {
  if (!above || above.start !== opening[0]?.start) return undefined;
  return bodyOfLetterhead({ text: passageOf(text, above), range: above })?.value;
}

function personOf({ attendee, line, start, end }: RowDraft): DigestPerson {
  const { name, organization, party, roles, status } = attendee;
  const words = roles.map((role) => role.text);
  return { name, organization: organization?.value, party: party?.value, roles: words, status, line, start, end };
}

/** Those whom the fields name as chair, secretary or adjuster and who are on no list. */
function officers(fields: Draft['fields'], { text }: Draft, names: NameIndex): DigestPerson[] {
  const seen = new Set<string>();
  return fields.flatMap(({ key, value }) => {
    const keyword = keywordOf(key, 'FIELD_KEY', 'head');
    if (!keyword?.office || value.start < 0) return [];
    const roles = keyword.field ? [keyword.field] : [];
    return listedNames(value, { text, names, near: undefined, own: undefined }, 'role').flatMap(
      ({ name, range, attendee, candidates, resembles }): DigestPerson[] => {
        const isKnown = attendee ?? resembles ?? candidates.length > 0;
        if (isKnown || !/\s/.test(name) || seen.has(nameKey(name))) return [];
        seen.add(nameKey(name));
        const at = placeOf(range, text);
        return [{ name, organization: undefined, party: undefined, roles, status: 'present', ...at }];
      },
    );
  });
}

/** The line and characters of a range near the beginning of a text. */
function placeOf({ start, end }: Extent, text: string): { line: number; start: number; end: number } {
  const line = countLines(text, 0, start);
  let lineStart = start;
  while (lineStart > 0 && !/[\r\n]/.test(text.charAt(lineStart - 1))) lineStart--;
  return { line, start: start - lineStart, end: end - lineStart };
}

/** Who shall do something, and until when; undefined for a clause that gives nobody anything to do. */
function readTask(task: TaskDraft, source: string, names: NameIndex, near: string | undefined): DigestTask | undefined {
  const { start, end } = task.text;
  const text = start < 0 ? '' : source.slice(start, end);
  const said = task.fields.filter(({ value }) => value.start >= 0);
  // No name without a capital letter.
  const isNamed = /[@\p{Lu}]/u.test(text);
  const found = isNamed ? findAssignees(text, start, names) : [];
  const context = { text: source, names, near, own: undefined };
  const lead =
    task.isAction && isNamed && found.length === 0
      ? leadingNames(task.text, context, 'assignee').filter(
          ({ attendee, range }) => attendee || source.charCodeAt(range.start - 1) === 64,
        )
      : [];
  const responsible = said.flatMap(({ key, value }) =>
    clauseField(key) === 'ansvarig' ? listedNames(value, context, 'assignee') : [],
  );
  const assignees = [...found, ...lead, ...responsible].map(fullName);
  if (!task.isAction && (assignees.length === 0 || clauseOutcome(text) === 'avslag')) return undefined;
  const senast = said.find(({ key }) => clauseField(key) === 'senast')?.value;
  const due =
    (senast && findDates(source.slice(senast.start, senast.end), senast.start, near, 'from')[0]) ??
    findDue(text, start, near) ??
    (task.isAction ? findDates(text, start, near, 'from')[0] : undefined);
  const secret = secretText(task.secret, source);
  return {
    text: beginning(source, task.text),
    assignees,
    due: due?.iso,
    isDone: task.isDone,
    item: task.item,
    secret,
    ...task.at,
  };
}

function clauseField(key: string): 'ansvarig' | 'senast' {
  return keywordOf(key, 'CLAUSE_FIELD', 'item')?.clauseField ?? 'ansvarig';
}

function fullName({ attendee, name }: Mention): string {
  return attendee?.name ?? name;
}

// --- Text

/** A passage with its lines joined as the model has them. */
function passageOf(text: string, { start, end }: Extent): string {
  return composed(text.slice(start, end)).replace(/(?<!\s)\s*[\r\n\v\f\x85\u2028\u2029]+\s*/g, '\n');
}

function beginning(text: string, { start, end }: Extent): string {
  if (start < 0) return '';
  const passage = composed(text.slice(start, Math.min(end, start + longestText)));
  // A comment between two lines is no part of what they say.
  return passage
    .replace(/[\r\n\v\f\x85\u2028\u2029]\s*\/\/[^\r\n\v\f\x85\u2028\u2029]*/g, '')
    .replace(/[\s\x85]+/g, ' ');
}

function sourced(text: string, range: Extent) {
  return { value: composed(text.slice(range.start, range.end)), range };
}
