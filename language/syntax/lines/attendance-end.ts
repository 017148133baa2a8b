import { isGivenName } from '../../names/given-names.ts';
import { isParty } from '../../names/parties.ts';
import { rowStatus } from '../attendance-status.ts';
import { findKeyword, foldKey } from '../keyword-lookup.ts';
import type { OpenAttendance } from '../lexer-state.ts';
import { isBodyAlone, isColumnHead, isRoleWord } from './attendance-row.ts';
import type { AttendancePiece } from './attendance-separators.ts';
import type { LineContext } from './line-context.ts';
import { signsAsOfficer } from './signature.ts';

/**
 * True if a line ends the attendance section above it: a sentence, what is no person below a blank line, or a heading
 * ("Ekonomi"), which has the form of a name but not that of the rows. What is doubtful is nobody.
 */
export function endsAttendance(
  pieces: readonly AttendancePiece[],
  open: OpenAttendance,
  { line, lead, state }: LineContext,
): boolean {
  const isTable = line.text.charAt(line.from) === '|';
  // Below a roll of the item, the meeting's officers sign.
  const mayBeSigned = state.place === 'item' && state.afterBlank && open.rows > 0 && (open.bulleted || !open.spaced);
  if (mayBeSigned && !lead.bullet && signsAsOfficer(line.text, lead.words, line.to)) return true;
  const names = pieces.filter(({ token }) => token === 'NAME').length;
  if (names > 2) return false;
  if (pieces[0]?.token === 'NOTE') {
    if (isTable || (open.rows === 0 && isColumnHead(line.text, lead.words, line.to))) return false;
    // Inside an item, sentences below "§ 2 Närvarande" are prose; the first row of a table is not.
    if (state.place === 'item' && open.rows === 0) return true;
    if (open.rows === 0 && isBodyAlone(line.text.slice(lead.words, line.to))) return false;
    if (listsPeople(line.text, lead.words, line.to)) return false;
    return state.afterBlank || isSentence(line.text.slice(lead.words, line.to));
  }
  const [first, ...details] = pieces;
  if (isTable || first?.token !== 'NAME' || line.text.charCodeAt(first.start - 1) === 64) return false;
  const words = line.text.slice(first.start, first.end).split(/[\s-]/);
  // "Diskussion", "Ekonomi"
  if (first.end === line.to && isSubheading(line.text.slice(first.start, first.end))) return true;
  // "En ledamot är sjuk och kommer inte."
  const isName = words.length > 1 || isGivenName(words[0] ?? '');
  if (!isName && isSentence(line.text.slice(lead.words, line.to))) return true;
  const hasOtherForm = open.rows > 0 && open.bulleted && lead.bullet === undefined;
  if (!state.afterBlank && !hasOtherForm) return false;
  const isSurelyNamed = words.length > 1 && isGivenName(words[0] ?? '');
  const isSurelyPerson = details.some(({ token, start, end }) => token === 'NAME' || isOfPerson(line.text, start, end));
  if (hasOtherForm && state.afterBlank) return !(isSurelyNamed && isSurelyPerson);
  if (isSurelyNamed || isSurelyPerson) return false;
  if (words.length === 1) return !isName && (open.rows > 0 || open.mayBeEmpty);
  if (hasOtherForm) return true;
  // "Nya Medlemmar: Bo Ek"
  if (details.length > 0) return /^\s*:/.test(line.text.slice(first.end, first.end + 4));
  return open.rows > 0 && !open.bulleted && !open.spaced;
}

/** "Valberedningen: Per Ek" below people on the heading's own line: a label that does not say who was there, nor a name. */
export function startsWithOtherLabel(text: string, from: number, to: number): boolean {
  const label = /^\p{Lu}[^:,;|\d\t()]{1,40}(?=:\s+\S)/u.exec(text.slice(from, Math.min(to, from + 60)))?.[0];
  if (label === undefined || rowStatus(label) !== undefined || isRoleWord(text, from)) return false;
  return !isGivenName(label.split(/[\s-]/)[0] ?? '') && !attendedBy.test(text.slice(from, from + 10));
}

function isSubheading(text: string): boolean {
  return findKeyword(foldKey(text), 'item', 'alone')?.token === 'SUBHEADING';
}

/** True for a detail that only people have: a party, a role, when they were there. */
function isOfPerson(text: string, start: number, end: number): boolean {
  return isParty(text.slice(start, end)) || isRoleWord(text, start);
}

/** "Anna Ek öppnade mötet kl. 18.": four words or more and a full stop. */
function isSentence(text: string): boolean {
  return /^\S+(?:\s+\S+){3,}[.!?]$/.test(text.slice(-200)) && !text.includes('|');
}

/** "Via telefon:" */
const attendedBy = /^(?:via|per|på|digitalt|genom|distans)(?=[\s:])/iu;

/** A line below a blank one that is still about who was there: "samt ytterligare 31 medlemmar", "20 st närvarande". */
function listsPeople(text: string, from: number, to: number): boolean {
  if (text.charAt(to - 1) === ':' && attendedBy.test(text.slice(from, from + 10))) return true;
  return /^(?:samt\s|\d+\s+(?:st|medlemmar|personer|röst))/i.test(text.slice(from, Math.min(to, from + 30)));
}
