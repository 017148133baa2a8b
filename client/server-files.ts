import * as vscode from 'vscode';
import { toBase64 } from '../server/files/base64.ts';
import {
  type FileParams,
  type FileType,
  type FolderEntry,
  fileRequest,
  fileTypeRequest,
  folderRequest,
} from '../server/files/file-protocol.ts';
import type { FeatureContext } from './feature.ts';

/** Reads for the server what only the editor can reach: the files of virtual workspaces, and in a browser all. */
export function registerServerFiles({ client }: FeatureContext): vscode.Disposable {
  const { fs } = vscode.workspace;
  const at = ({ uri }: FileParams) => client.protocol2CodeConverter.asUri(uri);
  return vscode.Disposable.from(
    client.onRequest(
      fileTypeRequest,
      async (params: FileParams): Promise<string> => typeOf((await fs.stat(at(params))).type),
    ),
    client.onRequest(folderRequest, async (params: FileParams): Promise<FolderEntry[]> => {
      const entries = await fs.readDirectory(at(params));
      return entries.map(([name, type]) => ({ name, type: typeOf(type) }));
    }),
    client.onRequest(fileRequest, async (params: FileParams) => toBase64(await fs.readFile(at(params)))),
  );
}

function typeOf(type: vscode.FileType): FileType {
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}
