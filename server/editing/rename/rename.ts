import type { LangiumSharedServices } from 'langium/lsp';
import { type Connection, LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { MinutesDocument } from '../../../language/minutes-document.ts';
import type { SourceRange } from '../../../language/source/range.ts';
import { type Target, targetAt } from '../../documents/at-position.ts';
import { toLspRange } from '../../documents/lsp-ranges.ts';
import { minutesOf } from '../../documents/open-minutes.ts';
import { somebodyAt } from '../../documents/people.ts';
import { documentAt } from '../../requests.ts';
import { type EditSupport, editSupport, toWorkspaceEdit } from '../workspace-edit.ts';
import { renameItem } from './rename-item.ts';
import { renamePerson } from './rename-person.ts';
import { type Renaming, refusal } from './renaming.ts';

/** What can be renamed at a place: the name or number there, and what to begin with when writing the new one. */
export interface Renamable {
  readonly range: SourceRange;
  /** A person's full name, whichever form of it is at the cursor: the user edits that. */
  readonly placeholder: string;
}

/** What a rename at the offset is of; undefined where there is nothing to rename. */
export function prepareRename(minutes: MinutesDocument, offset: number): Renamable | undefined {
  const target = targetAt(minutes, offset);
  const number = numberAt(target);
  if (number) return { range: number.range, placeholder: number.number };
  const somebody = somebodyAt(target, minutes.meeting);
  return target && somebody ? { range: target.range, placeholder: somebody.name } : undefined;
}

/** Renames the person or item at the offset, everywhere in the document. */
export function rename(minutes: MinutesDocument, offset: number, newName: string): Renaming {
  const target = targetAt(minutes, offset);
  const number = numberAt(target);
  if (number)
    return renameItem(number.number, target?.kind === 'itemNumber' ? target.item : undefined, newName, minutes);
  const somebody = somebodyAt(target, minutes.meeting);
  if (target && somebody) return renamePerson(somebody, target.range, newName, minutes);
  if (target?.kind === 'mention')
    return refusal(`”${target.mention.name}” kan vara flera personer. Skriv hela namnet först.`);
  return refusal('Här finns inget namn eller punktnummer att byta.');
}

function numberAt(target: Target | undefined): { readonly range: SourceRange; readonly number: string } | undefined {
  if (target?.kind === 'itemNumber') return { range: target.range, number: target.number };
  if (target?.kind !== 'reference' || target.reference?.external) return undefined;
  return { range: target.numberRange, number: target.number };
}

/**
 * Answers rename requests. Langium's own answer to "what would be renamed here" has no place for the full name of
 * somebody who is named by first name. To be called after Langium's handlers are there, which these replace.
 */
export function registerRename(connection: Connection, shared: LangiumSharedServices): void {
  let support: EditSupport = { versions: false, snippets: false };
  shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
    support = editSupport(capabilities);
  });
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const document = await documentAt(shared, textDocument.uri);
    if (!document) return null;
    const found = prepareRename(minutesOf(document), document.textDocument.offsetAt(position));
    return found ? { range: toLspRange(document.textDocument, found.range), placeholder: found.placeholder } : null;
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }): Promise<WorkspaceEdit | null> => {
    const document = await documentAt(shared, textDocument.uri);
    if (!document) return null;
    const renaming = rename(minutesOf(document), document.textDocument.offsetAt(position), newName);
    if (renaming.refused !== undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, renaming.refused);
    const edits = renaming.edits.map(({ range, text }) => ({ range, newText: text }));
    return toWorkspaceEdit(edits, document.textDocument, support);
  });
}
