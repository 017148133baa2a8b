import type { LangiumServices } from 'langium/lsp';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../language/checks/check.ts';
import { openMinutes } from '../../language/minutes-document.ts';
import { type CheckParams, checkRequest } from '../protocol.ts';
import { readRuleSettings } from '../settings.ts';
import { gravest, toDiagnostic } from './diagnostics.ts';
import { today } from './findings.ts';

/** Answers with what is found in a text, by the user's levels. It need not be a document of the server's. */
export function registerCheck(connection: Connection, minutes: LangiumServices, rulePages: string): void {
  connection.onRequest(checkRequest, async ({ uri, text }: CheckParams): Promise<Diagnostic[]> => {
    const settings = await readRuleSettings(minutes.shared.workspace.ConfigurationProvider);
    const { meeting } = openMinutes(text, minutes);
    const document = TextDocument.create(uri, 'protokoll', 0, text);
    const findings = gravest(check(meeting, { text }, { settings, today: today() }));
    return findings.map((finding) => toDiagnostic(finding, document, rulePages));
  });
}
