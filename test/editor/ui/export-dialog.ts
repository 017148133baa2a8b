import { expect } from 'vitest';
import type { WorkbenchPage } from './workbench-page.ts';

/** What is chosen in each step of an export. */
export interface ExportChoices {
  /** Text of the rows: a paper by what it is for, a format, a version. */
  readonly rows: readonly string[];
  /** The name that the dialog suggests for the file. */
  readonly file: string;
  /** Whether the minutes have errors, so that the user is asked first. */
  readonly hasErrors?: boolean;
  /** Is called when a step is shown, with its number, and for the last one. */
  readonly looked?: (step: number | 'errors' | 'target') => Promise<void>;
}

/** Goes through the steps of *Exportera …* and takes the place that the dialog suggests. */
export async function chooseExport(workbench: WorkbenchPage, choices: ExportChoices): Promise<void> {
  await answerSteps(workbench, choices);
  await takePlace(workbench, choices);
}

/** Goes through the steps of *Exportera …* up to the place of the file. */
export async function answerSteps(workbench: WorkbenchPage, choices: Omit<ExportChoices, 'file'>): Promise<void> {
  const { page } = workbench;
  await workbench.command('Protokoll: Exportera …');
  if (choices.hasErrors) {
    const anyway = page.locator('.monaco-dialog-box').getByRole('button', { name: 'Exportera ändå' });
    await anyway.waitFor();
    await choices.looked?.('errors');
    await anyway.click();
  }
  for (const [step, text] of choices.rows.entries()) {
    const row = workbench.choice(text);
    await row.waitFor();
    await choices.looked?.(step);
    await row.click();
    await row.waitFor({ state: 'hidden' });
  }
}

/** Takes the place that the dialog suggests. */
export async function takePlace(
  { page }: WorkbenchPage,
  { file, looked }: Pick<ExportChoices, 'file' | 'looked'>,
): Promise<void> {
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  await expect.poll(() => input.inputValue().catch(() => '')).toContain(file);
  await looked?.('target');
  await page.keyboard.press('Enter');
}
