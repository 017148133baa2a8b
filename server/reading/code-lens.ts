import type { LangiumDocument } from 'langium';
import type { CodeLensProvider, LangiumSharedServices } from 'langium/lsp';
import type { CodeLens, Command, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { decisionCount, tasksOf } from '../../language/facts/tasks.ts';
import { itemsOf } from '../../language/facts/traversal.ts';
import type { Item, Meeting } from '../../language/meeting/model.ts';
import { memo } from '../../language/source/memo.ts';
import type { SourceRange } from '../../language/source/range.ts';
import { toLspRange } from '../documents/lsp-ranges.ts';
import { meetingOf } from '../documents/open-minutes.ts';
import { exportItemCommand, type InitializationOptions, showPlacesCommand } from '../protocol.ts';

/** What is shown above an item's heading. */
export interface Lens {
  readonly item: Item;
  /** "3 beslut · 2 uppgifter" */
  readonly title: string;
  /** The decisions and actions that are counted. */
  readonly places: readonly SourceRange[];
}

/** A lens for each item that has decisions or actions of its own. */
export function codeLenses(meeting: Meeting): Lens[] {
  const found: Lens[] = [];
  for (const item of itemsOf(meeting)) {
    const lens = lensOf(item);
    if (lens) found.push(lens);
  }
  return found;
}

const lensOf = memo((item: Item): Lens | undefined => {
  const decisions = decisionCount(item);
  const tasks = tasksOf(item).length;
  if (decisions + tasks === 0) return undefined;
  const parts = [
    ...(decisions > 0 ? [`${decisions} beslut`] : []),
    ...(tasks > 0 ? [tasks === 1 ? '1 uppgift' : `${tasks} uppgifter`] : []),
  ];
  return { item, title: parts.join(' · '), places: placesOf(item) };
});

function placesOf({ decisions, actions }: Item): SourceRange[] {
  const decided = decisions.flatMap(({ clauses, range }) =>
    clauses.length > 0 ? clauses.map((clause) => clause.range) : [range],
  );
  return [...decided, ...actions.map(({ range }) => range)].sort((a, b) => a.start - b.start);
}

/** Lenses on items. They run only commands that the client supports; without, they only show the count. */
export function codeLensProvider(shared: LangiumSharedServices): CodeLensProvider {
  let commands: ReadonlySet<string> = new Set();
  shared.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
    const options: InitializationOptions | undefined = initializationOptions;
    commands = new Set(Array.isArray(options?.commands) ? options.commands : []);
  });
  return {
    provideCodeLens(document: LangiumDocument): CodeLens[] {
      const { textDocument } = document;
      return codeLenses(meetingOf(document)).flatMap((lens) => {
        const range = toLspRange(textDocument, lens.item.heading);
        return commandsFor(lens, range, textDocument, commands).map((command) => ({ range, command }));
      });
    },
  };
}

function commandsFor(
  { item, title, places }: Lens,
  heading: Range,
  document: TextDocument,
  offered: ReadonlySet<string>,
): Command[] {
  const { uri } = document;
  // A command without an id is text that cannot be clicked.
  const found: Command[] = [{ title, command: '' }];
  if (offered.has(showPlacesCommand)) {
    const locations = places.map((place) => ({ uri, range: toLspRange(document, place) }));
    found[0] = { title, command: showPlacesCommand, arguments: [uri, heading.start, locations] };
  }
  const number = item.number?.value;
  if (number !== undefined && offered.has(exportItemCommand))
    found.push({ title: 'Exportera protokollsutdrag', command: exportItemCommand, arguments: [uri, number] });
  return found;
}
