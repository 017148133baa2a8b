import type { LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { LocationLink } from 'vscode-languageserver';
import type { Attendee, Item } from '../../language/meeting/model.ts';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { type Target, targetAt } from '../documents/at-position.ts';
import { itemsNumbered } from '../documents/item-numbers.ts';
import { toLspRange } from '../documents/lsp-ranges.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { listed } from '../documents/people.ts';

/** Where something is declared: the whole of it, and its name or number. */
export interface Declaration {
  readonly range: SourceRange;
  readonly selection: SourceRange;
}

/** What is at the offset, and where that is declared: people on the attendance lists, items in their headings. */
export function definition(
  minutes: MinutesDocument,
  offset: number,
): { readonly origin: SourceRange; readonly declarations: readonly Declaration[] } | undefined {
  const target = targetAt(minutes, offset);
  const declarations = target && declarationsOf(target, minutes);
  return target && declarations && declarations.length > 0 ? { origin: target.range, declarations } : undefined;
}

/** Several for somebody listed twice, for a first name that several have, and for a number that several items have. */
function declarationsOf(target: Target, { meeting }: MinutesDocument): Declaration[] {
  switch (target.kind) {
    case 'attendee':
      return listed(target.attendee, meeting).rows.map(row);
    case 'mention': {
      const { attendee, candidates, resembles } = target.mention;
      if (attendee) return listed(attendee, meeting).rows.map(row);
      return [...candidates, ...(resembles ? [resembles] : [])].map(row);
    }
    case 'reference':
      return target.reference?.external ? [] : itemsNumbered(meeting, target.number).map(heading);
    case 'itemNumber':
      return [heading(target.item)];
    default:
      return [];
  }
}

function row({ range, nameRange }: Attendee): Declaration {
  return { range, selection: nameRange };
}

function heading({ range, heading: line, title, number }: Item): Declaration {
  return { range, selection: title?.range ?? number?.range ?? line };
}

/** Goes from a name to its row and from a reference to its item. */
export const definitionProvider: DefinitionProvider = {
  getDefinition(document: LangiumDocument, { position }): LocationLink[] | undefined {
    const { textDocument } = document;
    const found = definition(minutesOf(document), textDocument.offsetAt(position));
    return found?.declarations.map(({ range, selection }) => ({
      originSelectionRange: toLspRange(textDocument, found.origin),
      targetUri: textDocument.uri,
      targetRange: toLspRange(textDocument, range),
      targetSelectionRange: toLspRange(textDocument, selection),
    }));
  },
};
