/**
 * The published version of minutes. What must not be published is taken out of the text before anything is made of it, so
 * nothing that is made from the text (a page, its metadata, its bookmarks, attached data) can have it.
 */

import type { Block, Item, Meeting, Secret } from '../language/meeting/model.ts';
import { findIdentityNumbers } from '../language/meeting/people/identity-number.ts';
import { isExpressReplacement } from '../language/meeting/secret/secret-heading.ts';
import { secretsIn, unclearSecretMarks } from '../language/meeting/secret/secret-marks.ts';
import { type ReadMinutes, readMinutes } from '../language/read-minutes.ts';
import { lineStart } from '../language/source/lines.ts';
import { contains, type SourceRange } from '../language/source/range.ts';
import { htmlComments } from '../language/syntax/html-markup.ts';
import { type Cut, type CutText, cutText } from './cut-text.ts';
import { ExportProblem } from './export-problem.ts';

/** The original, with everything, or what may be published. */
export type Version = 'intern' | 'publik';

/**
 * The minutes without what is secret and without comments, read again: each secret section keeps its heading (the statute
 * and the replacement text) and nothing else, and what is or looks like a personnummer is masked, in headings as well.
 */
export function publishedMinutes(meeting: Meeting, text: string): ReadMinutes {
  const published = readMinutes(publishedText(meeting, text).text);
  refuseUnclear(published);
  return published;
}

/** The text that the published version is read from, and the way back to `text`. */
export function publishedText(meeting: Meeting, text: string): CutText {
  const open = withoutSecrets(meeting, text);
  // A number may have a comment inside.
  const bare = cutText(
    open.text,
    htmlComments(open.text).map((range): Cut => ({ ...range, put: '' })),
  );
  const masked = cutText(bare.text, identityNumberCuts(bare.text));
  return { text: masked.text, before: (offset) => open.before(bare.before(masked.before(offset))) };
}

/** Throws an `ExportProblem` when it is not clear what is secret in minutes that were read from a published text. */
export function refuseUnclear(published: ReadMinutes): void {
  const secrets = secretsOf(published.meeting);
  // It cannot happen; if it does, nothing is published.
  if (secrets.some((secret) => secret.blocks.length > 0))
    throw new ExportProblem('det som är hemligt gick inte att ta bort, så ingen publicerad version har gjorts');
  const { meeting, text } = published;
  const headings = headingsOf(meeting.items);
  const empty = headings.filter(({ isEmpty }) => isEmpty);
  const marks = unclearSecretMarks(
    allBlocksOf(meeting),
    meeting.range,
    text,
    headings.map(({ range }) => range),
  );
  const unclear = marks.find((mark) => mark.kind === 'end' || !empty.some(({ range }) => contains(range, mark.range)));
  if (unclear)
    throw new ExportProblem(
      `${unclearPlaces[unclear.kind]}, så ingen publicerad version har gjorts. Rätta protokollet först`,
    );
}

/** The headings of all items: one with nothing below, an item "Sekretessärende" that says no more, hides nothing. */
function headingsOf(items: readonly Item[]): { readonly range: SourceRange; readonly isEmpty: boolean }[] {
  return items.flatMap(({ blocks, items: subItems, heading }) => [
    { range: heading, isEmpty: blocks.length + subItems.length === 0 },
    ...headingsOf(subItems),
  ]);
}

const unclearPlaces = {
  beginning: '”Sekretess” står på ett ställe där det inte förstås som början på något hemligt',
  end: '”Slut sekretess” står på ett ställe där ingen sekretess har börjat',
};

function withoutSecrets(meeting: Meeting, text: string): CutText {
  const secrets = secretsOf(meeting).flatMap((secret) => cutsOf(secret, text));
  const comments = meeting.comments
    .filter(({ range }) => !secrets.some((cut) => cut.start < range.end && range.start < cut.end))
    .map(({ range }): Cut => ({ ...wholeLine(range, text), put: '' }));
  return cutText(text, [...secrets, ...comments]);
}

/** With its line break, so that a comment inside a paragraph does not leave it in two. */
function wholeLine({ start, end }: SourceRange, text: string): SourceRange {
  const lineBreak =
    /^[^\S\r\n\v\f\u2028\u2029]*(?:\r\n|[\r\n\v\f\x85\u2028\u2029])?/.exec(text.slice(end, end + 1000))?.[0] ?? '';
  return { start: lineStart(text, start), end: end + lineBreak.length };
}

/** From the heading to "Slut sekretess", or to the end where nobody has said where it ends. */
function cutsOf(secret: Secret, text: string): Cut[] {
  const { label, heading, range, end } = secret;
  const open: Cut = { start: heading.end, end: end?.range.start ?? range.end, put: end ? '\n' : '\nSlut sekretess\n' };
  return [{ start: label.range.end, end: heading.end, put: publicHeading(secret, text) }, open];
}

/** Only a statute and an expressly written replacement: other words beside "Sekretess" may be the secret itself. */
function publicHeading({ label, heading, basis, replacement }: Secret, text: string): string {
  const statute = basis ? statuteOf(basis.value) : '';
  const instead =
    replacement && isExpressReplacement(text.slice(label.range.end, heading.end)) ? replacement.value : '';
  return `${statute ? ` ${statute}` : ''}${instead ? `: ${instead.replace(/\s+/g, ' ')}` : ''}`;
}

const statuteWords =
  /^(?:\(?(?:enligt|jfr|och|samt|OSL|GDPR|offentlighets-|sekretesslagen|lagen|dataskydds(?:lagen|förordningen)|kap|st|p|stycket|punkten|första|andra|tredje|fjärde|femte|artikel|art|\d{1,4}\s?:\s?\d{1,4}[a-h]?|\d{1,4}|[a-h]|§+|[.,–-])(?![\p{L}\p{N}])\)?\s*)+/iu;

function statuteOf(basis: string): string {
  return (statuteWords.exec(basis)?.[0] ?? '').trim();
}

function identityNumberCuts(text: string): Cut[] {
  return findIdentityNumbers(text, 0).map(({ range, masked }) => ({ ...range, put: masked }));
}

/** The secret sections, wherever they are; those inside another are part of it. */
export function secretsOf(meeting: Meeting): Secret[] {
  return secretsIn(allBlocksOf(meeting));
}

function allBlocksOf({ preamble, items, closings }: Meeting): Block[] {
  const inItem = (item: Item): readonly Block[] => [...item.blocks, ...item.items.flatMap(inItem)];
  return [...preamble, ...items.flatMap(inItem), ...closings.flatMap((closing) => closing.blocks)];
}
