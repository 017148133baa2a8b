/** Headings of lists of people that are a keyword and more, or the beginning of a sentence. */
import { isGivenName } from '../../names/given-names.ts';
import { nameEnd } from '../../names/name-pattern.ts';
import { isParty } from '../../names/parties.ts';
import { findKeyword, foldKey } from '../keyword-lookup.ts';
import type { Keyword } from '../vocabulary.ts';
import { isRoleWord } from './attendance-row.ts';
import type { LineContext } from './line-context.ts';

/** Where such a heading ends, and whether people follow on its line without a colon. */
export interface AttendanceHeading {
  readonly end: number;
  readonly keyword: Keyword;
  readonly form: 'label' | 'alone' | 'prefix';
}

const longest = 120; // characters
const present = findKeyword('närvarande', 'head', 'label');

const person =
  '(?:personer|medlemmar|ledamöter|ombud|deltagare|styrelsemedlemmar|styrelseledamöter|funktionärer|röstberättigade|delegater|hushåll|fastigheter)';
const attended = '(?:närvarade|närvarande|närvara|närvarar|deltog|deltar|frånvarande|förhinder|förhindrade)';
/** "Följande medlemmar närvarade med rösträtt:", "Vid mötet deltog:" */
const sentence = new RegExp(
  `^(?:följande\\s+(?:\\p{L}+\\s+)?(?:${person}|var|är|hade|har|befanns|närvarade|deltog|anmälde)(?=\\s)[^:.!?]*${attended}|(?:vid|på|under)\\s+(?:mötet|stämman|årsmötet|sammanträdet)\\s+(?:närvarade|deltog|var)|(?:närvarade|deltog)\\s+gjorde)(?!\\p{L})[^:.!?]{0,60}$`,
  'iu',
);
/** "Dessutom närvarade Bo Ek": the words before the first name. */
const opening =
  /^(?:(?:dessutom|därutöver|även|också|vid\s+(?:mötet|stämman|årsmötet|sammanträdet))\s+(?:närvarade|deltog)(?:\s+(?:även|också|medlemmarna))?|närvarande\s+(?:var|är))(?=\s+@?\p{Lu})/iu;
/** Words that follow "Närvarande" in a heading: for whom, how, where. */
const others = /^(?:\s+\(?\p{L}[\p{L}-]*\)?){1,4}$/u;
const noHeading =
  /(?:^|\s)(?:beslut\p{L}*|att|som|ansåg|anser|godkän\p{L}*|enades|yrka\p{L}*|kom|tog|fick|och|bordet)(?=\s|$)/u;

/** The heading that the line begins with, or undefined. */
export function attendanceHeading({ line, lead, state }: LineContext): AttendanceHeading | undefined {
  if (!present || state.place === 'closing' || lead.bullet) return undefined;
  const text = line.text.slice(lead.words, Math.min(line.to, lead.words + longest + 1));
  const colon = text.indexOf(':');
  const words = colon < 0 ? undefined : text.slice(0, colon).replace(/[\s*_]+$/, '');
  if (words !== undefined && words.length < longest) {
    const keyword = sentence.test(words) ? present : forWhom(words, state.place);
    if (keyword) return { end: lead.words + words.length, keyword, form: 'label' };
  }
  if (state.flow.midSentence) return undefined;
  const opened = opening.exec(text)?.[0];
  if (opened && namesFollow(line.text, lead.words + opened.length, line.to))
    return { end: lead.words + opened.length, keyword: present, form: 'prefix' };
  return undefined;
}

/** "Närvarande styrelsen", "Ej närvarande ledamöter": a keyword and a few words in small letters. */
function forWhom(words: string, place: LineContext['state']['place']): Keyword | undefined {
  const parts = words.split(/\s+/);
  for (let count = Math.min(3, parts.length - 1); count > 0; count--) {
    const first = parts.slice(0, count).join(' ');
    const rest = words.slice(first.length);
    const keyword = findKeyword(foldKey(first), place, 'label');
    if (keyword?.token !== 'ATTENDANCE_HEADING') continue;
    const isSmall = rest === rest.toLowerCase() || /^\s+\(/.test(rest);
    return isSmall && others.test(rest) && !noHeading.test(rest) ? keyword : undefined;
  }
  return undefined;
}

/** Full names to the end of the line, and perhaps a few words about them, but no item or time: those say when somebody came. */
function namesFollow(text: string, from: number, to: number): boolean {
  const start = from + (/^[\s@]*/.exec(text.slice(from, to))?.[0].length ?? 0);
  if (/[\d§]/.test(text.slice(start, to))) return false;
  const end = nameEnd(text, start, to);
  return end > start && isFullName(text.slice(start, end)) && !/\s(?:att|som|och)\s+\p{Ll}/u.test(text.slice(end, to));
}

/** Two words or more, the first of which is a given name. */
export function isFullName(name: string): boolean {
  return /\S\s+\S/.test(name) && isGivenName(name.split(/[\s-]/)[0] ?? '');
}

/** "Ledamöter          Tjänstgörande ersättare": what the columns below have, and nobody's names. */
export function areColumnLabels(text: string, from: number, to: number): boolean {
  const parts = text
    .slice(from, to)
    .trim()
    .split(/\t+|\s{2,}/);
  return parts.every((part) => findKeyword(foldKey(part), 'head', 'label')?.token === 'ATTENDANCE_HEADING');
}

const labels: ReadonlySet<Keyword['token']> = new Set(['ATTENDANCE_HEADING', 'FIELD_KEY']);

/**
 * "Beslutande Ada Ek (C), ordförande", "Utses att justera Bo Al": a label of the cover and one blank before a person.
 * Sentences continue with a verb after the name.
 */
export function coverLabel({ line, lead, state }: LineContext): AttendanceHeading | undefined {
  if (state.place !== 'head' || lead.bullet || lead.depth > 0 || state.flow.midSentence) return undefined;
  const text = line.text.slice(0, line.to);
  const words = /^(\p{Lu}\p{L}*(?:\s\p{Ll}+){0,3})\s+@?(?=\p{Lu})/u.exec(text.slice(lead.words, lead.words + longest));
  const label = words?.[1];
  if (!words || label === undefined) return undefined;
  const keyword = findKeyword(foldKey(label), 'head', 'label');
  if (!keyword || !labels.has(keyword.token)) return undefined;
  if (keyword.token === 'FIELD_KEY' && keyword.office === undefined) return undefined;
  const start = lead.words + words[0].length;
  if (keyword.token === 'ATTENDANCE_HEADING' && areColumnLabels(line.text, start, line.to))
    return { end: lead.words + label.length, keyword, form: 'prefix' };
  const end = nameEnd(text, start, line.to);
  if (end <= start || !/\S\s+\S/.test(text.slice(start, end)) || isRoleWord(text, start)) return undefined;
  const rest = text.slice(end);
  const party = /^\s\((\p{Lu}{1,4})\)/u.exec(rest)?.[1];
  const isOffice = keyword.token === 'FIELD_KEY' && end === line.to;
  const isPerson = isOffice || isFullName(text.slice(start, end)) || (party !== undefined && isParty(party));
  const ends = /^\s*(?:$|[,;(/]|\s(?:och|samt)\s+@?\p{Lu}|\t)/u.test(rest) && !/[!?]$|\p{Ll}{3}\.$/u.test(rest);
  return isPerson && ends ? { end: lead.words + label.length, keyword, form: 'prefix' } : undefined;
}
