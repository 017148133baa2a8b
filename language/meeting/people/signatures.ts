import type * as Ast from '../../generated/ast.ts';
import type { Sourced, SourceRange } from '../../source/range.ts';
import { keywordOf } from '../../syntax/keyword-lookup.ts';
import type { ReadContext } from '../block-context.ts';
import type { DateValue, Mention, Office, Signature, SignatureBlock } from '../model.ts';
import { type Piece, pieceOf, pieces, rangeOf } from '../node-tokens.ts';
import { nameMention } from '../prose.ts';
import { findDates } from '../time/dates.ts';
import { officeOf } from './attendance.ts';

/** A line (or a part of one) below a signature heading, or the heading itself. */
export interface SignatureEntry {
  readonly kind: 'role' | 'name' | 'note';
  readonly text: Sourced<string>;
  /** The office of a role, or one that is after a name. */
  readonly office: Office | undefined;
  readonly mention: Mention | undefined;
  readonly date: DateValue | undefined;
  /** What is after a name. */
  readonly details: Sourced<string> | undefined;
  readonly range: SourceRange;
}

/** Reads a signature section's entries, one by one. */
export function readSignatureEntries(node: Ast.Signatures, context: ReadContext): SignatureEntry[] {
  return node.entries.map((entry) => readSignatureEntry(pieces(entry), rangeOf(entry), context));
}

/** Reads one entry from its pieces; `range` is where all of it is. */
function readSignatureEntry(all: readonly Piece[], range: SourceRange, context: ReadContext): SignatureEntry {
  const role = pieceOf(all, 'SIGN_ROLE');
  const name = pieceOf(all, 'SIGN_NAME');
  const none = { office: undefined, mention: undefined, date: undefined, details: undefined, range };
  if (role) return { ...none, kind: 'role', text: role, office: keywordOf(role.value, 'SIGN_ROLE', 'closing')?.office };
  if (!name) {
    const note = all[0] ?? { value: '', range };
    return { ...none, kind: 'note', text: note, date: dateOf(note, context) };
  }
  const details: Piece | undefined = pieceOf(all, 'DETAIL');
  const date = details && dateOf(details, context);
  const raw = context.text.slice(name.range.start, name.range.end);
  return {
    kind: 'name',
    text: name,
    office: details && !date ? officeIn(details.value) : undefined,
    mention: nameMention(raw, name.range.start, context, 'signature', true),
    date,
    details,
    range,
  };
}

/** The office in "stk), mötessekreterare": what is after a name may begin with an alias. */
function officeIn(details: string): Office | undefined {
  return details
    .split(/[,;()‹›<>]/)
    .map((part) => officeOf(part.trim()))
    .find((office) => office !== undefined);
}

function dateOf(piece: Sourced<string>, context: ReadContext): DateValue | undefined {
  const { start, end } = piece.range;
  return findDates(context.text.slice(start, end), start, context.near, 'from')[0];
}

interface OpenRole {
  readonly role: Sourced<string>;
  readonly office: Office | undefined;
  names: number;
}

/**
 * Pairs roles with names in order: as many names as roles in a row stand for one each; names after a single role all
 * have that role. Names above as many roles have those. The roles of one section can be answered in the next. A date on a
 * line of its own below a name is when that person signed.
 */
export function pairSignatures(sections: readonly (readonly SignatureEntry[])[]): SignatureBlock[] {
  const open: OpenRole[] = [];
  return sections.map((entries) => {
    const signatures: Signature[] = [];
    const below = new Map<SignatureEntry, SignatureEntry>();
    for (const [at, entry] of entries.entries()) {
      if (entry.kind === 'role') {
        if ([...below.values()].includes(entry)) continue;
        // A new row of roles: those that have their name are done, and "Underskrifter" was only a heading.
        if (open.every((role) => role.names > 0 || role.office === undefined)) open.length = 0;
        open.push({ role: entry.text, office: entry.office, names: 0 });
      } else if (entry.mention) {
        if (open.every((role) => role.office === undefined) && !below.has(entry))
          for (const [name, role] of rolesBelow(entries, at)) below.set(name, role);
        const own = below.get(entry);
        const role = own ? { role: own.text, office: own.office, names: 0 } : (open.find(isUnanswered) ?? open.at(-1));
        if (role) role.names++;
        const { mention, details, range } = entry;
        const date = entry.date ?? notedBelow(entries, at);
        signatures.push({ role: role?.role, office: entry.office ?? role?.office, mention, date, details, range });
      }
    }
    const ofKind = (kind: SignatureEntry['kind']) =>
      entries.filter((entry) => entry.kind === kind).map((entry) => entry.text);
    return { type: 'signatures', range: span(entries), roles: ofKind('role'), signatures, notes: ofKind('note') };
  });
}

function isUnanswered({ names }: OpenRole): boolean {
  return names === 0;
}

/** The roles of names that are above them: as many of each in a row, and no name after the roles. */
function rolesBelow(entries: readonly SignatureEntry[], from: number): [SignatureEntry, SignatureEntry][] {
  const all = entries.slice(from).filter(({ kind }) => kind !== 'note');
  const firstRole = all.findIndex(({ kind }) => kind === 'role');
  if (firstRole < 1) return [];
  const names = all.slice(0, firstRole);
  const roles = all.slice(firstRole, 2 * firstRole);
  const isRow = roles.length === names.length && roles.every(({ kind }) => kind === 'role');
  if (!isRow || all[2 * firstRole]?.kind === 'name' || names.some(({ office }) => office !== undefined)) return [];
  return names.flatMap((name, at) => (roles[at] ? [[name, roles[at]] as [SignatureEntry, SignatureEntry]] : []));
}

function notedBelow(entries: readonly SignatureEntry[], at: number): DateValue | undefined {
  for (let below = at + 1; below < entries.length; below++) {
    const entry = entries[below];
    if (!entry || entry.kind === 'name') return undefined;
    if (entry.kind === 'note' && entry.date) return entry.date;
  }
  return undefined;
}

function span(entries: readonly SignatureEntry[]): SourceRange {
  return { start: entries[0]?.range.start ?? 0, end: entries.at(-1)?.range.end ?? 0 };
}
