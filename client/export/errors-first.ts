import * as vscode from 'vscode';
import type { OfferedFinding } from '../../server/protocol.ts';
import { say } from '../say.ts';
import { exportTexts as texts } from './export-texts.ts';

/** Maximum number listed; the panel has all. */
const told = 5;

/** True if the export may continue. With errors in the minutes the user is asked; other findings stop nothing. */
export async function goOnDespite(findings: readonly OfferedFinding[]): Promise<boolean> {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return true;
  const lines = errors.slice(0, told).map(({ line, message }) => say(texts.line, { line: line + 1, message }));
  if (errors.length > told) lines.push(say(texts.more, { count: errors.length - told }));
  const [goOn, show] = [say(texts.exportAnyway), say(texts.showProblems)];
  const options = { modal: true, detail: lines.join('\n') };
  const answer = await vscode.window.showWarningMessage(say(texts.errors), options, goOn, show);
  if (answer === show) await showProblems();
  return answer === goOn;
}

/** The editor's own panel of problems. */
export async function showProblems(): Promise<void> {
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}
