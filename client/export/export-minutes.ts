/** One export, from the question what it shall be to the file. */
import * as vscode from 'vscode';
import { fromBase64 } from '../../server/files/base64.ts';
import {
  type ExportOffer,
  type ExportParams,
  type ExportResult,
  exportRequest,
  type OfferParams,
  offerRequest,
} from '../../server/protocol.ts';
import type { FeatureContext } from '../feature.ts';
import { withLateProgress } from '../late-progress.ts';
import { say } from '../say.ts';
import { writeFile } from '../write-file.ts';
import { goOnDespite, showProblems } from './errors-first.ts';
import { exportTexts as texts } from './export-texts.ts';
import type { ChosenExport, ExportArguments, ExportJob } from './job.ts';
import { lastJob, lastJobOf, remember } from './last-jobs.ts';
import { ownLook } from './own-look.ts';
import { goOnDespitePersonalData } from './personal-first.ts';
import { askForJob } from './questions.ts';
import { askForTarget } from './target.ts';
import { tellOfFile } from './tell-of-file.ts';

/** Returns the file that was written, or undefined when the user changed their mind. */
export async function exportMinutes(
  context: FeatureContext,
  document: vscode.TextDocument,
  given: ExportArguments,
  offer: ExportOffer,
): Promise<vscode.Uri | undefined> {
  const memory = context.extension.workspaceState;
  // Who says where the file goes, a task or another extension, is asked nothing.
  if (!given.target && !(await goOnDespite(offer.findings))) return undefined;
  const own = lastJobOf(memory, document.uri);
  const chosen = await askForJob(offer, given, own ?? lastJob(memory));
  if (chosen === 'warnings') await showProblems();
  if (chosen === 'warnings' || chosen === undefined) return undefined;
  if (!given.target && !(await mayPublish(context, document, chosen))) return undefined;
  const target = given.target ?? (await askForTarget(document, chosen, own));
  return target && writeExport(context, document, chosen, target);
}

/** The last export of these minutes once more, as they are now. Without one, the last choice for any minutes is made here. */
export async function exportAgain(
  context: FeatureContext,
  document: vscode.TextDocument,
  offer: ExportOffer,
): Promise<vscode.Uri | undefined> {
  const memory = context.extension.workspaceState;
  const own = lastJobOf(memory, document.uri);
  if (!own) {
    const { paper, format, options } = lastJob(memory) ?? {};
    const given = paper === undefined || format === undefined ? {} : { paper, format, options: options ?? {} };
    return exportMinutes(context, document, given, offer);
  }
  if (!(await goOnDespite(offer.findings))) return undefined;
  const chosen = stillOffered(offer, own);
  if (!chosen) return exportMinutes(context, document, {}, offer);
  if (!(await mayPublish(context, document, chosen))) return undefined;
  return writeExport(context, document, chosen, vscode.Uri.parse(own.target));
}

/** Asks only when the published version is chosen. */
async function mayPublish(
  context: FeatureContext,
  document: vscode.TextDocument,
  { options }: ChosenExport,
): Promise<boolean> {
  return options.version !== 'publik' || goOnDespitePersonalData(context, document);
}

/** What was chosen once, unless the paper or the format is no longer there for these minutes. */
function stillOffered({ papers }: ExportOffer, job: ExportJob): ChosenExport | undefined {
  const paper = papers.find(({ id }) => id === job.paper);
  const format = paper?.formats.find(({ id }) => id === job.format);
  return paper && format && { paper, format, options: job.options };
}

/** What can be exported of the document. */
export function askForOffer(
  { client }: FeatureContext,
  document: vscode.TextDocument,
  cursor?: vscode.Position,
): Promise<ExportOffer> {
  const params: OfferParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    ...(cursor ? { offset: document.offsetAt(cursor) } : {}),
  };
  return client.sendRequest<ExportOffer>(offerRequest, params);
}

/** Returns the file that is there now; undefined when it was cancelled. */
async function writeExport(
  { client, extension }: FeatureContext,
  document: vscode.TextDocument,
  chosen: ChosenExport,
  target: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const { paper, format, options } = chosen;
  const params: ExportParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    paper: paper.id,
    format: format.id,
    options,
    ...(await ownLook(format.id, document.uri)),
  };
  const title = say(texts.progress, { paper: paper.label.toLowerCase(), format: format.label });
  const result = await withLateProgress(title, (token) =>
    client.sendRequest<ExportResult>(exportRequest, params, token),
  );
  if (!result) return undefined;
  await writeFile(target, fromBase64(result.content), document.uri);
  for (const warning of result.warnings) void vscode.window.showWarningMessage(warning);
  await remember(extension.workspaceState, document.uri, chosen, target);
  void tellOfFile(target);
  return target;
}
