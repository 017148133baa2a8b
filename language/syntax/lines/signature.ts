import { isGivenName } from '../../meeting/given-names.ts';
import { leaveEnclosing, openConstruct } from '../lexer-state.ts';
import { nameEnd } from '../name-pattern.ts';
import { findKeyword, foldKey } from '../vocabulary.ts';
import type { LineContext, Recogniser } from './context.ts';

/** A line below a signature heading: names, or something to sign on ("______", a date). Sentences are prose. */
export const recogniseSignature: Recogniser = (context) => {
  const { line, lead, state, emit } = context;
  // Names in secret or quoted text sign nothing.
  if (state.place !== 'closing' || state.enclosing !== '' || lead.depth > 0) return false;
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

/** What may stand after a name that signs: nothing, a date, a role, another name further to the right. */
function endsSignature(rest: string): boolean {
  return rest === '' || /^(?:\t|[^\S\ufeff]{2,}|\s*[,;(/–—]|\s+-\s|\s+(?:den\s+)?\d|\s+och\s)/.test(rest);
}

// A byte order mark in the middle of a line is not seen.
const columns = /\t+|[^\S\ufeff]{3,}|,\s*(?=\p{Lu})|\s+och\s+|\s*;\s*/gu;

/** The names on a line from `from` on, each with what stands after it; text that is no name is a note. */
export function emitSignatureNames({ line, emit }: LineContext, from: number): void {
  for (const each of split(line.text, from, line.to, columns)) {
    const role = roleEnd(line.text, each.start, each.end);
    if (role > each.start) emit('SIGN_ROLE', each.start, role);
    const [part] = role > each.start ? split(line.text, role, each.end, columns) : [each];
    if (!part) continue;
    const end = nameEnd(line.text, part.start, part.end);
    if (end <= part.start || !endsSignature(line.text.slice(end, part.end))) {
      emit('SIGN_NOTE', part.start, part.end);
      continue;
    }
    emit('SIGN_NAME', part.start, end);
    let detail = end;
    while (detail < part.end && /[\s,;(/–—-]/.test(line.text.charAt(detail))) detail++;
    let to = part.end;
    while (to > detail && /[\s)]/.test(line.text.charAt(to - 1))) to--;
    if (detail < to) emit('DETAIL', detail, to);
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
  if (state.place === 'head' || !/\t|\s{3}/.test(line.text.slice(lead.words, line.to))) return false;
  const parts = split(line.text, lead.words, line.to, /\t+|\s{3,}/g);
  const isRole = (text: string) =>
    findKeyword(foldKey(text.replace(/:$/, '')), 'closing', 'alone')?.token === 'SIGN_ROLE';
  if (parts.length < 2 || !parts.every((part) => isRole(line.text.slice(part.start, part.end)))) return false;
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
    while (a < b && /[\s:*@]/.test(text.charAt(a))) a++;
    while (b > a && /\s/.test(text.charAt(b - 1))) b--;
    if (a < b) parts.push({ start: a, end: b });
  };
  separators.lastIndex = from;
  for (let found = separators.exec(text); found && found.index < to; found = separators.exec(text)) {
    const next = found.index + found[0].length;
    // "Johanna Vik, Sveriges Lärare": what stands after a comma is somebody else only when it begins as names do.
    if (found[0].startsWith(',') && !isGivenName(/^[^\s-]*/.exec(text.slice(next, next + 40))?.[0] ?? '')) continue;
    push(found.index);
    start = next;
  }
  push(to);
  return parts;
}
