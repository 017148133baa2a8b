import * as vscode from 'vscode';
import type { BaseLanguageClient, Diagnostic } from 'vscode-languageclient';
import { findingLine, findingsSummary } from '../../language/checks/finding-line.ts';
import type { Severity } from '../../language/checks/rule.ts';
import { type CheckParams, checkRequest } from '../../server/protocol.ts';
import { say } from '../say.ts';
import type { ClosedFindings } from './closed-findings.ts';
import type { ProtokollTask } from './definition.ts';
import { minutesIn, noFiles, pathIn } from './files.ts';
import type { TaskWork } from './terminal.ts';

/** By the editor's numbers of them. */
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * Checks the minutes of a folder as they are saved, with the levels that the user has set. Shows a line for each finding
 * and fails when there is an error, or a warning when the task is strict.
 */
export function checkWork(
  client: BaseLanguageClient,
  folder: vscode.WorkspaceFolder,
  task: ProtokollTask,
  closed: ClosedFindings,
): TaskWork {
  return async (show, token) => {
    const files = await minutesIn(folder, task.files, token);
    if (files.length === 0) {
      show(say(noFiles, { files: task.files, folder: folder.name }));
      return 1;
    }
    closed.clear();
    const found: Severity[] = [];
    for (const file of files) {
      if (token.isCancellationRequested) return 1;
      const findings = await findingsIn(client, file, token);
      closed.set(file, findings);
      for (const finding of findings) {
        const severity = severities[finding.severity] ?? 'hint';
        found.push(severity);
        show(findingLine({ file: pathIn(folder, file), severity, ...placeOf(finding) }));
      }
    }
    show(findingsSummary(found, files.length));
    const failing: readonly Severity[] = task.strict ? ['error', 'warning'] : ['error'];
    return found.some((severity) => failing.includes(severity)) ? 1 : 0;
  };
}

async function findingsIn(
  client: BaseLanguageClient,
  file: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<vscode.Diagnostic[]> {
  const text = await vscode.workspace.decode(await vscode.workspace.fs.readFile(file), { uri: file });
  const params: CheckParams = { uri: client.code2ProtocolConverter.asUri(file), text };
  const findings = await client.sendRequest<Diagnostic[]>(checkRequest, params, token);
  return client.protocol2CodeConverter.asDiagnostics(findings, token);
}

function placeOf({ range, message, code }: vscode.Diagnostic) {
  const { line, character } = range.start;
  return { line: line + 1, column: character + 1, message, code: String(typeof code === 'object' ? code.value : code) };
}
