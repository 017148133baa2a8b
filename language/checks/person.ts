/** Rules of people: who acts must be on a list, once, and present. */

import type { Mention, MentionUse } from '../meeting/model.ts';
import { isGivenName } from '../names/given-names.ts';
import { nameKey } from '../names/name-index.ts';
import type { CheckContext, ItemCheck, ItemContext, MeetingCheck, Report } from './check-context.ts';
import { wordsIn } from './check-context.ts';

/** What somebody does that makes it matter who they are. Being named in the text is nothing of the kind. */
const actingUses: ReadonlySet<MentionUse> = new Set([
  'arrival',
  'assignee',
  'departure',
  'mover',
  'recusal',
  'reservation',
  'role',
  'signature',
  'statement',
  'voter',
]);

/** True if the name is written with `@`, which says that it is somebody on a list. */
function hasAt(mention: Mention, text: string): boolean {
  return text[mention.range.start - 1] === '@';
}

/** Those named in the head and the signatures: all that do something there. */
function headMentions({ meeting, text }: CheckContext): Mention[] {
  const signing = new Set(
    meeting.signatures.filter((signature) => signature.office).map((signature) => signature.mention.range.start),
  );
  return meeting.mentions.filter((mention) => {
    // Auditors and others may sign without having been there.
    if (mention.use === 'signature') return signing.has(mention.range.start);
    return mention.use === 'role' || hasAt(mention, text);
  });
}

/** True if it matters who the person is. */
function acts(mention: Mention, text: string): boolean {
  return actingUses.has(mention.use) || hasAt(mention, text);
}

const organizationWord =
  /(?<!\p{L})(?:AB|HB|KB|Brf|IF|IK|BK|SK)(?!\p{L})|parti|förening|förbund|nämnd|styrels|kommun|region|utskott|råd(?:et)?(?!\p{L})|klubb|kansli|byrå|grupp|sällskap|församling|myndighet|verket|universitet|skola|demokrat/iu;

/** What parties, boards and companies do as well as people. */
const sharedUses: ReadonlySet<MentionUse> = new Set([
  'assignee',
  'mover',
  'presenter',
  'reservation',
  'statement',
  'voter',
]);

/**
 * True if a name that nothing else identifies is a person's. `@` says that it is. Parties reserve themselves and boards move,
 * too: there the first word has to be a given name.
 */
function isPersonName(mention: Mention, text: string): boolean {
  if (hasAt(mention, text)) return true;
  if (organizationWord.test(mention.name.normalize('NFC'))) return false;
  const [first = '', ...more] = mention.name.split(' ');
  return isGivenName(first) || (more.length > 0 && !sharedUses.has(mention.use));
}

/** True if the mention matches nobody on a list, although the lists should have everybody. */
function isUnknown(mention: Mention, { facts, text }: ItemContext): boolean {
  if (!isPersonName(mention, text) || !facts.hasAttendance || facts.attendanceIsPartial) return false;
  if (mention.attendee || mention.candidates.length > 0 || mention.resembles) return false;
  return !isElected(mention.name, facts.elected);
}

/** True if the meeting elected somebody of this name; a first name is enough. */
function isElected(name: string, elected: ReadonlySet<string>): boolean {
  const folded = nameKey(name);
  if (elected.has(folded)) return true;
  if (folded.includes(' ')) return false;
  for (const known of elected) if (known.startsWith(`${folded} `)) return true;
  return false;
}

function reportUnknown(mention: Mention, report: Report): void {
  report(
    mention.range,
    `${mention.name} finns inte i någon närvarolista. Lägg till personen eller skriv hela namnet.`,
    { weaker: !mention.explicit, data: { name: mention.name } },
  );
}

/** person/okand, in an item */
export const actorMustBeListed: ItemCheck = (item, context, report) => {
  for (const mention of item.mentions) {
    // Somebody elected to run the meeting counts as present.
    if (mention.use === 'role' || mention.use === 'substitute') continue;
    if (acts(mention, context.text) && isUnknown(mention, context)) reportUnknown(mention, report);
  }
};

