/** Rules of the minutes' head: the facts that these minutes must have. */

import { titleRange } from '../facts/wording.ts';
import type { Conflict } from '../meeting/model.ts';
import { type CheckContext, type MeetingCheck, type Report, wordsIn } from './check-context.ts';
import { type MissingFact, mayBeSaid } from './may-be-fact.ts';
import { agendaKinds } from './rule.ts';

/**
 * Says on the title line that a fact is missing. A file without any text, or with no more than the beginning of a first
 * line, is only about to be written.
 */
function reportMissing({ meeting, text }: CheckContext, report: Report, message: string): void {
  if (!meeting.title && !/\S[^\S\r\n]*[\r\n]/.test(text)) return;
  const range = titleRange(meeting, text);
  if (range) report(range, message);
}

/** Reports like {@link reportMissing}, or gives a hint at the text that may hold the fact. */
function reportUnread(context: CheckContext, report: Report, fact: MissingFact, message: string): void {
  const place = mayBeSaid(fact, context);
  if (place) report(place, `${couldBe[fact]} ${message.slice(message.lastIndexOf('. ') + 2)}`, { weaker: true });
  else reportMissing(context, report, message);
}

const couldBe: Readonly<Record<MissingFact, string>> = {
  body: 'Här står kanske vilka som möttes, men det kunde inte läsas.',
  time: 'Här står kanske när mötet började, men det kunde inte läsas.',
  date: 'Mötets datum står kanske här, men kunde inte läsas.',
  place: 'Här står kanske var mötet hölls, men det kunde inte läsas.',
  people: 'Här står kanske vilka som var med, men det kunde inte läsas.',
  chair: 'Här står kanske vem som ledde mötet, men det kunde inte läsas.',
  secretary: 'Här står kanske vem som förde protokollet, men det kunde inte läsas.',
  adjuster: 'Här står kanske vem som justerar protokollet, men det kunde inte läsas.',
};

/** What is before the first item. */
function head({ meeting, text }: CheckContext): string {
  return wordsIn(text, { start: 0, end: meeting.items[0]?.range.start ?? text.length });
}

/** Decided by circulation: the body did not meet. */
function isPerCapsulam(context: CheckContext): boolean {
  return /\bper\s+capsulam\b/i.test(head(context));
}

/** "Kårstyrelseprotokoll", "Styrelsemöte": the word for the minutes or the meeting says which body it is. */
const bodyInWord =
  /(?:styrelse|nämnd|kommitté|utskott|råd|grupp|byalag|presidie)(?:ts|ns|s)?(?:mötes?|sammanträdes?)?(?:protokoll|möte|sammanträde|anteckningar)/iu;

/** huvud/organ-saknas */
export const bodyMustBeNamed: MeetingCheck = (context, report) => {
  if (context.meeting.body || bodyInWord.test(head(context))) return;
  reportUnread(
    context,
    report,
    'body',
    'Det står inte vilket organ som möts. Skriv det på första raden: ”Protokoll: Styrelsen”.',
  );
};

/** huvud/datum-saknas */
export const dateMustBeGiven: MeetingCheck = (context, report) => {
  if (context.meeting.date) return;
  reportUnread(
    context,
    report,
    'date',
    'Mötets datum saknas. Lägg till en rad som ”Tid: 6 december 2019 kl. 9.00–12.15”.',
  );
};

/** huvud/tid-saknas */
export const timeShouldBeGiven: MeetingCheck = (context, report) => {
  const { kind, start, end } = context.meeting;
  if ((start && end) || isPerCapsulam(context)) return;
  if (!start) {
    reportUnread(
      context,
      report,
      'time',
      'Det står inte när mötet började. Skriv klockslaget efter datumet: ”kl. 9.00–12.15”.',
    );
  } else if (kind === undefined || !agendaKinds.includes(kind)) {
    report(start.range, 'Det står inte när mötet slutade.', { weaker: true });
  }
};

/** huvud/plats-saknas */
export const placeShouldBeGiven: MeetingCheck = (context, report) => {
  if (context.meeting.place || isPerCapsulam(context)) return;
  reportUnread(context, report, 'place', 'Det står inte var mötet hölls. Lägg till raden ”Plats: …”.');
};

/** A list that is kept somewhere else: "Röstlängd, se bilaga 1". */
const listElsewhere = new RegExp(
  ['(?:röstlängd|närvarolista|närvaroförteckning|deltagarlista|närvarande|deltagare)', '(?:bilag|bifoga|separat)'].join(
    '[^.\\n\\r]{0,80}',
  ),
  'i',
);

