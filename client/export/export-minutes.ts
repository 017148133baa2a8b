/** One export, from the question what it shall be to the file. */
import * as vscode from 'vscode';
import { fromBase64 } from '../../server/base64.ts';
import {
  type ExportOffer,
  type ExportParams,
  type ExportResult,
  exportRequest,
  type OfferParams,
  offerRequest,
} from '../../server/protocol.ts';
import type { FeatureContext } from '../features.ts';
import { withLateProgress } from '../late-progress.ts';
import { say } from '../say.ts';
import { writeFile } from '../write-file.ts';
import { goOnDespite, showProblems } from './errors-first.ts';
import type { ExportArguments, ExportJob } from './job.ts';
import { lastJob, lastJobOf, remember } from './last-jobs.ts';
import { ownLook } from './own-look.ts';
import { askForJob } from './questions.ts';
import { askForTarget } from './target.ts';
import { tellOfFile } from './tell-of-file.ts';
import { exportTexts as texts } from './texts.ts';

/** Gives the file that was written, or undefined when the user changed their mind. */
export async function exportMinutes(
  context: FeatureContext,
  document: vscode.TextDocument,
  given: ExportArguments,
  offer: ExportOffer,
): Promise<vscode.Uri | undefined> {
  const memory = context.extension.workspaceState;
  // Who says where the file goes, a task or another extension, is asked nothing.
  if (!given.target && !(await goOnDespite(offer.findings))) return undefined;
  const job = await askForJob(offer, given, lastJobOf(memory, document.uri) ?? lastJob(memory));
  if (job === 'warnings') await showProblems();
  if (job === 'warnings' || job === undefined) return undefined;
  const paper = offer.papers.find(({ id }) => id === job.paper);
  const format = paper?.formats.find(({ id }) => id === job.format);
  if (!paper || !format) throw new Error(say(texts.unknown, { id: job.paper }));
  const target = given.target ?? (await askForTarget(document, paper, format, job, lastJobOf(memory, document.uri)));
  if (!target) return undefined;
  return (await writeExport(context, document, job, target, [paper.label, format.label])) ? target : undefined;
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
  const paper = offer.papers.find(({ id }) => id === own.paper);
  const format = paper?.formats.find(({ id }) => id === own.format);
  if (!paper || !format) return exportMinutes(context, document, {}, offer);
  const target = vscode.Uri.parse(own.target);
  return (await writeExport(context, document, own, target, [paper.label, format.label])) ? target : undefined;
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

/** Whether there is a file now; not, when it was cancelled. */
async function writeExport(
  { client, extension }: FeatureContext,
  document: vscode.TextDocument,
  job: ExportJob,
  target: vscode.Uri,
  [paper, format]: readonly [string, string],
): Promise<boolean> {
  const params: ExportParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    paper: job.paper,
    format: job.format,
    options: job.options,
    ...(await ownLook(job.format, document.uri)),
  };
  const title = say(texts.progress, { paper: paper.toLowerCase(), format });
  const result = await withLateProgress(title, (token) =>
    client.sendRequest<ExportResult>(exportRequest, params, token),
  );
  if (!result) return false;
  await writeFile(target, fromBase64(result.content));
  for (const warning of result.warnings) void vscode.window.showWarningMessage(warning);
  await remember(extension.workspaceState, document.uri, job, target);
  void tellOfFile(target);
  return true;
}
