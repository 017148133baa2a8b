import { isGivenName } from '../../names/given-names.ts';
import { nameEnd } from '../../names/name-pattern.ts';
import { findKeyword, foldKey } from '../keyword-lookup.ts';
import { leaveEnclosing, openConstruct } from '../lexer-state.ts';
import type { Keyword } from '../vocabulary.ts';
import type { LineContext, Recogniser } from './line-context.ts';

/** A line below a signature heading: names, or something to sign on ("______", a date). Sentences are prose. */
export const recogniseSignature: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  // Names in secret or quoted text sign nothing.
  if (state.place === 'head' || state.enclosing !== '' || lead.depth > 0) return false;
  if (state.place === 'item') {
    if (!signsBelowItem(context)) return false;
    openConstruct(state);
    state.place = 'closing';
    emitSignatureNames(context, lead.words);
    return true;
  }
  if (/^[\d_.…\s/–-]+$/.test(line.text.slice(line.from, line.to))) {
    openConstruct(state);
    emit('SIGN_NOTE', line.from, line.to);
    return true;
  }
  const end = nameEnd(line.text, lead.words, line.to);
  if (
    end <= lead.words ||
    !/\s/.test(line.text.slice(lead.words, end)) ||
    !endsSignature(line.text.slice(end, line.to))
  )
    return false;
  if (state.flow.text && !state.afterBlank) return false;
  openConstruct(state);
  emitSignatureNames(context, lead.words);
  return true;
};

/** True if an officer of the meeting signs below an item without a heading for it, or names are side by side there. */
function signsBelowItem({ line, lead, state }: LineContext): boolean {
  const { open } = state;
  const afterBlank = state.afterBlank || areOfficersInColumns(line.text, lead.words, line.to);
  if (!afterBlank || lead.bullet || open.kind === 'title' || open.kind === 'untitled' || state.flow.pending)
    return false;
  if (open.kind === 'attendance' && open.rows === 0) return false;
  const end = fullNameEnd(line.text, lead.words, line.to);
  if (end < 0) return false;
  if (areOfficersInColumns(line.text, lead.words, line.to)) return true;
  return officer.test(line.text.slice(end, line.to)) || areNamesInColumns(line.text, lead.words, line.to);
}

/** The offices that only a meeting has: a board's "ordförande" may be listed in an item. */
const officer =
  /^(?:\s*[(‹<]\p{L}[\p{L}\d]{0,14}[)›>])?\s*[,–(-]\s*(?:(?:(?:års)?mötes|stämmo|sammanträdes)(?:ordförande|ordf|sekreterare|sekr)|(?:protokoll|mötes)s?juster(?:are|ande)|justerare|justerings(?:person|man|kvinna)|protokollförare)(?:\s*(?:\/|\s(?:tillika|och)\s)rösträknare)?\)?\.?$/iu;

/** "Sten Kvist, mötessekreterare." alone on a line. */
export function signsAsOfficer(text: string, from: number, to: number): boolean {
  const end = fullNameEnd(text, from, to);
  return end >= 0 && officer.test(text.slice(end, to));
}

/** End of the name of two words or more that begins at `from`; -1 when there is none. */
function fullNameEnd(text: string, from: number, to: number): number {
  const end = nameEnd(text, from, to);
  return end > from && /\s/.test(text.slice(from, end)) ? end : -1;
}

/** "Ylva Brandt          Sten Kvist": two full names or more, far from one another, and nothing else. */
function areNamesInColumns(text: string, from: number, to: number): boolean {
  const parts = text.slice(from, to).split(/\t+|\s{4,}/);
  return (
    parts.length > 1 &&
    parts.every((part) => nameEnd(part, 0, part.length) === part.length && /\s/.test(part)) &&
    parts.every((part) => isGivenName(part.split(/[\s-]/)[0] ?? ''))
  );
}

const bracketedOffice =
  /^\s*\((?:(?:mötes)?(?:ordf|ordförande|sekr|sekreterare)|just|juster(?:are|ande|ingsperson|ingsman)|protokollförare)\.?\)$/iu;

/** "Ada Grahn (ordf)          Li Wei (sekr)": two full names or more with offices, far from one another. */
function areOfficersInColumns(text: string, from: number, to: number): boolean {
  const parts = text.slice(from, to).split(/\t+|\s{4,}/);
  return (
    parts.length > 1 &&
    parts.every((part) => {
      const end = fullNameEnd(part, 0, part.length);
      return end > 0 && bracketedOffice.test(part.slice(end));
    })
  );
}

/** "Vid protokollet, Bo Al", "Justeras Cia Bok": a signature heading and the name behind a comma or a blank. */
export function signedLabel({ line, lead, state }: LineContext): SignedLabel | undefined {
  if (state.place === 'head' || lead.bullet || lead.depth > 0) return undefined;
  const text = line.text.slice(lead.words, Math.min(line.to, lead.words + 120));
  const label = /^(\p{L}+(?:\s\p{Ll}+){0,3})(?:,\s*|\s*\/\s*|\s+)@?(?=\p{Lu})/u.exec(text);
  const keyword = label?.[1] && findKeyword(foldKey(label[1]), state.place, 'label');
  if (!label?.[1] || !keyword || keyword.token !== 'SIGN_ROLE' || keyword.office === undefined) return undefined;
  const end = nameEnd(line.text, lead.words + label[0].length, line.to);
  const name = line.text.slice(lead.words + label[0].length, Math.max(end, 0));
  const rest = line.text.slice(end, line.to);
  // "Justeras Protokoll 3": without a comma, only somebody's full name signs.
  const isSure = /[,/]/.test(label[0]) || isGivenName(name.split(/[\s-]/)[0] ?? '');
  if (end < 0 || !isSure || !/\s/.test(name) || !/^(?:\.|,.*|\/.*|\s+\d.*|\s+och\s.*)?$/u.test(rest)) return undefined;
  return { keyword, form: 'label', end: lead.words + label[1].length };
}

