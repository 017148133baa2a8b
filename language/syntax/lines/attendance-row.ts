import { isBodyName } from '../../names/body-name.ts';
import { isGivenName } from '../../names/given-names.ts';
import { areInitials } from '../../names/initials.ts';
import { generationEnd, nameEnd, titleLength } from '../../names/name-pattern.ts';
import { isParty } from '../../names/parties.ts';
import { rowStatus } from '../attendance-status.ts';
import { findKeyword, foldKey } from '../keyword-lookup.ts';
import type { Lead, Line } from '../line.ts';
import { type AttendancePiece, details, inlineSeparators, type Part, splitParts } from './attendance-separators.ts';

const roleWord =
  /(?:vice |biträdande |1:[ea] |2:[ea] |förste |andre |tjänstgörande |mötes|protokoll)*(?:ordf(?:örande)?|sekr(?:eterare)?|juster(?:are|ingsperson|ingsman)|kassör|ledamot|ersättare|suppleant|adjungerad|föredragande|protokollförare|rösträknare|revisor|gäst|observatör|valberedare|mötesledare|fullmakt|via|fr\.?o\.?m|t\.?o\.?m|från|till|punkt|ej|ersätter|tjg)(?![\p{L}\p{N}])/iuy;

/**
 * The people and notes on one line of an attendance section. A line that is no person is one note. `lastNameFirst`: a
 * row above had the last name first, and so may this one, whatever the names are.
 */
export function attendanceRow(line: Line, lead: Lead, lastNameFirst: boolean): AttendancePiece[] {
  const { text, to } = line;
  let from = lead.words;
  const note: AttendancePiece[] = [{ token: 'NOTE', start: from, end: to }];
  // A box that is not ticked says that somebody did not come, perhaps.
  if (isColumnHead(text, from, to)) return note;
  if (lead.bullet?.check === 'open') return [{ token: 'NOTE', start: lead.bullet.start, end: to }];
  if (text.charCodeAt(from) === 124 || startsWithOtherColumn(text, from, to)) return tableRow(line, from);
  if (text.charCodeAt(from) === 64) from++;
  // "Via telefon:", "Styrelsen:" alone head some of the people.
  if (text.charAt(to - 1) === ':') return note;
  const group = groupOf(text, from, to) ?? adjunct(text, from, to);
  if (group) return group;
  if (nobody.test(text.slice(from, to)) || isHeadingWithText(text, from, to)) return note;
  if (isBodyAlone(text.slice(from, to))) return note;
  const run = namesInRun(text, from, to) ?? namesBetweenDashes(text, from, to) ?? namesBetweenSlashes(text, from, to);
  if (run && !lastNameFirst) return run;
  const end = nameOf(text, from, to);
  // "- ada"
  const word = text.slice(from, to);
  if (end < 0 && lead.bullet && handle.test(word) && !noun.test(word) && !isRoleWord(text, from))
    return [{ token: 'NAME', start: from, end: to }];
  const several = !lastNameFirst && severalNames(text, from, to);
  const withParties = !several && namesWithParties(text, from, to);
  if (withParties) return withParties;
  if (end < 0 && !several) return note;
  const reversed = several ? -1 : reversedNameEnd(text, from, to, lastNameFirst);
  if (reversed > 0) return [{ token: 'NAME', start: from, end: reversed }, ...details(text, reversed, to)];
  return several ? inlinePeople(text, from, to) : [{ token: 'NAME', start: from, end }, ...details(text, end, to)];
}

