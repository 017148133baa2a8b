/** What is personal and would stay in the published version: asked for before publishing, and shown in the text on demand. */
import type { LangiumDocument } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { check } from '../../language/checks/check.ts';
import { ruleOf } from '../../language/checks/rules.ts';
import { toLspRange } from '../documents/lsp-ranges.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import {
  type PersonalDataParams,
  type PersonalPlace,
  personalDataRequest,
  showPersonalDataNotification,
} from '../protocol.ts';
import { documentAt } from '../requests.ts';
import { readRuleSettings } from '../settings.ts';

const shown = new WeakSet<LangiumDocument>();

/** True when the user has asked to see these places in the text; then they have diagnostics and quick fixes until it is closed. */
export function showsPersonalData(document: LangiumDocument): boolean {
  return shown.has(document);
}

/** `refresh` makes the client ask for diagnostics again. */
export function registerPersonalData(connection: Connection, shared: LangiumSharedServices, refresh: () => void): void {
  connection.onRequest(personalDataRequest, async ({ uri }: PersonalDataParams): Promise<PersonalPlace[]> => {
    const document = await documentAt(shared, uri);
    if (!document) return [];
    const settings = await readRuleSettings(shared.workspace.ConfigurationProvider);
    const { meeting, text } = minutesOf(document);
    return check(meeting, { text }, { settings, beforePublishing: true })
      .filter(({ code }) => ruleOf(code).beforePublishing)
      .map(({ message, range }) => ({
        message,
        text: text.slice(range.start, range.end),
        range: toLspRange(document.textDocument, range),
      }));
  });
  connection.onNotification(showPersonalDataNotification, async ({ uri }: PersonalDataParams) => {
    const document = await documentAt(shared, uri);
    if (!document) return;
    shown.add(document);
    refresh();
  });
}
