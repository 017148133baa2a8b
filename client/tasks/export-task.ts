import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { versionMark } from '../../export/options.ts';
import { fromBase64 } from '../../server/files/base64.ts';
import {
  type ExportOffer,
  type ExportParams,
  type ExportResult,
  exportRequest,
  type FormatInfo,
  offerRequest,
} from '../../server/protocol.ts';
import { ownLook } from '../export/own-look.ts';
import { say } from '../say.ts';
import type { Text } from '../texts.ts';
import { writeFile } from '../write-file.ts';
import type { ProtokollTask } from './definition.ts';
import { minutesIn, noFiles, pathIn } from './files.ts';
import type { TaskWork } from './terminal.ts';

const texts = {
  exists: {
    sv: '{file} finns redan och är orörd. Skriv "ersatt": true i aktiviteten för att ersätta filen.',
    en: '{file} exists already and was left alone. Write "ersatt": true in the task to replace it.',
  },
  noFormat: { sv: 'Formatet {format} finns inte.', en: 'There is no format {format}.' },
  notMinutes: { sv: '{file}: filen öppnas inte som ett protokoll.', en: '{file}: the file does not open as minutes.' },
  sum: { sv: 'Exporterade {count} av {all}.', en: 'Exported {count} of {all}.' },
} satisfies Record<string, Text>;

/**
 * Exports the minutes of a folder, each to a file. A file that exists is replaced only when the task says so. Fails when
 * not all could be exported; one that cannot keeps no other from its turn.
 */
export function exportWork(client: BaseLanguageClient, folder: vscode.WorkspaceFolder, task: ProtokollTask): TaskWork {
  return async (show, token) => {
    const files = await minutesIn(folder, task.files, token);
    if (files.length === 0) {
      show(say(noFiles, { files: task.files, folder: folder.name }));
      return 1;
    }
    let written = 0;
    for (const file of files) {
      if (token.isCancellationRequested) break;
      try {
        if (await exportFile(file)) written++;
      } catch (error) {
        show(`${pathIn(folder, file)}: ${error instanceof Error ? error.message : error}`);
      }
    }
    show(say(texts.sum, { count: written, all: files.length }));
    return written === files.length ? 0 : 1;

    async function exportFile(file: vscode.Uri): Promise<boolean> {
      const name = pathIn(folder, file);
      const document = await vscode.workspace.openTextDocument(file);
      if (document.languageId !== 'protokoll') {
        show(say(texts.notMinutes, { file: name }));
        return false;
      }
      const uri = client.code2ProtocolConverter.asUri(file);
      const format = await formatFor(client, uri, task.format, token);
      if (!format) {
        show(say(texts.noFormat, { format: task.format }));
        return false;
      }
      const target = targetOf(folder, file, task, format);
      if (!task.overwrite && (await exists(target))) {
        show(say(texts.exists, { file: pathIn(folder, target) }));
        return false;
      }
      const params: ExportParams = {
        uri,
        format: format.id,
        options: { version: task.version },
        ...(await ownLook(format.id, file)),
      };
      const result = await client.sendRequest<ExportResult>(exportRequest, params, token);
      await writeFile(target, fromBase64(result.content), file);
      show(pathIn(folder, target));
      for (const warning of result.warnings) show(`  ${warning}`);
      return true;
    }
  };
}

async function formatFor(
  client: BaseLanguageClient,
  uri: string,
  id: string,
  token: vscode.CancellationToken,
): Promise<FormatInfo | undefined> {
  const { papers } = await client.sendRequest<ExportOffer>(offerRequest, { uri }, token);
  return papers[0]?.formats.find((format) => format.id === id);
}

/** Beside the minutes, or at the same path in the task's folder. What is published has another name than the original. */
function targetOf(
  folder: vscode.WorkspaceFolder,
  file: vscode.Uri,
  { folder: into, version }: ProtokollTask,
  { extension }: FormatInfo,
): vscode.Uri {
  const path = `${pathIn(folder, file).replace(/\.protokoll$/i, '')}${versionMark(version)}${extension}`;
  return vscode.Uri.joinPath(folder.uri, ...(into === undefined ? [] : [into]), path);
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