/** "Styrelsen: Anna Ek, Bo Ask": a label that is nobody's name, and full names. */
function groupOf(text: string, from: number, to: number): AttendancePiece[] | undefined {
  const label = /^\p{Lu}[^:,;|\d\t(]{2,40}(?=:\s+\S)/u.exec(text.slice(from, Math.min(to, from + 60)))?.[0];
  if (label === undefined || isGivenName(label.split(/[\s-]/)[0] ?? '')) return undefined;
  const people = inlinePeople(text, from + label.length + 1, to);
  const names = people.filter(({ token }) => token === 'NAME');
  const areFull = names.every(({ start, end }) => /\s/.test(text.slice(start, end)));
  if (names.length === 0 || !areFull || !people.every(({ token }) => token !== 'NOTE')) return undefined;
  const isOfPeople = rowStatus(label) !== undefined || isRoleWord(text, from);
  return [{ token: isOfPeople ? 'ATTENDEE_ROLE' : 'NOTE', start: from, end: from + label.length }, ...people];
}

/** "Styrelsen" alone heads those below it. */
export function isBodyAlone(text: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(text) && isBodyName(text) && !isGivenName(text);
}

/** "Lisa Ek/Bo Al": full names and nothing else. */
function namesBetweenSlashes(text: string, from: number, to: number): AttendancePiece[] | undefined {
  if (!text.slice(from, to).includes('/')) return undefined;
  const parts = splitParts(text, from, to, /\//g);
  const isFull = ({ start, end }: Part) =>
    nameEnd(text, start, end) === end && /\s/.test(text.slice(start, end)) && isGivenName(firstWord(text, start, end));
  if (parts.length < 2 || !parts.every(isFull)) return undefined;
  return parts.map(({ start, end }) => ({ token: 'NAME', start, end }));
}

function firstWord(text: string, start: number, end: number): string {
  return text.slice(start, end).split(/[\s-]/)[0] ?? '';
}

const nameAndParty = /(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){1,3})\s\((\p{Lu}{1,4})\)/gu;
/** An office, or the word between two people. */
const betweenPeople =
  /^[\s,;]*(?:(?:och|samt|&)|((?:(?:1:[ea]|2:[ea]|vice|v\.)\s?)*(?:ordf(?:örande)?|sekr(?:eterare)?|ledamot|led|ers(?:ättare)?|suppl(?:eant)?)\.?))?[\s,;]*$/iu;

/** "Lisa Ek (S) ordf. Bo Al (M) 1:e v.ordf. Eva Lund (C)", "Lisa Ek (S) och Bo Al (M), §§ 1–3". */
function namesWithParties(text: string, from: number, to: number): AttendancePiece[] | undefined {
  const found = [...text.slice(from, to).matchAll(nameAndParty)].filter(({ 2: party }) => isParty(party ?? ''));
  if (found.length < 2 || found[0]?.index !== 0) return undefined;
  const pieces: AttendancePiece[] = [];
  for (const [at, { index, 0: all, 1: name = '', 2: party = '' }] of found.entries()) {
    const start = from + index;
    const end = start + all.length;
    if (!isGivenName(firstWord(name, 0, name.length))) return undefined;
    const partyStart = end - 1 - party.length;
    pieces.push({ token: 'NAME', start, end: start + name.length });
    pieces.push({ token: 'DETAIL', start: partyStart, end: end - 1 });
    const next = found[at + 1];
    if (!next) return [...pieces, ...details(text, end, to)];
    const between = betweenPeople.exec(text.slice(end, from + next.index));
    if (!between) return undefined;
    if (between[1] === undefined) continue;
    const role = end + between[0].indexOf(between[1]);
    pieces.push({ token: 'DETAIL', start: role, end: role + between[1].length });
  }
  return undefined;
}

const nobody = /^(?:vakant|vakans|n\.\s?n\.?|nn)[.\s]*$/i;

/** "Medlemmar: 12 st": a keyword of lists, and nobody behind it. */
function isHeadingWithText(text: string, from: number, to: number): boolean {
  const label = /^\p{Lu}[\p{L} ]{2,40}(?=:\s)/u.exec(text.slice(from, Math.min(to, from + 60)))?.[0];
  return label !== undefined && findKeyword(foldKey(label), 'head', 'label')?.token === 'ATTENDANCE_HEADING';
}

/** "Adj. Sten Al", "Ordf. Per Al": a label without a colon. */
function adjunct(text: string, from: number, to: number): AttendancePiece[] | undefined {
  const label = /^(?:adj(?:ungerad)?\.?|(?:v\.?\s?)?(?:ordf|sekr|suppl|ers|led)\.)(?=\s+\p{Lu})/iu.exec(
    text.slice(from, Math.min(to, from + 16)),
  )?.[0];
  if (label === undefined) return undefined;
  const start = from + label.length + (/^\s+/.exec(text.slice(from + label.length, to))?.[0].length ?? 0);
  const end = nameOf(text, start, to);
  if (end < 0 || !/\s/.test(text.slice(start, end))) return undefined;
  return [
    { token: 'ATTENDEE_ROLE', start: from, end: from + label.length },
    { token: 'NAME', start, end },
    ...details(text, end, to),
  ];
}

/** "S⇥Bo Ek⇥ordförande", "1 | Bo Ek": the row of a table whose first column has a number, a party or a role. */
function startsWithOtherColumn(text: string, from: number, to: number): boolean {
  const cell = /^([^\t|]{1,40}?)\s*[\t|]\s*\S/.exec(text.slice(from, Math.min(to, from + 60)))?.[1];
  return cell !== undefined && (/^\d{1,5}\.?$/.test(cell) || isParty(cell) || isRoleWord(text, from));
}

/**
 * End of a name that is written with the last name first ("Söderström, Lisa", "von Essen, Anna-Karin"), or -1. What is
 * before the comma begins with no first name, and behind it are nothing but first names: "Berg, Kommunal" is none.
 */
function reversedNameEnd(text: string, from: number, to: number, isKnownForm: boolean): number {
  const comma = nameEnd(text, from, to);
  if (text.charAt(comma) !== ',') return -1;
  const start = /^,\s?/.exec(text.slice(comma, comma + 2))?.[0].length ?? 0;
  const end = nameEnd(text, comma + start, to);
  if (end <= comma + start || !endsName(text, end, to) || isRoleWord(text, comma + start)) return -1;
  const last = text.slice(from, comma);
  const first = text.slice(comma + start, end).split(/\s+/);
  const isCapitals = last.length > 1 && last === last.toUpperCase();
  const isAllCapitals = isCapitals && first.every((word) => word === word.toUpperCase());
  if (last.split(/\s+/).length > 3 || first.length > 3 || (isCapitals && !isAllCapitals)) return -1;
  if (isKnownForm && first.length < 3) return end;
  const isGiven = (word: string, at: number) =>
    isGivenName(capitalised(word.split('-')[0] ?? '')) ||
    (at > 0 && (/^\p{Lu}\.?$/u.test(word) || generationEnd(word, 0, word.length) === word.length));
  return !isGivenName(capitalised(last.split(/[\s-]/)[0] ?? '')) && first.every(isGiven) ? end : -1;
}

/** "BO" → "Bo". */
function capitalised(word: string): string {
  return word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

/** "| 1001 | Anna Ek | 1 |": the first cell that is a person, what is before it, and what follows. */
function tableRow({ text, to }: Line, from: number): AttendancePiece[] {
  const cells = splitParts(text, from, to, /\||\t+/g);
  const isPerson = ({ start, end }: Part) => {
    const named = nameOf(text, start, end);
    return (
      named > start &&
      !isParty(text.slice(start, end)) &&
      !columnTitle.test(text.slice(start, named)) &&
      (/\s/.test(text.slice(start, named)) || start === cells[0]?.start)
    );
  };
  const isOtherTitle = ({ start, end }: Part) => columnTitle.test(text.slice(start, end)) && !isRoleWord(text, start);
  const at = cells.findIndex(isPerson);
  const cell = cells[at];
  if (!cell || cells.slice(0, at).some(isOtherTitle)) return [{ token: 'NOTE', start: from, end: to }];
  const name = nameOf(text, cell.start, cell.end);
  const before: AttendancePiece[] =
    at === 0 ? [] : [{ token: 'ATTENDEE_ROLE', start: cells[0]?.start ?? from, end: cells[at - 1]?.end ?? cell.start }];
  return [...before, { token: 'NAME', start: cell.start, end: name }, ...details(text, name, to)];
}

const columnTitle =
  /^(?:(?:för|efter)?namn|medlem(?:mar)?|deltagare|person(?:er)?|fastighet|lägenhet(?:snr|snummer)?|lgh(?:nr)?|ledamot|ersättare|nr\.?|nummer|#|organisation|företräder|representerar|(?:mötes)?roll|uppdrag|befattning|funktion|titel|parti|röst(?:er)?|(?:röst|närvaro|yttrande|förslags)rätt|andel(?:stal)?|närvar(?:o|ande)|frånvar(?:o|ande)|signatur|underskrift|e-?post(?:adress)?|mejl|telefon|förvaltning|avdelning|enhet|kommun|anmärkning(?:ar)?|anteckning(?:ar)?|kommentar(?:er)?|ersätter|tid|punkt(?:er)?)[:*_]*$/i;

/** True for a table's header row: "Namn⇥Parti⇥Roll", "Namn | Roll", "Namn" alone. */
export function isColumnHead(text: string, from: number, to: number): boolean {
  if (to - from > 200) return false;
  const cells = splitParts(text, from, to, /\||\t+|,|;|\s{2,}/g).map(({ start, end }) => text.slice(start, end));
  const titles = cells.filter((cell) => columnTitle.test(cell)).length;
  if (cells.length === 1) return /^[*_]*namn[:*_]*$/i.test(cells[0] ?? '');
  return titles > 1 && titles > cells.length / 2 && columnTitle.test(cells[0] ?? '');
}

/** True if the first column from `from` on has a title: "Organisation | Roll". */
export function isColumnTitle(text: string, from: number, to: number): boolean {
  const [first] = splitParts(text, from, to, /\||\t+/g);
  return first !== undefined && columnTitle.test(text.slice(first.start, first.end));
}

/** How the line below may continue the people of this one: "Anna Ek, Bo Ask," or "Anna Ek, Bo". */
export function goesOn(line: Line, pieces: readonly AttendancePiece[]): 'no' | 'list' | 'name' {
  const { text, to } = line;
  if (/(?:,|\s(?:och|samt))$/.test(text.slice(Math.max(0, to - 6), to))) return 'list';
  const last = pieces.at(-1);
  if (last?.token !== 'NAME' || last.end !== to) return 'no';
  const isFull = ({ token, start, end }: AttendancePiece) => token === 'NAME' && /\s/.test(text.slice(start, end));
  const isHalf = !isFull(last) && isGivenName(text.slice(last.start, last.end).split('-')[0] ?? '');
  return isHalf && pieces.some(isFull) ? 'name' : 'no';
}

/** True if an attendance line starts with a full name, so that "1. Anna Ek" is a person rather than an item. */
export function startsWithPerson(line: Line, words: number): boolean {
  const end = nameOf(line.text, words, line.to);
  return (
    end > words &&
    /\s/.test(line.text.slice(words, end)) &&
    isGivenName(line.text.slice(words, end).split(/[\s-]/)[0] ?? '')
  );
}

/** The people after "Närvarande:" on the heading's own line: commas, `och` and `samt` are between them. */
export function inlinePeople(text: string, from: number, to: number): AttendancePiece[] {
  // "…, Bo Ask och Lisa Lund. Som gäst deltog Per Alm."
  const stop = /(?<!(?:ordf|sekr|bitr|fl|jr|sr|tf)\.)(?<=\p{Ll}\.)\s+(?=\p{Lu}\p{Ll}*\s\p{Ll})/u.exec(
    text.slice(from, to),
  );
  if (stop && text.slice(from, from + stop.index).includes(',')) {
    const end = from + stop.index;
    return [...inlinePeople(text, from, end), { token: 'NOTE', start: end + stop[0].length, end: to }];
  }
  const labelled = sentenceWithLabel(text, from, to);
  if (labelled) return labelled;
  const handles = handlesIn(text, from, to) ?? namesBetweenDashes(text, from, to);
  if (handles) return handles;
  const pieces: AttendancePiece[] = [];
  let hasName = false;
  for (const part of splitParts(text, from, to, inlineSeparators)) {
    const { end } = part;
    const start = text.charCodeAt(part.start) === 64 ? part.start + 1 : part.start;
    const named = withoutMark(text, start, compoundEnd(text, start, end));
    if (!part.bracketed && named > start && !isRoleWord(text, start) && (named === end || endsName(text, named, end))) {
      pieces.push({ token: 'NAME', start, end: named }, ...details(text, named, end));
      hasName = true;
    } else pieces.push({ token: hasName ? 'DETAIL' : 'NOTE', start: part.start, end });
  }
  // "37 röstberättigade medlemmar enligt röstlängd, bilaga 1" is one note.
  return hasName ? pieces : [{ token: 'NOTE', start: from, end: to }];
}

/** "Ada K och Ada L. Anmält förhinder: Bo.": a label in the middle of the line is of those behind it. */
function sentenceWithLabel(text: string, from: number, to: number): AttendancePiece[] | undefined {
  const found = /\.\s+(\p{Lu}[\p{L} ]{2,40}):\s+(?=@?\p{Lu})/u.exec(text.slice(from, to));
  if (!found?.[1] || rowStatus(found[1]) === undefined) return undefined;
  const stop = from + found.index;
  const label = stop + found[0].indexOf(found[1]);
  const behind = inlinePeople(text, stop + found[0].length, to);
  if (behind[0]?.token !== 'NAME') return undefined;
  return [
    ...inlinePeople(text, from, stop),
    { token: 'ATTENDEE_ROLE', start: label, end: label + found[1].length },
    ...behind,
  ];
}

/** "Ada Ek Bo Al Eva Lo", "Ada Ek (S), ordförande  Bo Al (M)": columns of full names, with one blank between or more. */
function namesInRun(text: string, from: number, to: number): AttendancePiece[] | undefined {
  const row = text.slice(from, to);
  if (severalNames(text, from, to)) return undefined;
  const columns = [...row.matchAll(/(?:^|\s{2,}|\t)(\p{Lu})/gu)].map(
    ({ index, 0: all }) => from + index + all.length - 1,
  );
  const starts = columns.length > 1 ? columns : startsInRun(text, from, to);
  if (starts.length < 2 || starts[0] !== from) return undefined;
  const parts = starts.map((start, at) => ({ start, end: trimmedEnd(text, start, starts[at + 1] ?? to) }));
  const isFull = ({ start, end }: { start: number; end: number }) => {
    const named = nameOf(text, start, end);
    const words = text.slice(start, Math.max(start, named)).split(/[\s-]/);
    return words.length > 1 && (columns.length < 2 || isGivenName(words[0] ?? ''));
  };
  if (!parts.every(isFull)) return undefined;
  return parts.flatMap(({ start, end }) => {
    const named = nameOf(text, start, end);
    return [{ token: 'NAME' as const, start, end: named }, ...details(text, named, end)];
  });
}

/** Where each name begins in a run of given names and surnames that is longer than any name; "Anna Maria Ek" is one. */
function startsInRun(text: string, from: number, to: number): number[] {
  if (nameEnd(text, from, to) !== to) return [];
  const words = [...text.slice(from, to).matchAll(/\S+/g)];
  if (words.length < 4) return [];
  const given = words.map(([word]) => isGivenName(word.split('-')[0] ?? ''));
  const at = words.flatMap((_, word) => (word === 0 || (given[word] && word > 1) ? [word] : []));
  const isEach = at.every((start, each) => {
    const length = (at[each + 1] ?? words.length) - start;
    return length > 1 && length < 4 && given.slice(start + 1, start + length).every((word) => !word);
  });
  return isEach && at.length > 1 ? at.map((word) => from + (words[word]?.index ?? 0)) : [];
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

/** "Ada Ek (AE) – Bo Al – Eva Lo": full names between dashes. */
function namesBetweenDashes(text: string, from: number, to: number): AttendancePiece[] | undefined {
  const row = text.slice(from, to);
  if (row.includes(',') || !/(?:\s?[–—]\s|\s-\s).*(?:\s?[–—]\s|\s?-\s)/.test(row)) return undefined;
  const parts = splitParts(text, from, to, /\s?[–—]\s+|\s?-\s+/g);
  const isFull = ({ start, end }: Part) => {
    const named = nameEnd(text, start, end);
    return (
      named > start &&
      /\s/.test(text.slice(start, named)) &&
      isGivenName(text.slice(start, named).split(/[\s-]/)[0] ?? '')
    );
  };
  if (parts.length < 3 || !parts.every(isFull)) return undefined;
  return parts.flatMap(({ start, end }) => {
    const named = nameEnd(text, start, end);
    return [{ token: 'NAME' as const, start, end: named }, ...details(text, named, end)];
  });
}

const handle = /^\p{Ll}[\p{L}\d_-]{1,14}$/u;
/** Words that end so are sooner nouns: "styrelsen, valberedningen". */
const noun = /(?:en|et|an|na|or|ar|er|are|ande)$/u;

/** "ada, bok, zil och kvist (distans)": names in lower case, and nothing else. */
function handlesIn(text: string, from: number, to: number): AttendancePiece[] | undefined {
  if (!/^\p{Ll}[\p{L}\d_-]*\s*,/u.test(text.slice(from, from + 20))) return undefined;
  const parts = splitParts(text, from, to, inlineSeparators);
  const named = parts.filter(({ bracketed }) => !bracketed);
  const words = named.map(({ start, end }) => text.slice(start, end));
  if (words.length < 3 || !words.every((word) => handle.test(word)) || words.some((word) => isRoleWord(word, 0)))
    return undefined;
  if (words.filter((word) => noun.test(word)).length * 2 > words.length) return undefined;
  return parts.map(({ start, end, bracketed }) => ({ token: bracketed ? 'DETAIL' : 'NAME', start, end }));
}

/** End of the name at `from` when what follows it is a separator, the line's end or a role; -1 when this is no person. */
function nameOf(text: string, from: number, to: number): number {
  const start = from + titleLength(text.slice(from, Math.min(to, from + 60)));
  const end = withoutMark(text, start, spacedEnd(text, start, compoundEnd(text, start, to), to));
  if (end <= start || isRoleWord(text, from)) return -1;
  return endsName(text, end, to) ? end : -1;
}

const compound = /\p{Lu}\p{L}*-\s+(?:och|samt|eller|&)\s+(?=\p{Lu})/uy;

/** End of a name, also of "Mark- och Vattenverket". */
function compoundEnd(text: string, start: number, to: number): number {
  compound.lastIndex = start;
  const half = compound.exec(text)?.[0].length ?? 0;
  return nameEnd(text, start + half, to);
}

/** "Anna  Ek": a given name, two blanks or more by mistake, and a surname that ends the row or its first part. */
function spacedEnd(text: string, start: number, end: number, to: number): number {
  const gap = /^ {2,3}(?=\p{Lu}\p{Ll})/u.exec(text.slice(end, Math.min(to, end + 5)))?.[0].length ?? 0;
  if (gap === 0 || !isGivenName(text.slice(start, end))) return end;
  const last = nameEnd(text, end + gap, to);
  const surname = text.slice(end + gap, last);
  const isSurname = !/\s/.test(surname) && !isBodyName(surname) && !isRoleWord(text, end + gap);
  return isSurname && /^\s*(?:$|[,(])/.test(text.slice(last, to)) ? last : end;
}

const mark = /\s+(?:X|Ja|JA|Nej|NEJ)$/;

/** End of a name without the mark that follows it: "Bo Al X". */
function withoutMark(text: string, start: number, end: number): number {
  const name = text.slice(start, end);
  const found = /\s\S+\s+\S+$/.test(name) ? (mark.exec(name) ?? initials.exec(name)) : null;
  if (!found || (found[1] !== undefined && !areInitials(found[1], name.slice(0, found.index)))) return end;
  return start + found.index;
}

const initials = /\s+(\p{Lu}{2,4})$/u;

function endsName(text: string, end: number, to: number): boolean {
  // The full stop of a sentence that ends with the name.
  if (end >= to || (end === to - 1 && text.charAt(end) === '.')) return true;
  if (/^\s+\p{Lu}{2,4}(?=\s*(?:[,;(]|$))/u.test(text.slice(end, Math.min(to, end + 12)))) return true;
  if (
    /^\s+(?:X|x|✓|✔|☑|[Jj]a|JA|[Nn]ej|NEJ|närvarande|frånvarande|ej\s+närvarande|sjuk|förhindrad|(?:an)?mäl[dt]t?\s+(?:förhinder|frånvaro)|meddela[dt]\s+förhinder|förhinder|(?:utan|med)\s+(?:rösträtt|fullmakt|ombud))(?=\s*(?:[,;.|(]|\t|$))/.test(
      text.slice(end, Math.min(to, end + 40)),
    ) ||
    /^(?:\s*[,;:(|/–—‹<]|\t|\s{2,}|\s+-\s|\s+(?:och|samt|&|\+)\s|\s(?:s|m|c|v|l|kd|mp|sd)(?:,|$))/.test(
      text.slice(end, Math.min(to, end + 12)),
    )
  )
    return true;
  roleWord.lastIndex = end + 1;
  return roleWord.test(text);
}

/** True if a word for a person's role or presence is at `at`. */
export function isRoleWord(text: string, at: number): boolean {
  // "Tom Berg" and "Via Holm" are names.
  if (/^(?:Tom|Via|Ej|Till)\s\p{Lu}\p{Ll}/u.test(text.slice(at, at + 10))) return false;
  roleWord.lastIndex = at;
  return roleWord.test(text);
}

/** Three or more full names in a row, or two joined by `och`: a line of several people. "Per Ek, Svenska kraftnät" is one. */
function severalNames(text: string, from: number, to: number): boolean {
  if (!/,|\s(?:o|och|samt|\+)\s/.test(text.slice(from, to))) return false;
  const parts = splitParts(text, from, to, inlineSeparators);
  const names = parts.filter(({ start, end }) => {
    const named = nameEnd(text, start, end);
    return (
      named > start &&
      (named === end || text.charCodeAt(named + 1) === 40) &&
      isGivenName(text.slice(start, named).split(/[\s-]/)[0] ?? '')
    );
  });
  if (names.length >= 2 && names.length >= parts.length - 1 && names[0]?.start === from) return true;
  // Of many, some have names that are not known as such, or a blank too few.
  const full = parts.filter(({ start, end }) =>
    /\S\s+\S/.test(text.slice(start, Math.max(start, nameEnd(text, start, end)))),
  );
  return parts.length >= 4 && names.length * 2 >= parts.length && full.length * 4 >= parts.length * 3;
}