interface SignedLabel {
  readonly keyword: Keyword;
  readonly form: 'label';
  readonly end: number;
}

/** What may be after a name that signs: nothing, a date, a role, another name further to the right. */
function endsSignature(rest: string): boolean {
  return (
    rest === '' || rest === '.' || /^(?:\t|[^\S\ufeff]{2,}|\s*[,;(/–—]|\s+-\s|\s+(?:den\s+)?\d|\s+och\s)/.test(rest)
  );
}

const day = /^(?:den\s+)?\d[\d./ –-]*(?:\p{L}{3,9}\.?\s+\d{4})?$/iu;
/** What is below a line to write on. */
const toFillIn = /^(?:(?:ort(?:\s+och\s+|\/|,\s*))?datum|ort|namnförtydligande|namnteckning|underskrift)[:.]?$/i;

// A byte order mark in the middle of a line is not seen.
const columns = /\t+|[^\S\ufeff]{3,}|(?<=\p{L})\s*\/\s*(?=\p{Lu}\p{Ll}+\s\p{Lu})|,\s*(?=\p{Lu})|\s+och\s+|\s*;\s*/gu;

/** The names on a line from `from` on, each with what is after it; text that is no name is a note. */
export function emitSignatureNames({ line, emit }: LineContext, from: number): void {
  let lacksDetail = false;
  for (const each of split(line.text, from, line.to, columns)) {
    // "Anna Ek      2019-12-18": the day in a column of its own.
    if (lacksDetail && day.test(line.text.slice(each.start, each.end))) {
      emit('DETAIL', each.start, each.end);
      lacksDetail = false;
      continue;
    }
    lacksDetail = false;
    const role = roleEnd(line.text, each.start, each.end);
    if (role > each.start) emit('SIGN_ROLE', each.start, role);
    const [part] = role > each.start ? split(line.text, role, each.end, columns) : [each];
    if (!part) continue;
    const end = nameEnd(line.text, part.start, part.end);
    const isNamed = end > part.start && !toFillIn.test(line.text.slice(part.start, part.end));
    if (!isNamed || !endsSignature(line.text.slice(end, part.end))) {
      emit('SIGN_NOTE', part.start, part.end);
      continue;
    }
    emit('SIGN_NAME', part.start, end);
    let detail = end;
    while (detail < part.end && /[\s,;(/–—-]/.test(line.text.charAt(detail))) detail++;
    let to = part.end;
    while (to > detail && /[\s).]/.test(line.text.charAt(to - 1))) to--;
    lacksDetail = detail >= to;
    if (!lacksDetail) emit('DETAIL', detail, to);
  }
}

/** End of the signature heading that a column begins with ("Justeras: Bo Ask"), or -1. */
function roleEnd(text: string, start: number, end: number): number {
  const colon = text.indexOf(':', start);
  if (colon < start || colon >= end) return -1;
  return findKeyword(foldKey(text.slice(start, colon)), 'closing', 'label')?.token === 'SIGN_ROLE' ? colon : -1;
}

/** Two or more signature headings side by side: "Vid protokollet         Justeras". */
export function emitSignatureLine({ line, lead, state, emit }: LineContext): boolean {
  if (!/\t|\s{3}/.test(line.text.slice(lead.words, line.to))) return false;
  const parts = split(line.text, lead.words, line.to, /\t+|\s{3,}/g);
  const isRole = (text: string) =>
    findKeyword(foldKey(text.replace(/:$/, '')), 'closing', 'alone')?.token === 'SIGN_ROLE';
  if (parts.length < 2 || !parts.every((part) => isRole(line.text.slice(part.start, part.end)))) return false;
  // Before the first item, only below something that makes it minutes.
  if (state.place === 'head' && !state.hasHead) return false;
  openConstruct(state);
  state.place = 'closing';
  leaveEnclosing(state);
  for (const part of parts)
    emit('SIGN_ROLE', part.start, line.text.charAt(part.end - 1) === ':' ? part.end - 1 : part.end);
  return true;
}

function split(text: string, from: number, to: number, separators: RegExp): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = from;
  const push = (end: number) => {
    let a = start;
    let b = end;
    while (a < b && /[\s:*@,]/.test(text.charAt(a))) a++;
    while (b > a && /\s/.test(text.charAt(b - 1))) b--;
    if (a < b) parts.push({ start: a, end: b });
  };
  separators.lastIndex = from;
  for (let found = separators.exec(text); found && found.index < to; found = separators.exec(text)) {
    const next = found.index + found[0].length;
    // "Johanna Vik, Sveriges Lärare": what is after a comma is somebody else only when it begins as names do.
    if (found[0].startsWith(',') && !isGivenName(/^[^\s-]*/.exec(text.slice(next, next + 40))?.[0] ?? '')) continue;
    push(found.index);
    start = next;
  }
  push(to);
  return parts;
}
