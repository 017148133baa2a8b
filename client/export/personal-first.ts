import * as vscode from 'vscode';
import {
  type PersonalDataParams,
  type PersonalPlace,
  personalDataRequest,
  showPersonalDataNotification,
} from '../../server/protocol.ts';
import type { FeatureContext } from '../feature.ts';
import { say } from '../say.ts';
import { exportTexts as texts } from './export-texts.ts';

/** Maximum number of places listed; the text has all. */
const told = 12;

/**
 * Returns true if the export may continue. Lists what else is personal and stays, when there is anything; who wants to see it in the text gets
 * it marked there, with quick fixes, and publishes nothing.
 */
export async function goOnDespitePersonalData(
  { client }: FeatureContext,
  document: vscode.TextDocument,
): Promise<boolean> {
  const params: PersonalDataParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const places = await client.sendRequest<PersonalPlace[]>(personalDataRequest, params);
  const [first] = places;
  if (!first) return true;
  const lines = places
    .slice(0, told)
    .map(({ range, text }) => say(texts.line, { line: range.start.line + 1, message: text }));
  if (places.length > told) lines.push(say(texts.more, { count: places.length - told }));
  const [publish, show] = [say(texts.publishAnyway), say(texts.showInText)];
  const options = { modal: true, detail: lines.join('\n') };
  const answer = await vscode.window.showWarningMessage(say(texts.personal), options, publish, show);
  if (answer === show) await showPlaces(client, document, params, places);
  return answer === publish;
}

async function showPlaces(
  client: FeatureContext['client'],
  document: vscode.TextDocument,
  params: PersonalDataParams,
  places: readonly PersonalPlace[],
): Promise<void> {
  await client.sendNotification(showPersonalDataNotification, params);
  const ranges = places.map(({ range }) => client.protocol2CodeConverter.asRange(range));
  const editor = await vscode.window.showTextDocument(document);
  const [first] = ranges;
  if (!first) return;
  editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    document.uri,
    first.start,
    ranges.map((range) => new vscode.Location(document.uri, range)),
  );
}
