import type * as vscode from 'vscode';
import type { FormatInfo, PaperInfo } from '../../server/protocol.ts';

/** What is exported, and how. */
export interface ExportJob {
  /** The id of a paper. */
  readonly paper: string;
  /** The id of a format. */
  readonly format: string;
  /** Values of the options by their ids. */
  readonly options: Readonly<Record<string, boolean | string>>;
}

/** The same with all that is known of the paper and the format. */
export interface ChosenExport extends Pick<ExportJob, 'options'> {
  readonly paper: PaperInfo;
  readonly format: FormatInfo;
}

/** Arguments of a command. It asks for those that are missing. */
export interface ExportArguments extends Partial<ExportJob> {
  readonly target?: vscode.Uri;
}
