import type * as vscode from 'vscode';
import type { ChosenExport, ExportJob } from './job.ts';

/** An export that was made, and where its file is. */
export interface LastJob extends ExportJob {
  readonly target: string;
}

const key = 'protokoll.exports';

/** Maximum number of minutes remembered: those exported last. */
const most = 100;

/** What was exported in this workspace, by the minutes' addresses, the last one last. */
function all(memory: vscode.Memento): readonly (readonly [string, LastJob])[] {
  return memory.get(key, []);
}

/** The last export of these minutes. */
export function lastJobOf(memory: vscode.Memento, document: vscode.Uri): LastJob | undefined {
  return all(memory).find(([uri]) => uri === document.toString())?.[1];
}

/** The last export of any minutes. */
export function lastJob(memory: vscode.Memento): LastJob | undefined {
  return all(memory).at(-1)?.[1];
}

export async function remember(
  memory: vscode.Memento,
  document: vscode.Uri,
  { paper, format, options }: ChosenExport,
  target: vscode.Uri,
): Promise<void> {
  const uri = document.toString();
  const others = all(memory).filter(([each]) => each !== uri);
  const job: LastJob = { paper: paper.id, format: format.id, options, target: target.toString() };
  await memory.update(key, [...others.slice(1 - most), [uri, job]]);
}