/** People are counted, not named, as at meetings of many: "omkring 70 medlemmar", "13 fastigheter representerade". */
const counted =
  /(?<![\p{L}\d.:/-])\d{1,4}\s(?:st\.?\s)?(?:\p{L}+\s)?(?:medl(?:\.|emmar)|personer|deltagare|ombud|fastigheter|hushåll|lägenheter|kolonister|röstberättigade|närvarande)(?!\p{L})/iu;

/** An item that takes up who is there, in whatever form. */
const listTitle = /röstlängd|närvar/i;

/** huvud/deltagare-saknas */
export const attendeesMustBeListed: MeetingCheck = (context, report) => {
  const { meeting, text, facts } = context;
  if (meeting.attendance.some((attendee) => attendee.status === 'present')) return;
  // Roles or numbers instead of names, to keep personal data out, are a list too.
  if (facts.sections.some((section) => section.status === 'present' && section.notes.length > 0)) return;
  if (meeting.items.some((item) => listTitle.test(item.title?.value.normalize('NFC') ?? ''))) return;
  if (listElsewhere.test(wordsIn(text, meeting.range)) || isCounted(context)) return;
  reportUnread(
    context,
    report,
    'people',
    'Det står inte vilka som var med. Lägg till rubriken ”Närvarande” och ett namn på varje rad.',
  );
};

/** True if the head or one of the first items says how many came. */
function isCounted({ facts, text, meeting }: CheckContext): boolean {
  const opening = facts.items.slice(0, firstItems).map(({ range }) => range);
  return [{ start: 0, end: meeting.items[0]?.range.start ?? text.length }, ...opening].some((range) =>
    counted.test(wordsIn(text, range)),
  );
}

/** How many items may come before the one that counts those who came. */
const firstItems = 8;

/** huvud/ordforande-saknas */
export const chairShouldBeNamed: MeetingCheck = (context, report) => {
  if (context.meeting.chair) return;
  reportUnread(context, report, 'chair', 'Det står inte vem som ledde mötet. Lägg till raden ”Ordförande: Namn”.');
};

/** huvud/sekreterare-saknas */
export const secretaryShouldBeNamed: MeetingCheck = (context, report) => {
  if (context.meeting.secretary) return;
  reportUnread(
    context,
    report,
    'secretary',
    'Det står inte vem som förde protokollet. Lägg till raden ”Sekreterare: Namn”.',
  );
};

/** huvud/justerare-saknas */
export const adjusterMustBeNamed: MeetingCheck = (context, report) => {
  if (context.meeting.adjusters.length > 0) return;
  reportUnread(
    context,
    report,
    'adjuster',
    'Det står inte vem som justerar protokollet. Lägg till raden ”Justerare: Namn”.',
  );
};

const factNames: Readonly<Record<Conflict['fact'], string>> = {
  body: 'organet',
  number: 'mötets nummer',
  date: 'datumet',
  start: 'starttiden',
  end: 'sluttiden',
  place: 'platsen',
  chair: 'ordföranden',
  secretary: 'sekreteraren',
};

/** Minutes between the time that a meeting was called to and the time when it really opened or closed. */
const toleratedMinutes = 30;

/** A time in the head is often the plan, and the opening and closing sentences say what became of it. */
function isPlanAndOutcome({ fact, used, other }: Conflict): boolean {
  if (fact !== 'start' && fact !== 'end') return false;
  return Math.abs(minuteOfDay(used.value) - minuteOfDay(other.value)) <= toleratedMinutes;
}

/** "kl. 8.30–11.50, ajournering kl. 10.00–10.20": two times of one line do not speak of the same thing. */
function isOneLine({ used, other }: Conflict, text: string): boolean {
  const [first, last] = used.range.start < other.range.start ? [used, other] : [other, used];
  return !/[\r\n]/.test(text.slice(first.range.start, last.range.end));
}

function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** huvud/motstridigt */
export const factsShouldAgree: MeetingCheck = ({ meeting, text }, report) => {
  for (const conflict of meeting.conflicts) {
    const { fact, used, other } = conflict;
    if (isPlanAndOutcome(conflict) || isOneLine(conflict, text)) continue;
    report(
      other.range,
      `Två ställen säger olika om ${factNames[fact]}: ”${other.value}” här och ”${used.value}” på ett annat. Rätta det som är fel.`,
      { related: [{ message: `”${used.value}” är det som används.`, range: used.range }] },
    );
  }
};
