import { allItems } from '../facts/traversal.ts';
import type { Item, Meeting } from '../meeting/model.ts';
import { sendingBackCouldHaveReason } from './aterremiss.ts';
import {
  assignmentCouldHaveAssignee,
  deadlineHasPassed,
  decisionCouldBeExplicit,
  decisionCouldHaveClauses,
  decisionMustSaySomething,
  quotedDecisionIsNotCounted,
} from './beslut.ts';
import { meetingShouldHaveQuorum } from './beslutfor.ts';
import {
  type CheckContext,
  type ItemCheck,
  type MeetingCheck,
  type MeetingFacts,
  meetingFacts,
  type Report,
} from './check-context.ts';
import type { Finding } from './finding.ts';
import {
  adjusterMustBeNamed,
  attendeesMustBeListed,
  bodyMustBeNamed,
  chairShouldBeNamed,
  dateMustBeGiven,
  factsShouldAgree,
  placeShouldBeGiven,
  secretaryShouldBeNamed,
  timeShouldBeGiven,
} from './huvud.ts';
import {
  identityNumberOutsideItems,
  identityNumberShouldBeMasked,
  possibleNumberOutsideItems,
  possibleNumberShouldBeMasked,
  secretMustEnd,
  secretOutsideItemsMustEnd,
} from './integritet.ts';
import {
  accountStays,
  addressStays,
  birthDateStays,
  emailStays,
  phoneStays,
  propertyStays,
  unlistedNameStays,
} from './integritet-publicering.ts';
import { recusedMustNotTakePart } from './jav.ts';
import { verificationShouldBeInTime } from './justering.ts';
import {
  decisionShouldFollowVote,
  voterShouldBeEntitled,
  voterShouldVoteOnce,
  votesShouldAddUp,
} from './omrostning.ts';
import {
  actorMustBeListed,
  nameMustBeUnambiguous,
  nameShouldBeSpelledAsListed,
  officerMustBeListed,
  officerMustBeUnambiguous,
  officerShouldBeSpelledAsListed,
} from './person.ts';
import {
  absentShouldNotAct,
  absentShouldNotHoldOffice,
  adjusterMustBePresent,
  adjusterMustNotBeSecretary,
} from './person-absent.ts';
import { attendeeMustNotBePresentAndAbsent, attendeeShouldBeListedOnce } from './person-rows.ts';
import {
  guestShouldBeNamedWherePresent,
  itemShouldHaveText,
  itemShouldHaveTitle,
  numberShouldBeUnique,
  numbersShouldFollow,
  referenceShouldExist,
} from './punkt.ts';
import { reservationNeedsParticipation } from './reservation.ts';
import type { RuleSetting, Severity } from './rule.ts';
import { type RuleCode, ruleCodes, ruleOf } from './rules.ts';
import { withoutSilenced } from './silence.ts';
import {
  clockTimeCouldHavePoint,
  clockTimeOutsideItems,
  dateCouldBeInWords,
  dateOutsideItems,
  klCouldHavePoint,
  klOutsideItems,
  rangeCouldHaveDash,
  rangeOutsideItems,
  spaceCouldBeHard,
  spaceOutsideItems,
} from './skrivregel.ts';
import {
  adjournmentMustEndAfterStart,
  dateMustExist,
  meetingMustEndAfterStart,
  nextMeetingShouldBeLater,
  weekdayShouldMatchDate,
  yearIsInferred,
} from './tid.ts';

/** The functions of a rule. */
interface RuleChecks {
  /** For each item. */
  readonly item?: ItemCheck;
  /** For the text outside the items: depends on it, the head, the attendance and the settings only. */
  readonly outside?: MeetingCheck;
  /** For the document as a whole. */
  readonly meeting?: MeetingCheck;
}

