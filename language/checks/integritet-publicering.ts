/** Rules of what is personal and stays in the published version: they run only before publishing. */

import { documentBlocks } from '../facts/traversal.ts';
import type { Meeting } from '../meeting/model.ts';
import { findIdentityNumbers } from '../meeting/people/identity-number.ts';
import { findPersonalData, type PersonalKind } from '../meeting/people/personal-data.ts';
import { nameKey } from '../names/name-index.ts';
import type { SourceRange } from '../source/range.ts';
import { type MeetingCheck, oncePerCheck } from './check-context.ts';
import { without } from './passages.ts';

/** The message for each kind, and the text that masks it. Messages do not spread what was found. */
const kinds: Readonly<Record<PersonalKind, { readonly what: string; readonly masked: string }>> = {
  adress: { what: 'En gatuadress', masked: '[adress]' },
  epost: { what: 'En e-postadress', masked: '[e-postadress]' },
  fastighet: { what: 'En fastighetsbeteckning', masked: '[fastighet]' },
  fodelsedatum: { what: 'Ett födelsedatum', masked: '[födelsedatum]' },
  kontonummer: { what: 'Ett kontonummer', masked: '[kontonummer]' },
  'namn-utanfor-listan': { what: 'Namnet på någon som inte står i någon närvarolista', masked: '[namn]' },
  telefon: { what: 'Ett telefonnummer', masked: '[telefonnummer]' },
};

/** What is published of the source, as it is there: not what is secret, no comments, no personnummer. */
const publishedPassages = oncePerCheck(({ meeting, text }) => {
  const secrets = [...documentBlocks(meeting)].flatMap((block) =>
    block.type === 'secret' ? [{ start: block.heading.end, end: block.range.end }] : [],
  );
  const numbers = findIdentityNumbers(text, 0).map(({ range }) => range);
  const passages = without([meeting.range], [...secrets, ...meeting.comments.map(({ range }) => range), ...numbers]);
  return { passages };
});

/** The meeting's own places, which are nobody's homes. */
function ownPlaces(meeting: Meeting): SourceRange[] {
  return [meeting.place, meeting.nextMeeting?.place].flatMap((place) => (place ? [place.range] : []));
}

/** Where people are listed: what is there is no name of somebody else, read as a person or not. */
function lists(meeting: Meeting): SourceRange[] {
  const signed = [...documentBlocks(meeting)].filter((block) => block.type === 'signatures');
  return [...meeting.attendanceSections, ...signed].map(({ range }) => range);
}

/** Names, folded, of all who are on a list, hold an office or sign. */
function listed(meeting: Meeting): Set<string> {
  const officers = [meeting.chair, meeting.secretary, ...meeting.adjusters];
  return new Set([
    ...meeting.attendance.map(({ name }) => nameKey(name)),
    ...officers.flatMap((holder) => (holder ? [nameKey(holder.name)] : [])),
    ...meeting.signatures.map(({ mention }) => nameKey(mention.attendee?.name ?? mention.name)),
  ]);
}

function isListed(name: string, known: ReadonlySet<string>): boolean {
  const key = nameKey(name);
  // "Lisa Eks förslag", "Lisa Maria Ek", "Ordförande Lisa Ek"
  const words = key.replace(/s$/, '').split(' ');
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  return [...known].some((each) => {
    const own = each.split(' ');
    return each === key || (own[0] === first && own.at(-1)?.replace(/s$/, '') === last);
  });
}

function rule(kind: PersonalKind): MeetingCheck {
  return (context, report) => {
    const { meeting, text } = context;
    const { what, masked } = kinds[kind];
    const places = kind === 'adress' ? ownPlaces(meeting) : kind === 'namn-utanfor-listan' ? lists(meeting) : [];
    const known = kind === 'namn-utanfor-listan' ? listed(meeting) : undefined;
    for (const { start, end } of publishedPassages(context).passages) {
      for (const found of findPersonalData(kind, text.slice(start, end))) {
        const range = { start: start + found.start, end: start + found.end };
        if (places.some((place) => place.start <= range.start && range.start < place.end)) continue;
        if (known && isListed(text.slice(range.start, range.end), known)) continue;
        report(
          range,
          `${what} står kvar i det som publiceras. Maskera uppgiften eller lägg den under ”Sekretess” om den inte ska vara med.`,
          {
            data: { replacement: masked },
          },
        );
      }
    }
  };
}

/** integritet/adress */
export const addressStays = rule('adress');
/** integritet/epost */
export const emailStays = rule('epost');
/** integritet/fastighet */
export const propertyStays = rule('fastighet');
/** integritet/fodelsedatum */
export const birthDateStays = rule('fodelsedatum');
/** integritet/kontonummer */
export const accountStays = rule('kontonummer');
/** integritet/namn-utanfor-listan */
export const unlistedNameStays = rule('namn-utanfor-listan');
/** integritet/telefon */
export const phoneStays = rule('telefon');
