/**
 * How the server reads files that only the client can reach: those of virtual workspaces, and in a browser all. Shared by
 * both sides, so it imports nothing.
 */

/** What a client that answers these requests says when it starts the server. */
export interface FileOptions {
  readonly files?: boolean;
}

export interface FileParams {
  readonly uri: string;
}

export type FileType = 'file' | 'folder' | 'other';

/** Answers with the `FileType` of what is at an address; fails when there is nothing. */
export const fileTypeRequest = 'protokoll/fileType';

/** Lists what is directly in a folder: an array of `FolderEntry`. */
export const folderRequest = 'protokoll/folder';

export interface FolderEntry {
  readonly name: string;
  /** A link is an "other": it may lead anywhere. */
  readonly type: FileType;
}

/** Answers with the bytes of a file, in base64. */
export const fileRequest = 'protokoll/file';

/**
 * Answers with the bytes of a file of the program itself, as they are: between web workers messages carry bytes. Only the
 * client in a browser answers it; elsewhere the server reads its own disk.
 */
export const programFileRequest = 'protokoll/programFile';

export interface ProgramFileParams {
  /** From the program's folder, `dist/`: "pdf/typst.wasm". */
  readonly path: string;
}

/** The first message to a server in a web worker, before any of LSP. */
export interface ServerStart {
  /** The address of the program's folder, `dist/`. */
  readonly program: string;
  /** The address of the folder with the rules' pages. */
  readonly rulePages: string;
}