const checks: Readonly<Record<RuleCode, RuleChecks>> = {
  'aterremiss/motivering-saknas': { item: sendingBackCouldHaveReason },
  'beslut/ansvarig-saknas': { item: assignmentCouldHaveAssignee },
  'beslut/atergivet': { item: quotedDecisionIsNotCounted },
  'beslut/frist-passerad': { item: deadlineHasPassed },
  'beslut/omarkerat': { item: decisionCouldBeExplicit },
  'beslut/tomt': { item: decisionMustSaySomething },
  'beslut/utan-att': { item: decisionCouldHaveClauses },
  'beslutfor/ej': { meeting: meetingShouldHaveQuorum },
  'huvud/datum-saknas': { meeting: dateMustBeGiven },
  'huvud/deltagare-saknas': { meeting: attendeesMustBeListed },
  'huvud/justerare-saknas': { meeting: adjusterMustBeNamed },
  'huvud/motstridigt': { meeting: factsShouldAgree },
  'huvud/ordforande-saknas': { meeting: chairShouldBeNamed },
  'huvud/organ-saknas': { meeting: bodyMustBeNamed },
  'huvud/plats-saknas': { meeting: placeShouldBeGiven },
  'huvud/sekreterare-saknas': { meeting: secretaryShouldBeNamed },
  'huvud/tid-saknas': { meeting: timeShouldBeGiven },
  'integritet/adress': { meeting: addressStays },
  'integritet/epost': { meeting: emailStays },
  'integritet/fastighet': { meeting: propertyStays },
  'integritet/fodelsedatum': { meeting: birthDateStays },
  'integritet/kontonummer': { meeting: accountStays },
  'integritet/namn-utanfor-listan': { meeting: unlistedNameStays },
  'integritet/personnummer': { item: identityNumberShouldBeMasked, outside: identityNumberOutsideItems },
  'integritet/personnummer-mojligt': { item: possibleNumberShouldBeMasked, outside: possibleNumberOutsideItems },
  'integritet/sekretess-oavslutad': { item: secretMustEnd, outside: secretOutsideItemsMustEnd },
  'integritet/telefon': { meeting: phoneStays },
  'jav/deltar': { item: recusedMustNotTakePart },
  'justering/for-sen': { meeting: verificationShouldBeInTime },
  'omrostning/dubbel': { item: voterShouldVoteOnce },
  'omrostning/ej-rostberattigad': { item: voterShouldBeEntitled },
  'omrostning/summa': { item: votesShouldAddUp },
  'omrostning/utfall': { item: decisionShouldFollowVote },
  'person/bade-narvarande-och-franvarande': { meeting: attendeeMustNotBePresentAndAbsent },
  'person/dubblett': { meeting: attendeeShouldBeListedOnce },
  'person/franvarande-agerar': { item: absentShouldNotAct, meeting: absentShouldNotHoldOffice },
  'person/justerare-ar-sekreterare': { meeting: adjusterMustNotBeSecretary },
  'person/justerare-ej-narvarande': { meeting: adjusterMustBePresent },
  'person/liknar': { item: nameShouldBeSpelledAsListed, meeting: officerShouldBeSpelledAsListed },
  'person/okand': { item: actorMustBeListed, meeting: officerMustBeListed },
  'person/tvetydig': { item: nameMustBeUnambiguous, meeting: officerMustBeUnambiguous },
  'punkt/dubbelnummer': { meeting: numberShouldBeUnique },
  'punkt/lucka': { meeting: numbersShouldFollow },
  'punkt/narvaro-stammer-ej': { meeting: guestShouldBeNamedWherePresent },
  'punkt/okand-hanvisning': { meeting: referenceShouldExist },
  'punkt/titel-saknas': { item: itemShouldHaveTitle },
  'punkt/tom': { item: itemShouldHaveText },
  'reservation/ej-deltagit': { item: reservationNeedsParticipation },
  'skrivregel/datum': { item: dateCouldBeInWords, outside: dateOutsideItems },
  'skrivregel/hardt-mellanslag': { item: spaceCouldBeHard, outside: spaceOutsideItems },
  'skrivregel/kl': { item: klCouldHavePoint, outside: klOutsideItems },
  'skrivregel/klockslag': { item: clockTimeCouldHavePoint, outside: clockTimeOutsideItems },
  'skrivregel/tankstreck': { item: rangeCouldHaveDash, outside: rangeOutsideItems },
  'tid/ar-saknas': { meeting: yearIsInferred },
  'tid/nasta-mote-fore-motet': { meeting: nextMeetingShouldBeLater },
  'tid/ogiltigt-datum': { meeting: dateMustExist },
  'tid/slut-fore-start': { item: adjournmentMustEndAfterStart, meeting: meetingMustEndAfterStart },
  'tid/veckodag': { meeting: weekdayShouldMatchDate },
};

