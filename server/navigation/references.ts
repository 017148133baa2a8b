import type { LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location } from 'vscode-languageserver';
import type { MinutesDocument } from '../../language/minutes-document.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { type Target, targetAt } from '../documents/at-position.ts';
import { numberPlaces } from '../documents/item-numbers.ts';
import { toLspRange } from '../documents/lsp-ranges.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { placesOf, somebodyAt } from '../documents/people.ts';

/** A place where a person or an item is named. */
export interface Occurrence {
  readonly range: SourceRange;
  /** Their row on a list, or its heading. */
  readonly isDeclaration: boolean;
}

/** Every place in the document of the person or item that is at the offset, in order; none when there is nothing. */
export function occurrences(minutes: MinutesDocument, offset: number): Occurrence[] {
  const target = targetAt(minutes, offset);
  const number = numberOf(target);
  if (number !== undefined) {
    return numberPlaces(minutes)
      .filter((place) => place.number === number)
      .map(({ range, inHeading }) => ({ range, isDeclaration: inHeading }))
      .sort((a, b) => a.range.start - b.range.start);
  }
  const somebody = somebodyAt(target, minutes.meeting);
  if (!somebody) return [];
  return placesOf(somebody, minutes).map(({ range, mention }) => ({ range, isDeclaration: mention === undefined }));
}

function numberOf(target: Target | undefined): string | undefined {
  if (target?.kind === 'itemNumber') return target.number;
  return target?.kind === 'reference' && !target.reference?.external ? target.number : undefined;
}

/** Everywhere that a person is named, softly and in the genitive too, and everywhere that an item is referred to. */
export const referencesProvider: ReferencesProvider = {
  findReferences(document: LangiumDocument, { position, context }): Location[] {
    const { textDocument } = document;
    return occurrences(minutesOf(document), textDocument.offsetAt(position))
      .filter(({ isDeclaration }) => context.includeDeclaration || !isDeclaration)
      .map(({ range }) => ({ uri: textDocument.uri, range: toLspRange(textDocument, range) }));
  },
};
