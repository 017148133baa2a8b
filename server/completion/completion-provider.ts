import type { LangiumDocument } from 'langium';
import type { CompletionProvider, LangiumServices, LangiumSharedServices } from 'langium/lsp';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Connection,
  InsertTextFormat,
  MarkupKind,
  TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceEdit } from '../../language/editing/edit.ts';
import { today } from '../diagnostics/findings.ts';
import { toLspRange } from '../documents/lsp-ranges.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { complete } from './completion.ts';
import { type KnownPeople, nobodyKnown } from './known-people.ts';
import type { Offer, OfferKind } from './offer.ts';
import { withoutStops } from './snippet.ts';

const kinds: Readonly<Record<OfferKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  person: CompletionItemKind.Variable,
  phrase: CompletionItemKind.Snippet,
  item: CompletionItemKind.Reference,
  date: CompletionItemKind.Value,
  time: CompletionItemKind.Value,
  organization: CompletionItemKind.Module,
  role: CompletionItemKind.Property,
  presence: CompletionItemKind.Event,
  skeleton: CompletionItemKind.File,
};

/** VS Code's command that asks for what comes next; sent to clients that say that they have it. */
const suggestCommand = 'editor.action.triggerSuggest';

/** Completion, and the documentation of an item that is looked at. */
export interface MinutesCompletionProvider extends CompletionProvider {
  /** The item with its documentation; one of an older answer comes back as it is. */
  readonly resolve: (item: CompletionItem) => CompletionItem;
}

/** What a client can do with items. */
interface ClientSupport {
  snippets: boolean;
  /** Shows what an item is beside every item of the list, not only the one that is chosen. */
  labelDetails: boolean;
  suggestCommand: boolean;
}

/** Completion over LSP; `people` are those whom other minutes know. */
export function completionProvider(
  { lsp }: LangiumSharedServices,
  people: KnownPeople = nobodyKnown,
): MinutesCompletionProvider {
  const client: ClientSupport = { snippets: false, labelDetails: false, suggestCommand: false };
  lsp.LanguageServer.onInitialize(({ capabilities }) => {
    const items = capabilities.textDocument?.completion?.completionItem;
    client.snippets = items?.snippetSupport === true;
    client.labelDetails = items?.labelDetailsSupport === true;
    const commands: unknown = capabilities.experimental?.commands?.commands;
    client.suggestCommand = Array.isArray(commands) && commands.includes(suggestCommand);
  });
  // The last answer, which items are resolved from.
  let last: { readonly list: number; readonly offers: readonly Offer[] } = { list: 0, offers: [] };

  return {
    // A blank asks after "att", "punkt", "Justerare:" … and gets no answer anywhere else.
    completionOptions: { triggerCharacters: ['@', ' ', '\t', '('] },

    getCompletion(document: LangiumDocument, { position, context }: CompletionParams): CompletionList {
      const { textDocument } = document;
      const minutes = minutesOf(document);
      const isTriggered = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      const { offers, isIncomplete } = complete(minutes, textDocument.offsetAt(position), {
        today: today(),
        known: () => people.peopleOf(minutes.meeting.body?.value, textDocument.uri),
        trigger: isTriggered ? context.triggerCharacter : undefined,
      });
      const list = last.list + 1;
      last = { list, offers };
      return { isIncomplete, items: offers.map((offer, at) => toItem(offer, { list, at }, textDocument, client)) };
    },

    resolve(item) {
      const data: { list?: unknown; at?: unknown } | undefined = item.data;
      const offer = data?.list === last.list && typeof data.at === 'number' ? last.offers[data.at] : undefined;
      if (!offer?.documentation) return item;
      return { ...item, documentation: { kind: MarkupKind.Markdown, value: offer.documentation } };
    },
  };
}

function toItem(
  offer: Offer,
  data: { readonly list: number; readonly at: number },
  document: TextDocument,
  client: ClientSupport,
): CompletionItem {
  const toEdit = ({ range, newText }: SourceEdit) => TextEdit.replace(toLspRange(document, range), newText);
  const newText = client.snippets ? offer.snippet : withoutStops(offer.snippet);
  return {
    label: offer.label,
    kind: kinds[offer.kind],
    ...describe(offer, client),
    // The order is the secretary's, not the alphabet's.
    sortText: String(data.at).padStart(4, '0'),
    filterText: offer.filter,
    textEdit: toEdit({ range: offer.range, newText }),
    insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(offer.edits ? { additionalTextEdits: offer.edits.map(toEdit) } : {}),
    ...(offer.goesOn && client.suggestCommand ? { command: { title: 'Föreslå', command: suggestCommand } } : {}),
    data,
  };
}

function describe({ detail }: Offer, { labelDetails }: ClientSupport): Partial<CompletionItem> {
  if (!detail) return {};
  return labelDetails ? { labelDetails: { description: detail } } : { detail };
}

/** Answers what an item's documentation is. */
export function registerCompletionResolve(connection: Connection, { lsp }: LangiumServices): void {
  const provider = lsp.CompletionProvider as MinutesCompletionProvider | undefined;
  connection.onCompletionResolve((item) => provider?.resolve(item) ?? item);
}