const election = /\b(?:valdes|väljs|väljer|välja|valde|utsågs|utses|utse|val\s+av)(?!\p{L})/iu;

/** True if an item elects somebody of exactly this name: the head only repeats it. */
function isElectedInText(mention: Mention, { meeting, text }: CheckContext): boolean {
  return meeting.items.some(({ range }) => {
    const item = wordsIn(text, range);
    return item.includes(mention.name.normalize('NFC')) && election.test(item);
  });
}

/** person/okand, in the head and the signatures; once for each person. Whoever kept the minutes was there, and need be no member. */
export const officerMustBeListed: MeetingCheck = (context, report) => {
  const reported = new Set<string>();
  const { secretary } = context.meeting;
  if (secretary?.source === 'field' || secretary?.source === 'signature') reported.add(nameKey(secretary.name));
  for (const mention of headMentions(context)) {
    const name = nameKey(mention.name);
    if (reported.has(name) || !isUnknown(mention, context) || isElectedInText(mention, context)) continue;
    reported.add(name);
    reportUnknown(mention, report);
  }
};

function checkAmbiguity(mention: Mention, report: Report): void {
  if (mention.attendee || mention.candidates.length < 2) return;
  const names = new Set(mention.candidates.map((attendee) => attendee.name));
  const [name] = names;
  report(
    mention.range,
    names.size === 1
      ? `Flera på listorna heter ${name}. Skriv parti, organisation eller roll efter namnet, till exempel ”@${name} (S)”.`
      : `”${mention.name}” kan vara ${[...names].join(' eller ')}. Skriv hela namnet.`,
    {
      weaker: !mention.explicit,
      related: mention.candidates.map((attendee) => ({ message: `${attendee.name} står här.`, range: attendee.range })),
    },
  );
}

/** person/tvetydig, in an item */
export const nameMustBeUnambiguous: ItemCheck = (item, { text }, report) => {
  for (const mention of item.mentions) if (acts(mention, text)) checkAmbiguity(mention, report);
};

/** person/tvetydig, in the head and the signatures */
export const officerMustBeUnambiguous: MeetingCheck = (context, report) => {
  for (const mention of headMentions(context)) checkAmbiguity(mention, report);
};

/** Letters that make a word long enough for one wrong letter to be a slip rather than another name. */
const longWord = 6;

/**
 * True if two names that are nearly the same are one name misspelt, where the text may just as well speak of somebody
 * else: "Lind" and "Lund" are two names, "Lindh" and "Lind" are one.
 */
function isMisspelling(written: string, right: string): boolean {
  const [a, b] = [nameKey(written).split(' '), nameKey(right).split(' ')];
  return a.every((word, at) => {
    const other = b[at] ?? '';
    return word === other || Math.max(word.length, other.length) >= longWord || plainly(word) === plainly(other);
  });
}

/** Without double letters and mute h. */
function plainly(word: string): string {
  return word.replace(/(.)\1+/g, '$1').replace(/(?<=.)h/g, '');
}

function checkLikeness(mention: Mention, report: Report): void {
  const right = mention.resembles;
  if (mention.attendee || !right) return;
  if (mention.use === 'text' && !mention.explicit && !isMisspelling(mention.name, right.name)) return;
  report(mention.range, `Menas ${right.name}? ”${mention.name}” finns inte i någon närvarolista.`, {
    related: [{ message: `${right.name} står här.`, range: right.range }],
    data: { replacement: right.name, name: mention.name },
  });
}

/** person/liknar, in an item */
export const nameShouldBeSpelledAsListed: ItemCheck = (item, _context, report) => {
  for (const mention of item.mentions) checkLikeness(mention, report);
};

/** person/liknar, in the head and the signatures */
export const officerShouldBeSpelledAsListed: MeetingCheck = ({ meeting }, report) => {
  for (const mention of meeting.mentions) checkLikeness(mention, report);
};