export interface CheckOptions {
  /** What the user has set; the other rules have their defaults. */
  readonly settings?: Readonly<Partial<Record<RuleCode, RuleSetting>>>;
  /** Today's ISO date, to report deadlines that have passed; without it none are. */
  readonly today?: string;
  /** Also what is personal and stays in the published version: for who is about to publish. */
  readonly beforePublishing?: boolean;
}

/** A rule that is on for these minutes, with the severities of its findings. */
interface ActiveRule extends RuleChecks {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly weaker: Severity;
}

/** All that checking needs to know besides an item. Made once for a document. */
export interface Checker {
  readonly context: CheckContext;
  readonly rules: readonly ActiveRule[];
}

/**
 * All findings in the minutes, in the order of the source, without those that comments silence. `source.text` is what the
 * meeting was read from.
 */
export function check(meeting: Meeting, source: { readonly text: string }, options: CheckOptions = {}): Finding[] {
  const checker = createChecker(meeting, source, options);
  const findings = [...checkDocument(checker), ...checkOutside(checker)];
  for (const item of allItems(meeting.items)) findings.push(...checkItem(item, checker));
  return arrange(findings, checker);
}

/**
 * Prepares the rules that are on for these minutes: their kind and the settings decide. `before`: the facts of the last
 * time that these minutes were checked.
 */
export function createChecker(
  meeting: Meeting,
  source: { readonly text: string },
  options: CheckOptions,
  before?: MeetingFacts,
): Checker {
  const rules: ActiveRule[] = [];
  for (const code of ruleCodes) {
    if (ruleOf(code).beforePublishing && !options.beforePublishing) continue;
    const severities = severityOf(code, meeting.kind, options.settings?.[code]);
    if (severities) rules.push({ code, ...checks[code], ...severities });
  }
  const context = {
    meeting,
    text: source.text,
    today: options.today,
    facts: meetingFacts(meeting, source.text, before),
  };
  return { context, rules };
}

/** The severities of a rule's sure and less sure findings; undefined when it is off. A setting is for both. */
function severityOf(
  code: RuleCode,
  kind: Meeting['kind'],
  setting: RuleSetting | undefined,
): { severity: Severity; weaker: Severity } | undefined {
  const rule = ruleOf(code);
  if (kind && rule.notFor?.includes(kind)) return undefined;
  const ofKind = kind && rule.byKind?.[kind];
  const severity = setting ?? ofKind ?? rule.severity;
  if (severity === 'ignore') return undefined;
  return {
    severity,
    weaker: setting === undefined && ofKind === undefined && rule.weaker ? rule.weaker.severity : severity,
  };
}

/**
 * The findings of one item, without those of its sub-items. They depend on the item with its sub-items, the head, the
 * attendance and the settings, not on other items, so they hold as long as those are the same.
 */
export function checkItem(item: Item, { rules, context }: Checker): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) rule.item?.(item, context, collect(rule, findings));
  return findings;
}

/** The findings in the text outside the items. */
export function checkOutside({ rules, context }: Checker): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) rule.outside?.(context, collect(rule, findings));
  return findings;
}

/** The findings of the rules that look at the document as a whole. */
export function checkDocument({ rules, context }: Checker): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) rule.meeting?.(context, collect(rule, findings));
  return findings;
}

function collect({ code, severity, weaker }: ActiveRule, findings: Finding[]): Report {
  return (range, message, details = {}) => {
    findings.push({
      code,
      severity: details.weaker ? weaker : severity,
      message,
      range,
      related: details.related ?? [],
      ...(details.data && { data: { kind: code, ...details.data } }),
    });
  };
}

/** The findings that no comment silences, in the order of the source. */
export function arrange(findings: readonly Finding[], { context }: Checker): Finding[] {
  return [...withoutSilenced(findings, context.meeting, context.text)].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.code < b.code ? -1 : 1),
  );
}
