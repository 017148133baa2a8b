import type * as Ast from '../generated/ast.ts';
import { keywordOf } from '../syntax/vocabulary.ts';
import { officeOf } from './attendance.ts';
import type { ReadContext } from './context.ts';
import { findDates } from './dates.ts';
import type { DateValue, Office, Signature, SignatureBlock } from './model.ts';
import { nameMention } from './prose.ts';
import type { Sourced, SourceRange } from './source.ts';
import { pieceOf, pieces, rangeOf } from './tree.ts';

interface Role {
  readonly role: Sourced<string>;
  readonly office: Office | undefined;
  names: number;
}

/**
 * Reads signature sections and pairs roles with names in order: as many names as roles in a row stand for one each;
 * names after a single role all have that role. The roles of one section can be answered in the next.
 */
export function readSignatures(nodes: readonly Ast.Signatures[], context: ReadContext): SignatureBlock[] {
  const roles: Role[] = [];
  return nodes.map((node) => {
    const signatures: Signature[] = [];
    const written: Sourced<string>[] = [];
    const notes: Sourced<string>[] = [];
    for (const entry of node.entries) {
      const all = pieces(entry);
      const label = pieceOf(all, 'SIGN_ROLE');
      const name = pieceOf(all, 'SIGN_NAME');
      if (label) {
        written.push(label);
        // A role in a new row of roles: those that have their name are done.
        if (roles.every((role) => role.names > 0)) roles.length = 0;
        roles.push({ role: label, office: keywordOf(label.value, 'SIGN_ROLE', 'closing')?.office, names: 0 });
      } else if (name) {
        const detail = pieceOf(all, 'DETAIL');
        const date =
          detail &&
          findDates(context.text.slice(detail.range.start, detail.range.end), detail.range.start, context.near)[0];
        const role = roles.find((each) => each.names === 0) ?? roles.at(-1);
        if (role) role.names++;
        const own = detail && !date ? officeOf(detail.value) : undefined;
        const mention = nameMention(
          context.text.slice(name.range.start, name.range.end),
          name.range.start,
          context,
          'signature',
          true,
        );
        signatures.push({ role: role?.role, office: own ?? role?.office, mention, date, details: detail, range: rangeOf(entry) });
      } else notes.push(...all);
    }
    return {
      type: 'signatures',
      range: entriesRange(node),
      roles: written,
      signatures: withNotedDates(signatures, notes, context),
      notes,
    };
  });
}

function entriesRange(node: Ast.Signatures): SourceRange {
  const first = node.entries[0];
  const last = node.entries.at(-1);
  return {
    start: first ? rangeOf(first).start : rangeOf(node).start,
    end: last ? rangeOf(last).end : rangeOf(node).end,
  };
}

/** A date on a line of its own below a name is when that person signed. */
function withNotedDates(
  signatures: readonly Signature[],
  notes: readonly Sourced<string>[],
  context: ReadContext,
): Signature[] {
  const dates = notes.flatMap((note): DateValue[] => findDates(note.value, note.range.start, context.near));
  return signatures.map((signature, at) => {
    const next = signatures[at + 1]?.range.start ?? Number.MAX_SAFE_INTEGER;
    const date =
      signature.date ?? dates.find((each) => each.range.start > signature.range.end && each.range.end < next);
    return { ...signature, date };
  });
}
